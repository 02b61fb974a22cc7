package talk

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/ask"
)

// A thing is what a pronoun may mean: one entity, or the several answers to a
// question.
type thing struct {
	names  []string
	class  string
	answer bool // it was an answer
}

// remember keeps the day of the best answer, and puts what a question spoke of before what earlier ones did: the
// subject first, then the answers, then the others.
func (t *Talk) remember(ctx context.Context, r *ask.Result) error {
	var subject, others []thing
	for _, n := range r.Named() {
		who := n.Told
		if len(who) == 0 && len(n.Known) == 1 {
			who = n.Known
		}
		for i := range who {
			if n.Subject {
				subject = append(subject, one(&who[i]))
			} else {
				others = append(others, one(&who[i]))
			}
		}
	}
	for _, a := range slices.Backward(r.Answers) {
		if a.Time != nil && len(a.Time.Value) >= len(time.DateOnly) {
			t.day = a.Time.Value[:len(time.DateOnly)]
		}
	}
	answers, err := t.answers(ctx, r)
	if err != nil {
		return err
	}
	t.focus = slices.Concat(subject, answers, others, t.focus)
	t.focus = t.focus[:min(len(t.focus), maxFocus)]
	return nil
}

// maxFocus is how many things stay in mind.
const maxFocus = 12

func one(e *graph.Entity) thing { return thing{names: []string{e.Name}, class: e.Class} }

// answers are the entities that were answers, and all of a class together.
func (t *Talk) answers(ctx context.Context, r *ask.Result) ([]thing, error) {
	var out []thing
	for i := range r.Answers {
		if r.Answers[i].Entity == "" {
			continue
		}
		e, ok, err := t.store.Entity(ctx, r.Answers[i].Entity)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		a := one(&e)
		a.answer = true
		out = append(out, a)
	}
	if len(out) > 1 && !slices.ContainsFunc(out, func(x thing) bool { return x.class != out[0].class }) {
		all := thing{class: out[0].class, answer: true}
		for _, a := range out {
			all.names = append(all.names, a.names...)
		}
		out = append([]thing{all}, out...)
	}
	return out, nil
}

// places are the classes that "there" means.
var places = []string{"schema:City", "schema:Country", "schema:Place"}

// means says whether a pronoun may stand for a thing.
func means(pronoun string, x *thing) bool {
	person := x.class == "schema:Person"
	switch pronoun {
	case "he", "him", "his", "she", "her", "hers":
		return person && len(x.names) == 1
	case "it", "its":
		return !person && len(x.names) == 1
	case "there":
		return slices.Contains(places, x.class) && len(x.names) == 1
	}
	return len(x.names) > 1 || x.class == "schema:Organization" // they, them, their, theirs
}

// others are the pronouns of the other gender.
var others = map[string]string{"he": "she", "him": "she", "his": "she", "she": "he", "her": "he", "hers": "he"}

// suits says that a name is not one of the other gender.
func (t *Talk) suits(pronoun string, x *thing) bool {
	other := others[pronoun]
	if other == "" {
		return true
	}
	return t.read.Suits(others[other], x.names[0]) || !t.read.Suits(other, x.names[0])
}

var pronouns = strings.Fields("he him his she her hers it its there they them their theirs")

// beings make "there" mean nothing.
var beings = strings.Fields("is are was were be been")

// possessives stand before what belongs to somebody.
var possessives = strings.Fields("his her its their")

// A whole is a question with names for its pronouns.
type whole struct {
	text   string
	since  string // first day of "then", "" without
	others bool   // "Who else met her?"
}

// resolve puts the names of whom they mean for the pronouns of a question. Changed
// is false when it has none.
func (t *Talk) resolve(text string) (w whole, changed bool, err error) {
	words := strings.Fields(text)
	var out []string
	for i, word := range words {
		bare := strings.Trim(word, "?!.,;")
		end := word[len(strings.TrimRight(word, "?!.,;")):]
		pronoun := strings.ToLower(bare)
		switch {
		case pronoun == "then" && i > 0:
			if w.since, err = t.then(); err != nil {
				return w, false, err
			}
			changed = true
			if n := len(out) - 1; end != "" {
				out[n] += end
			}
		case pronoun == "else" && i == 1:
			w.others, changed = true, true
		case pronoun == "there" && i > 0 && slices.Contains(beings, strings.ToLower(words[i-1])): // "Is there a …"
			out = append(out, word)
		case slices.Contains(pronouns, pronoun):
			name, err := t.name(pronoun)
			if err != nil {
				return w, false, err
			}
			next := ""
			if i+1 < len(words) && end == "" {
				next = words[i+1]
			}
			switch {
			case pronoun == "there":
				name = "in " + name
			case pronoun == "hers", pronoun == "theirs", slices.Contains(possessives, pronoun) && (pronoun != "her" || isNoun(next)):
				name += "'s"
			}
			out, changed = append(out, name+end), true
		default:
			out = append(out, word)
		}
	}
	w.text = strings.Join(out, " ")
	return w, changed, nil
}

// isNoun guesses whether a word behind "her" is what she has.
func isNoun(next string) bool {
	return next != "" && !slices.Contains(strings.Fields("in on at to from with by about for after before during since until last this next yesterday today again and or then"), strings.ToLower(strings.Trim(next, "?!.,")))
}

// name is whom a pronoun means. Of several answers alike, one pronoun can mean none.
func (t *Talk) name(pronoun string) (string, error) {
	var fit []*thing
	for i := range t.focus {
		if means(pronoun, &t.focus[i]) && t.suits(pronoun, &t.focus[i]) {
			fit = append(fit, &t.focus[i])
		}
	}
	if len(fit) == 0 {
		return "", unclear("nothing before it that %q may mean; say the name", pronoun)
	}
	if first := fit[0]; first.answer && len(first.names) == 1 {
		rivals := []string{first.names[0]}
		for _, x := range t.sameAnswers(fit[1:]) {
			rivals = append(rivals, x.names[0])
		}
		if len(rivals) > 1 {
			return "", unclear("%q may mean %s; say the name", pronoun, strings.Join(rivals, " or "))
		}
	}
	return strings.Join(fit[0].names, " and "), nil
}

// sameAnswers lists those of the things that were answers to the last question too.
func (t *Talk) sameAnswers(list []*thing) []*thing {
	var out []*thing
	for _, x := range list {
		if x.answer && len(x.names) == 1 && slices.ContainsFunc(t.last.result.Answers, func(a ask.Answer) bool { return a.Text == x.names[0] }) {
			out = append(out, x)
		}
	}
	return out
}

// then is the first day of what came after the last answers.
func (t *Talk) then() (string, error) {
	if t.day == "" {
		return "", unclear("no answer before it has a day that \"then\" may mean")
	}
	return t.day, nil
}
