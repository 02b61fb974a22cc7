package schema

import (
	"encoding/json"
	"errors"
	"math/rand"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
)

func decision(kind Kind, change func(*Decision)) Decision {
	d := Decision{Order: 1, Kind: kind, Entity: "ent:e0", Other: "ent:e1", Name: "Name", Class: "schema:Person"}
	switch kind {
	case Rename, SameAs:
		d.Other, d.Class = "", ""
	case AddAlias:
		d.Alias = "Also"
	case Split:
		d.Class, d.Other, d.Articles = "", "ent:new", []string{"art:2031-01-x"}
	}
	if change != nil {
		change(&d)
	}
	d.SetID()
	return d
}

func everyKind() []Decision {
	return []Decision{
		decision(Merge, nil), decision(Rename, nil), decision(AddAlias, nil), decision(Split, nil), decision(Apart, nil),
		decision(SameAs, func(d *Decision) { d.Entity, d.Name, d.Same = "", "", []Link{{"ent:e1", "wd:Q7"}, {"ent:e2", "wd:Q8"}} }),
	}
}

// What a decision does is taken back by applying none, and does not hang on
// which others were applied before.
func TestApplyIsReversible(t *testing.T) {
	for seed := range int64(300) {
		r := randomRecord(rand.New(rand.NewSource(seed)), 1).Canonical()
		for _, d := range everyKind() {
			changed := apply(t, r, d)
			if err := Check(changed); err != nil {
				t.Fatalf("seed %d, %s: %v", seed, d.Kind, err)
			}
			requireEqual(t, seed, apply(t, changed), r)
			requireEqual(t, seed, apply(t, changed, d), changed)
			other := decision(Rename, func(d *Decision) { d.Entity = "ent:e2" })
			requireEqual(t, seed, apply(t, changed, other), apply(t, r, other))
			quads, err := Encode(changed)
			if err != nil {
				t.Fatal(err)
			}
			back, err := Decode(quads)
			if err != nil || len(back) != 1 {
				t.Fatal(len(back), err)
			}
			requireEqual(t, seed, back[0], changed)
		}
	}
}

func apply(t *testing.T, r Record, ds ...Decision) Record {
	t.Helper()
	out, err := ApplyDecisions(r, ds)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// After a merge nothing speaks of the entity that was merged.
func TestMergeLeavesNothing(t *testing.T) {
	for seed := range int64(300) {
		r := apply(t, randomRecord(rand.New(rand.NewSource(seed)), 1), decision(Merge, nil))
		r.AsRead = ""
		text, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), `"ent:e1"`) {
			t.Fatalf("seed %d: %s", seed, text)
		}
	}
}

// A fact that two entities gave two IDs has one when they are one, and what
// holds it follows.
func TestMergeJoinsFacts(t *testing.T) {
	r := meeting()
	r.Facts[0].SetID()
	again := r.Facts[0]
	r.Entities = append(r.Entities, Entity{ID: "ent:t-ode", Class: "schema:Person", Name: "T. Ode", In: []int{0}})
	for _, v := range []*Value{&again.Subject, &again.Object} {
		if v.Entity == "ent:tom-ode" {
			v.Entity = "ent:t-ode"
		}
	}
	again.Roles = nil
	for _, role := range r.Facts[0].Roles {
		if role.Value.Entity == "ent:tom-ode" {
			role.Value.Entity = "ent:t-ode"
		}
		again.Roles = append(again.Roles, role)
	}
	again.SetID()
	quote := Fact{Class: Quotation, Relation: Said, Subject: Value{Entity: "ent:t-ode"}, Object: Value{Text: "We met"}, Evidence: again.Evidence}
	quote.SetID()
	claim := again
	claim.AttributedTo, claim.Quotation = quote.Subject, quote.ID
	claim.SetID()
	r.Facts = append(r.Facts, again, quote, claim)
	meant := r.Facts[0]
	meant.AttributedTo, meant.Quotation = Value{Entity: "ent:tom-ode"}, "fact:any"
	meant.SetID()
	got := apply(t, r, decision(Merge, func(d *Decision) { d.Entity, d.Other, d.Name = "ent:tom-ode", "ent:t-ode", "Tom Ode" }))
	if len(got.Facts) != 3 {
		t.Fatalf("%d facts, want the meeting, the quotation and its claim", len(got.Facts))
	}
	for _, f := range got.Facts {
		switch {
		case f.Class == Quotation && !slices.Contains(f.Roles, Role{RoleClaims, Value{Fact: meant.ID}}):
			t.Errorf("the quotation claims %v, want %s", f.Roles, meant.ID)
		case f.Class != Quotation && f.Own() && f.ID != r.Facts[0].ID:
			t.Errorf("the meeting is %s, want %s", f.ID, r.Facts[0].ID)
		}
	}
	if e := got.entity("ent:tom-ode"); e == nil || e.Name != "Tom Ode" || !slices.Contains(e.Aliases, "T. Ode") {
		t.Errorf("entity %+v", e)
	}
}

