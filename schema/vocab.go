package schema

import "github.com/cayleygraph/quad"

// A Prefix is a short form and the namespace that it stands for. IRIs are kept
// in the graph in short form, as Cayley's own examples do, so that Gizmo is
// pleasant to type; exports expand them.
type Prefix struct {
	Short string // with its colon: "qw:"
	Full  string
}

// Prefixes of our own namespaces.
const (
	PrefixTerm     = "qw:"   // classes and predicates
	PrefixEntity   = "ent:"  // <ent:xi-jinping>
	PrefixArticle  = "art:"  // <art:2026-01-05-…>, sentences <art:…#s12>
	PrefixFact     = "fact:" // named by a hash of what they say
	PrefixRelation = "rel:"  // open relations by lemma and preposition: <rel:adhere_to>
	PrefixDecision = "dec:"  // what people decided about entities: <dec:merge-…>
	PrefixWikidata = "wd:"   // items of Wikidata: <wd:Q42>
)

// Prefixes gives the prefix table, ours first. The namespaces of the public
// vocabularies are those that Cayley has compiled in, where it has them.
func Prefixes() []Prefix {
	return []Prefix{
		{PrefixTerm, "https://w3id.org/quadwire/ns#"},
		{PrefixEntity, "https://w3id.org/quadwire/entity/"},
		{PrefixArticle, "https://w3id.org/quadwire/article/"},
		{PrefixFact, "https://w3id.org/quadwire/fact/"},
		{PrefixRelation, "https://w3id.org/quadwire/relation/"},
		{PrefixDecision, "https://w3id.org/quadwire/decision/"},
		{"rdf:", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
		{"rdfs:", "http://www.w3.org/2000/01/rdf-schema#"},
		{"xsd:", "http://www.w3.org/2001/XMLSchema#"},
		{"schema:", "http://schema.org/"},
		{"skos:", "http://www.w3.org/2004/02/skos/core#"},
		{"prov:", "http://www.w3.org/ns/prov#"},
		{"oa:", "http://www.w3.org/ns/oa#"},
		{"owl:", "http://www.w3.org/2002/07/owl#"},
		{PrefixWikidata, "http://www.wikidata.org/entity/"},
	}
}

// VocabularyLabel is the label of the quads that no article told: the prefix
// table and the descriptions of the terms.
const VocabularyLabel quad.IRI = "qw:vocabulary"

// QWUnsettled marks a store whose articles may not yet obey all decisions,
// because a change of these, or a load, is under way or was broken off. The
// mark hangs on the vocabulary.
const QWUnsettled quad.IRI = "qw:unsettled"

// Predicates of every node.
const (
	RDFType     quad.IRI = "rdf:type"
	RDFSLabel   quad.IRI = "rdfs:label"
	RDFSComment quad.IRI = "rdfs:comment"
)

// Predicates of an article and its sentences. Their quads are labelled with
// the article.
const (
	SchemaHeadline  quad.IRI = "schema:headline"
	SchemaURL       quad.IRI = "schema:url"
	SchemaPublisher quad.IRI = "schema:publisher"     // the name, a string
	SchemaPublished quad.IRI = "schema:datePublished" // xsd:date, or xsd:dateTime when the time of day is known
	QWDigest        quad.IRI = "qw:sha256"
	QWFingerprint   quad.IRI = "qw:fingerprint" // see Fingerprint
	QWAsRead        quad.IRI = "qw:asRead"      // entities and facts as JSON, where decisions have changed them

	SchemaPartOf quad.IRI = "schema:isPartOf" // sentence → article
	SchemaText   quad.IRI = "schema:text"
	QWIndex      quad.IRI = "qw:index" // from 0
	OAStart      quad.IRI = "oa:start" // code points in the article's text; on a sentence, or on a fact under the label of a sentence
	OAEnd        quad.IRI = "oa:end"   // exclusive
)

// Predicates of an entity, labelled with the sentence that mentions it.
const (
	SchemaName    quad.IRI = "schema:name"
	SKOSAltLabel  quad.IRI = "skos:altLabel"
	SKOSHidden    quad.IRI = "skos:hiddenLabel" // NameKey of each name and alias: what FindEntity looks up
	QWMentionedIn quad.IRI = "qw:mentionedIn"   // → sentence
	QWKnown       quad.IRI = "qw:known"         // true: described by the data that Quadwire ships
)

// Predicates of a fact beside its roles. What a fact says is labelled with the
// first sentence of the article that tells it, its evidence with the sentence
// that holds the evidence.
const (
	QWRelation     quad.IRI = "qw:relation"     // → predicate of the direct edge, whether or not the edge is written
	QWSubject      quad.IRI = "qw:subject"      // end of the direct edge
	QWObject       quad.IRI = "qw:object"       // end of the direct edge
	QWSymmetric    quad.IRI = "qw:symmetric"    // true: the edge is written both ways
	QWTime         quad.IRI = "qw:time"         // xsd:date, xsd:gYearMonth, xsd:gYear, xsd:dateTime, or an interval as a string
	QWTimeText     quad.IRI = "qw:timeText"     // the words that gave it
	QWPrecision    quad.IRI = "qw:precision"    // of a time of day: "hour", "minute"
	QWPolarity     quad.IRI = "qw:polarity"     // "positive", "negative"
	QWModality     quad.IRI = "qw:modality"     // "actual", "planned", …
	QWAttributedTo quad.IRI = "qw:attributedTo" // whose claim it is
	QWTrusted      quad.IRI = "qw:trusted"      // true: the source is a news agency or publisher
	QWPlover       quad.IRI = "qw:plover"       // category of the PLOVER event ontology
	QWWithin       quad.IRI = "qw:within"       // → article, of a fact that no name tells apart from others of its kind
	QWEvidence     quad.IRI = "qw:evidence"     // → sentence
	QWTrigger      quad.IRI = "qw:trigger"      // words that state the fact
	QWConfidence   quad.IRI = "qw:confidence"   // 0.001 to 0.999
)

// Roles that this package itself has to know. All others are declared by the
// frames; a role named "agent" is the predicate qw:agent.
const (
	RoleClaims    = "claims" // quotation → fact that its content holds
	RolePlace     = "place"
	RoleWhen      = "when"      // in the article's words, of a fact without a time: "after the storm"
	RoleCondition = "condition" // in the article's words: "unless talks begin"
	RoleSpeaker   = "speaker"   // of a quotation
	RoleTask      = "task"      // of a clause: what somebody is to do, "failed TO SIGN"
)

// Classes of nodes.
const (
	ClassArticle  quad.IRI = "schema:NewsArticle"
	ClassSentence quad.IRI = "qw:Sentence"
	ClassThing             = "schema:Thing" // of an entity that may be of any class

	Quotation = "Quotation" // Fact.Class of who said what; in the graph schema:Quotation
	Attribute = "Attribute" // Fact.Class of X is Y, X's Y
	Open      = "Statement" // Fact.Class of an open relation
	Clause    = "Clause"    // Fact.Class of what a verb says beside these; it has no edge, and nothing but a question by the verb finds it
)

// Direct predicates that do not come from a frame.
const (
	Said          = "qw:said"          // speaker → "content"
	HoldsPosition = "qw:holdsPosition" // person → "office"
	Spouse        = "qw:spouse"        // symmetric
)

// factTerms are the predicates of a fact that are not roles. The vocabulary's
// own test holds that no role can take their names.
func factTerms() []quad.IRI {
	return []quad.IRI{
		QWRelation, QWSubject, QWObject, QWSymmetric, QWTime, QWTimeText, QWPrecision, QWPolarity, QWModality,
		QWAttributedTo, QWTrusted, QWPlover, QWWithin, QWEvidence, QWTrigger, QWConfidence,
		QWMentionedIn, QWKnown, QWIndex, QWDigest, QWFingerprint,
	}
}

// ClassIRI gives the node of a class: "Meeting" is qw:Meeting, Quotation the
// class of schema.org, and a name with a prefix stays as it is.
func ClassIRI(class string) quad.IRI {
	switch {
	case class == Quotation:
		return "schema:Quotation"
	case hasPrefix(class):
		return quad.IRI(class)
	}
	return quad.IRI(PrefixTerm + class)
}

// ClassName is the inverse of ClassIRI.
func ClassName(iri quad.IRI) string {
	if iri == "schema:Quotation" {
		return Quotation
	}
	return trimTerm(string(iri))
}

// RoleIRI gives the predicate of a role: "agent" is qw:agent.
func RoleIRI(name string) quad.IRI { return quad.IRI(PrefixTerm + name) }
