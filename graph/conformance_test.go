package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/ask"
	"github.com/quadwire/quadwire/graph/browse"
	"github.com/quadwire/quadwire/graph/export"
	"github.com/quadwire/quadwire/graph/gizmo"
	"github.com/quadwire/quadwire/schema"
)

// reference is the backend whose answers the others must give.
const reference = "disk"

// An inquiry is something to be asked of a store; its answer is text.
type inquiry func(ctx context.Context, s *graph.Store) (string, error)

// queries are Gizmo's words as people use them; what they give is compared row
// by row, in no order.
var queries = []string{
	`g.V().all()`,
	`g.V("<ent:ada-berg>").out("<qw:met>").all()`,
	`g.V("<ent:nobody>").out("<qw:met>").all()`,
	`g.V("<ent:nobody>").all()`,
	`g.V("<ent:ada-berg>").out("<qw:met>").unique().all()`,
	`g.V("<ent:ada-berg>").in().all()`,
	`g.V("<ent:ada-berg>").both("<qw:met>").count()`,
	`g.V("<ent:ada-berg>").outPredicates().all()`,
	`g.V("<ent:ada-berg>").inPredicates().all()`,
	`g.V().has("<rdf:type>", "<schema:Person>").all()`,
	`g.V().has("<rdf:type>", "<qw:Meeting>").save("<qw:subject>", "who").save("<qw:time>", "when").all()`,
	`g.V().has("<rdf:type>", "<qw:Meeting>").saveOpt("<qw:attributedTo>", "by").all()`,
	`g.V().has("<rdf:type>", "<qw:Meeting>").tag("fact").out("<qw:subject>").tag("who").back("fact").out("<qw:object>").all()`,
	`g.V("<ent:tom-ode>").tag("x").in("<qw:object>").has("<qw:polarity>", "positive").back("x").all()`,
	`g.V().has("<qw:time>", gt(typed("2031-02-01", "xsd:date"))).all()`,
	`g.V().has("<qw:time>", lt(typed("2031-02-01", "xsd:date"))).all()`,
	`g.V().has("<schema:name>", regex("^Ada")).all()`,
	`g.V("Ada Berg").in("<schema:name>").all()`,
	`g.V().has("<oa:start>", gte(40)).count()`,
	`g.V("<ent:ada-berg>").labelContext("<art:a#s0>").out().all()`,
	`g.V("<ent:ada-berg>").labels().all()`,
	`g.V("<ent:ada-berg>").out("<qw:met>").and(g.V("<ent:eva-lund>").out("<qw:met>")).all()`,
	`g.V("<ent:ada-berg>").out("<qw:met>").or(g.V("<ent:eva-lund>").out("<qw:met>")).unique().all()`,
	`g.V().has("<rdf:type>", "<schema:Person>").except(g.V("<ent:ada-berg>")).all()`,
	`g.V("<ent:ada-berg>").followRecursive("<qw:met>").all()`,
	`g.V("<ent:ada-berg>").follow(g.M().out("<qw:met>").in("<qw:met>")).all()`,
	`g.V().has("<rdf:type>", "<qw:Meeting>").out(["<qw:subject>", "<qw:object>"]).count()`,
	`g.V().has("<rdf:type>", "<qw:Meeting>").skip(1).limit(1).count()`,
	`g.V("<art:a#s0>").out("<qw:text>").all()`,
	`g.V().out("<qw:odd>").all()`,
	`g.V(7).in("<qw:odd>").all()`,
	`entity("Ada Berg").facts("Meeting").all()`,
	`entity("Ada Berg").quotes().all()`,
	`entity("Ada Berg").facts().between("2031-02").evidence().all()`,
}

var otherLanguages = map[string][]string{
	gizmo.GraphQL: {
		`{nodes(id: <ent:ada-berg>) {id, <qw:met> {id, <schema:name>}}}`,
		`{nodes(<rdf:type>: <qw:Meeting>) {id, <qw:time>, <qw:subject> {id}}}`,
		`{nodes(id: <ent:nobody>) {id}}`,
	},
	gizmo.MQL: {
		`[{"id": "<ent:ada-berg>", "<qw:met>": null}]`,
		`[{"id": null, "<rdf:type>": "<schema:Person>", "<schema:name>": null}]`,
	},
}

