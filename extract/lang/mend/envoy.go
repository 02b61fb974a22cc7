package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// envoys reads "ambassador to Utopia Mara Lind" by the names: the place is what
// the office is of, and the person the head of it all.
func (m *mender) envoys() {
	t := m.s.Tokens
	for i := 3; i < len(t); i++ {
		if t[i].Name != "B-PER" || !strings.HasSuffix(t[i-1].Name, "-LOC") {
			continue
		}
		place := i - 1
		for place > 0 && t[place].Name == "I-LOC" {
			place--
		}
		p := place - 1
		if p > 0 && strings.EqualFold(t[p].Form, "the") {
			p--
		}
		o := p - 1
		end := i + 1
		for end < len(t) && t[end].Name == "I-PER" {
			end++
		}
		if o < 0 || t[p].UPOS != "ADP" || !english.IsOffice(strings.ToLower(t[o].Lemma)) || end == i+1 || m.inOrder(o, place, i) {
			continue
		}
		m.envoy(o, p, place, i, end)
	}
}

// inOrder says whether the tree reads office, place and person as the names do.
func (m *mender) inOrder(o, place, person int) bool {
	return m.below(place, o) && (m.below(o, person) || m.below(person, o) && !m.below(place, person) && !m.below(person, place))
}

// envoy hangs the place [place, person) below the office o by the preposition p,
// and the office below the name [person, end).
func (m *mender) envoy(o, p, place, person, end int) {
	t := m.s.Tokens
	above, rel := t[o].Head, t[o].Deprel
	if above >= place && above < end {
		above, rel = m.outside(above, o, end)
	}
	last := person - 1
	for k := range t {
		switch h := t[k].Head; {
		case k == o:
		case k >= place && k < last:
			t[k].Head, t[k].Deprel = last, "compound"
		case k == last:
			t[k].Head, t[k].Deprel = o, "nmod"
		case k == p || k > p && k < place:
			t[k].Head = last
			if k == p {
				t[k].Deprel = "case"
			}
		case k > person && k < end:
			t[k].Head, t[k].Deprel = person, "flat"
		case h >= place && h < end, h == o && (t[k].Relation() == "case" || k > end || t[k].Relation() == "punct"):
			t[k].Head = person
		}
	}
	t[person].Head, t[person].Deprel = above, rel
	t[o].Head, t[o].Deprel = person, "nmod:desc"
}

// outside follows the heads from i to the first word that is not in [from, to),
// and gives it with the relation that leads to it.
func (m *mender) outside(i, from, to int) (head int, rel string) {
	t := m.s.Tokens
	for range t {
		head, rel = t[i].Head, t[i].Deprel
		if head < from || head >= to {
			break
		}
		i = head
	}
	return head, rel
}
