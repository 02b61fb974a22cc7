package main

import (
	"io"
	"slices"
	"testing"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/ask"
	"github.com/quadwire/quadwire/schema"
)

func TestChoosing(t *testing.T) {
	choice := &ask.Choice{Name: "Lind"}
	for _, name := range []string{"Mara Lind", "Anna Lind"} {
		choice.Candidates = append(choice.Candidates, graph.Entity{Entity: schema.Entity{ID: schema.EntityID(name), Class: "schema:Person", Name: name}})
	}
	for _, tt := range []struct {
		typed []string
		want  string
	}{
		{[]string{"2\n"}, "ent:anna-lind"},
		{[]string{"3\n", "one\n", " 1 \n"}, "ent:mara-lind"},
		{[]string{"\n"}, ""},
		{nil, ""},
	} {
		asked := ""
		id, err := choosing(func(prompt string) (string, error) {
			asked = prompt
			if len(tt.typed) == 0 {
				return "", io.EOF
			}
			line := tt.typed[0]
			tt.typed = tt.typed[1:]
			return line, nil
		})(choice)
		if id != tt.want || (err == nil) != (tt.want != "") {
			t.Errorf("%q, %v, want %q", id, err, tt.want)
		}
		if asked != "Which Lind? 1) Mara Lind (person) 2) Anna Lind (person) " {
			t.Errorf("asked %q", asked)
		}
	}
}

func TestComplete(t *testing.T) {
	names := []string{"Anna Lind", "Lind", "Mara Lind", "Marlow"}
	for _, tt := range []struct {
		before, head string
		want         []string
	}{
		{"Who did mar", "Who did ", []string{"Mara Lind", "Marlow"}},
		{"Who did Mara L", "Who did ", []string{"Mara Lind"}},
		{"Did Anna Lind meet lin", "Did Anna Lind meet ", []string{"Lind"}},
		{"Who saw Tom", "Who saw Tom", nil},
		{"", "", nil},
	} {
		head, got, tail := complete(names, tt.before+" now?", len([]rune(tt.before)))
		if head != tt.head || !slices.Equal(got, tt.want) || tail != " now?" {
			t.Errorf("%q: %q %q %q", tt.before, head, got, tail)
		}
	}
}