func inquiries() map[string]inquiry {
	out := map[string]inquiry{
		"nquads": func(ctx context.Context, s *graph.Store) (string, error) {
			var b bytes.Buffer
			_, err := export.NQuads(ctx, export.All(s, ""), &b)
			return b.String(), err
		},
		"facts": func(ctx context.Context, s *graph.Store) (string, error) {
			var b bytes.Buffer
			_, err := export.Facts(ctx, export.All(s, ""), &b)
			return b.String(), err
		},
		"stats": func(ctx context.Context, s *graph.Store) (string, error) {
			st, err := s.Stats(ctx)
			st.Bytes = 0
			return fmt.Sprintf("%+v", st), err
		},
		"check": func(ctx context.Context, s *graph.Store) (string, error) {
			problems, err := s.Check(ctx)
			return fmt.Sprint(problems), err
		},
		"articles": asJSON(func(ctx context.Context, s *graph.Store) (any, error) { return s.Articles(ctx) }),
		"decisions": asJSON(func(ctx context.Context, s *graph.Store) (any, error) {
			return s.Decisions(ctx)
		}),
		"similar": asJSON(func(ctx context.Context, s *graph.Store) (any, error) { return s.FindEntity(ctx, "berg") }),
		"card":    onEntity("Ada Berg", func(ctx context.Context, b *browse.Browser, e graph.Entity) (any, error) { return b.Card(ctx, e, 0) }),
		"timeline": onEntity("Tom Ode", func(ctx context.Context, b *browse.Browser, e graph.Entity) (any, error) {
			return b.Timeline(ctx, e, browse.TimelineOptions{})
		}),
		"quotes": onEntity("Ada Berg", func(ctx context.Context, b *browse.Browser, e graph.Entity) (any, error) {
			return b.Quotes(ctx, browse.QuoteOptions{By: &e})
		}),
		"path": onEntity("Ben Hall", func(ctx context.Context, b *browse.Browser, e graph.Entity) (any, error) {
			other, err := b.Find(ctx, "Ada Berg")
			if err != nil {
				return nil, err
			}
			return b.Chains(ctx, e, other, 6, 10)
		}),
		"ask": asJSON(func(ctx context.Context, s *graph.Store) (any, error) {
			return ask.Answers(ctx, s, whoMet, ask.Options{})
		}),
	}
	for _, script := range queries {
		out["gizmo "+script] = rows(gizmo.Gizmo, script)
	}
	for lang, list := range otherLanguages {
		for _, script := range list {
			out[lang+" "+script] = rows(lang, script)
		}
	}
	return out
}

// whoMet asks "Whom did Ada Berg meet?".
var whoMet = schema.Pattern{
	Want: schema.WantThing,
	Facts: []schema.FactPattern{{
		Relations: []string{"qw:met"}, Hole: []string{schema.EndSubject, schema.EndObject},
		Given: []schema.Given{{Mention: schema.Mention{Text: "Ada Berg", Named: true, Names: []string{"Ada Berg"}}}},
	}},
	Modalities: []schema.Modality{schema.Actual},
}

func asJSON(f func(context.Context, *graph.Store) (any, error)) inquiry {
	return func(ctx context.Context, s *graph.Store) (string, error) {
		v, err := f(ctx, s)
		if err != nil {
			return "", err
		}
		text, err := json.MarshalIndent(v, "", " ")
		return string(text), err
	}
}

func onEntity(name string, f func(context.Context, *browse.Browser, graph.Entity) (any, error)) inquiry {
	return asJSON(func(ctx context.Context, s *graph.Store) (any, error) {
		b := browse.New(s)
		e, err := b.Find(ctx, name)
		if err != nil {
			return nil, err
		}
		return f(ctx, b, e)
	})
}

// rows gives the rows of a query, sorted.
func rows(lang, script string) inquiry {
	return func(ctx context.Context, s *graph.Store) (string, error) {
		opts := gizmo.Options{Lang: lang, Timeout: time.Minute}
		if lang == gizmo.Gizmo {
			opts.Find = func(ctx context.Context, name string) (string, error) {
				e, err := s.Lookup(ctx, name)
				return e.ID, err
			}
		}
		res, err := gizmo.Run(ctx, s.QuadStore(), script, opts)
		if err != nil {
			return "", err
		}
		var b strings.Builder
		err = res.WriteJSONL(&b)
		lines := strings.Split(strings.TrimSpace(b.String()), "\n")
		slices.Sort(lines)
		return strings.Join(lines, "\n"), err
	}
}

