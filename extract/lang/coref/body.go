package coref

import (
	"slices"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// bodies are nouns for organisations by which their names are taken up.
var bodies = set(`agency bank university college institute institution foundation ministry department council committee commission association
	federation union alliance league party company airline museum hospital court parliament senate bureau authority corporation
	academy society organization organisation club`)

// linkBodies links "the agency" to the one organisation that the article has
// named so before ("Ostby Space Agency", "Agency of Harbours"), by the head of
// its name (the strict head match of Lee et al. 2013). Where it also speaks of
// one in other words ("a news agency"), nobody knows which is meant.
func (r *resolver) linkBodies() {
	named := map[string][]*entity{}
	for _, e := range r.entities {
		if len(e.mentions) == 0 || e.person == yes || e.kind() != "ORG" {
			continue
		}
		for _, n := range e.names {
			if w := headOf(n); bodies[w] && !slices.Contains(named[w], e) {
				named[w] = append(named[w], e)
			}
		}
	}
	other := map[string]bool{}
	for _, m := range r.mentions {
		if m.Kind == doc.Nominal && !r.isBare(m) {
			other[lemma(&r.tokens(m)[m.Head])] = true
		}
	}
	for _, m := range r.mentions {
		if m.Kind != doc.Nominal || m.entity != nil || m.plural || m.quote > 0 || !r.isBare(m) {
			continue
		}
		w := lemma(&r.tokens(m)[m.Head])
		if e := only(named[w]); e != nil && !other[w] && before(e.mentions[0], m) {
			r.add(e, m)
		}
	}
}

// headOf gives the word of an organisation's name that may stand for it, "" for
// a name of one word.
func headOf(parts []string) string {
	if len(parts) < 2 {
		return ""
	}
	if i := slices.IndexFunc(parts, func(w string) bool { return w == "of" || w == "for" }); i > 0 {
		return parts[i-1]
	}
	return parts[len(parts)-1]
}

// isBody says whether a name with "of" is that of a body: "Sailing Club of Ostby".
func isBody(parts []string) bool {
	return slices.Contains(parts, "of") && (bodies[headOf(parts)] || organisations[headOf(parts)])
}

// isBare says whether a noun phrase is its noun with "the" and nothing else.
func (r *resolver) isBare(m *mention) bool {
	s := &r.d.Sentences[m.Sent]
	the := false
	for _, k := range r.kids[m.Sent][m.Head] {
		switch t := &s.Tokens[k]; t.Deprel {
		case "det":
			the = fold(t.Form) == "the"
		case "amod", "compound", "nmod", "nmod:poss", "nmod:desc", "nummod", "flat", "appos", "acl", "acl:relcl", "conj", "cop":
			return false
		}
	}
	return the
}
