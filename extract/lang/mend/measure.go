package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// rates hang what something is counted by on the number before it, and what follows
// on the verb: "reached 90 miles AN HOUR on the coast".
func (m *mender) rates() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		a := t[k-1].Form
		if !english.IsTimeNoun(strings.ToLower(t[k].Lemma)) && !priced[strings.ToLower(t[k].Lemma)] || a != "a" && a != "an" || t[k-1].Head != k || t[k].Deprel != "obl:unmarked" && t[k].Deprel != "nmod:unmarked" {
			continue
		}
		n := k - 2
		for t[n].Deprel == "nummod" && t[n].Head >= 0 && t[n].Head < n || t[n].Deprel == "compound" && t[n].Head == n+1 && n+1 < k-1 {
			n = t[n].Head
		}
		if v := t[k].Head; !m.child(n, "nummod") || n > k || v > k || v != n && t[n].Head != v && m.verbAbove(n) != v && !m.isAgentOf(n, v) {
			continue
		}
		if v := t[n].Head; v >= 0 && t[v].UPOS == "VERB" && v < n {
			for _, c := range m.kids(k) {
				if t[c].Deprel == "nmod" && m.child(c, "case") && c > k {
					t[c].Head, t[c].Deprel = v, "obl"
				}
			}
		}
		t[k].Head, t[k].Deprel = n, "nmod:unmarked"
	}
}

// milesAway hang how far away something is on it, where both were taken for the
// subject: "a school A MILE AWAY was shut".
func (m *mender) milesAway() {
	t := m.s.Tokens
	for k := 1; k+1 < len(t); k++ {
		if !strings.EqualFold(t[k+1].Form, "away") || t[k].Relation() != "nsubj" || t[k].UPOS != "NOUN" {
			continue
		}
		for s := 0; s < m.phraseStart(k); s++ {
			if t[s].Head == t[k].Head && t[s].Relation() == "nsubj" && m.phraseEnd(s)+1 == m.phraseStart(k) {
				t[k+1].Head, t[k+1].Deprel = s, "advmod"
				t[k].Head, t[k].Deprel = k+1, "obl:unmarked"
			}
		}
	}
}

// receivers make an indirect object of the name before a sum of money: "lent TOLM $9
// million".
func (m *mender) receivers() {
	t := m.s.Tokens
	for k := 1; k+1 < len(t); k++ {
		n := t[k].Head
		if t[k].Deprel != "compound" && t[k].Deprel != "nmod:desc" || !strings.HasPrefix(t[k].Name, "B-") || n <= k || t[n].UPOS != "SYM" || t[n].Relation() != "obj" {
			continue
		}
		if v := t[n].Head; v >= 0 && v < k && ditransitive[strings.ToLower(t[v].Lemma)] && m.phraseStart(n) > v && m.phraseEnd(k) == n-1 && t[k].Form != "US" && !m.child(v, "iobj") {
			t[k].Head, t[k].Deprel = v, "iobj"
		}
	}
}

// waters make a preposition of the "particle" before a place without one: "tagged OFF
// Tolm".
func (m *mender) waters() {
	t := m.s.Tokens
	for k := 1; k+1 < len(t); k++ {
		if t[k].Deprel != "compound:prt" || !strings.EqualFold(t[k].Form, "off") {
			continue
		}
		p := k + 1
		for p+1 < len(t) && t[p].Head > p && t[p].Head == p+1 {
			p++
		}
		if r := t[p].Relation(); t[p].Head == t[k].Head && (r == "obl" || r == "obj") && !m.child(p, "case") && m.isPlaceName(p) {
			t[k].Head, t[k].Deprel, t[k].XPOS = p, "case", "IN"
			t[p].Deprel = "obl"
		}
	}
}

// someOfThem makes a clause of its own of "some of them old" behind a comma, which was
// taken for what the verb makes of its object.
func (m *mender) someOfThem() {
	t := m.s.Tokens
	for k := range t {
		h := t[k].Head
		if t[k].Deprel != "xcomp" || t[k].UPOS != "ADJ" || h < 0 || h > k || m.child(k, "cop") || m.child(k, "mark") {
			continue
		}
		for _, s := range m.kids(k) {
			if first := m.phraseStart(s); t[s].Relation() == "nsubj" && s < k && first > 0 && t[first-1].Form == "," {
				t[k].Deprel = "advcl"
			}
		}
	}
}

