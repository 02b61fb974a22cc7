package graph

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
)

// A database is a graph in a schema of a PostgreSQL or CockroachDB database.
//
// The tables are those of Cayley's SQL backends, and these can read them. But
// Cayley's own writing and reading will not do: times lose what is below a
// microsecond, backslashes in text turn into NUL, its CockroachDB backend joins
// quads that differ only in their label, a row is written and a name is read by
// a request of its own, nothing is found by label without reading all, and
// queries are put together by an optimiser that is no good for two goroutines.
// So quads are written and read here.
//
// A store that is open for reading has one transaction as long as it lives, and
// so sees one state of the graph, whoever writes meanwhile.
type database struct {
	name      string // the address as it may be printed
	cockroach bool
	cfg       *pgx.ConnConfig
	wait      time.Duration

	reads  *sql.DB
	state  *sql.Tx   // of reads: the state that is read; nil in a store for writing
	writes *sql.DB   // one connection, which holds the lock; nil to read only
	lock   *pgx.Conn // holds CockroachDB's lock, else nil
	qs     *sqlQuads
}

// openSQL opens the graph at an address, and makes its tables when they are
// missing; the error is ErrNoServer, ErrNoStore, ErrLocked or ErrNotStore where
// these fit.
func openSQL(addr string, readOnly bool, wait time.Duration) (backend, error) {
	cfg, err := sqlConfig(addr)
	if err != nil {
		return nil, err
	}
	b := &database{name: Printable(addr), cfg: cfg, wait: wait, cockroach: strings.HasPrefix(addr, cockroachScheme)}
	ctx, cancel := context.WithTimeout(context.Background(), cfg.ConnectTimeout+wait)
	defer cancel()
	b.reads = stdlib.OpenDB(*cfg)
	b.reads.SetMaxIdleConns(2)
	b.reads.SetMaxOpenConns(8)
	if err = b.reads.PingContext(ctx); err == nil {
		if readOnly {
			err = b.beginReading(ctx)
		} else {
			err = b.beginWriting(ctx)
		}
	}
	if err != nil {
		return nil, errors.Join(b.sqlError(err), b.close())
	}
	return b, nil
}

// beginReading takes the state that this store will see.
func (b *database) beginReading(ctx context.Context) error {
	level := sql.LevelRepeatableRead
	if b.cockroach {
		level = sql.LevelSerializable // all that it has by default
	}
	tx, err := b.reads.BeginTx(context.WithoutCancel(ctx), &sql.TxOptions{Isolation: level, ReadOnly: true})
	if err != nil {
		return err
	}
	b.state = tx
	state, err := b.stateOf(ctx, tx)
	switch {
	case err != nil:
		return err
	case state == foreign:
		return b.foreignError()
	case state == unfinished:
		return b.fault("%w: the database is empty; fill it with \"quadwire build\"", ErrNoStore)
	}
	b.qs = newSQLQuads(b, tx)
	return nil
}

// beginWriting takes the lock and makes the tables.
func (b *database) beginWriting(ctx context.Context) error {
	state, err := b.stateOf(ctx, b.reads) // before anything is waited for or made
	if err == nil && state == foreign {
		err = b.foreignError()
	}
	if err != nil {
		return err
	}
	if b.cockroach && state == unfinished {
		err = b.makeTables(ctx, b.reads) // the lock is a row of one of them
	}
	if err != nil {
		return err
	}
	if b.cockroach {
		err = b.lockRow(ctx)
	}
	if err != nil {
		return err
	}
	cfg := b.cfg.Copy()
	if !b.cockroach {
		cfg.AfterConnect = b.lockSession
	}
	b.writes = stdlib.OpenDB(*cfg)
	b.writes.SetMaxOpenConns(1)
	if err := b.writes.PingContext(ctx); err != nil {
		return err
	}
	if !b.cockroach {
		if err := b.makeTablesAtOnce(ctx); err != nil {
			return err
		}
	}
	b.qs = newSQLQuads(b, b.reads)
	return nil
}

func (b *database) foreignError() error {
	return b.fault("%w: it has tables called nodes, quads or quadwire that are another program's; give --db another database, or a schema of its own (…?search_path=NAME)", ErrNotStore)
}

