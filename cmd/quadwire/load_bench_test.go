package main

import (
	"bufio"
	"cmp"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/quadwire/quadwire/graph/export"
	"github.com/quadwire/quadwire/graph/newslike"
)

// BenchmarkLoad loads QUADWIRE_QUADS quads of invented news into a new store,
// with Cayley's own program and with ours, in turn: time, processor time and
// peak memory of each process.
func BenchmarkLoad(b *testing.B) {
	file := filepath.Join(b.TempDir(), "news.nq")
	writeNews(b, file, newsQuads(b))
	stock, ours := buildCayley(b, stockCayleys[0].find, false), buildQuadwire(b)
	var theirs, own spent
	for b.Loop() {
		db := b.TempDir()
		theirs.add(b, stock, "load", "--init", "-d", "bolt", "-a", filepath.Join(db, "stock"), "-i", file)
		own.add(b, ours, "load", "--quiet", "--db", filepath.Join(db, "ours"), file)
	}
	theirs.report(b, "stock")
	own.report(b, "ours")
	b.ReportMetric(theirs.wall.Seconds()/own.wall.Seconds(), "times-as-fast")
}

// newsQuads is how many quads of invented news a benchmark has.
func newsQuads(b *testing.B) int {
	b.Helper()
	n, err := strconv.Atoi(cmp.Or(os.Getenv("QUADWIRE_QUADS"), "20000"))
	if err != nil {
		b.Fatal(err)
	}
	return n
}

func buildQuadwire(b *testing.B) (program string) {
	b.Helper()
	program = filepath.Join(b.TempDir(), "quadwire")
	if out, err := exec.CommandContext(b.Context(), "go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatalf("go build: %v\n%s", err, out)
	}
	return program
}

func writeNews(b *testing.B, file string, n int) {
	b.Helper()
	f, err := os.Create(file)
	if err != nil {
		b.Fatal(err)
	}
	out := bufio.NewWriter(f)
	for q := range newslike.Quads(1, n) {
		line, ok := export.Line(q)
		if !ok {
			b.Fatal(q)
		}
		if _, err := out.WriteString(line); err != nil {
			b.Fatal(err)
		}
	}
	if err := out.Flush(); err != nil {
		b.Fatal(err)
	}
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
}

// spent is what runs of a program cost.
type spent struct {
	wall, processor time.Duration
	peak            int64 // bytes; 0 where the system does not tell
}

func (s *spent) add(b *testing.B, program string, args ...string) {
	b.Helper()
	start := time.Now()
	cmd := exec.CommandContext(b.Context(), program, args...)
	if out, err := cmd.CombinedOutput(); err != nil && cmd.ProcessState.ExitCode() != exitNothing {
		b.Fatalf("%s: %v\n%s", program, err, out)
	}
	s.wall += time.Since(start)
	s.processor += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	s.peak = max(s.peak, peakMemory(cmd.ProcessState))
}

func (s *spent) report(b *testing.B, name string) {
	b.ReportMetric(s.wall.Seconds()/float64(b.N), name+"-s/op")
	b.ReportMetric(s.processor.Seconds()/float64(b.N), name+"-cpu-s/op")
	b.ReportMetric(float64(s.peak)/(1<<20), name+"-peak-MB")
}
