package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
)

// forTheTimeBeing takes "being" for no verb in the phrase, and what was hung below it for
// the doer: "replaced for the time BEING by Otto".
func (m *mender) forTheTimeBeing() {
	t := m.s.Tokens
	for k := 3; k < len(t); k++ {
		if !strings.EqualFold(t[k].Form, "being") || t[k].Deprel != "cop" || !strings.EqualFold(t[k-1].Form, "time") || !strings.EqualFold(t[k-2].Form, "the") || !strings.EqualFold(t[k-3].Form, "for") {
			continue
		}
		p, v := t[k].Head, t[k-1].Head
		t[k].Head, t[k].Deprel, t[k].UPOS, t[k].XPOS = k-1, "amod", "ADJ", "JJ"
		if p > k && t[p].Deprel == "advcl" && t[p].Head == v && m.prep(p) != "" {
			t[p].Deprel = "obl"
			if m.prep(p) == "by" && m.hasChild(v, "aux:pass") {
				t[p].Deprel = "obl:agent"
			}
		}
	}
}

// someDoing makes a clause of "some" with a participle between commas: "relatives, SOME
// CARRYING flags, marched".
func (m *mender) someDoing() {
	t := m.s.Tokens
	for g := 2; g+1 < len(t); g++ {
		o := t[g].Head
		if t[g].XPOS != "VBG" || t[g].Deprel != "amod" || o < g || t[g-1].Head != o || t[g-2].Form != "," || t[o].Deprel != "appos" || !someOf[strings.ToLower(t[g-1].Form)] {
			continue
		}
		n := t[o].Head
		for t[n].Relation() == "nmod" && t[n].Head >= 0 {
			n = t[n].Head
		}
		up := t[n].Head
		if up < 0 || m.below(up, o) {
			continue
		}
		t[g].Head, t[g].Deprel, t[g].UPOS = up, "advcl", "VERB"
		t[g-1].Head, t[g-1].Deprel, t[g-1].UPOS = g, "nsubj", "PRON"
		t[o].Head, t[o].Deprel = g, "obj"
	}
}

var someOf = english.Words("some many most several others both all few")

// whoseSubjects makes a subject of the noun behind "whose", where the tree has given the
// clause about it away: "Ida, WHOSE SON, a cook, died".
func (m *mender) whoseSubjects() {
	t := m.s.Tokens
	for w := range t {
		n := t[w].Head
		if t[w].XPOS != "WP$" || n < w || t[n].Deprel != "appos" || t[n].Head < 0 || t[n].Head > w {
			continue
		}
		end := m.phraseEnd(n)
		for v := n + 1; v < len(t); v++ {
			if t[v].UPOS != "VERB" || !m.isFinite(v) || m.below(v, n) {
				continue
			}
			if p := t[n].Head; !m.hasSubject(v) && t[v].Head >= 0 && !m.below(p, v) && m.restOf(end+1, v) {
				t[v].Head, t[v].Deprel = p, "acl:relcl"
				t[n].Head, t[n].Deprel = v, "nsubj"
			}
			break
		}
	}
}

// listsOfThings coordinates the things of a list that were taken for what the first is:
// "her bow, A CHAIR and A LAMP".
func (m *mender) listsOfThings() {
	t := m.s.Tokens
	for a := range t {
		n := t[a].Head
		if t[a].Deprel != "appos" || t[a].UPOS != "NOUN" || n < 0 || n > a || t[n].Name != "" || t[n].UPOS != "NOUN" || !m.isThing(n) || !m.isThing(a) || !m.child(a, "det") || !m.child(n, "det") && !m.hasChild(n, "nmod:poss") {
			continue
		}
		for _, c := range m.kids(a) {
			if t[c].Deprel == "conj" && t[c].UPOS == "NOUN" && m.child(c, "det") && m.ccOf(c) >= 0 && m.isThing(c) && c > a {
				t[a].Deprel = "conj"
				t[c].Head = n
				break
			}
		}
	}
}

// firmAppositions give what a firm is to its whole name: "Lind & MOE, a printer".
func (m *mender) firmAppositions() {
	t := m.s.Tokens
	for a := range t {
		k := t[a].Head
		if t[a].Deprel != "appos" || k < 0 || k > a || t[k].Deprel != "conj" || !t[k].IsCapital() {
			continue
		}
		if n, cc := t[k].Head, m.ccOf(k); cc >= 0 && cc == k-1 && t[cc].Form == "&" && n == cc-1 && t[n].IsCapital() {
			t[a].Head = n
		}
	}
}

