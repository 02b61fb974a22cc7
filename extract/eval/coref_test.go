package eval

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// chained makes a document of one sentence: "a b c" with chains "1 2 1" (0 for
// no mention).
func chained(chains string) *doc.Document {
	var b strings.Builder
	fields := strings.Fields(chains)
	for i, c := range fields {
		misc := ""
		if c != "0" {
			misc = fmt.Sprintf(" Entity=(e%s-PER-1)", c)
		}
		fmt.Fprintf(&b, "%d w%d w PRON PRP _ _%s\n", i+1, i, misc)
	}
	return doc.MustParse(b.String())
}

// The example of Luo (2005), section 2: one true chain of 5, one of 2, one of
// 5; the systems' answers a to d.
func TestCoref(t *testing.T) {
	const truth = "1 1 1 1 1 2 2 3 3 3 3 3"
	for _, c := range []struct {
		name, system  string
		muc, b3, ceaf float64
	}{
		{"same", truth, 1, 1, 1},
		{"a", "1 1 1 1 1 2 2 2 2 2 2 2", .947, .865, .733},
		{"b", "1 1 1 1 1 2 2 1 1 1 1 1", .947, .737, .667},
		{"c", "1 1 1 1 1 1 1 1 1 1 1 1", .900, .545, .294},
		{"nothing", "0 0 0 0 0 0 0 0 0 0 0 0", 0, 0, 0},
	} {
		s, err := Coref([]*doc.Document{chained(truth)}, []*doc.Document{chained(c.system)})
		if err != nil {
			t.Fatal(err)
		}
		for name, v := range map[string][2]float64{"MUC": {s.MUC.F1(), c.muc}, "B3": {s.B3.F1(), c.b3}, "CEAF": {s.CEAF.F1(), c.ceaf}} {
			if math.Abs(v[0]-v[1]) > .001 {
				t.Errorf("%s: %s %.3f, want %.3f", c.name, name, v[0], v[1])
			}
		}
	}
}

func TestCorefLinks(t *testing.T) {
	s, err := Coref([]*doc.Document{chained("1 1 2 2 1 0")}, []*doc.Document{chained("1 1 2 1 0 2")})
	if err != nil {
		t.Fatal(err)
	}
	if s.Pronouns != (Counts{TP: 1, FP: 2, FN: 1}) || s.Mentions != (Counts{TP: 4, FP: 1, FN: 1}) {
		t.Errorf("links %+v, mentions %+v", s.Pronouns, s.Mentions)
	}
}

// An office with a capital is a name on both sides, whatever the system calls it.
func TestCorefKinds(t *testing.T) {
	parse := func() *doc.Document {
		return doc.MustParse("1 President President PROPN NNP 2 nsubj Entity=(e1-PER-1)\n2 left leave VERB VBD 0 root\n3 he he PRON PRP 2 obj Entity=(e1-PER-1)\n")
	}
	system := parse()
	system.Mentions[0].Kind = doc.Nominal
	s, err := Coref([]*doc.Document{parse()}, []*doc.Document{system})
	if err != nil {
		t.Fatal(err)
	}
	if s.Named.CoNLL() != 1 || s.Told.Pronouns != (Counts{TP: 1}) {
		t.Errorf("with a name %.2f, pronouns %+v", s.Named.CoNLL(), s.Told.Pronouns)
	}
}