// odd are values that a backend may not give back as they were.
func odd() []quad.Quad {
	var out []quad.Quad
	for _, v := range []quad.Value{
		quad.Int(7), quad.Int(-1 << 63), quad.Int(1<<63 - 1), quad.Float(7.5), quad.Float(-1e300), quad.Float(5e-324), quad.Bool(true), quad.Bool(false),
		quad.String(""), quad.String("7"), quad.String("true"), quad.String("a\x00b"), quad.String(`C:\x00\x01 \n`), quad.String("caf\xe9"), quad.String("e\u0301 é \U0001F600\u202E"),
		quad.String("<ent:ada-berg>"), quad.String("_:b"), quad.String(strings.Repeat("long ", 5000)), quad.String("tab\tline\nend\r"), quad.String("'; DROP TABLE nodes; --"),
		quad.LangString{Value: "hello", Lang: "en"}, quad.LangString{Value: "hello", Lang: "en-GB"}, quad.LangString{Value: `\x00`, Lang: "de"},
		quad.TypedString{Value: "1.50", Type: "xsd:decimal"}, quad.TypedString{Value: "2031-02-03", Type: "xsd:date"}, quad.TypedString{Value: "123456789012345678901234567890", Type: "xsd:integer"},
		quad.TypedString{Value: "2031-02-03T04:05:06.123456789Z", Type: "xsd:dateTime"},
		quad.Time(time.Date(2031, 2, 3, 4, 5, 6, 123456789, time.UTC)), quad.Time(time.Date(2031, 2, 3, 4, 5, 6, 0, time.UTC)), quad.Time(time.Date(-44, 3, 15, 0, 0, 0, 0, time.UTC)),
		quad.Time(time.Date(2031, 2, 3, 4, 5, 6, 0, time.FixedZone("", 3600))), quad.BNode("b1"), quad.IRI("http://example.org/a b"), quad.IRI("ent:ünïcode"), quad.IRI(`x\x00`),
	} {
		out = append(out, quad.Quad{Subject: quad.IRI("ent:ada-berg"), Predicate: quad.IRI("qw:odd"), Object: v, Label: quad.IRI("other:odd")})
	}
	// the same three nodes, told by two
	return append(out, quad.Quad{Subject: quad.IRI("ent:ada-berg"), Predicate: quad.IRI("qw:odd"), Object: quad.Int(7), Label: quad.IRI("other:even")})
}

// fill makes the graph that is asked: articles that come, change and go,
// decisions, one of which is undone, and odd values.
func fill(ctx context.Context, s *graph.Store) error {
	changed := graph.Meets("b", "Eva Lund", "Tom Ode")
	changed.Article.SHA256 = "another"
	for _, r := range []schema.Record{
		graph.Meets("a", "Ada Berg", "Tom Ode"), graph.Meets("b", "Ada Berg", "Ben Hall"), graph.Meets("c", "Eva Lund", "Ben Hall"), graph.Meets("gone", "Ada Berg", "Eva Lund"),
		graph.Meets("d", "A Berg", "Tom Ode"), graph.Meets("a", "Ada Berg", "Tom Ode"), changed,
	} {
		if _, err := s.Load(ctx, r); err != nil {
			return err
		}
	}
	if _, err := s.Forget(ctx, "art:gone"); err != nil {
		return err
	}
	note := graph.Note{Who: "Ida", When: time.Date(2031, 3, 4, 5, 6, 7, 0, time.UTC)}
	if _, err := s.Merge(ctx, "ent:ada-berg", "ent:a-berg", false, note); err != nil {
		return err
	}
	d, err := s.Rename(ctx, "ent:tom-ode", "Tomas Ode", note)
	if err != nil {
		return err
	}
	if _, err := s.Undo(ctx, d.ID); err != nil {
		return err
	}
	_, err = s.LoadQuads(ctx, odd())
	return err
}

