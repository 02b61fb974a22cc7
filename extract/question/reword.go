package question

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// Questions that are put in other words before they are read.

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

// awaited are what is said of something to come: "is expected to", "is due to".
var awaited = strings.Fields("expected scheduled due set likely supposed planned poised")

// withWill asks what is to come by "will": "When IS the probe EXPECTED TO land?"
func withWill(d *doc.Document, again func(words []string) *doc.Document) *doc.Document {
	var words []string
	be := -1
	for i := range d.Sentences[0].Tokens {
		t := &d.Sentences[0].Tokens[i]
		if low := lowerForm(t); be < 0 && (low == "is" || low == "are") {
			be = len(words)
		}
		if n := len(words); n > 0 && i > 1 && glued(d, i-1) && (t.Form == "-" || words[n-1][len(words[n-1])-1] == '-') {
			words[n-1] += t.Form // "Vesk-2", which is one name
			continue
		}
		words = append(words, t.Form)
	}
	for i := be + 1; be >= 0 && i+2 < len(words); i++ {
		if !slices.Contains(awaited, words[i]) || words[i+1] != "to" || words[i+2] == "do" { // "to do" stands for any verb, see cutTask
			continue
		}
		words[be] = "will"
		if be == 0 {
			words[be] = "Will"
		}
		if out := again(slices.Delete(words, i, i+2)); len(out.Sentences) == 1 {
			return out
		}
		break
	}
	return d
}

// glued says whether no space follows token i.
func glued(d *doc.Document, i int) bool { return !d.Sentences[0].Tokens[i].SpaceAfter }
