//go:build unix

package main

import (
	"bufio"
	"errors"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/quadwire/quadwire/graph"
)

// A server that is killed leaves no query behind that keeps writers waiting.
func TestServeKilled(t *testing.T) {
	db := built(t)
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	server := exec.Command(program, "serve", "--db", db, "--listen", "127.0.0.1:0", "--timeout", "2m")
	server.Args[0] = "quadwire"
	said, err := server.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = server.Process.Kill(); _ = server.Wait() }()
	line, err := bufio.NewReader(said).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	_, address, _ := strings.Cut(line, "answering at ")
	url, _, _ := strings.Cut(address, ";")
	go func() {
		resp, err := http.Post(url, "text/plain", strings.NewReader("while (true) {}"))
		if err == nil {
			resp.Body.Close()
		}
	}()
	time.Sleep(time.Second) // for the child to open the graph
	if err := server.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	for end := time.Now().Add(20 * time.Second); ; {
		store, err := graph.Open(db, graph.Options{})
		if err == nil {
			if err := store.Close(); err != nil {
				t.Error(err)
			}
			return
		}
		if !errors.Is(err, graph.ErrLocked) || time.Now().After(end) {
			t.Fatal(err)
		}
	}
}

// A signal to the group of this process, as a terminal sends it, is not for a child.
func TestChildGroup(t *testing.T) {
	cmd := exec.Command("cat")
	far, near, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer far.Close()
	defer near.Close()
	if _, err := own(cmd, far); err != nil {
		t.Fatal(err)
	}
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stdout = io.Discard
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	group, err := syscall.Getpgid(cmd.Process.Pid)
	if err != nil || group != cmd.Process.Pid {
		t.Errorf("child %d is in group %d: %v", cmd.Process.Pid, group, err)
	}
	_ = in.Close()
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}
