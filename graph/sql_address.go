package graph

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// Printable gives an address without the passwords in it, as errors and
// messages name it.
func Printable(addr string) string {
	scheme, _, ok := strings.Cut(addr, "://")
	if !ok {
		return addr
	}
	u, err := url.Parse(addr)
	if err != nil {
		return scheme + "://…" // whatever it is, it may hold a password
	}
	if _, has := u.User.Password(); has {
		u.User = url.User(u.User.Username())
	}
	q := u.Query()
	for key := range q {
		if strings.Contains(strings.ToLower(key), "password") {
			q.Del(key)
			u.RawQuery = q.Encode()
		}
	}
	return u.String()
}

// sqlConfig reads an address. What it leaves out comes from PostgreSQL's own
// environment variables and files (PGPASSWORD, ~/.pgpass, …).
func sqlConfig(addr string) (*pgx.ConnConfig, error) {
	_, rest, _ := strings.Cut(addr, "://")
	cfg, err := pgx.ParseConfig(postgresScheme + "://" + rest)
	if err != nil {
		return nil, fmt.Errorf("%s: the address cannot be read; write it as %s://user:password@host:5432/name, and with %%40 for @ in a password", Printable(addr), postgresScheme)
	}
	if cfg.RuntimeParams["application_name"] == "" {
		cfg.RuntimeParams["application_name"] = "quadwire"
	}
	if cfg.ConnectTimeout == 0 {
		cfg.ConnectTimeout = connectTimeout
	}
	return cfg, nil
}

// connectTimeout is how long a server may take to answer at first.
const connectTimeout = 10 * time.Second

// Codes of errors (PostgreSQL, appendix A; CockroachDB has them too).
const (
	codeNoAuthorization = "28000"
	codeWrongPassword   = "28P01"
	codeNoDatabase      = "3D000"
	codeForbidden       = "42501"
	codeLockTimeout     = "55P03"
	codeSerialization   = "40001"
	codeReadOnly        = "25006"
)

// A sqlFault is an error that says all there is to say.
type sqlFault struct{ error }

func (f sqlFault) Unwrap() error { return f.error }

// fault makes an error that names the database.
func (b *database) fault(format string, args ...any) error {
	return sqlFault{fmt.Errorf("%s: "+format, append([]any{b.name}, args...)...)}
}

// sqlError says what an error of the server means, and what to do.
func (b *database) sqlError(err error) error {
	if fault := (sqlFault{}); err == nil || errors.As(err, &fault) {
		return errors.Unwrap(fault)
	}
	var server *pgconn.PgError
	if !errors.As(err, &server) {
		var connect *pgconn.ConnectError
		if errors.As(err, &connect) || errors.Is(err, context.DeadlineExceeded) || errors.Is(err, driver.ErrBadConn) {
			return fmt.Errorf("%s: %w: %w; is it running, and are host and port right?", b.name, ErrNoServer, err)
		}
		return fmt.Errorf("%s: %w", b.name, err)
	}
	switch server.Code {
	case codeWrongPassword, codeNoAuthorization:
		return fmt.Errorf("%s: the server refuses user %q: %s; give the password in the address, in PGPASSWORD or in ~/.pgpass", b.name, b.cfg.User, server.Message)
	case codeNoDatabase:
		return fmt.Errorf("%s: %w: the server has no database %q; make it with \"createdb %s\"", b.name, ErrNoStore, b.cfg.Database, b.cfg.Database)
	case codeForbidden, codeReadOnly:
		return fmt.Errorf("%s: user %q may not do that: %s", b.name, b.cfg.User, server.Message)
	case codeLockTimeout:
		return fmt.Errorf("%s: %w", b.name, ErrLocked)
	}
	return fmt.Errorf("%s: %s (SQLSTATE %s)", b.name, server.Message, server.Code)
}
