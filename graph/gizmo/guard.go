package gizmo

import (
	_ "embed"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/cayleygraph/cayley/query/gizmo"
	"github.com/dop251/goja"

	"github.com/quadwire/quadwire/schema"
)

//go:embed guard.js
var guardSource string

//go:embed words.js
var wordsSource string

// maxCalls bounds JavaScript recursion, which otherwise ends when the memory
// does.
const maxCalls = 10_000

// A finder gives the id of the entity that a name means.
type finder func(name string) (id string, err error)

// install puts the guard between the script and Cayley's objects, and adds
// Quadwire's own words. The two scripts have file names, by which errors.go
// tells their frames from the user's. It returns the function that gives Cayley's
// path for a guarded one.
func install(session *gizmo.Session, find finder, params map[string]string) (host goja.Callable, err error) {
	vm, err := machine(session)
	if err != nil {
		return nil, err
	}
	vm.SetMaxCallStackSize(maxCalls)
	words, err := vm.RunScript("words.js", wordsSource)
	if err != nil {
		return nil, fmt.Errorf("gizmo: words: %w", err)
	}
	if params == nil {
		params = map[string]string{}
	}
	for name, value := range map[string]any{
		"guard_words":  words,
		"guard_invoke": func(call goja.FunctionCall) goja.Value { return invoke(vm, call) },
		"guard_find":   find.answer,
		"params":       params,
	} {
		if err := vm.Set(name, value); err != nil {
			return nil, fmt.Errorf("gizmo: guard: %w", err)
		}
	}
	v, err := vm.RunScript("guard.js", guardScript())
	if err != nil {
		return nil, fmt.Errorf("gizmo: guard: %w", err)
	}
	host, ok := goja.AssertFunction(v)
	if !ok {
		return nil, errors.New("gizmo: guard: no function")
	}
	return host, nil
}

// answer is the search as words.js takes it: the id, and what is wrong.
func (f finder) answer(name string) [2]string {
	if f == nil {
		return [2]string{"", "no names can be looked up here"}
	}
	id, err := f(name)
	if err != nil {
		return [2]string{"", err.Error()}
	}
	return [2]string{id, ""}
}

// machine gives the JavaScript machine of a session. Cayley keeps it in an
// unexported field, and runs it in a goroutine of its own, where a panic ends
// the program; only a function inside the machine can recover from one.
func machine(session *gizmo.Session) (*goja.Runtime, error) {
	field := reflect.ValueOf(session).Elem().FieldByName("vm")
	if !field.IsValid() || field.Type() != reflect.TypeFor[*goja.Runtime]() || field.IsNil() {
		return nil, errors.New("gizmo: this version of Cayley has another session")
	}
	return (*goja.Runtime)(field.UnsafePointer()), nil
}

// invoke is guard_invoke(target, method, arguments): it calls a method of one
// of Cayley's objects and turns a panic into a JavaScript error.
func invoke(vm *goja.Runtime, call goja.FunctionCall) (result goja.Value) {
	target := call.Argument(0).ToObject(vm)
	method, ok := goja.AssertFunction(target.Get(call.Argument(1).String()))
	if !ok {
		panic(vm.NewTypeError("no method %s()", call.Argument(1)))
	}
	list := call.Argument(2).ToObject(vm)
	args := make([]goja.Value, list.Get("length").ToInteger())
	for i := range args {
		args[i] = list.Get(strconv.Itoa(i))
	}
	var err error
	defer func() {
		if p := recover(); p != nil {
			panic(vm.ToValue(fmt.Sprintf("%s(): Cayley cannot do this: %v", call.Argument(1), p)))
		}
		var thrown *goja.Exception
		switch {
		case errors.As(err, &thrown):
			panic(thrown.Value())
		case err != nil: // interrupted, or out of stack: not for the script to catch
			panic(err)
		}
	}()
	result, err = method(target, args...)
	return result
}

// guardScript is the guard with the prefix table filled in.
func guardScript() string {
	var b strings.Builder
	b.WriteByte('[')
	for i, p := range schema.Prefixes() {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("[" + strconv.Quote(p.Short) + "," + strconv.Quote(p.Full) + "]")
	}
	b.WriteByte(']')
	return strings.Replace(guardSource, "/*PREFIXES*/[]", b.String(), 1)
}
