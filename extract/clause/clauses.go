package clause

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// Clauses reads the clauses of a parsed sentence, in reading order of their
// heads. Parent is an index into the result. A sentence without a tree has
// none.
func Clauses(s *doc.Sentence) []Clause {
	b := &builder{t: newTree(relabelled(s)), at: map[int]int{}}
	for _, p := range b.predicates() {
		b.add(p)
	}
	b.gaps()
	return b.inOrder()
}

// A builder makes clauses from the top of the tree down, so that a clause
// finds the subjects it understands already made.
type builder struct {
	t       *tree
	clauses []Clause
	at      map[int]int // predicate or chain token → clause
}

// clauseAt is the clause that token i is the predicate (or a chain verb) of,
// nil for none. The pointer is valid until the next clause is added.
func (b *builder) clauseAt(i int) *Clause {
	if n, ok := b.at[i]; ok {
		return &b.clauses[n]
	}
	return nil
}

// A predicate is the head of a clause to make, with its chain.
type predicate struct {
	head  int
	chain []int
}

func (p predicate) top() int {
	if len(p.chain) > 0 {
		return p.chain[0]
	}
	return p.head
}

// predicates lists the clauses to make, higher ones first.
func (b *builder) predicates() []predicate {
	t := b.t
	var all []predicate
	inChain := map[int]bool{}
	for i := range t.s.Tokens {
		if !t.isClauseHead(i) {
			continue
		}
		p := predicate{head: i, chain: t.chainAbove(i)}
		for _, link := range p.chain {
			inChain[link] = true
		}
		all = append(all, p)
	}
	all = slices.DeleteFunc(all, func(p predicate) bool { return inChain[p.head] })
	slices.SortStableFunc(all, func(x, y predicate) int {
		if d := b.depth(x.top()) - b.depth(y.top()); d != 0 {
			return d
		}
		return b.depth(x.head) - b.depth(y.head)
	})
	return all
}

func (b *builder) depth(i int) int {
	n := 0
	for h := b.t.head(i); h >= 0 && n < len(b.t.s.Tokens); h = b.t.head(h) {
		n++
	}
	return n
}

// add makes one clause.
func (b *builder) add(p predicate) {
	t, top := b.t, p.top()
	c := Clause{Sent: t.s.Index, Kind: t.kindOf(p.head), Head: p.head, Cop: t.copula(p.head), Lemma: t.predicateLemma(p.head), Chain: p.chain, Parent: -1}
	if c.Kind == Copular && c.Cop < 0 {
		c.Cop = t.sharedCopula(p.head)
	}
	c.Passive = c.Kind == Verbal && t.isPassive(p.head)
	c.Group = t.group(&c)
	c.Finite = t.isFinite(top) || t.sharedAux(top) >= 0 && t.isFinite(t.sharedAux(top))
	b.attach(&c, top)
	for _, k := range t.kids[p.head] {
		if t.rel(k) == "ccomp" {
			c.Complement = append(c.Complement, k)
		}
	}
	c.Args = b.arguments(&c)
	b.setSubject(&c, top)
	b.relativize(&c, top)
	c.Type = typeOf(&c, t)
	b.setMood(&c, top)

	n := len(b.clauses)
	b.clauses = append(b.clauses, c)
	for _, i := range append(slices.Clone(p.chain), p.head) {
		if _, taken := b.at[i]; !taken {
			b.at[i] = n
		}
	}
}

func (t *tree) kindOf(i int) Kind {
	switch {
	case t.isExistential(i):
		return Existential
	case t.isOuter(i), t.isPredicate(i) && !t.isVerb(i):
		return Copular
	}
	return Verbal
}

// sharedCopula gives a conjunct without copula the "be" of the first
// conjunct: "one was red, the other green"; -1 where there is none.
func (t *tree) sharedCopula(i int) int {
	for _, k := range t.kids[t.firstConjunct(i)] {
		if r := t.rel(k); (r == "cop" || r == "aux") && t.lemma(k) == "be" {
			return k
		}
	}
	return -1
}

