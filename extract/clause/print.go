package clause

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// String writes clause c of sentence s on one line: subject, predicate,
// arguments with their roles and prepositions, then what is marked, e.g.
//
//	Mara | has agreed to sign | obj: the pact | obl in: Oslo | planned
//
// A subject or argument that is understood stands in brackets.
func (c *Clause) String(s *doc.Sentence) string {
	subject := "-"
	if c.Subject != nil {
		subject = argText(s, c.Subject)
	}
	out := []string{subject, Text(s, c.Group)}
	for i := range c.Args {
		a := &c.Args[i]
		role := string(a.Role)
		if a.Prep != "" {
			role += " " + a.Prep
		}
		out = append(out, role+": "+argText(s, a))
	}
	if c.Passive {
		out = append(out, "passive")
	}
	if c.Negative {
		out = append(out, "negative")
	}
	if c.Modality != Actual {
		out = append(out, string(c.Modality))
	}
	if !c.Asserted {
		out = append(out, "unasserted")
	}
	return strings.Join(out, " | ")
}

func argText(s *doc.Sentence, a *Arg) string {
	text := Text(s, a.Tokens)
	if len(a.Parts) > 0 {
		var parts []string
		for _, p := range a.Parts {
			parts = append(parts, Text(s, p.Tokens))
		}
		text = strings.Join(parts, " + ")
	}
	if a.Understood != Said {
		text = "[" + text + "]"
	}
	return text
}

// Text joins the forms of tokens as they were written: neighbours without
// white space between them stay together, everything else has one space.
func Text(s *doc.Sentence, tokens []int) string {
	var b strings.Builder
	for n, i := range tokens {
		if n > 0 {
			prev := tokens[n-1]
			if prev+1 != i || s.Tokens[prev].SpaceAfter || s.Tokens[prev].End < s.Tokens[i].Begin {
				b.WriteByte(' ')
			}
		}
		b.WriteString(s.Tokens[i].Form)
	}
	return b.String()
}
