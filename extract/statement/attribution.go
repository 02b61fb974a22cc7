package statement

import (
	"cmp"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// attributions finds who said what, in the order of the cues. The statements
// have no ID and no In yet; an attribution holds another where the cue of that
// one stands in its content.
//
// Direct speech is read by the geometry of the quotation marks, a cue beside
// them and its subject, since parsers err most around quotes; indirect speech
// is read from the tree. The steps, each in its own file: quotes with a cue,
// clauses of a cue verb, noun or adjective, phrases ("according to"), and at
// last the quotes that no cue introduces but that go on with what was said.
func attributions(d *doc.Document, clauses [][]clause.Clause) []Statement {
	r := newSpeechReader(d, clauses)
	r.directSpeech()
	r.indirectSpeech()
	r.quoters()
	r.sourcePhrases()
	r.namings()
	r.looseQuotes()
	return r.sorted()
}

// A place is a token of the document.
type place struct{ sent, tok int }

// A speechReader collects the attributions of one document.
type speechReader struct {
	d       *doc.Document
	flat    []place // all tokens in reading order
	first   []int   // index in flat of each sentence's first token
	trees   []speechTree
	clauses map[place]*clause.Clause // by head

	quotes  []quotation
	in      []int        // by index in flat: the innermost quotation that holds the token, -1
	byQuote []*Statement // by quotation: the attribution that has it for content

	out    []*Statement
	byCue  map[place]*Statement
	bySent map[int][]*Statement // by sentence of the cue
	said   []int8               // by index in flat: 1 + how many quotations the outermost cue that has the token for content stands in; 0 for none
}

func newSpeechReader(d *doc.Document, clauses [][]clause.Clause) *speechReader {
	r := &speechReader{d: d, clauses: map[place]*clause.Clause{}, byCue: map[place]*Statement{}, bySent: map[int][]*Statement{}}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		r.first = append(r.first, len(r.flat))
		r.trees = append(r.trees, newSpeechTree(s))
		for k := range s.Tokens {
			r.flat = append(r.flat, place{i, k})
		}
	}
	for i := range clauses {
		for k := range clauses[i] {
			c := &clauses[i][k]
			r.clauses[place{i, c.Head}] = c
		}
	}
	r.quotes = quotations(d.Text)
	r.byQuote = make([]*Statement, len(r.quotes))
	r.said = make([]int8, len(r.flat))
	r.placeQuotes()
	return r
}

// placeQuotes fills in.
func (r *speechReader) placeQuotes() {
	r.in = make([]int, len(r.flat))
	for i := range r.in {
		r.in[i] = -1
	}
	for q := range r.quotes { // outer before inner
		from, to := r.tokensOf(r.quotes[q].Inner)
		for i := from; i < to; i++ {
			r.in[i] = q
		}
	}
}

// tokensOf gives the range in flat of the tokens that begin inside a span.
func (r *speechReader) tokensOf(s doc.Span) (from, to int) {
	return r.tokenAt(s.Begin), r.tokenAt(s.End)
}

// tokenAt is the index in flat of the first token that begins at or after b.
func (r *speechReader) tokenAt(b int) int {
	i, _ := slices.BinarySearchFunc(r.flat, b, func(p place, b int) int { return cmp.Compare(r.tok(p).Begin, b) })
	return i
}

func (r *speechReader) tok(p place) *doc.Token { return &r.d.Sentences[p.sent].Tokens[p.tok] }

func (r *speechReader) flatOf(p place) int { return r.first[p.sent] + p.tok }

// quoteAt is the innermost quotation around a token, -1 for none.
func (r *speechReader) quoteAt(p place) int { return r.in[r.flatOf(p)] }

// A finding is what a rule knows about an attribution before it is a Statement.
type finding struct {
	cue        cue
	at         place // the cue word that decides, for polarity and modality
	words      []int // tokens of the cue in the sentence of at
	source     *Slot
	addressee  *Slot
	content    []doc.Span
	head       int // token of the content's head in the sentence of at, -1 unknown
	confidence float64
}

// opensRelative says whether a text begins with a relative pronoun.
func opensRelative(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	return strings.EqualFold(first, "which") || strings.EqualFold(first, "who")
}

