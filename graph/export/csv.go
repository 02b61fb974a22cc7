package export

import (
	"bufio"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/schema"
)

// CSVFiles are the files that CSV writes, without their ending.
func CSVFiles() (out []string) {
	for _, t := range tables() {
		out = append(out, t.name)
	}
	return out
}

// CSV writes one file for each of CSVFiles, with the headers that neo4j-admin's
// import wants: nodes (entities), articles and facts are nodes; edges, roles and
// evidence are relationships. Quotation is that of RFC 4180, so that a text may
// have several lines. create opens a file by its name without ending. See GraphML
// for left and the error.
func CSV(ctx context.Context, sel *Selection, create func(name string) (io.WriteCloser, error)) (left int, err error) {
	return sel.writeTables(ctx, func() (sink, error) {
		s := &csvFiles{files: make(map[string]*csvFile)}
		for _, t := range tables() {
			f, err := create(t.name)
			if err != nil {
				return nil, errors.Join(err, s.close())
			}
			out := bufio.NewWriterSize(f, 1<<16)
			s.files[t.name] = &csvFile{f, out, csv.NewWriter(out)}
			if err := s.files[t.name].Write(header(&t)); err != nil {
				return nil, errors.Join(err, s.close())
			}
		}
		return s, nil
	})
}

type csvFile struct {
	file io.Closer
	out  *bufio.Writer
	*csv.Writer
}

type csvFiles struct {
	files map[string]*csvFile // by table
	cells []string
}

// header names the columns of a table: id:ID, name:string … Labels and the types
// of relationships that have no column of their own come last.
func header(t *table) (out []string) {
	types := map[kind]string{text: "string", integer: "int", real: "float", boolean: "boolean"}
	special := special(t)
	for i, c := range t.columns {
		name, ok := special[i]
		if !ok {
			name = c.name + ":" + types[c.kind]
		}
		if name != "" {
			out = append(out, name)
		}
	}
	switch t.name {
	case nodesTable, articlesTable, factsTable:
		out = append(out, ":LABEL")
	case evidenceTable:
		out = append(out, ":TYPE")
	}
	return out
}

// special names the columns of a table that are more than a property, by index;
// "" leaves one out.
func special(t *table) map[int]string {
	switch t.name {
	case edgesTable:
		return map[int]string{1: ":START_ID", 2: ":END_ID", 3: ":TYPE"}
	case rolesTable:
		return map[int]string{0: ":START_ID", 1: ":TYPE", 2: ":END_ID", 3: ""}
	case evidenceTable:
		return map[int]string{0: ":START_ID", 1: ":END_ID"}
	}
	return map[int]string{0: "id:ID"}
}

func (w *csvFiles) row(t *table, values []any) error {
	w.cells = w.cells[:0]
	for _, v := range values {
		w.cells = append(w.cells, strings.ReplaceAll(lexical(v), "\x00", "\uFFFD"))
	}
	switch t.name {
	case nodesTable, articlesTable, factsTable:
		w.cells = append(w.cells, strings.Join(nodeLabels(t, values), ";"))
	case rolesTable:
		if w.cells[2] == "" { // words, which facts.csv has as details
			return nil
		}
		w.cells[1] = upperSnake(schema.Spaced(w.cells[1]))
		w.cells = slices.Delete(w.cells, 3, 4)
	case evidenceTable:
		w.cells = append(w.cells, evidenceType)
	}
	if err := w.files[t.name].Write(w.cells); err != nil {
		return fmt.Errorf("export: writing: %w", err)
	}
	return nil
}

func (w *csvFiles) close() error {
	var errs []error
	for _, name := range sortedKeys(w.files) {
		f := w.files[name]
		f.Flush()
		errs = append(errs, f.Error(), flush(f.out), f.file.Close())
	}
	return errors.Join(errs...)
}
