package train

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/neural"
)

// nameLists are names to put into training sentences and to look words up in.
type nameLists struct {
	places, groups, nations [][]string // the words of each name; nations are adjectives
	given, family           []string   // words of names of persons
	towns                   [][]string // places too, but so many that only looking up uses them
}

// nameFiles are the files with lists. The name stands in column of the
// tab-separated row; others, divided by "|", two columns later, and adjectives
// of nationality after those.
var nameFiles = []struct {
	name   string
	column int
	group  bool
}{
	{"countries.tsv", 1, false}, {"cities.tsv", 1, false}, {"organisations.tsv", 0, true},
	{"outlets.tsv", 0, true}, {"regions.tsv", 0, false},
}

// wordFiles are the files with one name a line.
const (
	givenFile  = "given.txt"
	familyFile = "family.txt"
	townFile   = "towns.txt"
)

// heavy is how many times a country or capital counts beside another place.
const heavy = 3

// readLists reads the lists of the folders; none gives none.
func readLists(folders []string) (nameLists, error) {
	var l nameLists
	if len(folders) == 0 {
		return l, nil
	}
	for _, f := range nameFiles {
		err := eachRow(folders, f.name, func(cols []string) error {
			if len(cols) <= f.column {
				return fmt.Errorf("%d columns", len(cols))
			}
			l.row(cols, f.column, f.group)
			return nil
		})
		if err != nil {
			return l, err
		}
	}
	for file, add := range map[string]func(string){
		givenFile:  func(s string) { l.given = append(l.given, s) },
		familyFile: func(s string) { l.family = append(l.family, s) },
		townFile:   func(s string) { l.towns = append(l.towns, strings.Fields(s)) },
	} {
		err := eachRow(folders, file, func(cols []string) error {
			add(cols[0])
			return nil
		})
		if err != nil {
			return l, err
		}
	}
	return l, nil
}

// eachRow calls f for the columns of every row of the first file of that name.
func eachRow(folders []string, name string, f func(cols []string) error) error {
	for _, dir := range folders {
		path := filepath.Join(dir, name)
		data, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		n := 0
		for line := range strings.Lines(string(data)) {
			n++
			line = strings.TrimRight(line, "\n")
			if line == "" || line[0] == '#' {
				continue
			}
			if err := f(strings.Split(line, "\t")); err != nil {
				return fmt.Errorf("%s:%d: %w", path, n, err)
			}
		}
		return nil
	}
	return fmt.Errorf("lists of names: no %s in %s", name, strings.Join(folders, ", "))
}

// row takes the names of one row.
func (l *nameLists) row(cols []string, column int, group bool) {
	names := []string{cols[column]}
	if at := column + 2; at < len(cols) && cols[at] != "" {
		names = append(names, strings.Split(cols[at], "|")...)
	}
	if at := column + 3; at < len(cols) && cols[at] != "" {
		for _, adjective := range strings.Split(cols[at], "|") {
			l.nations = append(l.nations, strings.Fields(adjective))
		}
	}
	for _, name := range names {
		l.add(strings.Fields(name), group, cols[0] == "country" || cols[0] == "capital")
	}
}

func (l *nameLists) add(words []string, group, often bool) {
	switch {
	case len(words) == 0:
	case group:
		l.groups = append(l.groups, words)
	default:
		l.places = append(l.places, words)
		for range heavy - 1 {
			if often {
				l.places = append(l.places, words)
			}
		}
	}
}

// listed tells for every word of the lists which have it, as neural.Config
// wants it: given names, family names, places, towns, organisations, adjectives
// of nationality; 6 and 7 are free.
func (l *nameLists) listed() neural.Lines {
	bits := map[string]int{}
	add := func(bit int, names ...string) {
		for _, name := range names {
			for _, w := range strings.Fields(name) {
				if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) && len(w) > 1 {
					bits[string(neural.Fold(nil, w))] |= 1 << bit
				}
			}
		}
	}
	add(0, l.given...)
	add(1, l.family...)
	for bit, names := range [][][]string{2: l.places, 3: l.towns, 4: l.groups, 5: l.nations} {
		for _, ws := range names {
			add(bit, ws...)
		}
	}
	out := make(neural.Lines, 0, len(bits))
	for w, b := range bits {
		out = append(out, w+"\t"+strconv.Itoa(b))
	}
	slices.Sort(out)
	return out
}
