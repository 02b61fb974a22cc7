package clause

import "slices"

// isMandated says whether the clause at top, below a past tense such as
// "demanded", has the plain form, which a plural subject makes look like a
// present: "demanded that the judges resign".
func (t *tree) isMandated(top int) bool {
	up := t.head(top)
	plain := t.tok(top).XPOS == "VBP" || t.tok(top).XPOS == "VBD" && unchanging[t.lower(top)] // "demanded that it cut taxes"
	return up >= 0 && mandating[t.lemma(up)] && t.rel(top) == "ccomp" && plain && t.tok(up).XPOS != "VBP" && t.childBase(top, "aux", "cop") < 0
}

// isBare says whether predicate i, or its "be", stands in the plain form, and
// not in one that may be a past tense ("the strike cost jobs").
func (t *tree) isBare(i int) bool {
	return t.tok(i).XPOS == "VB" && !unchanging[t.lower(i)] || slices.ContainsFunc(t.kids[i], func(k int) bool {
		r := t.rel(k)
		return (r == "aux" || r == "cop") && t.tok(k).XPOS == "VB"
	})
}

// isCalledFor says whether "for" brings in who is to do what verb i asks:
// "pushed for the law to be changed".
func (t *tree) isCalledFor(i int) bool {
	o := t.controllingOblique(i)
	if o < 0 || t.lemma(i) == "wait" || t.lemma(i) == "arrange" {
		return false
	}
	_, prep := t.preposition(o)
	return prep == "for"
}
