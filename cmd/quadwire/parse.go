package main

import (
	"bufio"
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/extract/article"
	"github.com/quadwire/quadwire/extract/lang"
	"github.com/quadwire/quadwire/extract/lang/doc"
)

// parseMaxBytes bounds one text of the parse command, which reads corpora as
// well as articles.
const parseMaxBytes = 16 << 20

func newParseCommand(g *global) *cobra.Command {
	var pretokenized bool
	var maxBytes int
	cmd := &cobra.Command{
		Use:   "parse [FILE…]",
		Short: "Print tokens, tags, trees and names of plain text as CoNLL-U",
		Long: `Parse reads plain UTF-8 text from files or standard input and prints CoNLL-U:
ten columns, multiword tokens as ranges, names as NER= and coreference chains
as Entity= in MISC. A blank line ends a paragraph and so a sentence.

With --pretokenized the input has one sentence per line, its words separated
by one space, and the very same sentences and words come back.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runParse(cmd, args, pretokenized, maxBytes)
		},
	}
	cmd.Flags().BoolVar(&pretokenized, "pretokenized", false, "input is one sentence per line, words separated by one space")
	cmd.Flags().IntVar(&maxBytes, "max-bytes", parseMaxBytes, "longest text to read, in bytes")
	return cmd
}

func runParse(cmd *cobra.Command, files []string, pretokenized bool, maxBytes int) error {
	parser, err := lang.New()
	if err != nil {
		return err
	}
	if len(files) == 0 {
		files = []string{"-"}
	}
	out := bufio.NewWriter(cmd.OutOrStdout())
	defer out.Flush()
	skipped := 0
	opt := article.Options{Format: "text", MaxBytes: maxBytes, Stdin: cmd.InOrStdin()}
	for a, err := range article.Files(files, opt) {
		if err != nil {
			warn(cmd, err)
			skipped++
			continue
		}
		d, err := unlessStopped(cmd.Context(), func() *doc.Document {
			if pretokenized {
				return parser.ParseTokens(a.Doc, splitWords(a.Text))
			}
			return parser.Parse(a.Doc, a.Text)
		})
		if err != nil {
			return err
		}
		if err := doc.Write(out, d); err != nil {
			return err
		}
	}
	if skipped > 0 {
		return fmt.Errorf("%d of the inputs could not be read", skipped)
	}
	return out.Flush()
}

// unlessStopped gives what f returns, or the error of ctx when that comes first;
// f is left to itself then, for the program is about to end.
func unlessStopped[T any](ctx context.Context, f func() T) (out T, err error) {
	done := make(chan T, 1)
	go func() { done <- f() }()
	select {
	case out = <-done:
		return out, nil
	case <-ctx.Done():
		return out, ctx.Err()
	}
}

// splitWords reads one sentence per line; empty lines are passed over.
func splitWords(text string) [][]string {
	var out [][]string
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		if words := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' }); len(words) > 0 {
			out = append(out, words)
		}
	}
	return out
}

// warn prints one line to stderr; control characters of hostile names are
// not passed on to the terminal.
func warn(cmd *cobra.Command, err error) {
	clean := strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f || r == utf8.RuneError {
			return '?'
		}
		return r
	}, err.Error())
	fmt.Fprintf(cmd.ErrOrStderr(), "quadwire: warning: skipped: %s\n", clean)
}
