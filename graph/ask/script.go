package ask

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// link stands between the steps of a query: a line that ends with a dot is
// not complete, so that the whole can be pasted where lines are run one by one.
const link = ".\n  "

// A step is what the query asks of a fact: that one of the nodes stands at
// one of the predicates.
type step struct {
	predicates []string
	nodes      []string // as Gizmo writes them
}

// chain begins at the first participant, or at the relation where there is
// none, and narrows the facts by all other steps.
func chain(steps []step) string {
	var b strings.Builder
	for _, s := range steps {
		switch {
		case len(s.nodes) == 0:
		case b.Len() == 0:
			b.WriteString(`g.V(` + strings.Join(s.nodes, ", ") + `)` + s.in() + `.unique()`)
		case len(s.predicates) == 1:
			b.WriteString(link + "has(" + iri(s.predicates[0]) + ", " + strings.Join(s.nodes, ", ") + ")")
		default:
			b.WriteString(link + "and(g.V(" + strings.Join(s.nodes, ", ") + ")" + s.in() + ".unique())")
		}
	}
	return b.String()
}

func (s step) in() string {
	switch len(s.predicates) {
	case 0:
		return ".in()"
	case 1:
		return ".in(" + iri(s.predicates[0]) + ")"
	}
	return ".in([" + strings.Join(iris(s.predicates), ", ") + "])"
}

// timeFilter asks for facts in a time: by its first digits, or by the weekday
// as it was written.
func timeFilter(w schema.When) string {
	var out string
	pattern := "^...."
	if w.Year > 0 {
		pattern = fmt.Sprintf("^%04d", w.Year)
	}
	if w.Month > 0 {
		pattern += fmt.Sprintf("-%02d", w.Month)
	}
	if w.Day > 0 {
		pattern += fmt.Sprintf("-%02d", w.Day)
	}
	if w.Year > 0 || w.Month > 0 {
		out += link + "has(" + iri(string(schema.QWTime)) + ", regex(" + literal(pattern) + "))"
	}
	if w.Weekday != "" {
		out += link + "has(" + iri(string(schema.QWTimeText)) + ", regex(" + literal("(?i)"+w.Weekday) + "))"
	}
	return out
}

func (s *step) add(predicate, node string) {
	s.predicates, s.nodes = with(s.predicates, predicate), with(s.nodes, node)
}

func with(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

func overlap(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// predicate is the predicate of a role or end.
func predicate(role string) string {
	switch role {
	case schema.EndSubject:
		return string(schema.QWSubject)
	case schema.EndObject:
		return string(schema.QWObject)
	case schema.Telling:
		return string(schema.QWTrigger)
	}
	return string(schema.RoleIRI(role))
}

func iri(s string) string { return literal("<" + s + ">") }

func iris(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = iri(s)
	}
	return out
}

// literal writes a JavaScript string. Gizmo takes one that looks like an IRI
// or blank node for that.
func literal(s string) string {
	enc, err := json.Marshal(s)
	if err != nil { // no string fails
		return `""`
	}
	return strings.NewReplacer(`\u003c`, "<", `\u003e`, ">", `\u0026`, "&").Replace(string(enc))
}

func node(v schema.Value) string {
	if id := v.Entity + v.Fact; id != "" {
		return iri(id)
	}
	return "str(" + literal(v.Text) + ")"
}

func timeNode(iso string) string {
	if t, ok := schema.TimeLiteral(iso).(quad.TypedString); ok {
		return "typed(" + literal(string(t.Value)) + ", " + literal(string(t.Type)) + ")"
	}
	return "str(" + literal(iso) + ")"
}
