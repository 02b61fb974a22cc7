package eval

import (
	"fmt"
	"strings"
	"testing"
)

func TestLocate(t *testing.T) {
	words := strings.Fields("After the storm , Mara Lind-Ode met Bo and Bo 's wife in Østby .")
	for _, tt := range []struct{ text, want string }{
		{"after the storm", "[{0 3}]"},
		{"Mara Lind - Ode", "[{4 6}]"},
		{"Bo", "[{7 8} {9 10}]"},
		{"Bo's wife", "[{9 12}]"},
		{"ostby", "[{13 14}]"},
		{"Prime Minister Mara Lind-Ode of Latvia", "[{4 6}]"}, // in part
		{"2031-02-03", "[]"},
		{"", "[]"},
		{"...", "[]"},
	} {
		if got := fmt.Sprint(Locate(words, tt.text)); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.text, got, tt.want)
		}
	}
	if got := fmt.Sprint(Locate(words, "Xu", "Mara", "wife")); got != "[{4 5} {11 12}]" {
		t.Errorf("of several: %s", got)
	}
}

func TestAskScore(t *testing.T) {
	s := &AskScore{}
	gold := []Range{{0, 2}, {5, 6}}
	s.Add("who", gold, []Range{{5, 6}}, true, "")
	s.Add("who", gold, []Range{{1, 9}}, true, "")
	s.Add("when", gold, nil, true, "")
	s.Add("when", gold, nil, false, "no such relation")
	if s.All != (AskCounts{Asked: 4, Answered: 3, Right: 1, Touching: 2}) || *s.By["when"] != (AskCounts{Asked: 2, Answered: 1}) || s.Reasons["no such relation"] != 1 {
		t.Errorf("%+v %+v %v", s.All, *s.By["when"], s.Reasons)
	}
	for verdict, answer := range map[string][]Range{"right": {{5, 6}}, "touching": {{1, 9}}, "wrong": {{7, 9}}} {
		if got := Verdict(gold, answer, true); got != verdict {
			t.Errorf("%v: %s, want %s", answer, got, verdict)
		}
	}
	var b strings.Builder
	if err := s.WriteTable(&b); err != nil || !strings.Contains(b.String(), "1  no such relation") {
		t.Errorf("%v\n%s", err, b.String())
	}
}
