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
// their text. It returns ErrNothing when no fact is selected.
func Facts(ctx context.Context, sel *Selection, w io.Writer) (left int, err error) {
	out := bufio.NewWriterSize(w, 1<<16)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	err = sel.Each(ctx, byArticle, func(r *store.Report, f *Fact) error {
		if err := enc.Encode(f); err != nil {
			return fmt.Errorf("export: writing: %w", err)
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return 0, flush(out)
}

// byArticle orders facts as their first articles tell them.
func byArticle(r *store.Report) string {
	first := &r.Sources[0]
	return fmt.Sprintf("%s\x00%08d\x00%08d", first.Article.ID, first.Sentence.Index, first.Evidence.Begin)
}

func flush(out *bufio.Writer) error {
	if err := out.Flush(); err != nil { // reports the first failed write
		return fmt.Errorf("export: writing: %w", err)
	}
	return nil
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
