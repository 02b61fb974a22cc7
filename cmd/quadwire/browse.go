package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/browse"
	"github.com/quadwire/quadwire/schema"
)

// browsing is what the commands share that answer common questions: show,
// timeline, quotes, path, top and diff.
type browsing struct {
	*global
	limit    int
	evidence bool
	since    string
	until    string
	asOf     string
}

func (o *browsing) limitFlag(cmd *cobra.Command, value int, usage string) {
	cmd.Flags().IntVar(&o.limit, "limit", value, usage+" (0: all)")
}

func (o *browsing) evidenceFlag(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&o.evidence, "evidence", false, "print the sentences that prove the facts")
}

func (o *browsing) spanFlags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.since, "since", "", "first `date`: 2031-02-03, 2031-02 or 2031")
	cmd.Flags().StringVar(&o.until, "until", "", "last `date`")
}

func (o *browsing) asOfFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.asOf, "as-of", "", "only what articles published up to this `date` say")
}

// browse calls f with a reader of the graph. A name that means nobody, or
// several, is nothing found: whom it may mean is told.
func (o *browsing) browse(cmd *cobra.Command, f func(*browse.Browser) error) error {
	if o.limit < 0 {
		return fmt.Errorf("--limit is %d; give 0 for all, or how many at most", o.limit)
	}
	asOf, err := schema.ParseDays("", o.asOf)
	if err != nil {
		return fmt.Errorf("--as-of: %w", err)
	}
	store, err := graph.Open(o.db, graph.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer store.Close()
	err = f(browse.New(store).AsOf(asOf.Until))
	if !isUnclear(err) {
		return err
	}
	if o.json {
		if err := o.encode(cmd, err); err != nil {
			return err
		}
	}
	fmt.Fprintf(cmd.ErrOrStderr(), "quadwire: %v\n", err)
	return errNothing
}

// isUnclear says whether an error is that of a name which does not mean exactly
// one entity.
func isUnclear(err error) bool {
	var ambiguous *graph.AmbiguousError
	var unknown *graph.UnknownError
	return errors.As(err, &ambiguous) || errors.As(err, &unknown)
}

func (o *browsing) encode(cmd *cobra.Command, v any) error {
	enc := json.NewEncoder(cmd.OutOrStdout())
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// print prints a result as one JSON document, or for people. When nothing was
// found, JSON says so with empty lists, and people are told with the sentence
// nothing.
func (o *browsing) print(cmd *cobra.Command, result any, found bool, nothing string, text func(*browse.Printer)) error {
	var err error
	switch out := cmd.OutOrStdout(); {
	case o.json:
		err = o.encode(cmd, result)
	case found:
		p := browse.NewPrinter(out, o.evidence)
		text(p)
		err = p.Close()
	default:
		_, err = fmt.Fprintln(out, nothing)
	}
	if err == nil && !found {
		err = errNothing
	}
	return err
}

// name joins the words of a name that was given without quotation marks.
func name(args []string) string { return strings.Join(args, " ") }
