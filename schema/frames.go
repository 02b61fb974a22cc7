package schema

import (
	"maps"
	"slices"
	"sort"
	"strings"
)

// Frames is the event lexicon: which words of the language tell of which
// class of event, and where in the sentence its participants stand. It is
// read from frames.yaml, which is embedded and says in its head how a frame
// is written; see LoadFrames. A Frames is never changed after loading and may
// be shared between goroutines.
type Frames struct {
	list    []*Frame            // in the order of the files
	byClass map[string]*Frame   // one for a class
	byVerb  map[string][]Sense  // verb lemma with its particle: "carry out"
	byNoun  map[string][]Sense  // noun lemma or compound: "talk", "peace talk"
	kinds   map[string][]string // lower-case lemma → kinds that it belongs to, sorted
	groups  map[string][]string // kind → kinds that it stands for: ACTOR → PER ORG LOC
}

// A Frame is one class of event.
type Frame struct {
	Class     string    `yaml:"class"`     // "Meeting"
	Plover    string    `yaml:"plover"`    // PLOVER category, "" where PLOVER has none
	Mode      string    `yaml:"mode"`      // PLOVER mode, optional
	Context   string    `yaml:"context"`   // PLOVER context, optional
	Predicate string    `yaml:"predicate"` // local name of the direct edge: "met"
	Symmetric bool      `yaml:"symmetric"` // source and target may change places
	Source    string    `yaml:"source"`    // role that acts; default "agent"
	Target    Slots     `yaml:"target"`    // roles acted on, first filled one wins; default "patient theme"
	Extends   bool      `yaml:"extends"`   // adds Triggers to the frame of the same class instead of replacing it
	Triggers  []Trigger `yaml:"triggers"`
	Examples  []Example `yaml:"examples"`

	line int // where the frame stands in its file
}

// A Trigger is a group of words that evoke a frame with the same grammar.
// Either Verbs or Nouns is set.
type Trigger struct {
	Verbs   Phrases          `yaml:"verbs"`   // lemmas with particle: "attack", "carry out"
	Nouns   Phrases          `yaml:"nouns"`   // lemmas: "visit", "peace talk"
	Light   Phrases          `yaml:"light"`   // verbs that lend the nouns a subject: "hold", "pay"
	Alone   *bool            `yaml:"alone"`   // whether Nouns count without a light verb; default true
	Roles   map[string]Slots `yaml:"roles"`   // role → places that may fill it, first found wins
	Types   map[string]Slots `yaml:"types"`   // role → kinds that its filler must be one of
	Require Slots            `yaml:"require"` // roles that must be filled; "a|b" is one of them
	Except  Phrases          `yaml:"except"`  // modifiers of the trigger that forbid it: "heart" attack

	// These override those of the frame.
	Predicate string `yaml:"predicate"`
	Source    string `yaml:"source"`
	Target    Slots  `yaml:"target"`

	order []string // the roles as RolesInOrder gives them
}

// An Example shows a sentence and its reading, or a sentence that must not
// be read as this event.
type Example struct {
	Text    string `yaml:"text"`
	Reading string `yaml:"reading"` // "Mara Lind met Tom Ode"
	Not     bool   `yaml:"not"`
}

// Slots is a list of names written in one string with spaces between them.
type Slots []string

// Phrases is a list of words or phrases written in one string with commas
// between them.
type Phrases []string

// Places in a sentence that a role may be read from. Every other name is a
// preposition ("with", "because_of").
const (
	SlotSubj    = "subj"    // who acts: the subject, the by-phrase of a passive
	SlotObj     = "obj"     // the direct object, the subject of a passive
	SlotIobj    = "iobj"    // the indirect object
	SlotSum     = "sum"     // a sum of money beside the object: "fined them 30 EUROS"
	SlotComp    = "comp"    // predicate complement: "named her CHAIR"
	SlotClause  = "clause"  // complement clause: "announced THAT …"
	SlotPoss    = "poss"    // possessor of a noun trigger: "LEE'S visit"
	SlotMod     = "mod"     // modifier of a noun trigger: "his CHINA visit"
	SlotTrigger = "trigger" // the noun trigger itself: "hold a BANQUET for"
)

// roleNames are the roles that frames may use, so that a spelling mistake in
// a file is found when it is loaded.
var roleNames = [...]string{
	"agent", "amount", "cause", "content", "destination", "instrument",
	"office", "origin", "patient", "place", "purpose", "recipient", "theme", "topic",
}

// RoleNames lists the names of all roles, sorted.
func RoleNames() []string { return slices.Clone(roleNames[:]) }

// A Sense is one reading of a word: the frame that it evokes and the group of
// triggers that says where the participants stand.
type Sense struct {
	*Frame
	Trigger *Trigger
}

