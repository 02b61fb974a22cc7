package mend

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// clausesAfterAsides coordinates a verb behind ", and" with the verb before a relative
// clause that commas set off: the comma ends that clause ("It began in Oslo, where
// boats were stored, and SPREAD to Rome").
func (m *mender) clausesAfterAsides() {
	t := m.s.Tokens
	for k := range t {
		r := t[k].Head
		if t[k].Deprel != "conj" || t[k].UPOS != "VERB" || r < 0 || r > k || t[r].Deprel != "acl:relcl" || m.hasSubject(k) || m.child(k, "aux") || !m.s.SetOff(m.s.Children(), r) && !m.inAside(r) {
			continue
		}
		cc := m.ccOf(k)
		if cc < 1 || t[cc-1].Form != "," || m.relativeAfter(cc, k) || t[k].XPOS == "VBN" && !looksPast(t[k].Form) {
			continue
		}
		v := m.verbAbove(t[r].Head)
		if v < 0 || v > r || !m.hasSubject(v) || t[v].XPOS != "VBD" && !m.childIs(v, "aux", "has") && !m.childIs(v, "aux", "have") || t[k].XPOS != "VBD" && t[k].XPOS != "VBN" {
			continue
		}
		t[k].Head, t[k].XPOS = v, t[v].XPOS
	}
}

// inAside says whether the relative clause of r is of an apposition that a comma sets off:
// "blamed Tolm, a town that had grown, but".
func (m *mender) inAside(r int) bool {
	n := m.s.Tokens[r].Head
	return n >= 0 && m.s.Tokens[n].Deprel == "appos" && m.s.SetOff(m.s.Children(), n)
}

// relativeAfter says whether a relative pronoun stands between i and end.
func (m *mender) relativeAfter(i, end int) bool {
	for k := i; k < end; k++ {
		if strings.HasPrefix(m.s.Tokens[k].XPOS, "W") {
			return true
		}
	}
	return false
}

// lastSubjects makes a subject of the noun before the last verb of a series, where
// the noun was coordinated with a verb: "schools closed, power failed and LIGHTS
// dimmed".
func (m *mender) lastSubjects() {
	t := m.s.Tokens
	for n := range t {
		h := t[n].Head
		if t[n].Deprel != "conj" || t[n].UPOS != "NOUN" && t[n].UPOS != "PROPN" || h < 0 || h > n || t[h].UPOS != "VERB" || m.child(n, "case") || m.child(n, "cop") || !m.hasSubject(h) {
			continue
		}
		v := m.phraseEnd(n) + 1
		if v >= len(t) || t[v].UPOS != "VERB" || t[v].Deprel != "conj" || t[v].Head != h || m.hasSubject(v) || m.child(v, "cc") || !isFiniteTag(t[v].XPOS) && t[v].XPOS != "VBN" {
			continue
		}
		t[n].Head, t[n].Deprel = v, "nsubj"
		for _, c := range m.kids(n) {
			if t[c].Deprel == "cc" && c < n {
				t[c].Head = v
			}
		}
	}
}

// reportedSeries coordinates the next verb of a series with what is reported, not with
// the reporting verb: "said it would not sue and had left, HIRED a guard and moved".
func (m *mender) reportedSeries() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		r := t[k].Head
		if t[k].Deprel != "conj" || t[k].UPOS != "VERB" || r < 0 || r > k || !clausal[strings.ToLower(t[r].Lemma)] || t[k-1].Form != "," || m.child(k, "cc") || m.hasSubject(k) || m.child(k, "aux") {
			continue
		}
		for _, c := range m.kids(r) {
			if t[c].Deprel == "ccomp" && c > r && c < k && m.child(c, "conj") && m.hasSubject(c) {
				t[k].Head = c
			}
		}
	}
}

// lastOfSeries coordinates the verb that ends a series with the first, where the parser
// has coordinated it with a relative clause inside: "to stop it, free those they hold
// and LET us in".
func (m *mender) lastOfSeries() {
	t := m.s.Tokens
	for k := range t {
		r := t[k].Head
		if t[k].Deprel != "conj" || r < 0 || r > k || t[r].Deprel != "acl:relcl" || m.hasSubject(k) || m.ccOf(k) < 0 {
			continue
		}
		b := m.predicateAbove(r)
		if b < 1 || b > r || t[b].Deprel != "conj" || t[b-1].Form != "," || m.child(b, "cc") || m.hasSubject(b) || t[b].Head < 0 || t[b].Head > b {
			continue
		}
		if a := t[b].Head; t[a].UPOS == "VERB" && !m.endsSeries(a, b) && t[k].XPOS[:2] == t[b].XPOS[:2] {
			t[k].Head = a
		}
	}
}

