package schema

import (
	"testing"
	"time"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

func TestSlug(t *testing.T) {
	tests := []struct{ name, want string }{
		{"Mara Lindqvist", "mara-lindqvist"},
		{"  MARA   lindqvist ", "mara-lindqvist"},
		{"Ode Jun-ho", "ode-jun-ho"},
		{"Ode Jun Ho", "ode-jun-ho"},
		{"Ørsted Æbeløe", "orsted-aebeloe"},
		{"Łódź", "lodz"},
		{"Straße", "strasse"},
		{"Çağıl İnan", "cagil-inan"},
		{"O’Hara", "ohara"},
		{"D'Amico & Sons", "damico-and-sons"},
		{"U.S.", "us"},
		{"J.R. Stone", "jr-stone"},
		{"St. Anne", "st-anne"},
		{"Route 3.5", "route-3-5"},
		{"example.org", "example-org"},
		{"東京", "東京"},
		{"Йорк", "йорк"},
		{"が", "が"},
		{"서울", "서울"},
		{"ﬁnance", "finance"},
		{"(G20)", "g20"},
	}
	for _, tt := range tests {
		if got := Slug(tt.name); got != tt.want {
			t.Errorf("Slug(%q) = %q, want %q", tt.name, got, tt.want)
		}
	}
	if a, b := Slug("?!"), Slug("..."); a == b || a == "" {
		t.Errorf("names without letters: %q, %q", a, b)
	}
	if got := EntityID("John Stone", "Leeds"); got != "ent:john-stone-leeds" {
		t.Error(got)
	}
	if got := RelationID("adhere", "to"); got != "rel:adhere_to" {
		t.Error(got)
	}
}

// Any name makes a valid, stable IRI of bounded length.
func FuzzSlug(f *testing.F) {
	for _, s := range []string{"", "Mara Lindqvist", "\xff", "a\u0301", "'.-", "중국", "x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		slug := Slug(s)
		if !validID(PrefixEntity+slug, PrefixEntity) || len(slug) > maxSlug || !utf8.ValidString(slug) {
			t.Errorf("Slug(%q) = %q", s, slug)
		}
		if len(slug) < maxSlug-9 && s != "" && slug[0] != 'x' && Slug(slug) != slug {
			t.Errorf("Slug(%q) = %q, of which the slug is %q", s, slug, Slug(slug))
		}
	})
}

// What makes two reports one event.
func TestSetID(t *testing.T) {
	tests := []struct {
		name   string
		change func(*Fact)
		same   bool
	}{
		{"other words", func(f *Fact) { f.Evidence[0].Trigger = "held talks with" }, true},
		{"other evidence", func(f *Fact) { f.Evidence = nil }, true},
		{"other way round", func(f *Fact) { f.Subject, f.Object = f.Object, f.Subject }, true},
		{"place known", func(f *Fact) { f.Roles = append(f.Roles, Role{RolePlace, Value{Text: "Oslo"}}) }, true},
		{"words of time", func(f *Fact) { f.Time = &Time{Value: "2031-02-03", Text: "yesterday"} }, true},
		{"another day", func(f *Fact) { f.Time = &Time{Value: "2031-02-04", Text: "on Monday"} }, false},
		{"day unknown", func(f *Fact) { f.Time = nil }, false},
		{"class", func(f *Fact) { f.Class = "Visit" }, false},
		{"denied", func(f *Fact) { f.Polarity = Negative }, false},
		{"planned", func(f *Fact) { f.Modality = Planned }, false},
		{"claimed", func(f *Fact) { f.AttributedTo = Value{Entity: "ent:x"} }, false},
		{"claimed by nobody known", func(f *Fact) { f.Quotation = "fact:q" }, false},
		{"third party", func(f *Fact) { f.Roles = append(f.Roles, Role{"topic", Value{Text: "trade"}}) }, false},
		{"what a preposition ties to it", func(f *Fact) { f.Roles = append(f.Roles, Role{"because_of", Value{Text: "rain"}}) }, true},
		{"topic in capitals", func(f *Fact) { f.Roles[0].Value.Text = "FISH" }, true},
	}
	for _, tt := range tests {
		base := func() Fact {
			f := meeting().Facts[0]
			f.Time = &Time{Value: "2031-02-03", Text: "on Monday"}
			f.Roles = []Role{{"topic", Value{Text: "fish"}}, {"agent", f.Subject}, {"patient", f.Object}}
			return f
		}
		a, b := base(), base()
		tt.change(&b)
		a.SetID()
		b.SetID()
		if (a.ID == b.ID) != tt.same {
			t.Errorf("%s: %s, %s", tt.name, a.ID, b.ID)
		}
	}
}

