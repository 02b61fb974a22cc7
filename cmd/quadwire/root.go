package main

import (
	"fmt"
	"io"
	"os"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/extract"
)

// defaultDB is the graph to use where none is named.
const defaultDB = "quadwire.db"

// global holds the options that every command shares.
type global struct {
	db     string
	json   bool
	jobs   int
	quiet  bool
	frames []string
}

func newRootCommand() *cobra.Command {
	g := &global{}
	root := &cobra.Command{
		Use:   "quadwire",
		Short: "Turn news articles into a knowledge graph, and ask it",
		Long: `Quadwire reads news articles and builds a knowledge graph: who met whom, who
signed what, who said what, who went where, when. Every fact leads back to the
sentence that proves it.

  quadwire build ARTICLES/          read articles into quadwire.db
  quadwire ask "Who met whom?"      ask in plain English
  quadwire repl                     ask in Gizmo`,
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	flags := root.PersistentFlags()
	flags.StringVar(&g.db, "db", defaultDB, `graph to use: a folder, "mem:" (in memory), "pebble:FOLDER", "postgres://USER@HOST/NAME" or "cockroach://…"`)
	flags.BoolVar(&g.json, "json", false, "print results as JSON")
	flags.IntVar(&g.jobs, "jobs", runtime.NumCPU(), "articles to read at the same time")
	flags.BoolVar(&g.quiet, "quiet", false, "print no progress and no summary")
	flags.StringArrayVar(&g.frames, "frames", nil, "frame `file` (YAML) that adds event classes or overrides shipped ones; may be repeated")
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		if g.jobs < 1 {
			return fmt.Errorf("--jobs %d: want 1 or more", g.jobs)
		}
		return nil
	}
	root.AddCommand(
		newBuildCommand(g), newExtractCommand(g), newLoadCommand(g), newQueryCommand(g), newReplCommand(g),
		newServeCommand(g), newExportCommand(g), newAskCommand(g), newShowCommand(g), newTimelineCommand(g), newQuotesCommand(g), newPathCommand(g),
		newTopCommand(g), newDiffCommand(g), newForgetCommand(g), newCompactCommand(g), newBackupCommand(g), newRestoreCommand(g), newCheckCommand(g), newStatsCommand(g), newEntityCommand(g),
		newParseCommand(g), newFramesCommand(g), newEvalCommand(g), newTrainCommand(g), newVersionCommand(g),
	)
	return root
}

// extractor loads the language model and the frames.
func (g *global) extractor() (*extract.Extractor, error) {
	files := make([]io.Reader, 0, len(g.frames))
	for _, name := range g.frames {
		f, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("frames: %w", err)
		}
		defer f.Close()
		files = append(files, f)
	}
	return extract.New(files...)
}
