package resolve

import (
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/statement"
)

// voices has two quotations around the words of who speaks.
const voices = `
1 " " PUNCT '' 3 punct SpaceAfter=No
2 I I PRON PRP 3 nsubj
3 sold sell VERB VBD 10 ccomp
4 our our PRON PRP$ 5 nmod:poss
5 mill mill NOUN NN 3 obj SpaceAfter=No
6 , , PUNCT , 3 punct SpaceAfter=No
7 " " PUNCT '' 3 punct
8 Mara Mara PROPN NNP 10 nsubj NER=B-PER
9 Dol Dol PROPN NNP 8 flat NER=I-PER
10 said say VERB VBD 0 root
11 " " PUNCT '' 3 punct SpaceAfter=No
12 We we PRON PRP 13 nsubj
13 bought buy VERB VBD 10 ccomp
14 it it PRON PRP 13 obj SpaceAfter=No
15 . . PUNCT . 10 punct SpaceAfter=No
16 " " PUNCT '' 3 punct

1 Acme Acme PROPN NNP 2 nsubj NER=B-ORG
2 said say VERB VBD 0 root
3 we we PRON PRP 4 nsubj
4 bought buy VERB VBD 2 ccomp
5 " " PUNCT '' 8 punct SpaceAfter=No
6 what what PRON WP 8 obj
7 we we PRON PRP 8 nsubj
8 need need VERB VBP 4 ccomp SpaceAfter=No
9 " " PUNCT '' 8 punct SpaceAfter=No
10 . . PUNCT . 2 punct
`

// "I" is who speaks, "we" a company or country that does; outside of quotation
// marks both are whoever writes.
func TestVoices(t *testing.T) {
	for _, row := range []struct {
		name         string
		source, said string
		sent, token  int
		direct, want string
	}{
		{"I", "Mara Dol", "I sold our mill", 0, 1, statement.Direct, "ent:mara-dol"},
		{"a person's our", "Mara Dol", "I sold our mill", 0, 3, statement.Direct, ""},
		{"not quoted", "Mara Dol", "I sold our mill", 0, 1, statement.Indirect, ""},
		{"a company's we", "Acme", `we bought "what we need"`, 1, 6, statement.Mixed, "ent:acme"},
		{"before the marks", "Acme", `we bought "what we need"`, 1, 2, statement.Mixed, ""},
	} {
		s := newScene(t, voices)
		st := s.says(row.sent, row.source, "said", row.said)
		st.Direct = row.direct
		id := st.ID
		tok := s.d.Sentences[row.sent].Tokens[row.token]
		st = s.add(statement.Proposition, row.sent, "rel:buy", "", "bought")
		st.Subject = &statement.Slot{Sent: row.sent, Head: row.token, Spans: []doc.Span{tok.Span}}
		st.In = id
		s.resolve()
		if got := s.sts[1].Subject.Entity; got != row.want {
			t.Errorf("%s: %q, want %q", row.name, got, row.want)
		}
	}
}

// The pieces of a quotation are joined by one space, and a trigger is words of
// the article.
func TestPieces(t *testing.T) {
	s := newScene(t, voices)
	st := s.says(0, "Mara Dol", "said", "I sold our mill")
	st.Content.Spans = append(st.Content.Spans, s.slot(0, "We bought it").Spans...)
	st.Predicate.Text, st.Predicate.Span = "is", doc.Span{Begin: -1, End: -1}
	s.add(statement.Attribute, 0, "isA", "Mara Dol", "said", "obj:our mill")
	s.sts[1].Predicate = statement.Predicate{Text: "is", Head: 4, Span: doc.Span{Begin: -1, End: -1}}
	rec := s.resolve()
	wantFacts(t, rec,
		`Quotation: ent:mara-dol qw:said "I sold our mill We bought it" EDGE`,
		`Attribute: ent:mara-dol qw:isA "our mill" EDGE`)
	for _, f := range rec.Facts {
		if got := f.Evidence[0].Trigger; got != "said" && got != "our mill" {
			t.Errorf("trigger %q", got)
		}
	}
}
