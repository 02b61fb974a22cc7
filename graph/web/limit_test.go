package web

import (
	"errors"
	"net"
	"testing"
	"time"
)

func listen(t *testing.T, places int) net.Listener {
	t.Helper()
	l, err := net.ListenTCP("tcp", &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)})
	if err != nil {
		t.Fatal(err)
	}
	limited := Limit(l, places)
	t.Cleanup(func() { _ = limited.Close() })
	return limited
}

func dial(t *testing.T, l net.Listener) {
	t.Helper()
	conn, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
}

// The third of two is let in when one of them leaves.
func TestLimit(t *testing.T) {
	l := listen(t, 2)
	in := make(chan net.Conn)
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			in <- conn
		}
	}()
	for range 3 {
		dial(t, l)
	}
	first, second := <-in, <-in
	defer second.Close()
	select {
	case <-in:
		t.Fatal("three connections where two may be")
	case <-time.After(100 * time.Millisecond):
	}
	for range 2 { // a connection that is closed twice has left once
		_ = first.Close()
	}
	select {
	case third := <-in:
		defer third.Close()
	case <-time.After(5 * time.Second):
		t.Fatal("nobody is let in when one has left")
	}
}

// A listener that is full can still be closed.
func TestLimitClose(t *testing.T) {
	l := listen(t, 1)
	dial(t, l)
	conn, err := l.Accept()
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	ended := make(chan error, 1)
	go func() {
		_, err := l.Accept()
		ended <- err
	}()
	if err := l.Close(); err != nil {
		t.Error(err)
	}
	select {
	case err := <-ended:
		if !errors.Is(err, net.ErrClosed) {
			t.Error(err)
		}
	case <-time.After(5 * time.Second):
		t.Error("it still waits")
	}
}