// quantities hang what is counted on the noun that counts it, not on what is
// coordinated with that: "a school and DOZENS of HOUSES".
func (m *mender) quantities() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		n := k
		for n > 0 && t[n].Deprel != "case" {
			n--
		}
		if n < 1 || t[n].Head != k || !strings.EqualFold(t[n].Form, "of") || t[k].Deprel != "nmod" {
			continue
		}
		count, first := n-1, t[k].Head
		if counting[strings.ToLower(t[count].Lemma)] && t[count].Deprel == "conj" && t[count].Head == first && first < count {
			t[k].Head = count
		}
	}
}

// counting are nouns that say how many of something there are.
var counting = english.Words("dozen score hundred thousand million billion number handful couple pair majority most lot plenty ton")

// partsOfThem frees a number "of them" behind a comma from the verb, whose object it was
// taken for: "900 jobs would go, 400 OF THEM in Oslo".
func (m *mender) partsOfThem() {
	t := m.s.Tokens
	for n := 1; n+2 < len(t); n++ {
		v := t[n].Head
		if t[n].UPOS != "NUM" && t[n].XPOS != "JJS" && !portionWords[strings.ToLower(t[n].Form)] || t[n].Deprel != "obj" && t[n].Relation() != "obl" && t[n].Deprel != "parataxis" || v < 0 || v > n || t[n-1].Form != "," || t[n+1].Form != "of" || !strings.EqualFold(t[n+2].Form, "them") || t[n+2].Head != n {
			continue
		}
		t[n].Deprel = "parataxis"
		for _, k := range m.kids(v) {
			if k > n && t[k].Deprel == "obl" && m.phraseStart(k) == n+3 {
				t[k].Head, t[k].Deprel = n, "nmod"
			}
			if k == n+3 && t[k].Deprel == "advmod" {
				t[k].Head = n // "three of them critically"
			}
		}
	}
}

// isAgentOf says whether n is in the phrase of who or what does v.
func (m *mender) isAgentOf(n, v int) bool {
	for i := n; i >= 0 && i != v; i = m.s.Tokens[i].Head {
		if m.s.Tokens[i].Deprel == "obl:agent" && m.s.Tokens[i].Head == v {
			return true
		}
	}
	return false
}

// priced things are counted one by one: "crowns a SHARE".
var priced = english.Words("share barrel tonne ton ounce litre liter gallon kilo kilogram unit ticket person head piece megawatt pound")

// portionWords say how many of something without a number.
var portionWords = english.Words("some several many few all none half both")

// gustsAnHour hang what something is counted by on the number, where it was taken for a second
// subject: "gusts of 80 kilometres an HOUR were forecast".
func (m *mender) gustsAnHour() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v, n := t[k].Head, k-2
		if t[k].Relation() != "nsubj" || v < k || !english.IsTimeNoun(strings.ToLower(t[k].Lemma)) || !m.childIs(k, "det", "an") && !m.childIs(k, "det", "a") || t[k-1].Head != k || !m.child(n, "nummod") {
			continue
		}
		for _, s := range m.kids(v) {
			if s < n && t[s].Deprel == t[k].Deprel && m.below(n, s) {
				t[k].Head, t[k].Deprel = n, "nmod:unmarked"
				break
			}
		}
	}
}

// kilometresFrom tell how far from something is done what is done to nothing: "attacked 6
// KILOMETRES from the top".
func (m *mender) kilometresFrom() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].Deprel != "obj" || v < 0 || v > k || !distances[strings.ToLower(t[k].Lemma)] || !m.child(k, "nummod") || k+1 >= len(t) || !strings.EqualFold(t[k+1].Form, "from") {
			continue
		}
		t[k].Deprel = "obl:unmarked"
	}
}

// sixOutOfTen count one noun with both numbers: "SIX out of ten people have".
func (m *mender) sixOutOfTen() {
	t := m.s.Tokens
	for k := 0; k+4 < len(t); k++ {
		if t[k].XPOS != "CD" || !strings.EqualFold(t[k+1].Form, "out") || t[k+2].Form != "of" || t[k+3].XPOS != "CD" {
			continue
		}
		n := t[k+3].Head
		if n > k+3 && t[n].Head == t[k].Head && t[n].Deprel == t[k].Deprel && t[n].UPOS == "NOUN" {
			t[k].Head, t[k].Deprel = n, "nummod"
		}
	}
}

