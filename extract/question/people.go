package question

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// What only people are asked for without a noun: "How many died?", "How many were
// killed?"
var (
	deaths = strings.Fields("died perished drowned survived")
	harms  = strings.Fields("killed injured wounded hurt arrested rescued hospitalised hospitalized displaced evacuated")
)

// withPeople puts the noun into a question that leaves it out: "How many PEOPLE died in
// the blast?"
func withPeople(d *doc.Document, again func(words []string) *doc.Document) *doc.Document {
	s := &d.Sentences[0]
	low := func(i int) string {
		if i >= len(s.Tokens) {
			return ""
		}
		return lowerForm(&s.Tokens[i])
	}
	if low(0) != "how" || low(1) != "many" {
		return d
	}
	verb := 2
	for slices.Contains([]string{"was", "were", "have", "had", "been", "got"}, low(verb)) {
		verb++
	}
	if !slices.Contains(deaths, low(verb)) && (verb == 2 || !slices.Contains(harms, low(verb))) {
		return d
	}
	var words []string
	for i := range s.Tokens {
		if i == 2 {
			words = append(words, "people")
		}
		words = append(words, s.Tokens[i].Form)
	}
	if out := again(words); len(out.Sentences) == 1 {
		return out
	}
	return d
}
