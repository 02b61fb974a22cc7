package mend

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// participles hangs a participle that a comma sets off from the noun before
// on the verb above that noun: "won a seat in Oslo, beating Otto" says what the
// winner did. Nine in ten are such, whatever noun stands nearest.
func (m *mender) participles() {
	t := m.s.Tokens
	for k := range t {
		if t[k].Deprel != "acl" || t[k].XPOS != "VBG" || t[k].Head < 0 || t[k].Head > k || describing[strings.ToLower(t[k].Lemma)] {
			continue
		}
		if m.child(k, "mark") || m.child(k, "nsubj") || m.child(k, "aux") || m.child(k, "cc") {
			continue
		}
		first := m.subtreeStart(k)
		for first < k && t[first].UPOS == "PUNCT" {
			first++
		}
		if first == 0 || t[first-1].Form != "," {
			continue
		}
		if v := m.verbAbove(t[k].Head); v >= 0 && !m.below(v, k) {
			t[k].Head, t[k].Deprel = v, "advcl"
		}
	}
}

// usings makes of "using" how something is done, where the verb takes no participle
// for its complement: "signed it USING a stamp".
func (m *mender) usings() {
	t := m.s.Tokens
	for k := range t {
		if h := t[k].Head; t[k].XPOS == "VBG" && t[k].Lemma == "use" && t[k].Deprel == "xcomp" && h >= 0 && h < k && t[h].UPOS == "VERB" && !trying[strings.ToLower(t[h].Lemma)] {
			t[k].Deprel = "advcl"
		}
	}
}

// trying verbs take a participle for their complement: "stopped using".
var trying = english.Words("start begin stop keep avoid consider quit cease continue like love hate prefer propose suggest recommend advise try admit deny ban prohibit resist regret mind risk finish imagine remember recall discuss favor favour support oppose defend justify delay postpone resume go come see hear watch find catch film photograph show depict involve mean include")

// denials gives what is said in support of a denial to who denies: "denied that the
// planes had bombed it, SAYING it was empty".
func (m *mender) denials() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		c := t[k].Head
		if t[k].XPOS != "VBG" || t[k].Deprel != "advcl" || !clausal[strings.ToLower(t[k].Lemma)] || t[k-1].Form != "," || c < 0 || c > k {
			continue
		}
		if h := t[c].Head; t[c].Deprel == "ccomp" && h >= 0 && h < c && denying[strings.ToLower(t[h].Lemma)] && m.child(h, "nsubj") {
			t[k].Head = h
		}
	}
}

// citings gives "citing" a source to who reports, not to whom the report is about:
// "Acme reported that Lind would leave, CITING aides".
func (m *mender) citings() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		if t[k].XPOS != "VBG" || !strings.EqualFold(t[k].Form, "citing") || t[k-1].Form != "," || !m.citesSource(k) {
			continue
		}
		for c, n := t[k].Head, 0; c >= 0 && c < k && n < len(t); c, n = t[c].Head, n+1 {
			if h := t[c].Head; t[c].Deprel == "ccomp" && h >= 0 && h < c && clausal[strings.ToLower(t[h].Lemma)] {
				t[k].Head, t[k].Deprel = h, "advcl"
				break
			}
		}
	}
}

// citesSource says whether the object of k is somebody or something that is asked.
func (m *mender) citesSource(k int) bool {
	for _, o := range m.kids(k) {
		if l := strings.ToLower(m.s.Tokens[o].Lemma); m.s.Tokens[o].Deprel == "obj" && (askable[l] || english.IsPersonWord(l)) {
			return true
		}
	}
	return false
}

var askable = english.Words("source official aide people witness report document medium media agency newspaper police statement data figure study")

// deniedReports makes of the clause after "denied reports that" what the reports
// say, where the parser took "that" for a pronoun.
func (m *mender) deniedReports() {
	t := m.s.Tokens
	for n := 1; n+1 < len(t); n++ {
		that := &t[n+1]
		if !denying[strings.ToLower(t[n-1].Lemma)] || t[n-1].UPOS != "VERB" || !claiming[strings.ToLower(t[n].Lemma)] || !strings.EqualFold(that.Form, "that") {
			continue
		}
		m.deniedClaims(n)
		if c := that.Head; t[n].Head == n-1 && c > n+1 && t[c].Deprel == "acl:relcl" && t[c].Head == n && that.Deprel == "obj" {
			t[c].Deprel = "acl"
			that.UPOS, that.XPOS, that.Deprel = "SCONJ", "IN", "mark"
		}
	}
}

