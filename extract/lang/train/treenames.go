package train

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/neural"
)

// Chances that a person in a training tree gets another name, and that a
// renamed person without a title gets one.
const (
	renameFull  = 0.30
	renameShort = 0.15
	addTitle    = 0.35
)

// A personName is a run of words that is, or may as well be, the name of a
// person: [from, to), the head first.
type personName struct {
	from, to int
	titled   bool // has a title or another modifier already
}

// personNames finds proper nouns joined by flat, and single ones that act or
// own. Whether the latter are persons does not matter to the tree.
func personNames(s *doc.Sentence) []personName {
	var out []personName
	children := s.Children()
	for i, t := range s.Tokens {
		if t.XPOS != "NNP" || t.Deprel == "flat" || !capitalised(t.Form) {
			continue
		}
		n := personName{from: i, to: i + 1}
		plain := true
		for _, c := range children[i] {
			switch u := &s.Tokens[c]; {
			case u.Deprel == "flat" && c == n.to && u.XPOS == "NNP" && capitalised(u.Form):
				n.to++
			case u.Deprel == "flat" || u.Deprel == "compound" || u.Deprel == "det" || u.Deprel == "amod" || c < i && u.Deprel == "nmod:poss":
				plain = false
			case u.Deprel == "nmod:desc":
				n.titled = true
			}
		}
		single := n.to == i+1
		switch t.Deprel {
		case "nsubj", "nsubj:pass", "nmod:poss", "obl:agent":
		default:
			plain = plain && !single
		}
		if plain && n.to-i <= 3 {
			out = append(out, n)
		}
	}
	return out
}

// capitalised says whether a word is written like "Ostrava".
func capitalised(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	next, _ := utf8.DecodeRuneInString(w[n:])
	return unicode.IsUpper(r) && unicode.IsLower(next)
}

// A titleWord of a made-up title, with its tags and relation to the last word
// of the title.
type titlePart struct{ word, upos, xpos, rel string }

// titleParts are the titles, the last word of each the head, which hangs on
// the name as nmod:desc.
var titleParts = [][]titlePart{
	{{"President", "PROPN", "NNP", ""}}, {{"President", "PROPN", "NNP", ""}}, {{"Premier", "PROPN", "NNP", ""}},
	{{"Prime", "ADJ", "NNP", "amod"}, {"Minister", "PROPN", "NNP", ""}},
	{{"Foreign", "ADJ", "NNP", "amod"}, {"Minister", "PROPN", "NNP", ""}},
	{{"Defense", "PROPN", "NNP", "compound"}, {"Minister", "PROPN", "NNP", ""}},
	{{"Vice", "PROPN", "NNP", "compound"}, {"President", "PROPN", "NNP", ""}},
	{{"Vice", "PROPN", "NNP", "compound"}, {"Premier", "PROPN", "NNP", ""}},
	{{"King", "PROPN", "NNP", ""}}, {{"Chancellor", "PROPN", "NNP", ""}}, {{"Secretary", "PROPN", "NNP", ""}},
	{{"Ambassador", "PROPN", "NNP", ""}}, {{"Gen.", "PROPN", "NNP", ""}}, {{"Sen.", "PROPN", "NNP", ""}},
	{{"Judge", "PROPN", "NNP", ""}}, {{"Mayor", "PROPN", "NNP", ""}}, {{"Professor", "PROPN", "NNP", ""}},
	{{"Mr.", "PROPN", "NNP", ""}}, {{"Ms.", "PROPN", "NNP", ""}}, {{"Dr.", "PROPN", "NNP", ""}},
	{{"spokesman", "NOUN", "NN", ""}}, {{"spokeswoman", "NOUN", "NN", ""}},
	{{"presidential", "ADJ", "JJ", "amod"}, {"spokesperson", "NOUN", "NN", ""}},
	{{"ministry", "NOUN", "NN", "compound"}, {"spokesperson", "NOUN", "NN", ""}},
	{{"opposition", "NOUN", "NN", "compound"}, {"leader", "NOUN", "NN", ""}},
	{{"chief", "ADJ", "JJ", "amod"}, {"executive", "NOUN", "NN", ""}},
	{{"analyst", "NOUN", "NN", ""}}, {{"former", "ADJ", "JJ", "amod"}, {"minister", "NOUN", "NN", ""}},
}

