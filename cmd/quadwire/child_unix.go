//go:build unix

package main

import (
	"os"
	"os/exec"
	"syscall"
)

// own hands a file to a child that is yet to start, and gives what the child
// knows it by. The child gets a group of its own, so that Ctrl-C in a terminal
// reaches this process only, which lets queries finish.
func own(cmd *exec.Cmd, f *os.File) (string, error) {
	cmd.ExtraFiles = []*os.File{f}
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	return "3", nil // the first after the standard streams
}
