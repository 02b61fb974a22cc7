package export

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"

	store "github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// chain is articles of a chain of meetings a – b – c – d, one each, told by
// papers in turn, less and less surely. The last is only somebody's claim.
func chain(t *testing.T) *store.Store {
	t.Helper()
	var records []schema.Record
	for i := range 3 {
		from, to := string(rune('a'+i)), string(rune('b'+i))
		r := schema.Record{
			Article:   schema.Article{ID: "art:" + from, Publisher: []string{"Post", "Times"}[i%2], URL: "https://example.org/" + from, SHA256: from, Published: time.Date(2031, 2, 1+i, 0, 0, 0, 0, time.UTC)},
			Sentences: []schema.Sentence{{Index: 0, End: 5, Text: "Hello"}, {Index: 1, Begin: 6, End: 20, Text: from + " met " + to}, {Index: 2, Begin: 21, End: 30, Text: "Zoe too"}},
			Entities:  []schema.Entity{{ID: "ent:zoe", Class: "schema:Person", Name: "Zoe", In: []int{2}}},
			Facts: []schema.Fact{{
				Class: []string{"Meeting", "Meeting", "Visit"}[i], Relation: "qw:met", Subject: schema.Value{Entity: "ent:" + from}, Object: schema.Value{Entity: "ent:" + to},
				Polarity: schema.Positive, Modality: schema.Actual, Evidence: []schema.Evidence{{Sentence: 1, Begin: 6, End: 20, Confidence: 0.9 - 0.2*float64(i)}},
			}},
		}
		for _, id := range []string{from, to} {
			r.Entities = append(r.Entities, schema.Entity{ID: "ent:" + id, Class: "schema:Person", Name: "Name " + strings.ToUpper(id), In: []int{1}})
		}
		if i == 2 {
			said := schema.Fact{
				Class: schema.Quotation, Relation: schema.Said, Subject: schema.Value{Entity: "ent:zoe"}, Object: schema.Value{Text: "they met"},
				Polarity: schema.Positive, Modality: schema.Actual, Evidence: []schema.Evidence{{Sentence: 2, Begin: 21, End: 30, Confidence: 0.5}},
			}
			said.SetID()
			r.Facts[0].AttributedTo, r.Facts[0].Quotation = schema.Value{Entity: "ent:zoe"}, said.ID
			r.Facts[0].SetID()
			said.Roles = []schema.Role{{Name: "claims", Value: schema.Value{Fact: r.Facts[0].ID}}}
			r.Facts = append(r.Facts, said)
		}
		r.Facts[0].SetID()
		records = append(records, r)
	}
	return storeOf(t, graphOf(t, records...))
}

func until(day string) func(*schema.Time, string) bool {
	return func(_ *schema.Time, reported string) bool { return reported <= day }
}

