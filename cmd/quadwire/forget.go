package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// forgetFlags say which articles go, besides those that are named.
type forgetFlags struct{ before, publisher string }

func newForgetCommand(g *global) *cobra.Command {
	var flags forgetFlags
	cmd := &cobra.Command{
		Use:   "forget [ARTICLE|URL|LABEL]…",
		Short: "Remove articles and what only they support",
		Long: `Forget removes articles with every fact that no other article supports: by
their id, as "stats --articles" and ask print it (art:…), by their address, or all
that were published before a day or by a publisher; both together mean those that
are both. The label of quads that were loaded from elsewhere removes these. What was decided about entities stays. "compact" gives the space back.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 && flags == (forgetFlags{}) {
				return errors.New("forget what? Give the id or the address of an article, --before or --publisher")
			}
			return runForget(cmd, g, args, flags)
		},
	}
	cmd.Flags().StringVar(&flags.before, "before", "", "also articles published before this day (2026-01-05)")
	cmd.Flags().StringVar(&flags.publisher, "publisher", "", "also articles of this publisher, as \"stats --articles\" spells it")
	return cmd
}

func runForget(cmd *cobra.Command, g *global, args []string, flags forgetFlags) error {
	if flags.before != "" {
		if _, err := time.Parse(time.DateOnly, flags.before); err != nil {
			return fmt.Errorf("--before %q: want a day like 2026-01-05", flags.before)
		}
	}
	store, err := openExisting(g)
	if err != nil {
		return err
	}
	defer store.Close()
	ids, err := forgotten(cmd.Context(), store, args, flags)
	if err != nil {
		return err
	}
	for _, id := range ids {
		removed, err := forget(cmd.Context(), store, id)
		if err != nil {
			return err
		}
		if !g.quiet {
			fmt.Fprintf(cmd.OutOrStdout(), "%s: %d quads removed\n", id, removed)
		}
	}
	if len(ids) == 0 {
		fmt.Fprintln(cmd.ErrOrStderr(), "quadwire: no such article")
		return errNothing
	}
	return store.Close()
}

// forget removes an article, or a data set of others.
func forget(ctx context.Context, store *graph.Store, id string) (removed int, err error) {
	if graph.IsForeign(quad.IRI(id)) {
		return store.ForgetSource(ctx, quad.IRI(id))
	}
	return store.Forget(ctx, id)
}

// forgotten lists the ids of what is to be forgotten, each once.
func forgotten(ctx context.Context, store *graph.Store, args []string, flags forgetFlags) ([]string, error) {
	articles, err := store.Articles(ctx)
	if err != nil {
		return nil, err
	}
	var ids []string
	add := func(id string) {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	for _, arg := range args {
		source := string(schema.Contract(quad.IRI(strings.Trim(arg, "<>"))))
		has, err := store.HasSource(ctx, quad.IRI(source))
		switch {
		case err != nil:
			return nil, err
		case has:
			add(source)
			continue
		case !strings.Contains(arg, "://"):
			add(articleID(arg))
			continue
		}
		i := slices.IndexFunc(articles, func(a graph.ArticleInfo) bool { return a.URL == arg })
		if i < 0 {
			return nil, fmt.Errorf("%s: %w", arg, graph.ErrUnknownArticle)
		}
		add(articles[i].ID)
	}
	for i := range articles {
		if flags.include(&articles[i]) {
			add(articles[i].ID)
		}
	}
	return ids, nil
}

func (f forgetFlags) include(a *graph.ArticleInfo) bool {
	day := a.Day()
	return f != (forgetFlags{}) && (f.before == "" || day != "" && day < f.before) && (f.publisher == "" || a.Publisher == f.publisher)
}
