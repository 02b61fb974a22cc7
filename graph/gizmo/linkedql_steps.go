package gizmo

import (
	"context"
	"errors"
	"fmt"
	"regexp"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query/linkedql"
	"github.com/cayleygraph/cayley/query/linkedql/steps"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/voc"
)

// mend puts a step that works for one of Cayley's that does not.
func (c compiler) mend(s linkedql.Step) (linkedql.Step, error) {
	switch s := s.(type) {
	case *steps.Match:
		return newMatch(s)
	case *steps.RegExp:
		if _, err := regexp.Compile(s.Expression); err != nil {
			return nil, fmt.Errorf("RegExp: %w", err)
		}
		return &literalsOnly{s}, nil
	case *steps.ReverseProperties:
		return &reverseProperties{s}, nil
	case *steps.Difference:
		return &difference{s, c.ctx}, nil
	case *steps.Collect:
		return &collection{s}, nil
	}
	return s, nil
}

// literalsOnly is RegExp, which in Cayley looks at IRIs whether or not it is asked to.
type literalsOnly struct{ *steps.RegExp }

func (s *literalsOnly) BuildPath(qs graph.QuadStore, ns *voc.Namespaces) (*path.Path, error) {
	p, err := s.RegExp.BuildPath(qs, ns)
	if err != nil || s.IncludeIRIs {
		return p, err
	}
	if p, err = s.From.BuildPath(qs, ns); err != nil {
		return nil, err
	}
	pattern, err := regexp.Compile(s.Expression)
	if err != nil {
		return nil, err
	}
	return p.Regex(pattern), nil
}

// reverseProperties is ReverseProperties, of which Cayley keeps the last name.
type reverseProperties struct{ *steps.ReverseProperties }

func (s *reverseProperties) BuildPath(qs graph.QuadStore, ns *voc.Namespaces) (*path.Path, error) {
	p, err := s.From.BuildPath(qs, ns)
	if err != nil {
		return nil, err
	}
	iris, ok := s.Names.PropertyPathI.(linkedql.PropertyIRIs)
	if !ok {
		return nil, stepFault("ReverseProperties", "names are IRIs, not a step")
	}
	for _, iri := range iris {
		p = p.SaveReverse(quad.IRI(iri), string(iri))
	}
	return p, nil
}

// collection is Collect for a graph that has rdf:first and rdf:rest in short form.
type collection struct{ *steps.Collect }

func (s *collection) BuildPath(qs graph.QuadStore, ns *voc.Namespaces) (*path.Path, error) {
	from, err := s.From.BuildPath(qs, ns)
	if err != nil {
		return nil, err
	}
	const first, rest = quad.IRI("rdf:first"), quad.IRI("rdf:rest")
	both := func(p *path.Path) *path.Path { return p.Save(first, string(first)).Save(rest, string(rest)) }
	list := from.Out(s.Name)
	return both(list).Or(both(list.FollowRecursive(rest, -1, nil))).Or(from.Save(s.Name, string(s.Name))), nil
}

// difference is Difference, at which Cayley fails when a step gives nothing.
type difference struct {
	*steps.Difference
	ctx context.Context
}

func (s *difference) BuildPath(qs graph.QuadStore, ns *voc.Namespaces) (*path.Path, error) {
	p, err := s.From.BuildPath(qs, ns)
	if err != nil {
		return nil, err
	}
	for _, step := range s.Steps {
		without, err := step.BuildPath(qs, ns)
		if err != nil {
			return nil, err
		}
		if !without.IsMorphism() {
			it := without.BuildIterator(s.ctx).Iterate()
			some := it.Next(s.ctx)
			if err := errors.Join(it.Err(), it.Close()); err != nil {
				return nil, err
			}
			if !some {
				continue
			}
		}
		p = p.Except(without)
	}
	return p, nil
}
