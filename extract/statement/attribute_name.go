package statement

import (
	"slices"
	"strconv"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// apposition reads "X, head of Y", "his wife X", "the minister, X", "X (ABC)"
// and "X, 41": i stands in apposition to its head. The one with a name is what
// the statement is about.
func (r *attributeReader) apposition(i int) []Statement {
	head := r.s.Tokens[i].Head
	if head < 0 || head >= len(r.s.Tokens) || english.IsTime(&r.s.Tokens[head]) {
		return nil
	}
	if years, ok := r.ageAt(i); ok && r.mayHaveAge(head) {
		for _, k := range r.kids[head] { // "his wife Mara, 36": Mara
			if k < i && r.s.Tokens[k].Deprel == "appos" && r.isName(k) {
				head = k
			}
		}
		return []Statement{years(r.named(head))}
	}
	apart := r.s.SetOff(r.kids, i)
	if first := doc.Subtree(r.kids, i)[0]; first > 0 {
		switch r.s.Tokens[first-1].Form {
		case ":", ";":
			return nil // "Photo: Acme": a caption; after a semicolon the next of a list
		}
		if r.s.Tokens[first].Form == ":" || r.s.Tokens[first].Form == ";" {
			return nil
		}
	}
	switch {
	case !r.isNoun(i) || !r.isNoun(head), r.isRelative(i), r.isDenied(i):
		return nil
	case r.isName(head) && r.namedBehind(i):
		return nil // "a man in Oslo, the painter Mara Lind": no painter is Oslo
	case bracketed(r.s, r.kids, i):
		return r.alias(head, i)
	case r.isName(head) && r.isName(i):
		return nil // two names: a list, or a place in another
	case r.isName(i) && r.fits(i, head):
		return r.describe(r.named(i), head)
	case r.isName(head) && r.fits(head, i):
		return r.describe(r.named(head), i)
	case r.isName(i), r.isName(head):
		return nil
	case apart && r.s.Tokens[i].UPOS == "NOUN" && r.s.Tokens[head].UPOS == "NOUN" && r.child(i, "det") >= 0 && r.agree(head, i):
		return r.describe(headSlot(r.s, head), i)
	}
	return nil
}

// isRelative says whether "whose" opens the phrase of i, which is then the subject of a
// clause that the tree has lost.
func (r *attributeReader) isRelative(i int) bool {
	k := r.child(i, "nmod:poss")
	return k >= 0 && r.s.Tokens[k].XPOS == "WP$"
}

// namedBehind says whether noun i has a name of its own right behind it.
func (r *attributeReader) namedBehind(i int) bool {
	for _, k := range r.kids[i] {
		if k == i+1 && r.s.Tokens[k].Deprel == "appos" && r.isName(k) {
			return true
		}
	}
	return false
}

// agree says whether noun i can describe noun head: one thing is no many and
// not each of many, and what somebody did or said is no thing ("tortured
// detainees, a charge it denies").
func (r *attributeReader) agree(head, i int) bool {
	if k := r.child(head, "det"); k >= 0 && quantifiers[strings.ToLower(r.s.Tokens[k].Form)] {
		return false
	}
	one := strings.ToLower(r.s.Tokens[r.child(i, "det")].Form)
	if (one == "a" || one == "an") && r.s.Tokens[head].XPOS == "NNS" {
		return false
	}
	return !ofClauses[r.lemma(i)]
}

// fits says whether a noun can describe a name: a person needs a noun for
// persons, and one name no plural.
func (r *attributeReader) fits(name, noun int) bool {
	if aboutWords[r.lemma(noun)] || ofClauses[r.lemma(noun)] {
		return false
	}
	if strings.HasSuffix(r.s.Tokens[name].Name, "-PER") {
		return english.IsPersonNoun(r.lemma(noun))
	}
	if english.IsOffice(r.lemma(noun)) {
		return true
	}
	if n := r.s.Tokens[noun].Name; n != "" && !strings.HasSuffix(n, "-MISC") {
		return false // a name describes nobody
	}
	return r.s.Tokens[noun].XPOS != "NNS" || r.child(name, "conj") >= 0
}

func (r *attributeReader) isNoun(i int) bool {
	up := r.s.Tokens[i].UPOS
	return up == "NOUN" || up == "PROPN"
}

// named is the slot of a name without its title ("Minister") and without what
// is coordinated with it.
func (r *attributeReader) named(i int) Slot {
	p := clause.PhraseOf(r.s, i)
	drop := map[int]bool{}
	for _, k := range r.kids[i] {
		t := &r.s.Tokens[k]
		if t.Deprel == "conj" && !r.isFirm(i, k) || t.Deprel == "cc" || t.Deprel == "nmod:unmarked" && r.s.SetOff(r.kids, k) || r.isName(i) && (t.Deprel == "nmod:desc" || t.Deprel == "det" || t.Deprel == "amod" && !r.isPartOfName(k, i) || t.Deprel == "nmod:poss" || r.isTitleOf(k)) && t.Deprel != "flat" {
			for _, j := range doc.Subtree(r.kids, k) {
				drop[j] = true
			}
		}
	}
	kept := p.Tokens[:0:0]
	for _, j := range p.Tokens {
		if !drop[j] {
			kept = append(kept, j)
		}
	}
	p.Tokens = r.wholeName(i, stripPunct(r.s, kept))
	return phraseSlot(r.s, p)
}

// isFirm says whether "&" makes one name of i and k: "Calder & Finch".
func (r *attributeReader) isFirm(i, k int) bool {
	cc := r.child(k, "cc")
	return cc >= 0 && r.s.Tokens[cc].Form == "&" && r.s.Tokens[i].IsCapital() && r.s.Tokens[k].IsCapital()
}

// isPartOfName says whether the adjective k belongs to the name that i heads:
// the name layer says so, or it has a capital and is of no nation ("Grand" of
// "Grand Mosque").
func (r *attributeReader) isPartOfName(k, i int) bool {
	name := &r.s.Tokens[i].Name
	if k < i && strings.HasPrefix(*name, "I-") {
		for j := i; j > k; j-- {
			if !strings.HasPrefix(r.s.Tokens[j].Name, "I-") {
				return false
			}
		}
		return r.s.Tokens[k].Name != ""
	}
	return r.s.Tokens[k].IsCapital() && r.s.Tokens[k].Name == "" && !r.isNationality(k) && !strings.HasSuffix(*name, "-PER") && k > 0
}

// wholeName puts right the tokens of the name of a person that i heads, where
// the tree has torn it or joined it to another: they are then those that the
// name layer has found.
func (r *attributeReader) wholeName(i int, tokens []int) []int {
	first, last := i, i
	if !strings.HasSuffix(r.s.Tokens[i].Name, "-PER") {
		return tokens
	}
	for r.s.Tokens[first].Name == "I-PER" && first > 0 && strings.HasSuffix(r.s.Tokens[first-1].Name, "-PER") {
		first--
	}
	for last+1 < len(r.s.Tokens) && r.s.Tokens[last+1].Name == "I-PER" {
		last++
	}
	torn, and := tokens[0] > first || tokens[len(tokens)-1] < last, false
	for _, k := range tokens {
		and = and || r.s.Tokens[k].UPOS == "CCONJ"
		torn = torn || and && k > last && r.s.Tokens[k].Name == "B-PER"
	}
	if !torn {
		return tokens
	}
	var out []int
	for k := first; k <= last; k++ {
		out = append(out, k)
	}
	return out
}

// ageAt says whether i is an age, and how to state it.
func (r *attributeReader) ageAt(i int) (func(Slot) Statement, bool) {
	t := &r.s.Tokens[i]
	years, err := strconv.Atoi(t.Form)
	if t.UPOS != "NUM" || err != nil || years < 1 || years > 120 || !r.s.SetOff(r.kids, i) || r.isScore(i) {
		return nil, false
	}
	return func(subject Slot) Statement {
		o := Slot{Sent: r.s.Index, Head: i, Spans: runs(r.s, []int{i}, false), Role: Obj}
		st := r.newAttribute(subject, i, age, o)
		st.Predicate.Text, st.Predicate.Lemma = "is aged", "age"
		return st
	}, true
}

// isScore says whether the number at i begins one: "6-4".
func (r *attributeReader) isScore(i int) bool {
	next := i + 1
	return next < len(r.s.Tokens) && (r.s.Tokens[next].Form == "-" || r.s.Tokens[next].Form == "–")
}

// mayHaveAge says whether i is a person: a name, or a relative.
func (r *attributeReader) mayHaveAge(i int) bool {
	t := &r.s.Tokens[i]
	kin := english.IsKin(r.lemma(i))
	return kin || strings.HasSuffix(t.Name, "-PER")
}

// isTitleOf says whether i is an office or relative written before a person's
// name and parsed as a compound: "Chancellor" of "Chancellor Weber".
func (r *attributeReader) isTitleOf(i int) bool {
	t := &r.s.Tokens[i]
	kin := english.IsKin(r.lemma(i))
	if t.Head < i || t.Head >= len(r.s.Tokens) || !kin && !english.IsOffice(r.lemma(i)) {
		return false
	}
	h := &r.s.Tokens[t.Head]
	return t.Deprel == "compound" && h.UPOS == "PROPN" && strings.HasSuffix(h.Name, "-PER")
}

// title reads "Danish Foreign Minister X", "his wife X", "engineer X".
func (r *attributeReader) title(i int) []Statement {
	t := &r.s.Tokens[i]
	name := t.Head
	if name <= i || name >= len(r.s.Tokens) || !r.isName(name) || english.IsHonorific(r.lemma(i)) || english.IsHonorific(strings.ToLower(t.Form)) || !r.isNoun(i) {
		return nil
	}
	if t.Name != "" && r.s.Tokens[name].Name == "I"+t.Name[1:] && name == i+1 {
		return nil // "Mara" of "Mara Lind" is no title
	}
	if strings.HasSuffix(r.s.Tokens[name].Name, "-LOC") && !settlements[r.lemma(i)] {
		return nil // "downtown Oslo", "summit host Oslo"
	}
	if !r.fits(name, i) || r.s.Tokens[i].XPOS == "NNS" && r.child(i, "nummod") >= 0 {
		return nil // "two lawyers Mara and Otto": neither is two
	}
	if r.isPredicated(i) {
		return nil // "police accused Mayor Mara": no title, but a clause
	}
	for _, k := range doc.Subtree(r.kids, i) {
		if english.IsWeekday(strings.ToLower(r.s.Tokens[k].Form)) {
			return nil // a clause that has been read as a title
		}
	}
	out := r.describe(r.named(name), i)
	for j := range out {
		if english.IsOffice(r.lemma(i)) && !r.isPastOffice(i) { // whatever the name layer makes of the name
			out[j].Relation = holdsPosition
		}
	}
	return out
}

// isPredicated says whether a past participle right after another noun modifies
// noun i.
func (r *attributeReader) isPredicated(i int) bool {
	return slices.ContainsFunc(r.kids[i], func(k int) bool {
		return r.s.Tokens[k].Deprel == "amod" && r.s.Tokens[k].XPOS == "VBN" && k > 0 && k < i && r.isNoun(k-1)
	})
}

// unmarked reads ages parsed as bare modifiers ("X, 41,") and places inside
// places ("Bergen, Norway").
func (r *attributeReader) unmarked(i int) []Statement {
	head := r.s.Tokens[i].Head
	if head < 0 || head > i {
		return nil
	}
	if years, ok := r.ageAt(i); ok && strings.HasSuffix(r.s.Tokens[head].Name, "-PER") {
		return []Statement{years(r.named(head))}
	}
	if !r.s.SetOff(r.kids, i) || bracketed(r.s, r.kids, i) || !strings.HasSuffix(r.s.Tokens[i].Name, "-LOC") || !strings.HasSuffix(r.s.Tokens[head].Name, "-LOC") {
		return nil
	}
	o := r.named(i)
	o.Role, o.Prep = Where, "in"
	return []Statement{r.newAttribute(r.named(head), i, locatedIn, o)}
}

// based reads "the Oslo-based institute".
func (r *attributeReader) based(i int) []Statement {
	head := r.s.Tokens[i].Head
	place := r.child(i, "compound")
	if place < 0 {
		place = r.child(i, "obl")
	}
	if place < 0 || head < 0 || head >= len(r.s.Tokens) || !r.isName(place) {
		return nil
	}
	o := headSlot(r.s, place)
	o.Role, o.Prep = Where, "in"
	if n := len(o.Spans); n > 0 && o.Spans[n-1].Begin < r.s.Tokens[place].End { // the hyphen belongs to neither
		o.Spans[n-1].End = r.s.Tokens[place].End
	}
	subject := clause.PhraseOf(r.s, head)
	drop := map[int]bool{}
	for _, k := range doc.Subtree(r.kids, i) {
		drop[k] = true
	}
	kept := subject.Tokens[:0:0]
	for _, k := range subject.Tokens {
		if !drop[k] {
			kept = append(kept, k)
		}
	}
	subject.Tokens = stripPunct(r.s, kept)
	of := phraseSlot(r.s, subject)
	if name := r.described(head); name.Head != head {
		of = name
	}
	st := r.newAttribute(of, i, basedIn, o)
	st.Predicate.Text = "is based"
	return []Statement{st}
}

// isDenied says whether "not" begins the phrase of i: "a deal, not a war".
func (r *attributeReader) isDenied(i int) bool {
	return slices.ContainsFunc(r.kids[i], func(k int) bool { return k < i && strings.EqualFold(r.s.Tokens[k].Form, "not") })
}
