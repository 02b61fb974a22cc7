package schema

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"
)

// SentenceID names sentence i of an article: <art:…#s12>.
func SentenceID(article string, i int) quad.IRI {
	return quad.IRI(article + "#s" + strconv.Itoa(i))
}

// ParseSentenceID is the inverse of SentenceID; ok is false for other nodes.
func ParseSentenceID(id quad.IRI) (article string, i int, ok bool) {
	at := strings.LastIndex(string(id), "#s")
	if at < 0 || !strings.HasPrefix(string(id), PrefixArticle) {
		return "", 0, false
	}
	i, err := strconv.Atoi(string(id[at+2:]))
	if err != nil || i < 0 || SentenceID(string(id[:at]), i) != id {
		return "", 0, false
	}
	return string(id[:at]), i, true
}

// IsZero says whether v fills nothing.
func (v Value) IsZero() bool { return v == Value{} }

// key is a form of v that differs where the values differ.
func (v Value) key() string {
	switch {
	case v.Entity != "":
		return "e" + v.Entity
	case v.Fact != "":
		return "f" + v.Fact
	}
	return "t" + v.Text
}

// Values lists everything that a fact names: its ends, whose claim it is, and
// what fills its roles. Some may be zero, and some come twice.
func (f *Fact) Values() []Value {
	out := []Value{f.Subject, f.Object, f.AttributedTo}
	for _, r := range f.Roles {
		out = append(out, r.Value)
	}
	return out
}

// Own says whether the article itself asserts f.
func (f *Fact) Own() bool { return f.AttributedTo.IsZero() && f.Quotation == "" }

// HasEdge says whether f is shortened to a direct edge: it is positive and
// actual, the article itself, a news agency or a publisher asserts it, and
// both ends are known, the first of them an entity.
func (f *Fact) HasEdge() bool {
	return f.Class != Clause && f.Polarity == Positive && f.Modality == Actual && (f.Own() || f.Trusted) &&
		f.Relation != "" && f.Subject.Entity != "" && !f.Object.IsZero()
}

// SetID names f by a hash of what it says: class and relation, participants,
// time, polarity, modality and attribution. Two reports of one event get one
// name although their words, places, causes or times of day differ; of a symmetric fact it
// does not matter who is named first. When no day is known, circumstances
// tell events apart too: "met in Oslo" and "met in Rome" are two meetings. What
// only a preposition ties to an event ("under heavy guard") never does.
func (f *Fact) SetID() { f.ID = PrefixFact + hash(24, f.content()...) }

func (f *Fact) content() []string {
	out := []string{
		ClassName(quad.IRI(f.Class)), f.Relation,
		string(cmp.Or(f.Polarity, Positive)), string(cmp.Or(f.Modality, Actual)), f.Source(), f.Within,
	}
	day := f.Time != nil && hasDay(f.Time.Value)
	if f.Time != nil {
		out = append(out, f.Time.Day())
	} else {
		out = append(out, "")
	}
	ends := []string{identity(f.Subject), identity(f.Object)}
	if f.Symmetric {
		slices.Sort(ends)
	}
	out = append(out, ends...)
	var roles []string
	for _, r := range f.Roles {
		id := identity(r.Value)
		if r.Name == RoleClaims || day && isCircumstance(r.Name) || f.IsEvent() && isAside(r.Name) || f.Symmetric && slices.Contains(ends, id) {
			continue
		}
		roles = append(roles, r.Name+"="+id)
	}
	slices.Sort(roles)
	return append(out, slices.Compact(roles)...)
}

// IsEvent says whether the class of f is that of a frame.
func (f *Fact) IsEvent() bool {
	switch ClassName(ClassIRI(f.Class)) {
	case Open, Attribute, Quotation, Clause:
		return false
	}
	return true
}

// Source tells the article's own assertions, claims of nobody known, and claims
// of somebody apart.
func (f *Fact) Source() string {
	switch {
	case f.Own():
		return ""
	case f.AttributedTo.IsZero():
		return "?"
	}
	return identity(f.AttributedTo)
}

// identity is the key of a value, blind to the case and accents of a literal.
func identity(v Value) string {
	if v.Entity == "" && v.Fact == "" {
		v.Text = Fold(v.Text)
	}
	return v.key()
}

// Key is the same for values that are one but for the case and accents of a literal.
func (v Value) Key() string { return identity(v) }

// IsBeside says whether a role tells of the circumstances of an event, or of what no
// frame names a place for.
func IsBeside(role string) bool { return role == RoleClaims || isCircumstance(role) || isAside(role) }

// isAside says whether a role has what no frame names a place for.
func isAside(role string) bool {
	return role == "cause" || role == RoleWhen || role == "means" || role == "manner" || role == RoleCondition || IsPreposition(role)
}

// isCircumstance says whether a role tells how an event went, not what it was.
func isCircumstance(role string) bool {
	switch role {
	case RolePlace, "cause", "reason", "purpose", "manner", "means", "instrument", "duration":
		return true
	}
	return false
}

// Day is the time without its time of day.
func (t *Time) Day() string {
	if isDateTime(t.Value) {
		return t.Value[:len("2006-01-02")]
	}
	return t.Value
}

// hasDay says whether an ISO 8601 time is as fine as a day. An interval that
// is longer than a day is not.
func hasDay(iso string) bool { return len(iso) >= len("2006-01-02") && !strings.Contains(iso, "/") }
