package statement

import (
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

func TestWithoutTitles(t *testing.T) {
	d := parsed(t, `A|DT|2|det film|NN|8|nsubj ,|,|6|punct "|''|6|punct Rena|NNP|6|nsubj Burns=burn|VBZ|2|appos "|''|6|punct opened=open|VBD|0|root .|.|8|punct`)
	statement := func(subject, predicate int) Statement {
		tok := d.Sentences[0].Tokens
		return Statement{Kind: Proposition, Subject: &Slot{Head: subject, Spans: []doc.Span{tok[subject].Span}}, Predicate: Predicate{Head: predicate, Span: tok[predicate].Span}}
	}
	sts := []Statement{statement(1, 7), statement(4, 5), statement(1, 5)}
	if got := withoutTitles(d, sts, nil); len(got) != 2 || got[0].Predicate.Head != 7 || got[1].Subject.Head != 1 {
		t.Errorf("kept %+v", got)
	}
	said := Statement{Kind: Attribution, Content: &Slot{Spans: []doc.Span{{Begin: 0, End: len(d.Text)}}}}
	sts = []Statement{statement(1, 7), statement(4, 5)}
	if got := withoutTitles(d, sts, []Statement{said}); len(got) != 2 {
		t.Errorf("what is said is no title: kept %+v", got)
	}
}
