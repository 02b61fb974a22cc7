package eval

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// A Sheet is named scores in percent, in the order in which they were added. It
// is kept as a text of lines "name TAB score", so that a change shows in a
// diff.
type Sheet struct {
	rows []scoreRow
}

type scoreRow struct {
	name  string
	score float64
}

// Add adds the F1 of counts.
func (s *Sheet) Add(name string, c Counts) {
	s.AddRatio(name, c.F1())
}

// AddRatio adds a score between 0 and 1.
func (s *Sheet) AddRatio(name string, ratio float64) {
	s.rows = append(s.rows, scoreRow{name, math.Round(ratio*1e4) / 100})
}

// WriteTo writes the sheet.
func (s *Sheet) WriteTo(w io.Writer) (int64, error) {
	var b strings.Builder
	for _, r := range s.rows {
		fmt.Fprintf(&b, "%s\t%.2f\n", r.name, r.score)
	}
	n, err := io.WriteString(w, b.String())
	return int64(n), err
}

// ReadSheet reads what WriteTo wrote.
func ReadSheet(r io.Reader) (*Sheet, error) {
	s := &Sheet{}
	scan := bufio.NewScanner(r)
	for n := 1; scan.Scan(); n++ {
		name, score, ok := strings.Cut(scan.Text(), "\t")
		v, err := strconv.ParseFloat(score, 64)
		if !ok || err != nil || math.IsNaN(v) {
			return nil, fmt.Errorf("score sheet: line %d: want name, tab and score", n)
		}
		s.rows = append(s.rows, scoreRow{name, v})
	}
	return s, scan.Err()
}

// Differences lists the scores of s that are not those of golden within
// tolerance, in percent points, and what only one of them has.
func (s *Sheet) Differences(golden *Sheet, tolerance float64) []string {
	want := map[string]float64{}
	for _, r := range golden.rows {
		want[r.name] = r.score
	}
	var out []string
	for _, r := range s.rows {
		g, ok := want[r.name]
		delete(want, r.name)
		switch {
		case !ok:
			out = append(out, fmt.Sprintf("%s: %.2f is new", r.name, r.score))
		case math.Abs(r.score-g) > tolerance:
			out = append(out, fmt.Sprintf("%s: %.2f, was %.2f", r.name, r.score, g))
		}
	}
	for _, r := range golden.rows {
		if _, left := want[r.name]; left {
			out = append(out, fmt.Sprintf("%s: missing, was %.2f", r.name, r.score))
		}
	}
	return out
}
