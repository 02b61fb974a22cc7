package main

import (
	"slices"
	"testing"
)

// Completion knows what frames declare, besides the names of the schema.
func TestCatalog(t *testing.T) {
	c := &catalog{global: &global{db: samples(t)}, ctx: t.Context()}
	for prefix, want := range map[string]string{"qw:me": "qw:met", "qw:Mee": "qw:Meeting", "ent:rui": "ent:rui-salgado"} {
		if got := c.iris(prefix); !slices.Contains(got, want) {
			t.Errorf("%s completes to %v, without %s", prefix, got, want)
		}
	}
	if got := c.names("Rui"); !slices.Contains(got, "Rui Salgado") {
		t.Errorf("names %v", got)
	}
}
