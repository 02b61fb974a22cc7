package resolve

import (
	"strings"
	"time"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
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
	c.discuss(st)
	if st.Place == nil {
		st.Place = c.placeOf(st)
	}
}

func (c *cast) timeOf(st *statement.Statement, published time.Time) *schema.Time {
	read := c.reader(st, published)
	var best *schema.Time
	for i := range st.Objects {
		o := &st.Objects[i]
		if o.Role != statement.When {
			continue
		}
		phrase := c.phrase(o)
		if t := c.anchored(st, phrase); t != nil {
			return t
		}
		if i+1 < len(st.Objects) && o.Prep == "from" && (st.Objects[i+1].Role == statement.When || st.Objects[i+1].Prep == "to") {
			if whole := read(phrase + " " + c.phrase(&st.Objects[i+1])); whole != nil {
				return whole // "from 1980" and "to 2012" are one time
			}
		}
		best = finer(best, read(phrase))
	}
	if best == nil {
		best = c.timeOfOccasion(st, read)
	}
	if best == nil && st.Kind == statement.Attribution {
		best = c.timeOfCue(st, read)
	}
	return c.withClock(best, st)
}

// withClock adds the time of day that the tree has apart from its day: "surrendered
// AT 3 P.M. in Ulm ON TUESDAY". What tells two of them tells of none.
func (c *cast) withClock(t *schema.Time, st *statement.Statement) *schema.Time {
	if t == nil || len(t.Value) != len(time.DateOnly) {
		return t
	}
	clock, words := "", ""
	for i := range st.Objects {
		if o := &st.Objects[i]; o.Role == statement.When || o.Prep == "at" { // "at 0930 GMT" is not always read as a time
			phrase := strings.Trim(c.phrase(o), " ,;()")
			switch v := when.Clock(phrase); {
			case v == "":
			case clock != "":
				return t
			default:
				clock, words = v, phrase
			}
		}
	}
	if clock == "" {
		return t
	}
	return &schema.Time{Value: t.Value + "T" + clock, Text: t.Text + ", " + words, Precision: when.Precision(words)}
}

// timeOfOccasion reads the day of the event in which something happens: "lost IN THE
// FINAL ON SATURDAY".
func (c *cast) timeOfOccasion(st *statement.Statement, read func(string) *schema.Time) *schema.Time {
	for i := range st.Objects {
		o := &st.Objects[i]
		s := c.tree(o.Sent, o.Head)
		if s == nil || o.Prep != "in" && o.Prep != "at" && o.Prep != "during" || o.Role != statement.Obl && o.Role != statement.Where {
			continue
		}
		for _, k := range s.kids[o.Head] {
			if t := &s.Tokens[k]; strings.HasPrefix(t.Deprel, "nmod") && english.IsTime(t) && k > o.Head {
				if v := read(s.surface(s.subtree(k))); v != nil {
					return v
				}
			}
		}
	}
	return nil
}

// An anchor is the time that an article has told of last, and the sentence that told
// it.
type anchor struct {
	value string
	sent  int
}

// storySpan is the number of sentences for which a time stays under discussion.
const storySpan = 2

// discuss makes the time of st, unless it is an interval, the one under discussion.
func (c *cast) discuss(st *statement.Statement) {
	if st.Time != nil && st.Kind != statement.Attribution && !strings.Contains(st.Time.Value, "/") {
		day, _, _ := strings.Cut(st.Time.Value, "T")
		c.story = anchor{day, st.Sent}
	}
}

// anchored reads a phrase that counts from the time under discussion: "three days
// later".
func (c *cast) anchored(st *statement.Statement, phrase string) *schema.Time {
	if c.story.value == "" || st.Sent < c.story.sent || st.Sent-c.story.sent > storySpan {
		return nil
	}
	if v := when.Anchored(phrase, c.story.value); v != "" {
		return &schema.Time{Value: v, Text: strings.Trim(phrase, " ,;()")}
	}
	return nil
}

// reader gives the function that resolves phrases of st.
func (c *cast) reader(st *statement.Statement, published time.Time) func(phrase string) *schema.Time {
	dir := c.direction(st)
	return func(phrase string) *schema.Time {
		v := when.Resolve(phrase, published, dir)
		if dir == when.Future && st.Modality == schema.Actual && isFar(v, published) {
			v = when.Resolve(phrase, published, when.Past) // "results from the ruling on July 8", written in August
		}
		if v == "" || dir == when.Future && wasPlanned(st) && v != when.Resolve(phrase, published, when.Past) {
			return nil
		}
		t := &schema.Time{Value: v, Text: strings.Trim(phrase, " ,;()")}
		if strings.Contains(v, "T") {
			t.Precision = when.Precision(phrase)
		}
		return t
	}
}

// isFar says whether a day lies more than half a year after the publication: no
// schedule is told of so early without its year.
func isFar(iso string, published time.Time) bool {
	t, err := time.Parse(time.DateOnly, iso[:min(len(iso), len(time.DateOnly))])
	return err == nil && t.Sub(published) > 182*24*time.Hour
}

