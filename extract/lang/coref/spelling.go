package coref

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// Other spellings of a name: given names that differ in a vowel, acronyms.

// linkSpellings joins people whose given names differ in one vowel amid the
// word: "Kristin Holm" and "Kristen Holm" are one person spelt in two ways.
func (r *resolver) linkSpellings() {
	byFamily := map[string][]*entity{}
	for _, e := range r.entities {
		if e.person != yes || len(e.names) == 0 || len(e.names[0]) != 2 {
			continue
		}
		given, family := e.names[0][0], e.names[0][1]
		same := byFamily[family]
		at := slices.IndexFunc(same, func(o *entity) bool { return sameButVowel(o.names[0][0], given) })
		switch {
		case at >= 0:
			r.merge(same[at], e)
		case len(same) < 20:
			byFamily[family] = append(same, e)
		}
	}
}

// linkMisspelt joins people who are only called by a family name that lacks a letter
// of that of somebody named in full before, or has one too many ("Lindqist"): whom
// nobody introduces is a slip of the pen. Names that differ in a letter ("Hansen",
// "Hanson") are two.
func (r *resolver) linkMisspelt() {
	var full []*entity
	for _, e := range r.entities {
		if e.person == yes && !e.plural && len(e.mentions) > 0 && len(e.names) > 0 && slices.ContainsFunc(e.names, func(n []string) bool { return len(n) > 1 }) {
			full = append(full, e)
		}
	}
	for _, e := range slices.Clone(r.entities) {
		if e.person != yes || e.plural || len(e.mentions) == 0 || len(e.names) != 1 || len(e.names[0]) != 1 {
			continue
		}
		meant := slices.DeleteFunc(slices.Clone(full), func(o *entity) bool {
			return !before(o.mentions[0], e.mentions[0]) || !genderFits(o, e.mentions[0]) || !slices.ContainsFunc(o.names, func(n []string) bool {
				return len(n) > 1 && lacksLetter(n[len(n)-1], e.names[0][0])
			})
		})
		if o := only(meant); o != nil {
			r.merge(o, e)
		}
	}
}

// lacksLetter says whether one of two words of five letters or more is the other
// without one letter, which is not its first.
func lacksLetter(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(b) < 5 || len(a) != len(b)+1 || a[0] != b[0] {
		return false
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	return a[i+1:] == b[i:]
}

// sameButVowel says whether two words of five letters or more differ in one
// vowel only, which is neither their first letter nor their last.
func sameButVowel(a, b string) bool {
	if len(a) != len(b) || len(a) < 5 || a[0] != b[0] || a[len(a)-1] != b[len(b)-1] {
		return false
	}
	other := 0
	for i := range len(a) {
		if a[i] == b[i] {
			continue
		}
		if !strings.ContainsRune("aeiouy", rune(a[i])) || !strings.ContainsRune("aeiouy", rune(b[i])) {
			return false
		}
		other++
	}
	return other == 1
}

// linkAcronyms links a name in capitals to the one name whose initials it is.
// Two letters are too few to trust, but for the names that all writers shorten.
func (r *resolver) linkAcronyms() {
	byInitials := map[string][]*entity{}
	for _, e := range r.entities {
		for _, m := range e.mentions {
			for _, i := range r.initials(m) {
				if l := byInitials[i]; len(l) == 0 || l[len(l)-1] != e {
					byInitials[i] = append(l, e)
				}
			}
		}
	}
	for _, e := range slices.Clone(r.entities) {
		if len(e.mentions) == 0 || e.person == yes || len(e.names) != 1 || len(e.names[0]) != 1 || !r.isAcronym(e.mentions[0]) {
			continue
		}
		long := slices.DeleteFunc(slices.Clone(byInitials[e.names[0][0]]), func(o *entity) bool {
			return o == e || len(o.mentions) == 0 || o.person == yes || len(e.names[0][0]) < 3 && !slices.ContainsFunc(o.names, shortened)
		})
		if o := only(long); o != nil {
			r.merge(o, e)
		}
	}
}

// shortened says whether everybody writes two letters for this name.
func shortened(parts []string) bool {
	switch strings.Join(parts, " ") {
	case "united states", "united states of america", "united kingdom", "united nations", "european union", "new zealand", "los angeles":
		return true
	}
	return false
}

// isAcronym says whether a name is one word of two to six capitals.
func (r *resolver) isAcronym(m *mention) bool {
	f := strings.ReplaceAll(r.tokens(m)[m.End-1].Form, ".", "")
	return len(m.parts) == 1 && len(f) >= 2 && len(f) <= 6 && strings.ToUpper(f) == f && strings.ToLower(f) != f
}

// initials gives the initials of a name of two words or more, with its small
// words and without.
func (r *resolver) initials(m *mention) []string {
	if m.Kind != doc.Name || len(m.parts) < 2 {
		return nil
	}
	var all, capitals strings.Builder
	for _, t := range r.tokens(m)[m.First:m.End] {
		w := fold(t.Form)
		if w == "" || w == "the" || w == "'s" {
			continue
		}
		_, n := utf8.DecodeRuneInString(w)
		all.WriteString(w[:n])
		if startsUpper(t.Form) {
			capitals.WriteString(w[:n])
		}
	}
	if all.String() == capitals.String() {
		return []string{all.String()}
	}
	return []string{all.String(), capitals.String()}
}
