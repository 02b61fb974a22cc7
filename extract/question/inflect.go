package question

import (
	"maps"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// irregular are the past forms of verbs that rules do not give. A verb with a
// prefix has those of the verb ("rewrite", "undergo").
var irregular = forms(`write wrote written; tell told; say said; think thought; read read; swear swore sworn; speak spoke spoken; hear heard; see saw seen;
	know knew known; find found; hold held; make made; give gave given; get got got; take took taken; go went gone; come came come; become became become;
	have had; do did done; be was been; meet met; win won; lose lost; sell sold; buy bought; bring brought; seek sought; teach taught; catch caught;
	fight fought; feel felt; keep kept; leave left; lead led; mean meant; send sent; spend spent; build built; lend lent; deal dealt; begin began begun;
	sing sang sung; sink sank sunk; ring rang rung; drink drank drunk; swim swam swum; run ran run; fly flew flown; grow grew grown; show showed shown;
	throw threw thrown; draw drew drawn; fall fell fallen; break broke broken; steal stole stolen; choose chose chosen; freeze froze frozen; drive drove driven;
	rise rose risen; ride rode ridden; shake shook shaken; sit sat; shoot shot; strike struck; stand stood; pay paid; lay laid; put put; cut cut; set set;
	hit hit; let let; shut shut; quit quit; cost cost; hurt hurt; beat beat beaten; eat ate eaten; bear bore borne; wear wore worn; tear tore torn;
	forbid forbade forbidden; forget forgot forgotten; hide hid hidden; bind bound; wind wound; flee fled; bleed bled; feed fed; sleep slept; sweep swept; weep wept`)

func forms(table string) map[string][]string {
	out := make(map[string][]string)
	for _, entry := range strings.Split(table, ";") {
		f := strings.Fields(entry)
		out[f[0]] = f[1:]
	}
	return out
}

// prefixes make verbs of irregular ones that bend like them.
var prefixes = []string{"under", "over", "fore", "with", "mis", "out", "re", "un", "be"}

// pastForms are those that rules do not give, nil for a regular verb.
func pastForms(lemma string) []string {
	if past := irregular[lemma]; past != nil {
		return past
	}
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(lemma, p); ok && irregular[rest] != nil {
			var out []string
			for _, f := range irregular[rest] {
				out = append(out, p+f)
			}
			return out
		}
	}
	return nil
}

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
	pasts := pastForms(lemma)
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
		return "VBD", k.base(lemma)
	case "be":
		if strings.HasSuffix(form, "ing") {
			return "VBG", k.base(lemma)
		}
		return "VBN", k.base(lemma)
	case "have":
		return "VBN", k.base(lemma)
	}
	return "VB", form
}

// base takes the ending off a form that the tagger took for no verb.
func (k *sketch) base(lemma string) string {
	form := k.low(k.verb)
	if lemma != form {
		return lemma
	}
	for _, base := range slices.Sorted(maps.Keys(irregular)) {
		if slices.Contains(irregular[base], form) && base != form {
			return base
		}
	}
	for _, end := range []string{"ed", "ing"} {
		stem, ok := strings.CutSuffix(form, end)
		if !ok || len(stem) < 2 {
			continue
		}
		for _, base := range []string{stem, stem + "e", stem[:len(stem)-1], strings.TrimSuffix(stem, "i") + "y"} {
			if slices.Contains(verbForms(base), form) && (base != stem || !slices.Contains(verbForms(stem+"e"), form)) {
				return base
			}
		}
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
