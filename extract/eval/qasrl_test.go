package eval

import (
	"strings"
	"testing"
)

const (
	qasrlHead  = "qasrl_id,verb_idx,question,wh,answer_range,is_redundant\n"
	qasrlWords = "qasrl_id,tokens\ns1,Mara met Bo and Ada in Ostby on Monday\n"
)

func TestArguments(t *testing.T) {
	questions := qasrlHead + "s1,1,Who met someone?,who,0:1,False\ns1,1,Who did someone meet?,who,2:3~!~4:5,False\n" +
		"s1,1,When did someone meet?,when,8:9,False\ns1,1,Why?,why,0:9,True\n"
	gold, words, err := ReadQASRL(strings.NewReader(questions), strings.NewReader(qasrlWords))
	if err != nil || len(gold) != 1 || len(gold[0].Args) != 3 || len(words["s1"]) != 9 {
		t.Fatalf("%+v, %v, %v", gold, words, err)
	}
	system := [][]Argument{{
		{Spans: []Range{{0, 1}}},
		{Spans: []Range{{2, 5}}}, // a third of it is an answer
		{Spans: []Range{{5, 7}}}, // no answer
		{Spans: []Range{{7, 9}}}, // half of it
	}}
	var missed, false []Argument
	s := Arguments(gold, system, func(_ *Verb, m, f []Argument) { missed, false = m, f })
	if len(missed) != 0 || len(false) != 1 || false[0].Spans[0] != (Range{5, 7}) {
		t.Errorf("missed %v, false %v", missed, false)
	}
	if s.Loose != (Counts{TP: 3, FP: 1}) || s.Strict != (Counts{TP: 2, FP: 2, FN: 1}) {
		t.Errorf("loose %+v, strict %+v", s.Loose, s.Strict)
	}
	if f := s.Found["who"]; f.Part != 2 || f.Whole != 2 {
		t.Errorf("who: %+v", f)
	}
	for text, want := range map[string]string{
		"qasrl_id,verb_idx\n":                   `no column "question"`,
		qasrlHead + "s1,9,Who?,who,0:1,False\n": "record 2",
		qasrlHead + "s2,0,Who?,who,0:1,False\n": "record 2",
		qasrlHead + "s1,1,Who?,who,0-1,False\n": "record 2",
	} {
		if _, _, err := ReadQASRL(strings.NewReader(text), strings.NewReader(qasrlWords)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", text, err, want)
		}
	}
}

// TestPairOff: the pairs are as many as can be, not the first that fit.
func TestPairOff(t *testing.T) {
	arg := func(rs ...Range) Argument { return Argument{Spans: rs} }
	got := pairOff([]Argument{arg(Range{0, 1}, Range{2, 3}), arg(Range{0, 1})}, []Argument{arg(Range{0, 1}), arg(Range{2, 3})}, 0.5)
	if got[0] != 1 || got[1] != 0 {
		t.Errorf("pairs %v", got)
	}
}

func FuzzReadQASRL(f *testing.F) {
	f.Add(qasrlHead+"s1,1,Who?,who,0:1,False\n", qasrlWords)
	f.Fuzz(func(t *testing.T, questions, sentences string) {
		gold, _, err := ReadQASRL(strings.NewReader(questions), strings.NewReader(sentences))
		if err == nil {
			Arguments(gold, make([][]Argument, len(gold)), nil)
		}
	})
}
