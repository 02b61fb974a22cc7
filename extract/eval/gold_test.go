package eval

import (
	"fmt"
	"strings"
	"testing"
)

func TestSameWording(t *testing.T) {
	for _, c := range []struct {
		wording, text string
		want          bool
	}{
		{"[the] mayor [of Ostby]", "The mayor", true}, {"[the] mayor [of Ostby]", "mayor of Ostby", true}, {"[the] mayor [of Ostby]", "mayor of Riga", false},
		{"[has] signed", "has signed", true}, {"[has] signed", "signed", true}, {"[has] signed", "has", false}, {"met", "", false}, {"[so]", "", true},
		{"Mara Holm's [old] plan", "Mara Holm’s plan", true}, {"5 million euros", "5 million euros,", true},
	} {
		if got := sameWording(c.wording, c.text); got != c.want {
			t.Errorf("%q, %q: %v", c.wording, c.text, got)
		}
	}
}

const goldText = `# made up
=	Mara Holm, the mayor, said on Monday that Bo Lind did not sign the deal.
fact	Mara Holm	is	[the] mayor
fact	Mara Holm	said on	Monday
not	Bo Lind	did not sign	the deal
or	Bo Lind	not sign	the deal
said	Mara Holm	said	Bo Lind did not sign the deal	-
`

func TestGold(t *testing.T) {
	gold, err := ReadGold(strings.NewReader(goldText))
	if err != nil || len(gold) != 1 || len(gold[0].Facts) != 3 || len(gold[0].Facts[2].Wordings) != 2 || !gold[0].Facts[2].Negative {
		t.Fatalf("%+v, %v", gold, err)
	}
	var s GoldScore
	var wrong []string
	report := func(what string, words ...string) {
		wrong = append(wrong, fmt.Sprint(what, " ", strings.Join(words, " | ")))
	}
	s.Add(&gold[0], [][3]string{{"Mara Holm", "is", "mayor"}, {"Bo Lind", "did not sign", "the deal"}, {"Bo Lind", "signed", "the deal"}},
		[]Saying{{Source: "Mara Holm", Cue: "said", Content: "Bo Lind did not sign the deal"}, {Cue: "said", Content: "so"}}, report)
	if s.Triples != (Fraction{2, 3}) || s.Facts != (Fraction{2, 3}) || s.Said != (Counts{TP: 1, FP: 1}) || s.Source != (Fraction{1, 1}) {
		t.Errorf("%+v", s)
	}
	if got, want := strings.Join(wrong, "; "), "wrong Bo Lind | signed | the deal; missing Mara Holm | said on | Monday; oversaid  | said | so"; got != want {
		t.Errorf("reported %s, want %s", got, want)
	}
	for text, want := range map[string]string{"fact\ta\tb\tc": "line 1", "=\tx\nor\ta\tb\tc": "line 2", "=\tx\nfact\ta\tb": "columns", "what": "no kind"} {
		if _, err := ReadGold(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", text, err, want)
		}
	}
}

func FuzzReadGold(f *testing.F) {
	f.Add(goldText)
	f.Fuzz(func(t *testing.T, text string) {
		gold, err := ReadGold(strings.NewReader(text))
		if err != nil {
			return
		}
		var s GoldScore
		for i := range gold {
			s.Add(&gold[i], [][3]string{{"a", "b", "c"}}, gold[i].Said, nil)
		}
	})
}
