// Package question reads a parsed question about one relation as a
// schema.Pattern: a fact with a hole.
//
// "Where will Mara travel on Tuesday?" is a Travel with Mara as its agent, on a
// Tuesday, planned or done, whose destination is the hole. Verbs are looked up
// in the same frames by which statements become events, so that a question
// with "meet" finds what an article told with "held talks with"; verbs that no
// frame knows ask for the open relation of their name.
//
// Start with Read, which parses a question again with its names masked
// (mask.go), for parsers lose their way among names, and without what they would tie
// to the wrong word (stretch.go, pick.go, task.go). The steps of Parse are
// files: mending the tree (skeleton.go, repair.go) or making it where nothing but the verb is named (sketch.go, bare.go), what is asked (wh.go), questions
// with a verb (verbal.go, frame.go, narrow.go, open.go, speech.go, inflect.go), questions with "be" (copular.go, kinship.go),
// and the phrases (mention.go, when.go).
//
// A question is refused (ErrUnreadable) rather than read in part: a word that
// is left out would widen what it asks.
package question

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// ErrUnreadable is wrapped by every error of Parse: the sentence is no
// question, or one that cannot be read in full. The message says why.
var ErrUnreadable = errors.New("cannot read this question")

// ErrNoDay is wrapped too when the question has a relative time ("last week") and
// the day of asking is not given.
var ErrNoDay = errors.New("the day of asking is not known")

func unreadable(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrUnreadable, fmt.Sprintf(format, args...))
}

// Read reads the one sentence of d, a question as it was parsed. Again parses
// given words as one sentence: the first parse that makes a question that can be
// read is taken, those with masked names first. The error is that of d itself.
// Relative times ("last week") are seen from today; a zero day refuses them.
func Read(d *doc.Document, again func(words []string) *doc.Document, frames *schema.Frames, today time.Time) (schema.Pattern, error) {
	if len(d.Sentences) != 1 {
		return parseOn(d, frames, today)
	}
	rest, w, err := cutStretch(withWill(withPeople(d, again), again), again, today)
	if err != nil {
		return schema.Pattern{}, err
	}
	rest, pick := cutPick(rest, again)
	rest, task := cutTask(rest, again)
	p, err := readTree(rest, again, frames, today)
	p.Pick = pick
	if task && err == nil {
		if askTask(&p); len(p.Facts) == 0 {
			return p, unreadable("what was to be done; ask who said what")
		}
	}
	if err == nil && !w.IsZero() {
		p.When.Since, p.When.Until, p.When.Text = w.Since, w.Until, w.Text
	}
	return p, err
}

func readTree(d *doc.Document, again func(words []string) *doc.Document, frames *schema.Frames, today time.Time) (schema.Pattern, error) {
	for how := range nounPhrase {
		if p, ok := readMasked(d, how, again, frames, today); ok {
			return p, nil
		}
	}
	p, err := parseOn(d, frames, today)
	for how := nounPhrase; err != nil && how < styles; how++ {
		if masked, ok := readMasked(d, how, again, frames, today); ok {
			return masked, nil
		}
	}
	return p, err
}

func readMasked(d *doc.Document, how style, again func(words []string) *doc.Document, frames *schema.Frames, today time.Time) (schema.Pattern, bool) {
	s := &d.Sentences[0]
	masks, ok := masked(s, how)
	if !ok {
		return schema.Pattern{}, false
	}
	tree := again(words(masks))
	if len(tree.Sentences) != 1 {
		return schema.Pattern{}, false
	}
	if s, ok = unmask(s, &tree.Sentences[0], masks); !ok {
		return schema.Pattern{}, false
	}
	p, err := parseOn(&doc.Document{ID: d.ID, Text: d.Text, Sentences: []doc.Sentence{*s}}, frames, today)
	return p, err == nil
}

// Parse reads the one sentence of d, without relative times.
func Parse(d *doc.Document, frames *schema.Frames) (schema.Pattern, error) {
	return parseOn(d, frames, time.Time{})
}

func parseOn(d *doc.Document, frames *schema.Frames, today time.Time) (schema.Pattern, error) {
	if len(d.Sentences) != 1 {
		return schema.Pattern{}, unreadable("ask one question in one sentence")
	}
	s := sketched(&d.Sentences[0])
	bare := s != nil
	if !bare {
		s = repair(&d.Sentences[0])
	}
	r := &reader{d: d, s: s, kids: s.Children(), frames: frames, today: today, bare: bare}
	r.clauses = clause.Clauses(s)
	for i := range r.clauses {
		if c := &r.clauses[i]; c.Head == s.Root() || slices.Contains(c.Chain, s.Root()) {
			r.c = c
		}
	}
	if r.c == nil {
		return schema.Pattern{}, unreadable("it has no verb; ask who, what, when or where did something")
	}
	return r.read()
}

