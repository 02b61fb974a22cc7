package statement

// kinship: subject is the KIN of the one at of.
func (r *attributeReader) kinship(subject Slot, noun, of int, relation string) Statement {
	other := headSlot(r.s, of)
	other.Role = Obj
	st := r.newAttribute(subject, noun, relation, other)
	st.Predicate.Text = "is " + r.lemma(noun) + " of"
	return st
}

// possessor is the one whose noun it is: "Mara's wife", "the wife of Mara",
// "his wife"; -1 for none.
func (r *attributeReader) possessor(noun int) int {
	for _, k := range r.kids[noun] {
		if r.s.Tokens[k].Deprel == "nmod:poss" {
			if r.s.Tokens[k].XPOS == "WP$" {
				return r.antecedent(noun)
			}
			return k
		}
	}
	for _, k := range r.kids[noun] {
		if r.s.Tokens[k].Deprel == "nmod" && r.prep(k) == "of" {
			return k
		}
	}
	return -1
}

// antecedent is the noun that the relative clause around token i belongs to,
// -1 where there is none: whose brother it is in "Mara, whose brother sings".
func (r *attributeReader) antecedent(i int) int {
	for n := 0; n < len(r.s.Tokens); n++ {
		h := r.s.Tokens[i].Head
		if h < 0 || h >= len(r.s.Tokens) {
			break
		}
		if r.s.Tokens[i].Deprel == "acl:relcl" {
			return h
		}
		i = h
	}
	return -1
}

// described is the slot of noun i, or of the name that it is said of: "Acme, a bank
// whose chairman …" is about Acme.
func (r *attributeReader) described(i int) Slot {
	if h := r.s.Tokens[i].Head; r.s.Tokens[i].Deprel == "appos" && h >= 0 && h < i && r.isName(h) && !r.isName(i) && r.fits(h, i) {
		return r.named(h)
	}
	return headSlot(r.s, i)
}
