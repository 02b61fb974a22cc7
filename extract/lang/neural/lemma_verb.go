package neural

import "strings"

// plausibleVerb gives lemma, which a script has made of the verb form, or what
// the rules of English spelling make of it where no verb is spelt so: "shunn"
// of "shunned" is shun, "diverte" of "diverted" divert, "rais" of "raising"
// raise. Scripts are chosen by a classifier, which is unsure of words it has
// not seen.
func plausibleVerb(form, lemma string) string {
	form = strings.ToLower(form)
	if l, ok := irregular[form]; ok {
		return l
	}
	if lemma == form && (strings.HasSuffix(form, "mb") || strings.HasSuffix(form, "embed")) {
		return form
	}
	suffix, ok := strings.CutPrefix(form, lemma)
	if !ok {
		return lemma
	}
	switch {
	case suffix == "d" && strings.HasSuffix(lemma, "e") && !takesE(lemma[:len(lemma)-1]):
		if strings.HasSuffix(lemma, "mbe") {
			return form // "embed" itself
		}
		return lemma[:len(lemma)-1]
	case suffix == "ed" || suffix == "ing":
		if n := len(lemma); n > 3 && lemma[n-1] == lemma[n-2] && strings.IndexByte("bdgmnprt", lemma[n-1]) >= 0 && !doubled[lemma] {
			return lemma[:n-1]
		}
		if needsE(lemma) {
			return lemma + "e"
		}
	}
	return lemma
}

// takesE says whether an English verb may end in stem and a mute e.
func takesE(stem string) bool {
	for _, end := range []string{"rt", "nt", "ct", "pt", "lt", "ft", "mb", "mp", "rd", "nd", "ld", "rk", "nk", "sk", "lk", "wn", "rn", "rm", "ck", "sh", "tch", "ss", "ll", "ff", "ow", "ew"} {
		if strings.HasSuffix(stem, end) {
			return false
		}
	}
	return true
}

// needsE says whether no English verb ends in stem without a mute e.
func needsE(stem string) bool {
	if len(stem) < 3 {
		return false
	}
	for _, end := range []string{"v", "ac", "ic", "nc", "rc", "uc", "dg", "iz", "yz", "ais", "eas", "aus", "ous", "uis", "ois", "oos", "clos", "rs", "ns", "ps", "bl", "cl", "dl", "fl", "gl", "kl", "pl", "tl", "zl", "thr", "u"} {
		if strings.HasSuffix(stem, end) {
			return stem[len(stem)-1] != 'u' || !strings.HasSuffix(stem, "ou")
		}
	}
	return false
}

// doubled verbs end in a double consonant that is their own.
var doubled = map[string]bool{"add": true, "err": true, "purr": true, "ebb": true, "egg": true, "butt": true, "putt": true, "mutt": true, "whirr": true, "burr": true, "boycott": true}

// irregular forms of verbs too rare for the training data.
var irregular = map[string]string{
	"fled": "flee", "clung": "cling", "flung": "fling", "slung": "sling", "stung": "sting", "swung": "swing", "wrung": "wring", "strode": "stride", "strove": "strive", "slew": "slay", "slain": "slay",
	"forbade": "forbid", "forsook": "forsake", "forgave": "forgive", "foresaw": "foresee", "undid": "undo", "undergone": "undergo", "underwent": "undergo", "overthrew": "overthrow", "overthrown": "overthrow",
	"overtook": "overtake", "overtaken": "overtake", "withdrew": "withdraw", "withdrawn": "withdraw", "withheld": "withhold", "withstood": "withstand", "upheld": "uphold", "knelt": "kneel", "crept": "creep", "leapt": "leap",
	"swore": "swear", "sworn": "swear", "shook": "shake", "shaken": "shake", "froze": "freeze", "frozen": "freeze", "sank": "sink", "sunk": "sink", "shrank": "shrink", "shrunk": "shrink", "sprang": "spring", "sprung": "spring",
	"bled": "bleed", "bred": "breed", "sped": "speed", "fed": "feed", "outdid": "outdo", "overcame": "overcome", "mistook": "mistake", "rebuilt": "rebuild", "rewrote": "rewrite", "rewritten": "rewrite",
	"travelled": "travel", "cancelled": "cancel", "labelled": "label", "panicked": "panic", "panicking": "panic",
}
