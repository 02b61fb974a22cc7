package statement

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// setTriples fills Triples of every statement as the text has it. The printed
// form makes them anew, since pronouns that have been resolved since are then
// read as the names they stand for.
func setTriples(d *doc.Document, sts []Statement) {
	for i := range sts {
		sts[i].Triples = triples(d, &sts[i])
	}
}

// triples reads a statement as plain triples, each minimal and true alone:
// one per object, with the object that the verb needs inside the relation
// ("held talks with"), and one per member of a coordination that distributes.
// Of two that do something with each other, one does it with the other. A
// statement that is merely supposed has none, for nothing in it is true.
func triples(d *doc.Document, st *Statement) [][3]string {
	if st.Kind == Attribution {
		return attributionTriple(d, st)
	}
	if st.Subject == nil || st.Modality == schema.Hypothetical && !strings.Contains(st.Predicate.Text, "would") {
		return nil
	}
	verb := st.Predicate.Text
	if st.Polarity == schema.Negative && !denies(verb) && !st.governedByDenial(d) && !denies(st.Subject.Text(d)) && !slices.ContainsFunc(st.Objects, func(o Slot) bool { return denies(o.Text(d)) }) {
		verb = st.negated(d, verb)
	}
	var out [][3]string
	if p := st.Subject.Parts; reciprocal[st.Predicate.Lemma] && len(p) == 2 && st.Kind != Attribute {
		out = append(out, [3]string{reading(d, &p[0]), verb + " with", reading(d, &p[1])})
	}
	for _, subject := range members(st.Subject, st.reciprocal() || st.leavesOpen(d, st.Subject)) {
		if st.Kind == Attribute {
			out = append(out, st.predicated(d, reading(d, &subject), verb)...)
		} else {
			out = append(out, st.about(d, doer(d, &subject), verb)...)
		}
	}
	return out
}

// negated is the verb with the "not" that the text has elsewhere ("denied that he
// had paid"): had not paid, did not pay.
func (st *Statement) negated(d *doc.Document, verb string) string {
	first, rest, more := strings.Cut(verb, " ")
	not := st.nearly(d)
	if not != "" && !(auxiliaries[strings.ToLower(first)] && more) {
		return not + " " + verb
	}
	if not == "" {
		not = "not"
	}
	switch {
	case strings.HasPrefix(rest, "to ") && (first == "has" || first == "have" || first == "had"):
		return first + " yet " + rest
	case auxiliaries[strings.ToLower(first)] && more:
		return first + " " + not + " " + rest
	case auxiliaries[strings.ToLower(first)] && st.Kind == Attribute:
		return first + " not"
	case more || st.Predicate.Head < 0:
		return "not " + verb
	}
	switch lemma := st.Predicate.Lemma; d.Sentences[st.Predicate.Sent].Tokens[st.Predicate.Head].XPOS {
	case "VBD":
		return "did not " + lemma
	case "VBZ":
		return "does not " + lemma
	case "VBP":
		return "do not " + lemma
	}
	return "not " + verb
}

var auxiliaries = words("am is are was were be been has have had do does did will would can could may might must shall should")

// nearly is the "nearly" or "almost" that alone keeps the predicate from being so; "" for none.
func (st *Statement) nearly(d *doc.Document) string {
	h := st.Predicate.Head
	if h < 0 {
		return ""
	}
	t := d.Sentences[st.Predicate.Sent].Tokens
	for k := range h {
		if w := strings.ToLower(t[k].Form); t[k].Head == h && t[k].Relation() == "advmod" && (w == "nearly" || w == "almost") && (t[k+1].UPOS == "VERB" || t[k+1].UPOS == "AUX") {
			return w
		}
	}
	return ""
}

