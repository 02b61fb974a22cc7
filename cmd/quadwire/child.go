package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// A query that somebody else wrote runs in a process of its own: only so can
// its memory be bounded, and a call of JavaScript stopped that never returns.

// minMemory is what the program itself needs, in MB.
const minMemory = 192

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
	// The child gets pipes, even to a terminal: one whose group is not in front
	// may be stopped for writing there.
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(in), struct{ io.Writer }{out}, errs
	cmd.WaitDelay = childGrace
	err = runTied(cmd)
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

// lifelineVar names the pipe by which a child sees that its parent has ended.
const lifelineVar = "QUADWIRE_LIFELINE"

// runTied runs a child that ends when this process does, however that comes
// about: it would keep the graph open, and writers waiting.
func runTied(cmd *exec.Cmd) error {
	far, near, err := os.Pipe() // nothing is ever written; the system closes near when this process ends
	if err != nil {
		return err
	}
	defer near.Close()
	name, err := own(cmd, far)
	if err == nil {
		cmd.Env = append(cmd.Environ(), lifelineVar+"="+name)
		err = cmd.Start()
	}
	far.Close()
	if err != nil {
		return err
	}
	return cmd.Wait()
}

// watchParent ends this process when the parent that runs it tied has ended.
func watchParent() error {
	name, ok := os.LookupEnv(lifelineVar)
	if !ok {
		return nil // started by hand
	}
	fd, err := strconv.ParseUint(name, 10, 64)
	if err != nil {
		return fmt.Errorf("%s: %w", lifelineVar, err)
	}
	far := os.NewFile(uintptr(fd), "lifeline")
	go func() {
		_, _ = far.Read(make([]byte, 1))
		os.Exit(exitError)
	}()
	return nil
}

// beChild makes this process a child, which its parent and its memory bound.
func beChild(megabytes int) error {
	if err := watchParent(); err != nil {
		return err
	}
	return limitMemory(megabytes)
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
