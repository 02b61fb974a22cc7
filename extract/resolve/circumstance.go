package resolve

import (
	"strings"
	"time"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/resolve/when"
	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// circumstances sets Time and Place of a statement from its objects. A
// statement that names no day has none: that it stands in today's paper does
// not date it.
func (c *cast) circumstances(st *statement.Statement, published time.Time) {
	if st.Time == nil {
		st.Time = c.timeOf(st, published)
	}
	if st.Place == nil {
		st.Place = c.placeOf(st)
	}
}

func (c *cast) timeOf(st *statement.Statement, published time.Time) *schema.Time {
	dir := c.direction(st)
	var best *schema.Time
	for i := range st.Objects {
		if o := &st.Objects[i]; o.Role == statement.When {
			best = finer(best, c.read(c.phrase(o), published, dir))
		}
	}
	if best == nil && st.Kind == statement.Attribution {
		best = c.timeOfCue(st, published, dir)
	}
	return best
}

func (c *cast) read(phrase string, published time.Time, dir when.Direction) *schema.Time {
	if v := when.Resolve(phrase, published, dir); v != "" {
		return &schema.Time{Value: v, Text: phrase}
	}
	return nil
}

// finer keeps the time that says more: a day before an interval or a year.
func finer(a, b *schema.Time) *schema.Time {
	if a == nil || b != nil && precision(b.Value) > precision(a.Value) {
		return b
	}
	return a
}

func precision(iso string) int {
	if strings.Contains(iso, "/") {
		return 0
	}
	return len(iso)
}

// phrase is the text of a when-object with its preposition, as it stands.
func (c *cast) phrase(o *statement.Slot) string {
	text := c.slotText(o)
	if o.Prep == "" || len(o.Spans) == 0 {
		return text
	}
	before := strings.Fields(c.d.Text[max(0, o.Begin()-len(o.Prep)-4):o.Begin()])
	if n := len(strings.Fields(o.Prep)); len(before) >= n {
		if p := strings.Join(before[len(before)-n:], " "); strings.EqualFold(p, o.Prep) {
			return p + " " + text
		}
	}
	return o.Prep + " " + text
}

// timeOfCue reads the time of speaking from what depends on the verb of the
// cue: "said on Monday".
func (c *cast) timeOfCue(st *statement.Statement, published time.Time, dir when.Direction) *schema.Time {
	p := st.Predicate
	if p.Sent < 0 || p.Sent >= len(c.d.Sentences) || p.Head < 0 || p.Head >= len(c.d.Sentences[p.Sent].Tokens) {
		return nil
	}
	s := &c.d.Sentences[p.Sent]
	var best *schema.Time
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Head != p.Head || !strings.HasPrefix(t.Deprel, "obl") && t.Deprel != "advmod" || inContent(st, t.Span) {
			continue
		}
		first, end := subtree(s, i)
		best = finer(best, c.read(surface(s, first, end), published, dir))
	}
	return best
}

func inContent(st *statement.Statement, t doc.Span) bool {
	return st.Content != nil && holds(st.Content, t)
}

// subtree gives the range of tokens from the first to the last that depends on
// token i.
func subtree(s *doc.Sentence, i int) (first, end int) {
	first, end = i, i+1
	for k := range s.Tokens {
		h := k
		for n := 0; h != i && h >= 0 && n < len(s.Tokens); n++ {
			h = s.Tokens[h].Head
		}
		if h == i {
			first, end = min(first, k), max(end, k+1)
		}
	}
	return first, end
}

// direction tells on which side of the day of publication a bare weekday lies.
// The simple present with a day is the schedule of something to come ("the
// talks begin on Tuesday").
func (c *cast) direction(st *statement.Statement) when.Direction {
	switch st.Modality {
	case schema.Planned, schema.Possible, schema.Required, schema.Asked:
		return when.Future
	}
	p := st.Predicate
	if p.Sent < 0 || p.Sent >= len(c.d.Sentences) || p.Head < 0 || p.Head >= len(c.d.Sentences[p.Sent].Tokens) {
		return when.Past
	}
	if tag := c.d.Sentences[p.Sent].Tokens[p.Head].XPOS; st.Kind != statement.Attribution && (tag == "VBZ" || tag == "VBP") {
		return when.Future
	}
	return when.Past
}

// placeOf is the first where-object that is a known place.
func (c *cast) placeOf(st *statement.Statement) *statement.Slot {
	for i := range st.Objects {
		o := &st.Objects[i]
		if m := c.byID[o.Entity]; o.Role == statement.Where && m != nil && typeOf(m.class) == LOC && isAt(o.Prep) {
			slot := *o
			return &slot
		}
	}
	return nil
}

// isAt says whether a preposition places an event: one that leads somewhere
// ("to", "from") tells of the way, not of the place.
func isAt(prep string) bool {
	switch prep {
	case "to", "from", "into", "toward", "towards", "through", "via", "across", "for", "against", "onto":
		return false
	}
	return true
}