// wasPlanned says whether a plan is told of in the past tense ("was to leave on
// Friday"): the day may lie on either side of the publication.
func wasPlanned(st *statement.Statement) bool {
	first, _, _ := strings.Cut(st.Predicate.Text, " ")
	switch strings.ToLower(first) {
	case "was", "were", "had", "wanted", "planned", "hoped", "intended":
		return true
	}
	return false
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
	text := c.slotText(o) + c.dateAfter(o)
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

// dateAfter is the date that stands behind a weekday and a comma, which the tree leaves
// out of the phrase: "on Saturday, 19 November".
func (c *cast) dateAfter(o *statement.Slot) string {
	s := c.tree(o.Sent, o.Head)
	if s == nil || len(o.Spans) == 0 || !english.IsWeekday(strings.ToLower(s.Tokens[o.Head].Form)) {
		return ""
	}
	i := o.Head + 1
	if i >= len(s.Tokens) || s.Tokens[i].Form != "," || s.Tokens[i-1].End != o.End() {
		return ""
	}
	end := i
	for k := i + 1; k < len(s.Tokens) && k <= i+4; k++ {
		t := &s.Tokens[k]
		if !english.IsMonth(strings.ToLower(t.Form)) && t.UPOS != "NUM" && !english.IsOrdinalDay(t.Form) && t.Form != "," {
			break
		}
		if t.Form != "," {
			end = k
		}
	}
	if end < i+2 {
		return ""
	}
	return c.d.Text[o.End():s.Tokens[end].End]
}

// timeOfCue reads the time of speaking from what depends on the verb of the
// cue: "said on Monday".
func (c *cast) timeOfCue(st *statement.Statement, read func(string) *schema.Time) *schema.Time {
	p := st.Predicate
	s := c.tree(p.Sent, p.Head)
	if s == nil {
		return nil
	}
	var best *schema.Time
	for _, i := range s.kids[p.Head] {
		t := &s.Tokens[i]
		if !strings.HasPrefix(t.Deprel, "obl") && t.Deprel != "advmod" || inContent(st, t.Span) {
			continue
		}
		best = finer(best, read(s.surface(s.subtree(i))))
	}
	return best
}

func inContent(st *statement.Statement, t doc.Span) bool {
	return st.Content != nil && holds(st.Content, t)
}

// direction tells on which side of the day of publication a bare weekday lies.
// The simple present with a day is the schedule of something to come ("the
// talks begin on Tuesday"), but "they beat us on Tuesday" is a past tense.
func (c *cast) direction(st *statement.Statement) when.Direction {
	switch st.Modality {
	case schema.Planned, schema.Possible, schema.Required, schema.Asked:
		return when.Future
	}
	p := st.Predicate
	s := c.tree(p.Sent, p.Head)
	if s == nil {
		return when.Past
	}
	t := &s.Tokens[p.Head]
	if st.Kind != statement.Attribution && (t.XPOS == "VBZ" || t.XPOS == "VBP" && strings.EqualFold(t.Form, t.Lemma) && !statement.IsUnchanging(t.Form)) {
		return when.Future
	}
	return when.Past
}

// placeOf is the first where-object that is a known place; of an event otherwise
// where its frame has it, in the words of the text if need be.
func (c *cast) placeOf(st *statement.Statement) *statement.Slot {
	for i := range st.Objects {
		if o := &st.Objects[i]; o.Role == statement.Where && c.isLocated(o) && isAt(o.Prep) {
			slot := *o
			return &slot
		}
	}
	if st.Event == nil {
		return nil
	}
	var found *statement.Slot
	for i := range st.Event.Roles[schema.RolePlace] {
		o := st.Event.Roles[schema.RolePlace][i]
		if c.isLocated(&o) {
			return &o
		}
		if in := c.around(&o); in != nil {
			return in
		}
		if found == nil && !c.isVague(&o) {
			found = &o
		}
	}
	return found
}

// isLocated says whether a slot is a known place.
func (c *cast) isLocated(o *statement.Slot) bool {
	m := c.byID[o.Entity]
	return m != nil && typeOf(m.class) == LOC
}

// around gives the known place that a described one lies in, by the name that
// ends its phrase: "the old hall in Ulm" is in Ulm.
func (c *cast) around(o *statement.Slot) *statement.Slot {
	s := c.tree(o.Sent, o.Head)
	if s == nil || len(o.Spans) == 0 {
		return nil
	}
	n, ok := c.ends[place{o.Sent, s.endingAt(o.End())}]
	if !ok || n.first <= o.Head || s.preposition(n.head) != "in" {
		return nil
	}
	m := c.at[place{o.Sent, n.head}]
	if m == nil || typeOf(m.class) != LOC {
		return nil
	}
	in := statement.Slot{Sent: o.Sent, Head: n.head, Role: o.Role, Prep: "in"}
	in.Spans = []doc.Span{{Begin: s.Tokens[n.first].Begin, End: s.Tokens[n.end-1].End}}
	c.set(&in, m)
	return &in
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
