package newslike

import (
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/quadwire/quadwire/schema"
)

const (
	sentences = 14 // the last of an article
	events    = 18 // the last of an article that tells no other's
	quotes    = 5  // every how manieth sentence quotes somebody
)

// A writer puts an article together, one sentence after the other.
type writer struct {
	rnd    *rand.Rand
	record schema.Record
	at     int            // where the next sentence begins
	known  map[string]int // ID of an entity → its place in the record
}

// article gives article i.
func article(seed uint64, i int) schema.Record {
	w := writer{rnd: rand.New(rand.NewPCG(seed, uint64(i))), known: make(map[string]int)}
	id := fmt.Sprintf("%s-report-%d-%d", day(i).Format("2006-01-02"), seed, i)
	w.record.Article = schema.Article{
		ID: schema.PrefixArticle + id, Headline: fmt.Sprintf("Report %d of %s", i, day(i).Format("January 2")),
		URL: "https://news.example/" + id, Publisher: fmt.Sprintf("Wire %d", w.rnd.IntN(12)),
		Published: day(i), SHA256: fmt.Sprintf("%x", sha256.Sum256([]byte(id))),
	}
	told := 0
	for s := range sentences {
		n := w.rnd.IntN(3) // sentences tell nothing, one thing or two
		for range min(n, events-told) {
			w.tell(w.event(seed, i, told))
			told++
		}
		w.end(s)
	}
	return w.record
}

// event takes one of the article's own, or one that was told shortly before.
func (w *writer) event(seed uint64, article, n int) event {
	if before := 1 + w.rnd.IntN(60); before <= min(article, 12) {
		article -= before
	}
	return newEvent(seed, article, n)
}

// tell adds an event to the sentence that is being written; some of them are
// what the first of its entities says.
func (w *writer) tell(e event) {
	s := len(w.record.Sentences)
	begin := w.at + w.rnd.IntN(40)
	f := e.fact
	proof := schema.Evidence{Sentence: s, Begin: begin, End: begin + 30 + len(e.trigger), Trigger: e.trigger, Confidence: float64(500+w.rnd.IntN(490)) / 1000}
	if s%quotes == quotes-1 {
		speaker := cast(w.rnd, 1)[0]
		w.mention(speaker, s)
		q := quotation(speaker, fmt.Sprintf("This is how %s it", e.trigger), proof)
		f.AttributedTo, f.Quotation = q.Subject, q.ID
		w.record.Facts = append(w.record.Facts, q)
	}
	for _, x := range e.entities {
		w.mention(x, s)
	}
	f.Evidence = []schema.Evidence{proof}
	f.SetID()
	w.record.Facts = append(w.record.Facts, f)
}

func quotation(speaker schema.Entity, content string, proof schema.Evidence) schema.Fact {
	who, words := schema.Value{Entity: speaker.ID}, schema.Value{Text: content}
	proof.Trigger = "said"
	q := schema.Fact{
		Class: schema.Quotation, Relation: schema.Said, Subject: who, Object: words, Polarity: schema.Positive, Modality: schema.Actual,
		Roles: []schema.Role{
			{Name: schema.RoleSpeaker, Value: who}, {Name: "content", Value: words},
			{Name: "cue", Value: schema.Value{Text: "said"}}, {Name: "direct", Value: schema.Value{Text: "indirect"}},
		},
		Evidence: []schema.Evidence{proof},
	}
	q.SetID()
	return q
}

func (w *writer) mention(e schema.Entity, sentence int) {
	at, ok := w.known[e.ID]
	if !ok {
		at = len(w.record.Entities)
		w.known[e.ID] = at
		w.record.Entities = append(w.record.Entities, e)
	}
	known := &w.record.Entities[at]
	known.In = append(known.In, sentence)
}

// end ends sentence s.
func (w *writer) end(s int) {
	words := make([]string, 15+w.rnd.IntN(15))
	for i := range words {
		words[i] = strings.ToLower(surname(w.rnd.IntN(3000)))
	}
	text := strings.Join(words, " ") + "."
	w.record.Sentences = append(w.record.Sentences, schema.Sentence{Index: s, Begin: w.at, End: w.at + len(text), Text: text})
	w.at += len(text) + 1
}
