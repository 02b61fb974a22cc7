package gizmo

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// small is two meetings of one person, in the model of the graph.
func small() graph.QuadStore {
	edge := func(s, p, o, label string) quad.Quad {
		return quad.Make(quad.IRI(s), quad.IRI(p), quad.IRI(o), quad.IRI(label))
	}
	return memstore.New(
		edge("ent:ana-ruiz", "qw:met", "ent:bo-lind", "fact:one"),
		edge("ent:ana-ruiz", "qw:met", "ent:cai-wen", "fact:two"),
		quad.Make(quad.IRI("fact:one"), schema.QWTime, schema.TimeLiteral("2031-02-03"), quad.IRI("art:x#s0")),
		quad.Make(quad.IRI("fact:two"), schema.QWTime, schema.TimeLiteral("2031-02-05"), quad.IRI("art:x#s1")),
		quad.Make(quad.IRI("ent:ana-ruiz"), schema.SchemaName, quad.String("Ana Ruiz"), quad.IRI("art:x#s0")),
		quad.Make(quad.IRI("art:x#s0"), schema.QWIndex, quad.Int(0), quad.IRI("art:x")),
	)
}

func rows(t *testing.T, script string, opts Options) (string, Result) {
	t.Helper()
	res, err := Run(t.Context(), small(), script, opts)
	var b strings.Builder
	if writeErr := res.WriteJSONL(&b); writeErr != nil {
		t.Fatal(writeErr)
	}
	out := strings.ReplaceAll(strings.TrimSpace(b.String()), "\n", " ")
	if err != nil {
		out = strings.TrimSpace(out + " error: " + err.Error())
	}
	return out, res
}

func TestRun(t *testing.T) {
	tests := []struct{ name, script, want string }{
		{"path", `g.V("<ent:ana-ruiz>").out("<qw:met>").all()`, `{"id":"<ent:bo-lind>"} {"id":"<ent:cai-wen>"}`},
		{"full IRIs", `g.V("<https://w3id.org/quadwire/entity/ana-ruiz>").out(iri("https://w3id.org/quadwire/ns#met")).limit(1).all()`, `{"id":"<ent:bo-lind>"}`},
		{"IRI() keeps short forms", `g.loadNamespaces(); g.V(g.IRI("ent:ana-ruiz")).out("<qw:met>").count()`, `2`},
		{"own prefix", `g.addNamespace("q", "http://example.org/"); g.V("<ent:ana-ruiz>").count()`, `1`},
		{"capital letters", `g.V("<ent:ana-ruiz>").Out("<qw:met>").Limit(1).All()`, `{"id":"<ent:bo-lind>"}`},
		{"list of nodes", `g.V(["<ent:bo-lind>","<ent:cai-wen>"]).in("<qw:met>").unique().all()`, `{"id":"<ent:ana-ruiz>"}`},
		{"list of predicates", `g.V("<ent:ana-ruiz>").out(["<qw:met>","<schema:name>"]).count()`, `3`},
		{"label as tag", `g.V("<ent:ana-ruiz>").labelContext(g.V("<fact:two>").tag("fact")).out("<qw:met>").all()`, `{"id":"<ent:cai-wen>","fact":"<fact:two>"}`},
		{"tags sorted behind id", `g.V("<fact:two>").tag("z").tag("a").save("<qw:time>","t").all()`, `{"id":"<fact:two>","a":"<fact:two>","t":"2031-02-05","z":"<fact:two>"}`},
		{"time order", `g.V().has("<qw:time>", gt(typed("2031-02-04","xsd:date"))).all()`, `{"id":"<fact:two>"}`},
		{"time begins", `g.V().has("<qw:time>", regex("^2031-02-03")).all()`, `{"id":"<fact:one>"}`},
		{"number", `g.V().has("<qw:index>", 0).all()`, `{"id":"<art:x#s0>"}`},
		{"literal", `g.V("Ana Ruiz").in("<schema:name>").all()`, `{"id":"<ent:ana-ruiz>"}`},
		{"literal result", `g.V("<ent:ana-ruiz>").out("<schema:name>").all()`, `{"id":"Ana Ruiz"}`},
		{"and", `g.V("<fact:one>","<fact:two>").and(g.V("<fact:two>")).all()`, `{"id":"<fact:two>"}`},
		{"except nothing", `g.V("<fact:one>").except(g.V("<fact:none>")).except(g.V("<fact:one>").out("<qw:none>")).all()`, `{"id":"<fact:one>"}`},
		{"endless recursion", `function f() { return f() } f()`, `error: line 1, column 24: RangeError: a function calls itself too often`},
		{"except", `g.V("<fact:one>","<fact:two>").except(g.V("<fact:two>")).all()`, `{"id":"<fact:one>"}`},
		{"path as predicate", `g.V("<ent:ana-ruiz>").out(g.V("<schema:name>")).all()`, `{"id":"Ana Ruiz"}`},
		{"morphism", `var m = g.M().out("<qw:met>"); g.V("<ent:ana-ruiz>").follow(m).count()`, `2`},
		{"recursive", `g.V("<ent:ana-ruiz>").followRecursive("<qw:met>").count()`, `2`},
		{"emit", `g.V("<ent:ana-ruiz>").out("<qw:met>").forEach(function(d){ g.emit(d.id) })`, `"<ent:bo-lind>" "<ent:cai-wen>"`},
		{"emit object", `g.emit({n: [1, 2.5, true, null], s: "<x>"})`, `{"n":[1,2.5,true,null],"s":"<x>"}`},
		{"value of the script", `1 + 1`, `2`},
		{"array", `g.V("<ent:ana-ruiz>").out("<qw:met>").toArray()`, `["<ent:bo-lind>","<ent:cai-wen>"]`},
		{"nothing", `g.V("<ent:nobody>").all()`, ``},

		{"syntax", "g.V(\n  1 +", `error: line 2, column 6: SyntaxError: Unexpected end of input`},
		{"unknown name", "var a = 1;\n  b.c()", `error: line 2, column 3: ReferenceError: b is not defined`},
		{"unknown method", "1;\ng.V().foo()", `error: line 2, column 4: TypeError: a path has no method foo()`},
		{"object as predicate", `g.V().out({a: 1}).all()`, `error: line 1, column 10: TypeError: out(): an object is no argument`},
		{"missing argument", `g.V().has()`, `error: line 1, column 10: Error: has(): unexpected arguments count: 0`},
		{"Go error", `g.V().save("<qw:met>", "").filter(regex("(")).all()`, "error: line 1, column 40: Error: regex(): error parsing regexp: missing closing ): `(`"},
		{"error in callback", "g.V().forEach(\nfunction(d) { d.x.y })", `error: line 2, column 19: TypeError: Cannot read property 'y' of undefined`},
		{"thrown", `throw "no"`, `error: line 1, column 1: no`},
		{"back over labels", `g.V().tag("a").labels().tag("b").back("b").back("a")`, `error: line 1, column 48: Error: back(): Cayley cannot do this: not implemented`},
		{"cycle", `var a = {}; a.a = a; g.emit(a)`, `error: line 1, column 28: TypeError: Converting circular structure to JSON`},
		{"rows before an error", `g.V("<fact:one>").all(); x`, `{"id":"<fact:one>"} error: line 1, column 26: ReferenceError: x is not defined`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, _ := rows(t, tt.script, Options{}); got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.script, got, tt.want)
			}
		})
	}
}

