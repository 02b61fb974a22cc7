package gizmo

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/peterh/liner"
)

const (
	promptFirst = "quadwire> "
	promptMore  = "       .. "
)

// HistoryFile gives the place of the history: quadwire/history in the user's
// state directory (XDG_STATE_HOME or ~/.local/state; on macOS and Windows the
// directory for application data), "" when there is none.
func HistoryFile() string {
	dir := os.Getenv("XDG_STATE_HOME")
	if dir == "" {
		switch runtime.GOOS {
		case "darwin", "windows":
			d, err := os.UserConfigDir()
			if err != nil {
				return ""
			}
			dir = d
		default:
			home, err := os.UserHomeDir()
			if err != nil {
				return ""
			}
			dir = filepath.Join(home, ".local", "state")
		}
	}
	return filepath.Join(dir, "quadwire", "history")
}

// A terminal reads lines that a person types.
type terminal struct {
	state   *liner.State
	history string
	out     io.Writer
}

func openTerminal(s *Shell) (*terminal, error) {
	t := &terminal{state: liner.NewLiner(), history: s.History, out: s.Out}
	t.state.SetCtrlCAborts(true)
	t.state.SetWordCompleter(completer{s.IRIs, s.Names}.word)
	t.state.SetTabCompletionStyle(liner.TabPrints)
	if err := t.recall(); err != nil {
		fmt.Fprintln(s.Err, "warning:", err)
	}
	fmt.Fprintln(s.Err, "Gizmo queries; :help explains, :quit or Ctrl-D ends")
	return t, nil
}

func (t *terminal) line(first bool) (string, error) {
	prompt := promptMore
	if first {
		prompt = promptFirst
	}
	line, err := t.state.Prompt(prompt)
	if errors.Is(err, liner.ErrPromptAborted) {
		return "", errAborted
	}
	if errors.Is(err, io.EOF) {
		fmt.Fprintln(t.out)
	}
	return line, err
}

func (t *terminal) continued() bool { return false }

// remember keeps a query as one line, because the history file has lines.
func (t *terminal) remember(query string) {
	t.state.AppendHistory(strings.ReplaceAll(query, "\n", " "))
}

func (t *terminal) recall() error {
	if t.history == "" {
		return nil
	}
	f, err := os.Open(t.history)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("history: %w", err)
	}
	defer f.Close()
	if _, err := t.state.ReadHistory(f); err != nil {
		return fmt.Errorf("history %s: %w", t.history, err)
	}
	return nil
}

// close gives the terminal back and writes the history, which only the user
// may read.
func (t *terminal) close() error {
	err := t.state.Close()
	if t.history == "" {
		return err
	}
	return errors.Join(err, t.save())
}

func (t *terminal) save() error {
	if err := os.MkdirAll(filepath.Dir(t.history), 0o700); err != nil {
		return fmt.Errorf("history: %w", err)
	}
	f, err := os.OpenFile(t.history, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return fmt.Errorf("history: %w", err)
	}
	_, err = t.state.WriteHistory(f)
	return errors.Join(err, f.Close())
}
