package train

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/neural"
)

const namedTrees = `1 Ilona Ilona PROPN NNP 3 nsubj
2 Vashti Vashti PROPN NNP 1 flat
3 met meet VERB VBD 0 root
4 Orsini Orsini PROPN NNP 6 nmod:poss
5 's 's PART POS 4 case
6 envoy envoy NOUN NN 3 obj
7 . . PUNCT . 3 punct
`

// TestVaryKeepsTrees renames persons many times: one root, every word leads
// to it, and the relations of the words that stay do too.
func TestVaryKeepsTrees(t *testing.T) {
	docs := []*doc.Document{doc.MustParse(namedTrees)}
	c := &neural.Config{}
	inventory(c, docs)
	e := examples(c, docs)[0]
	if len(e.names) != 2 {
		t.Fatalf("%d names found, want 2", len(e.names))
	}
	f := newTitleForms(c)
	r := rand.New(rand.NewPCG(1, 2))
	seen := map[string]bool{}
	for range 300 {
		v := f.vary(e, r)
		seen[strings.Join(v.words, " ")] = true
		roots := 0
		for i, h := range v.head {
			if h < 0 {
				roots++
				if !strings.EqualFold(v.words[i], "met") {
					t.Fatalf("%v: the root is %q", v.words, v.words[i])
				}
			}
			steps := 0
			for j := int32(i); j >= 0; j = v.head[j] {
				if steps++; steps > len(v.head) || int(j) >= len(v.head) {
					t.Fatalf("%v: heads %v", v.words, v.head)
				}
			}
			if strings.EqualFold(v.words[i], "envoy") && !strings.EqualFold(v.words[h], "met") {
				t.Fatalf("%v: envoy hangs on %q", v.words, v.words[h])
			}
		}
		if roots != 1 {
			t.Fatalf("%v: %d roots", v.words, roots)
		}
	}
	if len(seen) < 50 {
		t.Errorf("only %d different sentences", len(seen))
	}
}

// TestEntityNames takes names out of mentions: without titles and articles.
func TestEntityNames(t *testing.T) {
	d := doc.MustParse(`# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity
1	President	President	PROPN	NNP	_	2	nmod:desc	_	Entity=(1-person-new-nnnnn-cf1-2-sgl
2	Vashti	Vashti	PROPN	NNP	_	3	nsubj	_	Entity=1)
3	left	leave	VERB	VBD	_	0	root	_	_
4	the	the	DET	DT	_	5	det	_	Entity=(2-organization-new-nnnnn-cf1-2-sgl
5	University	university	PROPN	NNP	_	3	obj	_	_
6	of	of	ADP	IN	_	7	case	_	_
7	Ostrava	Ostrava	PROPN	NNP	_	5	nmod	_	Entity=(3-place-new-nnnnn-cf1-1-sgl)2)
8	Monday	Monday	PROPN	NNP	_	3	obl:unmarked	_	Entity=(4-time-new-nnnnn-cf1-1-sgl)
`)
	set := entityNames("x", []*doc.Document{d})
	var got []string
	for _, e := range set.docs[0] {
		for _, s := range e.spans() {
			got = append(got, s.typ+" "+strings.Join(e.words[s.from:s.to], " "))
		}
	}
	if want := "PER Vashti, ORG University of Ostrava"; strings.Join(got, ", ") != want {
		t.Errorf("names %q, want %q", got, want)
	}
}
