package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
)

func newEntityShowCommand(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "show ENTITY",
		Short: "Explain an entity: its names, where they stand, and why they are one",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			store, err := graph.Open(g.db, graph.Options{ReadOnly: true})
			if err != nil {
				return err
			}
			defer store.Close()
			e, err := lookup(cmd, store, args[0])
			if err != nil {
				return err
			}
			card, _, err := store.Card(cmd.Context(), e.ID)
			if err != nil {
				return err
			}
			if g.json {
				enc := json.NewEncoder(cmd.OutOrStdout())
				enc.SetEscapeHTML(false)
				return enc.Encode(card)
			}
			return printCard(cmd.OutOrStdout(), &card)
		},
	}
}

func printCard(w io.Writer, c *graph.Card) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s  %s (%s), %s\n", c.ID, c.Name, graph.Kind(c.Class), count(c.Mentions, "mention"))
	if len(c.Aliases) > 0 {
		fmt.Fprintf(&b, "  also called %s\n", strings.Join(c.Aliases, ", "))
	}
	if len(c.SameAs) > 0 {
		fmt.Fprintf(&b, "  same as %s\n", strings.Join(c.SameAs, ", "))
	}
	for _, a := range c.Articles {
		fmt.Fprintf(&b, "\n%s  %s\n", a.ID, a.Headline)
		for _, n := range a.Names {
			fmt.Fprintf(&b, "  %s: %s\n", n.Name, n.Why)
		}
		sentences := make([]string, len(a.Sentences))
		for i, s := range a.Sentences {
			sentences[i] = fmt.Sprintf("#s%d", s)
		}
		fmt.Fprintf(&b, "  in %s\n", strings.Join(sentences, " "))
	}
	if len(c.Decisions) > 0 {
		fmt.Fprintln(&b, "\ndecisions")
	}
	for i := range c.Decisions {
		fmt.Fprintf(&b, "  %s\n", describe(&c.Decisions[i]))
	}
	_, err := io.WriteString(w, b.String())
	return err
}
