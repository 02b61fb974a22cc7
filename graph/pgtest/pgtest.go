// Package pgtest starts a PostgreSQL server for the tests of this module, in a
// folder of its own, which is gone when they end.
package pgtest

import (
	"bytes"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
)

// A Server is a server that is started when it is first wanted.
type Server struct {
	once sync.Once
	dir  string
	addr string // "" where there is none
	why  string // there is none
}

// Address gives the address of a database: that of QUADWIRE_POSTGRES, else of
// the server. Where there is neither the test is skipped, and says why.
func (s *Server) Address(t testing.TB) string {
	t.Helper()
	addr, why := s.Find()
	if addr == "" {
		t.Skipf("no PostgreSQL: %s; install it, or name a database: QUADWIRE_POSTGRES=postgres://user@host/name", why)
	}
	return addr
}

// Find is Address without a test; why says why there is no address.
func (s *Server) Find() (addr, why string) {
	if addr := os.Getenv("QUADWIRE_POSTGRES"); addr != "" {
		return addr, ""
	}
	s.once.Do(func() { s.addr, s.why = s.start() })
	return s.addr, s.why
}

// Stop ends the server, if it was started, and removes its folder.
func (s *Server) Stop() {
	if s.dir != "" {
		_, _ = s.run(serverProgram("pg_ctl"), "stop", "-D", filepath.Join(s.dir, "data"), "-m", "immediate")
		_ = os.RemoveAll(s.dir)
	}
}

// start makes and starts a server that listens on a socket only.
func (s *Server) start() (addr, why string) {
	if serverProgram("initdb") == "" {
		return "", "initdb is not there"
	}
	dir, err := os.MkdirTemp("", "quadwire-postgres")
	if err != nil {
		return "", err.Error()
	}
	s.dir = dir
	if err := giveServer(dir); err != nil {
		return "", err.Error()
	}
	password := filepath.Join(dir, "password")
	if err := os.WriteFile(password, []byte("secret\n"), 0o644); err != nil {
		return "", err.Error()
	}
	data := filepath.Join(dir, "data")
	if out, err := s.run(serverProgram("initdb"), "-D", data, "-U", "quadwire", "-A", "scram-sha-256", "--pwfile", password, "-E", "UTF8", "--no-locale", "--no-sync"); err != nil {
		return "", fmt.Sprintf("initdb: %v: %s", err, out)
	}
	options := fmt.Sprintf("-k %s -c listen_addresses= -c fsync=off -c max_connections=50", dir)
	if out, err := s.run(serverProgram("pg_ctl"), "start", "-w", "-D", data, "-l", filepath.Join(dir, "log"), "-o", options); err != nil {
		return "", fmt.Sprintf("pg_ctl: %v: %s", err, out)
	}
	return "postgres://quadwire:secret@/postgres?host=" + url.QueryEscape(dir), ""
}

// serverProgram finds a program of PostgreSQL, which Debian does not put on the
// path; the newest version is the last.
func serverProgram(name string) string {
	if path, err := exec.LookPath(name); err == nil {
		return path
	}
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/" + name)
	if len(found) == 0 {
		return ""
	}
	return found[len(found)-1]
}

// giveServer lets the server write to a folder. It refuses to be run by root, so
// that the user that its package makes runs it for root.
func giveServer(dir string) error {
	if os.Getuid() != 0 {
		return nil
	}
	u, err := user.Lookup("postgres")
	if err != nil {
		return err
	}
	uid, _ := strconv.Atoi(u.Uid)
	gid, _ := strconv.Atoi(u.Gid)
	return os.Chown(dir, uid, gid)
}

// run runs a program as the one who runs the server.
func (s *Server) run(program string, args ...string) (string, error) {
	if os.Getuid() == 0 {
		program, args = "runuser", append([]string{"-u", "postgres", "--", program}, args...)
	}
	cmd := exec.Command(program, args...)
	cmd.Dir = s.dir
	log, err := os.CreateTemp("", "quadwire-out") // and no pipe, which the server would keep open
	if err != nil {
		return "", err
	}
	defer os.Remove(log.Name())
	defer log.Close()
	cmd.Stdout, cmd.Stderr = log, log
	err = cmd.Run()
	out, _ := os.ReadFile(log.Name())
	return string(bytes.TrimSpace(out)), err
}
