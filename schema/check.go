package schema

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
)

// ErrInvalid is what Check, Encode and Decode wrap when a record or a set of
// quads breaks the rules of the graph.
var ErrInvalid = errors.New("invalid record")

// Check says what in r breaks the rules of the graph: every node has an ID of
// its kind, every entity a class and a name, every fact a class and evidence
// in a sentence of the article, every role a name that is a predicate, and
// whatever is referred to is there. The error names each fault and wraps
// ErrInvalid; it is nil when there is none.
func Check(r Record) error {
	c := checker{home: r.Article.ID, sentences: make(map[int]bool), known: make(map[string]bool)}
	c.article(r)
	for i := range r.Entities {
		c.known[r.Entities[i].ID] = true
	}
	for i := range r.Facts {
		c.known[r.Facts[i].ID] = true
	}
	for i := range r.Entities {
		c.entity(&r.Entities[i])
	}
	for i := range r.Facts {
		c.fact(&r.Facts[i])
	}
	if len(c.faults) == 0 {
		return nil
	}
	return fmt.Errorf("%w %s: %w", ErrInvalid, r.Article.ID, errors.Join(c.faults...))
}

type checker struct {
	home      string // ID of the article
	sentences map[int]bool
	known     map[string]bool // IDs of entities and facts
	faults    []error
}

func (c *checker) fault(format string, args ...any) {
	c.faults = append(c.faults, fmt.Errorf(format, args...))
}

func (c *checker) article(r Record) {
	if !validID(r.Article.ID, PrefixArticle) || strings.Contains(r.Article.ID, "#") {
		c.fault("article %q: its ID must be %s… without white space or #", r.Article.ID, PrefixArticle)
	}
	for _, s := range r.Sentences {
		if s.Index < 0 || c.sentences[s.Index] {
			c.fault("sentence %d: index is negative or taken", s.Index)
		}
		if s.Begin < 0 || s.End < s.Begin {
			c.fault("sentence %d: offsets %d to %d", s.Index, s.Begin, s.End)
		}
		c.sentences[s.Index] = true
	}
}

func (c *checker) entity(e *Entity) {
	if !validID(e.ID, PrefixEntity) {
		c.fault("entity %q: its ID must be %s… without white space", e.ID, PrefixEntity)
	}
	if !validTerm(ClassIRI(e.Class)) {
		c.fault("entity %s: no class: %q", e.ID, e.Class)
	}
	if e.Name == "" {
		c.fault("entity %s: no name", e.ID)
	}
	for _, s := range e.In {
		if !c.sentences[s] {
			c.fault("entity %s: no sentence %d", e.ID, s)
		}
	}
}

func (c *checker) fact(f *Fact) {
	if !validID(f.ID, PrefixFact) {
		c.fault("fact %q: its ID must be %s…; see SetID", f.ID, PrefixFact)
	}
	if f.Class == "" || !validTerm(ClassIRI(f.Class)) {
		c.fault("fact %s: no class: %q", f.ID, f.Class)
	}
	if f.Relation != "" && (!hasPrefix(f.Relation) || !validTerm(quad.IRI(f.Relation))) {
		c.fault("fact %s: relation %q must be a predicate such as qw:met or rel:adhere_to", f.ID, f.Relation)
	}
	if f.Quotation != "" && !c.known[f.Quotation] {
		c.fault("fact %s: no quotation %s", f.ID, f.Quotation)
	}
	if f.Within != "" && f.Within != c.home {
		c.fault("fact %s: within %s, but told by %s", f.ID, f.Within, c.home)
	}
	c.value(f, "subject", f.Subject)
	c.value(f, "object", f.Object)
	c.value(f, "attributedTo", f.AttributedTo)
	for _, r := range f.Roles {
		if !validRole(r.Name) {
			c.fault("fact %s: %q is no name for a role", f.ID, r.Name)
		}
		c.value(f, r.Name, r.Value)
	}
	if !validMood(f.Polarity, f.Modality) {
		c.fault("fact %s: polarity %q, modality %q", f.ID, f.Polarity, f.Modality)
	}
	c.evidence(f)
}

func (c *checker) value(f *Fact, place string, v Value) {
	if id := v.Entity + v.Fact; id != "" && !c.known[id] {
		c.fault("fact %s: %s %s is neither an entity nor a fact of the record", f.ID, place, id)
	}
}

func (c *checker) evidence(f *Fact) {
	if len(f.Evidence) == 0 {
		c.fault("fact %s: no evidence", f.ID)
	}
	for _, e := range f.Evidence {
		if !c.sentences[e.Sentence] {
			c.fault("fact %s: evidence in sentence %d, which is not there", f.ID, e.Sentence)
		}
		if e.Begin < 0 || e.End < e.Begin {
			c.fault("fact %s: evidence at %d to %d", f.ID, e.Begin, e.End)
		}
	}
}

func validMood(p Polarity, m Modality) bool {
	switch m {
	case Actual, Planned, Possible, Required, Asked, Hypothetical:
		return p == Positive || p == Negative
	}
	return false
}

// validRole says whether name is a word that no other predicate of a fact has
// taken: "agent", "sourceCountry".
func validRole(name string) bool {
	for i, r := range name {
		if !(r >= 'a' && r <= 'z' || i > 0 && (r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_')) {
			return false
		}
	}
	return name != "" && !slices.Contains(factTerms(), RoleIRI(name))
}

func validID(id, prefix string) bool {
	return len(id) > len(prefix) && strings.HasPrefix(id, prefix) && validTerm(quad.IRI(id))
}

// validTerm says whether iri has only characters that an IRI may have
// (RFC 3987; the excluded ones are those of the N-Quads grammar).
func validTerm(iri quad.IRI) bool {
	for _, r := range string(iri) {
		if r <= ' ' || r == 0x7f || r == '\uFFFD' || strings.ContainsRune("<>\"{}|^`\\", r) {
			return false
		}
	}
	return iri != "" && !strings.HasSuffix(string(iri), ":")
}
