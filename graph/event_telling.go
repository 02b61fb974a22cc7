package graph

import (
	"slices"
	"strings"
	"time"

	"github.com/quadwire/quadwire/schema"
)

const (
	longestUnion = 31 * 24 * time.Hour // a time that is longer says too little ("in 2031")
	reportedIn   = 7 * 24 * time.Hour  // news without a day is of the week before it, plans of the one behind; of two where the place agrees
	farthest     = longestUnion + 2*reportedIn
	mostNames    = 16 // of a telling that is compared by pairs of its names
)

// An eventTelling is a report as far as it is compared.
type eventTelling struct {
	kind     string // class, relation, mood, and whose claim it is
	planned  bool
	roles    map[string][]string // role → who or what fills it, sorted; of a symmetric fact who meets whom is one role
	names    []string            // entities that take part, sorted
	value    string              // of the time, "" for none
	from, to time.Time           // first and last day of the time, or of the reports of what has none; zero when unknown
}

// newTelling gives nil for what is no event, or did not and will not happen.
func newTelling(r *Report) *eventTelling {
	f := &r.Fact
	if !f.IsEvent() || f.Polarity != schema.Positive || f.Modality != schema.Actual && f.Modality != schema.Planned {
		return nil
	}
	t := &eventTelling{
		kind:    strings.Join([]string{f.Class, f.Relation, string(f.Modality), f.Source()}, "\x00"),
		planned: f.Modality == schema.Planned, roles: make(map[string][]string),
	}
	t.add(schema.EndSubject, f.Subject, f.Symmetric)
	t.add(schema.EndObject, f.Object, f.Symmetric)
	for _, role := range f.Roles {
		if role.Name == schema.RolePlace || !schema.IsBeside(role.Name) {
			t.add(role.Name, role.Value, f.Symmetric)
		}
	}
	for name, values := range t.roles {
		slices.Sort(values)
		t.roles[name] = slices.Compact(values)
	}
	slices.Sort(t.names)
	t.names = slices.Compact(t.names)
	if f.Within != "" { // they are not who it is about
		t.names = nil
	}
	t.setTime(r)
	return t
}

func (t *eventTelling) add(role string, v schema.Value, symmetric bool) {
	if v.IsZero() {
		return
	}
	if symmetric && role != schema.RolePlace && (v.Entity != "" || role == schema.EndSubject || role == schema.EndObject || role == "agent" || role == "patient") {
		role = "who"
	}
	t.roles[role] = append(t.roles[role], v.Key())
	if v.Entity != "" && role != schema.RolePlace {
		t.names = append(t.names, v.Entity)
	}
}

func (t *eventTelling) setTime(r *Report) {
	if r.Time != nil {
		t.value = r.Time.Value
		t.from, t.to = schema.Span(t.value)
		return
	}
	for i := range r.Sources {
		day := r.Sources[i].Article.Published
		if day.IsZero() {
			continue
		}
		if t.from.IsZero() || day.Before(t.from) {
			t.from = day
		}
		if day.After(t.to) {
			t.to = day
		}
	}
}

// blocks are what tellings that may agree have one of in common.
func (t *eventTelling) blocks() []string {
	var out []string
	for i, a := range t.names[:min(len(t.names), mostNames)] {
		for _, b := range t.names[i+1 : min(len(t.names), mostNames)] {
			out = append(out, t.kind+"\x00"+a+"\x00"+b)
		}
		if t.isDay() {
			out = append(out, t.kind+"\x00"+a+"\x00@"+t.value[:len(time.DateOnly)])
		}
		for _, p := range t.roles[schema.RolePlace] {
			out = append(out, t.kind+"\x00"+a+"\x00#"+p)
		}
	}
	if t.isDay() && len(t.names) == 0 {
		for _, p := range t.roles[schema.RolePlace] {
			out = append(out, t.kind+"\x00@"+t.value[:len(time.DateOnly)]+"\x00#"+p)
		}
	}
	return out
}

func (t *eventTelling) isDay() bool { return t.value != "" && !t.from.IsZero() && t.from.Equal(t.to) }

func (t *eventTelling) hasPlace() bool { return len(t.roles[schema.RolePlace]) > 0 }

// agrees says whether two tellings may be of one event.
func (t *eventTelling) agrees(o *eventTelling) bool {
	if !t.together(o) {
		return false
	}
	for role, values := range t.roles {
		if other, ok := o.roles[role]; ok && !subset(values, other) && !subset(other, values) {
			return false
		}
	}
	common := 0
	for _, n := range t.names {
		if slices.Contains(o.names, n) {
			common++
		}
	}
	if common >= 2 {
		return true
	}
	place := t.hasPlace() && o.hasPlace()
	day := t.isDay() && o.isDay()
	if common == 0 && len(t.names)+len(o.names) == 0 { // "a blast killed 15 people in Talvik", told twice
		object := t.roles[schema.EndObject]
		return place && day && slices.ContainsFunc(object, isTelling) && slices.Equal(object, o.roles[schema.EndObject]) && (t.tellsLess(o) || o.tellsLess(t))
	}
	return common == 1 && t.value != "" && o.value != "" && (place || day) && (t.tellsLess(o) || o.tellsLess(t))
}

// isTelling says whether words without a name tell what they stand for apart from its
// like, beside a place and day: "12 people" and "an old iron bridge", not "a man".
func isTelling(key string) bool {
	text := strings.TrimPrefix(key, schema.Value{Text: "-"}.Key()[:1])
	return len(strings.Fields(text)) > 2 || text != "" && text[0] >= '0' && text[0] <= '9'
}

// tellsLess says whether o has all roles of t.
func (t *eventTelling) tellsLess(o *eventTelling) bool {
	for role := range t.roles {
		if _, ok := o.roles[role]; !ok && role != schema.RolePlace {
			return false
		}
	}
	return true
}

func subset(a, b []string) bool {
	return !slices.ContainsFunc(a, func(s string) bool { return !slices.Contains(b, s) })
}

// together says whether the times of two tellings may be one.
func (t *eventTelling) together(o *eventTelling) bool {
	if t.from.IsZero() || o.from.IsZero() || t.to.Sub(t.from) > longestUnion || o.to.Sub(o.from) > longestUnion {
		return t.value != "" && t.value == o.value
	}
	window := reportedIn
	if t.hasPlace() && o.hasPlace() {
		window *= 2
	}
	switch {
	case t.value != "" && o.value != "":
		return !t.from.After(o.to) && !o.from.After(t.to) && !otherHour(t.value, o.value)
	case t.value == "" && o.value == "":
		return t.to.Sub(o.from) <= window && o.to.Sub(t.from) <= window
	case t.value == "":
		t, o = o, t
	}
	if t.planned { // o is told before t is to happen
		return !o.to.After(t.to) && t.from.Sub(o.from) <= window
	}
	return !o.from.Before(t.from) && o.to.Sub(t.to) <= window
}

// otherHour says whether two times of one day differ that have a time of day in the
// same zone. In two zones they may be one.
func otherHour(a, b string) bool {
	_, x, timed := strings.Cut(a, "T")
	_, y, too := strings.Cut(b, "T")
	const clock = len("15:04")
	return timed && too && len(x) >= clock && len(y) >= clock && x != y && x[clock:] == y[clock:]
}
