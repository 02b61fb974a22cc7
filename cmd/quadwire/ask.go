package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/extract"
	"github.com/quadwire/quadwire/extract/question"
	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/ask"
	"github.com/quadwire/quadwire/graph/ask/talk"
	"github.com/quadwire/quadwire/schema"
)

// maxQuestion is the length, in bytes, of the longest question.
const maxQuestion = 1000

// askOptions are the flags of ask.
type askOptions struct {
	limit              int
	since, until, asOf string
	timeout            time.Duration
	today              string
	explain            bool
	answers            ask.Options // of limit, since, until and asOf
}

func newAskCommand(g *global) *cobra.Command {
	var opt askOptions
	cmd := &cobra.Command{
		Use:   "ask [QUESTION | -]",
		Short: "Answer a question in plain English, with the sentences that prove it",
		Long: `Ask answers a question about one relation: who, whom, what, when, where, why,
how, how many, or yes/no; "someone", "something" and "somewhere" may be anybody, anything,
anywhere. Each answer comes with its date and place and the sentences that prove it. When the graph does not know, ask says so and exits 1; it never guesses. With - it
reads questions from standard input, one a line, and exits 0 when any has an answer.

Without a question it begins a conversation, at a prompt or from a pipe, where "and
when?", "who else?", "and Porto?" or "where did he go then?" refer to what came before. The
graph is open only while a question is answered, so that others can write in between.

  quadwire ask "Who did the prime minister meet in Lisbon?"
  quadwire ask --today 2026-07-20 "What sank last week?"
  quadwire ask --as-of 2026-03-31 "Who is the mayor of Karuna?"   as far as it was told then
  quadwire ask --explain "When did the ferry sink?"      also the pattern, the Gizmo query, the order`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := opt.check(); err != nil {
				return err
			}
			a, err := newAsker(cmd, g, opt)
			if err != nil {
				return err
			}
			switch {
			case len(args) == 0:
				return a.converse()
			case len(args) == 1 && args[0] == "-":
				return a.askLines(cmd.InOrStdin())
			}
			return a.askOnce(strings.Join(args, " "))
		},
	}
	flags := cmd.Flags()
	flags.IntVar(&opt.limit, "limit", 10, "most answers (0: all)")
	flags.StringVar(&opt.since, "since", "", "only facts of this `date` or later: 2031-02-03, 2031-02 or 2031")
	flags.StringVar(&opt.until, "until", "", "only facts of this `date` or earlier")
	flags.StringVar(&opt.asOf, "as-of", "", "only what articles published up to this `date` say")
	flags.StringVar(&opt.today, "today", "", "`day` from which \"last week\" is seen (default: that of the newest article)")
	flags.DurationVar(&opt.timeout, "timeout", defaultDeadline, "stop looking for an answer after this time (0: never)")
	flags.BoolVar(&opt.explain, "explain", false, "print the pattern, the Gizmo query that gives the same answers, and why they rank as they do")
	return cmd
}

// check reads the dates of the flags.
func (o *askOptions) check() error {
	if o.limit < 0 {
		return fmt.Errorf("--limit is %d; give 0 for all answers, or how many at most", o.limit)
	}
	span, err := schema.ParseDays(o.since, o.until)
	if err != nil {
		return err
	}
	asOf, err := schema.ParseDays("", o.asOf)
	if err != nil {
		return fmt.Errorf("--as-of: %w", err)
	}
	o.answers = ask.Options{Limit: o.limit, Span: span, AsOf: asOf.Until}
	return nil
}

// An asker answers questions from one graph, which is open only while it answers.
type asker struct {
	cmd   *cobra.Command
	g     *global
	x     *extract.Extractor
	opt   askOptions
	day   today // of the flags
	quiet bool  // suggest nothing where there is no answer
	typed bool  // a person types the questions at a prompt
}

func newAsker(cmd *cobra.Command, g *global, opt askOptions) (*asker, error) {
	a := &asker{cmd: cmd, g: g, opt: opt}
	var err error
	if a.day, err = newToday(opt.today, opt.answers.AsOf); err != nil {
		return nil, err
	}
	// A graph that cannot be opened is better known before somebody types.
	if err := g.reading(func(*graph.Store) error { return nil }); err != nil {
		return nil, err
	}
	a.x, err = g.extractor()
	return a, err
}

// An opening is an asker while the graph is open.
type opening struct {
	*asker
	store *graph.Store
	day   today // of the flags or the graph, as it is now
}

// open opens the graph while f runs.
func (a *asker) open(f func(*opening) error) error {
	return a.g.reading(func(store *graph.Store) error {
		return f(&opening{asker: a, store: store, day: a.day})
	})
}

func (o *opening) reader() talk.Reader {
	return talk.Reader{Question: o.read, Time: o.readTime, Suits: o.x.Suits}
}

