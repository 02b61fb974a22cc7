package graph

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"github.com/quadwire/quadwire/schema"
)

// A LineFault says what is wrong with a line of a file.
type LineFault struct {
	Line int // from 1
	Text string
}

func (f LineFault) Error() string { return fmt.Sprintf("%d: %s", f.Line, f.Text) }

// A SameAs is a row of a user's table: an entity by name or ID, and what
// another data set calls it.
type SameAs struct {
	Line      int
	Name, IRI string
}

// ReadSameAs reads a table of two columns, separated by a tab or a comma: a
// name or ID, and a Wikidata item or an IRI. Empty lines, and those that begin
// with #, are passed over; other columns too.
func ReadSameAs(r io.Reader) (rows []SameAs, bad []LineFault, err error) {
	err = eachLine(r, func(n int, line string) {
		cells := strings.Split(line, "\t")
		if len(cells) == 1 {
			c := csv.NewReader(strings.NewReader(line))
			c.TrimLeadingSpace, c.FieldsPerRecord = true, -1
			var fault error
			if cells, fault = c.Read(); fault != nil {
				bad = append(bad, LineFault{n, "no row of a table: " + fault.Error()})
				return
			}
		}
		if len(cells) < 2 || strings.TrimSpace(cells[0]) == "" {
			bad = append(bad, LineFault{n, "want two columns: a name or id, and a Wikidata id or IRI"})
			return
		}
		iri, ok := schema.LinkTarget(strings.TrimSpace(cells[1]))
		if !ok {
			bad = append(bad, LineFault{n, fmt.Sprintf("%q is neither a Wikidata id such as Q42 nor an IRI", strings.TrimSpace(cells[1]))})
			return
		}
		rows = append(rows, SameAs{n, strings.TrimSpace(cells[0]), iri})
	})
	return rows, bad, err
}

// Verdicts on a pair of entities.
const (
	Yes  = "yes"  // they are one
	No   = "no"   // they are two
	Skip = "skip" // nobody knows
)

// An Answer is a verdict on a pair of entities.
type Answer struct {
	Line         int
	Verdict      string
	First, Other string // by name or ID
	Why          string
}

// ReadAnswers reads one verdict a line: yes, no or skip, two entities, and why.
// What stands between them is white space, or tabs where there are any, so that
// names may have spaces. Empty lines, and those that begin with #, are passed
// over.
func ReadAnswers(r io.Reader) (answers []Answer, bad []LineFault, err error) {
	err = eachLine(r, func(n int, line string) {
		line, _, _ = strings.Cut(line, "\t#")
		cells := strings.Split(line, "\t")
		if len(cells) == 1 {
			cells = strings.Fields(line)
		}
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		if len(cells) < 3 || cells[1] == "" || cells[2] == "" {
			bad = append(bad, LineFault{n, "want yes, no or skip, and two entities"})
			return
		}
		a := Answer{n, strings.ToLower(cells[0]), cells[1], cells[2], strings.Join(cells[3:], " ")}
		if a.Verdict != Yes && a.Verdict != No && a.Verdict != Skip {
			bad = append(bad, LineFault{n, fmt.Sprintf("%q is neither yes, no nor skip", cells[0])})
			return
		}
		answers = append(answers, a)
	})
	return answers, bad, err
}

// longestLine is how long a line of a table may be, in bytes.
const longestLine = 1 << 20

// eachLine calls f for every line that says something, with its number.
func eachLine(r io.Reader, f func(n int, line string)) error {
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, longestLine)
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimRight(strings.TrimPrefix(strings.ToValidUTF8(sc.Text(), "\uFFFD"), "\uFEFF"), "\r ")
		if line != "" && !strings.HasPrefix(line, "#") {
			f(n, line)
		}
	}
	return sc.Err()
}