// about makes the triples of one subject.
func (st *Statement) about(d *doc.Document, subject, verb string) [][3]string {
	var out [][3]string
	if st.Kind != Attribute && len(st.Predicate.Spans) > 0 {
		end := st.Predicate.Spans[len(st.Predicate.Spans)-1].End
		for i := range st.Objects {
			if o := &st.Objects[i]; completes(d, o, end) {
				verb += " " + o.Text(d) // "would come too late", "came third"
				end = o.End()
			}
		}
	}
	inside, direct, control := "", "", st.controlled(d)
	hasObj := slices.ContainsFunc(st.Objects, func(o Slot) bool { return o.Role == Obj })
	for i := range st.Objects {
		o := &st.Objects[i]
		if o.Role != Obj && o.Role != Iobj {
			continue
		}
		if o.Role == Obj || !hasObj {
			for _, m := range members(o, st.leavesOpen(d, o)) {
				out = append(out, [3]string{subject, verb + inside, strings.TrimSpace(reading(d, &m) + " " + control)})
			}
		}
		if !isClause(d, o) {
			inside += " " + o.short(d)
			if o.Role == Obj {
				direct += " " + o.short(d)
			}
		}
	}
	for i := range st.Objects {
		o := &st.Objects[i]
		if i == 1 && st.Kind == Attribute && st.Objects[0].Prep != "" {
			verb += " " + st.Objects[0].Prep + " " + st.Objects[0].short(d) // "was in a coma after"
		} else if i == 1 && st.Kind == Attribute && st.Objects[0].Role != Obj && isAdverb(d, &st.Objects[0]) {
			verb += " " + st.Objects[0].Text(d) // "is home to"
		}
		relation := strings.TrimSpace(verb + inside + " " + o.Prep)
		if first := st.firstPhrase(d); first >= 0 && i > first && inside == "" && o.Role == When {
			p := &st.Objects[first]
			relation = strings.TrimSpace(verb + " " + p.Prep + " " + p.short(d) + " " + o.Prep) // "came off the rails on"
		}
		switch {
		case o.Role == Obj, o.Above, o.Prep == "" && isAdverb(d, o), isControlled(d, o):
			continue
		case o.Role == Iobj:
			if !hasObj || direct == "" {
				continue
			}
			relation = verb + direct + " to"
		}
		for _, m := range members(o, strings.HasSuffix(o.Prep, "between") || st.leavesOpen(d, o)) {
			out = append(out, [3]string{subject, relation, reading(d, &m)})
		}
	}
	return out
}

// completes says whether an adverb right behind the verb, which ends at end, tells what the verb
// alone does not: where to, in which place, too late.
func completes(d *doc.Document, o *Slot, end int) bool {
	if o.Prep != "" || !isAdverb(d, o) || o.Begin() < end {
		return false
	}
	text := strings.ToLower(o.Text(d))
	return strings.TrimSpace(d.Text[end:o.Begin()]) == "" && (strings.HasPrefix(text, "too ") || completing[text])
}

var completing = words("up down in out back off away over on through along around ahead aside apart together forward aboard ashore abroad home " +
	"first second third fourth fifth sixth seventh eighth ninth tenth last halfway clear alone short unopposed poorly badly well aground adrift fast enough hard far")

// firstPhrase is the phrase right behind a verb without an object, without which a time may say
// something false; -1 for none.
func (st *Statement) firstPhrase(d *doc.Document) int {
	if st.Kind == Attribute || st.Passive || len(st.Predicate.Spans) == 0 {
		return -1
	}
	end := st.Predicate.Spans[len(st.Predicate.Spans)-1].End
	for i := range st.Objects {
		o := &st.Objects[i]
		if o.Role == Obj || o.Role == Iobj {
			return -1
		}
		if o.Prep != "" && o.Role != When && o.Begin() > end && strings.TrimSpace(d.Text[end:o.Begin()]) == o.Prep {
			return i
		}
	}
	return -1
}

// controlled is the text of what the object is to do: "caused the crane", read
// without it, would not be true.
func (st *Statement) controlled(d *doc.Document) string {
	for i := range st.Objects {
		o := &st.Objects[i]
		if !isControlled(d, o) {
			continue
		}
		sent := &d.Sentences[o.Sent]
		for k := range sent.Tokens {
			if sent.Tokens[k].Head == o.Head && isTo(sent, k) && !o.holds(sent.Tokens[k].Span) { // "not to leave" has it
				return sent.Tokens[k].Form + " " + o.Text(d)
			}
		}
		return o.Text(d)
	}
	return ""
}

