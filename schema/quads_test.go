package schema

import (
	"encoding/json"
	"errors"
	"math/rand"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// Fact → quads → fact is identity, also for several articles in any order.
func TestRoundTrip(t *testing.T) {
	for seed := range int64(400) {
		rnd := rand.New(rand.NewSource(seed))
		var want []Record
		var quads []quad.Quad
		for a := range 1 + rnd.Intn(3) {
			r := randomRecord(rnd, a+1)
			qs, err := Encode(r)
			if err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			want = append(want, r.Canonical())
			quads = append(quads, qs...)
		}
		rnd.Shuffle(len(quads), func(i, j int) { quads[i], quads[j] = quads[j], quads[i] })
		got, err := Decode(append(quads, Vocabulary()...))
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if len(got) != len(want) {
			t.Fatalf("seed %d: %d records, want %d", seed, len(got), len(want))
		}
		for i := range got {
			requireEqual(t, seed, got[i], want[i])
		}
	}
}

func TestCanonicalIsIdempotent(t *testing.T) {
	for seed := range int64(400) {
		r := randomRecord(rand.New(rand.NewSource(seed)), 1)
		once := r.Canonical()
		requireEqual(t, seed, once.Canonical(), once)
	}
}

// The order in which facts and entities were found must not matter.
func TestCanonicalForgetsOrder(t *testing.T) {
	for seed := range int64(200) {
		rnd := rand.New(rand.NewSource(seed))
		r := randomRecord(rnd, 1)
		want := r.Canonical()
		rnd.Shuffle(len(r.Facts), func(i, j int) { r.Facts[i], r.Facts[j] = r.Facts[j], r.Facts[i] })
		rnd.Shuffle(len(r.Entities), func(i, j int) { r.Entities[i], r.Entities[j] = r.Entities[j], r.Entities[i] })
		requireEqual(t, seed, r.Canonical(), want)
	}
}

// Every quad is stored as it is written: normalising changes nothing, and all
// of it is valid UTF-8 with a label.
func TestEncodeIsNormal(t *testing.T) {
	for seed := range int64(100) {
		quads, err := Encode(randomRecord(rand.New(rand.NewSource(seed)), 1))
		if err != nil {
			t.Fatal(err)
		}
		seen := make(map[quad.Quad]bool)
		for _, q := range append(quads, Vocabulary()...) {
			switch {
			case NormalizeQuad(q) != q:
				t.Errorf("%v is %v when normalised", q.NQuad(), NormalizeQuad(q).NQuad())
			case seen[q]:
				t.Errorf("twice: %v", q.NQuad())
			case !utf8.ValidString(q.NQuad()) || !q.IsValid() || q.Label == nil:
				t.Errorf("not fit to store: %v", q.NQuad())
			}
			seen[q] = true
		}
	}
}

func requireEqual(t *testing.T, seed int64, got, want Record) {
	t.Helper()
	if reflect.DeepEqual(got, want) {
		return
	}
	g, _ := json.MarshalIndent(got, "", " ")
	w, _ := json.MarshalIndent(want, "", " ")
	gl, wl := strings.Split(string(g), "\n"), strings.Split(string(w), "\n")
	for i := range min(len(gl), len(wl)) {
		if gl[i] != wl[i] {
			t.Fatalf("seed %d, line %d:\ngot  %s\nwant %s\nin %s", seed, i, gl[i], wl[i], g)
		}
	}
	t.Fatalf("seed %d:\ngot  %s\nwant %s", seed, g, w)
}

// A small record that tests change one thing of.
func meeting() Record {
	return Record{
		Article: Article{ID: "art:1", Headline: "Talks", Published: time.Date(2031, 2, 3, 0, 0, 0, 0, time.UTC)},
		Sentences: []Sentence{
			{Index: 0, Begin: 0, End: 30, Text: "Ada Berg met Tom Ode in Oslo."},
		},
		Entities: []Entity{
			{ID: "ent:ada-berg", Class: "schema:Person", Name: "Ada Berg", In: []int{0}},
			{ID: "ent:tom-ode", Class: "schema:Person", Name: "Tom Ode", In: []int{0}},
		},
		Facts: []Fact{{
			ID: "fact:1", Class: "Meeting", Relation: "qw:met", Symmetric: true,
			Subject: Value{Entity: "ent:ada-berg"}, Object: Value{Entity: "ent:tom-ode"},
			Polarity: Positive, Modality: Actual,
			Evidence: []Evidence{{Sentence: 0, Begin: 9, End: 12, Trigger: "met", Confidence: 0.8}},
		}},
	}
}

// Only what is asserted becomes a bare edge.
func TestEdges(t *testing.T) {
	said := Value{Entity: "ent:tom-ode"}
	const both = "ada-berg met tom-ode, tom-ode met ada-berg"
	tests := []struct {
		name   string
		change func(*Fact)
		want   string
	}{
		{"asserted", func(f *Fact) {}, both},
		{"one way", func(f *Fact) { f.Symmetric = false }, "ada-berg met tom-ode"},
		{"denied", func(f *Fact) { f.Polarity = Negative }, ""},
		{"planned", func(f *Fact) { f.Modality = Planned }, ""},
		{"claimed", func(f *Fact) { f.AttributedTo = said }, ""},
		{"claimed by an agency", func(f *Fact) { f.AttributedTo, f.Trusted = said, true }, both},
		{"within a quotation", func(f *Fact) { f.Quotation = "fact:q" }, ""},
		{"literal object", func(f *Fact) { f.Object = Value{Text: "a man"} }, `ada-berg met "a man"`},
		{"literal subject", func(f *Fact) { f.Subject = Value{Text: "a man"} }, ""},
		{"no object", func(f *Fact) { f.Object = Value{} }, ""},
		{"no relation", func(f *Fact) { f.Relation = "" }, ""},
	}
	for _, tt := range tests {
		f := meeting().Facts[0]
		tt.change(&f)
		var got []string
		for _, q := range Edges(&f) {
			if q.Label != quad.IRI(f.ID) {
				t.Errorf("%s: label %v", tt.name, q.Label)
			}
			line := q.Subject.String() + " " + q.Predicate.String() + " " + q.Object.String()
			got = append(got, strings.NewReplacer("<ent:", "", "<qw:", "", ">", "").Replace(line))
		}
		if s := strings.Join(got, ", "); s != tt.want {
			t.Errorf("%s: %s; want %s", tt.name, s, tt.want)
		}
	}
}

func TestCheck(t *testing.T) {
	tests := []struct {
		fault  string // "" for none
		change func(*Record)
	}{
		{"", func(r *Record) {}},
		{"article", func(r *Record) { r.Article.ID = "1" }},
		{"without white space", func(r *Record) { r.Article.ID = "art:a b" }},
		{"index", func(r *Record) { r.Sentences = append(r.Sentences, r.Sentences[0]) }},
		{"offsets", func(r *Record) { r.Sentences[0].End = -1 }},
		{"its ID must be ent:", func(r *Record) { r.Entities[0].ID = "ada" }},
		{"no class", func(r *Record) { r.Entities[0].Class = "" }},
		{"no name", func(r *Record) { r.Entities[0].Name = "" }},
		{"no sentence 7", func(r *Record) { r.Entities[0].In = []int{7} }},
		{"neither an entity nor a fact", func(r *Record) { r.Facts[0].Subject.Entity = "ent:nobody" }},
		{"neither an entity nor a fact", func(r *Record) { r.Facts[0].Roles = []Role{{RoleClaims, Value{Fact: "fact:9"}}} }},
		{"no quotation", func(r *Record) { r.Facts[0].Quotation = "fact:9" }},
		{"no class", func(r *Record) { r.Facts[0].Class = "" }},
		{"no evidence", func(r *Record) { r.Facts[0].Evidence = nil }},
		{"sentence 4", func(r *Record) { r.Facts[0].Evidence[0].Sentence = 4 }},
		{"evidence at", func(r *Record) { r.Facts[0].Evidence[0].Begin = 99 }},
		{"no name for a role", func(r *Record) { r.Facts[0].Roles = []Role{{"evidence", Value{Text: "x"}}} }},
		{"no name for a role", func(r *Record) { r.Facts[0].Roles = []Role{{"two words", Value{Text: "x"}}} }},
		{"relation", func(r *Record) { r.Facts[0].Relation = "met" }},
		{"modality", func(r *Record) { r.Facts[0].Modality = "wished" }},
	}
	for i, tt := range tests {
		r := meeting()
		tt.change(&r)
		_, err := Encode(r)
		switch {
		case tt.fault == "" && err != nil:
			t.Errorf("%d: %v", i, err)
		case tt.fault != "" && (!errors.Is(err, ErrInvalid) || !strings.Contains(err.Error(), tt.fault)):
			t.Errorf("%d: want %q, got %v", i, tt.fault, err)
		}
	}
}

func TestDecodeRefusesWhatItCannotRead(t *testing.T) {
	s := SentenceID("art:1", 0)
	tests := []quad.Quad{
		{Subject: quad.IRI("ent:x"), Predicate: quad.IRI("qw:unheard"), Object: quad.String("x"), Label: s},
		{Subject: quad.IRI("art:2"), Predicate: SchemaHeadline, Object: quad.String("x"), Label: quad.IRI("art:1")},
		{Subject: quad.IRI("fact:1"), Predicate: RDFType, Object: quad.IRI("qw:Meeting"), Label: quad.IRI("art:1")},
		{Subject: quad.IRI("fact:1"), Predicate: QWConfidence, Object: quad.String("high"), Label: s},
		{Subject: quad.IRI("fact:1"), Predicate: QWTime, Object: quad.Int(7), Label: s},
		{Subject: quad.BNode("b"), Predicate: RDFType, Object: quad.IRI("qw:Meeting"), Label: s},
	}
	for _, q := range tests {
		if _, err := Decode([]quad.Quad{q}); !errors.Is(err, ErrInvalid) {
			t.Errorf("%s: %v", q.NQuad(), err)
		}
	}
	if got, err := Decode([]quad.Quad{{Subject: quad.IRI("a"), Predicate: quad.IRI("b"), Object: quad.IRI("c")}}); err != nil || got != nil {
		t.Errorf("a quad of nobody: %v, %v", got, err)
	}
}

// Whatever the quads, Decode ends without a panic, and what it accepts and
// Check finds right comes back from quads as it is.
func FuzzDecode(f *testing.F) {
	quads, err := Encode(meeting())
	if err != nil {
		f.Fatal(err)
	}
	var lines []string
	for _, q := range quads {
		lines = append(lines, strings.Join([]string{quad.StringOf(q.Subject), quad.StringOf(q.Predicate), quad.StringOf(q.Object), quad.StringOf(q.Label)}, "\t"))
	}
	f.Add(strings.Join(lines, "\n"))
	for _, line := range lines {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var quads []quad.Quad
		for line := range strings.Lines(text) {
			v := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
			if len(v) == 4 {
				q := quad.Quad{Subject: quad.StringToValue(v[0]), Predicate: quad.StringToValue(v[1]), Object: quad.StringToValue(v[2]), Label: quad.StringToValue(v[3])}
				quads = append(quads, NormalizeQuad(q))
			}
		}
		records, err := Decode(quads)
		if err != nil {
			return
		}
		for _, r := range records {
			if Check(r) != nil {
				continue
			}
			again, err := Encode(r)
			if err != nil {
				t.Fatal(err)
			}
			got, err := Decode(again)
			if err != nil || len(got) != 1 {
				t.Fatalf("%d records, %v", len(got), err)
			}
			requireEqual(t, 0, got[0], r)
		}
	})
}

// A sentence that is repeated ten thousand times is one fact; if the time grew
// with the square of that, the test would not end within its limit.
func TestCanonicalIsLinear(t *testing.T) {
	const n = 20_000
	r := Record{Article: Article{ID: "art:a"}}
	for i := range n {
		r.Facts = append(r.Facts, Fact{
			Class: Open, Relation: "rel:sink", Subject: Value{Text: "a ferry"}, Within: "art:a",
			Evidence: []Evidence{{Sentence: i, Begin: i, End: i + 1}},
		})
	}
	if got := r.Canonical().Facts; len(got) != 1 || len(got[0].Evidence) != n {
		t.Errorf("%d facts", len(got))
	}
}
