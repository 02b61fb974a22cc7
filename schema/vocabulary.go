package schema

import (
	"strings"

	"github.com/cayleygraph/quad"
)

// A Term describes a class or predicate for people who explore the graph.
type Term struct {
	IRI     quad.IRI
	Label   string
	Comment string
}

// Terms lists the fixed part of the vocabulary; the frames add their classes
// and predicates.
func Terms() []Term {
	return []Term{
		{"qw:Sentence", "sentence", "A sentence of an article; the evidence of facts."},
		{"qw:Attribute", "attribute", "What somebody or something is or has: X is Y; X's Y."},
		{"qw:Statement", "statement", "An open relation, named by its verb and preposition."},
		{"qw:Clause", "clause", "What a verb says beside the facts of its sentence; it has no edge."},
		{Said, "said", "Speaker to the words said or reported."},
		{HoldsPosition, "holds position", "Person to the name of an office."},
		{Spouse, "spouse", "Married to; written both ways."},
		{QWEvidence, "evidence", "Fact to the sentence that proves it."},
		{QWTrigger, "trigger", "The words that state the fact, under the label of their sentence."},
		{QWConfidence, "confidence", "How likely the fact was read rightly, above 0 and below 1, under the label of its sentence."},
		{QWRelation, "relation", "Fact to the predicate of its direct edge, also where no edge is written."},
		{QWSubject, "subject", "Fact to the start of its direct edge."},
		{QWObject, "object", "Fact to the end of its direct edge."},
		{QWSymmetric, "symmetric", "The direct edge is written both ways."},
		{QWTime, "time", "When: a date, month, year, date-time, or an interval as a string."},
		{QWTimeText, "time as written", "The words that gave the time."},
		{QWPrecision, "precision", "How fine a time of day is told: hour or minute."},
		{QWPolarity, "polarity", "positive or negative."},
		{QWModality, "modality", "actual, planned, possible, required, asked or hypothetical."},
		{QWAttributedTo, "attributed to", "Fact to the speaker whose claim it is."},
		{QWTrusted, "trusted", "The claim is reported by a news agency or publisher."},
		{QWPlover, "PLOVER category", "Category of the event in the PLOVER ontology."},
		{QWWithin, "within", "Article of a fact that no name tells apart from others of its kind."},
		{RoleIRI(RoleClaims), "claims", "Quotation to a fact that its content holds."},
		{RoleIRI(RoleWhen), "when, in words", "Fact without a time to the words that say when: after the storm."},
		{RoleIRI(RoleCondition), "condition", "What has to be so, in words: unless talks begin."},
		{RoleIRI(RoleTask), "task", "What somebody is to do, in words: failed to sign."},
		{QWMentionedIn, "mentioned in", "Entity to a sentence that names it."},
		{QWKnown, "known", "The entity is described by data that Quadwire ships."},
		{QWIndex, "index", "Position of a sentence in its article, from 0."},
		{QWDigest, "sha256", "Digest of the article's text."},
		{QWFingerprint, "fingerprint", "Sketch of the article's text, by which near-copies of one text are known."},
		{QWAsRead, "as read", "What the article said before decisions about its entities, as JSON."},
		{QWUnsettled, "unsettled", "Articles may not yet obey all decisions."},
		{ClassDecision, "decision", "What somebody decided about entities; articles that come later obey it."},
		{QWDecision, "decision", "Kind: merge, split, rename, alias, apart or sameAs."},
		{QWDecidedOrder, "decided order", "Decisions are applied in this order."},
		{QWDecidedOn, "decided on", "When it was decided."},
		{QWDecidedBy, "decided by", "Who decided it."},
		{QWDecidedWhy, "decided why", "Why it was decided."},
		{QWDecidedFor, "decided for", "Decision to the entity that stays."},
		{QWDecidedOther, "decided other", "Decision to the entity that is merged, split off or kept apart."},
		{QWDecidedName, "decided name", "Name that the entity has by the decision."},
		{QWDecidedAlias, "decided alias", "Alias that was decided."},
		{QWDecidedClass, "decided class", "Class of the entity that stays."},
		{QWDecidedIn, "decided in", "Decision to an article whose entity is split off."},
		{QWDecidedURL, "decided address", "Address of an article whose entity is split off."},
	}
}

