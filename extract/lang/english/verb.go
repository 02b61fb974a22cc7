package english

import (
	_ "embed"
	"strings"
	"sync"
)

// verbList is the base forms of English verbs, one a line; see verbs_gen.go.
//
//go:embed verbs.txt
var verbList string

// verbs is verbList as a set.
var verbs = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool, strings.Count(verbList, "\n"))
	for line := range strings.Lines(verbList) {
		m[strings.TrimSuffix(line, "\n")] = true
	}
	return m
})

// VerbLemma gives lemma, which a script has made of the verb form with the Penn tag
// xpos, or the verb that the rules of English make the form of where lemma is none:
// "shunn" of "shunned" is shun, "diverte" of "diverted" divert, "rais" of
// "raising" raise, "lay" of a past tense lie. Scripts are chosen by a classifier,
// which is unsure of words it has not seen.
func VerbLemma(form, xpos, lemma string) string {
	form = strings.ToLower(form)
	if base, ok := BaseOfPast(form); ok && (xpos == "VBD" || xpos == "VBN" || !verbs()[form]) {
		return base
	}
	if (xpos == "VB" || xpos == "VBP") && verbs()[form] && !verbs()[lemma] {
		return form
	}
	if stem, ok := strings.CutSuffix(form, "s"); ok && xpos == "VBZ" && !verbs()[lemma] {
		for _, base := range []string{stem, strings.TrimSuffix(stem, "e"), strings.TrimSuffix(stem, "ie") + "y"} {
			if verbs()[base] {
				return base
			}
		}
	}
	stem, ok := strings.CutSuffix(form, "ing")
	if !ok {
		stem, ok = strings.CutSuffix(form, "ed")
	}
	switch {
	case !ok || len(stem) < 2:
		return lemma
	case verbs()[lemma] && lemma != form && !(lemma == stem && DoublesLast(stem)):
		return lemma
	case lemma == form && verbs()[form]:
		return form // "bring", "embed"
	}
	for _, base := range bases(stem) {
		if verbs()[base] {
			return base
		}
	}
	if verbs()[form] {
		return form // "embed"
	}
	return spelt(form, lemma)
}

// bases lists the verbs that a form may be of that is stem and "ed" or "ing",
// the likeliest first.
func bases(stem string) []string {
	n := len(stem)
	withE := stem + "e"
	switch {
	case n > 2 && stem[n-1] == 'i':
		return []string{stem[:n-1] + "y", stem, withE} // "carried"; "skiing"
	case strings.HasSuffix(stem, "ick"):
		return []string{stem, stem[:n-1]} // "trick", "panic"
	case n > 3 && stem[n-1] == stem[n-2]:
		return []string{stem, stem[:n-1], withE} // "press", "shun"; "agreed" is not cut here
	case DoublesLast(stem) || needsE(stem): // "scraping" is of "scrape"
		return []string{withE, stem}
	}
	return []string{stem, withE}
}

// spelt mends the lemma of a verb that is in no list by its spelling alone.
func spelt(form, lemma string) string {
	suffix, ok := strings.CutPrefix(form, lemma)
	if !ok {
		return lemma
	}
	switch {
	case suffix == "d" && strings.HasSuffix(lemma, "e") && !takesE(lemma[:len(lemma)-1]):
		return lemma[:len(lemma)-1]
	case suffix == "ed" || suffix == "ing":
		if n := len(lemma); n > 3 && lemma[n-1] == lemma[n-2] && strings.IndexByte("bdgmnprt", lemma[n-1]) >= 0 {
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
