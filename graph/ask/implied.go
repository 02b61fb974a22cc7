package ask

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// implied is what fills the hole of a fact that has nothing at the place where it
// should stand, but says it otherwise: where in the words for what was done ("a
// dinner at the Town Hall"), how many by a number alone ("killing three soldiers and
// wounding eight").
func (q *query) implied(r *graph.Report, given []role) ([]role, error) {
	var out []role
	for _, at := range rolesOf(&r.Fact, nil) {
		if at.value.Text == "" || hasValue(out, at.value) {
			continue
		}
		switch {
		case q.p.Want == schema.WantPlace && (at.name == schema.EndObject || at.name == "theme"):
			place, err := q.site(at.value.Text)
			if err != nil {
				return nil, err
			}
			if place != "" && !slices.ContainsFunc(given, func(g role) bool { return g.value.Entity == place }) {
				out = append(out, at)
			}
		case q.p.Want == schema.WantCount:
			if !taken(at, given) && isElliptic(at.value.Text, r, &q.p.Noun) {
				out = append(out, at)
			}
		}
	}
	return out, nil
}

// site gives the place that a phrase names behind its last preposition of place,
// "" for none.
func (q *query) site(phrase string) (string, error) {
	if id, ok := q.sites[phrase]; ok {
		return id, nil
	}
	words := strings.Fields(phrase)
	for i := len(words) - 2; i > 0; i-- {
		if !slices.Contains([]string{"at", "in", "near", "outside", "inside"}, words[i]) {
			continue
		}
		hits, err := q.store.Named(q.ctx, withoutArticle(strings.Join(words[i+1:], " ")))
		if err != nil {
			return "", err
		}
		for _, h := range hits {
			if slices.Contains([]string{"schema:City", "schema:Country", "schema:Place"}, h.Class) {
				q.sites[phrase] = h.ID
				return h.ID, nil
			}
		}
		return "", nil
	}
	return "", nil
}

// isElliptic says whether a phrase is a number whose noun the sentence has behind an
// earlier number: people, for of things articles repeat the noun.
func isElliptic(phrase string, r *graph.Report, noun *schema.Mention) bool {
	fields := strings.Fields(phrase)
	if _, end := number(fields); end != len(fields) || !isPerson(noun.Head.Form) {
		return false
	}
	return slices.ContainsFunc(r.Sources, func(s graph.Source) bool {
		before, _, ok := strings.Cut(s.Sentence.Text, " "+phrase)
		words := split(before)
		return ok && slices.ContainsFunc(words, func(w string) bool { return is(noun.Head, w) }) && slices.ContainsFunc(words, isNumber)
	})
}
