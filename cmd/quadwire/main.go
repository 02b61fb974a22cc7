// Command quadwire reads news articles into a knowledge graph and answers
// questions about it.
//
// The program is a function of its arguments and streams, see run; each
// command has a file of its own that turns options into one library call and
// renders the result.
package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
)

// Exit codes.
const (
	exitFound   = 0
	exitNothing = 1 // the command worked and found nothing
	exitError   = 2
)

// errNothing is returned by a command that worked and found nothing. What
// there is to say has been printed.
var errNothing = errors.New("nothing found")

// errTold is returned by a command that failed and has printed why.
var errTold = errors.New("told")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run is the whole program. Data go to stdout, progress, warnings and errors
// to stderr.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := newRootCommand()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return exitFound
	case errors.Is(err, errNothing):
		return exitNothing
	case errors.Is(err, errTold):
		return exitError
	case errors.Is(err, syscall.EPIPE): // the reader of a pipe has left: "quadwire export | head"
		return exitFound
	case errors.Is(err, context.Canceled): // by a signal
		text := strings.TrimSuffix(strings.TrimSuffix(err.Error(), context.Canceled.Error()), ": ")
		fmt.Fprintf(stderr, "quadwire: %s\n", cmp.Or(text, "stopped"))
		return exitError
	default:
		fmt.Fprintf(stderr, "quadwire: %v\n", err)
		return exitError
	}
}
