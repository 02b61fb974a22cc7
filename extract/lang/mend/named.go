package mend

import "strings"

// namedBodies hangs the name of a body on the noun right before it that says what
// it is: "the union METAL DANMARK criticised", "the movement FREE NORTH".
func (m *mender) namedBodies() {
	t := m.s.Tokens
	for b := 1; b < len(t); b++ {
		n := b - 1
		if !strings.HasPrefix(t[b].Name, "B-") || t[b].Name == "B-PER" || t[n].UPOS != "NOUN" || t[n].Form != strings.ToLower(t[n].Form) || !named[strings.ToLower(t[n].Lemma)] {
			continue
		}
		end := b + 1
		for end < len(t) && strings.HasPrefix(t[end].Name, "I-") {
			end++
		}
		head := b
		for head < end && t[head].Head >= b && t[head].Head < end {
			head++
		}
		if head == end {
			continue
		}
		inside := t[n].Head >= b && t[n].Head < end
		switch {
		case inside: // the noun was a modifier of the name
			t[n].Head, t[n].Deprel = t[head].Head, t[head].Deprel
			for _, k := range m.kids(head) {
				if k < n {
					t[k].Head = n
				}
			}
		case t[head].Head == n:
			continue
		case t[head].Deprel == "obj" && t[n].Deprel == "obj" && t[head].Head == t[n].Head: // "accused the movement Free North"
		case t[head].Deprel == "obl:unmarked" || t[head].Deprel == "nmod:unmarked" || t[head].Relation() == "dep" || t[head].Relation() == "xcomp":
		default:
			continue
		}
		t[head].Head, t[head].Deprel = n, "appos"
	}
}