// endsSeries says whether a verb after b, coordinated with a, has a conjunction.
func (m *mender) endsSeries(a, b int) bool {
	for _, k := range m.kids(a) {
		if k > b && m.s.Tokens[k].Deprel == "conj" && m.ccOf(k) >= 0 {
			return true
		}
	}
	return false
}

// paidFors makes a modifier of the noun before the comma of a participle that was
// coordinated with a verb in the future: "will get 40 euros, PAID for by a tax".
func (m *mender) paidFors() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		h := t[k].Head
		if t[k].Deprel != "conj" || t[k].XPOS != "VBN" || h < 0 || h > k || t[h].XPOS != "VB" || !m.hasModal(h) || t[k-1].Form != "," || m.child(k, "cc") || m.child(k, "aux") || m.hasSubject(k) {
			continue
		}
		for _, o := range m.kids(h) {
			if o > h && o < k && (t[o].Relation() == "obj" || t[o].Relation() == "obl") && m.phraseEnd(o) == k-2 {
				t[k].Head, t[k].Deprel = o, "acl"
			}
		}
	}
}

// verbSeries makes verbs of the "participles" of a series of verbs, where the noun behind
// each was coordinated with the first verb: "waved flags, CHANTED slogans and THREW stones".
func (m *mender) verbSeries() {
	t := m.s.Tokens
	for n := range t {
		h := t[n].Head
		if t[n].Deprel != "conj" || t[n].UPOS != "NOUN" && t[n].UPOS != "PROPN" || h < 0 || h > n || t[h].XPOS != "VBD" || m.child(n, "case") || m.child(n, "det") {
			continue
		}
		v := m.phraseStart(n)
		if v < 2 || v == n || t[v].Head != n || t[v].Deprel != "amod" || t[v].XPOS != "VBD" && t[v].XPOS != "VBN" || t[v-1].Form != "," && t[v-1].UPOS != "CCONJ" {
			continue
		}
		t[v].Head, t[v].Deprel, t[v].UPOS, t[v].XPOS = h, "conj", "VERB", "VBD"
		for _, k := range m.kids(n) {
			if k < v {
				t[k].Head = v
			}
		}
		t[n].Head, t[n].Deprel = v, "obj"
	}
}

// finiteConjuncts coordinate a finite verb with a verb, not with the noun before it: no
// thing is "gates and sang".
func (m *mender) finiteConjuncts() {
	t := m.s.Tokens
	for k := range t {
		n := t[k].Head
		if t[k].Deprel != "conj" || t[k].UPOS != "VERB" || !isFiniteTag(t[k].XPOS) || n < 0 || n > k || t[n].UPOS != "NOUN" && t[n].UPOS != "PROPN" || m.child(n, "cop") || m.hasSubject(k) || m.child(k, "mark") {
			continue
		}
		if v := t[n].Head; v >= 0 && v < n && t[v].UPOS == "VERB" && t[v].XPOS == t[k].XPOS && (t[n].Relation() == "obj" || t[n].Relation() == "obl") {
			t[k].Head = v
		}
	}
}

// thingsWithArticles coordinate three things with an article each, of which the second was
// taken for another name of the first: "a vineyard, a SHARE in a horse and a FLAT".
func (m *mender) thingsWithArticles() {
	t := m.s.Tokens
	article := func(i int) bool { return m.childIs(i, "det", "a") || m.childIs(i, "det", "an") }
	for a := range t {
		if t[a].UPOS != "NOUN" || !article(a) {
			continue
		}
		for _, b := range m.kids(a) {
			if t[b].Deprel != "appos" || b < a || t[b].UPOS != "NOUN" || !article(b) || english.IsPersonNoun(strings.ToLower(t[a].Lemma)) {
				continue
			}
			for c := b + 1; c < len(t); c++ {
				if t[c].Deprel == "conj" && m.below(c, b) && article(c) && m.ccOf(c) >= 0 {
					t[b].Deprel, t[c].Head = "conj", a
					break
				}
			}
		}
	}
}

// coordinatedObjects makes one list of two objects of a verb of which the second begins with
// "and": "exchanged mortar and machine-gun FIRE".
func (m *mender) coordinatedObjects() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		v := t[k].Head
		if t[k].Deprel != "obj" || v < 0 || v > k {
			continue
		}
		cc := m.ccOf(k)
		if cc < 0 || cc > k || m.subtreeStart(k) != cc {
			continue
		}
		for _, o := range m.kids(v) {
			if t[o].Deprel == "obj" && o < cc && m.phraseEnd(o) == cc-1 {
				t[k].Head, t[k].Deprel = o, "conj"
			}
		}
	}
}

