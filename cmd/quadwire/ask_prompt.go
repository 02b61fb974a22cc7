package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/peterh/liner"

	"github.com/quadwire/quadwire/graph/ask/talk"
	"github.com/quadwire/quadwire/graph/gizmo"
	"github.com/quadwire/quadwire/schema"
)

// converse answers questions that refer to each other, from a prompt or a pipe.
func (a *asker) converse() error {
	t := talk.New(a.opt.answers)
	same := func() *talk.Talk { return t }
	if !isTerminal(a.cmd.InOrStdin()) || !isTerminal(a.cmd.OutOrStdout()) {
		a.quiet = true
		return a.askAll(lines(a.cmd.InOrStdin()), same, nil)
	}
	a.typed = true
	p := openPrompt(&catalog{global: a.g, ctx: a.cmd.Context()}, a.cmd.ErrOrStderr())
	fmt.Fprintln(a.cmd.ErrOrStderr(), "Questions in plain English; \"and when?\", \"who else?\", \"and Porto?\" go on. Ctrl-D ends.")
	err := a.askAll(func() (string, error) { return p.line("ask> ") }, same, choosing(p.state.Prompt))
	if errors.Is(err, errNothing) {
		err = nil // a conversation is no search
	}
	return errors.Join(err, p.close())
}

// lines gives the lines of a stream, then io.EOF.
func lines(in io.Reader) func() (string, error) {
	scanner := bufio.NewScanner(in)
	return func() (string, error) {
		if scanner.Scan() {
			return scanner.Text(), nil
		}
		if err := scanner.Err(); err != nil {
			return "", fmt.Errorf("reading questions: %w", err)
		}
		return "", io.EOF
	}
}

// A prompt reads questions that a person types, with history and the names of the
// graph.
type prompt struct {
	state   *liner.State
	history string // its file; "" for none
}

func openPrompt(known *catalog, warnings io.Writer) *prompt {
	p := &prompt{state: liner.NewLiner()}
	if file := gizmo.HistoryFile(); file != "" {
		p.history = filepath.Join(filepath.Dir(file), "questions")
	}
	p.state.SetCtrlCAborts(true)
	p.state.SetTabCompletionStyle(liner.TabPrints)
	p.state.SetWordCompleter(func(line string, pos int) (string, []string, string) {
		return complete(known.names(""), line, pos)
	})
	if f, err := os.Open(p.history); err == nil {
		_, err := p.state.ReadHistory(f)
		if err = errors.Join(err, f.Close()); err != nil {
			fmt.Fprintf(warnings, "warning: history %s: %v\n", p.history, err)
		}
	}
	return p
}

// complete finds the names that begin with the longest run of words before the
// cursor that any name begins with. It has the shape that liner asks for.
func complete(names []string, line string, pos int) (head string, out []string, tail string) {
	typed := []rune(line)
	before, tail := string(typed[:min(pos, len(typed))]), string(typed[min(pos, len(typed)):])
	for at := 0; at < len(before); at++ {
		if at > 0 && before[at-1] != ' ' || before[at] == ' ' {
			continue
		}
		part := schema.Fold(before[at:])
		for _, n := range names {
			if strings.HasPrefix(schema.Fold(n), part) {
				out = append(out, n)
			}
		}
		if len(out) > 0 {
			return before[:at], out, tail
		}
	}
	return before, nil, tail
}

// line reads a question; what was aborted with Ctrl-C is an empty one.
func (p *prompt) line(text string) (string, error) {
	line, err := p.state.Prompt(text)
	if errors.Is(err, liner.ErrPromptAborted) {
		return "", nil
	}
	if strings.TrimSpace(line) != "" {
		p.state.AppendHistory(line)
	}
	return line, err
}

// close gives the terminal back and writes the history, which only the user may
// read.
func (p *prompt) close() error {
	err := p.state.Close()
	if p.history == "" {
		return err
	}
	return errors.Join(err, p.save())
}

func (p *prompt) save() error {
	if err := os.MkdirAll(filepath.Dir(p.history), 0o700); err != nil {
		return fmt.Errorf("history: %w", err)
	}
	f, err := os.OpenFile(p.history, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return fmt.Errorf("history: %w", err)
	}
	_, err = p.state.WriteHistory(f)
	return errors.Join(err, f.Close())
}