// askOnce answers one question; errNothing when the graph does not know.
func (a *asker) askOnce(q string) error {
	err := a.ask(talk.New(a.opt.answers), q, a.chooser(bufio.NewReader(a.cmd.InOrStdin())))
	if isRefusal(err) {
		a.hint()
	}
	return err
}

// hint prints what could be asked instead of a question that was not understood.
func (a *asker) hint() {
	if a.quiet || a.g.quiet {
		return
	}
	var hints []string
	err := a.open(func(o *opening) (err error) {
		hints, err = o.suggest(nil)
		return err
	})
	if err == nil { // it is the question that failed
		fmt.Fprint(a.cmd.ErrOrStderr(), hintText(hints))
	}
}

// askLines answers one question a line, under the question. One that cannot be
// read is reported and skipped.
func (a *asker) askLines(in io.Reader) error {
	a.quiet = true
	return a.askAll(lines(in), func() *talk.Talk { return talk.New(a.opt.answers) }, nil)
}

// askAll answers questions until next gives io.EOF, each in the talk that it is
// given, and under its own text unless that was typed there.
func (a *asker) askAll(next func() (string, error), begin func() *talk.Talk, choose chooser) error {
	answered, printed := false, false
	for {
		line, err := next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		q := strings.TrimSpace(line)
		if q == "" {
			continue
		}
		if !a.typed && !a.g.json {
			between := ""
			if printed {
				between = "\n"
			}
			if _, err := fmt.Fprintln(a.cmd.OutOrStdout(), between+q); err != nil {
				return err
			}
		}
		printed = true
		switch err := a.ask(begin(), q, choose); {
		case err == nil:
			answered = true
		case errors.Is(err, errNothing):
		case isRefusal(err):
			fmt.Fprintf(a.cmd.ErrOrStderr(), "quadwire: %s: %v\n", q[:min(len(q), 80)], err)
			a.hint()
		case a.typed && errors.Is(err, graph.ErrLocked): // for now
			fmt.Fprintf(a.cmd.ErrOrStderr(), "quadwire: %v\n", err)
		default:
			return err
		}
	}
	if !answered {
		return errNothing
	}
	return nil
}

var errSlow = errors.New("no answer")

var errLong = errors.New("the question is too long")

// isRefusal says whether a question was not understood, so that another may be.
func isRefusal(err error) bool {
	return errors.Is(err, question.ErrUnreadable) || errors.Is(err, talk.ErrContext) || errors.Is(err, errLong) || errors.Is(err, errSlow)
}

// ask answers a question of a talk; errNothing when the graph does not know. The
// graph is closed while a person chooses, and while the answers are printed.
func (a *asker) ask(t *talk.Talk, q string, choose chooser) error {
	if len(q) > maxQuestion {
		return fmt.Errorf("%w: it has %d bytes; ask in at most %d", errLong, len(q), maxQuestion)
	}
	replies, err := a.answer(q, choose != nil, func(ctx context.Context, o *opening) ([]talk.Reply, error) {
		return t.Ask(ctx, o.store, o.reader(), q)
	})
	if err != nil {
		return err
	}
	found := false
	for _, r := range replies {
		if r.choice != nil {
			id, err := choose(r.choice)
			if err != nil {
				return err
			}
			chosen, err := a.answer(q, false, func(ctx context.Context, o *opening) ([]talk.Reply, error) {
				return t.Chosen(ctx, o.store, r.choice, id)
			})
			if err != nil {
				return err
			}
			r = chosen[0]
		}
		if err := a.print(&r); err != nil {
			return err
		}
		found = found || len(r.Answers) > 0
	}
	if !found {
		return errNothing
	}
	return nil
}

// answer opens the graph and takes down what f finds there, in bounded time. Where
// it can be chosen who is meant, the reply has nothing but the choice.
func (a *asker) answer(q string, choice bool, f func(context.Context, *opening) ([]talk.Reply, error)) ([]answered, error) {
	ctx, cancel := a.cmd.Context(), context.CancelFunc(func() {})
	if a.opt.timeout > 0 {
		ctx, cancel = context.WithTimeout(ctx, a.opt.timeout)
	}
	defer cancel()
	var out []answered
	err := a.open(func(o *opening) error {
		replies, err := f(ctx, o)
		if errors.Is(err, context.DeadlineExceeded) {
			return fmt.Errorf("%w after %s; --timeout allows more", errSlow, a.opt.timeout)
		}
		if err != nil {
			return err
		}
		for _, r := range replies {
			if c := r.Choice(); c != nil && choice {
				out = append(out, answered{choice: c})
				continue
			}
			told, err := o.reply(q, r)
			if err != nil {
				return err
			}
			out = append(out, told)
		}
		return nil
	})
	return out, err
}
