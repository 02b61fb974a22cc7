package statement

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// eventDoc reads a parse typed in by hand: words "form/XPOS/deprel/head" apart
// by spaces, the head counted from 1, 0 for the root; "form=lemma" where the
// lemma is another word; a fifth field is the type of a name. The universal
// tag follows from the Penn tag.
func eventDoc(text string) (*doc.Document, error) {
	var b strings.Builder
	for i, w := range strings.Fields(text) {
		f := strings.Split(w, "/")
		if len(f) < 4 || f[1] == "" {
			return nil, fmt.Errorf("%q: want form/XPOS/deprel/head", w)
		}
		form, lemma, ok := strings.Cut(f[0], "=")
		if !ok {
			lemma = strings.ToLower(form)
		}
		misc := "_"
		if len(f) > 4 {
			misc = "NER=B-" + f[4]
		}
		fmt.Fprintf(&b, "%d\t%s\t%s\t%s\t%s\t_\t%s\t%s\t_\t%s\n", i+1, form, lemma, uposOf(f[1], f[2]), f[1], f[3], f[2], misc)
	}
	return doc.Parse(b.String() + "\n")
}

// uposOf gives the universal tag of a Penn tag, as far as the tests use them.
func uposOf(xpos, deprel string) string {
	switch {
	case strings.HasPrefix(deprel, "aux"), deprel == "cop":
		return "AUX"
	case strings.HasPrefix(xpos, "VB"):
		return "VERB"
	case strings.HasPrefix(xpos, "NNP"):
		return "PROPN"
	case strings.HasPrefix(xpos, "NN"):
		return "NOUN"
	case strings.HasPrefix(xpos, "JJ"):
		return "ADJ"
	case strings.HasPrefix(xpos, "RB"):
		return "ADV"
	case strings.HasPrefix(xpos, "PRP"), strings.HasPrefix(xpos, "W"):
		return "PRON"
	case xpos == "DT" && deprel == "det":
		return "DET"
	case xpos == "DT":
		return "PRON"
	case xpos == "CD":
		return "NUM"
	case xpos == "CC":
		return "CCONJ"
	case xpos == "TO", xpos == "POS":
		return "PART"
	case xpos == "IN" && deprel == "mark":
		return "SCONJ"
	case xpos == "IN", xpos == "RP":
		return "ADP"
	}
	return "PUNCT"
}

// readEvents runs the rules of this package over a parse.
func readEvents(t *testing.T, parse string, frames *schema.Frames) string {
	t.Helper()
	d, err := eventDoc(parse)
	if err != nil {
		t.Fatal(err)
	}
	clauses := [][]clause.Clause{clause.Clauses(&d.Sentences[0])}
	var out []string
	sts := recognise(d, clauses, propositions(d, clauses), frames)
	slices.SortStableFunc(sts, func(x, y Statement) int { return x.Predicate.Head - y.Predicate.Head })
	for i := range sts {
		if sts[i].Kind == Event {
			out = append(out, showEvent(d, &sts[i]))
		}
	}
	return strings.Join(out, " // ")
}

// showEvent prints "Class: source | predicate | target | role: filler", then
// what is marked. "-" stands for nobody.
func showEvent(d *doc.Document, st *Statement) string {
	m := st.Event
	out := []string{m.Class + ": " + showSlot(d, m.Source), st.Relation, showSlot(d, m.Target)}
	var roles []string
	for role, slots := range m.Roles {
		for i := range slots {
			if !isEnd(m.Source, slots[i].Head) && !isEnd(m.Target, slots[i].Head) {
				roles = append(roles, role+": "+slots[i].Text(d))
			}
		}
	}
	slices.Sort(roles)
	out = append(out, roles...)
	if st.Polarity == schema.Negative {
		out = append(out, "negative")
	}
	if st.Modality != schema.Actual {
		out = append(out, string(st.Modality))
	}
	return strings.Join(out, " | ")
}

func isEnd(s *Slot, head int) bool {
	return s != nil && (s.Head == head || slices.ContainsFunc(s.Parts, func(p Slot) bool { return p.Head == head }))
}

func showSlot(d *doc.Document, s *Slot) string {
	switch {
	case s == nil:
		return "-"
	case len(s.Parts) == 0:
		return s.Text(d)
	}
	var parts []string
	for i := range s.Parts {
		parts = append(parts, s.Parts[i].Text(d))
	}
	return strings.Join(parts, " + ")
}
