package ask

import (
	"strings"
	"testing"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

func TestTally(t *testing.T) {
	s := town(t, graph.Memory)
	met := fact("qw:met", participant, given(name("Mara Lind"), participant...))
	tests := []struct {
		name, noun, class, want string
	}{
		{"those who are named", "people", "schema:Person", "at least 2: Cai Wen, Tom Ode"},
		{"none of the kind", "cities", "schema:City", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			answers, err := Answers(t.Context(), s, pattern(schema.WantCount, met, noun(tt.noun), kind(tt.class)), Options{})
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, a := range answers {
				got += a.Text + ": " + strings.Join(a.With, ", ")
				if len(a.Facts) != 2 || len(a.Evidence) != 2 || a.Sources != 1 {
					t.Errorf("facts %v, evidence %v, %d sources", a.Facts, a.Evidence, a.Sources)
				}
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
