package main

import (
	"fmt"
	"os"
	"os/exec"
	"syscall"
)

// own hands a file to a child that is yet to start, and gives what the child
// knows it by. The child gets a group of its own, so that Ctrl-C in a terminal
// reaches this process only, which lets queries finish.
func own(cmd *exec.Cmd, f *os.File) (string, error) {
	handle := syscall.Handle(f.Fd())
	if err := syscall.SetHandleInformation(handle, syscall.HANDLE_FLAG_INHERIT, syscall.HANDLE_FLAG_INHERIT); err != nil {
		return "", os.NewSyscallError("SetHandleInformation", err)
	}
	cmd.SysProcAttr = &syscall.SysProcAttr{
		AdditionalInheritedHandles: []syscall.Handle{handle}, CreationFlags: syscall.CREATE_NEW_PROCESS_GROUP,
	}
	return fmt.Sprint(uintptr(handle)), nil
}