// Vocabulary gives the quads that every store holds: the prefix table in the
// form that Gizmo's g.loadNamespaces() reads, and a label and comment for each
// term, all labelled with VocabularyLabel. More terms, those of the frames,
// may be added.
func Vocabulary(more ...Term) []quad.Quad {
	w := newQuadSet()
	w.label = VocabularyLabel
	w.add(VocabularyLabel, RDFType, quad.IRI("owl:Ontology"))
	w.text(VocabularyLabel, RDFSLabel, "Quadwire vocabulary")
	for _, p := range Prefixes() {
		full := quad.IRI(p.Full)
		w.add(full, RDFType, quad.IRI("cayley:namespace"))
		w.add(full, "cayley:prefix", quad.IRI(p.Short))
	}
	for _, t := range append(Terms(), more...) {
		w.text(t.IRI, RDFSLabel, t.Label)
		w.text(t.IRI, RDFSComment, t.Comment)
	}
	return w.quads
}

// Expand gives the full form of a short IRI; others stay as they are, and so
// does a bare prefix: it and the bare namespace are two nodes of the prefix
// table.
func Expand(iri quad.IRI) quad.IRI {
	for _, p := range Prefixes() {
		if rest, ok := strings.CutPrefix(string(iri), p.Short); ok && rest != "" {
			return quad.IRI(p.Full + rest)
		}
	}
	return iri
}

// Contract gives the short form of a full IRI; others stay as they are, and so
// do the namespaces themselves, which the prefix table in the graph describes.
func Contract(iri quad.IRI) quad.IRI {
	if !strings.HasPrefix(string(iri), "http") {
		return iri
	}
	for _, p := range Prefixes() {
		if rest, ok := strings.CutPrefix(string(iri), p.Full); ok && rest != "" {
			return quad.IRI(p.Short + rest)
		}
	}
	return iri
}

// hasPrefix says whether s is an IRI in one of our short forms.
func hasPrefix(s string) bool {
	for _, p := range Prefixes() {
		if strings.HasPrefix(s, p.Short) {
			return true
		}
	}
	return false
}

func trimTerm(s string) string { return strings.TrimPrefix(s, PrefixTerm) }

// Terms describes the classes of f, in the order of the files, and their direct
// predicates.
func (f *Frames) Terms() []Term {
	var out []Term
	seen := make(map[quad.IRI]bool)
	add := func(t Term) {
		if t.IRI != PrefixTerm && !seen[t.IRI] {
			seen[t.IRI] = true
			out = append(out, t)
		}
	}
	for _, fr := range f.All() {
		comment := "A class of events."
		if fr.Plover != "" {
			comment = "A class of events; " + fr.Plover + " in the PLOVER ontology."
		}
		add(Term{ClassIRI(fr.Class), Spaced(fr.Class), comment})
		comment = "Direct edge of the class " + fr.Class + "."
		if fr.Symmetric {
			comment = "Direct edge of the class " + fr.Class + ", written both ways."
		}
		add(Term{RoleIRI(fr.Predicate), Spaced(fr.Predicate), comment})
		for i := range fr.Triggers {
			add(Term{RoleIRI(fr.Triggers[i].Predicate), Spaced(fr.Triggers[i].Predicate), comment})
		}
	}
	return out
}

// Spaced writes a name in camel case as words: "travelledTo" is "travelled to".
func Spaced(name string) string {
	var b strings.Builder
	for i, r := range name {
		if i > 0 && r >= 'A' && r <= 'Z' {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return strings.ToLower(b.String())
}
