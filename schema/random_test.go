package schema

import (
	"fmt"
	"math/rand"
	"time"
)

// randomRecord makes a valid record that is seldom canonical: lists out of
// order and with duplicates, facts told twice, broken UTF-8, confidences off
// the scale. Entities and quotations are shared between articles.
func randomRecord(rnd *rand.Rand, article int) Record {
	r := Record{Article: Article{
		ID:        fmt.Sprintf("art:2031-0%d-x", article),
		Headline:  randomText(rnd),
		URL:       pick(rnd, "", "https://example.org/a?b=c"),
		Publisher: pick(rnd, "", "Example Wire"),
		Published: randomTime(rnd),
		SHA256:    pick(rnd, "", "ab12"),
	}}
	n := 1 + rnd.Intn(5)
	for _, i := range rnd.Perm(n) {
		r.Sentences = append(r.Sentences, Sentence{Index: i, Begin: i * 10, End: i*10 + rnd.Intn(9), Text: randomText(rnd)})
	}
	for i := range 4 {
		r.Entities = append(r.Entities, Entity{
			ID:      fmt.Sprintf("ent:e%d", i),
			Class:   pick(rnd, "schema:Person", "schema:Place", "qw:Ship"),
			Name:    "n" + randomText(rnd),
			Aliases: []string{randomText(rnd), randomText(rnd), randomText(rnd)},
			Known:   rnd.Intn(3) == 0,
			In:      randomInts(rnd, n),
		})
	}
	for range rnd.Intn(8) {
		f := randomFact(rnd, n)
		f.Within = pick(rnd, "", "", r.Article.ID)
		f.SetID()
		r.Facts = append(r.Facts, f)
	}
	for i := range r.Facts {
		if rnd.Intn(3) == 0 {
			r.Facts = append(r.Facts, retold(rnd, r.Facts[i], n))
		}
	}
	r.Facts = append(r.Facts, quoteSome(rnd, r.Facts, n)...)
	return r
}

func randomFact(rnd *rand.Rand, sentences int) Fact {
	f := Fact{
		Class:        pick(rnd, "Meeting", "Quotation", "qw:Visit", "Statement"),
		Relation:     pick(rnd, "", "qw:met", "rel:adhere_to"),
		Subject:      randomValue(rnd),
		Object:       randomValue(rnd),
		Symmetric:    rnd.Intn(2) == 0,
		Polarity:     pick(rnd, "", Positive, Negative),
		Modality:     pick(rnd, Actual, Actual, Planned, Hypothetical),
		AttributedTo: pick(rnd, Value{}, Value{}, randomValue(rnd)),
		Trusted:      rnd.Intn(2) == 0,
		Plover:       pick(rnd, "", "CONSULT"),
	}
	if rnd.Intn(2) == 0 {
		f.Time = &Time{Value: pick(rnd, "", "2031", "2031-02", "2031-02-03", "2031-02-03T10:00:00Z", "2031-02-03T10:00:00.25+09:00", "2031-02-01/2031-02-03", "2031-99-99"), Text: randomText(rnd)}
	}
	for range rnd.Intn(4) {
		f.Roles = append(f.Roles, Role{pick(rnd, "agent", "place", "theme"), randomValue(rnd)})
	}
	for range 1 + rnd.Intn(3) {
		f.Evidence = append(f.Evidence, Evidence{
			Sentence: rnd.Intn(sentences), Begin: rnd.Intn(5), End: 5 + rnd.Intn(5),
			Trigger: randomText(rnd), Confidence: rnd.Float64()*1.2 - 0.1,
		})
	}
	f.SetID()
	return f
}

// retold tells f again: in other words, elsewhere, the other way round.
func retold(rnd *rand.Rand, f Fact, sentences int) Fact {
	f.Evidence, f.Plover, f.Trusted = randomFact(rnd, sentences).Evidence, pick(rnd, "", "CONSULT", "AID"), rnd.Intn(2) == 0
	if f.Symmetric {
		f.Subject, f.Object = f.Object, f.Subject
	}
	return f
}

// quoteSome makes quotations that claim some of the facts.
func quoteSome(rnd *rand.Rand, facts []Fact, sentences int) []Fact {
	var out []Fact
	for i := range facts {
		if rnd.Intn(3) != 0 {
			continue
		}
		q := randomFact(rnd, sentences)
		q.Class, q.Quotation = Quotation, ""
		q.SetID()
		facts[i].Quotation = q.ID
		out = append(out, q)
	}
	return out
}

func pick[T any](rnd *rand.Rand, of ...T) T { return of[rnd.Intn(len(of))] }

func randomValue(rnd *rand.Rand) Value {
	return pick(rnd, Value{}, Value{Text: randomText(rnd)}, Value{Entity: "ent:e0"}, Value{Entity: "ent:e1"}, Value{Entity: "ent:e2", Text: "ignored"})
}

func randomText(rnd *rand.Rand) string {
	return pick(rnd, "", "plain", "two  words", `"q" \ ^^<x>`, "<ent:e1>", "_:b", "line\nbreak\t", "중국", "e\u0301", "bad\xff", "\x00", "42")
}

func randomInts(rnd *rand.Rand, n int) []int {
	var out []int
	for range rnd.Intn(4) {
		out = append(out, rnd.Intn(n))
	}
	return out
}

func randomTime(rnd *rand.Rand) time.Time {
	return pick(rnd, time.Time{},
		time.Date(2031, 2, 3, 0, 0, 0, 0, time.UTC),
		time.Date(2031, 2, 3, 4, 5, 6, 7000, time.UTC),
		time.Date(2031, 2, 3, 0, 0, 0, 0, time.FixedZone("Somewhere", 9*3600)))
}
