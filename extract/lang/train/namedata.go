package train

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/name"
)

// A nameExample is a sentence with the labels that are allowed for each word:
// bit i for label i. Where a source does not annotate a kind of name, several
// are.
type nameExample struct {
	words   []string
	allowed []uint16
}

// anyLabel allows all labels.
const anyLabel = 1<<9 - 1

// A nameSet is a corpus of names, cut into documents.
type nameSet struct {
	name string
	docs [][]*nameExample
	misc bool // whether it marks MISC; where not, scoring leaves them out
}

// readIOB2 reads Universal NER's files: number, word and label a line. Its
// type OTH is MISC; a label that makes no sense allows everything.
func readIOB2(path string) (*nameSet, error) {
	set := &nameSet{name: strings.TrimSuffix(filepath.Base(path), ".iob2")}
	labels := labelBits()
	err := readColumns(path, "\t", func(comment string) {
		if strings.HasPrefix(comment, "# newdoc") || len(set.docs) == 0 {
			set.docs = append(set.docs, nil)
		}
	}, func(e *nameExample, cols []string) error {
		if len(cols) < 3 || strings.TrimSpace(cols[1]) == "" {
			return fmt.Errorf("want number, word and label in three columns")
		}
		tag := strings.Replace(cols[2], "-OTH", "-"+name.Other, 1)
		bits, ok := labels[tag]
		if !ok {
			bits = anyLabel
		}
		set.misc = set.misc || strings.HasSuffix(tag, name.Other)
		e.words, e.allowed = append(e.words, cols[1]), append(e.allowed, bits)
		return nil
	}, set.add)
	return set, err
}

// readWikiGold reads word and IOB1 label a line; -DOCSTART- begins a document.
func readWikiGold(path string) (*nameSet, error) {
	set := &nameSet{name: strings.TrimSuffix(filepath.Base(path), ".conll"), misc: true, docs: [][]*nameExample{nil}}
	labels := labelBits()
	last := "O"
	err := readColumns(path, " ", func(string) {}, func(e *nameExample, cols []string) error {
		if cols[0] == "-DOCSTART-" {
			set.docs = append(set.docs, nil)
			return nil
		}
		tag := cols[len(cols)-1]
		if len(cols) < 2 || strings.TrimSpace(cols[0]) == "" {
			return fmt.Errorf("want word and label in two columns")
		}
		if len(e.words) == 0 {
			last = "O"
		}
		to := tag
		if typ, ok := strings.CutPrefix(tag, "I-"); ok && (last == "O" || last[2:] != typ) {
			to = "B-" + typ
		}
		last = tag
		bits, ok := labels[to]
		if !ok {
			return fmt.Errorf("label %q", tag)
		}
		e.words, e.allowed = append(e.words, cols[0]), append(e.allowed, bits)
		return nil
	}, set.add)
	return set, err
}

func (s *nameSet) add(e *nameExample) {
	if len(s.docs) == 0 {
		s.docs = append(s.docs, nil)
	}
	s.docs[len(s.docs)-1] = append(s.docs[len(s.docs)-1], e)
}

// readColumns reads sentences divided by empty lines.
func readColumns(path, sep string, comment func(string), word func(*nameExample, []string) error, end func(*nameExample)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	e := &nameExample{}
	flush := func() {
		if len(e.words) > 0 {
			end(e)
			e = &nameExample{}
		}
	}
	sc := bufio.NewScanner(f)
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimRight(sc.Text(), "\r")
		switch {
		case strings.TrimSpace(line) == "":
			flush()
		case strings.HasPrefix(line, "# "):
			comment(line)
		default:
			if err := word(e, strings.Split(line, sep)); err != nil {
				return fmt.Errorf("%s:%d: %w", path, n, err)
			}
		}
	}
	flush()
	return sc.Err()
}

func labelBits() map[string]uint16 {
	m := map[string]uint16{}
	for i, l := range name.Labels() {
		m[l] = 1 << i
	}
	return m
}

// entityTypes maps the types of GUM's entity layer. The types that are not
// here (time, substance, …) are no names, or are not told apart from common
// nouns.
var entityTypes = map[string]string{
	"person": name.Person, "place": name.Location, "organization": name.Organization,
	"event": name.Other, "object": name.Other,
}

// titles stand before the names of persons and are no part of them.
var titles = map[string]bool{
	"mr.": true, "mr": true, "mrs.": true, "mrs": true, "ms.": true, "ms": true, "miss": true, "dr.": true, "dr": true,
	"president": true, "vice": true, "prime": true, "minister": true, "senator": true, "sen.": true, "rep.": true,
	"representative": true, "governor": true, "gov.": true, "mayor": true, "king": true, "queen": true, "prince": true,
	"princess": true, "sir": true, "lady": true, "lord": true, "judge": true, "justice": true, "general": true, "gen.": true,
	"colonel": true, "col.": true, "captain": true, "capt.": true, "major": true, "lieutenant": true, "lt.": true,
	"sergeant": true, "professor": true, "prof.": true, "pope": true, "saint": true, "st.": true, "father": true,
	"sister": true, "brother": true, "uncle": true, "aunt": true, "chancellor": true, "secretary": true, "ambassador": true,
	"congressman": true, "congresswoman": true, "detective": true, "officer": true, "chair": true, "chairman": true,
	"emperor": true, "empress": true, "protector": true, "speaker": true, "director": true, "madam": true, "reverend": true, "rev.": true,
	"founder": true, "fellow": true, "leader": true, "commander": true, "whip": true, "earl": true, "duke": true, "count": true,
}

