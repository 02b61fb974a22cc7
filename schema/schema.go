// Package schema is the hinge of Quadwire: extract turns language into the
// values declared here, graph stores and answers them, and neither knows the
// other. It owns the vocabulary, the frame file, the checks, and the way from
// a Record to quads and back.
package schema

import "time"

// Polarity says whether a fact is asserted or denied.
type Polarity string

const (
	Positive Polarity = "positive"
	Negative Polarity = "negative"
)

// Modality says in what mood a fact is told.
type Modality string

const (
	Actual       Modality = "actual"
	Planned      Modality = "planned"      // "will travel", "plans to sign"
	Possible     Modality = "possible"     // "may meet"
	Required     Modality = "required"     // "must pay", "should join hands"
	Asked        Modality = "asked"        // "urged them to leave"
	Hypothetical Modality = "hypothetical" // "if he wins", "would have"
)

// A Time is a point or an interval with the words that gave it.
type Time struct {
	Value     string `json:"value"`               // ISO 8601: "2026-01-05", "2026-01", "2026-01-05T10:00Z", "2026-01-05T10:00" (where it happened), "2026-01-03/2026-01-05"
	Text      string `json:"text"`                // "on Monday"
	Precision string `json:"precision,omitempty"` // of a time of day: "hour" ("3 p.m."), "minute" ("15:00"); "" when unknown, and of all others
}

// An Entity is a thing that facts are about.
type Entity struct {
	ID      string   `json:"id"`                // "ent:xi-jinping"
	Class   string   `json:"class"`             // "schema:Person", "schema:Organization", "schema:Country", "schema:City", "schema:Place", "schema:Event", "schema:CreativeWork", "schema:Product", "schema:Thing"
	Name    string   `json:"name"`              // fullest name seen, or the standard name
	Aliases []string `json:"aliases,omitempty"` // other names seen, sorted
	Known   bool     `json:"known,omitempty"`   // comes from the shipped data (a country, a capital)
	In      []int    `json:"in,omitempty"`      // indexes of the sentences that mention it, ascending; in a Record
}

// An Article as the graph keeps it.
type Article struct {
	ID        string    `json:"id"` // "art:2026-01-05-…"
	Headline  string    `json:"headline,omitempty"`
	URL       string    `json:"url,omitempty"`
	Publisher string    `json:"publisher,omitempty"`
	Published time.Time `json:"published,omitzero"` // zero when unknown
	SHA256    string    `json:"sha256,omitempty"`

	Fingerprint string `json:"fingerprint,omitempty"` // by which near-copies are known, see Fingerprint; empty for a short text
}

// Day gives the date of publication as ISO 8601, "" when it is unknown.
func (a *Article) Day() string {
	if a.Published.IsZero() {
		return ""
	}
	return a.Published.Format(time.DateOnly)
}

// A Sentence of an article; its node is <art:…#sN>.
type Sentence struct {
	Index int    `json:"index"`
	Begin int    `json:"begin"` // Unicode code points in the article's text, end exclusive
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// A Value fills a role: an entity, or a literal.
type Value struct {
	Entity string `json:"entity,omitempty"` // "ent:…", or ""; an entity of the record
	Fact   string `json:"fact,omitempty"`   // "fact:…", or "" (qw:claims and the like); a fact of the record
	Text   string `json:"text,omitempty"`   // literal text when Entity and Fact are empty
}

// A Role binds a value to a named part of a fact: agent, patient, theme,
// place, destination, recipient, content, speaker …
type Role struct {
	Name  string `json:"name"` // local name in qw:, such as "agent"; not one of the predicates that every fact has
	Value Value  `json:"value,omitzero"`
}

// Evidence is a place in an article that proves a fact. A fact has at most one
// in a sentence.
type Evidence struct {
	Sentence   int     `json:"sentence"` // index in the article
	Begin      int     `json:"begin"`    // Unicode code points in the article's text, of the words that state the fact
	End        int     `json:"end"`
	Trigger    string  `json:"trigger,omitempty"`    // "held talks with"
	Confidence float64 `json:"confidence,omitempty"` // between 0 and 1; 0 when unknown
}

// A Fact is one thing that an article says: an event, an open relation, an
// attribute or a quotation. Its ID is a hash of what it says (class or
// relation, participants, date, polarity, modality, attribution), so the same
// event told twice is one node with more evidence.
type Fact struct {
	ID           string     `json:"id"`                 // "fact:…"; set by SetID
	Class        string     `json:"class"`              // "Meeting", "Quotation", "Attribute", "Statement" (open relation)
	Relation     string     `json:"relation,omitempty"` // predicate of the direct edge: "qw:met", "qw:holdsPosition", "rel:adhere_to"
	Subject      Value      `json:"subject,omitzero"`   // ends of the direct edge, in the order of reading; Subject is an entity in every direct edge
	Object       Value      `json:"object,omitzero"`
	Symmetric    bool       `json:"symmetric,omitempty"` // the direct edge is written both ways
	Roles        []Role     `json:"roles,omitempty"`     // sorted by name and value
	Time         *Time      `json:"time,omitempty"`
	Polarity     Polarity   `json:"polarity,omitempty"`
	Modality     Modality   `json:"modality,omitempty"`
	AttributedTo Value      `json:"attributedTo,omitzero"` // the speaker whose claim it is; empty when the article says so itself
	Quotation    string     `json:"quotation,omitempty"`   // "fact:…" of the quotation whose content holds it, or ""
	Trusted      bool       `json:"trusted,omitempty"`     // the article itself, or a news agency or publisher, asserts it
	Plover       string     `json:"plover,omitempty"`
	Within       string     `json:"within,omitempty"` // "art:…" of the only article that can tell this fact, where no name tells it apart from its like ("the police arrested a man"); part of what it is
	Evidence     []Evidence `json:"evidence,omitempty"`
}

// A Record is everything one article adds to the graph.
type Record struct {
	Article   Article    `json:"article"`
	Sentences []Sentence `json:"sentences,omitempty"`
	Entities  []Entity   `json:"entities,omitempty"` // sorted by ID
	Facts     []Fact     `json:"facts,omitempty"`    // sorted by first evidence, then ID
	AsRead    string     `json:"asRead,omitempty"`   // entities and facts before decisions changed them, as JSON; see ApplyDecisions
}
