package main

import (
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

func newEntityCommand(g *global) *cobra.Command {
	var note noteFlags
	var sameAs string
	cmd := &cobra.Command{
		Use:   "entity",
		Short: "Explain entities, and decide which are one",
		Long: `Entity shows why mentions were joined, and records what you decide: that two
entities are one, that one is two, what it is called. Decisions are kept in the
graph with who, when and why. Articles that come later obey them, and "entity
undo" takes them back without a trace.

An entity is given by its id (ent:…) or by a name that only it has.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if sameAs == "" {
				return cmd.Help()
			}
			store, err := openExisting(g)
			if err != nil {
				return err
			}
			defer store.Close()
			if err := linkTable(cmd, g, store, sameAs, &note); err != nil {
				return err
			}
			return store.Close()
		},
	}
	note.flags(cmd)
	cmd.Flags().StringVar(&sameAs, "same-as", "", sameAsUsage)
	cmd.AddCommand(
		newEntityShowCommand(g), newEntityMergeCommand(g), newEntitySplitCommand(g), newEntityRenameCommand(g),
		newEntityAliasCommand(g), newEntityReviewCommand(g), newEntityDecisionsCommand(g), newEntityUndoCommand(g),
	)
	return cmd
}

// noteFlags say who decides, when and why.
type noteFlags struct{ who, why, at string }

func (n *noteFlags) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&n.who, "who", os.Getenv("USER"), "who decides")
	cmd.Flags().StringVar(&n.why, "why", "", "why")
	n.clock(cmd)
}

func (n *noteFlags) clock(cmd *cobra.Command) {
	cmd.Flags().StringVar(&n.at, "at", "", "time of the decision (2026-01-05T10:00:00Z) instead of now")
}

func (n *noteFlags) note() (graph.Note, error) {
	out := graph.Note{Who: n.who, Why: n.why, When: time.Now().UTC().Truncate(time.Second)}
	if n.at == "" {
		return out, nil
	}
	at, err := time.Parse(time.RFC3339, n.at)
	if err != nil {
		return out, fmt.Errorf("--at %q: write it as 2026-01-05T10:00:00Z", n.at)
	}
	out.When = at
	return out, nil
}

// openExisting opens a graph for writing that must be there.
func openExisting(g *global) (*graph.Store, error) {
	if path, ok := graph.IsLocal(g.db); ok { // opening for writing would make an empty graph
		if _, err := os.Stat(path); err != nil {
			return nil, fmt.Errorf("%s: %w", g.db, graph.ErrNoStore)
		}
	} else if g.db != graph.Memory {
		if err := g.reading(func(*graph.Store) error { return nil }); err != nil {
			return nil, err
		}
	}
	return graph.Open(g.db, graph.Options{})
}

// lookup finds an entity. When there is none, or more than one, the candidates
// are told and the error is errNothing.
func lookup(cmd *cobra.Command, store *graph.Store, name string) (graph.Entity, error) {
	e, err := store.Lookup(cmd.Context(), name)
	if isUnclear(err) {
		fmt.Fprintln(cmd.ErrOrStderr(), "quadwire:", err)
		err = errNothing
	}
	return e, err
}

// decide opens the graph, lets f decide, and tells what was decided.
func decide(cmd *cobra.Command, g *global, flags *noteFlags, f func(*graph.Store, graph.Note) (schema.Decision, error)) error {
	note, err := flags.note()
	if err != nil {
		return err
	}
	store, err := openExisting(g)
	if err != nil {
		return err
	}
	defer store.Close()
	d, err := f(store, note)
	if err != nil {
		return err
	}
	if err := printDecision(cmd, g, &d); err != nil {
		return err
	}
	return store.Close()
}
