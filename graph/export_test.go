package graph

import "testing"

// For the tests that see the graph from outside.

// Places lists the backends by name, with a function that gives the address of
// a store that is not there yet.
func Places() map[string]func(testing.TB) string {
	out := make(map[string]func(testing.TB) string)
	for _, p := range places() {
		out[p.name] = p.addr
	}
	return out
}

var Meets = meets
