package schema

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
)

// Canonical gives the one form in which a record is compared and stored; a
// record that comes back from quads is equal to it. Strings are valid UTF-8,
// lists are sorted and without duplicates, entities and facts of one ID are
// joined, facts without ID get theirs, a fact has one piece of evidence in a
// sentence (the most confident), confidences lie on a scale of 0.001 to
// 0.999, the article's own assertions are trusted, and the two ways of saying
// that a quotation holds a fact (Fact.Quotation and the role "claims") agree.
// It is idempotent and leaves r as it is.
func (r Record) Canonical() Record {
	out := Record{Article: r.Article, AsRead: valid(r.AsRead)}
	a := &out.Article
	clean(&a.ID, &a.Headline, &a.URL, &a.Publisher, &a.SHA256, &a.Fingerprint)
	a.Published = fixZone(a.Published)
	for _, s := range r.Sentences {
		s.Text = valid(s.Text)
		out.Sentences = append(out.Sentences, s)
	}
	slices.SortStableFunc(out.Sentences, func(a, b Sentence) int { return cmp.Compare(a.Index, b.Index) })
	out.Entities = canonicalEntities(r.Entities)
	out.Facts = canonicalFacts(r.Facts)
	return out
}

func clean(fields ...*string) {
	for _, f := range fields {
		*f = valid(*f)
	}
}

func canonicalEntities(in []Entity) []Entity {
	byID := make(map[string]Entity, len(in))
	for _, e := range in {
		clean(&e.ID, &e.Class, &e.Name)
		e.Class = string(ClassIRI(e.Class))
		aliases := slices.Clone(e.Aliases)
		sentences := slices.Clone(e.In)
		if old, ok := byID[e.ID]; ok {
			aliases = append(append(aliases, e.Name), old.Aliases...)
			sentences = append(sentences, old.In...)
			e.Class, e.Name, e.Known = old.Class, old.Name, old.Known || e.Known
		}
		e.Aliases, e.In = canonicalAliases(aliases, e.Name), ascending(sentences)
		byID[e.ID] = e
	}
	return slices.SortedFunc(maps.Values(byID), func(a, b Entity) int { return strings.Compare(a.ID, b.ID) })
}

func canonicalAliases(in []string, name string) []string {
	var out []string
	for _, a := range in {
		if a = valid(a); a != "" && a != name {
			out = append(out, a)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func ascending(in []int) []int {
	if len(in) == 0 {
		return nil
	}
	slices.Sort(in)
	return slices.Compact(in)
}

func canonicalFacts(in []Fact) []Fact {
	var told [][]Fact // the facts of one ID
	index := make(map[string]int, len(in))
	claims := make(map[string][]Role) // by the ID of the quotation
	for _, f := range in {
		f = canonicalFact(f)
		if f.Quotation != "" {
			claims[f.Quotation] = append(claims[f.Quotation], Role{RoleClaims, Value{Fact: f.ID}})
		}
		at, ok := index[f.ID]
		if !ok {
			at = len(told)
			index[f.ID] = at
			told = append(told, nil)
		}
		told[at] = append(told[at], f)
	}
	var out []Fact
	for _, same := range told {
		out = append(out, joinFacts(same))
	}
	for i := range out {
		if more := claims[out[i].ID]; len(more) > 0 {
			out[i].Roles = canonicalRoles(append(slices.Clone(out[i].Roles), more...))
		}
	}
	setQuotations(out)
	slices.SortFunc(out, func(a, b Fact) int {
		return cmp.Or(compareEvidence(a.first(), b.first()), strings.Compare(a.ID, b.ID))
	})
	return out
}

// setQuotations lets every fact that quotations claim name the first of them,
// and trusts what no one but the article says.
func setQuotations(facts []Fact) {
	claimer := make(map[string]string)
	for i := range facts {
		for _, r := range facts[i].Roles {
			if old := claimer[r.Value.Fact]; r.Name == RoleClaims && (old == "" || facts[i].ID < old) {
				claimer[r.Value.Fact] = facts[i].ID
			}
		}
	}
	for i := range facts {
		if q := claimer[facts[i].ID]; q != "" {
			facts[i].Quotation = q
		}
		facts[i].Trusted = facts[i].Trusted || facts[i].Own()
	}
}

func canonicalFact(f Fact) Fact {
	clean(&f.ID, &f.Class, &f.Relation, &f.Plover, &f.Within, &f.Quotation)
	f.Class = ClassName(ClassIRI(f.Class))
	f.Subject, f.Object, f.AttributedTo = f.Subject.canonical(), f.Object.canonical(), f.AttributedTo.canonical()
	f.Polarity, f.Modality = cmp.Or(f.Polarity, Positive), cmp.Or(f.Modality, Actual)
	if f.Time != nil {
		t := f.Time.canonical()
		f.Time = &t
		if t.Value == "" {
			f.Time = nil
		}
	}
	var roles []Role
	for _, r := range f.Roles {
		r = Role{Name: valid(r.Name), Value: r.Value.canonical()}
		if !r.Value.IsZero() {
			roles = append(roles, r)
		}
	}
	f.Roles = canonicalRoles(roles)
	f.Evidence = canonicalEvidence(f.Evidence)
	if f.ID == "" {
		f.SetID()
	}
	return f
}

// canonical leaves out seconds that nobody told: XSD wants them in a date-time, so
// that TimeLiteral adds them.
func (t Time) canonical() Time {
	t.Value, t.Text, t.Precision = valid(t.Value), valid(t.Text), valid(t.Precision)
	if len(t.Value) >= len(toSecond) && isDateTime(t.Value) && t.Value[len(toMinute):len(toSecond)] == ":00" && !strings.Contains(t.Value, ".") {
		t.Value = t.Value[:len(toMinute)] + t.Value[len(toSecond):]
	}
	return t
}

// Finest is a, or b where b gives the time of day of the day that a is.
func Finest(a, b *Time) *Time {
	if a == nil || b != nil && strings.HasPrefix(b.Value, a.Value+"T") {
		return b
	}
	return a
}

// canonical lets a value be one thing only.
func (v Value) canonical() Value {
	switch {
	case v.Entity != "":
		return Value{Entity: valid(v.Entity)}
	case v.Fact != "":
		return Value{Fact: valid(v.Fact)}
	}
	return Value{Text: valid(v.Text)}
}

func canonicalRoles(in []Role) []Role {
	slices.SortFunc(in, func(a, b Role) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.Value.key(), b.Value.key()))
	})
	return slices.Compact(in)
}

