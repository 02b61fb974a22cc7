package train

import (
	"fmt"
	"runtime"
	"strings"
	"time"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/name"
	"github.com/quadwire/quadwire/extract/lang/neural"
)

// ParserScores count, over gold tokens, what a parser got right; punctuation
// and subtypes count.
type ParserScores struct {
	Words, UPOS, XPOS, Lemma, UAS, LAS int
	PerSecond                          float64 // words a second on one core
}

// ScoreParser parses the words of docs and compares.
func ScoreParser(p *neural.Parser, docs []*doc.Document) ParserScores {
	runtime.GC()
	var s ParserScores
	started := time.Now()
	for _, d := range docs {
		got := make([]doc.Sentence, len(d.Sentences))
		for i := range got {
			got[i].Tokens = make([]doc.Token, len(d.Sentences[i].Tokens))
			for j, t := range d.Sentences[i].Tokens {
				got[i].Tokens[j].Form = t.Form
			}
		}
		p.Annotate(got)
		for i := range got {
			for j, t := range d.Sentences[i].Tokens {
				s.count(&got[i].Tokens[j], &t)
			}
		}
	}
	s.PerSecond = float64(s.Words) / time.Since(started).Seconds()
	return s
}

func (s *ParserScores) count(got, want *doc.Token) {
	s.Words++
	for _, c := range []struct {
		n  *int
		ok bool
	}{
		{&s.UPOS, got.UPOS == want.UPOS}, {&s.XPOS, got.XPOS == want.XPOS}, {&s.Lemma, got.Lemma == want.Lemma},
		{&s.UAS, got.Head == want.Head}, {&s.LAS, got.Head == want.Head && got.Deprel == want.Deprel},
	} {
		if c.ok {
			*c.n++
		}
	}
}

func (s ParserScores) percent(n int) float64 { return 100 * float64(n) / float64(max(1, s.Words)) }

func (s ParserScores) String() string {
	return fmt.Sprintf("UPOS %.2f XPOS %.2f lemma %.2f UAS %.2f LAS %.2f  %.0f words/s",
		s.percent(s.UPOS), s.percent(s.XPOS), s.percent(s.Lemma), s.percent(s.UAS), s.percent(s.LAS), s.PerSecond)
}

// into writes the percentages, rounded to hundredths, for the manifest.
func (s ParserScores) into(m map[string]float64) {
	for name, n := range map[string]int{"upos": s.UPOS, "xpos": s.XPOS, "lemma": s.Lemma, "uas": s.UAS, "las": s.LAS} {
		m[name] = float64(int(s.percent(n)*100+0.5)) / 100
	}
}

// A NameScore counts the names of one held-out set: right when type and both
// borders are.
type NameScore struct {
	Set                  string
	Right, Found, Wanted int
	Types                map[string]*[3]int // the same by type
}

// NameScores are the scores of all held-out sets.
type NameScores []NameScore

func (s *NameScore) count(got []doc.Token, want *nameExample, misc bool) {
	if s.Types == nil {
		s.Types = map[string]*[3]int{}
	}
	found := map[labelled]bool{}
	for i := 0; i < len(got); i++ {
		if !strings.HasPrefix(got[i].Name, "B-") {
			continue
		}
		typ, to := got[i].Name[2:], i+1
		for to < len(got) && got[to].Name == "I-"+typ {
			to++
		}
		if want.certain(i, to) && (misc || typ != name.Other) {
			found[labelled{i, to, typ}] = true
			s.Found++
			s.of(typ)[1]++
		}
	}
	for _, w := range want.spans() {
		if !misc && w.typ == name.Other {
			continue
		}
		s.Wanted++
		s.of(w.typ)[2]++
		if found[w] {
			s.Right++
			s.of(w.typ)[0]++
		}
	}
}

func (s *NameScore) of(typ string) *[3]int {
	if s.Types[typ] == nil {
		s.Types[typ] = new([3]int)
	}
	return s.Types[typ]
}

// certain says whether every word from a to b has one allowed label.
func (e *nameExample) certain(a, b int) bool {
	for _, bits := range e.allowed[a:b] {
		if bits&(bits-1) != 0 {
			return false
		}
	}
	return true
}

func f1(right, found, wanted int) float64 {
	return 200 * float64(right) / float64(max(1, found+wanted))
}

func (s NameScores) String() string {
	var b strings.Builder
	for _, x := range s {
		fmt.Fprintf(&b, "%s %.2f (", x.Set, f1(x.Right, x.Found, x.Wanted))
		for _, typ := range [...]string{name.Person, name.Location, name.Organization, name.Other} {
			t := x.of(typ)
			fmt.Fprintf(&b, " %s %.1f", typ, f1(t[0], t[1], t[2]))
		}
		b.WriteString(" )  ")
	}
	return b.String()
}

// into writes the F1 of each set, rounded to hundredths, for the manifest.
func (s NameScores) into(m map[string]float64) {
	for _, x := range s {
		m[x.Set+" f1"] = float64(int(f1(x.Right, x.Found, x.Wanted)*100+0.5)) / 100
	}
}
