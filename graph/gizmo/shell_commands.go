package gizmo

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"
)

const help = `Queries are Gizmo (JavaScript):
  g.V("<ent:rui-salgado>").out("<qw:met>").all()        whom he met
  g.V("<ent:rui-salgado>").outPredicates().all()        what is known of him
  entity("Rui Salgado").facts("Meeting").evidence().all()
                                                        and what proves it
` + WordsHelp + `A query ends when its brackets are closed; a line that ends with "." goes on.
Each query begins anew: its variables are gone after it.
  :lang L         go on in gizmo, graphql, mql or linkedql
  :load FILE      run a file as one query
  :explain QUERY  tell how a query would be answered
  :format F       print as table, json, csv or cayley
  :limit N        at most N rows a query (0: all)
  :timeout D      stop a query after D, such as 30s (0: never)
  :time           print how long each query took, or stop doing so
  :help :quit
Tab completes prefixes, predicates, methods, ids after "<" and names in entity(".
Ctrl-C stops a query, Ctrl-D ends.
`

// commands are what can be completed after a colon.
var commands = []string{":explain ", ":format ", ":help", ":lang ", ":limit ", ":load ", ":quit", ":time", ":timeout "}

// maxLoaded is the longest file that :load takes.
const maxLoaded = 1 << 20

func (s *Shell) command(ctx context.Context, line string) error {
	name, arg, _ := strings.Cut(line, " ")
	arg = strings.TrimSpace(arg)
	switch name {
	case ":quit", ":q", ":exit":
		return errQuit
	case ":help", ":h":
		fmt.Fprint(s.Out, help)
	case ":time":
		s.timing = !s.timing
	case ":load":
		script, err := load(arg)
		if err != nil {
			return s.misuse(err.Error())
		}
		return s.query(ctx, script)
	case ":explain":
		return s.explain(ctx, arg)
	case ":format":
		if !slices.Contains(Formats(), arg) {
			return s.misuse(":format takes one of " + strings.Join(Formats(), ", "))
		}
		s.Format = arg
	case ":lang":
		if !slices.Contains(Languages(), arg) {
			return s.misuse(":lang takes one of " + strings.Join(Languages(), ", "))
		}
		s.Lang = arg
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

func load(file string) (string, error) {
	if file == "" {
		return "", errors.New(":load takes a file, such as :load queries.js")
	}
	f, err := os.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	body, err := io.ReadAll(io.LimitReader(f, maxLoaded+1))
	if err == nil && len(body) > maxLoaded {
		err = fmt.Errorf("%s is longer than %d bytes", file, maxLoaded)
	}
	return string(body), err
}

func (s *Shell) explain(ctx context.Context, script string) error {
	if s.Lang != "" && s.Lang != Gizmo {
		return s.misuse(":explain is for Gizmo; :lang gizmo goes back to it")
	}
	return s.attempt(ctx, func(ctx context.Context) (writeErr, err error) {
		text, err := s.Explain(ctx, script, s.Options)
		_, writeErr = io.WriteString(s.Out, text)
		return writeErr, err
	})
}

func (s *Shell) misuse(message string) error {
	s.ran++
	s.failed++
	fmt.Fprintln(s.Err, "error:", message)
	return nil
}
