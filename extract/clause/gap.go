package clause

import "slices"

// gaps makes the clauses that do not repeat the verb of one before them: UD hangs their
// subject on that verb as a conjunct, and the rest on the subject as orphans ("Xara signed
// 14 deals and OTTO NINE"). What has a preposition is no subject, but an oblique of the same
// one ("was turned toward Rome by Ida and TOWARD OSLO BY OTTO").
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
		c.Args, c.Complement = nil, nil
		first := b.arg(k, Subj, orphan)
		if first.Prep == "" {
			c.Subject = &first
		} else {
			first.Role = Obl
			c.Args = append(c.Args, first)
		}
		for _, i := range t.kids[k] {
			if t.rel(i) != "orphan" {
				continue
			}
			a := b.arg(i, Obj, nil)
			switch {
			case a.Prep == "by" && p.Passive:
				a.Role = Agent
			case a.Prep != "" || p.Arg(Obj) == nil:
				a.Role = Obl
			}
			c.Args = append(c.Args, a)
		}
		c.Group = slices.Clone(p.Group)
		c.Type = typeOf(&c, t)
		b.clauses = append(b.clauses, c)
	}
}
