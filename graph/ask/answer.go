package ask

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// An Answer is one thing that fills the hole, with all that tells so. Date,
// place, attribution and mood are those of the best attested of its facts.
type Answer struct {
	Text         string          `json:"answer"`           // "Mara Lind", "2031-02-03", "15", "yes"
	Entity       string          `json:"entity,omitempty"` // "ent:mara-lind"
	Phrase       string          `json:"phrase,omitempty"` // literal in the graph that Text was read from
	About        []string        `json:"about,omitempty"`  // whom a name of the question stands for, where it may stand for several
	With         []string        `json:"with,omitempty"`   // the other ends of the facts, where the question leaves them open
	Time         *schema.Time    `json:"time,omitempty"`
	Place        string          `json:"place,omitempty"`
	AttributedTo string          `json:"attributedTo,omitempty"` // name of who claims it; empty when an article says so itself
	Trusted      bool            `json:"trusted"`                // an article itself, or a news agency or publisher
	Polarity     schema.Polarity `json:"polarity"`
	Modality     schema.Modality `json:"modality"`
	Confidence   float64         `json:"confidence"`
	Facts        []string        `json:"facts"`
	Rank         string          `json:"rank"`    // why it stands where it does
	Sources      int             `json:"sources"` // articles that tell it, near-copies of one text counted once
	Evidence     []Evidence      `json:"evidence"`

	kin    bool         // says how somebody is related to Entity
	filler schema.Value // see Value
}

// Value is what the graph has for the answer: an entity, or the words that Text was
// read from.
func (a *Answer) Value() schema.Value { return a.filler }

// Evidence is a sentence that proves an answer; a sentence that tells two of
// its facts with the same words stands there once. Begin and End are the words
// that state the fact, in Unicode code points of the article's text.
type Evidence struct {
	Fact       string  `json:"fact"`
	Article    string  `json:"article"`
	Headline   string  `json:"headline,omitempty"`
	Publisher  string  `json:"publisher,omitempty"`
	URL        string  `json:"url,omitempty"`
	Published  string  `json:"published,omitempty"`
	Sentence   int     `json:"sentence"`
	Text       string  `json:"text"`
	Begin      int     `json:"begin"`
	End        int     `json:"end"`
	Trigger    string  `json:"trigger,omitempty"`
	Confidence float64 `json:"confidence,omitempty"`
	SameTextAs string  `json:"sameTextAs,omitempty"` // article of the evidence of which this one is a near-copy

	place  string // headline and the like, for people
	source schema.Article
	first  string // ID of the article that stands for its source, see graph.Sources
}

// namesNobody says whether the answer is a pronoun of which the article does not tell
// whom it means.
func (a *Answer) namesNobody() bool {
	return a.Entity == "" && slices.Contains(pronouns, strings.ToLower(a.Phrase))
}

// Yes and no are the texts of answers to WantTruth.
const (
	Yes = "yes"
	No  = "no"
)

// A telling is one fact behind an answer.
type telling struct {
	match
	filler schema.Value
}

// answers groups the matches by what they answer.
func (q *query) answers() []Answer {
	groups := make(map[string][]telling)
	var keys []string
	for _, s := range q.searches {
		for _, m := range s.matches {
			for _, v := range q.fillers(m) {
				key := q.key(v)
				if groups[key] == nil {
					keys = append(keys, key)
				}
				groups[key] = append(groups[key], telling{m, v})
			}
		}
	}
	var out []Answer
	for _, k := range keys {
		out = append(out, q.answer(groups[k]))
	}
	slices.SortStableFunc(out, q.compare)
	return out
}

// key is answerKey, and the same for one number in digits and words.
func (q *query) key(v schema.Value) string {
	if q.p.Want == schema.WantCount {
		v.Text = schema.SameNumerals(v.Text)
	}
	return answerKey(v)
}

// answerKey is the same for the fillers that are one answer.
func answerKey(v schema.Value) string { return v.Entity + "\x00" + schema.Fold(v.Text) }

// fillers are the answers that one match gives.
func (q *query) fillers(m match) []schema.Value {
	switch q.p.Want {
	case schema.WantTruth:
		if m.polarity(&m.report.Fact) == schema.Negative {
			return []schema.Value{{Text: No}}
		}
		return []schema.Value{{Text: Yes}}
	case schema.WantTime:
		if len(m.fill) == 0 {
			return []schema.Value{{Text: q.timeOf(m.report).Value}}
		}
	}
	var out []schema.Value
	for _, r := range m.fill {
		out = append(out, r.value)
	}
	return out
}

