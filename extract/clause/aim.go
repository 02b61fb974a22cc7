package clause

// Who does what a noun is about: "her DECISION to leave", "in a BID to win",
// "a BILL to cut taxes", "on SUSPICION of stealing".

// attitudes are nouns of what somebody is to do, may do or does not do, told by
// an infinitive or by "of" and a participle: its doer is who has them.
var attitudes = words("ability agreement aim ambition application attempt authority bid capacity chance commitment decision desire determination drive duty eagerness effort endeavour endeavor " +
	"failure freedom goal hope idea inability intent intention license licence mandate move need obligation offer opportunity permission pledge plan power preparation promise push quest readiness " +
	"refusal reluctance request resolve responsibility right scheme strategy struggle threat undertaking unwillingness urge vow way willingness wish")

// failing attitudes say that it did not happen, refusing ones that it shall not.
var (
	failing  = words("failure inability")
	refusing = words("refusal reluctance unwillingness")
)

// appeals are nouns of what somebody asks for: "a CALL for prices to fall".
var appeals = words("call demand plea appeal request petition")

// instruments do what an infinitive after them says, where it has an object of
// its own: "measures to support small firms".
var instruments = words("act agency amendment army ban barrier bill body campaign centre center clinic coalition commission committee concession conference convoy course deal device directive drug event fence fund grant group " +
	"hospital initiative inquiry instrument investigation law legislation loan machine measure mechanism medicine meeting mission motion operation package pact panel party platform policy programme program project proposal provision referendum reform " +
	"regulation resolution robot rule sanction satellite scheme service software step strategy study subsidy summit survey system tariff task-force tax team tool treatment treaty unit vaccine wall website workshop")

// ways are nouns of how something may be done, whose doer is who looks for them:
// "exploring WAYS of bringing it".
var (
	ways    = words("way method means")
	looking = words("consider determine devise discuss discover examine explore find identify invent seek study work")
)

// setting verbs are done with their object for what an infinitive behind it says:
// "built a wall TO KEEP the sea out".
var setting = words("build buy bring carry collect create design develop dig erect establish form found gather hire host install issue make organise organize produce put raise rent run score send start use wear write")

// purposes are what one does something with or in: "came with the GOAL of winning".
var purposes = words("aim goal hope idea intent intention objective purpose view")

// suspicions are nouns of what somebody is said to have done.
var suspicions = words("suspicion charge count allegation accusation")

// holding verbs make an attitude their subject's: "made an attempt to", "has a
// plan to".
var holding = words("announce begin continue declare demonstrate exercise express face get have keep launch lead make mount need outline pursue reach receive reiterate renew repeat retain reveal seal seize set show sign start state step take undertake unveil use voice want win")

// troubles are nouns of how something goes for who has them: "had DIFFICULTY
// finding it".
var troubles = words("difficulty trouble problem fun success luck experience")

// passing verbs take a time, and a participle for what is done in it: "spent the
// day READING".
var passing = words("spend waste")

// giving verbs make it that of who is given it.
var giving = words("afford allow give grant offer")

// aiming is the doer of the clause at top, which a noun governs; nil where
// nobody is in sight ("a plan to sign").
func (b *builder) aiming(c *Clause, top int) *Arg {
	t := b.t
	noun := t.head(top)
	if top < noun || t.child(top, "nsubj", "nsubj:pass", "csubj") >= 0 {
		return nil
	}
	lemma, m := t.lemma(noun), t.childBase(top, "mark")
	if up := t.head(noun); troubles[lemma] || up >= 0 && t.rel(noun) == "obj" && passing[t.lemma(up)] {
		return b.holder(noun, top)
	}
	infinitive, gerund := t.isInfinitive(top), t.tok(top).XPOS == "VBG" && m >= 0 && t.lower(m) == "of"
	switch {
	case (attitudes[lemma] || purposes[lemma] || ways[lemma]) && (infinitive || gerund):
		if o := t.child(noun, "nmod:poss"); o >= 0 {
			return b.understoodArg(o, top, Controlled)
		}
		return b.holder(noun, top)
	case gerund && suspicions[lemma]:
		return b.suspect(noun, top)
	case infinitive && !c.Passive && instruments[lemma] && t.child(top, "obj", "iobj") >= 0:
		return b.understoodArg(noun, top, Reduced)
	case infinitive && !c.Passive && !appeals[lemma] && t.child(top, "obj") >= 0:
		return b.setter(noun)
	}
	return nil
}

// setter is who does something with a noun for a purpose that is told behind it.
func (b *builder) setter(noun int) *Arg {
	t := b.t
	p := b.clauseAt(t.head(noun))
	if t.rel(noun) != "obj" || p == nil || !setting[t.lemma(p.Head)] || p.Passive || p.Negative || p.Subject == nil {
		return nil
	}
	a := *p.Subject
	a.Understood = Adverbial
	return &a
}

// holder is who has the attitude, told by what the noun depends on.
func (b *builder) holder(noun, top int) *Arg {
	t := b.t
	up := t.head(noun)
	if _, prep := t.preposition(noun); prep == "with" && purposes[t.lemma(noun)] && t.rel(noun) == "nmod" && up >= 0 {
		up = t.head(up) // "came into the race with the aim of winning"
	}
	p := b.clauseAt(up)
	if up < 0 || p == nil || p.Negative {
		return nil
	}
	_, prep := t.preposition(noun)
	switch r := t.rel(noun); {
	case r == "obl" && prep == "as" && noun > up: // "is seen as an attempt to", "saw it as one"
		if o := p.objectHead(); o >= 0 {
			return b.understoodArg(o, top, Controlled)
		}
		return nil
	case r == "obj" && ways[t.lemma(noun)] && looking[t.lemma(up)] && !p.Passive:
	case (r == "obl" || r == "nmod" && up != t.head(noun)) && (prep == "in" || prep == "with") && noun > up:
	case r == "obj" && (holding[t.lemma(up)] || passing[t.lemma(up)]) && !p.Passive:
	case r == "obj" && giving[t.lemma(up)]:
		if o := p.Arg(Iobj); o != nil {
			return b.understoodArg(o.Head, top, Controlled)
		}
		if !p.Passive {
			return nil
		}
	default:
		return nil
	}
	if agent := p.Arg(Agent); p.Passive && t.rel(noun) != "obj" {
		if agent == nil {
			return nil // "was cut in a bid to save money": not the price
		}
		return b.understoodArg(agent.Head, top, Controlled)
	}
	if p.Subject == nil || p.Kind != Verbal {
		return nil
	}
	a := *p.Subject
	a.Understood = Controlled
	return &a
}

// suspect is whom the clause above blames for what the noun is about.
func (b *builder) suspect(noun, top int) *Arg {
	t := b.t
	p := b.clauseAt(t.head(noun))
	if p == nil || !alleging[t.judging(p.Head)] && t.lemma(p.Head) != "face" && t.lemma(p.Head) != "hold" {
		return nil
	}
	if t.lemma(p.Head) == "face" && p.Subject != nil {
		return b.understoodArg(p.Subject.Head, top, Controlled)
	}
	if o := p.objectHead(); o >= 0 && o != noun {
		return b.understoodArg(o, top, Controlled)
	}
	return nil
}
