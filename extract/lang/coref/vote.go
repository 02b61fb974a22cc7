package coref

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// voteTypes gives all names with one spelling the type that most of them have:
// the name layer looks at one sentence at a time, and is right more often than
// not. A name of one word also gets the votes of the full names of people
// whose first or last part it is; and where an organisation's name is that word
// and generic ones ("Holm Industries"), it is that of the organisation.
// Where the votes are equal a part of a person's name is one, and every other
// name keeps its own type.
func (r *resolver) voteTypes() {
	votes := map[string]map[string]int{}
	people := map[string]int{}  // first and last parts of full names of people
	family := map[string]bool{} // parts of full names of people other than the first
	short := map[string]bool{}  // what names of organisations are abbreviated to
	places := map[string]bool{} // where one can be, or go
	inside := map[string]bool{} // where one can be
	vote := func(key, kind string, n int) {
		if votes[key] == nil {
			votes[key] = map[string]int{}
		}
		votes[key][kind] += n
	}
	r.voteOffices()
	r.votePeople()
	for _, m := range r.mentions {
		if m.Kind != doc.Name || m.Type == "" || len(m.parts) == 0 {
			continue
		}
		n := len(m.parts)
		if n == 1 && r.isWhere(m) {
			places[m.parts[0]] = true
			inside[m.parts[0]] = inside[m.parts[0]] || !r.hasCase(&r.d.Sentences[m.Sent], m.Head, "to")
		}
		if n > 1 && !m.sure && (organisations[m.parts[n-1]] || m.Type == "PER" && isBody(m.parts)) {
			m.Type = "ORG"
		}
		vote(spelling(m), m.Type, 1)
		if m.sure {
			vote(spelling(m), m.Type, 3)
			if r.isRelative(&r.d.Sentences[m.Sent], m) {
				vote(spelling(m), m.Type, len(r.mentions)) // whatever else a child's name was taken for
			}
		}
		switch {
		case n == 1:
		case m.Type == "PER":
			for _, w := range []string{m.parts[0], m.parts[n-1]} {
				vote(w, "PER", 1)
				people[w]++
			}
			for _, w := range append(innerParts(m.parts), m.parts[n-1]) {
				family[w] = true
			}
		case m.Type == "ORG" && !slices.ContainsFunc(m.parts[1:], func(w string) bool { return !generic[w] }):
			short[m.parts[0]] = true
		}
	}
	for w := range short {
		if people[w] == 0 && !places[w] { // not "Norway News"
			vote(w, "ORG", len(r.mentions))
		}
	}
	for _, m := range r.mentions {
		if m.Kind != doc.Name || len(m.parts) == 0 {
			continue
		}
		kind := winner(votes[spelling(m)])
		if kind == "" && people[spelling(m)] > 0 {
			kind = "PER"
		}
		if m.sure {
			continue
		}
		switch n := len(m.parts); {
		case n == 1 && r.isFamily(m, people):
			kind, m.plural = "PER", true
		case n == 1 && kind != "ORG" && family[m.parts[0]] && !places[m.parts[0]]:
			kind = "PER" // whatever place has the name, nobody goes there
		case n == 1 && people[m.parts[0]] == 0 && len(m.titles) == 0 && (kind == "" && places[m.parts[0]] || kind == "PER" && inside[m.parts[0]]):
			kind = "LOC" // one is in places, not in people
		case kind == "" && m.Type == "" && n > 1 && organisations[m.parts[n-1]] && !r.isCutOff(m):
			kind = "ORG"
		}
		if kind != "" {
			m.Type = kind
		}
		m.person = r.personhood(m)
	}
}

// voteOffices takes what has a chairman or a coach for an organisation, or a person
// with a full name, though it was taken for a person ("Holm chairman Jon Berg",
// "Holm's Jon Berg"), unless somebody has that
// name in full. What is never more than MISC is an adjective: "Norwegian".
func (r *resolver) voteOffices() {
	parts, named := map[string]bool{}, map[string]bool{}
	var led []*mention
	for _, m := range r.mentions {
		if m.Kind != doc.Name || len(m.parts) == 0 {
			continue
		}
		if n := len(m.parts); n > 1 && m.Type == "PER" && !organisations[m.parts[n-1]] {
			parts[m.parts[0]], parts[m.parts[len(m.parts)-1]] = true, true
		}
		if len(m.parts) == 1 {
			named[m.parts[0]] = named[m.parts[0]] || m.Type == "PER" || m.Type == "ORG"
			if r.isLed(m) || r.ownsPerson(m) {
				led = append(led, m)
			}
		}
	}
	for _, m := range led {
		if !parts[m.parts[0]] && named[m.parts[0]] && m.Type != "LOC" {
			m.Type, m.person, m.sure = "ORG", no, true
		}
	}
}

