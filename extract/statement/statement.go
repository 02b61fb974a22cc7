// Package statement turns clauses into statements: propositions, events,
// attributes (X is Y; X, head of Y; X's Y) and attributions (who said what),
// each with its span of evidence, polarity and modality.
//
// A Statement is what `quadwire extract` prints; the public format is
// documented in the README of the project. In memory its slots are byte
// spans; the printed form counts Unicode code points.
package statement

import (
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// Kind says what a statement is.
type Kind string

const (
	Proposition Kind = "proposition" // a verb and its arguments
	Event       Kind = "event"       // a proposition that a frame recognises
	Attribute   Kind = "attribute"   // X is Y; X, head of Y; X's Y
	Attribution Kind = "attribution" // who said what
	Clause      Kind = "clause"      // of Clauses, never of Extract
)

// Roles of an object. Printed as they are.
const (
	Obj   = "obj"
	Iobj  = "iobj"
	Agent = "agent" // the by-phrase of a passive
	Obl   = "obl"
	When  = "when"
	Where = "where"
	Why   = "why"
	How   = "how"
	Task  = "task" // of a Clause only: what somebody is to do, "failed TO SIGN"
)

// A Slot is a phrase of the text that fills a place in a statement.
type Slot struct {
	Sent  int        // sentence of the slot's head
	Head  int        // token index of the head word in Sent; -1 when the slot has no head (a quotation)
	Spans []doc.Span // one span, or several when the phrase has gaps; in order, never empty
	Parts []Slot     // the members of a coordination
	Role  string     // objects only: Obj, Iobj, …
	Prep  string     // objects only: the preposition that brings it in, lower case
	Above bool       // objects only: stands in the clause above, whose triples have it

	// Filled by resolve.
	Type     string // PER LOC ORG …
	Entity   string // id of the entity: "ent:xi-jinping"
	Resolved string // its name, where the text has a pronoun, short name or description
}

// Begin and End are the outer borders of the slot in bytes.
func (s *Slot) Begin() int { return s.Spans[0].Begin }

// End is the byte after the slot's last.
func (s *Slot) End() int { return s.Spans[len(s.Spans)-1].End }

// A Predicate is the relation of a statement as the text has it.
type Predicate struct {
	Text  string   // as one would print it: "has agreed to sign"
	Sent  int      // sentence of the head
	Head  int      // token index of the content verb or noun
	Lemma string   // of the head, with its particle: "carry out"
	Span  doc.Span // of the head word; Begin = End = -1 when the predicate is not in the text ("is" of an apposition)

	Spans []doc.Span // of all its words that stand in the text, in order; may be empty
}

// A Mark is an event as a frame sees it.
type Mark struct {
	Class   string // "Meeting"
	Trigger string // the words that tell of it: "held talks with"
	Plover  string // "CONSULT"
	Mode    string
	Context string
	Source  *Slot
	Target  *Slot
	Roles   map[string][]Slot // frame role → fillers: agent, patient, place …
}

// Directness of an attribution.
const (
	Direct   = "direct"
	Indirect = "indirect"
	Mixed    = "mixed"
)

// A Statement is one thing the text says.
type Statement struct {
	ID         string // unique in the document: "s3.1"
	Sent       int    // sentence of the predicate's head, or of the cue's first word
	Kind       Kind
	Subject    *Slot
	Predicate  Predicate
	Objects    []Slot // in reading order
	Passive    bool
	Polarity   schema.Polarity
	Modality   schema.Modality
	In         string       // ID of the attribution whose content holds this one; "" when the article itself says so
	Confidence float64      // the chance that it is right
	Prior      float64      // how sure the rule is that made it, by hand
	doubtful   bool         // whether the tree that it was read of is too unsure
	Time       *schema.Time // filled by resolve
	Place      *Slot        // filled by resolve
	Relation   string       // direct predicate without prefix ("met"), or the open "rel:adhere_to"
	Event      *Mark        // Kind Event only
	Links      [][2]int     // pairs of Objects that the statement ties to each other
	Triples    [][3]string  // plain reading, minimal and true alone

	// Kind Attribution only; its Objects tell when, where, by what means and on what
	// occasion.
	Source    *Slot // who; nil when unknown
	Cue       *Slot // the words that attribute
	Content   *Slot // what; several spans where a cue stands inside
	Addressee *Slot
	Direct    string // Direct, Indirect or Mixed
}
