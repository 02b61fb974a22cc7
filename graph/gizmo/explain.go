package gizmo

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strings"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/query/gizmo"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/dop251/goja"
)

// asking is the end of a script that asks for the results of its path.
var asking = regexp.MustCompile(`\.(all|count|toArray|getLimit|tagArray|toValue)\([^()]*\)\s*;?\s*$`)

// Explain tells how Cayley would go about a Gizmo script that ends with a path:
// the tree of its iterators, each with the number of results it expects.
func Explain(ctx context.Context, qs graph.QuadStore, script string, opts Options) (text string, err error) {
	if opts.Timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, opts.Timeout)
		defer cancel()
	}
	qs = plannerOf(qs)
	session := gizmo.NewSession(qs)
	host, err := install(session, opts.finder(ctx), opts.Params)
	if err != nil {
		return "", err
	}
	vm, err := machine(session)
	if err != nil {
		return "", err
	}
	defer context.AfterFunc(ctx, func() { vm.Interrupt(ctx.Err()) })()
	value, err := vm.RunString(asking.ReplaceAllString(script, ""))
	if err != nil {
		return "", scriptError(err)
	}
	p, err := pathOf(host, value)
	if err != nil {
		return "", err
	}
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("this Cayley cannot do: %v", r)
		}
	}()
	it, _ := p.BuildIteratorOn(ctx, qs).Optimize(ctx)
	var b strings.Builder
	err = plan(ctx, &b, it, 0)
	return b.String(), errors.Join(err, ctx.Err())
}

// pathOf takes Cayley's path, which is in an unexported field, out of a guarded
// one.
func pathOf(host goja.Callable, value goja.Value) (*path.Path, error) {
	guarded, err := host(goja.Undefined(), value)
	if err != nil {
		return nil, scriptError(err)
	}
	object := reflect.ValueOf(guarded.Export())
	if object.Kind() != reflect.Pointer || object.IsNil() {
		return nil, errors.New(`nothing to explain: give a script that ends with a path, such as g.V("<ent:…>").out("<qw:met>")`)
	}
	field := object.Elem().FieldByName("path")
	if !field.IsValid() || field.Type() != reflect.TypeFor[*path.Path]() || field.IsNil() {
		return nil, errors.New("gizmo: this version of Cayley has another path")
	}
	return (*path.Path)(field.UnsafePointer()), nil
}

func plan(ctx context.Context, b *strings.Builder, it iterator.Shape, depth int) error {
	costs, err := it.Stats(ctx)
	if err != nil {
		return err
	}
	about := "about "
	if costs.Size.Exact {
		about = ""
	}
	fmt.Fprintf(b, "%s%s  (%s%d)\n", strings.Repeat("  ", depth), oneLine(it.String()), about, costs.Size.Value)
	for _, sub := range it.SubIterators() {
		if err := plan(ctx, b, sub, depth+1); err != nil {
			return err
		}
	}
	return nil
}
