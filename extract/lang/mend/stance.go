package mend

import "strings"

// stances takes from a name what says which side its bearer is on, and makes it
// modify the name: "[pro-Ostby Harbour Party]", "[Anti-fishing Mara Lind]".
func (m *mender) stances() {
	t := m.s.Tokens
	for i := 0; i+1 < len(t); i++ {
		kind, inside := strings.CutPrefix(t[i].Name, "B-")
		if inside = inside && t[i+1].Name == "I-"+kind; !inside && t[i+1].Deprel == "flat" && t[i+1].Head == i {
			kind = "PER" // only the tree has it in the name
		}
		if kind == "" || !isStance(t[i].Form, kind) {
			continue
		}
		t[i].Name = ""
		if inside {
			t[i+1].Name = "B-" + kind
		}
		if t[i].UPOS == "PROPN" {
			t[i].UPOS, t[i].XPOS, t[i].Lemma = "ADJ", "JJ", strings.ToLower(t[i].Form)
		}
		if t[i+1].Head == i {
			m.promote(i+1, i)
		}
		if t[i].Head > i {
			t[i].Deprel = "amod"
		}
	}
}

// isStance says whether a word says what somebody is for or against. Organisations
// may have all but the first of these in their names: "Anti-Piracy League".
func isStance(form, kind string) bool {
	prefix, _, ok := strings.Cut(form, "-")
	if !ok {
		return false
	}
	switch strings.ToLower(prefix) {
	case "pro":
		return true
	case "anti", "pan", "non", "ex":
		return kind == "PER"
	}
	return false
}
