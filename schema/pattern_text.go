package schema

import (
	"fmt"
	"strings"
)

// maxRelations is how many relations of a pattern are printed; open relations
// come with every preposition that may follow.
const maxRelations = 3

// String prints a pattern for people: what is wanted on a line, and a line for
// each fact that may tell it.
//
//	thing, somebody; actual
//	  qw:met: "Mara Lind" as subject/object; the answer as subject/object
func (p Pattern) String() string {
	var b strings.Builder
	b.WriteString(string(p.Want))
	if p.Who {
		b.WriteString(", somebody")
	}
	if !p.Noun.IsZero() {
		fmt.Fprintf(&b, " called %q", p.Noun.Text)
	}
	if len(p.Kinds) > 0 {
		b.WriteString(" of " + strings.Join(p.Kinds, ", "))
	}
	if len(p.Modalities) > 0 {
		b.WriteString("; " + join(p.Modalities))
	}
	if p.Negative {
		b.WriteString(", not so")
	}
	if p.Pick != "" {
		b.WriteString("; the " + string(p.Pick))
	}
	if !p.When.IsZero() {
		b.WriteString("; " + p.When.String())
	}
	for i := range p.Facts {
		b.WriteString("\n  " + p.Facts[i].String())
	}
	return b.String()
}

// String prints the shape of a fact on one line.
func (f *FactPattern) String() string {
	relations := f.Relations
	if n := len(relations) - maxRelations; n > 0 {
		relations = append(relations[:maxRelations:maxRelations], fmt.Sprintf("%d more", n))
	}
	parts := []string{}
	for i := range f.Given {
		parts = append(parts, fmt.Sprintf("%q%s", f.Given[i].Mention.Text, places(f.Given[i].Roles)))
	}
	if len(f.Hole) > 0 {
		parts = append(parts, "the answer"+places(f.Hole))
	}
	return strings.Join(relations, ", ") + ": " + strings.Join(parts, "; ")
}

func places(roles []string) string {
	if len(roles) == 0 {
		return " anywhere"
	}
	return " as " + strings.Join(roles, "/")
}

func join[S ~string](list []S) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return strings.Join(out, " or ")
}

// String prints a time: "2026-03, tuesday", "from 2026-03-01 to 2026-03-07".
func (w When) String() string {
	var parts []string
	date := ""
	if w.Year > 0 {
		date = fmt.Sprintf("%04d", w.Year)
	}
	if w.Month > 0 {
		date += fmt.Sprintf("-%02d", w.Month)
	}
	if w.Day > 0 {
		date += fmt.Sprintf("-%02d", w.Day)
	}
	if date != "" {
		parts = append(parts, date)
	}
	if w.Weekday != "" {
		parts = append(parts, w.Weekday)
	}
	switch {
	case w.Since != "" && w.Since == w.Until:
		parts = append(parts, w.Since)
	case w.Since != "" && w.Until != "":
		parts = append(parts, "from "+w.Since+" to "+w.Until)
	case w.Since != "":
		parts = append(parts, "since "+w.Since)
	case w.Until != "":
		parts = append(parts, "until "+w.Until)
	}
	return strings.Join(parts, ", ")
}
