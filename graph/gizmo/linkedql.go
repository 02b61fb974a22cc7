package gizmo

import (
	"context"
	"fmt"
	"sort"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/linkedql"
	"github.com/cayleygraph/cayley/query/linkedql/steps"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/jsonld"
	"github.com/cayleygraph/quad/voc"
)

// LinkedQLHelp tells what LinkedQL is here, and what does not work.
const LinkedQLHelp = `LinkedQL is JSON-LD, a step in the "from" of the next. The names of the steps are
known without a @context, and IRIs are short or full:
  {"@type":"Limit","limit":5,"from":{"@type":"Visit","properties":"qw:met",
   "from":{"@type":"Vertex","values":{"@id":"ent:rui-salgado"}}}}
A @context has to stand in the query: none is fetched. Unlike Cayley's own, Select
and Documents give all values of what is tagged, numbers too; RegExp leaves IRIs
alone unless includeIRIs; fields that a step does not have are errors. What does
not work: Properties without names, or with a step for them; @reverse in a Match;
Optional keeps what a step tags whose condition fails; Collect gives the cells of
a list (rdf:first, rdf:rest), not the list.
`

// linkedQL answers a LinkedQL document. The steps make a path, as those of Gizmo
// do; its results are read here, since Cayley's own iterators give only the
// first of several values, lose numbers, and hide what fails.
func linkedQL(ctx context.Context, qs graph.QuadStore, text string, opts Options) (Result, error) {
	step, err := readLinkedQL(ctx, text, opts.Params)
	if err != nil {
		return Result{}, err
	}
	r := reader{ctx: ctx, qs: qs, limit: opts.Limit}
	switch s := step.(type) {
	case *steps.Select:
		return r.selected(s)
	case *steps.Documents:
		return r.documents(s)
	case linkedql.PathStep:
		return r.values(s)
	}
	return Result{}, fmt.Errorf("%T gives no results", step)
}

// A reader reads the results of a path.
type reader struct {
	ctx   context.Context
	qs    graph.QuadStore
	limit int
}

// each calls f with every result of a path until f says no; with alternatives
// once more for every other way to a result, which may have other tags.
func (r *reader) each(step linkedql.PathStep, alternatives bool, f func(it iterator.Scanner) (more bool, err error)) error {
	p, err := step.BuildPath(r.qs, new(voc.Namespaces))
	if err != nil {
		return err
	}
	plan, _ := p.BuildIteratorOn(r.ctx, r.qs).Optimize(r.ctx)
	it := plan.Iterate()
	defer it.Close()
	for it.Next(r.ctx) {
		for ok := true; ok; ok = alternatives && it.NextPath(r.ctx) {
			if more, err := f(it); err != nil || !more {
				return err
			}
		}
	}
	return it.Err()
}

// values gives a row for each result, as Cayley does without the tags.
func (r *reader) values(step linkedql.PathStep) (res Result, err error) {
	res.Columns = []string{"id"}
	err = r.each(step, false, func(it iterator.Scanner) (bool, error) {
		v, err := r.qs.NameOf(it.Result())
		if err != nil || v == nil {
			return true, err
		}
		return res.add(Row{Tags: map[string]quad.Value{"id": v}, answer: jsonld.FromValue(v)}, r.limit), nil
	})
	return res, err
}

// add says whether there is room for more rows after this one.
func (r *Result) add(row Row, limit int) bool {
	if limit > 0 && len(r.Rows) == limit {
		r.Truncated = true
		return false
	}
	r.Rows = append(r.Rows, row)
	return true
}

// selected gives the tags of each result. Cayley leaves out the @id unless
// excludeID is set, which means the contrary; here it is always left out.
func (r *reader) selected(s *steps.Select) (res Result, err error) {
	columns := make(map[string]bool)
	err = r.each(s.From, true, func(it iterator.Scanner) (bool, error) {
		tags, err := r.tags(it, s.Properties)
		if err != nil {
			return false, err
		}
		if len(tags) == 0 && len(s.Properties) == 0 {
			return false, stepFault("Select", "nothing is tagged; use Properties or As before it")
		}
		row := Row{Tags: tags}
		answer := make(map[string]any, len(tags))
		for name, v := range tags {
			columns[name] = true
			answer[name] = []any{expanded(v)}
		}
		row.answer = answer
		return res.add(row, r.limit), nil
	})
	res.Columns = order(columns)
	return res, err
}

// tags reads those of names that a result has, or all.
func (r *reader) tags(it iterator.Scanner, names []string) (map[string]quad.Value, error) {
	found := make(map[string]refs.Ref)
	it.TagResults(found)
	if len(names) == 0 {
		for name := range found {
			names = append(names, name)
		}
	}
	out := make(map[string]quad.Value, len(names))
	for _, name := range names {
		ref := found[name]
		if ref == nil {
			continue
		}
		v, err := r.qs.NameOf(ref)
		if err != nil {
			return nil, err
		}
		if v != nil {
			out[name] = v
		}
	}
	return out, nil
}

// expanded is a value as expanded JSON-LD writes it.
func expanded(v quad.Value) any {
	out := jsonld.FromValue(v)
	if _, ok := out.(map[string]any); ok {
		return out
	}
	return map[string]any{"@value": out}
}

// A document is what is tagged of one node.
type document struct {
	id     string
	values map[string][]quad.Value
}

// documents gives a document a row, of every node that the path leads to. When
// the limit is reached those that are there are still completed.
func (r *reader) documents(s *steps.Documents) (res Result, err error) {
	res.graph = true
	var docs []*document
	byID := make(map[quad.Value]*document)
	err = r.each(s.From, true, func(it iterator.Scanner) (bool, error) {
		id, err := r.qs.NameOf(it.Result())
		if err != nil {
			return false, err
		}
		node, ok := jsonld.FromValue(id).(map[string]any)
		name, isNode := node["@id"].(string)
		if !ok || !isNode {
			return false, stepFault("Documents", "%s is a literal, of which there is no document", quad.StringOf(id))
		}
		doc := byID[id]
		if doc == nil {
			if r.limit > 0 && len(docs) == r.limit {
				res.Truncated = true
				return true, nil
			}
			doc = &document{id: name, values: make(map[string][]quad.Value)}
			byID[id] = doc
			docs = append(docs, doc)
		}
		tags, err := r.tags(it, nil)
		doc.add(tags)
		return true, err
	})
	for _, doc := range docs {
		res.Rows = append(res.Rows, Row{Value: doc.compact()})
	}
	return res, err
}

func (d *document) add(tags map[string]quad.Value) {
	for name, v := range tags {
		known := false
		for _, old := range d.values[name] {
			known = known || old == v
		}
		if !known {
			d.values[name] = append(d.values[name], v)
		}
	}
}

// compact writes a document as compacted JSON-LD: one value bare, several as a
// list in the order of their texts.
func (d *document) compact() map[string]any {
	out := map[string]any{"@id": d.id}
	for name, values := range d.values {
		sort.Slice(values, func(i, j int) bool { return quad.StringOf(values[i]) < quad.StringOf(values[j]) })
		list := make([]any, len(values))
		for i, v := range values {
			list[i] = jsonld.FromValue(v)
		}
		out[name] = list
		if len(list) == 1 {
			out[name] = list[0]
		}
	}
	return out
}
