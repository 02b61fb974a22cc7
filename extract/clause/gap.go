package clause

import "slices"

// gaps makes the clauses that do not repeat the verb of one before them: UD hangs their
// subject on that verb as a conjunct, and the rest on the subject as orphans ("Xara signed
// 14 deals and OTTO NINE").
func (b *builder) gaps() {
	t := b.t
	for k := range t.s.Tokens {
		if t.rel(k) != "conj" || t.child(k, "orphan") < 0 {
			continue
		}
		p := b.clauseAt(t.head(k))
		if p == nil || p.Kind != Verbal || p.Subject == nil {
			continue
		}
		orphan := func(i int) bool { return t.rel(i) == "orphan" || t.rel(i) == "punct" && t.head(i) == k }
		c := *p
		subject := b.arg(k, Subj, orphan)
		c.Subject, c.Args, c.Complement = &subject, nil, nil
		for _, i := range t.kids[k] {
			if t.rel(i) != "orphan" {
				continue
			}
			a := b.arg(i, Obj, nil)
			if a.Prep != "" || p.Arg(Obj) == nil {
				a.Role = Obl
			}
			c.Args = append(c.Args, a)
		}
		c.Group = slices.Clone(p.Group)
		c.Type = typeOf(&c, t)
		b.clauses = append(b.clauses, c)
	}
}
