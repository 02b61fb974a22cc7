package clause

import "slices"

// What a sentence says of a whole clause: "it is false that …", "it was not
// Mara who …", "she denied that …", "he came close to …".

// judgements are predicates of a "that"-clause that leave open whether it is
// so, or tell that it is not.
var judgements = table(judgementRows)

var judgementRows = []row{
	{effect{"", true}, "false untrue incorrect inaccurate impossible inconceivable unthinkable lie myth hoax fabrication invention falsehood fiction misconception nonsense"},
	{effect{Possible, false}, "possible likely probable conceivable plausible questionable debatable uncertain unclear unproven unconfirmed arguable rumour rumor theory claim allegation hypothesis guess suspicion hopeful confident optimistic afraid fearful"},
	{effect{Required, false}, "crucial essential vital necessary imperative mandatory compulsory obligatory"},
	{effect{Possible, true}, "unlikely improbable implausible doubtful dubious sceptical skeptical"},
}

// truths are predicates that, denied, deny the clause they are said of;
// settled ones then leave it open.
var (
	truths  = words("true case correct accurate")
	settled = words("clear certain sure known obvious evident proven confirmed convinced")
)

// denying verbs say that what follows is not so.
var denying = map[string]bool{"deny": true, "refute": true, "rebut": true, "dispute": true, "disavow": true, "disclaim": true, "disprove": true, "debunk": true, "rule out": true}

// feigning verbs tell what is not so, or is only in somebody's mind.
var feigning = table([]row{
	{effect{"", true}, "pretend feign"},
	{effect{Possible, false}, "hope wish wonder lie dream imagine fantasise fantasize speculate doubt disbelieve"},
})

// rumoured are verbs whose passive tells of what may be so: "it is feared that".
var rumoured = words("rumour rumor allege suspect fear hope speculate assume")

// establishing verbs make sure of what they find; who does not yet, leaves it open.
var establishing = words("prove show establish demonstrate confirm verify substantiate conclude")

// isJudged says whether the clause at top is what the nonverbal predicate up
// is said of: "it is false that …", "a lie that …", "is sure that …".
func (t *tree) isJudged(top, up int) bool {
	switch t.rel(top) {
	case "csubj", "ccomp":
		return t.copula(up) >= 0 && t.isFinite(top)
	case "acl":
		m := t.childBase(top, "mark")
		_, known := judgements[t.lemma(up)]
		return t.copula(up) >= 0 && t.saysIt(up) && m >= 0 && t.lower(m) == "that" && (known || truths[t.lemma(up)])
	}
	return false
}

// saysIt says whether the subject of predicate i is "it".
func (t *tree) saysIt(i int) bool {
	k := t.childBase(i, "expl", "nsubj")
	return k >= 0 && t.lower(k) == "it"
}

// underJudgement gives m what predicate up says of its clause.
func (t *tree) underJudgement(up int, m mood) mood {
	over := t.ownMood(up)
	e, known := judgements[t.lemma(up)]
	switch {
	case truths[t.lemma(up)]:
		e = effect{negative: over.negative}
	case settled[t.lemma(up)] && over.negative:
		e = effect{modality: Possible}
	case !known:
		return m
	case over.negative:
		e = effect{Possible, !e.negative} // "not possible", "not a lie"
	}
	m.modality = stack(stack(over.modality, e.modality), m.modality)
	m.negative = m.negative != e.negative
	return m
}

// isTooMuch says whether "too" makes what the infinitive below adjective up says
// not happen: "too busy to meet".
func (t *tree) isTooMuch(up, top int) bool {
	return t.tok(up).UPOS == "ADJ" && t.isInfinitive(top) && slices.ContainsFunc(t.kids[up], func(k int) bool {
		return t.rel(k) == "advmod" && t.lower(k) == "too" && k < up
	})
}

// isCleft says whether the relative clause at top tells of what "it was".
func (t *tree) isCleft(top, up int) bool {
	return t.tok(top).Deprel == "acl:relcl" && t.copula(up) >= 0 && t.saysIt(up)
}

// isNamed says whether a cleft names who or what did it, so that "it was not
// Mara who left" denies that she did. What "it was not until May" that happened
// did happen.
func (t *tree) isNamed(top, up int) bool {
	who := t.subjectOf(top)
	return t.childBase(up, "case") < 0 && (t.tok(up).UPOS == "PROPN" || t.tok(up).IsCapital() || who >= 0 && t.lower(who) == "who")
}

// underDenial gives m what verb up says of what it denies: "denied that he
// lied", which, itself denied, leaves it open.
func (t *tree) underDenial(p *Clause, m mood) mood {
	if p.Negative {
		m.modality = stack(Possible, m.modality)
		return m
	}
	m.negative = !m.negative
	return m
}

// denierOf is the verb that denies the clause at top, what that is coordinated
// with, or the report of it ("denied reports that he lied"); nil without.
func (b *builder) denierOf(top int) *Clause {
	first := b.t.firstConjunct(top)
	up := b.t.head(first)
	rel := b.t.rel(first)
	if m := b.t.childBase(first, "mark"); rel == "acl" && up >= 0 && b.t.rel(up) == "obj" && m >= 0 && b.t.lower(m) == "that" {
		up, rel = b.t.head(up), "ccomp"
	}
	if rel != "ccomp" || up < 0 || !denying[b.t.predicateLemma(up)] {
		return nil
	}
	return b.clauseAt(up)
}

// isNear says whether "almost" or "nearly" at k keeps the verb at i from
// being so: it stands before it, and right before no number or other adverb.
func (t *tree) isNear(k, i int) bool {
	if l := t.lower(k); t.rel(k) != "advmod" || k > i || l != "almost" && l != "nearly" {
		return false
	}
	next := t.tok(k + 1)
	return next.UPOS == "VERB" || next.UPOS == "AUX"
}

// isClosing says whether the gerund at top tells what verb or adjective up
// only gets near to: "came close to winning".
func (t *tree) isClosing(up, top int) bool {
	m := t.childBase(top, "mark")
	if m < 0 || t.lower(m) != "to" || t.tok(top).XPOS != "VBG" {
		return false
	}
	if t.tok(up).UPOS == "ADJ" {
		return nearby[t.lower(up)]
	}
	return slices.ContainsFunc(t.kids[up], func(k int) bool {
		return k > up && (t.rel(k) == "advmod" || t.rel(k) == "xcomp") && nearby[t.lower(k)]
	})
}

var nearby = words("close near closer nearer")
