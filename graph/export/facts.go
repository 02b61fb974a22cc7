package export

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	store "github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// A Fact is one line of the JSON dump: what is said, by whom, and every
// sentence that proves it.
type Fact struct {
	ID           string            `json:"fact"`
	Class        string            `json:"class"`
	Relation     string            `json:"relation,omitempty"`
	Direct       bool              `json:"direct"` // shortened to an edge subject – relation – object
	Symmetric    bool              `json:"symmetric,omitempty"`
	Subject      *Node             `json:"subject,omitempty"`
	Object       *Node             `json:"object,omitempty"`
	Roles        map[string][]Node `json:"roles,omitempty"`
	Time         *schema.Time      `json:"time,omitempty"`
	Polarity     schema.Polarity   `json:"polarity"`
	Modality     schema.Modality   `json:"modality"`
	AttributedTo *Node             `json:"attributedTo,omitempty"`
	Quotation    string            `json:"quotation,omitempty"` // fact that quotes it
	Plover       string            `json:"plover,omitempty"`
	Evidence     []Evidence        `json:"evidence"`
}

// A Node is an entity by ID, class and name, another fact, or a literal.
type Node struct {
	ID    string `json:"id,omitempty"`
	Class string `json:"class,omitempty"`
	Name  string `json:"name,omitempty"`
	Text  string `json:"text,omitempty"`
}

// Evidence is a sentence that proves a fact. Begin and End are the words that
// state it, in Unicode code points of the article's text.
type Evidence struct {
	Article    string  `json:"article"`
	Headline   string  `json:"headline,omitempty"`
	URL        string  `json:"url,omitempty"`
	Publisher  string  `json:"publisher,omitempty"`
	Published  string  `json:"published,omitempty"`
	Sentence   int     `json:"sentence"`
	Text       string  `json:"text"`
	Begin      int     `json:"begin"`
	End        int     `json:"end"`
	Trigger    string  `json:"trigger,omitempty"`
	Confidence float64 `json:"confidence,omitempty"`
}

// Facts writes one JSON object per fact, in the order of articles and then of
// their text. It holds the graph in memory.
func Facts(ctx context.Context, s *store.Store, w io.Writer) error {
	return s.View(func(qs graph.QuadStore) error { return facts(ctx, qs, w) })
}

func facts(ctx context.Context, qs graph.QuadStore, w io.Writer) error {
	var quads []quad.Quad
	err := each(ctx, qs, func(q quad.Quad) error {
		quads = append(quads, q)
		return nil
	})
	if err != nil {
		return err
	}
	records, err := schema.Decode(quads)
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	out := bufio.NewWriterSize(w, 1<<16)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for _, f := range merge(records) {
		if err := enc.Encode(f); err != nil {
			return fmt.Errorf("export: writing: %w", err)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("export: writing: %w", err)
	}
	return nil
}

// merge joins what several articles tell of one fact.
func merge(records []schema.Record) []*Fact {
	names := nameEntities(records)
	byID := make(map[string]*Fact)
	var out []*Fact
	for i := range records {
		r := &records[i]
		for j := range r.Facts {
			f := &r.Facts[j]
			to := byID[f.ID]
			if to == nil {
				to = newFact(f, names)
				byID[f.ID] = to
				out = append(out, to)
			} else {
				to.addRoles(f, names)
			}
			to.addEvidence(r, f)
		}
	}
	return out
}

// nameEntities gives each entity the class and the longest of the names that
// articles give it; of equally long ones the first in the alphabet.
func nameEntities(records []schema.Record) map[string]Node {
	names := make(map[string]Node)
	for i := range records {
		for _, e := range records[i].Entities {
			old, ok := names[e.ID]
			if !ok || cmp.Or(cmp.Compare(len(e.Name), len(old.Name)), strings.Compare(old.Name, e.Name)) > 0 {
				names[e.ID] = Node{ID: e.ID, Class: e.Class, Name: e.Name}
			}
		}
	}
	return names
}

// NewFact gives the JSON form of a report; entities describes those in it.
func NewFact(r *store.Report, entities map[string]Node) *Fact {
	out := newFact(&r.Fact, entities)
	for _, s := range r.Sources {
		out.Evidence = append(out.Evidence, newEvidence(&s.Article, s.Sentence.Text, &s.Evidence))
	}
	return out
}

func newFact(f *schema.Fact, names map[string]Node) *Fact {
	out := &Fact{
		ID: f.ID, Class: f.Class, Relation: f.Relation, Symmetric: f.Symmetric, Direct: f.HasEdge(),
		Subject: node(f.Subject, names), Object: node(f.Object, names),
		Time: f.Time, Polarity: f.Polarity, Modality: f.Modality,
		AttributedTo: node(f.AttributedTo, names), Quotation: f.Quotation, Plover: f.Plover,
	}
	out.addRoles(f, names)
	return out
}

func node(v schema.Value, names map[string]Node) *Node {
	switch {
	case v.IsZero():
		return nil
	case v.Fact != "":
		return &Node{ID: v.Fact}
	case v.Entity != "":
		if n, ok := names[v.Entity]; ok {
			return &n
		}
		return &Node{ID: v.Entity}
	}
	return &Node{Text: v.Text}
}

func (f *Fact) addRoles(from *schema.Fact, names map[string]Node) {
	for _, r := range from.Roles {
		if f.Roles == nil {
			f.Roles = make(map[string][]Node)
		}
		n := node(r.Value, names)
		if n == nil || slices.Contains(f.Roles[r.Name], *n) {
			continue
		}
		f.Roles[r.Name] = append(f.Roles[r.Name], *n)
		slices.SortFunc(f.Roles[r.Name], func(a, b Node) int {
			return cmp.Or(strings.Compare(a.ID, b.ID), strings.Compare(a.Text, b.Text))
		})
	}
}

func (f *Fact) addEvidence(r *schema.Record, from *schema.Fact) {
	for _, e := range from.Evidence {
		text := ""
		if i, ok := slices.BinarySearchFunc(r.Sentences, e.Sentence, func(s schema.Sentence, at int) int { return cmp.Compare(s.Index, at) }); ok {
			text = r.Sentences[i].Text
		}
		f.Evidence = append(f.Evidence, newEvidence(&r.Article, text, &e))
	}
}

func newEvidence(a *schema.Article, text string, e *schema.Evidence) Evidence {
	out := Evidence{
		Article: a.ID, Headline: a.Headline, URL: a.URL, Publisher: a.Publisher,
		Sentence: e.Sentence, Text: text, Begin: e.Begin, End: e.End, Trigger: e.Trigger, Confidence: e.Confidence,
	}
	if !a.Published.IsZero() {
		out.Published = a.Published.Format(dateLayout(a.Published))
	}
	return out
}

// dateLayout prints a time without its hours when there are none.
func dateLayout(t time.Time) string {
	if h, m, s := t.Clock(); h == 0 && m == 0 && s == 0 {
		return time.DateOnly
	}
	return time.RFC3339
}