// add makes a Statement of f; nil where there is no content.
func (r *speechReader) add(f finding) *Statement {
	if len(f.content) == 0 {
		return nil
	}
	t := r.tok(f.at)
	if f.source == nil && t.XPOS == "VBN" && opensRelative(r.d.Slice(f.content[0])) {
		return nil // "which is thought to hold oil": the clause tells it by itself
	}
	st := &Statement{
		Sent: f.at.sent, Kind: Attribution, Polarity: schema.Positive, Modality: schema.Actual,
		Relation: f.cue.class.relation(), Confidence: f.confidence,
		Predicate: Predicate{Text: t.Form, Sent: f.at.sent, Head: f.at.tok, Lemma: r.trees[f.at.sent].verbLemma(f.at.tok), Span: t.Span},
		Source:    f.source, Addressee: f.addressee,
		Cue:     &Slot{Sent: f.at.sent, Head: f.at.tok, Spans: r.trees[f.at.sent].spans(r.d, f.words)},
		Content: &Slot{Sent: f.at.sent, Head: -1, Spans: f.content},
	}
	st.Objects = r.setting(f)
	if f.head >= 0 && covers(f.content, r.d.Sentences[f.at.sent].Tokens[f.head].Span) {
		st.Content.Head = f.head
	}
	if f.source == nil {
		st.Confidence *= 0.8
	} else if a := f.addressee; a != nil && a.Sent == f.source.Sent && a.Head == f.source.Head {
		st.Addressee = nil // "…, warned Otto Lind": nobody else hears of it
	}
	r.setMood(st, f)
	r.setDirectness(st)
	r.out = append(r.out, st)
	r.bySent[st.Cue.Sent] = append(r.bySent[st.Cue.Sent], st)
	for _, s := range f.content {
		r.markSaid(st, s)
	}
	return st
}

// markSaid notes that the tokens of a span are content of st.
func (r *speechReader) markSaid(st *Statement, s doc.Span) {
	depth := r.depth(r.quoteAt(place{st.Cue.Sent, st.Cue.Head})) + 1
	from, to := r.tokensOf(s)
	for i := from; i < to; i++ {
		if r.said[i] == 0 || depth < r.said[i] {
			r.said[i] = depth
		}
	}
}

// depth counts the quotations around and including q.
func (r *speechReader) depth(q int) int8 {
	n := int8(0)
	for ; q >= 0; q = r.quotes[q].Outer {
		n++
	}
	return n
}

// quotesNear lists the quotations that share a byte with a span, or whose
// marks stand right at its ends, outer before inner.
func (r *speechReader) quotesNear(s doc.Span) []int {
	var out []int
	if i := r.tokenAt(s.Begin); i < len(r.flat) {
		for q := r.in[i]; q >= 0; q = r.quotes[q].Outer {
			if r.quotes[q].Begin < s.Begin {
				out = append(out, q)
			}
		}
		slices.Reverse(out)
	}
	q, _ := slices.BinarySearchFunc(r.quotes, s.Begin, func(q quotation, b int) int { return cmp.Compare(q.Begin, b) })
	for ; q < len(r.quotes) && r.quotes[q].Begin < s.End; q++ {
		out = append(out, q)
	}
	return out
}

// setMood takes polarity and modality from the clause of the cue: "did not say
// that …" tells of no statement, and what is denied was not said to be so.
func (r *speechReader) setMood(st *Statement, f finding) {
	negative := f.cue.denies
	if c := r.clauses[f.at]; c != nil {
		negative = negative != (c.Negative && r.negated(c, f.source))
		own := c.Finite || r.trees[f.at.sent].toldObject(f.at.tok) >= 0 // "urged them to say" has its own too
		if own && c.Modality != "" && (c.Modality != clause.Hypothetical || r.trees[f.at.sent].hasAux(f.at.tok)) {
			st.Modality = schema.Modality(c.Modality) // an "if" inside the content makes no saying hypothetical
		}
	}
	if negative {
		st.Polarity = schema.Negative
	}
}

// negated says whether the negation of a cue's clause stands at the cue or in
// its source, and not in what is said: "No comment," said …
func (r *speechReader) negated(c *clause.Clause, src *Slot) bool {
	if len(c.Chain) > 0 {
		return true // "declined to say"
	}
	t := &r.trees[c.Sent]
	for _, k := range c.Group {
		if negations[t.lower(k)] {
			return true
		}
	}
	return src != nil && negations[strings.ToLower(r.tok(r.flat[r.tokenAt(src.Begin())]).Form)]
}

var negations = set("not n't n’t never no none nobody neither nor few")

// setDirectness compares the content with the quotations: all in quotation
// marks is direct, part of it mixed, nothing indirect.
func (r *speechReader) setDirectness(st *Statement) {
	quoted, touched := 0, false
	level := r.quoteAt(place{st.Cue.Sent, st.Cue.Head})
	for _, s := range st.Content.Spans {
		for _, i := range r.quotesNear(s) {
			switch q := r.quotes[i]; {
			case q.Outer != level:
			case q.Contains(s):
				quoted++
				touched = true
			case s.Overlaps(q.Inner):
				touched = true
			}
		}
	}
	switch {
	case quoted == len(st.Content.Spans):
		st.Direct = Direct
	case touched:
		st.Direct = Mixed
	default:
		st.Direct = Indirect
	}
}

func covers(spans []doc.Span, s doc.Span) bool {
	return slices.ContainsFunc(spans, func(c doc.Span) bool { return c.Contains(s) })
}

// sorted gives the statements in reading order of their cues.
func (r *speechReader) sorted() []Statement {
	slices.SortStableFunc(r.out, func(a, b *Statement) int {
		return cmp.Or(cmp.Compare(a.Cue.Begin(), b.Cue.Begin()), cmp.Compare(a.Content.Begin(), b.Content.Begin()))
	})
	sts := make([]Statement, len(r.out))
	for i, st := range r.out {
		sts[i] = *st
	}
	return sts
}