// offersAfterPlans coordinates a past tense with the verb that has a subject, not with the
// infinitive below it: "urged them to stop and OFFERED help".
func (m *mender) offersAfterPlans() {
	t := m.s.Tokens
	for k := range t {
		w := t[k].Head
		finite := t[k].XPOS == "VBD" && !m.child(k, "aux") || t[k].XPOS == "VBN" && slices.ContainsFunc(m.kids(k), func(a int) bool { return t[a].Relation() == "aux" && isFiniteTag(t[a].XPOS) }) || t[k].XPOS == "VB" && m.hasModal(k)
		if !finite || t[k].Deprel != "conj" || w < 0 || w > k || t[w].XPOS != "VB" || m.hasSubject(k) || !m.childIs(w, "mark", "to") {
			continue
		}
		v := t[w].Head
		for n := 0; n < len(t) && v >= 0 && t[v].XPOS == "VB"; n++ {
			v = t[v].Head
		}
		if v >= 0 && v < w && (t[v].XPOS == "VBD" || t[v].UPOS == "ADJ" && m.child(v, "cop")) {
			t[k].Head = v
		}
	}
}

// dissolvedThings makes a verb of the participle between "and" and one thing without an
// article, of what is done to bodies and orders: "seized power and DISSOLVED parliament".
func (m *mender) dissolvedThings() {
	t := m.s.Tokens
	for p := 2; p+1 < len(t); p++ {
		n := t[p].Head
		if n < p || m.phraseStart(n) != p {
			continue
		}
		o, lemma := t[n].Head, strings.ToLower(t[p].Lemma)
		if t[p].XPOS != "VBN" || t[p].Deprel != "amod" || !(t[n].XPOS == "NN" && n == p+1 && decreeing[lemma]) && !(t[n].UPOS == "NOUN" && breaching[lemma]) || t[n].Deprel != "conj" || o < 0 || o > p || t[o].Deprel != "obj" || t[p-1].UPOS != "CCONJ" || t[p-1].Head != n {
			continue
		}
		v := t[o].Head
		if v < 0 || v > o || t[v].XPOS != "VBN" && t[v].XPOS != "VBD" {
			continue
		}
		t[p].Head, t[p].Deprel, t[p].UPOS, t[p].XPOS = v, "conj", "VERB", t[v].XPOS
		t[n].Head, t[n].Deprel, t[p-1].Head = p, "obj", p
	}
}

var breaching = english.Words("abuse violate breach flout ignore undermine reject defy break condemn")

var decreeing = english.Words("dissolve suspend impose declare close seize lift order ban cancel abolish restore demand announce reject defy urge deny")

// servicesRestored gives the last verb of a sentence the noun that was coordinated with a
// verb before it: "shops reopened and SERVICE, cut since May, was restored".
func (m *mender) servicesRestored() {
	t := m.s.Tokens
	for n := range t {
		h := t[n].Head
		if t[n].UPOS != "NOUN" || t[n].Deprel != "conj" || h < 0 || h > n || t[h].UPOS != "VERB" || m.child(n, "cop") || m.ccOf(n) < 0 {
			continue
		}
		for w := n + 1; w < len(t); w++ {
			if t[w].Deprel != "conj" || t[w].Head < 0 || t[w].Head > n || t[w].UPOS != "VERB" || m.hasSubject(w) || m.ccOf(w) >= 0 || !m.child(w, "aux") && t[w].XPOS != "VBD" && t[w].XPOS != "VBZ" {
				continue
			}
			cc := m.ccOf(n)
			t[n].Head, t[n].Deprel = w, "nsubj"
			if m.isPassive(w) {
				t[n].Deprel = "nsubj:pass"
			}
			t[cc].Head = w
			for a := n + 2; a < w; a++ {
				if t[a].XPOS == "VBN" && t[a].Deprel == "advcl" && t[a].Head < n && t[a-1].Form == "," {
					t[a].Head, t[a].Deprel = n, "acl"
				}
			}
			break
		}
	}
}

