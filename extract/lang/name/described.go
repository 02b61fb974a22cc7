package name

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
	"github.com/quadwire/quadwire/extract/lang/neural"
)

// What a document says that a name is decides its type wherever the name
// stands: "Staller, a retailer", "Tolm is a village".
func described(sents []doc.Sentence) {
	spans := collect(sents)
	kinds := map[string]string{} // by the text of the name; "" for several
	for _, s := range spans {
		toks := sents[s.sent].Tokens
		typ := describes(toks, s)
		if typ == "" {
			continue
		}
		key := text(toks[s.from:s.to])
		if known, ok := kinds[key]; ok && known != typ {
			typ = ""
		}
		kinds[key] = typ
	}
	for _, s := range spans {
		toks := sents[s.sent].Tokens[s.from:s.to]
		if typ := kinds[text(toks)]; typ != "" && typ != s.typ {
			mark(toks, typ)
		}
	}
}

// describes gives the type that an apposition of a name, or the noun that it is
// the subject of, tells; "" for none.
func describes(toks []doc.Token, s span) string {
	head := s.from
	for head < s.to && toks[head].Head >= s.from && toks[head].Head < s.to {
		head++
	}
	if head == s.to {
		return ""
	}
	typ := ""
	if rel := toks[head].Relation(); s.typ == Person && rel == "nsubj" && s.to+1 < len(toks) && toks[s.to].Form == "," && toks[s.to+1].Form == "which" {
		typ = Organization // "Staller, which makes toys, …": a person is a "who"
	}
	for i := range toks {
		if i >= s.from && i < s.to || toks[i].UPOS != "NOUN" {
			continue
		}
		is := toks[i].Head == head && toks[i].Deprel == "appos" && i >= s.to ||
			toks[head].Head == i && toks[head].Deprel == "nsubj" && hasCopula(toks, i) ||
			followsAsOne(toks, s.to, i)
		if !is {
			continue
		}
		switch lemma := strings.ToLower(toks[i].Lemma); {
		case settlements[lemma]:
			typ = Location
		case english.IsBody(lemma) || bodiesAlone[lemma]:
			typ = Organization
		}
	}
	return typ
}

// followsAsOne says whether noun i is what stands with its article behind a comma at
// end, wherever the parser hangs it: "Staller, A Tolm-based RETAILER whose …".
func followsAsOne(toks []doc.Token, end, i int) bool {
	if end+1 >= len(toks) || toks[end].Form != "," || toks[end+1].Head != i || i <= end+1 {
		return false
	}
	article := toks[end+1].Form
	return article == "a" || article == "an"
}

func hasCopula(toks []doc.Token, i int) bool {
	for k := range toks {
		if toks[k].Head == i && toks[k].Deprel == "cop" {
			return true
		}
	}
	return false
}

// settlements are nouns of what is a place and nothing else, bodiesAlone those of
// organisations besides the ones that stand before names.
var (
	settlements = set("city town village hamlet suburb municipality borough neighbourhood neighborhood district county province region river lake island peninsula valley mountain volcano strait archipelago")
	bodiesAlone = set("nonprofit bookmaker group organisation organization club band think-tank chain " +
		"airline automaker carmaker chipmaker drugmaker planemaker steelmaker toymaker truckmaker shipbuilder shipyard insurer lender manufacturer retailer " +
		"wholesaler conglomerate startup start-up subsidiary supermarket brewery distillery winery foundry refinery")
)

// geography are last words of the names of places of several words; of what is
// said to be a body only the administrative ones are places too.
var (
	geography      = set("river lake island islands valley mountains peninsula strait gulf bay sea ocean desert hills beach street avenue road highway square canal canyon")
	administrative = set("county parish district region province municipality")
)

// places makes a place of a name of two words and more that ends like one: "Tolm
// River".
func places(sents []doc.Sentence) {
	for _, s := range collect(sents) {
		toks := sents[s.sent].Tokens[s.from:s.to]
		last := strings.ToLower(toks[len(toks)-1].Form)
		if len(toks) > 1 && isCapital(toks[len(toks)-1].Form) && (administrative[last] || geography[last] && s.typ != Organization) {
			mark(toks, Location)
		}
	}
}