// Predicate gives the local name of the direct edge.
func (s Sense) Predicate() string {
	if s.Trigger.Predicate != "" {
		return s.Trigger.Predicate
	}
	return s.Frame.Predicate
}

// Source gives the role that acts.
func (s Sense) Source() string {
	switch {
	case s.Trigger.Source != "":
		return s.Trigger.Source
	case s.Frame.Source != "":
		return s.Frame.Source
	}
	return "agent"
}

// Target gives the roles that may be acted on, in the order of preference.
func (s Sense) Target() []string {
	switch {
	case len(s.Trigger.Target) > 0:
		return s.Trigger.Target
	case len(s.Frame.Target) > 0:
		return s.Frame.Target
	}
	return []string{"patient", "theme"}
}

// HasLight says whether verb, a lemma with its particle, is a light verb of
// the trigger's nouns.
func (t *Trigger) HasLight(verb string) bool { return slices.Contains(t.Light, verb) }

// StandsAlone says whether the trigger's nouns tell of the event without a
// light verb.
func (t *Trigger) StandsAlone() bool { return t.Alone == nil || *t.Alone }

// Requires says whether a trigger needs the role filled, whatever else.
func (t *Trigger) Requires(role string) bool { return slices.Contains(t.Require, role) }

// Satisfied says whether every required role is filled.
func (t *Trigger) Satisfied(filled func(role string) bool) bool {
	for _, need := range t.Require {
		if !slices.ContainsFunc(strings.Split(need, "|"), filled) {
			return false
		}
	}
	return true
}

// RolesInOrder lists the roles of a trigger, required ones first and then by
// name: the order in which they take their fillers. The result must not be
// changed.
func (t *Trigger) RolesInOrder() []string { return t.order }

// sortRoles fixes the order of the roles.
func (t *Trigger) sortRoles() {
	t.order = slices.SortedFunc(maps.Keys(t.Roles), func(a, b string) int {
		switch x, y := t.Requires(a), t.Requires(b); {
		case x && !y:
			return -1
		case y && !x:
			return 1
		}
		return strings.Compare(a, b)
	})
}

// Verb lists the senses of a verb lemma with its particle ("carry out"), in
// the order of the file.
func (f *Frames) Verb(lemma string) []Sense { return f.byVerb[strings.ToLower(lemma)] }

// Noun lists the senses of a noun lemma or compound, in the order of the
// file.
func (f *Frames) Noun(lemma string) []Sense { return f.byNoun[strings.ToLower(lemma)] }

// Light lists the senses of a light-verb phrase: a verb lemma and the noun
// lemma that it governs ("hold", "talk").
func (f *Frames) Light(verb, noun string) []Sense {
	var out []Sense
	for _, s := range f.Noun(noun) {
		if s.Trigger.HasLight(strings.ToLower(verb)) {
			out = append(out, s)
		}
	}
	return out
}

// Class gives the frame of a class, nil when there is none.
func (f *Frames) Class(name string) *Frame { return f.byClass[name] }

// All lists the frames in the order of the files.
func (f *Frames) All() []*Frame { return slices.Clone(f.list) }

// Kinds lists what kinds of things a common noun names: "minister" is a PER,
// "treaty" a DOC. The result is sorted and must not be changed.
func (f *Frames) Kinds(lemma string) []string { return f.kinds[strings.ToLower(lemma)] }

// Accepts says whether a thing of the given kinds may fill a role that asks
// for one of want and for none of those that begin with "-". Nothing wanted
// accepts everything.
func (f *Frames) Accepts(want, kinds []string) bool {
	any, found := true, false
	for _, w := range want {
		if w[0] != '-' {
			any, found = false, found || f.isOf(w, kinds)
		}
	}
	return (any || found) && !f.Excludes(want, kinds)
}

// Excludes says whether one of the kinds is among those of want that begin
// with "-".
func (f *Frames) Excludes(want, kinds []string) bool {
	return slices.ContainsFunc(want, func(w string) bool { return w[0] == '-' && f.isOf(w[1:], kinds) })
}

// isOf says whether a kind, or one that it stands for, is among kinds.
func (f *Frames) isOf(kind string, kinds []string) bool {
	return slices.Contains(kinds, kind) || slices.ContainsFunc(f.groups[kind], func(g string) bool { return slices.Contains(kinds, g) })
}

// Predicates lists the local names of all direct edges that frames write,
// sorted.
func (f *Frames) Predicates() []string {
	var out []string
	for _, fr := range f.list {
		for i := range fr.Triggers {
			out = append(out, Sense{fr, &fr.Triggers[i]}.Predicate())
		}
	}
	sort.Strings(out)
	return slices.Compact(out)
}