// entityNames makes names of the mentions in GUM's entity layer whose head is
// a proper noun: the head with what belongs to the name, without articles,
// titles and modifiers.
func entityNames(what string, docs []*doc.Document) *nameSet {
	set := &nameSet{name: what}
	places := placeNames(docs)
	for _, d := range docs {
		if len(d.Mentions) == 0 {
			continue // this treebank has no entity layer
		}
		bySentence := make([][]doc.Mention, len(d.Sentences))
		for _, m := range d.Mentions {
			bySentence[m.Sent] = append(bySentence[m.Sent], m)
		}
		set.docs = append(set.docs, nil)
		for i := range d.Sentences {
			set.add(sentenceNames(&d.Sentences[i], bySentence[i], places))
		}
	}
	return set
}

// placeNames counts how often a name is a place less how often it is an
// organisation: a country that acts is an organisation in GUM, but a place
// here.
func placeNames(docs []*doc.Document) map[string]int {
	m := map[string]int{}
	for _, d := range docs {
		for _, x := range d.Mentions {
			s := &d.Sentences[x.Sent]
			from, to, ok := nameSpan(s, x)
			if !ok {
				continue
			}
			switch x.Type {
			case "place":
				m[words(s, from, to)]++
			case "organization":
				m[words(s, from, to)]--
			}
		}
	}
	return m
}

func words(s *doc.Sentence, from, to int) string {
	var w []string
	for _, t := range s.Tokens[from:to] {
		w = append(w, t.Form)
	}
	return strings.Join(w, " ")
}

func sentenceNames(s *doc.Sentence, ms []doc.Mention, places map[string]int) *nameExample {
	labels := labelBits()
	e := &nameExample{allowed: make([]uint16, len(s.Tokens))}
	for i, t := range s.Tokens {
		e.words = append(e.words, t.Form)
		e.allowed[i] = labels["O"]
		if r, _ := utf8.DecodeRuneInString(t.Form); t.UPOS == "ADJ" && unicode.IsUpper(r) && i > 0 {
			e.allowed[i] |= labels["B-"+name.Other] // nationalities are not in the entity layer
		}
	}
	taken := make([]bool, len(s.Tokens))
	for length := len(s.Tokens); length > 0; length-- { // outer names first
		for _, m := range ms {
			from, to, ok := nameSpan(s, m)
			if !ok || to-from != length || taken[from] || taken[to-1] {
				continue
			}
			typ, known := entityTypes[m.Type]
			if m.Type == "person" && (s.Tokens[m.Head].XPOS == "NNPS" || to-from == 1 && titles[strings.ToLower(s.Tokens[from].Form)]) {
				known = false // "Americans", "the Speaker": of no type here
			}
			if m.Type == "time" {
				continue
			}
			if typ == name.Organization && places[words(s, from, to)] > 0 {
				typ = name.Location
			}
			for i := from; i < to; i++ {
				taken[i] = true
				switch {
				case !known:
					e.allowed[i] = labels["O"] | labels["B-"+name.Other] | labels["I-"+name.Other]
				case i == from:
					e.allowed[i] = labels["B-"+typ]
				default:
					e.allowed[i] = labels["I-"+typ]
				}
			}
		}
	}
	return e
}

// nameSpan gives the words of a mention that are the name itself.
func nameSpan(s *doc.Sentence, m doc.Mention) (from, to int, ok bool) {
	head := &s.Tokens[m.Head]
	if head.UPOS != "PROPN" || m.Type == "person" && titles[strings.ToLower(head.Form)] && m.End-m.First > 1 {
		return 0, 0, false
	}
	in := make([]bool, len(s.Tokens))
	in[m.Head] = true
	children := s.Children()
	var take func(i int)
	take = func(i int) {
		for _, c := range children[i] {
			t := &s.Tokens[c]
			r, _ := utf8.DecodeRuneInString(t.Form)
			switch {
			case t.Deprel == "flat" || t.Deprel == "compound" && (t.UPOS == "PROPN" || unicode.IsUpper(r)),
				t.Deprel == "amod" && unicode.IsUpper(r) && c < i,
				t.Deprel == "nummod" && c > i,
				t.Deprel == "punct" && t.XPOS == "HYPH":
				in[c] = true
				take(c)
			case t.Deprel == "nmod" && t.UPOS == "PROPN" && c > i && m.Type != "person":
				if of := children[c]; len(of) > 0 && s.Tokens[of[0]].Lemma == "of" {
					for k := of[0]; k < c; k++ {
						in[k] = true
					}
					in[c] = true
					take(c)
				}
			}
		}
	}
	take(m.Head)
	from, to = m.Head, m.Head+1
	for from > m.First && in[from-1] {
		from--
	}
	for to < m.End && in[to] {
		to++
	}
	for m.Type == "person" && from < m.Head && titles[strings.ToLower(s.Tokens[from].Form)] {
		from++
	}
	return from, to, true
}
