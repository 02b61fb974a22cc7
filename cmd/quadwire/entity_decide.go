package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

func newEntityMergeCommand(g *global) *cobra.Command {
	var note noteFlags
	var force bool
	cmd := &cobra.Command{
		Use:   "merge ENTITY OTHER",
		Short: "Decide that two entities are one: the first",
		Args:  cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return decide(cmd, g, &note, func(store *graph.Store, n graph.Note) (d schema.Decision, err error) {
				a, err := lookup(cmd, store, args[0])
				if err != nil {
					return d, err
				}
				b, err := lookup(cmd, store, args[1])
				if err != nil {
					return d, err
				}
				return merge(cmd, store, a.ID, b.ID, force, n)
			})
		},
	}
	note.flags(cmd)
	cmd.Flags().BoolVar(&force, "force", false, "also if they are of different kinds, such as a person and a place, or were decided to be two")
	return cmd
}

func merge(cmd *cobra.Command, store *graph.Store, a, b string, force bool, n graph.Note) (schema.Decision, error) {
	d, err := store.Merge(cmd.Context(), a, b, force, n)
	if errors.Is(err, graph.ErrKinds) || errors.Is(err, graph.ErrApart) {
		err = fmt.Errorf("%w; \"entity merge --force\" merges them all the same", err)
	}
	return d, err
}

func newEntitySplitCommand(g *global) *cobra.Command {
	var note noteFlags
	var articles []string
	var name string
	cmd := &cobra.Command{
		Use:   "split ENTITY --article ARTICLE…",
		Short: "Decide that some articles mean another entity",
		Long: `Split makes what the given articles say of an entity another entity's. Later
versions of these articles, by their address, are split too.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return decide(cmd, g, &note, func(store *graph.Store, n graph.Note) (d schema.Decision, err error) {
				e, err := lookup(cmd, store, args[0])
				if err != nil {
					return d, err
				}
				ids := make([]string, len(articles))
				for i, a := range articles {
					ids[i] = articleID(a)
				}
				return store.Split(cmd.Context(), e.ID, ids, name, n)
			})
		},
	}
	note.flags(cmd)
	cmd.Flags().StringSliceVar(&articles, "article", nil, "article that means the other one; may be repeated")
	cmd.Flags().StringVar(&name, "name", "", "name of the other one")
	if err := cmd.MarkFlagRequired("article"); err != nil {
		panic(err) // the flag stands two lines above
	}
	return cmd
}

// articleID lets people leave out the prefix, or paste the brackets too.
func articleID(arg string) string {
	id := strings.Trim(arg, "<>")
	if !strings.HasPrefix(id, schema.PrefixArticle) {
		id = schema.PrefixArticle + id
	}
	return id
}

func newEntityRenameCommand(g *global) *cobra.Command {
	return newNamingCommand(g, "rename ENTITY NAME", "Decide what an entity is called; its id stays",
		"Rename gives an entity another name in all articles; the old one becomes an alias.", (*graph.Store).Rename)
}

func newEntityAliasCommand(g *global) *cobra.Command {
	return newNamingCommand(g, "alias ENTITY ALIAS", "Decide that an entity has another name too",
		`Alias gives an entity one more name. Articles that come later and use it for a
full name mean this entity.`, (*graph.Store).AddAlias)
}

// naming is a method of Store that gives an entity a name.
type naming func(s *graph.Store, ctx context.Context, id, name string, note graph.Note) (schema.Decision, error)

func newNamingCommand(g *global, use, short, long string, name naming) *cobra.Command {
	var note noteFlags
	cmd := &cobra.Command{
		Use:   use,
		Short: short,
		Long:  long,
		Args:  cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return decide(cmd, g, &note, func(store *graph.Store, n graph.Note) (schema.Decision, error) {
				e, err := lookup(cmd, store, args[0])
				if err != nil {
					return schema.Decision{}, err
				}
				return name(store, cmd.Context(), e.ID, args[1], n)
			})
		},
	}
	note.flags(cmd)
	return cmd
}

func newEntityUndoCommand(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "undo [DECISION]",
		Short: "Take a decision back, by default the last one",
		Long: `Undo makes the graph what it would be without a decision (dec:…, as "entity
decisions" lists them).`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			store, err := openExisting(g)
			if err != nil {
				return err
			}
			defer store.Close()
			id := ""
			if len(args) > 0 {
				id = schema.PrefixDecision + strings.TrimPrefix(strings.Trim(args[0], "<>"), schema.PrefixDecision)
			}
			d, err := store.Undo(cmd.Context(), id)
			if errors.Is(err, graph.ErrNoDecision) && id != "" {
				err = fmt.Errorf("%w; \"quadwire entity decisions\" lists them", err)
			}
			if err != nil {
				return err
			}
			if !g.quiet && !g.json {
				fmt.Fprint(cmd.OutOrStdout(), "undone: ")
			}
			if err := printDecision(cmd, g, &d); err != nil {
				return err
			}
			return store.Close()
		},
	}
}

func printDecision(cmd *cobra.Command, g *global, d *schema.Decision) error {
	out := cmd.OutOrStdout()
	if g.json {
		enc := json.NewEncoder(out)
		enc.SetEscapeHTML(false)
		return enc.Encode(d)
	}
	if g.quiet {
		return nil
	}
	_, err := fmt.Fprintln(out, describe(d))
	return err
}

// describe says in a line what was decided.
func describe(d *schema.Decision) string {
	what := map[schema.Kind]string{
		schema.Merge:    d.Other + " is " + d.Entity,
		schema.Split:    d.Other + " (" + d.Name + ") is what " + strings.Join(d.Articles, ", ") + " means by " + d.Entity,
		schema.Rename:   d.Entity + " is called " + d.Name,
		schema.AddAlias: d.Entity + " is also called " + d.Alias,
		schema.Apart:    d.Entity + " and " + d.Other + " are two",
		schema.SameAs:   count(len(d.Same), "link") + " to other data",
	}[d.Kind]
	text := d.ID + ": " + what
	if !d.When.IsZero() {
		text += ", " + d.When.Format("2006-01-02 15:04")
	}
	if d.Who != "" {
		text += ", by " + d.Who
	}
	if d.Why != "" {
		text += ": " + d.Why
	}
	return text
}
