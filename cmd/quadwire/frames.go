package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/schema"
)

func newFramesCommand(g *global) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "frames",
		Short: "Check and try out the frames that recognise events",
		Long: `A frame says which words tell of a class of event and who takes part in it.
The shipped ones can be extended or replaced with --frames FILE; the head of
schema/frames.yaml in the source says how a frame is written.`,
		Args: cobra.NoArgs,
	}
	cmd.AddCommand(newFramesCheckCommand(g), newFramesTestCommand(g))
	return cmd
}

func newFramesCheckCommand(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "check FILE…",
		Short: "Say what is wrong with frame files, with the line",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, files []string) error {
			bad := 0
			for _, name := range files {
				n, err := checkFrames(name)
				switch {
				case err != nil:
					bad++
					fmt.Fprintln(cmd.ErrOrStderr(), "quadwire:", err)
				case !g.quiet:
					fmt.Fprintf(cmd.OutOrStdout(), "%s: good; %d classes of events with those shipped\n", name, n)
				}
			}
			if bad > 0 {
				return fmt.Errorf("%d of %d frame files are bad", bad, len(files))
			}
			return nil
		},
	}
}

// checkFrames loads a file on top of the shipped frames and counts all classes.
func checkFrames(name string) (int, error) {
	f, err := os.Open(name)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	frames, err := schema.LoadFrames(f)
	if err != nil {
		return 0, err
	}
	return len(frames.All()), nil
}

func newFramesTestCommand(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "test",
		Short: "Read the examples that the frames carry",
		Long: `Test reads the examples of all frames, those of --frames too, and fails when
one that must match does not, or is read otherwise, or one that must not match
does.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			x, err := g.extractor()
			if err != nil {
				return err
			}
			n, wrong := x.Examples()
			for _, m := range wrong {
				want := m.Example.Reading
				if m.Example.Not {
					want = "no " + m.Class
				}
				got := "no " + m.Class
				if len(m.Read) > 0 {
					got = strings.Join(m.Read, "; ")
				}
				fmt.Fprintf(cmd.OutOrStdout(), "%s: %q\n  want %s\n  got  %s\n", m.Class, m.Example.Text, want, got)
			}
			if len(wrong) > 0 {
				return fmt.Errorf("%d of %d examples are read wrongly", len(wrong), n)
			}
			if !g.quiet {
				fmt.Fprintf(cmd.OutOrStdout(), "all %d examples are read as the frames say\n", n)
			}
			return nil
		},
	}
}
