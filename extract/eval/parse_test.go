package eval

import (
	"math"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

const gold = `
1   Mara   Mara   PROPN NNP  4 nsubj
2-3 didn't
2   did    do     AUX   VBD  4 aux
3   n't    not    PART  RB   4 advmod
4   leave  leave  VERB  VB   0 root
5   Ostby  Ostby  PROPN NNP  4 obj SpaceAfter=No
6   .      .      PUNCT .    4 punct

1   She    she    PRON  PRP  2 nsubj
2   stayed stay   VERB  VBD  0 root
`

func score(t *testing.T, g, s string) *ParseScore {
	t.Helper()
	out, err := Parse([]*doc.Document{doc.MustParse(g)}, []*doc.Document{doc.MustParse(s)})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestParseSame(t *testing.T) {
	s := score(t, gold, gold)
	for name, c := range map[string]Counts{"words": s.Words, "UPOS": s.UPOS, "XPOS": s.XPOS, "lemmas": s.Lemmas, "UAS": s.UAS, "LAS": s.LAS, "plain": s.LASPlain} {
		if c != (Counts{TP: 8}) {
			t.Errorf("%s %+v", name, c)
		}
	}
	if s.Tokens != (Counts{TP: 7}) || s.Sentences != (Counts{TP: 2}) || len(s.Confused) != 0 {
		t.Errorf("tokens %+v, sentences %+v, confused %v", s.Tokens, s.Sentences, s.Confused)
	}
}

// Errors of each kind, each on a word of its own.
func TestParseErrors(t *testing.T) {
	s := score(t, gold, `
1   Mara   mara   PROPN NNP  4 nsubj:pass
2-3 didn't
2   did    do     VERB  VBD  4 aux
3   n't    not    PART  RB   4 advmod
4   leave  leave  VERB  VBP  0 root
5   Ostby  Ostby  PROPN NNP  3 obl SpaceAfter=No
6   .      .      PUNCT .    4 punct

1   She    she    PRON  PRP  2 nsubj
2   stayed stay   VERB  VBD  0 root
`)
	wrong := func(n int) Counts { return Counts{TP: 8 - n, FP: n, FN: n} }
	for name, c := range map[string][2]Counts{
		"UPOS": {s.UPOS, wrong(1)}, "XPOS": {s.XPOS, wrong(1)}, "lemmas": {s.Lemmas, wrong(1)},
		"UAS": {s.UAS, wrong(1)}, "LAS": {s.LAS, wrong(2)}, "LAS plain": {s.LASPlain, wrong(1)},
	} {
		if c[0] != c[1] {
			t.Errorf("%s %+v, want %+v", name, c[0], c[1])
		}
	}
	if len(s.Confused) != 2 || s.Confused[0] != (Confused{"nsubj", "nsubj:pass", 1}) || s.Confused[1] != (Confused{"obj", "obl", 1}) {
		t.Errorf("confused %v", s.Confused)
	}
	for _, r := range s.Relations {
		if r.Name == "nsubj" && (r.Counts != Counts{TP: 1, FN: 1} || r.Unlabelled != 2) {
			t.Errorf("nsubj %+v", r)
		}
	}
}

// From raw text: another sentence border, another cut of a contraction, two
// words in one.
func TestParseRaw(t *testing.T) {
	s := score(t, gold, `
1   Mara   Mara   PROPN NNP  2 nsubj
2   didn't do     AUX   VBD  3 aux
3   leave  leave  VERB  VB   0 root
4   Ostby. Ostby  PROPN NNP  3 obj
5   She    she    PRON  PRP  6 nsubj
6   stayed stay   VERB  VBD  3 parataxis
`)
	for name, c := range map[string][2]Counts{
		"tokens": {s.Tokens, {TP: 5, FP: 1, FN: 2}}, "sentences": {s.Sentences, {FP: 1, FN: 2}}, "words": {s.Words, {TP: 4, FP: 2, FN: 4}},
		"UPOS": {s.UPOS, {TP: 4, FP: 2, FN: 4}}, "LAS": {s.LAS, {TP: 2, FP: 4, FN: 6}},
	} {
		if c[0] != c[1] {
			t.Errorf("%s %+v, want %+v", name, c[0], c[1])
		}
	}
}

func TestParseDifferentText(t *testing.T) {
	_, err := Parse([]*doc.Document{doc.MustParse(gold)}, []*doc.Document{doc.MustParse("1 Mara Mara PROPN NNP 0 root\n2 did do AUX VBD 1 dep\n3 not not PART RB 1 dep")})
	if err == nil || !strings.Contains(err.Error(), "after 8 characters") {
		t.Errorf("error %v", err)
	}
	if _, err := Parse(nil, []*doc.Document{{}}); err == nil {
		t.Error("no error for a document too many")
	}
}

func TestCounts(t *testing.T) {
	c := Counts{TP: 3, FP: 1, FN: 2}
	c.Add(Counts{TP: 1})
	if c != (Counts{4, 1, 2}) || c.Precision() != .8 || math.Abs(c.Recall()-2./3) > 1e-9 || math.Abs(c.F1()-8./11) > 1e-9 {
		t.Errorf("%+v %v %v %v", c, c.Precision(), c.Recall(), c.F1())
	}
	if (Counts{}).F1() != 0 {
		t.Error("F1 of nothing")
	}
}

func TestWriteTable(t *testing.T) {
	var b strings.Builder
	if err := score(t, gold, gold).WriteTable(&b, true); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"LAS          100.00 100.00 100.00        8        8\n", "nsubj            100.00 100.00 100.00        2        2         2\n"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no line %q in\n%s", want, b.String())
		}
	}
}
