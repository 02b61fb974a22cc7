package neural

import "strings"

// plausibleNoun gives lemma, which a script has made of the form of a plural
// noun, or the noun that the rules of English spelling make the form of where
// lemma is none: "potatoe" of "potatoes" is potato. Without known nouns the
// lemma stands, but for a plain plural that was left as it is.
func plausibleNoun(form, lemma string, known func(string) bool) string {
	form = strings.ToLower(form)
	stem, ok := strings.CutSuffix(form, "s")
	if !ok || len(stem) < 3 || known(lemma) && lemma != form {
		return lemma
	}
	if base, ok := strings.CutSuffix(stem, "ie"); ok && known(base+"y") {
		return base + "y"
	}
	if base, ok := strings.CutSuffix(stem, "e"); ok && !known(stem) && known(base) {
		return base
	}
	switch {
	case known(stem), lemma == form && !known(form) && !unlikePlural(stem):
		return stem
	}
	return lemma
}

// unlikePlural says whether what remains of a word without its last s ends as
// singular words do: "analysi", "boss", "virus".
func unlikePlural(stem string) bool {
	switch stem[len(stem)-1] {
	case 's', 'u', 'i', '\'', '.':
		return true
	}
	return false
}
