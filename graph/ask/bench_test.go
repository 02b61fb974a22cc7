package ask

import (
	"fmt"
	"testing"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// One question in a store where the person that it names has done a thousand
// things of the kind.
func BenchmarkAnswers(b *testing.B) {
	s, err := graph.Open(b.TempDir(), graph.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	r := schema.Record{
		Article:   schema.Article{ID: "art:many", SHA256: "00"},
		Sentences: []schema.Sentence{{Index: 0, End: 9, Text: "Sentence."}},
		Entities:  []schema.Entity{{ID: "ent:mara-lind", Class: "schema:Person", Name: "Mara Lind", In: []int{0}}},
	}
	for i := range 1000 {
		other := schema.EntityID(fmt.Sprintf("Guest %d", i))
		r.Entities = append(r.Entities, schema.Entity{ID: other, Class: "schema:Person", Name: fmt.Sprintf("Guest %d", i), In: []int{0}})
		f := schema.Fact{
			Class: "Meeting", Relation: "qw:met", Symmetric: true, Subject: ent("mara-lind"), Object: schema.Value{Entity: other},
			Time: &schema.Time{Value: fmt.Sprintf("20%02d-03-04", i%100)}, Polarity: schema.Positive, Modality: schema.Actual,
			Evidence: []schema.Evidence{{Sentence: 0, End: 9, Trigger: "met", Confidence: 0.8}},
		}
		f.SetID()
		r.Facts = append(r.Facts, f)
	}
	if _, err := s.Load(b.Context(), r); err != nil {
		b.Fatal(err)
	}
	p := pattern(schema.WantThing, fact("qw:met", participant, given(name("Mara Lind"), participant...)), on(schema.When{Year: 2031}))
	for b.Loop() {
		answers, err := Answers(b.Context(), s, p, Options{})
		if err != nil || len(answers) != 10 {
			b.Fatal(len(answers), err)
		}
	}
}
