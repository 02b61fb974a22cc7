package gizmo

import (
	"context"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/cayleygraph/cayley/query/linkedql"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

var (
	pathStepType     = reflect.TypeFor[linkedql.PathStep]()
	propertyPathType = reflect.TypeFor[*linkedql.PropertyPath]()
	patternType      = reflect.TypeFor[linkedql.GraphPattern]()
	valueType        = reflect.TypeFor[quad.Value]()
	valuesType       = reflect.TypeFor[[]quad.Value]()
)

// optional are the fields that may be missing besides lists and booleans.
var optional = []string{"Match.from", "Match.pattern", "Back.name"}

// A compiler makes steps; the context bounds what has to be known of the graph
// while a path is built.
type compiler struct{ ctx context.Context }

// step makes a step of a compacted document: whatever it says is checked
// here, so that nothing can go wrong later. Names of nodes become short ones.
func (c compiler) step(v any, path []string) (linkedql.Step, error) {
	m, ok := v.(map[string]any)
	if !ok {
		return nil, &misplaced{path, fmt.Sprintf("a step is an object with a @type, not %s", sketch(v))}
	}
	name, ok := m["@type"].(string)
	if !ok {
		return nil, &misplaced{path, "a step needs one @type, such as Visit"}
	}
	typ, ok := linkedql.TypeByName(name)
	if !ok {
		return nil, &misplaced{append(slices.Clone(path), "@type"), fmt.Sprintf("no step %s; there are %s", localName(name), strings.Join(stepNames(), ", "))}
	}
	d := decoder{compiler: c, name: localName(name), path: path, given: m, used: map[string]bool{"@type": true}}
	out := reflect.New(typ)
	for _, f := range reflect.VisibleFields(typ) { // with those of the step that an alias embeds
		tag, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous || tag == "" || tag == "-" {
			continue
		}
		if err := d.field(out.Elem().FieldByIndex(f.Index), tag); err != nil {
			return nil, err
		}
	}
	if err := d.rest(typ); err != nil {
		return nil, err
	}
	return c.mend(out.Interface().(linkedql.Step))
}

func stepNames() []string {
	names := linkedql.RegisteredTypes()
	for i := range names {
		names[i] = localName(names[i])
	}
	slices.Sort(names)
	return names
}

// A decoder fills the fields of one step.
type decoder struct {
	compiler
	name  string
	path  []string
	given map[string]any
	used  map[string]bool
}

func (d *decoder) fault(field, format string, args ...any) error {
	path := slices.Clone(d.path)
	if field != "" {
		path = append(path, field)
	}
	return &misplaced{path, d.name + ": " + fmt.Sprintf(format, args...)}
}

func (d *decoder) field(to reflect.Value, tag string) error {
	key := linkedql.Namespace + tag
	v, ok := d.given[key]
	if old := linkedql.Namespace + "tags"; !ok && d.name == "Select" && tag == "properties" { // as Cayley's own examples call them
		v, ok = d.given[old]
		key = old
	}
	d.used[key] = true
	if !ok {
		kind := to.Kind()
		if kind == reflect.Slice || kind == reflect.Bool || slices.Contains(optional, d.name+"."+tag) {
			return nil
		}
		return d.fault("", "%s is missing", tag)
	}
	switch to.Type() {
	case pathStepType:
		s, err := d.pathStep(v, append(slices.Clone(d.path), tag))
		if err == nil {
			to.Set(reflect.ValueOf(s))
		}
		return err
	case reflect.SliceOf(pathStepType):
		return d.pathSteps(to, tag, v)
	case propertyPathType:
		p, err := d.properties(tag, v)
		if err == nil {
			to.Set(reflect.ValueOf(p))
		}
		return err
	}
	return d.plain(to, tag, v)
}

func (d *decoder) pathSteps(to reflect.Value, tag string, v any) error {
	for i, item := range listed(v) {
		s, err := d.pathStep(item, append(slices.Clone(d.path), tag, strconv.Itoa(i)))
		if err != nil {
			return err
		}
		to.Set(reflect.Append(to, reflect.ValueOf(s)))
	}
	return nil
}

func (c compiler) pathStep(v any, path []string) (linkedql.PathStep, error) {
	s, err := c.step(v, path)
	if err != nil {
		return nil, err
	}
	p, ok := s.(linkedql.PathStep)
	if !ok {
		return nil, &misplaced{path, fmt.Sprintf("%s stands outermost only", reflect.TypeOf(s).Elem().Name())}
	}
	return p, nil
}

// properties reads names of properties, alone or in a list, or a step that
// leads to them.
func (d *decoder) properties(tag string, v any) (*linkedql.PropertyPath, error) {
	if m, ok := v.(map[string]any); ok && m["@type"] != nil {
		s, err := d.pathStep(v, append(slices.Clone(d.path), tag))
		return linkedql.NewPropertyPath(s), err
	}
	var iris linkedql.PropertyIRIs
	for _, item := range listed(v) {
		iri, err := identifier(item)
		if err != nil {
			return nil, d.fault(tag, "a property is an IRI such as qw:met, not %s", sketch(item))
		}
		iris = append(iris, linkedql.PropertyIRI(iri))
	}
	return linkedql.NewPropertyPath(iris), nil
}

// plain reads what is no step.
func (d *decoder) plain(to reflect.Value, tag string, v any) error {
	var err error
	set := func(x any, wrong error) {
		if err = wrong; err == nil {
			to.Set(reflect.ValueOf(x).Convert(to.Type()))
		}
	}
	switch {
	case to.Type() == valueType:
		set(value(v))
	case to.Type() == valuesType:
		set(values(v))
	case to.Type() == reflect.TypeFor[quad.IRI]():
		set(identifier(v))
	case to.Type() == patternType:
		m, ok := v.(map[string]any)
		set(m, unless(ok, "an object is expected"))
	case to.Type() == reflect.TypeFor[[]string]():
		set(names(v))
	case to.Kind() == reflect.String:
		s, ok := v.(string)
		if tag == "name" || tag == "tag" {
			s = short(s)
		}
		set(s, unless(ok, "a string is expected"))
	case to.Kind() == reflect.Bool:
		b, ok := v.(bool)
		set(b, unless(ok, "true or false is expected"))
	case to.Kind() == reflect.Int64:
		f, ok := v.(float64)
		set(int64(f), unless(ok && f == math.Trunc(f) && f >= 0 && f < 1<<53, "a whole number from 0 on is expected"))
	default:
		err = fmt.Errorf("this Cayley has another %s", d.name)
	}
	if err != nil {
		return d.fault(tag, "%s: %v", tag, err)
	}
	return nil
}

// rest refuses fields that the step does not have, which Cayley overlooks; an
// empty list does no harm, and Cayley's own examples have some.
func (d *decoder) rest(typ reflect.Type) error {
	for _, key := range sortedKeys(d.given) {
		list, ok := d.given[key].([]any)
		if d.used[key] || ok && len(list) == 0 {
			continue
		}
		var known []string
		for _, f := range reflect.VisibleFields(typ) {
			if tag, _, _ := strings.Cut(f.Tag.Get("json"), ","); !f.Anonymous && tag != "" {
				known = append(known, tag)
			}
		}
		return d.fault(key, "there is no %s; there are: %s", localName(key), strings.Join(known, ", "))
	}
	return nil
}

func unless(ok bool, message string) error {
	if ok {
		return nil
	}
	return fmt.Errorf("%s", message)
}

// short is the form in which the graph has an IRI.
func short(iri string) string { return string(schema.Contract(quad.IRI(iri))) }

// identifier reads an IRI, bare or as {"@id": …}.
func identifier(v any) (quad.IRI, error) {
	if m, ok := v.(map[string]any); ok && len(m) == 1 {
		v = m["@id"]
	}
	s, ok := v.(string)
	if !ok || s == "" {
		return "", fmt.Errorf("an IRI is expected, not %s", sketch(v))
	}
	return quad.IRI(short(s)), nil
}
