package coref

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// nounPhrase adds the noun phrase with head t: its words without preposition,
// apposition, coordination and relative clause.
func (r *resolver) nounPhrase(s *doc.Sentence, t int) {
	tok := &s.Tokens[t]
	w := fold(tok.Form)
	m := &mention{Mention: doc.Mention{Sent: s.Index, First: t, End: t + 1, Head: t, Kind: doc.Nominal}}
	m.plural = tok.XPOS == "NNS" || tok.XPOS == "NNPS"
	m.person = no
	if isPersonNoun(lemma(tok)) || isPersonNoun(w) {
		m.person = yes
		if vagueNouns[lemma(tok)] {
			m.person = perhaps
		}
		m.gender = pick(genderOf[w], genderOf[lemma(tok)])
		m.titles = []string{lemma(tok)}
		m.mods = r.modifiers(s, t)
	}
	for _, k := range r.kids[s.Index][t] {
		c := &s.Tokens[k]
		switch c.Deprel {
		case "case", "punct", "cc", "cc:preconj", "conj", "appos", "parataxis", "acl:relcl", "cop", "nsubj", "mark", "advmod", "aux", "nsubj:pass", "advcl", "discourse", "ccomp":
			continue
		case "det":
			m.definite = m.definite || definite[fold(c.Form)]
		case "nmod:poss":
			m.definite = true
		}
		first, last := r.extent(s.Index, k, 0)
		m.First, m.End = min(m.First, first), max(m.End, last+1)
	}
	r.found(m)
}

// extent gives the first and last token of the subtree of t.
func (r *resolver) extent(sent, t, depth int) (first, last int) {
	first, last = t, t
	if depth > 200 {
		return first, last
	}
	for _, k := range r.kids[sent][t] {
		a, b := r.extent(sent, k, depth+1)
		first, last = min(first, a), max(last, b)
	}
	return first, last
}

// isNominal says whether a word in this relation heads a phrase that can refer.
func isNominal(rel string) bool {
	switch rel {
	case "compound", "flat", "nmod:desc", "amod", "fixed", "goeswith", "case", "det", "advmod", "nmod:unmarked", "obl:unmarked", "vocative", "discourse":
		return false
	}
	return true
}

// isPronoun says whether t is a personal or possessive pronoun of the third
// person.
func isPronoun(t *doc.Token) bool {
	_, ok := pronouns[strings.ToLower(t.Form)]
	return ok && (t.UPOS == "PRON" || t.UPOS == "DET")
}

// isFamilyName says whether "He" is the Chinese name: capitalised amid the
// sentence, with another capital after it.
func isFamilyName(s *doc.Sentence, t int) bool {
	if s.Tokens[t].Form != "He" || t == 0 || t+1 == len(s.Tokens) || !startsUpper(s.Tokens[t+1].Form) {
		return false
	}
	before := s.Tokens[t-1]
	return before.UPOS == "NOUN" || before.UPOS == "PROPN" || before.UPOS == "ADP"
}

func (r *resolver) pronounMention(s *doc.Sentence, t int) {
	p := pronouns[strings.ToLower(s.Tokens[t].Form)]
	m := &mention{Mention: doc.Mention{Sent: s.Index, First: t, End: t + 1, Head: t, Kind: doc.Pronoun}}
	m.gender, m.plural, m.person = p.gender, p.plural, p.person
	r.found(m)
}

// modifiers gives the folded words that say which or whose: adjectives,
// compounds, possessors and "of" phrases.
func (r *resolver) modifiers(s *doc.Sentence, head int) []string {
	var out []string
	for _, k := range r.kids[s.Index][head] {
		t := &s.Tokens[k]
		switch rel, _, _ := strings.Cut(t.Deprel, ":"); {
		case rel == "amod" || rel == "compound":
			out = append(out, fold(t.Form))
			out = append(out, r.modifiers(s, k)...)
		case t.Deprel == "nmod:poss" || rel == "nmod" && r.hasCase(s, k, "of"):
			if t.UPOS != "PRON" {
				out = append(out, fold(t.Form))
				out = append(out, r.modifiers(s, k)...)
			}
		case rel == "flat":
			out = append(out, fold(t.Form))
		}
	}
	return out
}

func (r *resolver) hasCase(s *doc.Sentence, k int, word string) bool {
	for _, c := range r.kids[s.Index][k] {
		if s.Tokens[c].Deprel == "case" && fold(s.Tokens[c].Form) == word {
			return true
		}
	}
	return false
}

// isOffice says whether a proper noun is that of an office, with a capital for
// respect: "the President".
func isOffice(t *doc.Token) bool { return t.UPOS == "PROPN" && isPersonNoun(fold(t.Form)) }
