package gizmo

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/cayley/graph"
)

func TestIncomplete(t *testing.T) {
	tests := []struct {
		script string
		want   bool
	}{
		{`g.V().all()`, false},
		{`g.V(`, true},
		{`g.V().`, true},
		{`g.V("(").all()`, false},
		{`g.V('\'(').all()`, false},
		{`g.V("(`, true}, // the bracket before the string is open
		{`"(`, false},    // an open string is wrong, not unfinished
		{"`(", true},
		{"`(`", false},
		{"[1, 2", true},
		{"f({a: [1]})", false},
		{"// (", false},
		{"g.V( // (\n)", false},
		{"/* ", true},
		{"/* ( */ 1", false},
		{"g.V())", false},
		{"", false},
	}
	for _, tt := range tests {
		if got := Incomplete(tt.script); got != tt.want {
			t.Errorf("Incomplete(%q) = %v", tt.script, got)
		}
	}
}

func asked(qs graph.QuadStore) func(context.Context, string, Options) (Result, error) {
	return func(ctx context.Context, script string, opts Options) (Result, error) {
		return Run(ctx, qs, script, opts)
	}
}

func explained(qs graph.QuadStore) func(context.Context, string, Options) (string, error) {
	return func(ctx context.Context, script string, opts Options) (string, error) {
		return Explain(ctx, qs, script, opts)
	}
}

func TestExplain(t *testing.T) {
	for _, script := range []string{`g.V("<ent:ana-ruiz>").out("<qw:met>")`, `g.V("<ent:ana-ruiz>").out("<qw:met>").all();`} {
		got, err := Explain(t.Context(), small(), script, Options{})
		if err != nil || !strings.Contains(got, "(about") || strings.Count(got, "\n") < 2 {
			t.Errorf("%s: %v\n%s", script, err, got)
		}
	}
	if _, err := Explain(t.Context(), small(), `while (true) {}`, Options{Timeout: 50 * time.Millisecond}); err == nil {
		t.Error("a loop was explained")
	}
}

func TestShell(t *testing.T) {
	tests := []struct{ name, in, out, err, fails string }{
		{"two queries", "g.V('<fact:one>').all()\ng.V('<fact:two>').all()\n", "id\n<fact:one>\nid\n<fact:two>\n", "", ""},
		{"open bracket", "g.V(\n'<fact:one>'\n).all()\n", "id\n<fact:one>\n", "", ""},
		{"dot at the end", "g.V('<fact:one>').\nall()\n", "id\n<fact:one>\n", "", ""},
		{"dot on the next line", "g.V('<fact:one>')\n  .all()\n1\n", "id\n<fact:one>\n1\n", "", ""},
		{"no line end", "1", "1\n", "", ""},
		{"blank lines", "\n\n1\n\n", "1\n", "", ""},
		{"limit", ":limit 1\ng.emit(1); g.emit(2)\n", "1\n", "first 1 rows; :limit N shows more\n", ""},
		{"json", ":format json\ng.V('<fact:one>').all()\n:format csv\n2\n:format table\n1\n", "{\"id\":\"<fact:one>\"}\nvalue\n2\n1\n", "", ""},
		{"quit", "1\n:quit\n2\n", "1\n", "", ""},
		{"error goes on", "foo\n1\n", "1\n", "error: line 1, column 1: ReferenceError: foo is not defined\n", "1 of 2 queries failed"},
		{"unknown command", ":foo\n", "", "error: no command :foo; :help lists them\n", "1 of 1 queries failed"},
		{"bad limit", ":limit x\n", "", "error: :limit takes a number of rows, such as :limit 50\n", "1 of 1 queries failed"},
		{"bad timeout", ":timeout 5\n", "", "error: :timeout takes a duration, such as :timeout 30s\n", "1 of 1 queries failed"},
		{"deadline", ":timeout 30ms\nwhile (true) {}\n:timeout 10m\n1\n", "1\n", "error: " + ErrTimeout.Error() + "\n", "1 of 2 queries failed"},
		{"bad format", ":format xml\n", "", "error: :format takes one of table, json, csv, cayley\n", "1 of 1 queries failed"},
		{"load", ":load testdata/twice.js\n", "2\n", "", ""},
		{"load nothing", ":load\n", "", "error: :load takes a file, such as :load queries.js\n", "1 of 1 queries failed"},
		{"explain what asks nothing", ":explain 1\n", "", "error: nothing to explain: give a script that ends with a path, such as g.V(\"<ent:…>\").out(\"<qw:met>\")\n", "1 of 1 queries failed"},
		{"unfinished", "g.V(", "", "error: line 1, column 5: SyntaxError: Unexpected end of input\n", "1 of 1 queries failed"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out, errs strings.Builder
			sh := &Shell{Query: asked(small()), Explain: explained(small()), In: strings.NewReader(tt.in), Out: &out, Err: &errs, Options: Options{Timeout: 10 * time.Second}}
			err := sh.Run(t.Context())
			fails := ""
			if err != nil {
				fails = err.Error()
			}
			if out.String() != tt.out || errs.String() != tt.err || fails != tt.fails {
				t.Errorf("out %q\nerr %q\nfails %q", out.String(), errs.String(), fails)
			}
		})
	}
}

func TestCompleter(t *testing.T) {
	c := completer{
		iris:  func(string) []string { return []string{"ent:ana-ruiz", "qw:met"} },
		names: func(prefix string) []string { return matching([]string{"Ana Ruiz", "Bo Lind"}, prefix) },
	}
	tests := []struct{ line, head, tail, want string }{
		{`g.V("<ent:a`, `g.V("<`, ``, "ent:ana-ruiz>"},
		{`g.V("<x>").out("<qw:sai`, `g.V("<x>").out("<`, ``, "qw:said>"},
		{`g.V("<x>").out("<qw:me`, `g.V("<x>").out("<`, ``, "qw:mentionedIn> qw:met>"},
		{`g.V("<x>").foll`, `g.V("<x>").`, ``, "follow( followR( followRecursive("},
		{`entity("Ana `, `entity("`, ``, "Ana Ruiz"},
		{`g.V(); entity('Bo Lind', 'A`, `g.V(); entity('Bo Lind', '`, ``, "Ana Ruiz"},
		{`entity("<ent:a`, `entity("<`, ``, "ent:ana-ruiz>"},
		{`entity("Ana Ruiz").fac`, `entity("Ana Ruiz").`, ``, "facts("},
		{`:explain g.V("<qw:sai`, `:explain g.V("<`, ``, "qw:said>"},
		{`:li`, ``, ``, ":limit "},
		{`g.V("plain`, `g.V("plain`, ``, ""},
	}
	for _, tt := range tests {
		head, out, tail := c.word(tt.line, len(tt.line))
		if head != tt.head || tail != tt.tail || strings.Join(out, " ") != tt.want {
			t.Errorf("%s: %q %q %q", tt.line, head, out, tail)
		}
	}
	if !slices.IsSorted(methods[:len(methods)-2]) {
		t.Error("methods are not sorted")
	}
}