func TestPlaceTellsUndatedMeetingsApart(t *testing.T) {
	a, b := meeting().Facts[0], meeting().Facts[0]
	a.Roles = []Role{{RolePlace, Value{Text: "Oslo"}}}
	b.Roles = []Role{{RolePlace, Value{Text: "Rome"}}}
	a.SetID()
	b.SetID()
	if a.ID == b.ID {
		t.Error("one node for two meetings")
	}
}

func TestSentenceID(t *testing.T) {
	for _, id := range []quad.IRI{"", "art:x", "ent:x#s1", "art:x#s", "art:x#s-1", "art:x#s01", "art:x#sx"} {
		if a, i, ok := ParseSentenceID(id); ok {
			t.Errorf("%s: %s %d", id, a, i)
		}
	}
	if a, i, ok := ParseSentenceID(SentenceID("art:x", 12)); !ok || a != "art:x" || i != 12 {
		t.Error(a, i, ok)
	}
}

func TestNormalize(t *testing.T) {
	seven := quad.Int(7)
	typed := func(s, typ string) quad.Value { return quad.TypedString{Value: quad.String(s), Type: quad.IRI(typ)} }
	tests := []struct{ in, want quad.Value }{
		{quad.Int(7), seven},
		{quad.Float(7), seven},
		{typed("7", "xsd:integer"), seven},
		{typed("7.0", "http://www.w3.org/2001/XMLSchema#double"), seven},
		{quad.Float(0.5), quad.Float(0.5)},
		{typed("5E-1", "xsd:double"), quad.Float(0.5)},
		{typed("many", "xsd:integer"), typed("many", "xsd:integer")},
		{typed("true", "xsd:boolean"), quad.Bool(true)},
		{typed("a", "xsd:string"), quad.String("a")},
		{typed("2031-02-03", "http://www.w3.org/2001/XMLSchema#date"), typed("2031-02-03", "xsd:date")},
		{quad.Time(time.Date(2031, 2, 3, 4, 5, 6, 5e8, time.UTC)), typed("2031-02-03T04:05:06.5Z", "xsd:dateTime")},
		{quad.String("a\xffb"), quad.String("a\uFFFDb")},
		{quad.IRI("https://w3id.org/quadwire/ns#met"), quad.IRI("qw:met")},
		{quad.IRI("https://w3id.org/quadwire/ns#"), quad.IRI("https://w3id.org/quadwire/ns#")},
		{quad.LangString{Value: "a", Lang: "EN"}, quad.LangString{Value: "a", Lang: "en"}},
		{nil, nil},
	}
	for _, tt := range tests {
		if got := Normalize(tt.in); got != tt.want {
			t.Errorf("%v: %v, want %v", tt.in, got, tt.want)
		}
	}
}

func TestTimeLiteral(t *testing.T) {
	tests := []struct{ iso, want string }{
		{"2031-02-03", `"2031-02-03"^^<xsd:date>`},
		{"2031-02", `"2031-02"^^<xsd:gYearMonth>`},
		{"2031", `"2031"^^<xsd:gYear>`},
		{"2031-02-03T10:00:00Z", `"2031-02-03T10:00:00Z"^^<xsd:dateTime>`},
		{"2031-02-03T10:00:00", `"2031-02-03T10:00:00"^^<xsd:dateTime>`},
		{"2031-02-03/2031-02-05", `"2031-02-03/2031-02-05"`},
		{"2031-02-30", `"2031-02-30"`},
	}
	for _, tt := range tests {
		if got := TimeLiteral(tt.iso).String(); got != tt.want {
			t.Errorf("%s: %s", tt.iso, got)
		}
	}
}

func TestExpand(t *testing.T) {
	for _, p := range Prefixes() {
		short := quad.IRI(p.Short + "x")
		if full := Expand(short); full != quad.IRI(p.Full+"x") || Contract(full) != short {
			t.Errorf("%s: %s", short, full)
		}
	}
}
