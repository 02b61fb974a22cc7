package ask

import (
	"slices"

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
