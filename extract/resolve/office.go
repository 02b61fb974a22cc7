package resolve

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// tenures makes the facts of offices that a noun of time tells: "during my time
// as mayor of Ulm". They stand inside the attributions that their clause does.
func (f *factory) tenures() {
	for s := range f.trees {
		t := &f.trees[s]
		for i := range t.Tokens {
			if t.Tokens[i].UPOS != "NOUN" || !isTenure(t.Tokens[i].Lemma) {
				continue
			}
			if st, ok := f.tenure(t, i); ok {
				for _, cl := range f.standing(st.In, 0) {
					f.attribute(&st, cl)
				}
			}
		}
	}
}

// tenure reads the phrase of noun i: whose time it is, and as what.
func (f *factory) tenure(t *tree, i int) (statement.Statement, bool) {
	holder, office := -1, -1
	for _, k := range t.kids[i] {
		if t.Tokens[k].Deprel == "nmod:poss" {
			holder = k
		}
	}
	if i+1 < len(t.Tokens) && t.Tokens[i+1].Form == "as" && t.Tokens[i+1].Deprel == "case" {
		office = t.Tokens[i+1].Head
	}
	if holder < 0 || office < i+2 || !isOffice(t.Tokens[office].Lemma) && !isHead(t.Tokens[office].Lemma) {
		return statement.Statement{}, false
	}
	clause := f.clauseOf(t, i)
	if clause == nil || clause.Modality == schema.Hypothetical {
		return statement.Statement{}, false
	}
	subject := statement.Slot{Sent: t.Index, Head: holder, Spans: []doc.Span{t.Tokens[holder].Span}}
	f.fill(&subject)
	if m := f.byID[subject.Entity]; m == nil || m.class != Person {
		return statement.Statement{}, false
	}
	object := statement.Slot{Sent: t.Index, Head: office, Role: statement.Obj}
	object.Spans = []doc.Span{{Begin: t.Tokens[i+2].Begin, End: t.officeEnd(office)}}
	return statement.Statement{
		Sent: t.Index, Kind: statement.Attribute, Subject: &subject, Objects: []statement.Slot{object}, Relation: local(schema.HoldsPosition),
		Predicate: statement.Predicate{Text: "is", Sent: t.Index, Head: office, Span: doc.Span{Begin: -1, End: -1}},
		Polarity:  schema.Positive, Modality: schema.Actual, In: clause.In, Confidence: 0.75,
	}, true
}

// clauseOf gives the statement of the nearest verb above token i, nil for none.
func (f *factory) clauseOf(t *tree, i int) *statement.Statement {
	for n := 0; i >= 0 && n < len(t.Tokens); n++ {
		for _, k := range f.in[t.Index] {
			if st := &f.sts[k]; st.Kind != statement.Attribution && st.Predicate.Head == i {
				return st
			}
		}
		i = t.Tokens[i].Head
	}
	return nil
}

// officeEnd is where the words of an office end: with what "of", "at" or "for"
// ties to its noun.
func (t *tree) officeEnd(office int) int {
	end := office + 1
	for _, k := range t.kids[office] {
		if k > office && t.Tokens[k].Deprel == "nmod" {
			if _, e := t.subtree(k); slices.Contains([]string{"of", "at", "for"}, t.preposition(k)) {
				end = max(end, e)
			}
		}
	}
	for i := office + 1; i < end; i++ {
		if t.Tokens[i].Form == "," {
			end = i
		}
	}
	return t.Tokens[end-1].End
}

// isHead says whether a noun names who leads something, though alone it is no
// form of address.
func isHead(lemma string) bool {
	switch strings.ToLower(lemma) {
	case "head", "chief", "boss", "manager", "chairperson", "envoy", "undersecretary", "treasurer":
		return true
	}
	return false
}

func isTenure(lemma string) bool {
	switch lemma {
	case "time", "tenure", "term", "stint", "spell", "year", "day", "career", "service", "reign":
		return true
	}
	return false
}

// withoutBare drops the facts of an office without its country or organisation
// ("President") where the article tells the same of the same holder in full
// ("President of Ruritania", "Ruritanian president") as surely.
func withoutBare(facts []schema.Fact) []schema.Fact {
	full := map[schema.Value][]*schema.Fact{}
	isPosition := func(f *schema.Fact) bool {
		return f.Class == schema.Attribute && f.Relation == schema.HoldsPosition && f.Polarity == schema.Positive && f.Modality == schema.Actual
	}
	for i := range facts {
		if f := &facts[i]; isPosition(f) && strings.Contains(f.Object.Text, " ") {
			full[f.Subject] = append(full[f.Subject], f)
		}
	}
	out := make([]schema.Fact, 0, len(facts))
	for i := range facts {
		f := &facts[i]
		if isPosition(f) && slices.ContainsFunc(full[f.Subject], func(o *schema.Fact) bool {
			return isFuller(o.Object.Text, f.Object.Text) && (o.HasEdge() || !f.HasEdge())
		}) {
			continue
		}
		out = append(out, *f)
	}
	return out
}

// isFuller says whether one wording of an office says of what, and the other only
// which. A deputy is another office.
func isFuller(full, bare string) bool {
	full, bare = schema.Fold(full), schema.Fold(bare)
	if bare == "" || strings.Contains(bare, " of ") || strings.Contains(bare, " at ") || strings.Contains(bare, " for ") {
		return false
	}
	if rest, ok := strings.CutPrefix(full, bare+" "); ok {
		first, _, _ := strings.Cut(rest, " ")
		return first == "of" || first == "at" || first == "for"
	}
	before, ok := strings.CutSuffix(full, " "+bare)
	return ok && !slices.ContainsFunc(strings.Fields(before), isRank)
}

// isRank says whether a word before an office makes another office of it.
func isRank(word string) bool {
	switch word {
	case "vice", "deputy", "assistant", "associate", "acting", "interim", "former", "ex", "co", "under", "lieutenant", "attorney", "major",
		"honorary", "shadow", "first", "second", "prime", "junior", "senior", "general":
		return true
	}
	return false
}
