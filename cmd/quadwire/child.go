package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

// A query that somebody else wrote runs in a process of its own: only so can
// its memory be bounded, and a call of JavaScript stopped that never returns.

// minMemory is what the program itself needs, in MB.
const minMemory = 64

// childGrace is how long a child that was told to stop may take.
const childGrace = time.Second

// child runs this program with other arguments. Its error is errNothing when
// the child found nothing, errTold when it printed what is wrong.
func child(ctx context.Context, args []string, in string, out, errs io.Writer) error {
	program, err := os.Executable()
	if err != nil {
		return fmt.Errorf("starting a process for the query: %w", err)
	}
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Args[0] = "quadwire"
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(in), out, errs
	cmd.WaitDelay = childGrace
	err = cmd.Run()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case !errors.As(err, &exit):
		return fmt.Errorf("a process for the query: %w", err)
	case exit.ExitCode() == exitNothing:
		return errNothing
	}
	return errTold
}

// outOfMemory tells from what a child printed whether its memory ran out. Go's
// runtime then ends the process wherever that happens, in more than one way.
func outOfMemory(complaint []byte, megabytes int) error {
	if bytes.Contains(complaint, []byte("panic: ")) { // a fault of the program
		return nil
	}
	for _, sign := range []string{"fatal error: ", "SIGSEGV", "SIGABRT", "runtime: ", "out of memory", "cannot allocate memory"} {
		if bytes.Contains(complaint, []byte(sign)) {
			return fmt.Errorf("the query needs more than %d MB of memory; ask for less, or raise --max-memory", megabytes)
		}
	}
	return nil
}