// afterAsides gives a verb the object behind an aside that was coordinated with the aside:
// "has sold, by his own count, 900 HENS".
func (m *mender) afterAsides() {
	t := m.s.Tokens
	for n := 4; n < len(t); n++ {
		k := t[n].Head
		if t[n].Deprel != "conj" && t[n].Deprel != "appos" || t[n].UPOS != "NOUN" || k < 0 || k > n || t[k].Deprel != "obl" || m.ccOf(n) >= 0 || m.prep(n) != "" {
			continue
		}
		v := t[k].Head
		first, own := m.phraseStart(k), m.phraseStart(n)
		if v < 0 || v+2 != first || t[v+1].Form != "," || t[own-1].Form != "," && t[own].Form != "," || m.child(v, "obj") || m.child(v, "ccomp") || m.hasChild(v, "aux:pass") || !m.childIs(k, "amod", "own") {
			continue
		}
		t[n].Head, t[n].Deprel = v, "obj"
		for _, c := range m.kids(k) {
			if c > n {
				t[c].Head = n
			}
		}
	}
}

// wishers makes a subject of the "it" that wants or plans something.
func (m *mender) wishers() {
	t := m.s.Tokens
	for k := range t {
		if v := t[k].Head; t[k].Deprel == "expl" && v > k && strings.EqualFold(t[k].Form, "it") && wishing[strings.ToLower(t[v].Lemma)] && m.child(v, "xcomp") && !m.hasChild(v, "aux:pass") && !m.child(v, "nsubj") {
			t[k].Deprel = "nsubj"
		}
	}
}

// wishing verbs have somebody for their subject.
var wishing = english.Words("want plan hope intend aim agree promise refuse vow pledge decide try manage offer wish decline")

// worksByOthers gives a passive participle with its doer, behind the object and a comma, to
// the object: "signed a petition, STARTED by Otto".
func (m *mender) worksByOthers() {
	t := m.s.Tokens
	for k := 1; k < len(t); k++ {
		v := t[k].Head
		if t[k].XPOS != "VBN" || t[k].Deprel != "advcl" || v < 0 || v > k || t[k-1].Form != "," || !m.hasChild(k, "obl:agent") || m.child(k, "mark") || m.child(k, "aux") || attending[strings.ToLower(t[k].Lemma)] || m.hasChild(v, "aux:pass") {
			continue
		}
		for _, o := range m.kids(v) {
			if t[o].Deprel == "obj" && o > v && o < k && m.isThing(o) && m.simpleEnd(o) == k-2 {
				t[k].Head, t[k].Deprel = o, "acl"
				break
			}
		}
	}
}

// attending verbs tell who is with the subject.
var attending = english.Words("follow accompany flank join surround watch cheer help aid back support escort chase pursue prompt drive encourage trail lead")

// adverbsOfGerunds give "too late" behind a gerund to it: "accused her of acting TOO LATE".
func (m *mender) adverbsOfGerunds() {
	t := m.s.Tokens
	for a := 2; a < len(t); a++ {
		v := t[a].Head
		if t[a].Deprel != "advmod" || v < 0 || v > a {
			continue
		}
		g := m.phraseStart(a) - 1
		if g > v && t[g].Head == v && strings.HasSuffix(strings.ToLower(t[g].Form), "ing") && (t[g].Deprel == "obl" || t[g].Deprel == "advcl") && (m.prep(g) == "of" || m.prep(g) == "for" || m.childIs(g, "mark", "of") || m.childIs(g, "mark", "for")) {
			t[a].Head = g
		}
	}
}

// bodiesBeforeNames gives a name to the body right before it, not to the office that the
// body is of: "the head of the ferry operator ACME LINE, Otto Moe".
func (m *mender) bodiesBeforeNames() {
	t := m.s.Tokens
	for n := range t {
		p := t[n].Head
		if t[n].Deprel != "nmod:desc" || p <= n || t[p].UPOS != "PROPN" || strings.HasSuffix(t[p].Name, "-PER") || !english.IsOffice(strings.ToLower(t[n].Lemma)) && !english.IsPersonNoun(strings.ToLower(t[n].Lemma)) {
			continue
		}
		for _, b := range m.kids(n) {
			if b < n || t[b].Deprel != "nmod" || t[b].UPOS != "NOUN" || !named[strings.ToLower(t[b].Lemma)] || m.prep(b) != "of" || b+1 != m.nameStart(p) {
				continue
			}
			t[n].Head, t[n].Deprel = t[p].Head, t[p].Deprel
			t[p].Head, t[p].Deprel = b, "appos"
			for _, c := range m.kids(p) {
				if c > p && (t[c].Deprel == "appos" || t[c].UPOS == "PUNCT") {
					t[c].Head = n
				}
			}
			break
		}
	}
}

// nameStart is the first word of the name that p heads.
func (m *mender) nameStart(p int) int {
	first := p
	for first > 0 && m.s.Tokens[first-1].UPOS == "PROPN" && m.below(first-1, p) {
		first--
	}
	return first
}
