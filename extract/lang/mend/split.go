package mend

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// verbsInNames parts a name at a finite verb in small letters that was taken for
// its second word: in "Ada met Bo" somebody does something.
func (m *mender) verbsInNames() {
	t := m.s.Tokens
	for v := 1; v < len(t); v++ {
		if !isSmallVerb(&t[v]) {
			continue
		}
		if inside(t[v].Name) {
			t[v].Name = ""
			if v+1 < len(t) && inside(t[v+1].Name) {
				t[v+1].Name = "B" + t[v+1].Name[1:]
			}
		}
		if who := t[v].Head; t[v].Deprel == "flat" && who >= 0 && who < v && t[who].UPOS == "PROPN" {
			m.makeVerb(v, who)
		}
	}
}

// isSmallVerb says whether t is a finite verb in small letters.
func isSmallVerb(t *doc.Token) bool {
	r, _ := utf8.DecodeRuneInString(t.Form)
	return t.UPOS == "VERB" && (t.XPOS == "VBD" || t.XPOS == "VBZ") && unicode.IsLower(r)
}

// makeVerb gives v the place of the name who, which becomes its subject; what
// was hung on the name after v is the object, or goes with the verb.
func (m *mender) makeVerb(v, who int) {
	t := m.s.Tokens
	t[v].Head, t[v].Deprel = t[who].Head, t[who].Deprel
	t[who].Head, t[who].Deprel = v, "nsubj"
	object := -1
	for k := v + 1; k < len(t); k++ {
		switch {
		case t[k].Head != who:
		case object < 0 && t[k].UPOS == "PROPN" && (t[k].Deprel == "list" || t[k].Deprel == "appos" || t[k].Relation() == "dep") && m.prep(k) == "":
			object = k
			t[k].Head, t[k].Deprel = v, "obj"
		case !strings.HasPrefix(t[k].Deprel, "flat"):
			t[k].Head = v
		case object < 0:
			object = k
			t[k].Head, t[k].Deprel = v, "obj"
		default:
			t[k].Head = object
		}
	}
}

// splitNames parts a name that runs over two arguments of one verb, where the
// second begins with a determiner: of "awarded [Vos the Herschel Medal]" one is
// who got it and the other what.
func (m *mender) splitNames() {
	t := m.s.Tokens
	for k := 1; k < len(t)-1; k++ {
		if t[k].UPOS != "DET" || !inside(t[k].Name) || !inside(t[k+1].Name) {
			continue
		}
		first, end := k, k
		for inside(t[first].Name) {
			first--
		}
		for end < len(t) && inside(t[end].Name) {
			end++
		}
		second := t[k].Head
		if second <= k || second >= end || t[second].Head < 0 || !isObject(t[second].Deprel) {
			continue
		}
		if one := m.topOf(first, k); one >= 0 && t[one].Head == t[second].Head && t[second].Head < first {
			t[k].Name, t[k+1].Name = "", "B"+t[k+1].Name[1:]
		}
	}
}

// topOf gives the word of [first, end) that hangs outside of it, -1 when there
// are several.
func (m *mender) topOf(first, end int) int {
	top := -1
	for i := first; i < end; i++ {
		if h := m.s.Tokens[i].Head; h < first || h >= end {
			if top >= 0 {
				return -1
			}
			top = i
		}
	}
	return top
}

func isObject(rel string) bool { return rel == "obj" || rel == "iobj" }

// inside says whether a tag goes on with a name.
func inside(tag string) bool { return len(tag) > 1 && tag[0] == 'I' }
