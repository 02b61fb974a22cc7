package statement

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// Whether a clause says anything that is worth a statement.

// tells says whether a proposition is worth telling: it has a subject, or it
// is a passive with an object left ("was given a prize").
func tells(s *doc.Sentence, st *Statement, c *clause.Clause) bool {
	if len(st.Objects) == 0 && c.Kind == clause.Verbal && !c.Passive && (needy[st.Predicate.Lemma] || asks(s, c)) {
		return false
	}
	if c.Subject != nil && st.Subject == nil && c.Subject.Understood == clause.Said && !c.Passive {
		return false // an interrogative or unresolved relative subject
	}
	if c.Kind == clause.Verbal && isProVerb(&st.Predicate) && !slices.ContainsFunc(st.Objects, func(o Slot) bool { return o.Role != How && o.Role != When }) {
		return false
	}
	if bareSpeech[st.Predicate.Lemma] && !slices.ContainsFunc(c.Args, func(a clause.Arg) bool { return a.Role == clause.Obj }) {
		return false
	}
	if c.Passive && len(c.Group) == 1 && st.Predicate.Lemma == "compare" {
		return false // "a loss, compared with a profit last year"
	}
	if c.Passive && len(c.Group) == 1 && len(st.Objects) == 0 && postposed[st.Predicate.Lemma] {
		return false
	}
	if saysSomebody(s, c) || c.Mark == "than" { // "more than anybody had expected"
		return false
	}
	switch {
	case st.Subject != nil:
		return c.Kind != clause.Existential || len(st.Objects) > 0
	case c.Passive:
		return slices.ContainsFunc(st.Objects, func(o Slot) bool { return o.Role == Obj })
	}
	return false
}

// saysSomebody says whether "say" has a person for its object, whom nobody says: the
// tree has lost the clause that the person is the subject of ("said two MEN who had
// fled were missing").
func saysSomebody(s *doc.Sentence, c *clause.Clause) bool {
	o := c.Arg(clause.Obj)
	return c.Lemma == "say" && !c.Passive && o != nil && s.Tokens[o.Head].UPOS == "NOUN" && english.IsPersonWord(strings.ToLower(s.Tokens[o.Head].Lemma))
}

// needy verbs say nothing without an object.
var needy = set("get give make take put bring keep let use need require include involve provide cause contain become")

// asks says whether a clause only asks in what way or what: "how stars live", "what
// they found".
func asks(s *doc.Sentence, c *clause.Clause) bool {
	if t := &s.Tokens[c.Head]; t.Deprel == "acl:relcl" && t.Head >= 0 && strings.EqualFold(s.Tokens[t.Head].Form, "what") {
		return true
	}
	return slices.ContainsFunc(c.Args, func(a clause.Arg) bool {
		return a.Role == clause.Adv && strings.EqualFold(s.Tokens[a.Head].Form, "how") || a.Role == clause.Obj && strings.EqualFold(s.Tokens[a.Head].Form, "what")
	})
}

// postposed participles modify the noun before like adjectives: "all other lakes
// combined", "the people concerned".
var postposed = set("combine concern exclude include involve")

// isProVerb says whether a predicate stands for another that the clause leaves
// out: "the tone was not", "all who can".
func isProVerb(p *Predicate) bool {
	switch p.Lemma {
	case "be", "do", "have", "can", "could", "will", "would", "may", "might", "must", "shall", "should":
		return true
	}
	return false
}

// isLead says whether a time only tells how long before or after another time
// something is: "A DAY after the vote" is no day.
func isLead(s *doc.Sentence, c *clause.Clause, o *Slot, all []Slot) bool {
	next := slices.Max(spanTokens(s, o)) + 1
	if o.Role != When || o.Prep != "" || next >= len(s.Tokens) || !isSpan(s, o.Head) {
		return false
	}
	after := strings.ToLower(s.Tokens[next].Form)
	if after != "after" && after != "before" {
		return false
	}
	return s.Tokens[next].Head == c.Head && s.Tokens[next].Deprel == "mark" || slices.ContainsFunc(all, func(p Slot) bool {
		return p.Role == When && p.Prep == after && p.Begin() > o.Begin()
	})
}

// spanTokens lists the tokens of a slot's sentence that it covers.
func spanTokens(s *doc.Sentence, o *Slot) []int {
	out := []int{o.Head}
	for i := range s.Tokens {
		if o.holds(s.Tokens[i].Span) {
			out = append(out, i)
		}
	}
	return out
}
