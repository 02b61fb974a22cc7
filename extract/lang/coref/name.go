package coref

import (
	"slices"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// linkNames makes entities of names: full names first, then the short forms
// of people, then those of organisations, then acronyms.
func (r *resolver) linkNames() {
	byKey := map[string]*entity{}
	var short []*mention
	for _, m := range r.mentions {
		if m.Kind != doc.Name || len(m.parts) == 0 || m.Type == "" && r.unfinished(m) {
			continue
		}
		if m.person != no && len(m.parts) == 1 {
			short = append(short, m)
			continue
		}
		r.linkFull(byKey, m)
	}
	r.linkSpellings()
	r.linkMiddles()
	r.linkSuffixes()
	full := slices.DeleteFunc(slices.Clone(r.entities), func(e *entity) bool { return len(e.mentions) == 0 })
	r.linkShort(short, full, byKey)
	r.linkMisspelt()
	r.linkDefined()
	r.linkPrefixes()
	r.linkAcronyms()
	r.linkTakenUp()
}

// unfinished says whether the name is only the noun of a longer one, which the
// name layer has missed: "Institute" of "the Institute for Harbours".
func (r *resolver) unfinished(m *mention) bool {
	if len(m.parts) > 1 || r.isAcronym(m) {
		return false
	}
	for _, k := range r.kids[m.Sent][m.Head] {
		switch r.tokens(m)[k].Deprel {
		case "nmod", "compound", "amod", "flat":
			return true
		}
	}
	return false
}

// linkFull puts a name of several parts, or one of no person, to the entity
// with the same name.
func (r *resolver) linkFull(byKey map[string]*entity, m *mention) {
	for _, k := range keys(m) {
		if e := byKey[k]; e != nil && !(e.person == yes && m.person == no) && !(e.person == no && m.person == yes) && genderFits(e, m) {
			r.add(e, m)
			return
		}
	}
	e := r.newEntity(m)
	for _, k := range keys(m) {
		if byKey[k] == nil {
			byKey[k] = e
		}
	}
}

// keys gives the spellings under which a name is found: all parts together, so
// that hyphens, spaces and accents do not matter, and for people of three parts
// or more the first and last ("Mara J. Lindqvist").
func keys(m *mention) []string {
	out := []string{plain(spelling(m))}
	if full := countries[out[0]]; full != "" && m.person == no {
		out[0] = full
	}
	if n := len(m.parts); m.person == yes && n > 2 && len(m.parts[1]) == 1 {
		out = append(out, m.parts[0]+m.parts[n-1])
	}
	return out
}

// countries are names that most readers know to be of one country, with the one that
// they are found under. What else countries are called tells package resolve.
var countries = map[string]string{
	"america": "unitedstates", "usa": "unitedstates", "unitedstatesofamerica": "unitedstates",
	"britain": "unitedkingdom", "greatbritain": "unitedkingdom",
	"republicofkorea": "southkorea", "dprk": "northkorea",
	"holland": "netherlands", "burma": "myanmar",
}

func genderFits(e *entity, m *mention) bool {
	return e.gender == unknown || m.gender == unknown || e.gender == m.gender
}

// linkShort links names of one part to the people who have it as first or last
// part of their full name: the family name stands first in Chinese, Korean and
// Hungarian names. An inner part counts where none of these fits. What fits
// nobody is a name of its own.
func (r *resolver) linkShort(short []*mention, full []*entity, byKey map[string]*entity) {
	byPart, byInner := map[string][]*entity{}, map[string][]*entity{}
	for _, e := range full {
		if e.person == no || len(e.names) == 0 {
			continue
		}
		seen := map[string]bool{}
		for _, parts := range e.names {
			for _, p := range []string{parts[0], parts[len(parts)-1]} {
				if len(parts) > 1 && !seen[p] {
					seen[p] = true
					byPart[p] = append(byPart[p], e)
				}
			}
			for _, p := range innerParts(parts) {
				if !seen[p] {
					seen[p] = true
					byInner[p] = append(byInner[p], e)
				}
			}
		}
	}
	alone := map[string]*entity{}
	for _, m := range short {
		name := m.parts[0]
		candidates := fitting(byPart[name], m)
		if len(candidates) == 0 {
			candidates = fitting(byInner[name], m)
		}
		e := r.choose(m, candidates)
		switch {
		case r.isAnother(m):
			if e := r.introduced(m); e != nil {
				r.add(e, m)
			} else {
				r.newEntity(m)
			}
		case r.torn(m):
			r.newEntity(m)
		case e != nil:
			e.person = yes
			e.called[name]++
			r.add(e, m)
		case len(candidates) > 1:
			r.newEntity(m) // whose it is, nobody knows
		case m.person == perhaps && byKey[plain(name)] != nil:
			r.add(byKey[plain(name)], m)
		case alone[name] != nil && genderFits(alone[name], m):
			r.add(alone[name], m)
		default:
			alone[name] = r.newEntity(m)
		}
	}
}

// torn says whether m is only a piece of a name, the rest of which the name
// layer has given to something else, or to nothing.
func (r *resolver) torn(m *mention) bool {
	toks := r.tokens(m)
	for _, k := range []int{m.First - 1, m.End} {
		if k < 0 || k >= len(toks) || toks[k].UPOS != "PROPN" || titleNouns[fold(toks[k].Form)] {
			continue
		}
		if toks[k].Deprel == "flat" && toks[k].Head >= m.First && toks[k].Head < m.End || toks[m.Head].Deprel == "flat" && toks[m.Head].Head == k {
			return true
		}
	}
	return false
}

// fitting drops candidates whose gender or person speaks against m.
func fitting(candidates []*entity, m *mention) []*entity {
	var out []*entity
	for _, e := range candidates {
		if genderFits(e, m) && e.person != no && (m.person == yes || e.person == yes) {
			out = append(out, e)
		}
	}
	return out
}

// choose picks whom a short name means, nil when it is not clear: who else has
// the title that it stands with; who has been called so before; who alone has
// been named so far.
func (r *resolver) choose(m *mention, candidates []*entity) *entity {
	if len(candidates) < 2 {
		return only(candidates)
	}
	if len(m.titles) > 0 {
		if titled := slices.DeleteFunc(slices.Clone(candidates), func(e *entity) bool { return !sharesRole(e, m) }); len(titled) == 1 {
			return titled[0]
		}
	}
	named := slices.DeleteFunc(slices.Clone(candidates), func(e *entity) bool { return !before(e.mentions[0], m) })
	if len(named) == 1 {
		return named[0]
	}
	best, count, tie := (*entity)(nil), 0, false
	for _, e := range named {
		n := e.called[m.parts[0]]
		switch {
		case n > count:
			best, count, tie = e, n, false
		case n == count:
			tie = true
		}
	}
	if best == nil { // nobody was called so yet: it is whom the headline names
		best, tie = only(slices.DeleteFunc(slices.Clone(named), func(e *entity) bool { return e.mentions[0].Sent > 0 })), false
	}
	if best == nil || tie || r.crowded(m, best, named) {
		return nil
	}
	return best
}

// only gives the one candidate there is.
func only(candidates []*entity) *entity {
	if len(candidates) == 1 {
		return candidates[0]
	}
	return nil
}

// crowded says whether one of the others was named in full so shortly before m
// that m may mean him.
func (r *resolver) crowded(m *mention, best *entity, named []*entity) bool {
	for _, e := range named {
		if e == best {
			continue
		}
		near, _ := slices.BinarySearchFunc(e.mentions, m.Sent-1, func(o *mention, sent int) int { return o.Sent - sent })
		for _, o := range e.mentions[near:] {
			if !before(o, m) {
				break
			}
			if r.d.Sentences[o.Sent].Paragraph == r.d.Sentences[m.Sent].Paragraph {
				return true
			}
		}
	}
	return false
}

// sharesRole says whether e is known by one of the titles of m.
func sharesRole(e *entity, m *mention) bool {
	for _, r := range e.roles {
		if slices.Contains(m.titles, r.noun) && modsFit(r.mods, m.mods) {
			return true
		}
	}
	return false
}

// modsFit says whether two lists of modifiers can be of one office: one is
// empty, or they share a word or its stem ("korea", "korean").
func modsFit(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	for _, x := range a {
		for _, y := range b {
			if x == y || min(len(x), len(y)) >= 4 && x[:4] == y[:4] {
				return true
			}
		}
	}
	return false
}