// fields joins to an organisation what else it is for: "Ministry of Trade AND
// INDUSTRY".
func fields(sents []doc.Sentence) {
	for _, s := range collect(sents) {
		toks := sents[s.sent].Tokens
		of := s.from + 1
		for of < s.to && toks[of].Form != "of" && toks[of].Form != "for" {
			of++
		}
		and := s.to
		if s.typ != Organization || of >= s.to-1 || and+1 >= len(toks) || toks[and].Form != "and" && toks[and].Form != "&" || !isCapital(toks[and+1].Form) {
			continue
		}
		end := and + 1
		for end < len(toks) && isCapital(toks[end].Form) && (toks[end].UPOS == "PROPN" || toks[end].UPOS == "ADJ" || toks[end].UPOS == "NOUN") {
			end++
		}
		if last := end - 1; last > and && toks[last].Deprel == "conj" && toks[last].Head > of && toks[last].Head < s.to && !(end < len(toks) && strings.HasPrefix(toks[end].Name, "I-")) {
			mark(toks[s.from:end], Organization)
		}
	}
}

// envoys divides the place from the person after an office that is of the place:
// "ambassador to [France] [Ilona Vask]".
func envoys(sents []doc.Sentence, lists func(form string) uint64) {
	for _, s := range collect(sents) {
		toks := sents[s.sent].Tokens
		of := s.from - 1
		if of > 0 && strings.EqualFold(toks[of].Form, "the") {
			of--
		}
		if s.typ != Location || s.to-s.from < 3 || of < 1 || toks[of].UPOS != "ADP" || !english.IsOffice(strings.ToLower(toks[of-1].Form)) {
			continue
		}
		end := s.from
		for end < s.to && lists(toks[end].Form)&(1<<neural.ListPlaces) != 0 {
			end++
		}
		if end > s.from && s.to-end >= 2 && lists(toks[end].Form)&(1<<neural.ListGiven) != 0 {
			mark(toks[s.from:end], Location)
			mark(toks[end:s.to], Person)
		}
	}
}

// withoutTitles takes what somebody is from the name of a person: "goalkeeper
// [Yuto Hanada]".
func withoutTitles(sents []doc.Sentence, lists func(form string) uint64) {
	for _, s := range collect(sents) {
		toks := sents[s.sent].Tokens[s.from:s.to]
		word := strings.ToLower(toks[0].Form)
		if s.typ == Person && len(toks) > 2 && (english.IsOffice(word) || english.IsPersonNoun(word)) && lists(toks[0].Form)&(1<<neural.ListGiven|1<<neural.ListFamily) == 0 {
			unmark(toks[:1])
			mark(toks[1:], Person)
		}
	}
}

// partners makes an organisation of two names with "&" between: "Calder & Finch".
func partners(sents []doc.Sentence) {
	for i := range sents {
		toks := sents[i].Tokens
		for and := 1; and+1 < len(toks); and++ {
			if toks[and].Form != "&" || !isCapital(toks[and-1].Form) || !isCapital(toks[and+1].Form) || toks[and-1].Name == "" && toks[and+1].Name == "" {
				continue
			}
			from, to := and-1, and+2
			for from > 0 && strings.HasPrefix(toks[from].Name, "I-") {
				from--
			}
			for to < len(toks) && strings.HasPrefix(toks[to].Name, "I-") {
				to++
			}
			mark(toks[from:to], Organization)
		}
	}
}

// hyphenated makes a person of a family name with a given name of two syllables,
// the second in small letters: "Yoon Suk-yeol".
func hyphenated(sents []doc.Sentence, lists func(form string) uint64) {
	for _, s := range collect(sents) {
		toks := sents[s.sent].Tokens[s.from:s.to]
		if s.typ == Person || len(toks) != 2 || lists(toks[0].Form)&(1<<neural.ListFamily) == 0 {
			continue
		}
		first, second, ok := strings.Cut(toks[1].Form, "-")
		if ok && isCapital(first) && len(first) > 1 && len(second) > 1 && second == strings.ToLower(second) && first[1:] == strings.ToLower(first[1:]) {
			mark(toks, Person)
		}
	}
}

// small takes from names what is written in small letters in a sentence that has
// capitals, where no list knows it: "in hanbok".
func small(sents []doc.Sentence, lists func(form string) uint64) {
	for _, s := range collect(sents) {
		all := sents[s.sent].Tokens
		toks := all[s.from:s.to]
		if len(toks) == 1 && toks[0].Form == strings.ToLower(toks[0].Form) && isCapital(all[0].Form) && lists(toks[0].Form) == 0 && !strings.ContainsAny(toks[0].Form, "0123456789.") {
			unmark(toks)
		}
	}
}
