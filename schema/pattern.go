package schema

// A Pattern is a question about one relation: a fact with a hole. Package
// extract/question makes it from a parsed question, graph/ask fills the hole.
type Pattern struct {
	Want Want `json:"want"`
	// Facts are the shapes of fact that answer the question; a fact of any of
	// them does. ("X's father" is told by "X has parent …" and by "… has child
	// X".) Never empty.
	Facts []FactPattern `json:"facts"`
	// Kinds are the classes ("schema:Person") that the filler must have one
	// of; empty for any. A literal has none of them.
	Kinds []string `json:"kinds,omitempty"`
	// Noun is what the filler must be called when it is a literal ("which
	// documents"), and what is counted by WantCount. Empty for anything.
	Noun Mention `json:"noun,omitzero"`

	// Who asks for somebody: a literal that is called by the noun of a thing
	// does not answer.
	Who bool `json:"who,omitempty"`

	// Open has a second question word, "Who met whom?": answers tell the other
	// end of the fact along.
	Open bool `json:"open,omitempty"`

	When     When `json:"when,omitzero"`
	Pick     Pick `json:"pick,omitempty"`     // of the facts that have a time
	Negative bool `json:"negative,omitempty"` // "Who did not sign?"; without meaning for WantTruth
	// Modalities lists what the mood of the question accepts: "will" accepts
	// what is planned and what has come to be.
	Modalities []Modality `json:"modalities"`
}

// Pick says which of the facts answer, by their time; "" for all.
type Pick string

const (
	First Pick = "first" // "When did X first meet Y?"
	Last  Pick = "last"
)

// Want says what kind of thing fills the hole.
type Want string

const (
	WantThing   Want = "thing"   // who, whom, whose, what, which: an entity or a phrase
	WantPlace   Want = "place"   // where
	WantTime    Want = "time"    // when
	WantReason  Want = "reason"  // why
	WantManner  Want = "manner"  // how
	WantCount   Want = "count"   // how many, how much
	WantContent Want = "content" // what did X say: the words
	WantTruth   Want = "truth"   // did, is, has: yes, no, or not known
)

// Where a pattern names roles: the ends of the direct edge of a fact, the words
// that tell it ("held talks with"), and the sentence that proves it, which must
// have one of the words of the mention as they stand there.
const (
	EndSubject = "subject"
	EndObject  = "object"
	Telling    = "trigger"
	Proof      = "sentence"
)

// A FactPattern is what a fact must be, and where in it the answer stands.
type FactPattern struct {
	Relations []string `json:"relations"`        // "qw:met", "rel:adhere_to": one of these
	Given     []Given  `json:"given,omitempty"`  // all of them, each another participant; but see Given.Group
	Hole      []string `json:"hole,omitempty"`   // roles, or EndSubject and EndObject, that the answer may fill; without meaning for WantTime and WantTruth
	Denial    bool     `json:"denial,omitempty"` // the question's verb denies: facts with negative polarity are what it asks for
}

// A Given is a participant that the question names.
type Given struct {
	Roles   []string `json:"roles,omitempty"` // it fills one of these: names of roles, EndSubject, EndObject, Telling, Proof; empty for any that takes part
	Mention Mention  `json:"mention"`
	// Members of one coordination share a Group above 0: "Mara and Tom signed" is
	// told by two facts. A fact has one of them at least, an answer all.
	Group int `json:"group,omitempty"`
}

// A Mention is how a question speaks of something.
type Mention struct {
	Text  string   `json:"text"`            // without article and preposition: "Mara Lind", "trade agreement"
	Words []Word   `json:"words,omitempty"` // its content words, in order
	Head  Word     `json:"head,omitzero"`   // the word that the others describe: "agreement"
	Named bool     `json:"named,omitempty"` // holds a proper name
	Names []string `json:"names,omitempty"` // what its head may be called, the likeliest first: "President Lind", "Lind", or "ent:mara-lind" alone where it is known who is meant; empty unless the head is a name
}

// A Word of a question, in lower case.
type Word struct {
	Form  string `json:"form"`
	Lemma string `json:"lemma"`
}

// IsZero says whether nothing is mentioned.
func (m Mention) IsZero() bool { return m.Text == "" }

// A When is a time that a question names, as far as it does: "on Tuesday", "in
// May", "on 5 January 2026". The zero When is any time.
type When struct {
	Weekday string `json:"weekday,omitempty"` // "tuesday", or ""
	Year    int    `json:"year,omitempty"`    // 0 unknown, as for the others
	Month   int    `json:"month,omitempty"`
	Day     int    `json:"day,omitempty"`

	// A stretch of days, both inclusive, "" where it is open: "last week", "since
	// March". Text is how the question puts it.
	Since string `json:"since,omitempty"`
	Until string `json:"until,omitempty"`
	Text  string `json:"text,omitempty"`
}

// IsZero says whether every time will do.
func (w When) IsZero() bool { return w == When{} }
