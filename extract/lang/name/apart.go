package name

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
	"github.com/quadwire/quadwire/extract/lang/neural"
)

// Words that stand before or after a name, or make one: storms are called by given
// names, companies by what they are in law, years by their era.
var (
	storms       = set("hurricane typhoon cyclone storm")
	incorporated = set("inc. inc ltd. ltd llc l.l.c. llp corp. plc s.a. n.v. gmbh")
	eras         = set("BC BCE AD CE")
	compass      = set("North South East West")
)

// weather takes storms for what they are, where they are named in full and where
// by their name alone: "Hurricane Mara made landfall. Mara weakened".
func weather(sents []doc.Sentence, lists func(form string) uint64) {
	named, people := map[string]bool{}, map[string]bool{}
	for i := range sents {
		toks := sents[i].Tokens
		for j := 0; j+1 < len(toks); j++ {
			if !storms[strings.ToLower(toks[j].Form)] || !isCapital(toks[j+1].Form) || toks[j+1].UPOS != "PROPN" || lists(toks[j].Form)&(1<<neural.ListGiven) != 0 {
				continue
			}
			from := j + 1
			if isCapital(toks[j].Form) {
				from = j
			}
			if j+2 == len(toks) || !strings.HasPrefix(toks[j+2].Name, "I-") {
				mark(toks[from:j+2], Other)
				named[toks[j+1].Form] = true
			}
		}
	}
	if len(named) == 0 {
		return
	}
	spans := collect(sents)
	for _, s := range spans {
		if toks := sents[s.sent].Tokens[s.from:s.to]; s.typ == Person && len(toks) > 1 {
			people[toks[0].Form], people[toks[len(toks)-1].Form] = true, true
		}
	}
	for _, s := range spans {
		toks := sents[s.sent].Tokens[s.from:s.to]
		if len(toks) == 1 && named[toks[0].Form] && !people[toks[0].Form] {
			mark(toks, Other)
		}
	}
}

// inLaw joins to an organisation what it is in law: "Vesk, Inc."; that alone is
// no name.
func inLaw(sents []doc.Sentence) {
	for i := range sents {
		toks := sents[i].Tokens
		for j := 2; j < len(toks); j++ {
			before := toks[j-2].Name
			if !isCapital(toks[j].Form) || !incorporated[strings.ToLower(toks[j].Form)] || toks[j-1].Form != "," || before == "" || strings.HasSuffix(before, "-"+Person) && len(toks[j-2].Form) < 3 {
				continue
			}
			from := j - 2
			for strings.HasPrefix(toks[from].Name, "I-") {
				from--
			}
			end := j + 1
			for end < len(toks) && strings.HasPrefix(toks[end].Name, "I-") {
				end++
			}
			unmark(toks[j:end])
			mark(toks[from:j+1], Organization)
		}
	}
}

// noNames takes from names eras ("in 44 BC") and common nouns, which the document
// has in small letters elsewhere: for a capital at the beginning of a sentence
// twice is enough, others must be far fewer.
func noNames(sents []doc.Sentence, lists func(form string) uint64) {
	common, capital := map[string]int{}, map[string]int{}
	for i := range sents {
		for _, t := range sents[i].Tokens {
			switch lower := strings.ToLower(t.Form); {
			case t.Form != lower:
				capital[lower]++
			case t.Name == "" && t.UPOS == "NOUN":
				common[lower]++
			}
		}
	}
	for _, s := range collect(sents) {
		all := sents[s.sent].Tokens
		if s.to-s.from > 1 {
			continue
		}
		t := &all[s.from]
		n := common[strings.ToLower(t.Form)]
		switch {
		case eras[t.Form] && (s.from > 0 && all[s.from-1].UPOS == "NUM" || s.to < len(all) && all[s.to].UPOS == "NUM"):
			t.Name = ""
		case lists(t.Form)&(1<<neural.ListGiven|1<<neural.ListPlaces|1<<neural.ListGroups) != 0:
		case n > 1 && (s.from == 0 || n > 2*capital[strings.ToLower(t.Form)]):
			t.Name = ""
		}
	}
}

// compassed makes a place of a country or region with a point of the compass:
// "West Vesk" is no bank or state that acts.
func compassed(sents []doc.Sentence, lists func(form string) uint64) {
	for _, s := range collect(sents) {
		toks := sents[s.sent].Tokens[s.from:s.to]
		if isCompassed(toks) && toks[1].UPOS == "PROPN" && lists(toks[1].Form)&(1<<neural.ListPlaces|1<<neural.ListNations) == 1<<neural.ListPlaces {
			mark(toks, Location)
		}
	}
}

func isCompassed(toks []doc.Token) bool {
	return len(toks) == 2 && compass[toks[0].Form] && isCapital(toks[1].Form)
}

// datelines makes places of the names in capitals that open a dateline, which the
// splitter has made a sentence of its own ("TOLM, Utopia, May 3 (Acme News) -"), and
// wherever else they stand, unless somebody is called so in full.
func datelines(sents []doc.Sentence) {
	places := map[string]bool{}
	for i := range sents {
		toks := sents[i].Tokens
		if n := len(toks); n < 2 || !toks[n-1].IsDash() || len(toks[0].Form) < 3 || toks[0].Form != strings.ToUpper(toks[0].Form) || !isCapital(toks[0].Form) {
			continue
		}
		for from := 0; from < len(toks); from++ {
			to := from
			for to < len(toks) && isCapital(toks[to].Form) && !english.IsMonth(strings.ToLower(strings.TrimSuffix(toks[to].Form, "."))) {
				to++
			}
			if to == from || to < len(toks) && isCapital(toks[to].Form) {
				break // the date
			}
			mark(toks[from:to], Location)
			places[strings.ToLower(text(toks[from:to]))] = true
			if to >= len(toks) || toks[to].Form != "," {
				break
			}
			from = to
		}
	}
	if len(places) == 0 {
		return
	}
	spans := collect(sents)
	for _, s := range spans {
		if toks := sents[s.sent].Tokens[s.from:s.to]; s.typ == Person && len(toks) > 1 {
			delete(places, strings.ToLower(toks[len(toks)-1].Form))
		}
	}
	for _, s := range spans {
		if toks := sents[s.sent].Tokens[s.from:s.to]; (s.typ == Person || s.typ == Other) && places[strings.ToLower(text(toks))] {
			mark(toks, Location)
		}
	}
}