// isOuter finds a copula whose predicate is an infinitive or gerund: "the aim
// is to win". With a subject that can do something, "is to" is a future: "the
// minister is to resign".
func (t *tree) isOuter(i int) bool {
	k := t.child(i, "nsubj:outer", "csubj:outer")
	if k < 0 || t.child(i, "nsubj", "nsubj:pass") >= 0 {
		return false
	}
	up := t.tok(k).UPOS
	return !t.isInfinitive(i) || up != "NOUN" && up != "PROPN" && !somebody[t.lower(k)] || aims[t.lemma(k)]
}

// isVerbWithInner finds a copula whose predicate is a full clause with a
// subject: "the trouble is that they left". The inner clause is what counts.
func (t *tree) isVerbWithInner(i int) bool {
	up := t.tok(i).UPOS
	return t.child(i, "nsubj:outer", "csubj:outer") >= 0 && (up == "VERB" || up == "AUX")
}

// attach finds the clause above, the relation to it and the subordinator.
func (b *builder) attach(c *Clause, top int) {
	t := b.t
	c.Relation = t.tok(top).Deprel
	for i, n := top, 0; n < len(t.s.Tokens); n++ {
		h := t.head(i)
		if h < 0 {
			break
		}
		if k, ok := b.at[h]; ok {
			c.Parent = k
			break
		}
		// Inside a nominal: the relation of the noun's clause is what binds.
		i = h
	}
	if m := t.childBase(top, "mark"); m >= 0 && t.lower(m) != "to" {
		c.Mark = t.lower(m)
	}
}

// setSubject finds the subject said, or else the one understood.
func (b *builder) setSubject(c *Clause, top int) {
	t := b.t
	at := top
	if c.Kind != Copular && t.child(at, "nsubj:outer") >= 0 {
		if k := t.child(at, "nsubj", "nsubj:pass"); k >= 0 {
			a := b.arg(k, Subj, nil)
			c.Subject = &a
			return
		}
	}
	if k := t.subjectOf(at); k >= 0 {
		if t.rel(at) == "advcl" && strings.HasSuffix(t.lower(k), "self") && !t.isFinite(at) {
			c.Subject = b.understood(c, top) // "the town, itself struggling with debt, says"
			return
		}
		a := b.arg(k, Subj, nil)
		if n := t.notAll(k); n >= 0 {
			a.Tokens = append([]int{n}, a.Tokens...) // "not everyone was there"
		}
		if a.Prep == "" {
			c.Subject = &a
			return
		}
		a.Role = Obl // a subject takes no preposition: the tree is wrong
		c.Args = append([]Arg{a}, c.Args...)
		c.Subject = b.understood(c, top)
		return
	}
	if t.childBase(at, "expl") >= 0 {
		return
	}
	if k := t.childBase(at, "csubj"); k >= 0 && (k < at || len(c.Chain) == 0) {
		a := b.clausalArg(k, Subj)
		c.Subject = &a
		return
	}
	c.Subject = b.understood(c, top)
}

// subjectOf is the nominal subject of i, -1 without; of several, which no verb
// has, the one nearest before it.
func (t *tree) subjectOf(i int) int {
	found := -1
	for _, k := range t.kids[i] {
		if t.rel(k) == "nsubj" && (found < 0 || k < i) {
			found = k
		}
	}
	return found
}

// typeOf names the clause type from the arguments.
func typeOf(c *Clause, t *tree) Type {
	has := func(r Role) bool { return c.Arg(r) != nil }
	switch {
	case c.Kind == Copular:
		if a := c.Arg(Comp); a != nil && a.Prep != "" {
			return SVA
		}
		return SVC
	case has(Obj) && has(Iobj):
		return SVOO
	case has(Obj) && has(Comp):
		return SVOC
	case has(Obj) && has(Obl) && placing[t.lemma(c.Head)]:
		return SVOA
	case has(Obj), has(Content):
		return SVO
	case has(Comp):
		return SVC
	case has(Obl) && locating[t.lemma(c.Head)]:
		return SVA
	}
	return SV
}

// inOrder sorts the clauses by their heads and mends the Parent indexes.
func (b *builder) inOrder() []Clause {
	order := make([]int, len(b.clauses))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return b.clauses[x].Head - b.clauses[y].Head })
	to := make([]int, len(order))
	for i, n := range order {
		to[n] = i
	}
	out := make([]Clause, len(order))
	for i, n := range order {
		out[i] = b.clauses[n]
		if p := out[i].Parent; p >= 0 {
			out[i].Parent = to[p]
		}
	}
	return out
}
