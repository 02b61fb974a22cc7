package eval

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// A GoldSentence is a sentence with all that a careful reader takes from it.
type GoldSentence struct {
	Text  string
	Facts []GoldFact
	Said  []Saying
}

// A GoldFact is a fact in all wordings that are accepted, in the manner of
// BenchIE (Gashteovski et al. 2022): words in square brackets may be left out.
type GoldFact struct {
	Wordings [][3]string // subject, relation, object
	Negative bool
}

// A Saying is an attribution: "" where nobody is named.
type Saying struct {
	Source, Cue, Content, Addressee string
}

// ReadGold reads a gold file of blocks divided by empty lines, the columns by
// tabs:
//
//	=     the sentence
//	fact  subject  relation  object
//	or    subject  relation  object     another wording of the fact above
//	not   subject  relation  object     a fact that the sentence denies
//	said  source   cue       content    addressee
//
// "-" stands for nobody; lines that begin with # are comments.
func ReadGold(r io.Reader) ([]GoldSentence, error) {
	var out []GoldSentence
	scan := bufio.NewScanner(r)
	scan.Buffer(nil, 1<<20)
	for n := 1; scan.Scan(); n++ {
		line := strings.TrimRight(scan.Text(), "\r\t ")
		if line == "" || line[0] == '#' {
			continue
		}
		cols := strings.Split(line, "\t")
		if err := takeGold(&out, cols); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	return out, scan.Err()
}

func takeGold(to *[]GoldSentence, cols []string) error {
	want := map[string]int{"=": 2, "fact": 4, "or": 4, "not": 4, "said": 4}[cols[0]]
	switch {
	case want == 0:
		return fmt.Errorf("%q is no kind of line", cols[0])
	case len(cols) < want:
		return fmt.Errorf("%q has %d columns, want %d", cols[0], len(cols), want)
	case cols[0] == "=":
		*to = append(*to, GoldSentence{Text: cols[1]})
		return nil
	case len(*to) == 0:
		return fmt.Errorf("%q stands before any sentence", cols[0])
	}
	s := &(*to)[len(*to)-1]
	switch cols[0] {
	case "said":
		a := Saying{Source: cols[1], Cue: cols[2], Content: cols[3]}
		if len(cols) > 4 {
			a.Addressee = cols[4]
		}
		for _, p := range []*string{&a.Source, &a.Addressee} {
			if *p == "-" {
				*p = ""
			}
		}
		s.Said = append(s.Said, a)
	case "or":
		if len(s.Facts) == 0 {
			return fmt.Errorf("%q stands before any fact", cols[0])
		}
		f := &s.Facts[len(s.Facts)-1]
		f.Wordings = append(f.Wordings, [3]string(cols[1:4]))
	default:
		s.Facts = append(s.Facts, GoldFact{Wordings: [][3]string{[3]string(cols[1:4])}, Negative: cols[0] == "not"})
	}
	return nil
}

// A GoldScore counts facts and attributions that are wholly right.
type GoldScore struct {
	Triples Fraction `json:"triples"` // of the system that are a gold fact
	Facts   Fraction `json:"facts"`   // of gold that were found
	Said    Counts   `json:"said"`    // attributions: source, cue and content all right
	Source  Fraction `json:"source"`  // of the gold attributions whose content was found
	Cue     Fraction `json:"cue"`
	Content Fraction `json:"content"` // gold contents found

	Calibration Calibration `json:"-"`
	Error       float64     `json:"calibration_error"` // set by Finish
}

// Finish sets what is computed from all sentences.
func (s *GoldScore) Finish() { s.Error = s.Calibration.Error() }

// F1 of the facts: each triple counts once for precision, each gold fact once
// for recall.
func (s *GoldScore) F1() float64 {
	p, r := s.Triples.value(), s.Facts.value()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// Add scores the triples and attributions of one sentence. It calls report,
// where that is not nil, for what is wrong or missing.
func (s *GoldScore) Add(g *GoldSentence, triples [][3]string, said []Saying, report func(what string, words ...string)) {
	if report == nil {
		report = func(string, ...string) {}
	}
	found := make([]bool, len(g.Facts))
	for _, t := range triples {
		ok := false
		for i := range g.Facts {
			if g.Facts[i].matches(t) {
				ok, found[i] = true, true
			}
		}
		s.Triples.add(float64(one(ok)), 1)
		if !ok {
			report("wrong", t[:]...)
		}
	}
	for i, ok := range found {
		s.Facts.add(float64(one(ok)), 1)
		if !ok {
			report("missing", g.Facts[i].Wordings[0][:]...)
		}
	}
	s.addSaid(g, said, report)
}

func (f *GoldFact) matches(t [3]string) bool {
	return slices.ContainsFunc(f.Wordings, func(w [3]string) bool {
		return sameWording(w[0], t[0]) && sameWording(w[1], t[1]) && sameWording(w[2], t[2])
	})
}

// RightTriples is the share of the triples that are facts of the sentence.
func (g *GoldSentence) RightTriples(triples [][3]string) float64 {
	right := 0
	for _, t := range triples {
		right += one(slices.ContainsFunc(g.Facts, func(f GoldFact) bool { return f.matches(t) }))
	}
	return ratio(right, len(triples))
}

// RightSaying says whether an attribution is one of the sentence's.
func (g *GoldSentence) RightSaying(b Saying) bool {
	return slices.ContainsFunc(g.Said, func(a Saying) bool {
		return likeness(a.Content, b.Content) >= sameContent && a.sameSource(b) && likeness(a.Cue, b.Cue) >= sameCue
	})
}

func (a Saying) sameSource(b Saying) bool {
	if a.Source == "" || b.Source == "" {
		return a.Source == b.Source
	}
	return sameWording(a.Source, b.Source)
}

// addSaid pairs each gold attribution with the system's whose content is most
// like it.
func (s *GoldScore) addSaid(g *GoldSentence, said []Saying, report func(string, ...string)) {
	used := make([]bool, len(said))
	right := 0
	for _, a := range g.Said {
		best, at := 0.0, -1
		for j, b := range said {
			if l := likeness(a.Content, b.Content); !used[j] && l > best {
				best, at = l, j
			}
		}
		content := best >= sameContent
		s.Content.add(float64(one(content)), 1)
		if at < 0 {
			report("unsaid", a.Source, a.Cue, a.Content)
			continue
		}
		used[at] = true
		b := said[at]
		source := a.sameSource(b)
		cue := likeness(a.Cue, b.Cue) >= sameCue
		if content {
			s.Source.add(float64(one(source)), 1)
			s.Cue.add(float64(one(cue)), 1)
		}
		if source && cue && content {
			right++
		} else {
			report("said", a.Source, a.Cue, a.Content, "not", b.Source, b.Cue, b.Content)
		}
	}
	for j, b := range said {
		if !used[j] {
			report("oversaid", b.Source, b.Cue, b.Content)
		}
	}
	s.Said.Add(ofTotals(len(g.Said), len(said), right))
}

// How like the words of a content and of a cue must be, as F1.
const (
	sameContent = 0.9
	sameCue     = 0.5
)

// likeness is the F1 of the words of b against those of a, with the optional
// words or without, whichever is more like it.
func likeness(a, b string) float64 {
	bare := optional.ReplaceAllString(a, " ")
	return max(wordF1(strings.NewReplacer("[", "", "]", "").Replace(a), b), wordF1(bare, b))
}

var optional = regexp.MustCompile(`\[[^\]]*\]`)

func wordF1(a, b string) float64 {
	x, y := plainWords(a), plainWords(b)
	if len(x)+len(y) == 0 {
		return 0
	}
	return 2 * float64(commonWords(x, y)) / float64(len(x)+len(y))
}

// sameWording says whether text has the words of a wording in order, those in
// brackets or not; case, articles and punctuation do not count.
func sameWording(wording, text string) bool {
	type word struct {
		form     string
		optional bool
	}
	var want []word
	optional := false
	for wording != "" {
		i := strings.IndexAny(wording, "[]")
		part := wording
		if i >= 0 {
			part, wording = wording[:i], wording[i:]
		} else {
			wording = ""
		}
		for _, w := range plainWords(part) {
			want = append(want, word{w, optional})
		}
		if wording != "" {
			optional = wording[0] == '['
			wording = wording[1:]
		}
	}
	got := plainWords(text)
	// reach[j]: the wording up to here can be the first j words.
	reach := make([]bool, len(got)+1)
	reach[0] = true
	for _, w := range want {
		next := make([]bool, len(got)+1)
		for j, ok := range reach {
			if !ok {
				continue
			}
			next[j] = next[j] || w.optional
			if j < len(got) && got[j] == w.form {
				next[j+1] = true
			}
		}
		reach = next
	}
	return reach[len(got)]
}

// plainWords are the words of a text in lower case without punctuation and
// articles.
func plainWords(text string) []string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("$€£%&", r)
	})
	return slices.DeleteFunc(words, func(w string) bool { return w == "the" || w == "a" || w == "an" || w == "s" })
}

// WriteTable prints the scores.
func (s *GoldScore) WriteTable(w io.Writer) error {
	t := &table{w: w}
	t.header()
	t.scores("facts", s.Triples.value(), s.Facts.value(), s.F1())
	t.scores("attributions", s.Said.Precision(), s.Said.Recall(), s.Said.F1())
	t.printf("  contents found %.2f; of those the source right %.2f, the cue %.2f\n", 100*s.Content.value(), 100*s.Source.value(), 100*s.Cue.value())
	t.printf("%-22s%8.3f\n", "calibration error", s.Calibration.Error())
	for _, b := range s.Calibration.bins {
		if b.n > 0 {
			t.printf("  of %4d statements with confidence %.2f, %.2f are right\n", b.n, b.claim/float64(b.n), b.right/float64(b.n))
		}
	}
	return t.err
}
