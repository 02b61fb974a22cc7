package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/neural"
)

// span is a name: the words [from, to) of a sentence.
type span struct {
	sent, from, to int
	typ            string
}

// counts are votes by type, in the order of types, the last for no name.
type counts [len(types) + 1]int

var types = [...]string{Person, Location, Organization, Other}

func typeIndex(typ string) int {
	for i, t := range types {
		if t == typ {
			return i
		}
	}
	return len(types)
}

// elsewhere are the lists of what an organisation's name may begin with and which
// alone means something else: "Oslo Zoo", "Mara Ltd".
const elsewhere = 1<<neural.ListGiven | 1<<neural.ListPlaces | 1<<neural.ListTowns | 1<<neural.ListNations

// agree makes the sentences of one document agree: a name has one type
// throughout (one sense per discourse, Gale et al. 1992), decided by how often
// each was found, where the first or last word of a person's full name and the
// first of an organisation's speak for the short form too; and a proper noun that was mostly found to be a name
// is one everywhere.
func agree(sents []doc.Sentence, lists func(form string) uint64) {
	spans := collect(sents)
	votes := map[string]*counts{}
	vote := func(key string, typ int) {
		if votes[key] == nil {
			votes[key] = new(counts)
		}
		votes[key][typ]++
	}
	for _, s := range spans {
		toks := sents[s.sent].Tokens[s.from:s.to]
		vote(text(toks), typeIndex(s.typ))
		if s.typ == Person && len(toks) > 1 {
			vote(toks[0].Form, typeIndex(Person))
			vote(toks[len(toks)-1].Form, typeIndex(Person))
		}
		if s.typ == Organization && len(toks) > 1 && isCapital(toks[0].Form) && lists(toks[0].Form)&elsewhere == 0 {
			vote(toks[0].Form, typeIndex(Organization))
		}
	}
	for i := range sents {
		for j := range sents[i].Tokens {
			if t := &sents[i].Tokens[j]; loose(t) && votes[t.Form] != nil {
				vote(t.Form, len(types))
			}
		}
	}
	for _, s := range spans {
		toks := sents[s.sent].Tokens[s.from:s.to]
		v := votes[text(toks)]
		if best, ok := v.winner(typeIndex(s.typ)); ok && best < len(types) {
			mark(toks, types[best])
		}
	}
	for i := range sents {
		for j := range sents[i].Tokens {
			t := &sents[i].Tokens[j]
			if v := votes[t.Form]; loose(t) && v != nil && (v[typeIndex(Organization)] == 0 || alone(sents[i].Tokens, j)) {
				if best, ok := v.only(); ok {
					t.Name = "B-" + types[best]
					if before := modifier(sents[i].Tokens, j); before != "" {
						t.Name = "I-" + before
					}
				}
			}
		}
	}
}

// winner gives the type with the most votes where it has twice those of own
// and at least two.
func (v *counts) winner(own int) (int, bool) {
	best := own
	for i := range types {
		if v[i] > v[best] {
			best = i
		}
	}
	return best, best != own && v[best] >= 2 && v[best] >= 2*v[own]
}

// only gives the type where all names of this text that were found have it, and
// they are at least half of all.
func (v *counts) only() (int, bool) {
	best, n := -1, 0
	for i := range types {
		if v[i] > 0 {
			best = i
			n++
		}
	}
	return best, n == 1 && v[best] >= v[len(types)]
}

// loose says whether t is a capitalised proper noun outside of names.
func loose(t *doc.Token) bool {
	return t.Name == "" && t.UPOS == "PROPN" && isCapital(t.Form)
}

func isCapital(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r)
}

// modifier gives the type of the name that ends right before word j and hangs
// on it: "South" of "South Korea".
func modifier(toks []doc.Token, j int) string {
	if j == 0 || toks[j-1].Head != j || toks[j-1].Name == "" || toks[j-1].Deprel != "compound" {
		return ""
	}
	return toks[j-1].Name[2:]
}

func mark(toks []doc.Token, typ string) {
	for i := range toks {
		toks[i].Name = "I-" + typ
	}
	toks[0].Name = "B-" + typ
}

func text(toks []doc.Token) string {
	if len(toks) == 1 {
		return toks[0].Form
	}
	words := make([]string, len(toks))
	for i := range toks {
		words[i] = toks[i].Form
	}
	return strings.Join(words, " ")
}

// collect lists the names of all sentences.
func collect(sents []doc.Sentence) []span {
	var out []span
	for i := range sents {
		toks := sents[i].Tokens
		for j := 0; j < len(toks); {
			typ, ok := strings.CutPrefix(toks[j].Name, "B-")
			if !ok {
				j++
				continue
			}
			s := span{i, j, j + 1, typ}
			for s.to < len(toks) && toks[s.to].Name == "I-"+typ {
				s.to++
			}
			out = append(out, s)
			j = s.to
		}
	}
	return out
}
