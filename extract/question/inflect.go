package question

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// verbForms lists the forms of a verb: past, participle, third person and in
// -ing, each once.
func verbForms(lemma string) []string {
	stem := lemma // what -ed and -ing are put on
	third := lemma + "s"
	past := lemma + "ed"
	switch {
	case strings.HasSuffix(lemma, "ee"):
		past = lemma + "d"
	case strings.HasSuffix(lemma, "e") && len(lemma) > 2:
		stem, past = strings.TrimSuffix(lemma, "e"), lemma+"d"
	case behindConsonant(lemma, "y"):
		third, past = strings.TrimSuffix(lemma, "y")+"ies", strings.TrimSuffix(lemma, "y")+"ied"
	case stressed[lemma] || english.DoublesLast(lemma):
		stem += lemma[len(lemma)-1:]
		past = stem + "ed"
	}
	if slices.ContainsFunc([]string{"s", "x", "z", "ch", "sh"}, func(end string) bool { return strings.HasSuffix(lemma, end) }) || behindConsonant(lemma, "o") {
		third = lemma + "es"
	}
	pasts := english.PastForms(lemma)
	if pasts == nil {
		pasts = []string{past}
	}
	var out []string
	for _, f := range append(slices.Clone(pasts), third, stem+"ing") {
		if !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// behindConsonant says whether a word ends so behind a consonant: "deny", "veto".
func behindConsonant(word, end string) bool {
	rest, ok := strings.CutSuffix(word, end)
	return ok && len(rest) > 0 && !isVowel(rest[len(rest)-1])
}

// stressed are verbs of two syllables with the stress on the second, which double
// their last consonant.
var stressed = set("admit permit commit submit omit transmit remit confer defer infer prefer refer transfer deter occur concur incur recur control compel expel propel rebel regret abhor forget begin upset rebut allot equip")

// verbTag gives the Penn tag and the lemma of the verb behind an auxiliary, "" for
// none.
func (k *sketch) verbTag(aux string) (tag, lemma string) {
	form := k.low(k.verb)
	lemma = lemmaOf(&k.words[k.verb])
	switch auxLemma(aux) {
	case "":
		if strings.HasSuffix(form, "s") && lemma != form {
			return "VBZ", lemma
		}
		return "VBD", k.base("VBD", lemma)
	case "be":
		if strings.HasSuffix(form, "ing") {
			return "VBG", k.base("VBG", lemma)
		}
		return "VBN", k.base("VBN", lemma)
	case "have":
		return "VBN", k.base("VBN", lemma)
	}
	return "VB", form
}

// base takes the ending off a form that the tagger took for no verb.
func (k *sketch) base(xpos, lemma string) string {
	if form := k.low(k.verb); lemma == form {
		return english.VerbLemma(form, xpos, lemma)
	}
	return lemma
}

func auxLemma(form string) string {
	switch form {
	case "is", "are", "was", "were", "be", "been", "being", "am":
		return "be"
	case "has", "have", "had", "having":
		return "have"
	case "do", "does", "did":
		return "do"
	case "wo":
		return "will"
	case "ca":
		return "can"
	}
	return form
}
