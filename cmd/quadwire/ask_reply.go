package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/ask"
	"github.com/quadwire/quadwire/graph/ask/talk"
	"github.com/quadwire/quadwire/schema"
)

// An answered is what ask prints of a question; its JSON is a public format.
type answered struct {
	Question    string                `json:"question"`
	Asked       string                `json:"asked,omitempty"` // as it was understood, where that is not what was asked
	Answers     []ask.Answer          `json:"answers"`         // not null
	Total       int                   `json:"total"`           // with those beyond the limit
	Pattern     schema.Pattern        `json:"pattern"`
	Gizmo       string                `json:"gizmo,omitempty"`
	Note        string                `json:"note,omitempty"`
	Which       *graph.AmbiguousError `json:"which,omitempty"`       // a name by which several with answers are meant
	Unknown     []*graph.UnknownError `json:"unknown,omitempty"`     // names that nobody bears
	Mentions    []mention             `json:"mentions,omitempty"`    // sentences that mention all names, and prove nothing
	Suggestions []string              `json:"suggestions,omitempty"` // questions that have an answer

	names  []string    // of Mentions
	choice *ask.Choice // to be made before there is an answer
}

// A mention is a sentence that names what a question does.
type mention struct {
	Article  string `json:"article"`
	Sentence int    `json:"sentence"`
	Text     string `json:"text"`

	place string
}

// maxKnown is how often somebody may be mentioned of whom questions are suggested:
// reading all facts of who is in every article takes too long.
const maxKnown = 500

// maxMentions is how many sentences are shown where there is no fact.
const maxMentions = 3

// reply takes down what came of a question.
func (o *opening) reply(q string, r talk.Reply) (answered, error) {
	out := answered{Question: q, Answers: r.Answers, Total: r.Total, Pattern: r.Pattern, Note: o.day.note(r.Pattern.When)}
	if c := r.Choice(); c != nil {
		out.Which = graph.Ambiguous(c.Name, c.Candidates)
	}
	if r.Asked != q {
		out.Asked = r.Asked
	}
	if out.Answers == nil || out.Which != nil {
		out.Answers = []ask.Answer{}
	}
	if o.opt.explain {
		out.Gizmo = r.Gizmo()
	}
	if len(out.Answers) > 0 || out.Which != nil {
		return out, nil
	}
	return out, o.consolation(&out, r)
}

func (a *asker) print(r *answered) error {
	w := a.cmd.OutOrStdout()
	if !a.g.json {
		return r.write(w)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(r)
}

// consolation adds what may help where there is no answer.
func (o *opening) consolation(out *answered, r talk.Reply) error {
	ctx := o.cmd.Context()
	var known []graph.Filter
	for _, n := range r.Named() {
		out.names = append(out.names, n.Text)
		for i := range n.Known {
			if n.Known[i].Mentions <= maxKnown {
				known = append(known, graph.Filter{Entity: n.Known[i].ID})
			}
		}
		if len(n.Known) == 0 {
			_, err := o.store.Lookup(ctx, n.Text)
			var unknown *graph.UnknownError
			if errors.As(err, &unknown) {
				out.Unknown = append(out.Unknown, unknown)
				for _, near := range unknown.Suggestions[:min(1, len(unknown.Suggestions))] {
					known = append(known, graph.Filter{Entity: near.ID})
				}
			} else if err != nil {
				return err
			}
		}
	}
	passages, err := r.Passages(maxMentions)
	if err != nil {
		return err
	}
	for _, p := range passages {
		s := graph.Source{Article: p.Article, Sentence: p.Sentence, Evidence: schema.Evidence{Begin: p.Sentence.Begin, End: p.Sentence.End}}
		out.Mentions = append(out.Mentions, mention{p.Article.ID, p.Sentence.Index, p.Sentence.Text, s.Place()})
	}
	if o.quiet || o.g.quiet {
		return nil
	}
	out.Suggestions, err = o.suggest(known)
	return err
}

func (out *answered) write(w io.Writer) error {
	b := bufio.NewWriter(w)
	if out.Asked != "" {
		fmt.Fprintf(b, "→ %s\n", out.Asked)
	}
	switch {
	case out.Which != nil:
		fmt.Fprintln(b, out.Which)
	case len(out.Answers) > 0:
		if err := ask.WriteText(b, out.Answers, colours(w)); err != nil {
			return err
		}
	case out.Pattern.Want == schema.WantTruth:
		fmt.Fprintln(b, "The graph does not say.")
	default:
		fmt.Fprintln(b, "The graph does not know.")
	}
	if more := out.Total - len(out.Answers); more > 0 && out.Which == nil {
		fmt.Fprintf(b, "… and %d more; --limit 0 prints all\n", more)
	}
	if out.Note != "" {
		fmt.Fprintln(b, "Note: "+out.Note)
	}
	for _, u := range out.Unknown {
		text := u.Error()
		fmt.Fprintln(b, strings.ToUpper(text[:1])+text[1:])
	}
	if len(out.Mentions) > 0 {
		fmt.Fprintf(b, "No fact, but these sentences mention %s:\n", strings.Join(out.names, " and "))
	}
	for _, m := range out.Mentions {
		fmt.Fprintf(b, "  %s\n  — %s\n", strings.Join(strings.Fields(m.Text), " "), m.place)
	}
	fmt.Fprint(b, hintText(out.Suggestions))
	if out.Gizmo != "" {
		fmt.Fprintf(b, "\nThe pattern:\n%s\n\nThe same in Gizmo:\n%s\n", out.Pattern, out.Gizmo)
		if len(out.Answers) > 0 {
			fmt.Fprintln(b, "\nWhy in this order:")
		}
		if err := ask.WriteRanks(b, out.Answers); err != nil {
			return err
		}
	}
	return b.Flush()
}

// hintText prints suggestions.
func hintText(questions []string) string {
	if len(questions) == 0 {
		return ""
	}
	return "It can answer:\n  " + strings.Join(questions, "\n  ") + "\n"
}

// A chooser asks which of several is meant and gives its ID; nil where nobody can
// be asked.
type chooser func(*ask.Choice) (id string, err error)

// chooser asks at a terminal, and reads from in.
func (a *asker) chooser(in *bufio.Reader) chooser {
	if in == nil || a.g.json || !isTerminal(a.cmd.InOrStdin()) || !isTerminal(a.cmd.OutOrStdout()) {
		return nil
	}
	return choosing(func(prompt string) (string, error) {
		fmt.Fprint(a.cmd.ErrOrStderr(), prompt)
		return in.ReadString('\n')
	})
}

// choosing asks by a prompt until a number of the list is given; an empty line is
// no choice.
func choosing(line func(prompt string) (string, error)) chooser {
	return func(c *ask.Choice) (string, error) {
		var b strings.Builder
		fmt.Fprintf(&b, "Which %s?", c.Name)
		for i, e := range c.Candidates {
			fmt.Fprintf(&b, " %d) %s (%s)", i+1, e.Name, graph.Kind(e.Class))
		}
		b.WriteString(" ")
		for {
			typed, err := line(b.String())
			n, numberErr := strconv.Atoi(strings.TrimSpace(typed))
			switch {
			case numberErr == nil && n >= 1 && n <= len(c.Candidates):
				return c.Candidates[n-1].ID, nil
			case err != nil || strings.TrimSpace(typed) == "":
				return "", errNothing
			}
		}
	}
}
