package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// particles makes a particle of the adverb right after a verb that means
// something else with it ("passed AWAY", "walked OUT"), and of the preposition that
// parts some from their object ("handed OVER the keys").
func (m *mender) particles() {
	t := m.s.Tokens
	for v := 0; v+1 < len(t); v++ {
		a := &t[v+1]
		if t[v].UPOS == "VERB" && a.Head == v && a.Deprel == "advmod" && (phrasal[strings.ToLower(t[v].Lemma)+"_"+strings.ToLower(a.Form)] || m.partsObject(v)) {
			a.Deprel, a.XPOS, a.UPOS = "compound:prt", "RP", "ADP"
		}
		if o := a.Head; t[v].UPOS == "VERB" && a.Deprel == "case" && o > v && t[o].Head == v && t[o].Deprel == "obl" && !m.child(v, "obj") &&
			parting[strings.ToLower(t[v].Lemma)+"_"+strings.ToLower(a.Form)] {
			a.Head, a.Deprel, a.XPOS = v, "compound:prt", "RP"
			t[o].Deprel = "obj"
		}
	}
}

// partsObject says whether the word behind verb v is an adverb that stands between verbs
// and their objects as a particle only: "turn AWAY boats".
func (m *mender) partsObject(v int) bool {
	t := m.s.Tokens
	if !parted[strings.ToLower(t[v+1].Form)] {
		return false
	}
	for _, o := range m.kids(v) {
		if t[o].Deprel == "obj" && m.phraseStart(o) == v+2 {
			return true
		}
	}
	return false
}

var parted = english.Words("away back off out up down aside")

// parting verbs have their object after the particle.
var parting = english.Words("hand_over carry_out give_up shut_down rule_out wipe_out phase_out roll_out lay_off call_off put_off vote_down strike_down throw_out write_off hand_out swear_in sweep_away usher_in")

var phrasal = english.Words("walk_out pass_away pull_out pull_back step_down stand_down step_aside bow_out break_out break_down break_up carry_out take_over set_up set_off shut_down turn_down call_off give_up give_in " +
	"lay_off find_out point_out rule_out wipe_out team_up hand_over blow_up back_down back_out phase_out roll_out round_up sign_up vote_down throw_out strike_down burn_down run_out sell_out speak_out " +
	"hold_out drop_out lock_out cut_off take_off go_off make_up pick_up put_off turn_up show_up end_up wind_up gun_down mow_down crack_down calm_down hand_in hand_out log_in log_out pay_off write_off " +
	"scale_back scale_down turn_back turn_away cut_back roll_back push_back fight_back bring_forward come_forward set_aside put_aside slow_down wind_down fall_apart stand_down back_away")

// plansForNouns makes a verb of the plural that the parser has taken for the
// head of a sentence without a verb: "The king PLANS to attend."
func (m *mender) plansForNouns() {
	t := m.s.Tokens
	r := m.s.Root()
	if r > 2 && (t[r].XPOS == "VBD" || t[r].XPOS == "VBN") && t[r-1].Head == r && t[r-1].XPOS == "TO" && t[r-2].Head == r && t[r-2].Deprel == "nsubj" && t[r-2].XPOS == "NNS" &&
		planning[strings.ToLower(t[r-2].Lemma)] && t[r-3].Head == r-2 && t[r-3].Deprel == "compound" && !m.child(r, "aux") { // "to wed" is no past tense
		t[r-2].Head, t[r-2].Deprel = doc.Root, "root"
		t[r].Head, t[r].Deprel, t[r].XPOS, t[r].Lemma = r-2, "acl", "VB", strings.ToLower(t[r].Form)
		r -= 2
	}
	if r < 1 || r+2 >= len(t) || t[r].XPOS != "NNS" && t[r].XPOS != "VBZ" || m.hasSubject(r) || !planning[strings.ToLower(t[r].Lemma)] || m.hasFinite(r) || m.child(r, "case") || t[r-1].Head != r || t[r-1].Deprel != "compound" {
		return
	}
	what := -1
	for _, k := range m.kids(r) {
		if k > r && (t[k].Deprel == "acl" || t[k].Deprel == "xcomp") && t[k].XPOS == "VB" && t[r+1].Head == k && strings.EqualFold(t[r+1].Form, "to") {
			what = k
		}
	}
	if what < 0 || t[r-1].XPOS != "NN" && t[r-1].XPOS != "NNP" {
		return
	}
	t[r].UPOS, t[r].XPOS = "VERB", "VBZ"
	t[r-1].Deprel = "nsubj"
	t[what].Deprel = "xcomp"
	for _, k := range m.kids(r) {
		if rel := t[k].Relation(); k < r-1 && (rel == "det" || rel == "amod" || rel == "compound" || rel == "nummod" || t[k].Deprel == "nmod:poss") {
			t[k].Head = r - 1
		}
	}
}

