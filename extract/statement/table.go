package statement

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// WriteTable writes statements as a table for people: one line each, with who,
// what, to whom, and what qualifies it.
func WriteTable(w io.Writer, d *doc.Document, sts []Statement) error {
	tw := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	fmt.Fprintln(tw, "ID\tKIND\tSUBJECT\tPREDICATE\tOBJECTS\tNOTES")
	for i := range sts {
		st := &sts[i]
		subject, predicate, objects := st.columns(d)
		fmt.Fprintf(tw, "%s\t%s\t%s\t%s\t%s\t%s\n", st.ID, st.kindName(), clip(subject, 32), clip(predicate, 32), clip(objects, 72), st.notes())
	}
	return tw.Flush()
}

func (st *Statement) kindName() string {
	if st.Event != nil {
		return st.Event.Class
	}
	return string(st.Kind)
}

// columns gives subject, predicate and objects as text.
func (st *Statement) columns(d *doc.Document) (subject, predicate, objects string) {
	if st.Kind == Attribution {
		return slotText(d, st.Source), slotText(d, st.Cue), slotText(d, st.Content)
	}
	var parts []string
	for i := range st.Objects {
		o := &st.Objects[i]
		parts = append(parts, strings.TrimSpace(o.Prep+" "+reading(d, o)))
	}
	return slotText(d, st.Subject), st.Predicate.Text, strings.Join(parts, "; ")
}

func slotText(d *doc.Document, s *Slot) string {
	if s == nil {
		return "–"
	}
	if text := reading(d, s); text != s.Text(d) {
		return fmt.Sprintf("%s (%s)", s.Text(d), text)
	}
	return s.Text(d)
}

// notes lists what keeps a statement from being a plain fact, and its time.
func (st *Statement) notes() string {
	var out []string
	if st.Polarity == schema.Negative {
		out = append(out, string(st.Polarity))
	}
	if st.Modality != schema.Actual && st.Modality != "" {
		out = append(out, string(st.Modality))
	}
	if st.Direct != "" {
		out = append(out, st.Direct)
	}
	if st.Time != nil {
		out = append(out, st.Time.Value)
	}
	if st.In != "" {
		out = append(out, "in "+st.In)
	}
	return strings.Join(out, ", ")
}

// clip shortens text to n characters.
func clip(text string, n int) string {
	if utf8.RuneCountInString(text) <= n {
		return text
	}
	r := []rune(text)
	return strings.TrimSpace(string(r[:n-1])) + "…"
}
