package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/quadwire/quadwire/graph/pgtest"
)

func TestMain(m *testing.M) {
	testscript.Main(stopping{m}, map[string]func(){
		"quadwire": func() { limitFiles(); os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// server is the PostgreSQL server of this run, started when it is wanted.
var server pgtest.Server

// stopping stops the server when the tests are done.
type stopping struct{ *testing.M }

func (s stopping) Run() int {
	defer server.Stop()
	return s.M.Run()
}

// TestScript runs the command transcripts of testdata/script. The sample
// articles are at $ARTICLES.
func TestScript(t *testing.T) {
	articles, err := filepath.Abs(filepath.Join("testdata", "articles"))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           filepath.Join("testdata", "script"),
		UpdateScripts: *update,
		Condition: func(cond string) (bool, error) {
			switch cond {
			case "memory-bound":
				return memoryIsBound, nil
			case "postgres":
				addr, _ := server.Find()
				return addr != "", nil
			}
			return false, fmt.Errorf("no condition %q", cond)
		},
		Setup: func(env *testscript.Env) error {
			env.Setenv("ARTICLES", articles)
			addr, _ := server.Find()
			env.Setenv("POSTGRES", addr)
			env.Setenv("HOME", env.WorkDir) // the repl keeps its history there
			// What a transcript cannot hold: bytes that are no text.
			for name, body := range map[string]string{"latin1.txt": "caf\xe9 talks", "binary.bin": "GIF\x00\x01", "cut.pq": "\x00pq\x00\x01\x00\x00\x00\x04\x08\x01\x10\x01\x7fx"} {
				if err := os.WriteFile(filepath.Join(env.WorkDir, name), []byte(body), 0o600); err != nil {
					return err
				}
			}
			return nil
		},
	})
}
