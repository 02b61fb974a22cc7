package statement

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// longestSentence is the number of words beyond which a sentence is none (a table, a
// file without line ends): its tree means nothing, and the rules take time
// that grows with the square of it.
const longestSentence = 500

// Extract reads the statements of a parsed document, in reading order. The
// frames tell which propositions are events; nil leaves all as they are.
// Types, entities, times and places of the statements are resolve's to fill.
func Extract(d *doc.Document, frames *schema.Frames) []Statement {
	sts := Candidates(d, frames)
	if kept := withoutDoubt(sts); len(kept) < len(sts) {
		sts = kept
		number(sts)
		attribute(d, sts)
	}
	return sts
}

// Candidates reads all statements, also those that Extract leaves out since their trees
// are too doubtful.
func Candidates(d *doc.Document, frames *schema.Frames) []Statement {
	clauses := make([][]clause.Clause, len(d.Sentences))
	for i := range d.Sentences {
		if len(d.Sentences[i].Tokens) <= longestSentence {
			clauses[i] = clause.Clauses(&d.Sentences[i])
		}
	}
	sts := propositions(d, clauses)
	sts = append(sts, attributes(d, clauses)...)
	if frames != nil {
		sts = recognise(d, clauses, sts, frames)
	}
	says := attributions(d, clauses)
	sts = append(withoutTitles(d, withoutCues(sts, says), says), says...)
	sts = withoutFurniture(d, sts)
	number(sts)
	attribute(d, sts)
	if kept := withoutLeaks(sts); len(kept) < len(sts) {
		sts = kept
		number(sts)
		attribute(d, sts)
	}
	calibrate(d, sts)
	setTriples(d, sts)
	return sts
}

// withoutLeaks drops what is told inside a quotation of whoever is quoted, for
// the tree joins words across its marks then: in `"We came," Mara said, "to
// win"` it is not Mara as the article has her who is to win.
func withoutLeaks(sts []Statement) []Statement {
	says := map[string]*Statement{}
	for i := range sts {
		if sts[i].Kind == Attribution && sts[i].Source != nil && sts[i].Direct != Indirect {
			says[sts[i].ID] = &sts[i]
		}
	}
	leaks := func(st *Statement) bool {
		by := says[st.In]
		if by == nil || st.Kind == Attribution || st.Subject == nil || st.Subject.Head < 0 {
			return false
		}
		s := st.Subject
		return s.Sent == by.Source.Sent && s.Head == by.Source.Head && !by.Content.holds(s.Spans[0])
	}
	kept := sts[:0:0]
	for i := range sts {
		if !leaks(&sts[i]) {
			kept = append(kept, sts[i])
		}
	}
	return kept
}

// withoutCues drops the propositions and events that are the reporting
// clauses of attributions: every statement counts once.
func withoutCues(sts, says []Statement) []Statement {
	cues := map[[2]int]bool{}
	for i := range says {
		if says[i].Predicate.Head >= 0 {
			cues[[2]int{says[i].Predicate.Sent, says[i].Predicate.Head}] = true
		}
	}
	return slices.DeleteFunc(sts, func(st Statement) bool {
		return st.Kind != Attribute && cues[[2]int{st.Predicate.Sent, st.Predicate.Head}]
	})
}

// number sorts statements into reading order and gives them their IDs:
// sentence, then position of the predicate, then the order they were found in.
func number(sts []Statement) {
	slices.SortStableFunc(sts, func(x, y Statement) int {
		return cmp.Or(cmp.Compare(x.Sent, y.Sent), cmp.Compare(x.Predicate.Head, y.Predicate.Head))
	})
	n, sent := 0, -1
	for i := range sts {
		if sts[i].Sent != sent {
			n, sent = 0, sts[i].Sent
		}
		n++
		sts[i].ID = fmt.Sprintf("s%d.%d", sent, n)
	}
}

// attribute sets In; what is supposed there is marked so.
func attribute(d *doc.Document, sts []Statement) {
	for i := range sts {
		if by := innermost(d, &sts[i], sts); by != nil {
			sts[i].In = by.ID
			sts[i].suppose(d, by)
		}
	}
}

// innermost is the attribution with the least content that holds the predicate of st;
// nil for none.
func innermost(d *doc.Document, st *Statement, sts []Statement) *Statement {
	at := st.anchor(d)
	var best *Statement
	for j := range sts {
		by := &sts[j]
		if by == st || by.Kind != Attribution || by.Content == nil || !by.Content.holds(at) || st.Kind == Attribution && !by.outside(st) {
			continue
		}
		if best == nil || by.Content.size() < best.Content.size() {
			best = by
		}
	}
	return best
}

// suppose makes of "would" a supposition where the words are said now: only what
// was said is put back in time ("she SAID it would open").
func (st *Statement) suppose(d *doc.Document, by *Statement) {
	if st.Modality != schema.Planned || !strings.Contains(st.Predicate.Text, "would ") {
		return
	}
	cue := &d.Sentences[by.Predicate.Sent].Tokens[by.Predicate.Head]
	if by.Direct == Direct || cue.XPOS == "VBZ" || cue.XPOS == "VBP" {
		st.Modality = schema.Hypothetical
	}
}

// anchor is the byte span by which a statement stands in the text: of its
// cue, its predicate, or its first slot.
func (st *Statement) anchor(d *doc.Document) doc.Span {
	switch {
	case st.Kind == Attribution && st.Cue != nil && len(st.Cue.Spans) > 0:
		return st.Cue.Spans[0]
	case st.Predicate.Span.End > st.Predicate.Span.Begin:
		return st.Predicate.Span
	case st.Predicate.Head >= 0 && st.Predicate.Sent < len(d.Sentences) && st.Predicate.Head < len(d.Sentences[st.Predicate.Sent].Tokens):
		return d.Sentences[st.Predicate.Sent].Tokens[st.Predicate.Head].Span
	case st.Subject != nil && len(st.Subject.Spans) > 0:
		return st.Subject.Spans[0]
	}
	return doc.Span{Begin: -1, End: -1}
}

// outside says whether attribution st may hold attribution in: its content is
// the larger one, so that two attributions never hold each other.
func (st *Statement) outside(in *Statement) bool {
	return in.Content == nil || st.Content.size() > in.Content.size()
}

// holds says whether one of the slot's spans contains sp.
func (s *Slot) holds(sp doc.Span) bool {
	return slices.ContainsFunc(s.Spans, func(own doc.Span) bool { return own.Contains(sp) })
}

// size is the number of bytes that the slot's spans cover.
func (s *Slot) size() int {
	n := 0
	for _, sp := range s.Spans {
		n += sp.Len()
	}
	return n
}
