package statement

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// roleOf names the role of an argument in the output format: by its relation,
// and for obliques by preposition and kind of head. "" leaves it out.
func roleOf(s *doc.Sentence, c *clause.Clause, a *clause.Arg) string {
	if s.Tokens[a.Head].UPOS == "PART" {
		return "" // "unless you have to"
	}
	switch a.Role {
	case clause.Obj:
		if durative[c.Lemma] && english.IsTime(&s.Tokens[a.Head]) {
			return When // "came two days after", "lasted an hour"
		}
		return Obj
	case clause.Content:
		return Obj
	case clause.Control:
		return Obl
	case clause.Iobj:
		return Iobj
	case clause.Agent:
		if english.IsTime(&s.Tokens[a.Head]) && !(overshadowing[c.Lemma] && s.Tokens[a.Head].UPOS == "NOUN") {
			return When // "was counted by midnight", but "was overshadowed by the anniversary"
		}
		return Agent
	case clause.Comp:
		if c.Type == clause.SVOC || a.Prep != "" {
			return Obl
		}
		return Obj
	case clause.Adv:
		return adverbRole(s, c, a)
	case clause.Adjunct:
		return adjunctRole(s, c, a)
	}
	if a.Prep == "on" && onVerbs[c.Lemma] && !isTime(s, a) {
		return Obl // "spent the money on schools"
	}
	return obliqueRole(s, a)
}

// adverbRole keeps adverbs of time, place and manner.
func adverbRole(s *doc.Sentence, c *clause.Clause, a *clause.Arg) string {
	if a.Understood == clause.Relative {
		return Where
	}
	w := strings.ToLower(s.Tokens[a.Head].Form)
	switch {
	case timeAdverbs[w]:
		return When
	case placeAdverbs[w]:
		return Where
	case strings.HasSuffix(w, "ly") && (!sentenceAdverbs[w] || c.Negative && a.Head == c.Head+1), mannerAdverbs[w]: // "will not grow NORMALLY" may grow
		return How
	case slices.ContainsFunc(a.Tokens, func(i int) bool { return english.IsTime(&s.Tokens[i]) }):
		return When // "two years later"
	case c.Kind == clause.Verbal && a.Head == c.Head+1 && len(a.Tokens) == 1 && completing[w]:
		return How // "is going DOWN"
	case a.Head > c.Head && len(a.Tokens) == 1 && ranks[w]:
		return How // "finished FIFTH"
	}
	return ""
}

// ranks behind a verb tell the rank that somebody took.
var ranks = words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth last joint-first joint-second joint-third")

// adjunctRole tells adverbial clauses apart by their subordinator.
func adjunctRole(s *doc.Sentence, c *clause.Clause, a *clause.Arg) string {
	switch {
	case a.Prep == "because" || a.Prep == "so that" || a.Prep == "in order":
		return Why
	case a.Prep == "since" && !isPerfect(s, c) && !isRanked(s, c):
		return Why // "left since he was ill", but "has lived there since he left"
	case a.Prep == "while" && isContrast(s, a):
		return ""
	case timeMarks[a.Prep]:
		return When
	case a.Prep == "where" || a.Prep == "wherever":
		return Where
	case a.Prep == "by" || a.Prep == "without":
		return How
	case a.Prep == "if" || a.Prep == "unless": // the condition
		return Obl
	case a.Prep == "for" && s.Tokens[a.Head].XPOS == "VB": // "allowed FOR HER TO LEAVE"
		return Obl
	case a.Prep == "as" && s.Tokens[a.Head].UPOS == "ADJ": // "described the talks AS DIFFICULT"
		return Obl
	case gerundMarks[a.Prep] && isGerund(s, a.Head): // "banned FROM CONDUCTING worship" is not banned
		return Obl
	case a.Prep == "" && slices.ContainsFunc(a.Tokens, func(i int) bool {
		t := s.Tokens[i]
		return t.Head == a.Head && t.Deprel == "mark" && strings.EqualFold(t.Form, "to")
	}):
		if isGerund(s, a.Head) {
			return Obl // "admitted TO BEING there"
		}
		return Why
	}
	return ""
}

// isGerund says whether predicate i, or its "be", is a participle.
func isGerund(s *doc.Sentence, i int) bool {
	return s.Tokens[i].XPOS == "VBG" || slices.ContainsFunc(s.Tokens, func(t doc.Token) bool { return t.Head == i && t.Deprel == "cop" && t.XPOS == "VBG" })
}

// isContrast says whether a clause with "while" sets another thing against what is
// told: it stands behind a comma, has a subject of its own, and goes on no time.
func isContrast(s *doc.Sentence, a *clause.Arg) bool {
	subject, mark := false, -1
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Head != a.Head {
			continue
		}
		subject = subject || t.Relation() == "nsubj"
		if t.Deprel == "mark" {
			mark = i
		}
	}
	return subject && mark > 0 && s.Tokens[mark-1].Form == "," && s.Tokens[a.Head].XPOS != "VBG"
}

// isPerfect says whether a clause stands in a perfect tense.
func isPerfect(s *doc.Sentence, c *clause.Clause) bool {
	return slices.ContainsFunc(c.Group, func(i int) bool { return s.Tokens[i].Lemma == "have" && strings.HasPrefix(s.Tokens[i].Deprel, "aux") })
}

