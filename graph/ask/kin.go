package ask

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// kinWords say what the subject and the object of a kinship are to each other:
// "X has child Y" makes X a parent of Y.
var kinWords = map[string][2]string{
	schema.Spouse: {"spouse", "spouse"},
	"qw:sibling":  {"sibling", "sibling"},
	"qw:child":    {"parent", "child"},
	"qw:parent":   {"child", "parent"},
}

// kinship says what whoever the question names is to the filler ("spouse of"),
// where it asks for any kinship, so that the filler alone would not tell; ""
// elsewhere.
func (t *telling) kinship() string {
	words, ok := kinWords[t.report.Relation]
	if !ok || len(t.Relations) < 2 || slices.ContainsFunc(t.Relations, func(r string) bool { return kinWords[r] == [2]string{} }) {
		return ""
	}
	if t.report.Object == t.filler {
		return words[0] + " of "
	}
	return words[1] + " of "
}

// memberOf is the relation of a member to its body.
const memberOf = "qw:memberOf"

// membership says "member of" before the body that a filler is, where the
// question asks what somebody is, so that the filler alone would not tell.
func (t *telling) membership() string {
	if t.report.Relation != memberOf || len(t.Relations) < 2 || t.report.Object != t.filler {
		return ""
	}
	return "member of "
}

// isA is the relation of somebody to a class.
const isA = "qw:isA"

// isClass says whether the object of a fact tells what its subject is. Behind
// a verb a class has an article or stands in the plural: who "was subject to"
// something is no subject. Offices, which need none, have a relation of their own.
func isClass(r *graph.Report) bool {
	if r.Relation != isA || r.Object.Text == "" {
		return true
	}
	first, _, _ := strings.Cut(schema.Fold(r.Object.Text), " ")
	if slices.Contains(determiners, first) || isNumber(first) || strings.HasSuffix(first, "'s") || strings.HasSuffix(first, "’s") {
		return true
	}
	if head := headOf(r.Object.Text); head != singular(head) {
		return true
	}
	return slices.ContainsFunc(r.Sources, func(s graph.Source) bool { return len(strings.Fields(s.Evidence.Trigger)) == 1 }) // an apposition
}

var determiners = strings.Fields("a an the such one another his her its their our my some any no this that")
