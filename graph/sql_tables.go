package graph

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// tablesFormat is the version of the tables, which the table quadwire has
// beside the number of quads once all of them are made. Its second row is there
// to be locked.
const tablesFormat = 1

// tables makes what is missing. The tables are laid out as Cayley's SQL
// backends do it (graph/sql/database.go), without the checks of four
// references for each quad, and with other indexes: each finds the quads of a
// node in the order in which they were written, a page of them at a time.
func tables() []string {
	out := []string{
		`CREATE TABLE IF NOT EXISTS quadwire (id INT PRIMARY KEY, format INT NOT NULL, quads BIGINT NOT NULL)`,
		`INSERT INTO quadwire (id, format, quads) VALUES (1, 0, 0), (2, 0, 0) ON CONFLICT DO NOTHING`,
		`CREATE TABLE IF NOT EXISTS nodes (hash BYTEA PRIMARY KEY, refs INT NOT NULL, value BYTEA, value_string TEXT, datatype TEXT, language TEXT,
			iri BOOLEAN, bnode BOOLEAN, value_int BIGINT, value_bool BOOLEAN, value_float DOUBLE PRECISION, value_time TIMESTAMP WITH TIME ZONE)`,
		`CREATE TABLE IF NOT EXISTS quads (horizon BIGSERIAL PRIMARY KEY, subject_hash BYTEA NOT NULL, predicate_hash BYTEA NOT NULL,
			object_hash BYTEA NOT NULL, label_hash BYTEA, ts TIMESTAMP)`,
		`CREATE UNIQUE INDEX IF NOT EXISTS spo_unique ON quads (subject_hash, predicate_hash, object_hash) WHERE label_hash IS NULL`,
		`CREATE UNIQUE INDEX IF NOT EXISTS spol_unique ON quads (subject_hash, predicate_hash, object_hash, label_hash) WHERE label_hash IS NOT NULL`,
	}
	for _, d := range []string{"subject", "predicate", "object", "label"} {
		out = append(out, fmt.Sprintf("CREATE INDEX IF NOT EXISTS quads_by_%s ON quads (%s_hash, horizon)", d, d))
	}
	return append(out, fmt.Sprintf("UPDATE quadwire SET format = %d WHERE id = 1", tablesFormat))
}

// A requester is a connection, a transaction or a pool of connections.
type requester interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// stateOf tells whether the tables are there, and are ours.
func (b *database) stateOf(ctx context.Context, db requester) (kvState, error) {
	var schema sql.NullString
	if err := db.QueryRowContext(ctx, "SELECT current_schema()").Scan(&schema); err != nil {
		return foreign, err
	}
	if !schema.Valid {
		return foreign, b.fault("%w: the schema that search_path names does not exist; make it with CREATE SCHEMA", ErrNoStore)
	}
	var theirs, ours int
	err := db.QueryRowContext(ctx, `SELECT count(*) FILTER (WHERE table_name IN ('nodes', 'quads')), count(*) FILTER (WHERE table_name = 'quadwire')
		FROM information_schema.tables WHERE table_schema = $1`, schema.String).Scan(&theirs, &ours)
	switch {
	case err != nil:
		return foreign, err
	case theirs+ours == 0:
		return unfinished, nil
	case ours == 0:
		return foreign, nil
	}
	columns := 0
	err = db.QueryRowContext(ctx, `SELECT count(*) FROM information_schema.columns
		WHERE table_schema = $1 AND table_name = 'quadwire' AND column_name IN ('id', 'format', 'quads')`, schema.String).Scan(&columns)
	if err != nil || columns != 3 {
		return foreign, err
	}
	format := 0
	err = db.QueryRowContext(ctx, "SELECT format FROM quadwire WHERE id = 1").Scan(&format)
	switch {
	case errors.Is(err, sql.ErrNoRows), err == nil && format == 0:
		return unfinished, nil
	case err != nil:
		return foreign, err
	case format != tablesFormat || theirs != 2:
		return foreign, nil
	}
	return ready, nil
}

func (b *database) makeTables(ctx context.Context, db requester) error {
	for _, query := range tables() {
		if _, err := db.ExecContext(ctx, query); err != nil {
			return err
		}
	}
	return nil
}

// makeTablesAtOnce makes all tables or none. CockroachDB wants them one by one.
func (b *database) makeTablesAtOnce(ctx context.Context) error {
	state, err := b.stateOf(ctx, b.writes) // now that nobody else makes them
	if err != nil || state != unfinished {
		return err
	}
	tx, err := b.writes.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // of what was not committed
	if err := b.makeTables(ctx, tx); err != nil {
		return err
	}
	return tx.Commit()
}