func isControlled(d *doc.Document, s *Slot) bool {
	if s.Head < 0 || s.Role != Obl || s.Prep != "" {
		return false
	}
	t := &d.Sentences[s.Sent].Tokens[s.Head]
	return t.UPOS == "VERB" && (t.Deprel == "xcomp" || t.Deprel == "advcl")
}

// isClause says whether a slot is a clause, which no relation phrase can hold.
func isClause(d *doc.Document, s *Slot) bool {
	return s.Head >= 0 && strings.HasPrefix(d.Sentences[s.Sent].Tokens[s.Head].Deprel, "ccomp")
}

// isAdverb says whether a slot is a mere adverb, which makes no triple.
func isAdverb(d *doc.Document, s *Slot) bool {
	return s.Role == How || s.Head >= 0 && d.Sentences[s.Sent].Tokens[s.Head].UPOS == "ADV"
}

// predicated makes the triples of an attribute: "X is Y", or "X is head of Z"
// where what the noun relates to follows it; adjuncts follow.
func (st *Statement) predicated(d *doc.Document, subject, verb string) [][3]string {
	if len(st.Objects) == 0 || st.Objects[0].Prep != "" || st.Objects[0].Role != Obj {
		return st.about(d, subject, verb)
	}
	if st.isPossessive(d) {
		return nil // "is wife of his": true of nobody known
	}
	noun := &st.Objects[0]
	out := [][3]string{{subject, verb, reading(d, noun)}}
	for i := 1; i < len(st.Objects); i++ {
		o := &st.Objects[i]
		inside := noun.holds(o.Spans[0])
		switch {
		case inside && isForemost(d, noun): // who is the first to win it is not the first
		case inside && o.Prep == "", o.Prep == "" && isAdverb(d, o):
		case inside && len(noun.Spans) == 1:
			title := strings.Join(strings.Fields(d.Text[noun.Begin():o.Begin()]), " ")
			if len(strings.Fields(title)) <= 2*shortWords {
				out[0] = [3]string{subject, verb + " " + title, reading(d, o)}
			}
		case o.Prep == "" && o.Role == Obl:
			out = append(out, [3]string{subject, verb + " " + without(noun.short(d), o.Text(d)) + " of", reading(d, o)})
		default:
			out = append(out, [3]string{subject, strings.TrimSpace(verb + " " + noun.short(d) + " " + o.Prep), reading(d, o)})
		}
	}
	return out
}

// without is what somebody has without the possessor before it, which is told behind it: "first
// victory" of "Sweden's first victory".
func without(title, possessor string) string {
	rest, ok := strings.CutPrefix(title, possessor)
	if !ok {
		return title
	}
	for _, s := range []string{"'s ", "’s ", "' ", "’ ", " "} {
		if cut, ok := strings.CutPrefix(rest, s); ok {
			return cut
		}
	}
	return title
}

// isPossessive says whether the object is a possessive pronoun whose meaning
// is not known.
func (st *Statement) isPossessive(d *doc.Document) bool {
	o := &st.Objects[0]
	if o.Resolved != "" || o.Head < 0 {
		return false
	}
	return d.Sentences[o.Sent].Tokens[o.Head].XPOS == "PRP$"
}

// members lists the parts of a coordination of which each alone would be
// true, or the whole slot.
func members(s *Slot, together bool) []Slot {
	if together || len(s.Parts) == 0 {
		return []Slot{*s}
	}
	return s.Parts
}

// leavesOpen says whether only one of several things is so, which nothing tells but "or".
func (st *Statement) leavesOpen(d *doc.Document, s *Slot) bool {
	if len(s.Parts) > 1 && st.Predicate.Head >= 0 && slices.ContainsFunc(d.Sentences[st.Predicate.Sent].Tokens, func(t doc.Token) bool { return strings.EqualFold(t.Form, "respectively") }) {
		return true // each has its own
	}
	return st.Polarity == schema.Positive && st.Modality != schema.Possible && s.IsChoice(d)
}

