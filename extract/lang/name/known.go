package name

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
	"github.com/quadwire/quadwire/extract/lang/neural"
)

// known puts names of one word right that the lists know as one thing only: the
// name of a country, capital or region, or the acronym of an organisation. What
// only is an organisation's word is no person and no place, and an acronym is no
// person. The lists of neural.Labeller are of words, so longer
// names are not looked up.
func known(sents []doc.Sentence, lists func(form string) uint64) {
	const people = 1<<neural.ListGiven | 1<<neural.ListFamily
	for i := range sents {
		toks := sents[i].Tokens
		shouts := isShouted(toks)
		for j := range toks {
			t := &toks[j]
			if t.UPOS != "PROPN" || !isCapital(t.Form) || !alone(toks, j) {
				continue
			}
			switch in := lists(t.Form); {
			case in&people != 0:
			case in&(1<<neural.ListPlaces) != 0 && in&(1<<neural.ListGroups) == 0 && t.Name != "B-"+Organization:
				mark(toks[j:j+1], Location)
			case in&(1<<neural.ListGroups) != 0 && in&(1<<neural.ListPlaces) == 0 && len(t.Form) > 1 && t.Form == strings.ToUpper(t.Form):
				mark(toks[j:j+1], Organization)
			case (t.Name == "B-"+Person || t.Name == "B-"+Location) && in == 1<<neural.ListGroups:
				mark(toks[j:j+1], Organization)
			case t.Name == "B-"+Person && len(t.Form) >= 3 && len(t.Form) <= 6 && t.Form == strings.ToUpper(t.Form) && !shouts:
				mark(toks[j:j+1], Organization)
			}
		}
	}
}

// isShouted says whether most words of a sentence are in capitals.
func isShouted(toks []doc.Token) bool {
	upper, lower := 0, 0
	for i := range toks {
		switch f := toks[i].Form; {
		case len(f) < 2 || strings.ToLower(f) == strings.ToUpper(f):
		case f == strings.ToUpper(f):
			upper++
		case f == strings.ToLower(f):
			lower++
		}
	}
	return upper > lower
}

// alone says whether word j is a name by itself, or no name and no part of a
// longer proper noun.
func alone(toks []doc.Token, j int) bool {
	t := &toks[j]
	if strings.HasPrefix(t.Name, "I-") || j+1 < len(toks) && strings.HasPrefix(toks[j+1].Name, "I-") {
		return false
	}
	if t.Name != "" {
		return true
	}
	for _, k := range [...]int{j - 1, j + 1} {
		if k >= 0 && k < len(toks) && toks[k].UPOS == "PROPN" && (toks[k].Head == j || t.Head == k) {
			return false
		}
	}
	return true
}

// suffixes makes an organisation of a name of several words whose last is a word
// that ends such names, with the proper nouns before it.
func suffixes(sents []doc.Sentence) {
	for _, s := range collect(sents) {
		toks := sents[s.sent].Tokens
		if s.to-s.from > 2 && s.typ == Organization || s.typ == Location && isCompassed(toks[s.from:s.to]) || !english.IsOrganisationSuffix(strings.ToLower(toks[s.to-1].Form)) {
			continue
		}
		from := s.from
		for from > 0 && toks[from-1].UPOS == "PROPN" && isCapital(toks[from-1].Form) && toks[from-1].Name == "" && toks[from-1].Head >= from-1 && toks[from-1].Head < s.to {
			from--
		}
		if s.to-from > 1 {
			mark(toks[from:s.to], Organization)
		}
	}
}

// bodies makes an organisation of the proper nouns right after a noun that says
// what they are: "the union Metal Danmark", "the rival Nordsmelt".
func bodies(sents []doc.Sentence) {
	for i := range sents {
		toks := sents[i].Tokens
		for j := 0; j+1 < len(toks); j++ {
			lemma := strings.ToLower(toks[j].Lemma)
			if toks[j].UPOS != "NOUN" || !english.IsBody(lemma) {
				continue
			}
			end := j + 1
			for end < len(toks) && isCapital(toks[end].Form) && (toks[end].UPOS == "PROPN" || toks[end].UPOS == "ADJ" || strings.HasPrefix(toks[end].Name, "I-")) {
				end++
			}
			if end == j+1 || toks[end-1].UPOS != "PROPN" || end < len(toks) && strings.HasPrefix(toks[end].Name, "I-") || english.IsTime(&toks[j+1]) {
				continue
			}
			person := false
			for _, t := range toks[j+1 : end] {
				person = person || strings.HasSuffix(t.Name, "-"+Person)
			}
			if !person || end == j+2 {
				mark(toks[j+1:end], Organization)
			}
		}
	}
}

// cut takes from names what is none: common nouns in small letters, what a body
// is ("the union Metal Danmark"), and "on Tuesday" at the end.
func cut(sents []doc.Sentence) {
	for _, s := range collect(sents) {
		toks := sents[s.sent].Tokens[s.from:s.to]
		common := true
		for i := range toks {
			common = common && toks[i].UPOS == "NOUN" && toks[i].Form == strings.ToLower(toks[i].Form)
		}
		if common {
			unmark(toks)
			continue
		}
		if first := strings.ToLower(toks[0].Form); len(toks) > 1 && toks[0].Form == first && english.IsBody(first) {
			unmark(toks[:1])
			toks[0].UPOS, toks[0].XPOS, toks[0].Lemma = "NOUN", "NN", first
			mark(toks[1:], s.typ)
		}
		for i := 1; i+1 < len(toks); i++ {
			if toks[i].UPOS == "ADP" && english.IsWeekday(strings.ToLower(toks[i+1].Form)) {
				unmark(toks[i:])
				break
			}
		}
	}
}

func unmark(toks []doc.Token) {
	for i := range toks {
		toks[i].Name = ""
	}
}
