package gizmo

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"time"
)

// A Shell reads queries, one after the other, and prints what each gives. On a
// terminal it has a prompt, history and completion; from a pipe it reads
// lines. A query goes on until its brackets are closed.
//
// Ctrl-C stops the query that runs, not the shell: give Run a context that is
// not bound to the interrupt signal.
type Shell struct {
	// Query answers a query. It is to hold the store no longer than that, since
	// a shell sits idle for hours, and writers wait.
	Query func(ctx context.Context, script string, opts Options) (Result, error)
	// Explain tells how a query would be answered.
	Explain func(ctx context.Context, script string, opts Options) (string, error)

	In          io.Reader // read when not Interactive
	Out, Err    io.Writer
	Interactive bool   // standard input and output are a terminal
	History     string // file of the history, see HistoryFile; "" for none
	Format      string // one of Formats; the user can change it
	Options            // limit and deadline of each query; the user can change them

	// IRIs (without brackets) and Names of entities that begin with what was
	// typed; nil for the vocabulary alone.
	IRIs, Names func(prefix string) []string

	timing bool
	failed int
	ran    int
}

// errQuit ends the loop on the user's wish.
var errQuit = errors.New("quit")

// A lineSource is where a shell reads from: a terminal or a pipe.
type lineSource interface {
	// line gives the next line; first says that it begins a query.
	// io.EOF ends the input, errAborted drops what was typed.
	line(first bool) (string, error)
	// continued says whether the next line is known to go on with the query.
	continued() bool
	remember(query string)
	close() error
}

var errAborted = errors.New("aborted")

// Run reads and answers until the end of the input, :quit, or the end of ctx.
// A query that fails is reported on Err and does not end the shell; when the
// input is no terminal, Run returns an error in the end if any failed.
func (s *Shell) Run(ctx context.Context) (err error) {
	src, err := s.open()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, src.close()) }()
	for ctx.Err() == nil {
		query, readErr := s.read(src)
		if errors.Is(readErr, errAborted) {
			continue
		}
		if strings.TrimSpace(query) != "" {
			if err := s.handle(ctx, src, query); errors.Is(err, errQuit) {
				return s.verdict()
			} else if err != nil {
				return err
			}
		}
		if errors.Is(readErr, io.EOF) {
			return s.verdict()
		}
		if readErr != nil {
			return fmt.Errorf("reading queries: %w", readErr)
		}
	}
	return ctx.Err()
}

func (s *Shell) verdict() error {
	if s.Interactive || s.failed == 0 {
		return nil
	}
	return fmt.Errorf("%d of %d queries failed", s.failed, s.ran)
}

func (s *Shell) open() (lineSource, error) {
	if s.Interactive {
		return openTerminal(s)
	}
	return &pipe{in: bufio.NewReader(s.In)}, nil
}

// read gathers lines until they are a whole query.
func (s *Shell) read(src lineSource) (string, error) {
	var b strings.Builder
	for {
		line, err := src.line(b.Len() == 0)
		if errors.Is(err, errAborted) {
			return "", err
		}
		b.WriteString(line)
		query := b.String()
		if err != nil {
			return query, err
		}
		command := strings.HasPrefix(strings.TrimSpace(query), ":")
		if command || !s.incomplete(query) && !src.continued() {
			return query, nil
		}
		b.WriteByte('\n')
	}
}

// incomplete looks at brackets alone in GraphQL, where an IRI may have //.
func (s *Shell) incomplete(query string) bool {
	if s.Lang == GraphQL {
		query = graphqlToken.ReplaceAllString(query, "")
	}
	return Incomplete(query)
}

// handle answers one query or command. Only errQuit and errors of the output
// come back.
func (s *Shell) handle(ctx context.Context, src lineSource, query string) error {
	src.remember(query)
	if command := strings.TrimSpace(query); strings.HasPrefix(command, ":") {
		return s.command(ctx, command)
	}
	return s.query(ctx, query)
}

// query answers one query, which an interrupt stops.
func (s *Shell) query(ctx context.Context, query string) error {
	return s.attempt(ctx, func(ctx context.Context) (writeErr, err error) {
		res, err := s.Query(ctx, query, s.Options)
		return s.print(&res, err == nil), err
	})
}

// attempt runs f until it ends or somebody presses Ctrl-C. What fails is
// reported; only that the output fails comes back.
func (s *Shell) attempt(ctx context.Context, f func(context.Context) (writeErr, err error)) error {
	s.ran++
	start := time.Now()
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt)
	writeErr, err := f(ctx)
	stop()
	if writeErr != nil {
		return writeErr
	}
	if err != nil {
		s.failed++
		if errors.Is(err, context.Canceled) {
			err = errors.New("stopped")
		}
		fmt.Fprintln(s.Err, "error:", err)
	}
	if s.timing {
		fmt.Fprintf(s.Err, "%.1f ms\n", float64(time.Since(start).Microseconds())/1000)
	}
	return nil
}

// print shows the rows, and below them how many there are if these are all.
func (s *Shell) print(res *Result, whole bool) error {
	if err := res.Write(s.Out, s.Format, s.Lang); err != nil {
		return err
	}
	if res.Note != "" {
		fmt.Fprintln(s.Err, "note:", res.Note)
	}
	if res.Truncated {
		fmt.Fprintf(s.Err, "first %d rows; :limit N shows more\n", len(res.Rows))
	} else if s.Interactive && whole {
		fmt.Fprintf(s.Err, "%d %s\n", len(res.Rows), plural(len(res.Rows)))
	}
	return nil
}

func plural(n int) string {
	if n == 1 {
		return "row"
	}
	return "rows"
}

// A pipe reads lines from a file or another program.
type pipe struct{ in *bufio.Reader }

func (p *pipe) line(bool) (string, error) {
	line, err := p.in.ReadString('\n')
	return strings.TrimRight(line, "\r\n"), err
}

// continued looks whether the next line begins with a dot, as chains of
// methods are often written.
func (p *pipe) continued() bool {
	for n := 1; ; n++ {
		ahead, err := p.in.Peek(n)
		if err != nil {
			return false
		}
		switch ahead[n-1] {
		case ' ', '\t':
			continue
		case '.':
			return true
		}
		return false
	}
}

func (p *pipe) remember(string) {}
func (p *pipe) close() error    { return nil }