// deniedClaims makes of n, taken for a verb, the object of the denial before it,
// which becomes the verb: "Lind DENIED claims that".
func (m *mender) deniedClaims(n int) {
	t := m.s.Tokens
	v := n - 1
	who := t[v].Head
	if who == n {
		who = v // the denial itself was taken for the subject
	}
	if t[n].XPOS != "VBZ" || who < 0 || t[who].Head != n || t[who].Relation() != "nsubj" || who != v && t[v].Deprel != "acl" {
		return
	}
	for _, k := range m.kids(n) {
		switch {
		case k == v:
		case k == who:
			t[k].Head, t[k].Deprel = v, "nsubj"
		case t[k].Deprel == "ccomp":
			t[k].Deprel = "acl"
		default:
			t[k].Head = v
		}
	}
	t[v].XPOS, t[v].Head, t[v].Deprel = "VBD", t[n].Head, t[n].Deprel
	t[n].UPOS, t[n].XPOS, t[n].Head, t[n].Deprel = "NOUN", "NNS", v, "obj"
}

// verbAbove is the verb whose object or adjunct, not its subject, the phrase
// of noun i is part of; -1 for none.
func (m *mender) verbAbove(i int) int {
	t := m.s.Tokens
	for n := 0; i >= 0 && n < len(t); n++ {
		h := t[i].Head
		switch t[i].Relation() {
		case "obj", "iobj", "obl":
			if h >= 0 && h < i && t[h].UPOS == "VERB" {
				return h
			}
			return -1
		case "nmod", "conj", "appos", "compound", "flat":
			i = h
		default:
			return -1
		}
	}
	return -1
}

// ledGroups gives the participle that says who leads a group to the group: "a
// COALITION of six parties led by the Greens".
func (m *mender) ledGroups() {
	t := m.s.Tokens
	for v := range t {
		k := t[v].Head
		if t[v].Deprel != "acl" || t[v].XPOS != "VBN" || !leading[strings.ToLower(t[v].Lemma)] || k < 0 || k > v || t[k].Deprel != "nmod" || m.prep(k) != "of" {
			continue
		}
		if g := t[k].Head; g >= 0 && g < k && t[g].UPOS == "NOUN" && collective[strings.ToLower(t[g].Lemma)] {
			t[v].Head = g
		}
	}
}

var (
	leading    = english.Words("lead head chair back dominate form assemble found")
	collective = english.Words("coalition alliance group team delegation panel committee force convoy network union crew gang band squad series league")
)

// participlesWithObjects give the participle between two "subjects" of one verb to the
// first, and the second to it: "A bus CARRYING TOURISTS crashed".
func (m *mender) participlesWithObjects() {
	t := m.s.Tokens
	for v := 1; v+1 < len(t); v++ {
		a, b := v-1, t[v].Head
		if t[v].XPOS != "VBG" || t[v].Deprel != "amod" || b < v || t[a].Deprel != "nsubj" || t[b].Deprel != "nsubj" || t[a].Head != t[b].Head || t[a].UPOS == "PRON" {
			continue
		}
		for _, k := range m.kids(b) {
			if k < a {
				t[k].Head = a
			}
		}
		t[v].Head, t[v].Deprel, t[v].UPOS = a, "acl", "VERB"
		t[b].Head, t[b].Deprel = v, "obj"
	}
}

// reportedAccidents make the verb of what is reported of the "participle" behind the object
// of a participle, where a report that closes the sentence has taken its subject: "A ferry
// carrying cars CAPSIZED off Oslo, police said".
func (m *mender) reportedAccidents() {
	t := m.s.Tokens
	for n := range t {
		r := t[n].Head
		if t[n].Deprel != "nsubj" || r < n || !reporting[strings.ToLower(t[r].Lemma)] || m.child(r, "ccomp") {
			continue
		}
		speaker := -1
		for _, k := range m.kids(r) {
			if k > n && k < r && t[k].Deprel == "nsubj" {
				speaker = k
			}
		}
		if speaker < 0 || t[m.phraseStart(speaker)-1].Form != "," {
			continue
		}
		for v := n + 1; v < speaker; v++ {
			o := t[v].Head
			if t[v].Deprel != "acl" || t[v].XPOS != "VBN" || !looksPast(t[v].Form) || o < 0 || o != v-1 || t[o].Deprel != "obj" || t[o].Head < 0 || t[t[o].Head].Head != n || t[t[o].Head].XPOS != "VBG" {
				continue
			}
			t[v].Head, t[v].Deprel, t[v].XPOS = r, "ccomp", "VBD"
			t[n].Head = v
			for _, k := range m.kids(r) {
				if k > v && k < speaker && (t[k].Deprel == "advcl" || t[k].Relation() == "obl") {
					t[k].Head = v
				}
			}
			break
		}
	}
}

