package resolve

import "strings"

// introductions tell where the article names people in full: by the first and
// the last part of the name.
type introductions map[string][]name

func newIntroductions(names [][]name) introductions {
	in := introductions{}
	for _, sentence := range names {
		for _, n := range sentence {
			first, last, ok := ends(n)
			if ok {
				in[first] = append(in[first], n)
				in[last] = append(in[last], n)
			}
		}
	}
	return in
}

// ends gives the first and last part of a person's full name.
func ends(n name) (first, last string, ok bool) {
	if n.kind != PER || !strings.Contains(n.text, " ") {
		return "", "", false
	}
	return n.key[:strings.Index(n.key+"-", "-")], n.key[strings.LastIndex(n.key, "-")+1:], true
}

// divide splits a chain that says "Crane" of somebody before it has named
// Walter Crane, when the article has named Tobias Crane until then: people are
// introduced by their full name, so that what stands before the introduction
// is about the one who had his. The sentence that introduces somebody may say the
// family name first: "Another Crane, Walter Crane, left."
func (in introductions) divide(m *member) []*member {
	at, ok := m.introduced()
	if !ok {
		return []*member{m}
	}
	var other *name
	for _, n := range m.names {
		if strings.Contains(n.text, " ") || n.sent >= at.sent {
			continue
		}
		for i, o := range in[n.key] {
			if !before(o, n) || m.has(o.key) {
				continue
			}
			if other != nil && other.key != o.key {
				return []*member{m}
			}
			other = &in[n.key][i]
		}
	}
	if other == nil {
		return []*member{m}
	}
	early, late := &member{votes: map[string]int{}}, &member{votes: map[string]int{}}
	early.add(*other)
	early.in = append(early.in, other.sent)
	for _, n := range m.names {
		to := late
		if n.sent < at.sent {
			to = early
		}
		to.add(n)
	}
	for _, p := range m.mentions {
		to := late
		if p.sent < at.sent {
			to = early
		}
		to.mentions = append(to.mentions, p)
		to.in = append(to.in, p.sent)
	}
	return []*member{early, late}
}

// introduced gives the first full name of a member.
func (m *member) introduced() (name, bool) {
	var first name
	found := false
	for _, n := range m.names {
		if _, _, ok := ends(n); ok && (!found || before(n, first)) {
			first, found = n, true
		}
	}
	return first, found
}

func (m *member) has(key string) bool {
	for _, n := range m.names {
		if n.key == key {
			return true
		}
	}
	return false
}

func before(a, b name) bool {
	return comparePlaces(place{a.sent, a.first}, place{b.sent, b.first}) < 0
}
