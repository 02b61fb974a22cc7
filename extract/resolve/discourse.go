package resolve

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/schema"
)

// oneSense joins mentions by the rule that a name has one sense in a discourse
// (Gale, Church and Yarowsky 1992), which mends names whose type was mistaken:
// a bare name goes to the one member that has it beside a fuller one, and bare
// names that are the same go together. Two things are kept apart where one is
// known to be a person and the other is not.
func (c *cast) oneSense(found []*member) []*member {
	shared := sharedParts(found)
	// bare says whether m has one name only, and may be joined by it.
	bare := func(m *member) (string, bool) {
		k := m.slugs()
		return k[0], len(k) == 1 && (2*m.votes[PER] <= len(m.names) || len(shared[k[0]]) <= 1)
	}
	type sense struct {
		key    string
		person bool
	}
	first := map[sense]*member{}
	gone := map[*member]bool{}
	for _, m := range found {
		if k, ok := bare(m); ok {
			s := sense{k, m.leansPerson()}
			if to := first[s]; to != nil {
				to.absorb(m)
				gone[m] = true
			} else {
				first[s] = m
			}
		}
	}
	found = slices.DeleteFunc(found, func(m *member) bool { return gone[m] })
	byName := map[string][]*member{}
	for _, m := range found {
		for _, k := range m.slugs() {
			byName[k] = append(byName[k], m)
		}
	}
	for _, m := range found {
		if k, ok := bare(m); ok {
			if to := c.senseOf(m, byName[k], gone); to != nil {
				to.absorb(m)
				gone[m] = true
			}
		}
	}
	return slices.DeleteFunc(found, func(m *member) bool { return gone[m] })
}

// senseOf gives the member that the bare name m is another mention of, nil for
// none.
func (c *cast) senseOf(m *member, all []*member, gone map[*member]bool) *member {
	var fuller, first *member
	for _, o := range all {
		switch {
		case o == m || gone[o] || !c.compatible(m, o):
		case len(o.slugs()) > 1 && fuller != nil:
			return nil // two have it
		case len(o.slugs()) > 1:
			fuller = o
		case first == nil:
			first = o
		}
	}
	if fuller != nil {
		return fuller
	}
	return first
}

// compatible says whether two members that share a name may be one thing.
func (c *cast) compatible(m, o *member) bool {
	a, b := m.leansPerson(), o.leansPerson()
	if a == b {
		return true
	}
	if a {
		m, o = o, m
	}
	// o is taken for a person and m is not. A name of several words is one
	// thing's; otherwise the one that is told less often is mistaken, unless a
	// pronoun or title proves the person, or its name is that of a place.
	known := c.gaz.Lookup(m.names[0].text)
	switch {
	case known != c.gaz.Lookup(o.names[0].text):
		return false
	case strings.Contains(m.names[0].text, " "), o.person == 0 && len(o.names) <= len(m.names):
		return true
	}
	return known == nil && len(m.names) < len(o.names)
}

// leansPerson says whether more speaks for a person than for anything else.
func (m *member) leansPerson() bool {
	return m.person > 0 || 2*m.votes[PER] > len(m.names)
}

// slugs lists the different names of m, in the order of the text.
func (m *member) slugs() []string {
	var out []string
	for _, n := range m.names {
		if !slices.Contains(out, n.key) {
			out = append(out, n.key)
		}
	}
	return out
}

// sharedParts gives, for the first and last part of every person's full name,
// the full names that have it.
func sharedParts(found []*member) map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, m := range found {
		if !m.leansPerson() {
			continue
		}
		full := fullest(m.names, Person)
		parts := strings.Fields(full)
		if len(parts) < 2 {
			continue
		}
		for _, p := range []string{parts[0], parts[len(parts)-1]} {
			k := schema.Slug(p)
			if out[k] == nil {
				out[k] = map[string]bool{}
			}
			out[k][schema.Slug(full)] = true
		}
	}
	return out
}