// butUrged gives a report the second thing its speaker does, past what is said of nobody: "said
// it was too early, but URGED them to wait".
func (m *mender) butUrged() {
	t := m.s.Tokens
	for k := range t {
		c := t[k].Head
		if t[k].XPOS != "VBD" || t[k].Deprel != "conj" || c < 0 || c > k || t[c].Deprel != "ccomp" || m.hasSubject(k) || m.child(k, "aux") || !m.hasChild(c, "expl") && !m.childIs(c, "nsubj", "it") || !m.child(k, "obj") && !m.child(k, "ccomp") {
			continue
		}
		cc := m.ccOf(k)
		if v := t[c].Head; cc > 0 && cc == k-1 && t[cc-1].Form == "," && v >= 0 && v < c && t[v].XPOS == "VBD" && reporting[strings.ToLower(t[v].Lemma)] {
			t[k].Head = v
		}
	}
}

// paymentsBeside coordinate an act of its own article and phrase with the act before, not with
// what that is of: "the release of three men and a PAYMENT of millions".
func (m *mender) paymentsBeside() {
	t := m.s.Tokens
	for k := range t {
		h := t[k].Head
		if t[k].Deprel != "conj" || t[k].UPOS != "NOUN" || h < 0 || h > k || t[h].Deprel != "nmod" || m.prep(h) != "of" || m.child(h, "det") || !m.childIs(k, "det", "a") && !m.childIs(k, "det", "an") || !m.child(k, "nmod") || m.ccOf(k) < 0 {
			continue
		}
		if n := t[h].Head; n >= 0 && n < h && (t[n].Deprel == "obj" || t[n].Relation() == "obl") && m.childIs(n, "det", "the") {
			t[k].Head = n
		}
	}
}

// appealsAfterReports give the speaker the second thing that speakers do, past what is said of
// something: "said the camp was full, and APPEALED to Oslo for help".
func (m *mender) appealsAfterReports() {
	t := m.s.Tokens
	for k := range t {
		c := t[k].Head
		if t[k].XPOS != "VBD" || t[k].Deprel != "conj" || c < 0 || c > k || t[c].Deprel != "ccomp" || m.hasSubject(k) || m.child(k, "aux") || !appealing[strings.ToLower(t[k].Lemma)] {
			continue
		}
		s, cc := m.subjectBefore(c), m.ccOf(k)
		if v := t[c].Head; cc > 0 && cc == k-1 && t[cc-1].Form == "," && s >= 0 && !m.isAgent(s) && t[s].UPOS != "PRON" && v >= 0 && v < c && t[v].XPOS == "VBD" && reporting[strings.ToLower(t[v].Lemma)] {
			t[k].Head = v
		}
	}
}

var appealing = english.Words("appeal urge call thank accuse demand promise vow warn add insist deny ask invite criticise criticize praise pledge")

// misuseAfterCoverage coordinates three things behind "by" of which the second was taken for
// another name of the first: "marred by coverage, the MISUSE of cars and delays".
func (m *mender) misuseAfterCoverage() {
	t := m.s.Tokens
	for b := range t {
		a := t[b].Head
		if t[b].Deprel != "appos" || t[b].UPOS != "NOUN" || a < 0 || a > b || t[a].UPOS != "NOUN" || t[a].Relation() != "obl" && t[a].Deprel != "obj" || m.child(a, "det") || !m.childIs(b, "det", "the") || !m.child(b, "nmod") || english.IsPersonNoun(strings.ToLower(t[b].Lemma)) {
			continue
		}
		for c := b + 1; c < len(t); c++ {
			if t[c].Deprel == "conj" && t[c].UPOS == "NOUN" && m.below(c, b) && m.ccOf(c) >= 0 && m.child(c, "nmod") && !m.child(c, "det") && t[c].XPOS == "NNS" {
				t[b].Deprel, t[c].Head = "conj", a
				break
			}
		}
	}
}

// leftHomeless make a verb of "left" before those whom something has left so: "killed ten and LEFT
// thousands homeless".
func (m *mender) leftHomeless() {
	t := m.s.Tokens
	for k := 3; k+2 < len(t); k++ {
		n, c := t[k].Head, k-1
		if !strings.EqualFold(t[k].Form, "left") || t[k].Deprel != "amod" || n != k+1 || t[n].Deprel != "conj" || t[c].Deprel != "cc" || t[n+1].Head != n || t[n+1].UPOS != "ADJ" {
			continue
		}
		for i, d := t[n].Head, 0; i >= 0 && d < len(t); i, d = t[i].Head, d+1 {
			if i < k && t[i].XPOS == "VBD" {
				t[k].Head, t[k].Deprel, t[k].UPOS, t[k].XPOS = i, "conj", "VERB", "VBD"
				t[c].Head = k
				t[n].Head, t[n].Deprel = k, "obj"
				t[n+1].Head, t[n+1].Deprel = k, "xcomp"
				break
			}
		}
	}
}