// votePeople takes a name of two words for a person's, though it was taken for that of
// an organisation, where the second alone is a person's: "Mara Holm" and, later,
// "Holm". The trees of UD join the parts of people's names by flat, those of others
// by compound.
func (r *resolver) votePeople() {
	alone := map[string]bool{}
	for _, m := range r.mentions {
		if m.Kind == doc.Name && m.Type == "PER" && len(m.parts) == 1 {
			alone[m.parts[0]] = true
		}
	}
	for _, m := range r.mentions {
		if m.Kind == doc.Name && m.Type == "ORG" && !m.sure && len(m.parts) == 2 && alone[m.parts[1]] && !organisations[m.parts[1]] && !generic[m.parts[1]] && r.tokens(m)[m.End-1].Deprel == "flat" {
			m.Type, m.person = "PER", yes
		}
	}
}

// isCutOff says whether "of" goes on with a name: "Space Bureau of Ostby".
func (r *resolver) isCutOff(m *mention) bool {
	toks := r.tokens(m)
	return m.End < len(toks) && toks[m.End].Form == "of"
}

// isFamily says whether a name is that of a family whose members the article
// names: "the Holms".
func (r *resolver) isFamily(m *mention, people map[string]int) bool {
	one, ok := strings.CutSuffix(m.parts[0], "s")
	s := &r.d.Sentences[m.Sent]
	d := r.child(s, m.Head, "det")
	return ok && people[one] > 0 && people[m.parts[0]] == 0 && d >= 0 && fold(s.Tokens[d].Form) == "the"
}

// ownsPerson says whether a name says whose a person with a full name is: "Holm's
// Mara Berg" is of a club, party or firm.
func (r *resolver) ownsPerson(m *mention) bool {
	t := &r.tokens(m)[m.Head]
	if t.Deprel != "nmod:poss" || len(m.titles) > 0 {
		return false
	}
	c := r.byHead[[2]int{m.Sent, t.Head}]
	return c != nil && c.Kind == doc.Name && c.Type == "PER" && len(c.parts) > 1 && m.End < len(r.tokens(m)) && c.First <= m.End+1
}

// isLed says whether a name says what the office right after it is of.
func (r *resolver) isLed(m *mention) bool {
	toks := r.tokens(m)
	t := &toks[m.Head]
	return t.Deprel == "compound" && t.Head == m.End && m.End < len(toks) && ledBy[lemma(&toks[t.Head])] && len(m.titles) == 0
}

var ledBy = set("chairman chairwoman chairperson ceo coach striker goalkeeper midfielder defender director boss executive")

// isWhere says whether a preposition of place brings the name in.
func (r *resolver) isWhere(m *mention) bool {
	for _, k := range r.kids[m.Sent][m.Head] {
		t := &r.tokens(m)[k]
		if t.Deprel != "case" {
			continue
		}
		switch fold(t.Form) {
		case "in", "into", "to", "near", "across", "throughout", "outside", "inside", "around":
			return true
		}
	}
	return false
}

// personhood says whether a name of this type, where it stands, is a person's.
func (r *resolver) personhood(m *mention) certainty {
	head := r.tokens(m)[m.Head]
	switch p := personOf(m.Type); {
	case head.Deprel == "compound" && head.Head >= 0 && groups[lemma(&r.tokens(m)[head.Head])]:
		return no // "the Holm family"
	case p == perhaps && len(m.titles) > 0:
		return yes
	default:
		return p
	}
}

// spelling is the name without spaces and hyphens.
func spelling(m *mention) string { return strings.Join(m.parts, "") }

// winner gives the type with most votes, "" when there is none or two share
// the first place.
func winner(votes map[string]int) string {
	best, tie := "", false
	for _, kind := range []string{"PER", "LOC", "ORG", "MISC"} {
		switch {
		case votes[kind] > votes[best]:
			best, tie = kind, false
		case best != "" && votes[kind] == votes[best]:
			tie = true
		}
	}
	if tie {
		return ""
	}
	return best
}
