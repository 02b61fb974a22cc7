package coref

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// Which part of a full name a short one is.

// particles stand before family names and belong to them.
var particles = set("al el bin ibn ben bint abu abd de da do dos das del della di du la le van von der den ter ten zu af")

// innerParts gives the parts between the first and the last by which somebody may
// be called: of two Spanish family names the father's stands first ("Mara Holm
// Berg" is Ms Holm), and a Vietnamese or Arabic name may have several before it.
func innerParts(parts []string) []string {
	if len(parts) < 3 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(parts[1:len(parts)-1]), func(w string) bool { return len(w) < 3 || particles[w] })
}

// linkSuffixes joins people's names of several parts to the one full name that
// ends with them: "Al-Holm" to "Omar al-Holm", "Luis Berg" to "Jorge Luis Berg".
func (r *resolver) linkSuffixes() {
	byLast := map[string][]*entity{}
	for _, e := range r.entities {
		if e.person != yes || len(e.mentions) == 0 || len(e.names) == 0 {
			continue
		}
		last := e.names[0][len(e.names[0])-1]
		if l := byLast[last]; len(l) < 20 {
			byLast[last] = append(l, e)
		}
	}
	for _, short := range slices.Clone(r.entities) {
		if short.person != yes || len(short.mentions) == 0 || len(short.names) != 1 || len(short.names[0]) < 2 {
			continue
		}
		name := short.names[0]
		var full []*entity
		for _, e := range byLast[name[len(name)-1]] {
			if e != short && len(e.mentions) > 0 && e.endsWith(name) && genderFits(e, short.mentions[0]) {
				full = append(full, e)
			}
		}
		if e := only(full); e != nil {
			r.merge(e, short)
		}
	}
}

// endsWith says whether a name of e ends with these parts and has more.
func (e *entity) endsWith(parts []string) bool {
	return slices.ContainsFunc(e.names, func(n []string) bool {
		return len(n) > len(parts) && slices.Equal(n[len(n)-len(parts):], parts)
	})
}

// isAnother says whether a family name is said of somebody else than was named
// so far: "another Holm".
func (r *resolver) isAnother(m *mention) bool {
	k := r.child(&r.d.Sentences[m.Sent], m.Head, "det")
	return k >= 0 && fold(r.tokens(m)[k].Form) == "another"
}

// introduced gives the entity of the full name that stands in apposition to a
// family name: "another Holm, Jon Holm of Vik".
func (r *resolver) introduced(m *mention) *entity {
	full := r.byHead[[2]int{m.Sent, r.child(&r.d.Sentences[m.Sent], m.Head, "appos")}]
	if full == nil || full.Kind != doc.Name || full.entity == nil || len(full.parts) < 2 || !slices.Contains(full.parts, m.parts[0]) {
		return nil
	}
	return full.entity
}

// honours stand after full names and are no part of them.
var honours = set("frs frse dbe obe cbe mbe kbe kcmg cmg gcmg frcs mp msp mep phd md esq kc qc dso faia")

// withoutHonours drops the letters after a full name: "Mara Holm OBE".
func withoutHonours(parts []string) []string {
	n := len(parts)
	for n > 2 && honours[parts[n-1]] {
		n--
	}
	return parts[:n]
}

// linkMiddles joins people of one first and last name where one of them has
// middle names and the other has none, or initials of these: "Jon Adrian Holm" and
// "Jon Holm". Two with middle names of their own are two people, and nobody knows
// which of them goes without.
func (r *resolver) linkMiddles() {
	byEnds := map[string][]*entity{}
	for _, e := range r.entities {
		if e.person != yes || len(e.mentions) == 0 {
			continue
		}
		for _, n := range e.names {
			key := n[0] + " " + n[len(n)-1]
			if l := byEnds[key]; len(n) > 1 && len(l) < 20 && !slices.Contains(l, e) {
				byEnds[key] = append(l, e)
			}
		}
	}
	for _, e := range slices.Clone(r.entities) {
		if e.person != yes || len(e.mentions) == 0 || len(e.names) == 0 || len(e.names[0]) < 2 {
			continue
		}
		n := e.names[0]
		same := slices.DeleteFunc(slices.Clone(byEnds[n[0]+" "+n[len(n)-1]]), func(o *entity) bool { return o == e || len(o.mentions) == 0 })
		if o := only(same); o != nil && genderFits(o, e.mentions[0]) && (leavesOut(n, o.names) || leavesOut(o.names[0], e.names)) {
			r.merge(o, e)
		}
	}
}

// leavesOut says whether short is each of the names without middle names, or with
// initials for them.
func leavesOut(short []string, names [][]string) bool {
	for _, n := range names {
		at := 1
		for _, w := range short[1:] {
			for at < len(n) && n[at] != w && !(len(w) == 1 && strings.HasPrefix(n[at], w)) {
				at++
			}
			if at == len(n) {
				return false
			}
			at++
		}
	}
	return true
}