func TestSelect(t *testing.T) {
	s := chain(t)
	tests := []struct {
		name   string
		filter Filter
		want   string // ends of the facts
		nodes  string // of the drawing
	}{
		{"all", Filter{}, "a-b b-c c-d zoe-", "a b c d zoe"},
		{"entity", Filter{Entities: []string{"Name A"}}, "a-b", "a b"},
		{"depth 2", Filter{Entities: []string{"ent:a"}, Depth: 2}, "a-b b-c", "a b c"},
		{"depth 3", Filter{Entities: []string{"ent:a"}, Depth: 3}, "a-b b-c c-d", "a b c d zoe"},
		{"depth 9", Filter{Entities: []string{"ent:a"}, Depth: 9}, "a-b b-c c-d zoe-", "a b c d zoe"},
		{"claimant", Filter{Entities: []string{"Zoe"}}, "c-d zoe-", "c d zoe"},
		{"two entities", Filter{Entities: []string{"ent:a", "ent:d"}}, "a-b c-d", "a b c d zoe"},
		{"a walk over what passes only", Filter{Entities: []string{"ent:a"}, Depth: 9, Sources: []string{"post"}}, "a-b", "a b"},
		{"class", Filter{Classes: []string{"Meeting"}}, "a-b b-c", "a b c"},
		{"classes", Filter{Classes: []string{"qw:Visit", "Quotation"}}, "c-d zoe-", "c d zoe"},
		{"days", Filter{Within: until("2031-02-02")}, "a-b b-c", "a b c"},
		{"confidence", Filter{MinConfidence: 0.7}, "a-b b-c", "a b c"},
		{"publisher", Filter{Sources: []string{"Times"}}, "b-c", "b c"},
		{"address and id", Filter{Sources: []string{"https://example.org/a", "<art:b>"}}, "a-b b-c", "a b c"},
		{"all together", Filter{Entities: []string{"ent:b"}, Classes: []string{"Meeting"}, MinConfidence: 0.8, Sources: []string{"Post", "Times"}, Within: until("2031-02-09")}, "a-b", "a b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sel, err := Select(t.Context(), s, tt.filter, "")
			if err != nil {
				t.Fatal(err)
			}
			var ends, nodes []string
			err = sel.Each(t.Context(), byArticle, func(_ *store.Report, f *Fact) error {
				ends = append(ends, shortID(f.Subject)+"-"+shortID(f.Object))
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			slices.Sort(ends)
			if got := strings.Join(ends, " "); got != tt.want {
				t.Errorf("facts %s, want %s", got, tt.want)
			}
			var b strings.Builder
			if _, err := GraphML(t.Context(), sel, &b); err != nil {
				t.Fatal(err)
			}
			for _, part := range strings.Split(b.String(), `<node id="ent:`)[1:] {
				id, _, _ := strings.Cut(part, `"`)
				nodes = append(nodes, id)
			}
			if got := strings.Join(nodes, " "); got != tt.nodes {
				t.Errorf("nodes %s, want %s", got, tt.nodes)
			}
		})
	}
}

func shortID(n *Node) string {
	if n == nil {
		return ""
	}
	return strings.TrimPrefix(n.ID, "ent:")
}

// The quads of a part are some of those of the whole, make a graph that checks,
// and say nothing that the whole does not: a claim stays a claim, also without
// its quotation being wanted.
func TestSelectQuads(t *testing.T) {
	s := chain(t)
	var whole strings.Builder
	if _, err := NQuads(t.Context(), All(s, ""), &whole); err != nil {
		t.Fatal(err)
	}
	for name, filter := range map[string]Filter{"class": {Classes: []string{"Visit"}}, "entity": {Entities: []string{"ent:b"}}, "source": {Sources: []string{"Post"}}} {
		sel, err := Select(t.Context(), s, filter, "")
		if err != nil {
			t.Fatal(err)
		}
		var part strings.Builder
		if _, err := NQuads(t.Context(), sel, &part); err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.SplitAfter(part.String(), "\n") {
			if !strings.Contains(whole.String(), line) {
				t.Errorf("%s: new quad %s", name, line)
			}
		}
		quads, _ := load(t, part.String())
		again := storeOf(t, quads)
		if problems := check(t, again); len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
		}
		for _, line := range strings.SplitAfter(part.String(), "\n") {
			if strings.Contains(line, "/entity/c> <https://w3id.org/quadwire/ns#met>") {
				t.Errorf("%s: a claim has become an edge: %s", name, line)
			}
		}
		if name == "class" && (strings.Contains(part.String(), "entity/a>") || !strings.Contains(part.String(), "ns#claims>")) {
			t.Error(part.String())
		}
	}
}

func check(t *testing.T, s *store.Store) (out []string) {
	t.Helper()
	if err := s.Settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	problems, err := s.Check(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems {
		out = append(out, fmt.Sprint(p))
	}
	return out
}

func TestSelectErrors(t *testing.T) {
	s := chain(t)
	tests := []struct {
		filter Filter
		want   string
	}{
		{Filter{Entities: []string{"Nobody"}}, `called "Nobody"`},
		{Filter{Classes: []string{"Wedding"}}, `class "Wedding"`},
		{Filter{Classes: []string{"schema:Person"}}, `class "schema:Person"`},
		{Filter{Sources: []string{"Herald"}}, `source "Herald"`},
		{Filter{MinConfidence: 1.5}, "between 0 and 1"},
		{Filter{MinConfidence: math.NaN()}, "between 0 and 1"},
	}
	for _, tt := range tests {
		if _, err := Select(t.Context(), s, tt.filter, ""); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("error %v, want %s", err, tt.want)
		}
	}
	sel, err := Select(t.Context(), s, Filter{Within: until("2030")}, "")
	if err != nil {
		t.Fatal(err)
	}
	for name, write := range streams() {
		var b strings.Builder
		if _, err := write(t.Context(), sel, &b); !errors.Is(err, ErrNothing) || b.Len() > 0 {
			t.Errorf("%s: error %v, written %q", name, err, b.String())
		}
	}
}

// Documents without quads or facts are whole all the same.
func TestEmpty(t *testing.T) {
	for name, write := range streams() {
		text := written(t, write, []quad.Quad{})
		if name != "jsonl" && name != "nq" && !strings.HasSuffix(text, "\n") {
			t.Errorf("%s: %q", name, text)
		}
	}
}
