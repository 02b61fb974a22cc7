package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

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

func TestShellWord(t *testing.T) {
	for word, want := range map[string]string{
		"news.db":              "news.db",
		"/srv/news-1.db":       "/srv/news-1.db",
		"my news/q.db":         `"my news/q.db"`,
		"":                     `""`,
		"Who met Ann O'Shea?":  `"Who met Ann O'Shea?"`,
		"Who paid $5 to Ann?":  "'Who paid $5 to Ann?'",
		`Who is "Ann" O'Shea?`: `'Who is "Ann" O'\''Shea?'`,
	} {
		if got := shellWord(word); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// Whoever interrupts a build when all is stored loses no more than the hints.
func TestInterruptedHints(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "pier.txt")
	if err := os.WriteFile(file, []byte(pier), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, interrupt := context.WithCancel(t.Context())
	var out, errs bytes.Buffer
	cmd := &cobra.Command{}
	cmd.SetContext(ctx)
	cmd.SetOut(&out)
	cmd.SetErr(&errs)
	var in input
	in.flags(cmd)
	g := &global{db: filepath.Join(dir, "quadwire.db"), jobs: 1}
	err := runBuild(cmd, g, &in, []string{file}, func(*graph.Store) error {
		interrupt()
		return nil
	})
	if err != nil || !strings.HasPrefix(out.String(), "1 article (") || strings.Contains(out.String(), "try:") || errs.Len() > 0 {
		t.Errorf("%v %q %q", err, out.String(), errs.String())
	}
}
