package coref

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// Names inside of other names and noun phrases: "University of [Ostby]", "the
// [Ostby] Chamber", "[Holm Lines] ships". They come last, so that no pronoun is
// taken for one of them: what a text goes on about is the whole phrase.

// linkPieces makes mentions of the proper nouns that head none so far, where the
// article names the same thing elsewhere in the same words; of the seat of a body
// also where it is named in two such phrases only.
func (r *resolver) linkPieces() {
	named := r.bySpelling()
	seats := map[string]*mention{}
	for i := range r.d.Sentences {
		s := &r.d.Sentences[i]
		for t := range s.Tokens {
			m := r.piece(s, t)
			if m == nil {
				continue
			}
			key := spelling(m)
			e, known := named[key]
			if !known && r.isSeat(s, m) {
				if seats[key] == nil {
					seats[key] = m
					continue
				}
				e = r.seatOf(seats[key])
				named[key] = e
			}
			if e != nil && r.isPiece(s, m, e) {
				m.Type = e.kind()
				r.add(e, m)
				r.found(m)
			}
		}
	}
	slices.SortStableFunc(r.mentions, byPlace)
}

// seatOf makes an entity of the place that m names.
func (r *resolver) seatOf(m *mention) *entity {
	m.Type = "LOC"
	r.found(m)
	return r.newEntity(m)
}

// bySpelling gives the entities by their names, nil where two share one.
func (r *resolver) bySpelling() map[string]*entity {
	out := map[string]*entity{}
	for _, e := range r.entities {
		if len(e.mentions) == 0 {
			continue
		}
		for _, n := range e.names {
			key := strings.Join(n, "")
			if o, ok := out[key]; ok && o != e {
				out[key] = nil
			} else {
				out[key] = e
			}
		}
	}
	return out
}

// piece gives the name that token t heads although it is no mention yet, nil
// for none.
func (r *resolver) piece(s *doc.Sentence, t int) *mention {
	tok := &s.Tokens[t]
	w := fold(tok.Form)
	if tok.UPOS != "PROPN" || !startsUpper(tok.Form) || !holdsPiece[tok.Deprel] || calendar[w] || halves[w] || isPersonNoun(w) || r.byHead[[2]int{s.Index, t}] != nil {
		return nil
	}
	first, end := t, t+1
	for first > 0 && r.partOfName(s, first-1, t) {
		first--
	}
	for end < len(s.Tokens) && r.partOfName(s, end, t) {
		end++
	}
	m := &mention{Mention: doc.Mention{Sent: s.Index, First: first, End: end, Head: t, Kind: doc.Name}, piece: true}
	m.parts = partsOf(s.Tokens[first:end])
	if len(m.parts) == 0 {
		return nil
	}
	return m
}

// holdsPiece are the relations of a name to the phrase that it is a piece of, and
// of names that no other sieve asks for.
var holdsPiece = set("compound nmod nmod:poss vocative conj appos nsubj obj obl")

// halves need the rest of a name: "the [State] Department" is of no state.
var halves = set("north south east west northern southern eastern western central new state city county national international republic")

// isPiece says whether m, inside another phrase, can be e. What lies in a place
// with "Ostby" in its name is named after it, not there; a church is not the faith
// that it is "of".
func (r *resolver) isPiece(s *doc.Sentence, m *mention, e *entity) bool {
	_, outer, _ := strings.Cut(s.Tokens[m.Head].Name, "-")
	rel := s.Tokens[m.Head].Deprel
	switch kind := e.kind(); {
	case outer == "":
		return kind == "ORG" || kind == "LOC" || rel == "vocative"
	case kind == "LOC":
		return outer == "ORG" && !r.isFirmOf(m)
	case kind == "ORG":
		return rel != "nmod" && !r.isIn(m, e)
	case kind == "PER":
		return !r.isIn(m, e)
	}
	return false
}

// isIn says whether a mention of e holds m: "Holm" in "Holm Lines" is not Holm
// Lines.
func (r *resolver) isIn(m *mention, e *entity) bool {
	return slices.ContainsFunc(r.inSentence(m.Sent), func(c *mention) bool {
		return c.entity == e && c.First <= m.First && m.End <= c.End
	})
}

// isFirmOf says whether m is all of an organisation's name but for words that may
// be left out: "Holm" in "Holm News Agency" is the agency before it is a town.
func (r *resolver) isFirmOf(m *mention) bool {
	return slices.ContainsFunc(r.inSentence(m.Sent), func(c *mention) bool {
		return c.Kind == doc.Name && c.First == m.First && c.End > m.End && len(c.parts) >= len(m.parts) &&
			!slices.ContainsFunc(c.parts[len(m.parts):], func(w string) bool { return !generic[w] })
	})
}

// isSeat says whether m tells where the body is that it is a piece of the name of:
// "University of [Ostby]", "the [Ostby] Sailors".
func (r *resolver) isSeat(s *doc.Sentence, m *mention) bool {
	t := &s.Tokens[m.Head]
	if !strings.HasSuffix(t.Name, "-ORG") || t.Head < 0 {
		return false
	}
	head := &s.Tokens[t.Head]
	if t.Deprel == "nmod" {
		return seated[lemma(head)] && r.hasCase(s, m.Head, "of")
	}
	return t.Deprel == "compound" && s.Tokens[m.First].Name == "B-ORG" && head.XPOS == "NNPS" && !generic[fold(head.Form)]
}

// seated are bodies with the name of a place after "of".
var seated = set("university college city bank diocese archdiocese")
