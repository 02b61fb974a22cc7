package statement

import (
	"encoding/json"
	"io"
	"math"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// WriteJSONL writes statements as JSON lines, one object each, in the format
// that `quadwire extract --format jsonl` documents. Offsets count Unicode code
// points of d.Text. The document is called id: any JSON value, the caller's
// own name for it.
func WriteJSONL(w io.Writer, id any, d *doc.Document, sts []Statement) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	p := printer{id: id, d: d, points: newPoints(d.Text)}
	for i := range sts {
		if err := enc.Encode(p.statement(&sts[i])); err != nil {
			return err
		}
	}
	return nil
}

// The records below are the public format; their keys are documented in the
// README.

type jsonSlot struct {
	Begin    int        `json:"begin"`
	End      int        `json:"end"`
	Text     string     `json:"text"`
	Spans    [][2]int   `json:"spans,omitempty"`
	Head     *jsonHead  `json:"head,omitempty"`
	Lemma    string     `json:"lemma,omitempty"` // predicates only
	Role     string     `json:"role,omitempty"`
	Prep     string     `json:"prep,omitempty"`
	Type     string     `json:"type,omitempty"`
	Entity   string     `json:"entity,omitempty"`
	Resolved string     `json:"resolved,omitempty"`
	Parts    []jsonSlot `json:"parts,omitempty"`
}

type jsonHead struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

type jsonPlace struct {
	Entity *string `json:"entity"` // null where the text only describes it
	Text   string  `json:"text"`
}

type jsonEvent struct {
	Class   string                `json:"class"`
	Plover  string                `json:"plover"`
	Mode    string                `json:"mode,omitempty"`
	Context string                `json:"context,omitempty"`
	Source  *jsonSlot             `json:"source"`
	Target  *jsonSlot             `json:"target"`
	Roles   map[string][]jsonSlot `json:"roles"`
}

// jsonCommon is what every kind has.
type jsonCommon struct {
	Doc         any             `json:"doc"`
	Sent        int             `json:"sent"`
	ID          string          `json:"id"`
	Kind        Kind            `json:"kind"`
	Voice       string          `json:"voice"`
	Polarity    schema.Polarity `json:"polarity"`
	Modality    schema.Modality `json:"modality"`
	Attribution *string         `json:"attribution"`
	Confidence  float64         `json:"confidence"`
	Time        *schema.Time    `json:"time"`
	Place       *jsonPlace      `json:"place"`
	Relation    string          `json:"relation"`
	Triples     [][3]string     `json:"triples"`
}

type jsonStatement struct {
	jsonCommon
	Subject   *jsonSlot  `json:"subject"`
	Predicate jsonSlot   `json:"predicate"`
	Objects   []jsonSlot `json:"objects"`
	Event     *jsonEvent `json:"event,omitempty"`
	Links     [][2]int   `json:"links,omitempty"`
}

type jsonAttribution struct {
	jsonCommon
	Source    *jsonSlot  `json:"source"`
	Cue       *jsonSlot  `json:"cue"`
	Content   *jsonSlot  `json:"content"`
	Addressee *jsonSlot  `json:"addressee"`
	Objects   []jsonSlot `json:"objects,omitempty"` // when, where, by what means, on what occasion
	Direct    string     `json:"direct"`
}

// A printer turns the statements of one document into their public form.
type printer struct {
	id     any // of the document
	d      *doc.Document
	points points
}

func (p *printer) statement(st *Statement) any {
	common := p.common(st)
	if st.Kind == Attribution {
		return jsonAttribution{common, p.slot(st.Source), p.slot(st.Cue), p.slot(st.Content), p.slot(st.Addressee), p.slots(st.Objects), st.Direct}
	}
	out := jsonStatement{jsonCommon: common, Subject: p.slot(st.Subject), Predicate: p.predicate(&st.Predicate), Objects: p.slots(st.Objects), Links: st.Links}
	if st.Event != nil {
		out.Event = p.event(st.Event)
	}
	return out
}

func (p *printer) common(st *Statement) jsonCommon {
	c := jsonCommon{
		Doc: p.id, Sent: st.Sent, ID: st.ID, Kind: st.Kind, Voice: "active",
		Polarity: st.Polarity, Modality: st.Modality, Time: st.Time, Relation: st.Relation, Triples: triples(p.d, st),
		Confidence: math.Round(min(max(st.Confidence, 0), 1)*1000) / 1000,
	}
	if st.Passive {
		c.Voice = "passive"
	}
	if c.Polarity == "" {
		c.Polarity = schema.Positive
	}
	if c.Modality == "" {
		c.Modality = schema.Actual
	}
	if st.In != "" {
		in := st.In
		c.Attribution = &in
	}
	if st.Place != nil {
		c.Place = &jsonPlace{Text: st.Place.Text(p.d)}
		if id := st.Place.Entity; id != "" {
			c.Place.Entity = &id
		}
	}
	if c.Triples == nil {
		c.Triples = [][3]string{}
	}
	return c
}

func (p *printer) event(m *Mark) *jsonEvent {
	e := &jsonEvent{Class: m.Class, Plover: m.Plover, Mode: m.Mode, Context: m.Context, Source: p.slot(m.Source), Target: p.slot(m.Target), Roles: map[string][]jsonSlot{}}
	for name, fillers := range m.Roles {
		e.Roles[name] = p.slots(fillers)
	}
	return e
}

func (p *printer) slots(in []Slot) []jsonSlot {
	out := make([]jsonSlot, 0, len(in))
	for i := range in {
		out = append(out, *p.slot(&in[i]))
	}
	return out
}

// slot prints a slot; one without a place in the text has begin = end = -1.
func (p *printer) slot(s *Slot) *jsonSlot {
	if s == nil {
		return nil
	}
	out := &jsonSlot{Begin: -1, End: -1, Role: s.Role, Prep: s.Prep, Type: s.Type, Entity: s.Entity, Resolved: s.Resolved}
	p.place(out, s.Spans)
	out.Text = s.Text(p.d)
	if s.Head >= 0 && s.Sent < len(p.d.Sentences) && s.Head < len(p.d.Sentences[s.Sent].Tokens) {
		if h := p.d.Sentences[s.Sent].Tokens[s.Head].Span; s.holds(h) {
			out.Head = &jsonHead{p.points.at(h.Begin), p.points.at(h.End)}
		}
	}
	if len(s.Parts) > 0 {
		out.Parts = p.slots(s.Parts)
	}
	return out
}

// place sets the offsets of a slot, and its spans where there are gaps.
func (p *printer) place(out *jsonSlot, spans []doc.Span) {
	if len(spans) == 0 {
		return
	}
	out.Begin, out.End = p.points.at(spans[0].Begin), p.points.at(spans[len(spans)-1].End)
	if len(spans) > 1 {
		for _, sp := range spans {
			out.Spans = append(out.Spans, [2]int{p.points.at(sp.Begin), p.points.at(sp.End)})
		}
	}
}

func (p *printer) predicate(pr *Predicate) jsonSlot {
	out := jsonSlot{Begin: -1, End: -1, Text: pr.Text, Lemma: pr.Lemma}
	spans := pr.Spans
	if len(spans) == 0 && pr.Span.End > pr.Span.Begin {
		spans = []doc.Span{pr.Span}
	}
	p.place(&out, spans)
	if pr.Span.End > pr.Span.Begin {
		out.Head = &jsonHead{p.points.at(pr.Span.Begin), p.points.at(pr.Span.End)}
	}
	return out
}