// canonicalEvidence keeps the best evidence of every sentence.
func canonicalEvidence(in []Evidence) []Evidence {
	var out []Evidence
	for _, e := range in {
		e.Trigger, e.Confidence = valid(e.Trigger), confidence(e.Confidence)
		out = append(out, e)
	}
	slices.SortFunc(out, compareEvidence)
	return slices.CompactFunc(out, func(a, b Evidence) bool { return a.Sentence == b.Sentence })
}

func compareEvidence(a, b Evidence) int {
	return cmp.Or(
		cmp.Compare(a.Sentence, b.Sentence), -cmp.Compare(a.Confidence, b.Confidence), cmp.Compare(a.Begin, b.Begin),
		cmp.Compare(a.End, b.End), strings.Compare(a.Trigger, b.Trigger))
}

// confidence rounds to a thousandth and keeps clear of 0, which means that
// nothing is known, and of 1: a reader of text is never certain, and a whole
// number would be stored as Int, which Gizmo does not compare with fractions.
func confidence(c float64) float64 {
	if math.IsNaN(c) || c <= 0 {
		return 0
	}
	return min(max(math.Round(c*1000), 1), 999) / 1000
}

// first is the earliest evidence of a canonical fact.
func (f *Fact) first() Evidence {
	if len(f.Evidence) == 0 {
		return Evidence{Sentence: -1}
	}
	return f.Evidence[0]
}

// joinFacts makes one of all that is told of the same fact, at once: an article
// may say the same a thousand times. Which of them lends the fields that cannot
// be joined depends on the evidence, not on the order in which they were given.
func joinFacts(told []Fact) Fact {
	if len(told) == 1 {
		return told[0]
	}
	slices.SortStableFunc(told, compareFacts)
	a := told[0]
	a.Roles, a.Evidence = nil, nil
	for _, b := range told {
		a.Roles, a.Evidence = append(a.Roles, b.Roles...), append(a.Evidence, b.Evidence...)
		a.Plover, a.Relation = cmp.Or(a.Plover, b.Plover), cmp.Or(a.Relation, b.Relation)
		a.Trusted, a.Symmetric = a.Trusted || b.Trusted, a.Symmetric || b.Symmetric
		a.Quotation, a.Within = cmp.Or(a.Quotation, b.Quotation), cmp.Or(a.Within, b.Within)
		a.Time = Finest(a.Time, b.Time)
	}
	a.Roles, a.Evidence = canonicalRoles(a.Roles), canonicalEvidence(a.Evidence)
	return a
}

func compareFacts(a, b Fact) int {
	return cmp.Or(compareEvidence(a.first(), b.first()),
		strings.Compare(a.Subject.key(), b.Subject.key()), strings.Compare(a.Object.key(), b.Object.key()))
}
