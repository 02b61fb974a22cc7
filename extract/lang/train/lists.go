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
	places, groups, nations [][]string        // the words of each name; nations are adjectives
	given, family           []string          // words of names of persons
	companies               [][]string        // organisations too, of which only the learning of names knows
	towns                   [][]string        // places too, but so many that only looking up uses them
	senses                  map[string]uint64 // bit i: a sense of the word stands in the lexicographer file i of WordNet
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

// companyFile has the organisations that only the learning of names uses.
const companyFile = "companies.tsv"

// wordFiles are the files with one name a line.
const (
	givenFile  = "given.txt"
	familyFile = "family.txt"
	townFile   = "towns.txt"
)

// senseFile has a word and its lexicographer files a row.
const senseFile = "senses.txt"

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
	err := eachRow(folders, companyFile, func(cols []string) error {
		all := nameLists{}
		all.row(cols, 0, true)
		l.companies = append(l.companies, all.groups...)
		return nil
	})
	if err != nil {
		return l, err
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
	l.senses = map[string]uint64{}
	return l, eachRow(folders, senseFile, func(cols []string) error {
		if len(cols) != 2 {
			return fmt.Errorf("%d columns", len(cols))
		}
		bits, err := senseBits(cols[1])
		l.senses[cols[0]] = bits
		return err
	})
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
// wants it: the lists of names, then the kinds of senses. Companies are many, and
// to trees they are names like others.
func (l *nameLists) listed(companies bool) []string {
	bits := map[string]uint64{}
	add := func(bit int, names ...string) {
		for _, name := range names {
			for _, w := range strings.Fields(name) {
				if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) && len(w) > 1 {
					bits[string(neural.Fold(nil, w))] |= 1 << bit
				}
			}
		}
	}
	add(neural.ListGiven, l.given...)
	add(neural.ListFamily, l.family...)
	for bit, names := range [][][]string{neural.ListPlaces: l.places, neural.ListTowns: l.towns, neural.ListGroups: l.groups, neural.ListNations: l.nations} {
		for _, ws := range names {
			add(bit, ws...)
		}
	}
	for w, files := range l.senses {
		bits[w] |= files << neural.FirstSense
	}
	if companies { // of longer names only the words that are nothing else
		for _, ws := range l.companies {
			for _, w := range ws {
				if len(ws) == 1 || bits[string(neural.Fold(nil, w))]&^(1<<neural.ListGroups) == 0 {
					add(neural.ListGroups, w)
				}
			}
		}
	}
	out := make([]string, 0, len(bits))
	for w, b := range bits {
		out = append(out, w+"\t"+strconv.FormatUint(b, 36))
	}
	slices.Sort(out)
	return out
}

// senseBits reads the numbers of the files that a word's senses stand in.
func senseBits(files string) (uint64, error) {
	var bits uint64
	for _, f := range strings.Fields(files) {
		n, err := strconv.Atoi(f)
		if err != nil || n < 0 || n >= neural.Lists-neural.FirstSense {
			return 0, fmt.Errorf("%q is no number of a lexicographer file", f)
		}
		bits |= 1 << n
	}
	return bits, nil
}