// degreesCelsius keep a temperature in one phrase: "said 48 DEGREES Celsius had been measured".
func (m *mender) degreesCelsius() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		d, v := k-1, t[k].Head
		if !scales[strings.ToLower(t[k].Form)] || strings.ToLower(t[d].Lemma) != "degree" || v == d || v < k || t[k].Relation() != "nsubj" || t[v].Head != d {
			continue
		}
		u := t[d].Head
		if u < 0 || u > d || t[d].Deprel != "obj" || !clausal[strings.ToLower(t[u].Lemma)] {
			continue
		}
		t[v].Head, t[v].Deprel = u, "ccomp"
		t[d].Head, t[d].Deprel = v, t[k].Deprel
		t[k].Head, t[k].Deprel, t[k].Name = d, "nmod:unmarked", ""
	}
}

var scales = english.Words("celsius fahrenheit kelvin centigrade")

// timesItsSize hang on "times" what it is a multiple of: "swollen to three times its SIZE".
func (m *mender) timesItsSize() {
	t := m.s.Tokens
	for k := 1; k+2 < len(t); k++ {
		if strings.ToLower(t[k].Form) != "times" || !m.child(k, "nummod") || t[k].Relation() != "obl" {
			continue
		}
		for _, o := range m.kids(t[k].Head) {
			if o > k && (t[o].Deprel == "obj" || t[o].Deprel == "obl:unmarked") && m.phraseStart(o) == k+1 && (t[k+1].Deprel == "nmod:poss" || t[k+1].Deprel == "det") {
				t[o].Head, t[o].Deprel = k, "nmod:unmarked"
			}
		}
	}
}

// weekdaysAfterYears give the verb the day behind a span of time: "for the first time in six years
// on WEDNESDAY".
func (m *mender) weekdaysAfterYears() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		n := t[k].Head
		if t[k].Deprel != "nmod" || n < 0 || n > k || !english.IsWeekday(strings.ToLower(t[k].Form)) || m.prep(k) != "on" || t[n].XPOS != "NNS" || !english.IsTimeNoun(strings.ToLower(t[n].Lemma)) || !m.child(n, "nummod") {
			continue
		}
		for n >= 0 && t[n].Relation() == "nmod" && t[n].Head < n {
			n = t[n].Head
		}
		if n >= 0 && t[n].Relation() == "obl" && t[n].Head >= 0 && t[n].Head < n {
			t[k].Head, t[k].Deprel = t[n].Head, "obl"
		}
	}
}

// helpedBys say of what rose what helped, not of how far it rose: "rose to 90 barrels, HELPED by".
func (m *mender) helpedBys() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		n := t[k].Head
		if t[k].XPOS != "VBN" || t[k].Deprel != "acl" || n < 0 || n > k || t[k-1].Form != "," || !helping[strings.ToLower(t[k].Lemma)] || !m.hasChild(k, "obl:agent") || !m.child(n, "nummod") && t[n].UPOS != "NUM" && t[n].UPOS != "SYM" {
			continue
		}
		if v := t[n].Head; v >= 0 && v < n && t[v].UPOS == "VERB" && (t[n].Relation() == "obl" || t[n].Deprel == "obj") && m.hasSubject(v) {
			t[k].Head, t[k].Deprel = v, "advcl"
		}
	}
}

var helping = english.Words("help boost drive lift support hit hurt buoy dent drag weigh spur fuel")

// mostOfThemIn make a clause of its own of "most of them in towns" behind a comma, whose "most" was
// taken for the subject of the towns.
func (m *mender) mostOfThemIn() {
	t := m.s.Tokens
	for k := 4; k < len(t); k++ {
		v := t[k].Head
		if t[k].Relation() != "obl" || v < 0 || v > k || !m.child(k, "case") || m.child(k, "cop") {
			continue
		}
		for _, q := range m.kids(k) {
			if t[q].Relation() == "nsubj" && q > 0 && t[q-1].Form == "," && q+2 < len(t) && strings.EqualFold(t[q+1].Form, "of") && t[q+2].Head == q {
				t[q].Head, t[q].Deprel = v, "parataxis"
				t[k].Head, t[k].Deprel = q, "nmod"
				break
			}
		}
	}
}