// nations stand before half of the titles.
var (
	nationalities = strings.Fields("Chinese French German Russian Japanese Indian Turkish Brazilian British Israeli Iranian Ukrainian Polish Italian Egyptian Mexican Canadian Spanish Kenyan Nigerian Vietnamese Philippine Indonesian Pakistani Syrian Swedish Greek")
	countries     = strings.Fields("US U.S. UK EU UN France China Japan Russia Ukraine Kenya")
)

// A titleForms knows the numbers of the labels that titles need.
type titleForms struct {
	upos, xpos, rels map[string]int32
}

func newTitleForms(c *neural.Config) *titleForms {
	return &titleForms{index(c.UPOS), index(c.XPOS), index(c.Deprels)}
}

// rename gives persons made-up names, and titles at times, so that the parser
// reads names of all regions and stacks of titles as names. Trees stay what
// the treebanks' conventions say.
func (f *titleForms) rename(e *example, r *rand.Rand) *example {
	var out *builder
	at := 0
	for _, n := range e.names {
		single := n.to == n.from+1
		if chance := r.Float64(); single && chance > renameShort || !single && chance > renameFull {
			continue
		}
		if out == nil {
			out = &builder{to: &example{punct: e.punct}, at: make([]int32, len(e.words))}
		}
		out.copy(e, at, n.from)
		if !n.titled && r.Float64() < addTitle {
			f.title(out, n.from, r)
		}
		first := int32(len(out.to.words))
		out.at[n.from] = first
		for i, w := range madeUp(single, r) {
			if w == "-" { // the treebanks keep the names of persons whole
				continue
			}
			head, rel := old(e.head[n.from]), e.rel[n.from]
			if i > 0 {
				head, rel = first, f.rels["flat"]
			}
			out.word(w, f.upos["PROPN"], f.xpos["NNP"], w, head, rel)
		}
		for i := n.from + 1; i < n.to; i++ {
			out.at[i] = first
		}
		at = n.to
	}
	if out == nil {
		return e
	}
	out.copy(e, at, len(e.words))
	return out.finish()
}

// title writes a made-up title in front of the name whose head was word
// name.
func (f *titleForms) title(out *builder, name int, r *rand.Rand) {
	parts := titleParts[r.IntN(len(titleParts))]
	var nation []titlePart
	switch r.IntN(4) {
	case 0:
		nation = []titlePart{{nationalities[r.IntN(len(nationalities))], "ADJ", "JJ", "amod"}}
	case 1:
		nation = []titlePart{{countries[r.IntN(len(countries))], "PROPN", "NNP", "compound"}}
	}
	parts = append(nation, parts...)
	last := int32(len(out.to.words) + len(parts) - 1)
	for i, p := range parts {
		head, rel := last, p.rel
		if i == len(parts)-1 {
			head, rel = old(int32(name)), "nmod:desc"
		}
		out.word(p.word, f.upos[p.upos], f.xpos[p.xpos], p.word, head, f.rels[rel])
	}
}

// A builder puts together an example in which words come and go. Heads that
// are still numbers in the old sentence are marked by old.
type builder struct {
	to *example
	at []int32 // where each word of the old sentence went
}

const oldBase = 1 << 20

// old marks a head as a number in the old sentence; the root stays.
func old(head int32) int32 {
	if head < 0 {
		return head
	}
	return oldBase + head
}

func (b *builder) word(w string, upos, xpos int32, lemma string, head, rel int32) {
	t := b.to
	t.words, t.upos, t.xpos, t.lemma = append(t.words, w), append(t.upos, upos), append(t.xpos, xpos), append(t.lemma, lemma)
	t.head, t.rel = append(t.head, head), append(t.rel, rel)
}

func (b *builder) copy(e *example, from, to int) {
	for i := from; i < to; i++ {
		b.at[i] = int32(len(b.to.words))
		b.word(e.words[i], e.upos[i], e.xpos[i], e.lemma[i], old(e.head[i]), e.rel[i])
	}
}

func (b *builder) finish() *example {
	for i, h := range b.to.head {
		if h >= oldBase {
			b.to.head[i] = b.at[h-oldBase]
		}
	}
	return b.to
}
