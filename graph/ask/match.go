package ask

import (
	"slices"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// match holds a fact against the pattern: every given is another participant,
// and the hole is filled by somebody else.
func (q *query) match(s *search, r *graph.Report) (m match, ok bool, err error) {
	if !slices.Contains(s.Relations, r.Relation) || !q.accepts(s, &r.Fact) {
		return m, false, nil
	}
	given, ok, err := q.assign(s.Given, r, nil)
	if !ok || err != nil || !hasGroups(s.Given, given) {
		return m, false, err
	}
	m = match{search: s, report: r, given: given}
	switch q.p.Want {
	case schema.WantTruth:
		return m, true, nil
	case schema.WantTime:
		if r.Time == nil && q.p.When.IsZero() {
			m.fill = rolesOf(&r.Fact, []string{schema.RoleWhen})
			if len(m.fill) == 0 && len(s.Hole) > 0 {
				m.fill = foremost(slices.DeleteFunc(rolesOf(&r.Fact, s.Hole), func(at role) bool { return at.value.Text == "" }), s.Hole)
			}
		}
		return m, r.Time != nil || len(m.fill) > 0, nil
	}
	for _, at := range rolesOf(&r.Fact, s.Hole) {
		if taken(at, given) || hasValue(m.fill, at.value) || at.value == r.Object && !isClass(r) {
			continue
		}
		fits, err := q.fits(at.value)
		if err != nil {
			return m, false, err
		}
		if fits {
			m.fill = append(m.fill, at)
		}
	}
	if q.p.Open {
		m.fill = foremost(m.fill, s.Hole)
	}
	if len(m.fill) == 0 {
		m.fill, err = q.implied(r, given)
	}
	return m, len(m.fill) > 0, err
}

// foremost keeps what stands at the first of the places at which anything does,
// where whoever leaves all else open lets many fill the hole; both ends of an edge
// are one place.
func foremost(fill []role, hole []string) []role {
	at := func(r role) int {
		n := slices.Index(hole, r.name)
		if n > 0 && r.name == schema.EndObject && hole[0] == schema.EndSubject {
			return 0
		}
		return n
	}
	best := len(hole)
	for _, r := range fill {
		best = min(best, at(r))
	}
	return slices.DeleteFunc(fill, func(r role) bool { return at(r) > best })
}

// assign finds a participant for each given, by trying in order. Of a group
// some may be missing, which leaves a zero role in their place.
func (q *query) assign(given []schema.Given, r *graph.Report, used []role) ([]role, bool, error) {
	if len(given) == 0 {
		return used, true, nil
	}
	g := &given[0]
	for _, at := range append(tellings(r, g.Roles), rolesOf(&r.Fact, g.Roles)...) {
		if taken(at, used) {
			continue
		}
		is, err := q.means(&g.Mention, at)
		if err != nil {
			return nil, false, err
		}
		if !is {
			continue
		}
		all, ok, err := q.assign(given[1:], r, append(slices.Clone(used), at))
		if ok || err != nil {
			return all, ok, err
		}
	}
	if g.Group == 0 {
		return nil, false, nil
	}
	return q.assign(given[1:], r, append(slices.Clone(used), role{}))
}

// hasGroups says whether of every group a member takes part.
func hasGroups(given []schema.Given, found []role) bool {
	missing := make(map[int]bool)
	for i, g := range given {
		if g.Group > 0 {
			if _, ok := missing[g.Group]; !ok {
				missing[g.Group] = true
			}
			if found[i] != (role{}) {
				missing[g.Group] = false
			}
		}
	}
	for _, m := range missing {
		if m {
			return false
		}
	}
	return true
}

// taken says whether a participant already stands for a given. The words of a
// quotation can be asked for and given in part ("What did X say about Y?"), a
// sentence can prove more than one thing.
func taken(at role, used []role) bool {
	return !isContent(at.name) && at.name != schema.Proof && slices.ContainsFunc(used, func(u role) bool { return u.value == at.value })
}

func hasValue(rs []role, v schema.Value) bool {
	return slices.ContainsFunc(rs, func(r role) bool { return r.value == v })
}

// notes are roles that tell of the fact, not of who takes part in it.
var notes = []string{"direct", roleCue, schema.RoleClaims}

// roleCue holds the word that brings in what is said. A question names its
// verb by all its forms.
const roleCue = "cue"

// rolesOf lists the participants at the named places, the ends of the direct
// edge first; no names are all places but that of words, which are no participant.
func rolesOf(f *schema.Fact, names []string) []role {
	var out []role
	add := func(name string, v schema.Value, all bool) {
		if !v.IsZero() && (all && len(names) == 0 || slices.Contains(names, name)) {
			out = append(out, role{name, v})
		}
	}
	add(schema.EndSubject, f.Subject, true)
	add(schema.EndObject, f.Object, true)
	for _, r := range f.Roles {
		add(r.Name, r.Value, !slices.Contains(notes, r.Name) && !isContent(r.Name))
	}
	return out
}

// tellings lists the words by which articles tell a fact, and the sentences,
// where they are among the named places.
func tellings(r *graph.Report, names []string) []role {
	var out []role
	for _, s := range r.Sources {
		if s.Evidence.Trigger != "" && slices.Contains(names, schema.Telling) {
			out = append(out, role{schema.Telling, schema.Value{Text: s.Evidence.Trigger}})
		}
		if slices.Contains(names, schema.Proof) {
			out = append(out, role{schema.Proof, schema.Value{Text: s.Sentence.Text}})
		}
	}
	return out
}

// isContent says whether a role holds what is said.
func isContent(name string) bool { return name == "content" }

// means says whether a mention of the question means the participant.
func (q *query) means(m *schema.Mention, at role) (bool, error) {
	switch {
	case at.value.Entity != "":
		if slices.Contains(q.meant[m.Text], at.value.Entity) {
			return true, nil
		}
		if len(m.Names) > 0 { // a name stands for who bears it, nobody else
			return false, nil
		}
		is, err := q.describes(m, at.value.Entity)
		if is || err != nil {
			return is, err
		}
		return q.holds(m, at.value.Entity)
	case at.value.Fact != "":
		return false, nil
	case at.name == schema.Telling:
		return tells(at.value.Text, m), nil
	case at.name == schema.Proof:
		return slices.ContainsFunc(m.Words, func(w schema.Word) bool { return says(at.value.Text, w.Form) }), nil
	case at.name == roleCue:
		return slices.ContainsFunc(m.Words, func(w schema.Word) bool { return w.Form == schema.Fold(at.value.Text) }), nil
	case isContent(at.name):
		return mentions(at.value.Text, m), nil
	}
	return called(at.value.Text, m), nil
}

// describes says whether an entity is called what a mention without a name
// says ("the forum": the Harbour Forum).
func (q *query) describes(m *schema.Mention, id string) (bool, error) {
	e, err := q.entity(id)
	if err != nil || e == nil {
		return false, err
	}
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		if called(name, m) {
			q.described[office{m.Text, id}] = true
			return true, nil
		}
	}
	return false, nil
}

// fits says whether a value may fill the hole.
func (q *query) fits(v schema.Value) (bool, error) {
	switch {
	case v.Fact != "":
		return false, nil
	case q.p.Want == schema.WantCount:
		_, ok := count(v.Text, &q.p.Noun)
		return ok, nil
	case v.Entity == "" && q.p.Who && isThing(v.Text):
		return false, nil
	case v.Entity == "":
		return len(q.p.Kinds) == 0 && (q.p.Noun.IsZero() || called(v.Text, &q.p.Noun)), nil
	}
	e, err := q.entity(v.Entity)
	if err != nil || e == nil {
		return false, err
	}
	switch {
	case q.p.Want == schema.WantPlace && e.Class == "schema:Person":
		return false, nil
	case len(q.p.Kinds) > 0:
		return slices.Contains(q.p.Kinds, e.Class), nil
	case !q.p.Noun.IsZero():
		return q.describes(&q.p.Noun, v.Entity)
	}
	return true, nil
}
