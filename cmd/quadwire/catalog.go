package main

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/quadwire/quadwire/graph"
)

const (
	catalogAge     = time.Minute     // how old it may be
	catalogTimeout = 2 * time.Second // how long a person waits for Tab
)

// A catalog completes classes, predicates, and the ids and names of entities.
// It reads all of them when it is first asked, and again when that was a while
// ago. A graph that is too large for that has the vocabulary only, one in use
// what was read before.
type catalog struct {
	*global
	ctx    context.Context
	read   time.Time
	ids    []string // of entities and of the vocabulary, sorted
	called []string // names and aliases, sorted
}

func (c *catalog) iris(prefix string) []string {
	c.refresh()
	return beginning(c.ids, prefix)
}

func (c *catalog) names(prefix string) []string {
	c.refresh()
	return beginning(c.called, prefix)
}

func (c *catalog) refresh() {
	if time.Since(c.read) < catalogAge {
		return
	}
	ctx, cancel := context.WithTimeout(c.ctx, catalogTimeout)
	defer cancel()
	var all map[string][]string
	var terms []string
	err := c.reading(func(store *graph.Store) (err error) {
		if terms, err = store.Vocabulary(ctx); err != nil {
			return err
		}
		all, err = store.Names(ctx)
		return err
	})
	c.read = time.Now()
	if err != nil && (terms == nil || c.ids != nil) {
		return
	}
	c.ids, c.called = terms, nil
	for id, names := range all {
		c.ids = append(c.ids, id)
		c.called = append(c.called, names...)
	}
	slices.Sort(c.ids)
	slices.Sort(c.called)
	c.called = slices.Compact(c.called)
}

// beginning gives the part of a sorted list that begins with prefix.
func beginning(list []string, prefix string) []string {
	at, _ := slices.BinarySearch(list, prefix)
	end := at
	for end < len(list) && strings.HasPrefix(list[end], prefix) {
		end++
	}
	return list[at:end]
}