// A reader reads one question.
type reader struct {
	d       *doc.Document
	s       *doc.Sentence
	kids    [][]int
	frames  *schema.Frames
	today   time.Time // from which relative times are seen; zero when nobody knows
	clauses []clause.Clause
	c       *clause.Clause // the main clause
	wh      wh
	whither string   // "home" of "return home"
	beside  []string // words of clauses beside the one that is asked for
	bare    bool     // a sketch: it names nothing but its verb
	p       schema.Pattern
}

func (r *reader) read() (schema.Pattern, error) {
	if err := r.findWh(); err != nil {
		return schema.Pattern{}, err
	}
	r.p.Negative = r.c.Negative
	r.p.Modalities = modalities(r.c.Modality)
	if r.bare && r.leavesMood() {
		r.p.Modalities = anyMood()
	}
	if r.isArranged() && !slices.Contains(r.p.Modalities, schema.Planned) {
		r.p.Modalities = append(r.p.Modalities, schema.Planned)
	}
	read := r.verbal
	if r.c.Kind == clause.Copular {
		read = r.copular
	}
	if err := read(); err != nil {
		return schema.Pattern{}, err
	}
	if err := r.complete(); err != nil {
		return schema.Pattern{}, err
	}
	if len(r.p.Facts) == 0 {
		return schema.Pattern{}, unreadable("%q does not ask for a relation", r.s.Tokens[r.c.Head].Form)
	}
	return r.p, nil
}

// complete refuses a question of which a word found no place in the clause, or
// that speaks of somebody by a pronoun.
func (r *reader) complete() error {
	placed := slices.Clone(r.c.Group)
	placed = append(placed, r.c.Head, r.c.Cop, r.wh.token, r.wh.head)
	place := func(a *clause.Arg) { placed = append(append(placed, a.Tokens...), a.Case...) }
	if r.c.Subject != nil {
		place(r.c.Subject)
	}
	for i := range r.c.Args {
		place(&r.c.Args[i])
	}
	for i := range r.s.Tokens {
		t := &r.s.Tokens[i]
		switch {
		case t.UPOS == "PRON" && r.isPronoun(i) && t.Deprel != "expl" && !placeholders[lowerForm(t)]:
			return unreadable("whom or what %q means; say the name", t.Form)
		case slices.Contains(placed, i), t.UPOS == "PUNCT", t.UPOS == "PART", t.UPOS == "ADP", t.UPOS == "CCONJ", t.UPOS == "SCONJ":
		case t.UPOS == "ADV" && harmless[lowerForm(t)], t.Head == r.wh.token, t.Head == r.wh.head && t.Deprel == "advmod":
		default:
			return unreadable("what %q does in it; ask in other words", t.Form)
		}
	}
	return nil
}

// modalities lists what answers a question in the given mood: what was to be
// may have come to be since.
func modalities(m clause.Modality) []schema.Modality {
	switch m {
	case clause.Planned:
		return []schema.Modality{schema.Planned, schema.Actual}
	case clause.Possible:
		return []schema.Modality{schema.Possible, schema.Planned, schema.Actual}
	case clause.Required, clause.Asked:
		return []schema.Modality{schema.Required, schema.Asked}
	case clause.Hypothetical:
		return []schema.Modality{schema.Hypothetical}
	}
	return []schema.Modality{schema.Actual}
}

// isArranged finds the present continuous, which may speak of the future:
// "Where is she travelling on Tuesday?"
func (r *reader) isArranged() bool {
	return r.c.Modality == clause.Actual && r.s.Tokens[r.c.Head].XPOS == "VBG" && slices.ContainsFunc(r.c.Group, func(i int) bool {
		return r.lemma(i) == "be" && slices.Contains([]string{"is", "are", "'s", "’s", "'re", "’re", "am"}, r.lower(i))
	})
}

func (r *reader) lower(i int) string { return lowerForm(&r.s.Tokens[i]) }

// lemma is the lemma in lower case, or the form where there is none.
func (r *reader) lemma(i int) string { return lemmaOf(&r.s.Tokens[i]) }

// child gives the first dependent of i with one of the relations, -1 without.
func (r *reader) child(i int, deprels ...string) int {
	for _, k := range r.kids[i] {
		if slices.Contains(deprels, r.s.Tokens[k].Deprel) {
			return k
		}
	}
	return -1
}
