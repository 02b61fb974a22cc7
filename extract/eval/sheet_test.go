package eval

import (
	"strings"
	"testing"
)

func TestSheet(t *testing.T) {
	s := &Sheet{}
	s.Add("a LAS", Counts{TP: 3, FP: 1, FN: 1})
	s.Add("a UPOS", Counts{TP: 1})
	var b strings.Builder
	if _, err := s.WriteTo(&b); err != nil || b.String() != "a LAS\t75.00\na UPOS\t100.00\n" {
		t.Fatalf("%q, %v", b.String(), err)
	}
	same, err := ReadSheet(strings.NewReader(b.String()))
	if err != nil || len(s.Differences(same, 0)) > 0 {
		t.Errorf("read again: %v, differences %q", err, s.Differences(same, 0))
	}
	for _, c := range []struct{ golden, want string }{
		{"a LAS\t75.04\na UPOS\t100\n", ""},
		{"a LAS\t75.50\na UPOS\t100\n", "a LAS: 75.00, was 75.50"},
		{"a LAS\t75\n", "a UPOS: 100.00 is new"},
		{"a LAS\t75\na UPOS\t100\nb LAS\t2\n", "b LAS: missing, was 2.00"},
	} {
		golden, err := ReadSheet(strings.NewReader(c.golden))
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(s.Differences(golden, 0.05), "; "); got != c.want {
			t.Errorf("%q: %q, want %q", c.golden, got, c.want)
		}
	}
	for _, bad := range []string{"LAS 3\n", "LAS\tx\n", "LAS\tNaN\n"} {
		if _, err := ReadSheet(strings.NewReader(bad)); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
}
