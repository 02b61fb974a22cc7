package eval

import (
	"math"
	"strings"
	"testing"
)

func TestCaRB(t *testing.T) {
	gold, sentences, err := ReadCaRB(strings.NewReader("Mara met Bo in Ostby .\tmet\tMara\tBo\tin Ostby\nMara met Bo in Ostby .\tis in\tBo\tOstby\nThe tram was late .\twas\tThe tram\tlate\n"))
	if err != nil || len(sentences) != 2 || len(gold[sentences[0]]) != 2 || len(gold[sentences[0]][0].Args) != 3 {
		t.Fatalf("%v, %v, %v", gold, sentences, err)
	}
	system := map[string][]Tuple{
		sentences[0]: {
			{"met", []string{"Mara", "Bo"}, 0.9},  // all of it right, 3 of 5 words found
			{"sang", []string{"Mara", "Bo"}, 0.5}, // no word of a relation
		},
		sentences[1]: {{"be", []string{"the tram", "late today"}, 0.9}}, // 4 of 5 right, all found
	}
	s := CaRB(gold, system, sentences)
	near := func(what string, got, want float64) {
		t.Helper()
		if math.Abs(got-want) > 1e-9 {
			t.Errorf("%s: %.4f, want %.4f", what, got, want)
		}
	}
	near("points", float64(len(s.Curve)), 2)
	near("precision at 0.9", s.Curve[0].P, (1+0.8)/2)
	near("recall at 0.9", s.Curve[0].R, (0.6+0+1)/3)
	near("precision of all", s.All().P, (1+0.8)/3)
	near("recall of all", s.All().R, (0.6+0+1)/3)
	near("area", s.AUC(), s.Curve[0].R*0.9)
	near("best", s.Best().Confidence, 0.9)
	if s.Empty != 0 || s.Gold != 3 || s.System != 3 {
		t.Errorf("%+v", s)
	}
	if _, _, err := ReadCaRB(strings.NewReader("a\tb\n")); err == nil || !strings.Contains(err.Error(), "line 1") {
		t.Errorf("two columns: %v", err)
	}
	if got := CaRB(nil, nil, nil); got.AUC() != 0 || got.Best().F1() != 0 {
		t.Errorf("nothing: %+v", got)
	}
}

// TestMatchOnce: a system tuple is right for one gold tuple only, but both may
// be recalled by it.
func TestMatchOnce(t *testing.T) {
	gold := []Tuple{{"met", []string{"Mara", "Bo"}, 0}, {"met", []string{"Mara", "Bo"}, 0}}
	p, r := matchTuples(gold, gold[:1])
	if p != 1 || r != 2 {
		t.Errorf("precision %v, recall %v", p, r)
	}
}

func FuzzReadCaRB(f *testing.F) {
	f.Add("a\tb\tc\td\n")
	f.Fuzz(func(t *testing.T, text string) {
		gold, sentences, err := ReadCaRB(strings.NewReader(text))
		if err == nil {
			CaRB(gold, gold, sentences)
		}
	})
}
