package train

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// nameLists are names to put into training sentences.
type nameLists struct {
	places, groups, nations [][]string // the words of each name; nations are adjectives
}

// listKinds tells what the files of a folder of lists hold. A row is tab
// separated; the name stands in column, others, divided by "|", two columns
// later, and adjectives of nationality after those.
var listKinds = map[string]struct {
	column int
	groups bool
}{
	"countries.tsv": {1, false}, "cities.tsv": {1, false}, "regions.tsv": {0, false},
	"organisations.tsv": {0, true}, "outlets.tsv": {0, true},
}

// heavy is how many times a country or capital counts beside another place.
const heavy = 3

// readLists reads the lists of a folder; "" gives none.
func readLists(dir string) (nameLists, error) {
	var l nameLists
	if dir == "" {
		return l, nil
	}
	var files []string
	for f := range listKinds {
		files = append(files, f)
	}
	sort.Strings(files)
	for _, file := range files {
		data, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			return l, fmt.Errorf("lists of names: %w", err)
		}
		kind := listKinds[file]
		for n, line := range strings.Split(string(data), "\n") {
			if line == "" || line[0] == '#' {
				continue
			}
			cols := strings.Split(line, "\t")
			if len(cols) <= kind.column {
				return l, fmt.Errorf("%s:%d: %d columns", filepath.Join(dir, file), n+1, len(cols))
			}
			names := []string{cols[kind.column]}
			if at := kind.column + 2; at < len(cols) && cols[at] != "" {
				names = append(names, strings.Split(cols[at], "|")...)
			}
			if at := kind.column + 3; at < len(cols) && cols[at] != "" {
				for _, adjective := range strings.Split(cols[at], "|") {
					l.nations = append(l.nations, strings.Fields(adjective))
				}
			}
			for _, name := range names {
				l.add(strings.Fields(name), kind.groups, cols[0] == "country" || cols[0] == "capital")
			}
		}
	}
	return l, nil
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
