package gizmo

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"time"

	"github.com/cayleygraph/cayley/graph"
)

// A Shell reads queries, one after the other, and prints what each gives. On a
// terminal it has a prompt, history and completion; from a pipe it reads
// lines. A query goes on until its brackets are closed.
//
// Ctrl-C stops the query that runs, not the shell: give Run a context that is
// not bound to the interrupt signal.
type Shell struct {
	Store       graph.QuadStore
	In          io.Reader // read when not Interactive
	Out, Err    io.Writer
	Interactive bool   // standard input and output are a terminal
	History     string // file of the history, see HistoryFile; "" for none
	JSON        bool   // print JSON lines instead of tables
	Options            // limit and deadline of each query; the user can change them

	// Complete gives IRIs (without brackets) that begin with what was typed;
	// nil for the vocabulary alone.
	Complete func(prefix string) []string

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

const help = `Queries are Gizmo (JavaScript):
  g.V("<ent:rui-salgado>").out("<qw:met>").all()        whom he met
  g.V("<ent:rui-salgado>").outPredicates().all()        what is known of him
  g.V("<ent:rui-salgado>").labelContext(g.V().tag("fact")).out("<qw:met>").all()
                                                        and by which facts
A query ends when its brackets are closed; a line that ends with "." goes on.
Each query begins anew: its variables are gone after it.
  :limit N      at most N rows a query (0: all)
  :timeout D    stop a query after D, such as 30s (0: never)
  :time         print how long each query took, or stop doing so
  :json :table  choose the output
  :help :quit
Ctrl-C stops a query, Ctrl-D ends.
`

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
		query, readErr := read(src)
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
func read(src lineSource) (string, error) {
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
		if command || !Incomplete(query) && !src.continued() {
			return query, nil
		}
		b.WriteByte('\n')
	}
}

// handle answers one query or command. Only errQuit and errors of the output
// come back.
func (s *Shell) handle(ctx context.Context, src lineSource, query string) error {
	src.remember(query)
	if command := strings.TrimSpace(query); strings.HasPrefix(command, ":") {
		return s.command(command)
	}
	s.ran++
	start := time.Now()
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt)
	res, err := Run(ctx, s.Store, query, s.Options)
	stop()
	if writeErr := s.print(&res, err == nil); writeErr != nil {
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
	write := res.WriteTable
	if s.JSON {
		write = res.WriteJSONL
	}
	if err := write(s.Out); err != nil {
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

func (s *Shell) command(line string) error {
	name, arg, _ := strings.Cut(line, " ")
	arg = strings.TrimSpace(arg)
	switch name {
	case ":quit", ":q", ":exit":
		return errQuit
	case ":help", ":h":
		fmt.Fprint(s.Out, help)
	case ":json":
		s.JSON = true
	case ":table":
		s.JSON = false
	case ":time":
		s.timing = !s.timing
	case ":limit":
		n, err := strconv.Atoi(arg)
		if err != nil || n < 0 {
			return s.misuse(":limit takes a number of rows, such as :limit 50")
		}
		s.Limit = n
	case ":timeout":
		d, err := time.ParseDuration(arg)
		if err != nil || d < 0 {
			return s.misuse(":timeout takes a duration, such as :timeout 30s")
		}
		s.Timeout = d
	default:
		return s.misuse("no command " + name + "; :help lists them")
	}
	return nil
}

func (s *Shell) misuse(message string) error {
	s.ran++
	s.failed++
	fmt.Fprintln(s.Err, "error:", message)
	return nil
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
