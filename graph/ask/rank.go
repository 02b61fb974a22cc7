package ask

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// compareFacts puts what articles and agencies tell before the claims of
// others, what has happened before what is planned, and then what is surer.
func compareFacts(a, b *graph.Report) int {
	rank := func(r *graph.Report) int {
		n := 0
		if !r.Own() {
			n += 2
			if r.Trusted {
				n--
			}
		}
		if r.Modality != schema.Actual {
			n += 3
		}
		return n
	}
	return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(sureness(b), sureness(a)), strings.Compare(a.ID, b.ID))
}

func sureness(r *graph.Report) (best float64) {
	for _, s := range r.Sources {
		best = max(best, s.Evidence.Confidence)
	}
	return best
}

// compare orders answers: quotations as they were said, all others by how
// well they are attested.
func (q *query) compare(a, b Answer) int {
	if q.p.Want == schema.WantContent {
		x, y := a.Evidence[0], b.Evidence[0]
		return cmp.Or(strings.Compare(x.Published, y.Published), strings.Compare(x.Article, y.Article), cmp.Compare(x.Begin, y.Begin), strings.Compare(a.Text, b.Text))
	}
	return cmp.Or(cmp.Compare(q.rank(&a), q.rank(&b)), cmp.Compare(b.pieces(), a.pieces()), cmp.Compare(b.Confidence, a.Confidence), strings.Compare(a.Text, b.Text))
}

// rank counts against an answer, in this order, that it is a pronoun, that its mood is not the first
// that the question asks for, that somebody claims it, and that it is a phrase.
func (q *query) rank(a *Answer) int {
	n := 4 * slices.Index(q.p.Modalities, a.Modality)
	if !a.Trusted {
		n += 2
	}
	if a.Entity == "" || a.kin {
		n++
	}
	if a.namesNobody() {
		n += behindAll
	}
	return n
}

// behindAll is more than anything else counts against an answer.
const behindAll = 100

// why says in words what compare orders an answer by.
func (q *query) why(a *Answer) string {
	if q.p.Want == schema.WantContent {
		return "in the order of the articles: " + a.Evidence[0].Published + fmt.Sprintf(", sentence %d", a.Evidence[0].Sentence)
	}
	reasons := []string{string(a.Modality)}
	if a.Trusted {
		reasons = append(reasons, "told by an article or agency")
	} else {
		reasons = append(reasons, "only a claim")
	}
	switch {
	case a.kin:
		reasons = append(reasons, "a relative")
	case a.Entity != "":
		reasons = append(reasons, "a known name")
	case q.hasFiller():
		reasons = append(reasons, "a phrase")
	}
	return strings.Join(append(reasons, plural(a.pieces(), "piece")+" of evidence", fmt.Sprintf("confidence %.2f", a.Confidence)), ", ")
}

// plural prints a number with its noun.
func plural(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