// reciprocal says whether the predicate ties its subjects to each other.
func (st *Statement) reciprocal() bool {
	return reciprocal[st.Predicate.Lemma] || slices.ContainsFunc(st.Objects, func(o Slot) bool { return o.Role == How && o.Prep == "" })
}

// reading is the text of a slot, or the name that its pronoun stands for. A
// possessive by itself is read as whom it names: "partner of his" as of him.
func reading(d *doc.Document, s *Slot) string {
	if s.Head >= 0 && s.Head < len(d.Sentences[s.Sent].Tokens) {
		t := d.Sentences[s.Sent].Tokens[s.Head]
		if t.UPOS == "PRON" && len(s.Spans) == 1 && s.Spans[0] == t.Span {
			if s.Resolved != "" {
				return s.Resolved
			}
			if object := objective[strings.ToLower(t.Form)]; object != "" && t.XPOS == "PRP$" {
				return object
			}
		}
	}
	return whose(d, s) + toInfinitive(d, s) + s.Text(d)
}

// toInfinitive is the "to" before an infinitive behind another object: "asked a judge | TO draw up
// terms"; "" for none.
func toInfinitive(d *doc.Document, s *Slot) string {
	if s.Role == "" || s.Prep != "" || s.Head < 1 || len(s.Spans) == 0 {
		return ""
	}
	toks := d.Sentences[s.Sent].Tokens
	if to := &toks[s.Head-1]; to.XPOS == "TO" && to.Head == s.Head && toks[s.Head].XPOS == "VB" && s.Begin() == toks[s.Head].Begin {
		return "to "
	}
	return ""
}

// whose is the possessor that "whose" stands for: "Kenji Arai's ", "" for none.
func whose(d *doc.Document, s *Slot) string {
	if s.Head < 0 {
		return ""
	}
	toks := d.Sentences[s.Sent].Tokens
	if toks[s.Head].UPOS == "PROPN" { // a name needs nobody to be known
		return ""
	}
	if !slices.ContainsFunc(toks, func(t doc.Token) bool { return t.XPOS == "WP$" && t.Head == s.Head }) {
		return ""
	}
	v := s.Head
	for n := 0; n < len(toks) && v >= 0 && toks[v].Deprel != "acl:relcl"; n++ {
		v = toks[v].Head
	}
	if v < 0 || toks[v].Head < 0 || toks[v].Head > v {
		return ""
	}
	owner := toks[v].Head
	sent := &d.Sentences[s.Sent]
	first, last := owner, owner
	for _, k := range sent.Children()[owner] {
		switch r := toks[k].Relation(); {
		case r == "flat" && k == last+1:
			last = k
		case k < owner && (r == "compound" || r == "amod" || r == "det" || r == "nummod" || toks[k].Deprel == "nmod:poss"):
			first = min(first, doc.Subtree(sent.Children(), k)[0])
		}
	}
	of := d.Text[toks[first].Begin:toks[last].End]
	if toks[owner].XPOS == "NNS" && strings.HasSuffix(of, "s") {
		return of + "' "
	}
	return of + "'s "
}

// doer is reading for a subject: a possessive whose meaning is not known is read as who does it, "his
// visit to Oslo" as "he visited Oslo".
func doer(d *doc.Document, s *Slot) string {
	text := reading(d, s)
	if s.Head < 0 || s.Resolved != "" || s.Head >= len(d.Sentences[s.Sent].Tokens) {
		return text
	}
	if t := &d.Sentences[s.Sent].Tokens[s.Head]; t.XPOS == "PRP$" && nominative[strings.ToLower(t.Form)] != "" {
		return nominative[strings.ToLower(t.Form)]
	}
	return text
}

// nominative gives the subject case of possessives.
var nominative = map[string]string{"my": "I", "our": "we", "your": "you", "his": "he", "her": "she", "its": "it", "their": "they"}

