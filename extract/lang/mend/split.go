package mend

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