func TestRunNote(t *testing.T) {
	if _, res := rows(t, `g.V("<ent:ana-ruiz>")`, Options{}); !strings.Contains(res.Note, ".all()") {
		t.Errorf("note %q does not say how to ask", res.Note)
	}
}

// A script cannot get round the limit, and the result says that it was cut.
func TestRunLimit(t *testing.T) {
	tests := []struct {
		script    string
		limit     int
		rows      int
		truncated bool
	}{
		{`g.V("<ent:ana-ruiz>").out("<qw:met>").all()`, 1, 1, true},
		{`g.V("<ent:ana-ruiz>").out("<qw:met>").all()`, 2, 2, false},
		{`g.V().getLimit(100)`, 2, 2, true},
		{`for (var i = 0; i < 100; i++) g.emit(i)`, 7, 7, true},
		{`for (var i = 0; i < 100; i++) g.emit(i)`, 0, 100, false},
	}
	for _, tt := range tests {
		if _, res := rows(t, tt.script, Options{Limit: tt.limit}); len(res.Rows) != tt.rows || res.Truncated != tt.truncated {
			t.Errorf("%s with limit %d: %d rows, truncated %v", tt.script, tt.limit, len(res.Rows), res.Truncated)
		}
	}
}

func TestRunDeadline(t *testing.T) {
	for _, script := range []string{
		`while (true) {}`,
		`g.emit(1); while (true) { g.V().all() }`,
		`while (true) { try { g.V().toArray() } catch (e) {} }`,
	} {
		_, err := Run(t.Context(), small(), script, Options{Timeout: 50 * time.Millisecond, Limit: 10})
		if !errors.Is(err, ErrTimeout) && !strings.Contains(script, "emit") {
			t.Errorf("%s: error %v", script, err)
		}
	}
}

func TestRunCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(20*time.Millisecond, cancel)
	if _, err := Run(ctx, small(), `while (true) {}`, Options{Timeout: time.Minute}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// A panic in Cayley's goroutine would end this test binary, whatever a method
// is given.
func TestArguments(t *testing.T) {
	arguments := []string{``, `null`, `undefined`, `""`, `"<qw:met>"`, `0`, `-1`, `1.5`, `true`, `[]`, `[[]]`,
		`[null]`, `["<qw:met>", 3]`, `{}`, `{a: 1}`, `function(){}`, `g`, `g.V()`, `g.M()`, `g.M().out()`, `iri("qw:met")`,
		`gt(1)`, `regex("m")`, `new Date(0)`, `/x/`, `"_:b"`, `NaN`, `null, null`, `"<qw:met>", null`,
		`"<qw:met>", "t"`, `"<qw:met>", ["t", "u"]`, `"<qw:met>", g.V()`, `"<qw:met>", gt("<a>"), 1`, `g.V().out(), 2, "t"`,
		`"<qw:met>", 3, "t"`, `null, "t"`, `g.V("<ent:nobody>")`, `g.V("<ent:nobody>").out("<qw:met>")`,
		`g.V("<ent:ana-ruiz>").out("<qw:nothing>")`, `"<qw:nothing>"`, `"<qw:nothing>", "<ent:nobody>"`, `g.M().is("<ent:nobody>")`, `g.V().except(g.V())`,
		`"<qw:met>", g.V("<ent:nobody>")`, `g.V("<qw:met>"), "<ent:nobody>"`, `regex("zzz")`, `"<qw:met>", regex("zzz")`, `[g.V(), "<qw:met>"]`, `Symbol("x")`, `new Proxy({}, {})`, `"t", "u"`}
	methods := []string{"is", "in", "out", "both", "labelContext", "followRecursive", "has", "hasR", "save",
		"saveR", "saveOpt", "saveOptR", "filter", "and", "intersect", "union", "or", "except", "difference",
		"follow", "followR", "tag", "as", "back", "saveInPredicates", "saveOutPredicates", "limit",
		"skip", "unique", "labels", "inPredicates", "outPredicates", "order", "getLimit", "toArray",
		"tagArray", "toValue", "tagValue", "count", "forEach", "map", "facts", "quotes", "between", "asOf", "evidence"}
	qs := small()
	run := func(script string) {
		_, err := Run(t.Context(), qs, script, Options{Limit: 50, Timeout: time.Minute})
		if errors.Is(err, ErrTimeout) {
			t.Errorf("%s: %v", script, err)
		}
	}
	for _, arg := range arguments {
		var b strings.Builder
		for _, m := range methods {
			fmt.Fprintf(&b, "try { var p = g.V().%s(%s); if (p && p.all) p.getLimit(3) } catch (e) {}\n", m, arg)
			fmt.Fprintf(&b, "try { g.M().%s(%s).getLimit(3) } catch (e) {}\n", m, arg)
			for _, start := range []string{"g.V('<ent:nobody>')", "g.V('<ent:ana-ruiz>').out('<qw:nothing>')"} {
				for _, end := range []string{"", ".unique().in()", ".labels()", ".or(g.V('<ent:nobody>'))"} {
					fmt.Fprintf(&b, "try { %s.%s(%s)%s.getLimit(3) } catch (e) {}\n", start, m, arg, end)
				}
			}
			fmt.Fprintf(&b, "try { g.V('<ent:ana-ruiz>').tag('t').out('<qw:met>').%s(%s).back('t').count() } catch (e) {}\n", m, arg)
		}
		for _, f := range []string{"g.V", "g.M", "g.emit", "g.IRI", "g.addNamespace", "iri", "bnode", "raw", "str", "lang", "typed", "lt", "lte", "gt", "gte", "regex", "like", "entity"} {
			fmt.Fprintf(&b, "try { var v = %s(%s); g.V(v).out(v).getLimit(3); g.V().has('<qw:met>', v).getLimit(3) } catch (e) {}\n", f, arg)
		}
		run(b.String())
	}
}

func TestWriteTable(t *testing.T) {
	res, err := Run(t.Context(), small(), `g.V("<ent:ana-ruiz>").tag("who").out("<qw:met>").all(); g.emit("two\nlines"); g.emit({n: 1})`, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := res.WriteTable(&b); err != nil {
		t.Fatal(err)
	}
	want := `id             who
<ent:bo-lind>  <ent:ana-ruiz>
<ent:cai-wen>  <ent:ana-ruiz>
two lines
{"n":1}
`
	if b.String() != want {
		t.Errorf("got\n%s", b.String())
	}
}