// answer joins the facts that tell one thing.
func (q *query) answer(told []telling) Answer {
	slices.SortStableFunc(told, func(a, b telling) int { return compareFacts(a.report, b.report) })
	best := told[0]
	f := &best.report.Fact
	a := Answer{
		Text: best.filler.Text, Entity: best.filler.Entity, Time: q.timeOf(best.report), Polarity: best.polarity(f), Modality: f.Modality,
		filler: best.filler, Trusted: f.Own() || f.Trusted, AttributedTo: q.name(f.AttributedTo), Place: q.place(&q.whole(best.report).Fact),
	}
	if a.AttributedTo == "" && !f.Own() {
		a.AttributedTo = "somebody quoted"
	}
	switch {
	case a.Entity != "":
		kinship := best.kinship()
		a.Text, a.kin = kinship+best.membership()+q.name(best.filler), kinship != ""
	case q.p.Want == schema.WantCount:
		a.Phrase = a.Text
		if n, ok := count(a.Phrase, &q.p.Noun); ok { // else it is the number alone
			a.Text = n
		}
	case q.p.Want == schema.WantPlace:
		a.Phrase = a.Text
		if id, ok := q.sites[a.Phrase]; ok {
			a.Text = q.name(schema.Value{Entity: id})
		}
	case q.p.Want != schema.WantTruth && q.p.Want != schema.WantTime:
		a.Phrase = a.Text
		a.Text = best.membership() + a.Text
	}
	for _, t := range told {
		a.add(t.report)
		a.About = append(a.About, q.about(t.match)...)
		a.With = append(a.With, q.otherEnd(t)...)
	}
	slices.Sort(a.About)
	a.About = slices.Compact(a.About)
	slices.Sort(a.With)
	a.With = slices.Compact(a.With)
	slices.SortStableFunc(a.Evidence, func(x, y Evidence) int {
		return cmp.Or(strings.Compare(x.Published, y.Published), strings.Compare(x.Article, y.Article), cmp.Compare(x.Sentence, y.Sentence), cmp.Compare(x.Begin, y.Begin))
	})
	a.trace()
	a.Rank = q.why(&a)
	for _, t := range told { // behind what tells the answer itself
		for _, r := range q.proofs(t.match) {
			a.addProof(r)
		}
	}
	a.trace()
	return a
}

// trace finds the sources of the evidence.
func (a *Answer) trace() {
	var articles []schema.Article
	for i := range a.Evidence {
		articles = append(articles, a.Evidence[i].source)
	}
	first := graph.Sources(articles)
	seen := make(map[string]bool)
	for i := range a.Evidence {
		e := &a.Evidence[i]
		e.first = first[e.Article]
		if e.SameTextAs = e.first; e.first == e.Article {
			e.SameTextAs = ""
		}
		seen[e.first] = true
	}
	a.Sources = len(seen)
}

// pieces counts the pieces of evidence, of near-copies of one text those of the
// fullest.
func (a *Answer) pieces() int {
	of := make(map[string]int) // article → pieces
	for i := range a.Evidence {
		of[a.Evidence[i].Article]++
	}
	most := make(map[string]int) // source → pieces
	for i := range a.Evidence {
		e := &a.Evidence[i]
		most[e.first] = max(most[e.first], of[e.Article])
	}
	n := 0
	for _, m := range most {
		n += m
	}
	return n
}

// longestEnd is how long a text may be to stand beside an answer, in characters;
// what somebody said is read in the evidence.
const longestEnd = 80

// otherEnd names the end of a fact that is not the answer, where the question
// leaves it open.
func (q *query) otherEnd(t telling) []string {
	if !q.p.Open {
		return nil
	}
	for _, v := range []schema.Value{t.report.Subject, t.report.Object} {
		if name := q.name(v); v != t.filler && name != "" && utf8.RuneCountInString(name) <= longestEnd {
			return []string{name}
		}
	}
	return nil
}

// addProof adds what a description rests on, unless a sentence is there that
// tells it.
func (a *Answer) addProof(r *graph.Report) {
	for _, s := range r.Sources {
		for _, e := range a.Evidence {
			if e.Article == s.Article.ID && e.Sentence == s.Sentence.Index {
				return
			}
		}
	}
	a.add(r)
}

func (a *Answer) add(r *graph.Report) {
	if slices.Contains(a.Facts, r.ID) {
		return
	}
	a.Facts = append(a.Facts, r.ID)
	for _, s := range r.Sources {
		e := Evidence{
			Fact: r.ID, Article: s.Article.ID, Headline: s.Article.Headline, Publisher: s.Article.Publisher, URL: s.Article.URL,
			Sentence: s.Sentence.Index, Text: s.Sentence.Text,
			Begin: s.Evidence.Begin, End: s.Evidence.End, Trigger: s.Evidence.Trigger, Confidence: s.Evidence.Confidence,
			Published: s.Article.Day(), place: s.Place(), source: s.Article,
		}
		if !slices.ContainsFunc(a.Evidence, func(o Evidence) bool {
			return o.Article == e.Article && o.Sentence == e.Sentence && o.Begin == e.Begin && o.End == e.End
		}) {
			a.Evidence = append(a.Evidence, e)
		}
		a.Confidence = max(a.Confidence, s.Evidence.Confidence)
	}
}

// about names whom the unclear mentions of the question stand for.
func (q *query) about(m match) []string {
	var out []string
	for _, g := range m.given {
		for text, unclear := range q.unclear {
			if unclear && slices.Contains(q.meant[text], g.value.Entity) {
				out = append(out, q.name(g.value)) // the caller sorts
			}
		}
	}
	for i, g := range m.given {
		if key := (office{m.Given[i].Mention.Text, g.value.Entity}); q.offices[key] != nil || q.described[key] {
			out = append(out, q.name(g.value))
		}
	}
	return out
}

// proofs are the facts by which descriptions of the question mean who takes
// part in a match.
func (q *query) proofs(m match) []*graph.Report {
	var out []*graph.Report
	for i, g := range m.given {
		if r := q.offices[office{m.Given[i].Mention.Text, g.value.Entity}]; r != nil {
			out = append(out, r)
		}
	}
	return out
}

// name prints a value: an entity by its name.
func (q *query) name(v schema.Value) string {
	if v.Entity == "" {
		return v.Text
	}
	if e, err := q.entity(v.Entity); err == nil && e != nil {
		return e.Name
	}
	return v.Entity
}

// place is where a fact happened, in words.
func (q *query) place(f *schema.Fact) string {
	var out []string
	for _, r := range rolesOf(f, []string{schema.RolePlace}) {
		out = append(out, q.name(r.value))
	}
	return strings.Join(out, ", ")
}
