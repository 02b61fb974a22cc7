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