// answers fills a store, opens it again where it lasts, and asks it everything.
func answers(t *testing.T, addr string) map[string]string {
	t.Helper()
	ctx := t.Context()
	s, err := graph.Open(addr, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { s.Close() }()
	if err := fill(ctx, s); err != nil {
		t.Fatal(err)
	}
	if addr != graph.Memory {
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if s, err = graph.Open(addr, graph.Options{ReadOnly: true}); err != nil {
			t.Fatal(err)
		}
	}
	out := make(map[string]string)
	for name, ask := range inquiries() {
		if out[name], err = ask(ctx, s); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	return out
}

// TestSameAnswers asks the same graph in every backend.
func TestSameAnswers(t *testing.T) {
	places := graph.Places()
	want := answers(t, places[reference](t))
	if want["nquads"] == "" || want["ask"] == "null" || want["ask"] == "[]" || want["path"] == "" {
		t.Errorf("the reference says nothing: %q, %q", want["ask"], want["path"])
	}
	empty := 0
	for _, text := range want {
		if text == "" {
			empty++
		}
	}
	if empty > 7 { // those about nobody, and before the time
		t.Errorf("%d answers are empty", empty)
	}
	for name, addr := range places {
		if name == reference {
			continue
		}
		t.Run(name, func(t *testing.T) {
			got := answers(t, addr(t))
			for q, text := range want {
				if got[q] != text {
					t.Errorf("%s:\n%s\nwant\n%s", q, head(got[q]), head(text))
				}
			}
		})
	}
}

func head(s string) string {
	if len(s) > 1500 {
		return s[:1500] + "…"
	}
	return s
}

// TestOddValues loads values that are hard to keep, and wants each back.
func TestOddValues(t *testing.T) {
	for name, addr := range graph.Places() {
		t.Run(name, func(t *testing.T) {
			s, err := graph.Open(addr(t), graph.Options{})
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			quads := odd()
			for _, number := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), math.Copysign(0, -1)} { // which JSON has not
				quads = append(quads, quad.Quad{Subject: quad.IRI("ent:ada-berg"), Predicate: quad.IRI("qw:odd"), Object: quad.Float(number), Label: quad.IRI("other:odd")})
			}
			want := make(map[string]bool)
			for _, q := range quads {
				want[fmt.Sprintf("%#v", schema.NormalizeQuad(q))] = true
			}
			for range 2 {
				if _, err := s.LoadQuads(t.Context(), quads); err != nil {
					t.Fatal(err)
				}
			}
			got := 0
			err = eachQuad(t.Context(), s, func(q quad.Quad) {
				if q.Predicate != quad.IRI("qw:odd") {
					return
				}
				if got++; !want[fmt.Sprintf("%#v", q)] {
					t.Errorf("not loaded: %#v", q.Object)
				}
			})
			if err != nil || got != len(want) {
				t.Errorf("%d quads, want %d, %v", got, len(want), err)
			}
		})
	}
}

func eachQuad(ctx context.Context, s *graph.Store, f func(quad.Quad)) error {
	return s.View(func(qs cayley.QuadStore) error {
		it := qs.QuadsAllIterator().Iterate()
		defer it.Close()
		for it.Next(ctx) {
			q, err := qs.Quad(it.Result())
			if err != nil {
				return err
			}
			f(q)
		}
		return it.Err()
	})
}

// TestCancelled stops readers in the middle; the store goes on.
func TestCancelled(t *testing.T) {
	for name, addr := range graph.Places() {
		t.Run(name, func(t *testing.T) {
			s, err := graph.Open(addr(t), graph.Options{})
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			if err := fill(t.Context(), s); err != nil {
				t.Fatal(err)
			}
			stopped, stop := context.WithCancel(t.Context())
			stop()
			if _, err := s.Load(stopped, graph.Meets("z", "Ada Berg", "Tom Ode")); !errors.Is(err, context.Canceled) {
				t.Errorf("load: %v", err)
			}
			if _, err := s.Stats(stopped); !errors.Is(err, context.Canceled) {
				t.Errorf("stats: %v", err)
			}
			short, end := context.WithTimeout(t.Context(), 20*time.Millisecond)
			defer end()
			_, err = gizmo.Run(short, s.QuadStore(), `while (true) { g.V().out().in().count() }`, gizmo.Options{})
			if !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("query: %v", err)
			}
			if _, err := s.Lookup(t.Context(), "Ada Berg"); err != nil {
				t.Errorf("after that: %v", err)
			}
			if _, err := s.Load(t.Context(), graph.Meets("z", "Ada Berg", "Tom Ode")); err != nil {
				t.Errorf("after that: %v", err)
			}
		})
	}
}
