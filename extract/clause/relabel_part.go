package clause

import "slices"

// members makes a participle with its object of "including" and what it brings in:
// "targets INCLUDING A HOTEL" tells what the targets include. Parsers take it for a
// preposition, of the verb where it stands behind one ("men were held, including
// Otto").
func (r *relabeller) members() {
	for i := range r.s.Tokens {
		n := r.head(i)
		if r.lower(i) != "including" {
			continue
		}
		if o := r.child(i, "obj"); r.rel(i) == "acl" && o > i && n >= 0 && !r.isWhole(n) {
			r.set(i, o, "case")
			r.set(o, n, "nmod")
			continue
		}
		if r.rel(i) != "case" || n <= i {
			continue
		}
		switch up := r.head(n); {
		case up < 0 || up > i:
		case r.rel(n) == "nmod" && r.isWhole(up):
			r.set(i, up, "acl")
			r.set(n, i, "obj")
		case r.rel(n) == "obl" && r.affected(up, i) >= 0:
			r.set(i, up, "advcl")
			r.set(n, i, "obj")
		}
	}
}

// isWhole says whether a noun is a plural that may have members, and no "1960s". Bare
// "fields" are of nothing, so that it says nothing what they include.
func (t *tree) isWhole(noun int) bool {
	x := t.tok(noun).XPOS
	bare := !slices.ContainsFunc(t.kids[noun], func(k int) bool { return k < noun && t.rel(k) != "case" && t.rel(k) != "cc" })
	if shells[t.lemma(noun)] && bare {
		return false
	}
	return (x == "NNS" || x == "NNPS") && !timeNouns[t.lemma(noun)] && t.lower(noun)[0] > '9' && !t.isNoPhrase(noun)
}

// shells are nouns that only what stands around them fills (Schmid 2000, "English
// Abstract Nouns as Conceptual Shells").
var shells = words("area aspect case detail fact factor field issue item matter measure part point problem question reason respect sector side subject thing topic way")

// affected is the plural that "including" at i, behind verb v, names members of: the
// object of v, else the subject of a passive; -1 where another noun may be meant
// ("sold maps in towns including Oslo").
func (t *tree) affected(v, i int) int {
	noun := t.child(v, "obj")
	if noun < 0 {
		noun = t.child(v, "nsubj:pass")
	}
	if noun < 0 || noun > i || t.childBase(noun, "conj") >= 0 || !t.isWhole(noun) {
		return -1
	}
	for _, k := range t.kids[v] {
		if t.rel(k) == "obl" && k > noun && k < i {
			return -1
		}
	}
	return noun
}