func TestDecidedNames(t *testing.T) {
	for _, row := range []struct {
		name string
		d    Decision
		want string // id name|aliases of the first entity
	}{
		{"rename", decision(Rename, func(d *Decision) { d.Entity = "ent:ada" }), "ent:ada Name|Ada Berg"},
		{"rename of another", decision(Rename, nil), "ent:ada Ada Berg|"},
		{"alias", decision(AddAlias, func(d *Decision) { d.Entity = "ent:ada" }), "ent:ada Ada Berg|Also"},
		{"alias that an article uses alone", decision(AddAlias, func(d *Decision) { d.Other = "ent:ada" }), "ent:e0 Name|Ada Berg,Also"},
		{"alias of another class", decision(AddAlias, func(d *Decision) { d.Other, d.Class = "ent:ada", "schema:Place" }), "ent:ada Ada Berg|"},
		{"merge", decision(Merge, func(d *Decision) { d.Other = "ent:ada" }), "ent:e0 Name|Ada Berg"},
		{"split", decision(Split, func(d *Decision) { d.Entity, d.Articles = "ent:ada", []string{"art:1"} }), "ent:new Name|Ada Berg"},
		{"split by address", decision(Split, func(d *Decision) { d.Entity, d.URLs = "ent:ada", []string{"https://example.org/1"} }), "ent:new Name|Ada Berg"},
		{"split elsewhere", decision(Split, func(d *Decision) { d.Entity = "ent:ada" }), "ent:ada Ada Berg|"},
		{"apart", decision(Apart, func(d *Decision) { d.Entity = "ent:ada" }), "ent:ada Ada Berg|"},
	} {
		r := Record{
			Article:   Article{ID: "art:1", URL: "https://example.org/1"},
			Sentences: []Sentence{{Text: "Ada Berg left."}},
			Entities:  []Entity{{ID: "ent:ada", Class: "schema:Person", Name: "Ada Berg", In: []int{0}}},
		}
		e := apply(t, r, row.d).Entities[0]
		if got := e.ID + " " + e.Name + "|" + strings.Join(e.Aliases, ","); got != row.want {
			t.Errorf("%s: %s, want %s", row.name, got, row.want)
		}
	}
}

func TestDecisionQuads(t *testing.T) {
	ds := everyKind()
	for i := range ds {
		ds[i].Order, ds[i].Who, ds[i].Why = i+1, "Ida", "one office"
		ds[i].When = time.Date(2031, 2, 3, 4, 5, 6, 0, time.UTC)
		ds[i].SetID()
	}
	quads, err := EncodeDecisions(ds)
	if err != nil {
		t.Fatal(err)
	}
	followed := quad.Quad{Subject: quad.IRI("ent:e0"), Predicate: OWLSameAs, Object: quad.IRI("wd:Q7"), Label: quad.IRI(ds[0].ID)}
	if !slices.Contains(quads, followed) {
		t.Errorf("what was merged does not hand on what it is the same as")
	}
	for _, q := range quads {
		if NormalizeQuad(q) != q || q.Label == nil {
			t.Errorf("not fit to store: %s", q.NQuad())
		}
	}
	slices.Reverse(quads)
	got, err := DecodeDecisions(append(quads, Vocabulary()...))
	if err != nil || !reflect.DeepEqual(got, ds) {
		t.Errorf("%v\ngot  %+v\nwant %+v", err, got, ds)
	}
}

func TestDecisionFaults(t *testing.T) {
	for name, d := range map[string]Decision{
		"kind":     decision("marry", nil),
		"order":    decision(Merge, func(d *Decision) { d.Order = 0 }),
		"self":     decision(Merge, func(d *Decision) { d.Other = d.Entity }),
		"entity":   decision(Merge, func(d *Decision) { d.Entity = "Ada" }),
		"no name":  decision(Rename, func(d *Decision) { d.Name = "" }),
		"no alias": decision(AddAlias, func(d *Decision) { d.Alias = "" }),
		"article":  decision(Split, func(d *Decision) { d.Articles = []string{"x"} }),
		"none":     decision(Split, func(d *Decision) { d.Articles = nil }),
		"no link":  decision(SameAs, nil),
	} {
		if _, err := EncodeDecisions([]Decision{d}); !errors.Is(err, ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	bad := quad.Quad{Subject: quad.IRI("dec:x"), Predicate: quad.IRI("qw:agent"), Object: quad.String("y"), Label: quad.IRI("dec:x")}
	if _, err := DecodeDecisions([]quad.Quad{bad}); !errors.Is(err, ErrInvalid) {
		t.Errorf("a foreign quad: %v", err)
	}
	if _, err := ApplyDecisions(Record{AsRead: "{"}, nil); !errors.Is(err, ErrInvalid) {
		t.Errorf("torn JSON: %v", err)
	}
}