// isRanked says whether a clause tells of something first or greatest, which is so
// since some time: "its FIRST loss since it was founded".
func isRanked(s *doc.Sentence, c *clause.Clause) bool {
	return slices.ContainsFunc(c.Args, func(a clause.Arg) bool {
		return (a.Role == clause.Obj || a.Role == clause.Obl && s.Tokens[a.Head].Lemma == "time") && slices.ContainsFunc(a.Tokens, func(i int) bool {
			t := &s.Tokens[i]
			return t.XPOS == "JJS" || t.Head == a.Head && strings.EqualFold(t.Form, "first")
		})
	})
}

// gerundMarks bring in participles without which the verb says another thing.
var gerundMarks = words("from of for into in with about against at on over to")

// obliqueRole tells when, where and why among prepositional phrases and bare
// noun phrases.
func obliqueRole(s *doc.Sentence, a *clause.Arg) string {
	switch {
	case reasons[a.Prep]:
		return Why
	case isTime(s, a):
		return When
	case isPlace(s, a):
		return Where
	}
	return Obl
}

// isTime says whether an oblique tells when or how long.
func isTime(s *doc.Sentence, a *clause.Arg) bool {
	head := a.Head
	switch a.Prep {
	case "after", "before", "during", "since", "until", "till", "prior to", "ahead of", "following":
		return true
	case "", "on", "in", "at", "by", "for", "from", "to", "within", "over", "between", "throughout", "around", "about", "through", "as of", "until around", "towards":
		return (english.IsTime(&s.Tokens[head]) || isTimePart(s, head)) && (a.Prep != "to" && a.Prep != "from" || !isSpan(s, head))
	}
	return false
}

// isSpan finds a counted stretch of time, which "to" and "from" make no point of time:
// "sentenced to two years", "cut from two hours to one".
func isSpan(s *doc.Sentence, head int) bool {
	return slices.ContainsFunc(s.Tokens, func(t doc.Token) bool {
		return t.Head == head && (t.Deprel == "nummod" || t.Deprel == "det" && (strings.EqualFold(t.Form, "a") || strings.EqualFold(t.Form, "an")))
	})
}

// isPoint says whether a preposition makes a time of a noun that need not be one: "at
// the conclusion", but not "to the conclusion".
func isPoint(s *doc.Sentence, head int) bool {
	return slices.ContainsFunc(s.Tokens, func(t doc.Token) bool {
		return t.Head == head && t.Deprel == "case" && slices.Contains([]string{"at", "in", "from", "since", "until", "before", "after", "near", "during"}, strings.ToLower(t.Form))
	})
}

// isTimePart finds "the end of the week", "the age of five", "the 1990s".
func isTimePart(s *doc.Sentence, head int) bool {
	w := strings.ToLower(s.Tokens[head].Lemma)
	if w == "age" || w == "time" && !(s.Tokens[head].XPOS == "NNS" && isSpan(s, head)) { // "three times the price" is none
		return true
	}
	if w == "start" || w == "beginning" || w == "outset" || w == "conclusion" { // "at the start of the match", but not of the road
		return isPoint(s, head) && !slices.ContainsFunc(s.Tokens, func(t doc.Token) bool {
			return t.Head == head && t.Deprel == "nmod" && english.IsPlaceNoun(strings.ToLower(t.Lemma))
		})
	}
	part := slices.Contains([]string{"end", "middle", "half", "quarter", "rest", "course", "part", "turn", "eve", "wake"}, w)
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Head != head {
			continue
		}
		if f := strings.ToLower(t.Form); s.Tokens[head].UPOS == "NUM" && (f == "a.m." || f == "p.m." || f == "am" || f == "pm") {
			return true // "4.17 a.m."
		}
		if strings.HasPrefix(t.Deprel, "nmod") && part && english.IsTime(&s.Tokens[i]) {
			return true
		}
		if (s.Tokens[head].UPOS == "NUM" || english.IsOrdinalDay(s.Tokens[head].Form)) && hasMonth(s, i) {
			return true // "January 5", "the 5th of January", "8 to 11 June": the number is the head
		}
	}
	return false
}

// hasMonth says whether the phrase of i names a month.
func hasMonth(s *doc.Sentence, i int) bool {
	if english.IsMonth(strings.ToLower(s.Tokens[i].Form)) {
		return true
	}
	return slices.ContainsFunc(s.Tokens, func(t doc.Token) bool { return t.Head == i && english.IsMonth(strings.ToLower(t.Form)) })
}

// isPlace says whether an oblique tells where something is or happens; where
// to and where from stay obliques with their preposition.
func isPlace(s *doc.Sentence, a *clause.Arg) bool {
	if !placePrepositions[strings.ReplaceAll(a.Prep, " ", "_")] {
		return false
	}
	t := &s.Tokens[a.Head]
	lemma := strings.ToLower(t.Lemma)
	switch {
	case strings.HasSuffix(t.Name, "-LOC"):
		return a.Prep != "over" && a.Prep != "with" && (a.Prep != "on" || standsOn[lemma])
	case english.IsPlaceNoun(lemma):
		return true
	case a.Prep == "at":
		return t.UPOS != "NUM" && !abstractAt[lemma] && !english.IsPersonWord(lemma) && !strings.HasSuffix(t.Name, "-PER")
	case t.UPOS == "PROPN":
		return a.Prep == "in" && t.Name == "" || a.Prep == "near"
	}
	return false
}

// standsOn ends the names of what one can be "on"; "war on Utopia" and "put
// pressure on Oslo" happen elsewhere.
var standsOn = words("street road avenue square hill island river lake bridge highway coast peninsula")