func (b *database) quads() cayley.QuadStore { return b.qs }
func (b *database) alone() bool             { return true } // a reader makes several requests, which must see one state
func (b *database) damage()                 {}

func (b *database) close() error {
	if b.state != nil {
		_ = b.state.Rollback() // it has written nothing
	}
	var err error
	for _, db := range []*sql.DB{b.reads, b.writes} {
		if db != nil {
			err = errors.Join(err, db.Close())
		}
	}
	if b.lock != nil {
		_ = b.lock.Close(context.Background()) // the server sees that it is gone
	}
	return err
}

// lockSession takes PostgreSQL's lock on this schema for a connection that is
// about to write. It goes with the connection, so what is written is written by
// who holds it.
func (b *database) lockSession(ctx context.Context, conn *pgconn.PgConn) error {
	const key = "hashtext('quadwire'), hashtext(current_schema()::text)"
	take := fmt.Sprintf("SET lock_timeout = %d; SELECT pg_advisory_lock(%s); RESET lock_timeout", max(b.wait.Milliseconds(), 1), key)
	_, err := conn.Exec(ctx, take).ReadAll()
	var server *pgconn.PgError
	if !errors.As(err, &server) || server.Code != codeLockTimeout {
		return err
	}
	holder := "another process"
	who := conn.Exec(ctx, `SELECT format('session %s of %s (%s%s)', a.pid, a.usename, a.application_name, ' at ' || host(a.client_addr))
		FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE l.locktype = 'advisory' AND l.granted
		AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
		AND l.classid = hashtext('quadwire')::bigint::bit(32)::bigint::oid AND l.objid = hashtext(current_schema()::text)::bigint::bit(32)::bigint::oid`)
	if rows, err := who.ReadAll(); err == nil && len(rows) > 0 && len(rows[0].Rows) > 0 {
		holder = string(rows[0].Rows[0][0])
	}
	return b.fault("%w by %s; wait for it, or stop it", ErrLocked, holder)
}

// lockRow takes the lock in CockroachDB, which has none for sessions: a row that
// a transaction holds until its connection ends.
func (b *database) lockRow(ctx context.Context) (err error) {
	if b.lock, err = pgx.ConnectConfig(ctx, b.cfg); err != nil {
		return err
	}
	for _, query := range []string{
		fmt.Sprintf("SET lock_timeout = %d", max(b.wait.Milliseconds(), 1)),
		"BEGIN",
		"SELECT quads FROM quadwire WHERE id = 2 FOR UPDATE",
	} {
		if _, err := b.lock.Exec(ctx, query); err != nil {
			var server *pgconn.PgError
			if errors.As(err, &server) && server.Code == codeLockTimeout {
				return b.fault("%w by another process; wait for it, or stop it", ErrLocked)
			}
			return err
		}
	}
	return nil
}

// size gives the bytes of both tables with their indexes.
func (b *database) size(ctx context.Context) (n int64, err error) {
	if b.cockroach {
		return 0, nil // which spreads them over its nodes
	}
	err = b.qs.db.QueryRowContext(ctx, "SELECT pg_total_relation_size('nodes'::regclass) + pg_total_relation_size('quads'::regclass)").Scan(&n)
	if err != nil {
		err = b.sqlError(err)
	}
	return n, err
}

// verify leaves the server's files to the server.
func (b *database) verify() (faults []error, err error) { return nil, nil }

// compact writes the tables anew. Who reads them keeps it waiting, so that it
// may end in ErrLocked.
func (b *database) compact(ctx context.Context) error {
	if b.cockroach {
		return b.fault("%w: CockroachDB gives back the space by itself", ErrUnsupported)
	}
	for _, query := range []string{
		fmt.Sprintf("SET lock_timeout = %d", max(b.wait.Milliseconds(), 1)),
		"VACUUM (FULL, ANALYZE) quads",
		"VACUUM (FULL, ANALYZE) nodes",
	} {
		if _, err := b.writes.ExecContext(ctx, query); err != nil {
			return b.sqlError(err)
		}
	}
	return nil
}
