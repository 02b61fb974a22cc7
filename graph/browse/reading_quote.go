package browse

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/quadwire/quadwire/graph/export"
)

// quoteOf sorts the roles of a quotation.
func quoteOf(f *export.Fact) Quote {
	first := func(role string) string {
		if nodes := f.Roles[role]; len(nodes) > 0 {
			return label(&nodes[0])
		}
		return ""
	}
	q := Quote{Speaker: label(f.Subject), Cue: first("cue"), Words: label(f.Object), Direct: first("direct"), Addressee: first("addressee")}
	rest := *f
	rest.Roles = maps.Clone(f.Roles)
	delete(rest.Roles, "content")
	delete(rest.Roles, "addressee")
	q.Occasion = circumstances(&rest)
	return q
}

// quoteReading puts a quotation into words. Only words between quotation marks
// are the speaker's own.
//
//	Tom Ode told reporters (a press conference): “We are late”
func quoteReading(f *export.Fact) string {
	q := quoteOf(f)
	words := q.Words
	if q.Direct == "direct" {
		words = "“" + words + "”"
	}
	cue := q.Cue
	if !strings.ContainsFunc(cue, unicode.IsLetter) { // a colon or the like
		cue = "said"
	}
	head := cmp.Or(q.Speaker, "(not named)") + " " + cue
	if cue = strings.ToLower(cue); cue == "per" || strings.HasPrefix(cue, "according") {
		head = cue + " " + cmp.Or(q.Speaker, "somebody not named")
	}
	if q.Addressee != "" {
		head += " " + strings.TrimPrefix("to "+q.Addressee, takesObject(cue))
	}
	return mood(f, head) + head + inBrackets(q.Occasion) + claimant(f) + ": " + words
}

// takesObject gives the "to " that a cue does without: one tells somebody.
func takesObject(cue string) string {
	verbs := strings.Fields("told tell tells telling asked ask asks informed assured warned reminded urged advised")
	if fields := strings.Fields(cue); len(fields) > 0 && slices.Contains(verbs, fields[len(fields)-1]) {
		return "to "
	}
	return ""
}