// objective gives the object case of possessives.
var objective = map[string]string{"my": "me", "our": "us", "your": "you", "his": "him", "her": "her", "its": "it", "their": "them"}

// shortWords is how many words of an object may go into a relation phrase.
const shortWords = 4

// short is the object as a part of the relation: all of a short one, of a long
// one the head word with what makes its name.
func (s *Slot) short(d *doc.Document) string {
	text := s.Text(d)
	if len(strings.Fields(text)) <= shortWords || s.Head < 0 || denies(text) {
		return text
	}
	sent := &d.Sentences[s.Sent]
	core := []int{s.Head}
	for _, k := range sent.Children()[s.Head] {
		switch sent.Tokens[k].Deprel {
		case "nmod":
			if sharing[strings.ToLower(sent.Tokens[s.Head].Lemma)] && k > s.Head { // "nearly all OF THE WATER"
				core = append(core, doc.Subtree(sent.Children(), k)...)
			}
		case "advmod":
			if k < s.Head && s.holds(sent.Tokens[k].Span) { // "MORE THAN half"
				core = append(core, doc.Subtree(sent.Children(), k)...)
			}
		case "compound", "flat", "nummod", "fixed", "det", "amod", "nmod:poss", "nmod:desc":
			if k > s.Head && sent.Tokens[k].Deprel != "flat" {
				continue
			}
			if r := sent.Tokens[k].Deprel; r == "nmod:poss" || r == "nmod:desc" || r == "compound" || r == "amod" || r == "nummod" {
				core = append(core, doc.Subtree(sent.Children(), k)...)
				continue
			}
			if s.holds(sent.Tokens[k].Span) {
				core = append(core, k)
			}
		}
	}
	slices.Sort(core)
	return clause.Text(sent, slices.Compact(core))
}

var denying = words("no not n't nobody nothing none never neither nor without cannot seldom rarely hardly scarcely barely")

// denies says whether the text itself tells that it is not so.
func denies(text string) bool {
	for _, w := range strings.Fields(strings.ToLower(text)) {
		if denying[w] || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") {
			return true
		}
	}
	return false
}

// governedByDenial says whether the predicate has a verb above its own that tells that
// it is not so: "STOPPED counting".
func (st *Statement) governedByDenial(d *doc.Document) bool {
	if st.Predicate.Head < 0 {
		return false
	}
	for _, t := range d.Sentences[st.Predicate.Sent].Tokens[:st.Predicate.Head] {
		if clause.Denies(strings.ToLower(t.Lemma)) && slices.ContainsFunc(st.Predicate.Spans, func(s doc.Span) bool { return s.Contains(t.Span) }) {
			return true
		}
	}
	return false
}

// attributionTriple: source, cue, content.
func attributionTriple(d *doc.Document, st *Statement) [][3]string {
	if st.Source == nil || st.Cue == nil || st.Content == nil {
		return nil
	}
	cue := st.Cue.Text(d)
	if strings.TrimSpace(cue) == ":" || strings.EqualFold(cue, "according to") || strings.EqualFold(cue, "per") {
		cue = "said"
	}
	return [][3]string{{reading(d, st.Source), cue, st.Content.Text(d)}}
}

// isForemost says whether the noun is told to be the first, last or only one of what its
// whole phrase tells.
func isForemost(d *doc.Document, s *Slot) bool {
	if s.Head < 0 {
		return false
	}
	sent := &d.Sentences[s.Sent]
	return slices.ContainsFunc(sent.Children()[s.Head], func(k int) bool {
		t := &sent.Tokens[k]
		return t.Deprel == "amod" && (t.XPOS == "JJS" || foremost[strings.ToLower(t.Form)])
	})
}

var foremost = words("first last only second third")

// sharing words say how much or many of something.
var sharing = words("all half most much many some several few none each both one two three four five six seven eight nine ten third quarter fifth majority percent % percentage part share rest dozens hundreds thousands millions dozen hundred thousand million number")
