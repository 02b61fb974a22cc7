package coref

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// linkRepeats joins descriptions: those in the same words with "the" ("the old
// harbour" and, later, "the old harbour"), and "the harbour" or "this harbour" to the
// last harbour that was spoken of shortly before. It comes after the pronouns, and
// leaves alone what has a name or may have one: that takes more than the same noun.
func (r *resolver) linkRepeats() {
	held := r.heldOffices()
	said := map[string]*mention{} // by all words
	noun := map[string]*mention{} // by the noun alone
	for _, m := range r.mentions {
		if m.Kind != doc.Nominal || m.quote > 0 || r.mayHaveName(held, m) {
			continue
		}
		key, head := r.wording(m), r.nounOf(m)
		var a *mention
		if key != "" {
			a = said[key]
		}
		if a == nil && r.takesUp(m) {
			if c := noun[head]; c != nil && m.Sent-c.Sent <= takeUp {
				a = c
			}
		}
		if key != "" {
			said[key] = m
		}
		noun[head] = m
		if a != nil {
			r.joinDescriptions(a, m)
		}
	}
}

// mayHaveName says whether a description is, or may be, of somebody or something
// that the article names.
func (r *resolver) mayHaveName(held map[string]bool, m *mention) bool {
	w := lemma(&r.tokens(m)[m.Head])
	return m.entity != nil && len(m.entity.names) > 0 || bodies[w] || anyFirm[w] || isFirm(w) || held[w]
}

// heldOffices gives the offices of people with names.
func (r *resolver) heldOffices() map[string]bool {
	out := map[string]bool{}
	for _, e := range r.entities {
		for _, o := range e.roles {
			if len(e.names) > 0 {
				out[o.noun] = true
			}
		}
	}
	return out
}

// takeUp is how many sentences back "this harbour" looks for a harbour.
const takeUp = 3

func (r *resolver) joinDescriptions(a, m *mention) {
	if a.entity == nil {
		r.newEntity(a)
	}
	if m.entity == nil {
		r.add(a.entity, m)
		return
	}
	r.merge(a.entity, m.entity)
}

// nounOf gives the noun of a description with its number.
func (r *resolver) nounOf(m *mention) string {
	t := &r.tokens(m)[m.Head]
	return lemma(t) + map[bool]string{true: " s"}[m.plural]
}

// takesUp says whether a description is but a noun with "the", "this" or "that".
func (r *resolver) takesUp(m *mention) bool {
	toks := r.tokens(m)
	return m.Head == m.First+1 && m.End == m.Head+1 && definite[fold(toks[m.First].Form)]
}

// wording gives the words of a definite description without its article, "" for
// others.
func (r *resolver) wording(m *mention) string {
	toks := r.tokens(m)[m.First:m.End]
	office := toks[m.Head-m.First].UPOS == "PROPN"
	if len(toks) > 0 && fold(toks[0].Form) == "the" {
		toks = toks[1:]
	} else if !office {
		return ""
	}
	var b strings.Builder
	for k := range toks {
		b.WriteString(fold(toks[k].Form))
		b.WriteByte(' ')
	}
	return b.String()
}