// debatedCallings hang a participle behind a comma on the verb of the sentence, past a
// passive of which nobody tells who did it: "left a session at which it was debated,
// CALLING it a farce".
func (m *mender) debatedCallings() {
	t := m.s.Tokens
	for k := 2; k < len(t); k++ {
		r := t[k].Head
		if t[k].XPOS != "VBG" || t[k].Deprel != "advcl" || t[k-1].Form != "," || r < 0 || r > k || t[r].Deprel != "acl:relcl" || !(m.isPassive(r) && !m.hasChild(r, "obl:agent")) && !(ending[strings.ToLower(t[k].Lemma)] && m.hasModal(r)) || m.child(k, "mark") {
			continue
		}
		if v := m.verbAbove(t[r].Head); v >= 0 && isFiniteTag(t[v].XPOS) {
			t[k].Head = v
		}
	}
}

// accusingOf gives a verb the second thing of which it accuses: "accusing them of theft and of
// TAKING bribes".
func (m *mender) accusingOf() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].XPOS != "VBG" || t[k].Deprel != "conj" || v < 0 || v > k || m.ccOf(k) < 0 || !m.childIs(k, "mark", "of") {
			continue
		}
		for _, o := range m.kids(v) {
			if t[o].Deprel == "obl" && o < k && m.prep(o) == "of" || t[o].Deprel == "advcl" && m.childIs(o, "mark", "of") && o < k {
				t[k].Deprel = "advcl"
			}
		}
	}
}

// tookPromising make an adjunct of a participle that was taken for what an object does, below a
// verb that says nothing of the kind: "took office PROMISING cuts".
func (m *mender) tookPromising() {
	t := m.s.Tokens
	for k := range t {
		v := t[k].Head
		if t[k].XPOS == "VBG" && t[k].Deprel == "xcomp" && v >= 0 && v < k && m.child(v, "obj") && taking[strings.ToLower(t[v].Lemma)] && !m.child(k, "mark") {
			t[k].Deprel = "advcl"
		}
	}
}

var taking = english.Words("take enter win lose assume reach deliver tour visit launch")

// watchersExpressed make the main verb of one that was taken for what is done to the last noun
// of a relative clause, where the sentence has no other: "Fishermen who came to watch the show on
// a screen EXPRESSED anger".
func (m *mender) watchersExpressed() {
	t := m.s.Tokens
	r := m.s.Root()
	if r < 0 || t[r].UPOS != "NOUN" && t[r].UPOS != "PROPN" || m.child(r, "cop") || m.hasSubject(r) || !m.child(r, "acl") {
		return
	}
	for v := r + 4; v < len(t); v++ {
		n := t[v].Head
		if t[v].XPOS != "VBN" || t[v].Deprel != "acl" || n != v-1 || !m.child(v, "obj") || m.hasChild(v, "obl:agent") || !slices.ContainsFunc(m.kids(r), func(a int) bool { return t[a].Deprel == "acl:relcl" && m.below(n, a) }) {
			continue
		}
		m.predicateOfRoot(v, r)
		return
	}
}

// predicateOfRoot makes the past tense v the root, and the noun r that was it its subject.
func (m *mender) predicateOfRoot(v, r int) {
	t := m.s.Tokens
	t[v].Head, t[v].Deprel, t[v].XPOS = doc.Root, "root", "VBD"
	t[r].Head, t[r].Deprel = v, "nsubj"
	for _, c := range m.kids(r) {
		if t[c].UPOS == "PUNCT" && c > v {
			t[c].Head = v
		}
	}
}

// ending verbs tell what the whole came to.
var ending = english.Words("end conclude cap close complete")
