package gizmo

import (
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query/linkedql"
	"github.com/cayleygraph/cayley/query/linkedql/steps"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/jsonld"
	"github.com/cayleygraph/quad/voc"

	"github.com/quadwire/quadwire/schema"
)

// match is Match. Cayley's goes through the pattern in random order, never comes
// back from a pattern that leads back to itself, takes an inner node with an @id
// for another condition of the outermost, and has the full names of JSON-LD for
// what the graph has short.
type match struct {
	from linkedql.PathStep // or nil
	root quad.Value        // nil for a pattern that every node matches
	pattern
}

// A pattern has the properties that each node in it must have.
type pattern map[quad.Value]map[quad.Value][]quad.Value

// Description implements linkedql.Step.
func (*match) Description() string { return new(steps.Match).Description() }

func newMatch(s *steps.Match) (*match, error) {
	m := &match{from: s.From, pattern: make(pattern)}
	if len(s.Pattern) == 0 {
		return m, nil
	}
	if key := outward(s.Pattern); key != "" {
		return nil, stepFault("Match", "%s has no place in a pattern; HasReverse and Intersect do what it means", key)
	}
	quads, err := quad.ReadAll(jsonld.NewReaderFromMap(map[string]any(s.Pattern)))
	if err != nil {
		return nil, stepFault("Match", "pattern: %v", err)
	}
	for _, q := range quads {
		q = schema.NormalizeQuad(q)
		if m.pattern[q.Subject] == nil {
			m.pattern[q.Subject] = make(map[quad.Value][]quad.Value)
		}
		m.pattern[q.Subject][q.Predicate] = append(m.pattern[q.Subject][q.Predicate], q.Object)
	}
	return m, m.setRoot(s.Pattern["@id"])
}

// outward gives a key of JSON-LD that says something of other nodes than the
// one that it stands at.
func outward(v any) string {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			if key := outward(item); key != "" {
				return key
			}
		}
	case map[string]any:
		for _, key := range sortedKeys(v) {
			if key == "@reverse" || key == "@graph" || key == "@included" {
				return key
			}
			if inner := outward(v[key]); inner != "" {
				return inner
			}
		}
	}
	return ""
}

// setRoot finds the outermost node: the one of the @id, or the only blank one
// that is no value of another.
func (s *match) setRoot(id any) error {
	if name, ok := id.(string); ok && !strings.HasPrefix(name, "_:") {
		s.root = quad.IRI(short(name))
	} else {
		inner := make(map[quad.Value]bool)
		for _, properties := range s.pattern {
			for _, values := range properties {
				for _, v := range values {
					inner[v] = true
				}
			}
		}
		for v := range s.pattern {
			if _, blank := v.(quad.BNode); blank && !inner[v] {
				s.root = v
			}
		}
	}
	if s.root == nil && len(s.pattern) > 0 {
		return stepFault("Match", "the pattern leads back to its beginning, which has no @id")
	}
	if s.root == nil {
		return stepFault("Match", `the pattern says nothing: properties are IRIs such as qw:met, nodes {"@id": …}`)
	}
	n, err := s.size(s.root, make(map[quad.Value]int))
	if err == nil && n > maxPattern {
		err = stepFault("Match", "the pattern has more than %d conditions", maxPattern)
	}
	return err
}

// maxPattern bounds the conditions of a pattern: a node that two others lead to
// counts twice.
const maxPattern = 1000

// size counts the conditions of a node, and refuses blank nodes that lead back
// to themselves.
func (p pattern) size(v quad.Value, known map[quad.Value]int) (int, error) {
	const visiting = -1
	_, blank := v.(quad.BNode)
	switch n := known[v]; {
	case n == visiting && blank:
		return 0, stepFault("Match", "the pattern leads from a node without @id back to it, which cannot be matched")
	case n == visiting:
		return 1, nil // its conditions are checked where it comes first
	case n > 0:
		return n, nil
	}
	known[v] = visiting
	n := 1
	for _, values := range p[v] {
		for _, x := range values {
			more, err := p.size(x, known)
			if err != nil {
				return 0, err
			}
			n = min(n+more, maxPattern+1)
		}
	}
	known[v] = n
	return n, nil
}

// BuildPath implements linkedql.PathStep.
func (s *match) BuildPath(qs graph.QuadStore, ns *voc.Namespaces) (*path.Path, error) {
	p := path.StartPath(qs)
	if s.from != nil {
		var err error
		if p, err = s.from.BuildPath(qs, ns); err != nil {
			return nil, err
		}
	}
	if s.root == nil {
		return p, nil
	}
	return p.Follow(s.path(s.root, nil)), nil
}

// path is what a node of the pattern must fulfil; above are the nodes that lead
// to it.
func (p pattern) path(node quad.Value, above []quad.Value) *path.Path {
	out := path.StartMorphism()
	if iri, ok := node.(quad.IRI); ok {
		out = out.Is(iri)
	}
	above = append(above[:len(above):len(above)], node)
	for _, property := range inOrder(maps.Keys(p[node])) {
		for _, v := range p[node][property] {
			_, blank := v.(quad.BNode)
			if blank || len(p[v]) > 0 && !slices.Contains(above, v) {
				out = out.HasPath(path.StartMorphism().Out(property).Follow(p.path(v, above)))
			} else {
				out = out.Has(property, v)
			}
		}
	}
	return out
}

func inOrder(seq iter.Seq[quad.Value]) []quad.Value {
	return slices.SortedFunc(seq, func(a, b quad.Value) int { return strings.Compare(quad.StringOf(a), quad.StringOf(b)) })
}
