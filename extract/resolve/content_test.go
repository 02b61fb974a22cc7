package resolve

import (
	"fmt"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// relayed is a quotation of three sentences, the last of which an agency passes
// on, and one that an abbreviation ends.
const relayed = `
1 " " PUNCT '' 3 punct SpaceAfter=No
2 I I PRON PRP 3 nsubj
3 won win VERB VBD 7 ccomp SpaceAfter=No
4 , , PUNCT , 3 punct SpaceAfter=No
5 " " PUNCT '' 3 punct
6 Mara Mara PROPN NNP 7 nsubj NER=B-PER
7 said say VERB VBD 0 root SpaceAfter=No
8 . . PUNCT . 7 punct

1 " " PUNCT '' 3 punct SpaceAfter=No
2 Oda Oda PROPN NNP 3 nsubj NER=B-PER
3 left leave VERB VBD 0 root SpaceAfter=No
4 . . PUNCT . 3 punct

1 We we PRON PRP 2 nsubj
2 saw see VERB VBD 0 root
3 Oda Oda PROPN NNP 2 obj NER=B-PER|SpaceAfter=No
4 , , PUNCT , 2 punct SpaceAfter=No
5 " " PUNCT '' 2 punct
6 according accord VERB VBG 8 case
7 to to ADP IN 6 fixed
8 Xinhua Xinhua PROPN NNP 2 obl NER=B-ORG|SpaceAfter=No
9 . . PUNCT . 2 punct

1 Mara Mara PROPN NNP 2 nsubj NER=B-PER
2 said say VERB VBD 0 root
3 " " PUNCT '' 5 punct SpaceAfter=No
4 Oda Oda PROPN NNP 5 nsubj NER=B-PER
5 left leave VERB VBD 2 ccomp
6 Acme Acme PROPN NNP 5 obj
7 Inc. Inc. PROPN NNP 6 flat SpaceAfter=No
8 " " PUNCT '' 5 punct
`

func newRelayed(t *testing.T) (s *scene, mara, agency string) {
	t.Helper()
	s = newScene(t, relayed)
	st := s.says(0, "Mara", "said", "I won,")
	st.Direct, mara = statement.Direct, st.ID
	last := doc.Span{Begin: s.one(1, "Oda").Begin(), End: s.one(2, "Oda,").End()}
	st.Content.Spans = append(st.Content.Spans, last)
	st = s.says(2, "Xinhua", "according to", "We saw Oda,")
	st.Content.Spans[0].Begin = last.Begin
	st.Direct, agency = statement.Direct, st.ID
	return s, mara, agency
}

// What an agency passes on is the claim of who speaks.
func TestRelay(t *testing.T) {
	s, _, agency := newRelayed(t)
	s.add(statement.Proposition, 1, "rel:leave", "Oda", "left").In = agency
	rec := s.resolve()
	wantFacts(t, rec,
		`Quotation: ent:mara qw:said "I won Oda left. We saw Oda" by ent:xinhua-news-agency EDGE`,
		`Quotation: ent:xinhua-news-agency qw:said "Oda left. We saw Oda" EDGE`,
		`Statement: ent:oda rel:leave - by ent:mara`)
	for i := range rec.Facts {
		if f := &rec.Facts[i]; f.Subject.Entity == "ent:mara" {
			if got := evidence(s, f); got != `0 "I won" 1 "Oda left." 2 "We saw Oda"` {
				t.Errorf("evidence: %s", got)
			}
		}
	}
}

// evidence lists the sentences and words of the evidence of a fact.
func evidence(s *scene, f *schema.Fact) string {
	text := []rune(s.d.Text)
	var out []string
	for _, e := range f.Evidence {
		out = append(out, fmt.Sprintf("%d %q", e.Sentence, string(text[e.Begin:e.End])))
	}
	return strings.Join(out, " ")
}

// The words said stand without the comma or full stop around them.
func TestTrimContents(t *testing.T) {
	for _, row := range []struct {
		sent                     int
		source, from, to, direct string
		want                     string
	}{
		{0, "Mara", "I", ",", statement.Direct, "I won"},
		{1, "Oda", "Oda", ".", statement.Direct, "Oda left"},
		{1, "Oda", "Oda", ".", statement.Indirect, "Oda left"},
		{3, "Mara", "Oda", "Inc.", statement.Direct, "Oda left Acme Inc."},
	} {
		s := newScene(t, relayed)
		st := s.says(row.sent, row.source, row.from, row.from)
		st.Direct = row.direct
		st.Content.Spans[0].End = s.one(row.sent, row.to).End()
		s.resolve()
		if got := s.sts[0].Content.Text(s.d); got != row.want {
			t.Errorf("%q, want %q", got, row.want)
		}
	}
}

// A cue in another sentence than the words stays evidence of who said them.
func TestCueElsewhere(t *testing.T) {
	s := newScene(t, relayed)
	st := s.says(0, "Mara", "said", "I won,")
	st.Content = s.slot(1, "Oda left.")
	rec := s.resolve()
	if got := evidence(s, &rec.Facts[0]); !strings.HasSuffix(got, `1 "Oda left"`) || !strings.HasPrefix(got, "0 ") {
		t.Errorf("evidence: %s", got)
	}
}
