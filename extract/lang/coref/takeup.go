package coref

import (
	"slices"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// What names are cut down to once they have stood in full.

// linkTakenUp joins names that go on with a part of a longer one before them: its
// head with "the" ("the Lodge" of "Grand Lodge of Ostby"), or all of it but the
// country that it is of ("Harbour Court" of "Norwegian Harbour Court"). Where two
// names have that part nobody knows which is meant.
func (r *resolver) linkTakenUp() {
	byHead := map[string][]*entity{}
	byPart := map[string][]*entity{} // all names of three words or more by each of these
	for _, e := range r.entities {
		if len(e.mentions) == 0 || e.person == yes {
			continue
		}
		for _, n := range e.names {
			if w := headOf(n); w != "" && !halves[w] {
				byHead[w] = appendEntity(byHead[w], e)
			}
			for _, w := range n {
				if len(n) > 2 && len(n) < 10 {
					byPart[w] = appendEntity(byPart[w], e)
				}
			}
		}
	}
	for _, e := range slices.Clone(r.entities) {
		if len(e.mentions) == 0 || e.person == yes || len(e.names) != 1 {
			continue
		}
		var full []*entity
		if n := e.names[0]; len(n) == 1 && r.alwaysDefinite(e) {
			full = byHead[n[0]]
		} else if len(n) > 1 && e.kind() == "ORG" {
			for _, o := range byPart[n[0]] {
				if o != e && o.kind() == "ORG" && r.isOfCountry(o, n) {
					full = append(full, o)
				}
			}
		}
		if o := only(full); o != nil && o != e && len(o.mentions) > 0 && before(o.mentions[0], e.mentions[0]) {
			r.merge(o, e)
		}
	}
}

func appendEntity(list []*entity, e *entity) []*entity {
	if len(list) > 0 && list[len(list)-1] == e || len(list) > 20 {
		return list
	}
	return append(list, e)
}

// alwaysDefinite says whether every mention of e has "the" right before it.
func (r *resolver) alwaysDefinite(e *entity) bool {
	return !slices.ContainsFunc(e.mentions, func(m *mention) bool {
		toks := r.tokens(m)
		first := fold(toks[m.First].Form)
		return m.Kind != doc.Name || r.isAcronym(m) || first != "the" && (m.First == 0 || fold(toks[m.First-1].Form) != "the")
	})
}

// isOfCountry says whether a name of o is that of parts with what tells the country:
// a word before it that is a place of the article or its adjective, and words after
// "of".
func (r *resolver) isOfCountry(o *entity, parts []string) bool {
	return slices.ContainsFunc(o.names, func(n []string) bool {
		for at := range n {
			end := at + len(parts)
			if end > len(n) {
				return false
			}
			if slices.Equal(n[at:end], parts) && (end == len(n) || n[end] == "of") && end-at < len(n) && (at == 0 || at == 1 && r.namesPlace(n[0])) {
				return true
			}
		}
		return false
	})
}

// namesPlace says whether a word or its stem is the name of a place of the article.
func (r *resolver) namesPlace(w string) bool {
	return slices.ContainsFunc(r.entities, func(e *entity) bool {
		return len(e.mentions) > 0 && e.kind() == "LOC" && slices.ContainsFunc(e.names, func(n []string) bool { return len(n) == 1 && modsFit(n, []string{w}) })
	})
}

// generic words end names of organisations, and may be left out.
var generic = set(`news agency group inc corp corporation company co ltd plc llc industries holdings partners associates ag gmbh sa
	airlines airways motors electronics technologies systems networks media broadcasting microelectronics semiconductor semiconductors
	pharmaceuticals telecom software aerospace`)

// linkPrefixes links the first words of an organisation's name to it: "Holm"
// to "Holm Industries Inc.", when no other organisation begins so and all
// that is left out is generic, or one word.
func (r *resolver) linkPrefixes() {
	byFirst := map[string][]*entity{} // organisations by the first word of their names
	var orgs []*entity
	for _, e := range r.entities {
		if len(e.mentions) == 0 || e.kind() != "ORG" {
			continue
		}
		orgs = append(orgs, e)
		for _, n := range e.names {
			if l := byFirst[n[0]]; len(l) == 0 || l[len(l)-1] != e {
				byFirst[n[0]] = append(l, e)
			}
		}
	}
	for _, short := range orgs {
		if len(short.names) == 0 {
			continue
		}
		var long []*entity
		for _, e := range byFirst[short.names[0][0]] {
			if e != short && len(e.mentions) > 0 && abbreviates(short, e) {
				long = append(long, e)
			}
		}
		if e := only(long); e != nil {
			r.merge(e, short)
		}
	}
}

// abbreviates says whether a name of short is the beginning of one of long.
func abbreviates(short, long *entity) bool {
	if len(short.names) == 0 || len(long.names) == 0 {
		return false
	}
	a := short.names[0]
	for _, b := range long.names {
		if len(a) >= len(b) || !slices.Equal(a, b[:len(a)]) {
			continue
		}
		if !slices.ContainsFunc(b[len(a):], func(w string) bool { return !generic[w] }) {
			return true
		}
		if w := a[0]; len(a) == 1 && len(b) == 2 && len(long.names) == 1 && !organisations[w] && !public[w] && !anyFirm[w] && !halves[w] {
			return true // "Holm" that is an organisation is no place: "Holm Steel"
		}
	}
	return false
}
