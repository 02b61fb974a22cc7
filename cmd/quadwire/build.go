package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/extract/article"
	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

func newBuildCommand(g *global) *cobra.Command {
	var in input
	var note noteFlags
	var sameAs string
	cmd := &cobra.Command{
		Use:   "build FILE…",
		Short: "Read articles into the graph",
		Long: `Build reads articles (text, HTML or JSON lines; files, folders, or "-" for
standard input) and stores what they say, one durable transaction per article.
An article that is already there adds nothing; one that has changed replaces
what it said before. An article that cannot be read is skipped with a warning.
What was decided about entities ("quadwire entity") holds for new articles.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runBuild(cmd, g, &in, args, func(store *graph.Store) error {
				if sameAs == "" {
					return nil
				}
				return linkTable(cmd, g, store, sameAs, &note)
			})
		},
	}
	in.flags(cmd)
	cmd.Flags().StringVar(&sameAs, "same-as", "", sameAsUsage)
	note.clock(cmd)
	return cmd
}

// summary is what build reports.
type summary struct {
	Articles  int     `json:"articles"`
	Unchanged int     `json:"unchanged"`
	Replaced  int     `json:"replaced"` // were there in another version
	Skipped   int     `json:"skipped"`
	Tokens    int     `json:"tokens"`
	Facts     int     `json:"facts"`
	Quads     int     `json:"new_quads"`
	Seconds   float64 `json:"seconds"`
}

// stopped is the error of a build that was broken off.
func (s *summary) stopped(err error) error {
	return fmt.Errorf("stopped after %s, which are stored: %w", count(s.Articles, "article"), err)
}

// runBuild reads files into the graph; then takes the graph that came of it.
func runBuild(cmd *cobra.Command, g *global, in *input, files []string, then func(*graph.Store) error) error {
	opt, err := in.options(cmd)
	if err != nil {
		return err
	}
	if !anyThere(files) { // no reason to make a graph
		for _, err := range article.Files(files, opt) {
			warn(cmd, err)
		}
		return errNoArticle
	}
	x, err := g.extractor()
	if err != nil {
		return err
	}
	store, err := graph.Open(g.db, graph.Options{Terms: x.Terms()})
	if err != nil {
		return err
	}
	defer store.Close()
	var s summary
	var last []string // IDs of the articles that were read last
	start := time.Now()
	bar := newProgress(cmd.ErrOrStderr(), g.quiet)
	for r, err := range x.Stream(cmd.Context(), article.Files(files, opt), g.jobs) {
		if err != nil {
			bar.clear()
			if cmd.Context().Err() != nil {
				return s.stopped(err)
			}
			warn(cmd, err)
			s.Skipped++
			continue
		}
		change, err := store.Load(cmd.Context(), r.Record)
		if err != nil {
			bar.clear()
			if cmd.Context().Err() != nil {
				return s.stopped(err)
			}
			return fmt.Errorf("%s: %w", r.Article.Source, err)
		}
		s.Articles++
		last = append(last, r.Record.Article.ID)
		last = last[max(0, len(last)-maxSuggesting):]
		switch {
		case change.Replaced > 0:
			s.Replaced++
		case change.Added == 0:
			s.Unchanged++
		}
		s.Quads += change.Added
		for i := range r.Record.Facts {
			if r.Record.Facts[i].Class != schema.Clause {
				s.Facts++
			}
		}
		for i := range r.Document.Sentences {
			s.Tokens += len(r.Document.Sentences[i].Tokens)
		}
		bar.add()
	}
	bar.clear()
	s.Seconds = time.Since(start).Seconds()
	linked := then(store)
	hints, err := buildHints(cmd.Context(), g, x, store, last)
	if err != nil && cmd.Context().Err() == nil { // all is stored without them
		warn(cmd, fmt.Errorf("no question to try: %w", err))
	}
	if err := errors.Join(linked, store.Close()); err != nil {
		return err
	}
	if err := printSummary(cmd.OutOrStdout(), g, s); err != nil {
		return err
	}
	for _, h := range hints {
		if _, err := fmt.Fprintln(cmd.OutOrStdout(), "try: "+h); err != nil {
			return err
		}
	}
	if s.Articles == 0 {
		return errNoArticle
	}
	return nil
}

// anyThere says whether one of the inputs can be found at all.
func anyThere(files []string) bool {
	return slices.ContainsFunc(files, func(f string) bool {
		_, err := os.Stat(f)
		return f == "-" || err == nil
	})
}

func printSummary(w io.Writer, g *global, s summary) error {
	if g.json {
		return json.NewEncoder(w).Encode(s)
	}
	if g.quiet {
		return nil
	}
	_, err := fmt.Fprintf(w, "%s (%d unchanged, %d replaced, %d skipped): %s, %s in %s, %.0f tokens/s\n",
		count(s.Articles, "article"), s.Unchanged, s.Replaced, s.Skipped, count(s.Facts, "fact"), count(s.Quads, "new quad"), graph.Printable(g.db), float64(s.Tokens)/max(s.Seconds, 1e-9))
	return err
}

// progress is a bar on a terminal, and a line now and then elsewhere.
type progress struct {
	bar      *progressbar.ProgressBar // nil when there is no terminal
	out      io.Writer                // nil when quiet
	articles int
	started  time.Time
	told     time.Time
}

// everySoOften is the time between two lines of progress.
const everySoOften = 10 * time.Second

func newProgress(w io.Writer, quiet bool) *progress {
	now := time.Now()
	switch {
	case quiet:
		return &progress{}
	case !isTerminal(w):
		return &progress{out: w, started: now, told: now}
	}
	return &progress{bar: progressbar.NewOptions(-1, progressbar.OptionSetWriter(w), progressbar.OptionSetDescription("reading articles"),
		progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetItsString("articles"),
		progressbar.OptionClearOnFinish(), progressbar.OptionUseANSICodes(true))}
}

// Progress is decoration: an error in showing it must not stop a build.

func (p *progress) add() {
	p.articles++
	if p.bar != nil {
		_ = p.bar.Add(1)
	} else if now := time.Now(); p.out != nil && now.Sub(p.told) >= everySoOften {
		p.told = now
		_, _ = fmt.Fprintf(p.out, "quadwire: %s, %.1f/s\n", count(p.articles, "article"), float64(p.articles)/now.Sub(p.started).Seconds())
	}
}

func (p *progress) clear() {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}
