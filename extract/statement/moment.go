package statement

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// ordering adverbs place what happened within the time that they stand before.
var ordering = words("earlier later early late shortly soon just")

// joinMoments makes one time of what trees hang on the verb as two: "EARLIER this
// week", "at 3 p.m. LOCAL TIME". Halves alone tell another time.
func joinMoments(d *doc.Document, s *doc.Sentence, objects []Slot) []Slot {
	var out []Slot
	for _, o := range objects {
		if n := len(out); n > 0 && isOneMoment(d, s, &out[n-1], &o) {
			p := &out[n-1]
			if !ordering[strings.ToLower(p.Text(d))] { // "at 3 p.m.", and not "local time"
				p.Spans[len(p.Spans)-1].End = o.End()
				continue
			}
			o.Spans, o.Parts, o.Prep = []doc.Span{{Begin: p.Begin(), End: o.End()}}, nil, ""
			out[n-1] = o
			continue
		}
		out = append(out, o)
	}
	return out
}

// isOneMoment says whether q only completes the time p right before it.
func isOneMoment(d *doc.Document, s *doc.Sentence, p, q *Slot) bool {
	if p.Role != When || q.Role != When || q.Begin() < p.End() {
		return false
	}
	between := strings.TrimSpace(d.Text[p.End():q.Begin()])
	switch {
	case ordering[strings.ToLower(p.Text(d))]:
		return between == q.Prep
	case between == "" && q.Prep == "" && strings.EqualFold(s.Tokens[q.Head].Form, "time"):
		return strings.HasSuffix(strings.ToLower(q.Text(d)), "local time")
	}
	return false
}