var planning = english.Words("plan hope aim vow pledge promise need want seek offer threaten attempt")

// objectsForNouns makes a clause of a sentence that the parser has taken for one
// noun phrase: "The city REQUESTED aid."
func (m *mender) objectsForNouns() {
	t := m.s.Tokens
	n := m.s.Root()
	if len(t) < 4 || t[len(t)-1].Form != "." || n < 3 || t[n].UPOS != "NOUN" || m.child(n, "case") || m.child(n, "cop") {
		return
	}
	v := n - 1
	for v > 1 && t[v].Head == n && (t[v].Deprel == "amod" && t[v].XPOS == "JJ" || t[v].Deprel == "compound" || t[v].Deprel == "nummod") && t[v].XPOS != "VBN" {
		v--
	}
	s := v - 1
	if t[v].Head != n || t[v].XPOS != "VBN" || t[v].Deprel != "amod" || !looksPast(t[v].Form) || t[s].Head != n && t[s].Head != v || t[s].Deprel != "compound" || m.hasFinite(v) {
		return
	}
	if t[s].XPOS == "NN" && (t[0].Deprel != "det" || s == 0) || t[s].XPOS == "JJ" {
		return
	}
	t[v].Head, t[v].Deprel, t[v].UPOS, t[v].XPOS = doc.Root, "root", "VERB", "VBD"
	t[s].Head, t[s].Deprel = v, "nsubj"
	t[n].Head, t[n].Deprel = v, "obj"
	for k := range t {
		switch {
		case t[k].Head != n || k == s || k == v:
		case k < s:
			t[k].Head = s
		case t[k].UPOS == "PUNCT" && k > n:
			t[k].Head = v
		}
	}
}

// infinitivesAfterAnd coordinates an infinitive with one, not with the participle
// between: "to stop singing and LEAVE".
func (m *mender) infinitivesAfterAnd() {
	t := m.s.Tokens
	for k := range t {
		g := t[k].Head
		if g < 0 || g > k || t[k].Deprel != "conj" || t[k].XPOS != "VB" || t[g].XPOS != "VBG" || t[g].Deprel != "xcomp" || !m.child(k, "cc") || m.child(k, "mark") {
			continue
		}
		if v := t[g].Head; v >= 0 && v < g && t[v].XPOS == "VB" && m.childIs(v, "mark", "to") {
			t[k].Head = v
		}
	}
}

// plansAfterAnd makes a verb of "plans" that the parser has coordinated with an
// object: "has hired 300 men and PLANS to hire more".
func (m *mender) plansAfterAnd() {
	t := m.s.Tokens
	for k := 2; k+2 < len(t); k++ {
		o := t[k].Head
		if t[k].XPOS != "NNS" || t[k].Deprel != "conj" || !planning[strings.ToLower(t[k].Lemma)] || t[k-1].Deprel != "cc" || o < 0 || o > k || t[o].Deprel != "obj" && t[o].Relation() != "obl" && t[o].Relation() != "nmod" {
			continue
		}
		what := -1
		for _, c := range m.kids(k) {
			if c > k && t[c].Deprel == "acl" && t[c].XPOS == "VB" && strings.EqualFold(t[k+1].Form, "to") && t[k+1].Head == c {
				what = c
			}
		}
		v := m.predicateAbove(o)
		if what < 0 || v < 0 || v > o {
			continue
		}
		s := m.subjectBefore(v)
		if s < 0 || t[s].XPOS == "NNS" || t[s].XPOS == "NNPS" || m.ccOf(k) < 0 {
			continue
		}
		t[k].UPOS, t[k].XPOS = "VERB", "VBZ"
		t[k].Head, t[k].Deprel = v, "conj"
		t[what].Deprel = "xcomp"
	}
}
