package export

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// SQLite makes a database at path, where nothing may be, of the tables nodes,
// articles, facts, roles, edges and evidence, with indexes. See GraphML for left
// and the error; on an error the file is of no use.
func SQLite(ctx context.Context, sel *Selection, path string) (left int, err error) {
	return sel.writeTables(ctx, func() (sink, error) { return newSQLite(ctx, path) })
}

type sqlite struct {
	ctx    context.Context
	db     *sql.DB
	tx     *sql.Tx
	insert map[string]*sql.Stmt // by table
}

// newSQLite begins the one transaction that writes all. A journal would serve
// to go on after a crash; a file that is not complete is thrown away.
func newSQLite(ctx context.Context, path string) (*sqlite, error) {
	db, err := sql.Open("sqlite", sqliteAddress(path)+"?_pragma=journal_mode(off)&_pragma=synchronous(off)")
	if err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	db.SetMaxOpenConns(1)
	w := &sqlite{ctx: ctx, db: db, insert: make(map[string]*sql.Stmt)}
	if err := w.create(); err != nil {
		return nil, errors.Join(fmt.Errorf("export: %s: %w", path, err), db.Close())
	}
	return w, nil
}

// sqliteAddress gives a path as URI, in which no character of it is a sign.
func sqliteAddress(path string) string {
	return "file:" + strings.ReplaceAll(url.PathEscape(filepath.ToSlash(path)), "%2F", "/")
}

func (w *sqlite) create() (err error) {
	if w.tx, err = w.db.BeginTx(w.ctx, nil); err != nil {
		return err
	}
	for _, t := range tables() {
		if _, err := w.tx.ExecContext(w.ctx, createTable(&t)); err != nil {
			return err
		}
		marks := strings.TrimSuffix(strings.Repeat("?, ", len(t.columns)), ", ")
		if w.insert[t.name], err = w.tx.PrepareContext(w.ctx, "INSERT INTO "+t.name+" VALUES ("+marks+")"); err != nil {
			return err
		}
	}
	return nil
}

// createTable quotes the names of columns: "end" is a word of SQL.
func createTable(t *table) string {
	types := map[kind]string{text: "TEXT", integer: "INTEGER", real: "REAL", boolean: "INTEGER"}
	refers := map[string]string{
		"edges.source": "nodes", "edges.target": "nodes", "edges.fact": "facts", "edges.article": "articles",
		"roles.fact": "facts", "evidence.fact": "facts", "evidence.article": "articles",
	}
	var columns []string
	for _, c := range t.columns {
		column := `"` + c.name + `" ` + types[c.kind]
		if c.name == "id" {
			column += " PRIMARY KEY NOT NULL"
		}
		if to := refers[t.name+"."+c.name]; to != "" {
			column += " NOT NULL REFERENCES " + to + "(id)"
		}
		columns = append(columns, column)
	}
	return "CREATE TABLE " + t.name + " (" + strings.Join(columns, ", ") + ")"
}

// indexed lists the columns that people look things up by.
func indexed() []string {
	return []string{
		"nodes(name)", "nodes(class)", "articles(published)", "articles(publisher)", "facts(class)", "facts(relation)", "facts(date)",
		"roles(fact)", "roles(node, role)", "edges(source, type)", "edges(target, type)", "edges(fact)", "evidence(fact)", "evidence(article)",
	}
}

func (w *sqlite) row(t *table, values []any) error {
	known := make([]any, len(values))
	for i, v := range values {
		if v != "" {
			known[i] = v
		}
	}
	if _, err := w.insert[t.name].ExecContext(w.ctx, known...); err != nil {
		return fmt.Errorf("export: writing %s: %w", t.name, err)
	}
	return nil
}

func (w *sqlite) close() error {
	err := w.finish()
	if err != nil {
		err = fmt.Errorf("export: %w", err)
	}
	return errors.Join(err, w.db.Close())
}

// finish makes the indexes, which is faster at the end, and commits.
func (w *sqlite) finish() error {
	for i, on := range indexed() {
		if _, err := w.tx.ExecContext(w.ctx, fmt.Sprintf("CREATE INDEX index_%d ON %s", i+1, on)); err != nil {
			return err
		}
	}
	return w.tx.Commit()
}
