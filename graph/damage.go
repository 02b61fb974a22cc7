package graph

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
)

// ErrDamaged is wrapped by the errors of Open, and of reading, when the file
// of a store is cut off or its pages are not what they should be.
var ErrDamaged = errors.New("the store is damaged")

// Where bbolt keeps what, in each of its first two pages (type Meta of bbolt):
// a page header of 16 bytes, then these numbers in the byte order of the
// machine.
const (
	metaStart    = 16
	metaMagic    = 0xED0CDAED
	atPageSize   = 8
	atPages      = 40 // pages in use, which the file must hold
	atTxID       = 48 // the meta page of the newer transaction counts
	atChecksum   = 56
	metaLength   = 64
	headLength   = metaStart + metaLength
	smallestPage = 1024
	largestPage  = 1 << 16
)

// A meta is one of the two meta pages.
type meta struct {
	pageSize, pages, txID uint64
}

// checkLength finds out whether the file has all of its pages. bbolt does not,
// and reading a page that is not there ends the process by a signal.
func checkLength(path string, f io.ReaderAt, size int64) error {
	newest, ok := readMeta(f, 0)
	second := newest.pageSize
	for p := uint64(smallestPage); !ok && second == 0 && p <= largestPage; p *= 2 {
		// the first meta page is torn, so the size of pages is unknown
		if _, found := readMeta(f, int64(p)); found {
			second = p
		}
	}
	if other, found := readMeta(f, int64(second)); second > 0 && found && (!ok || other.txID > newest.txID) {
		newest, ok = other, true
	}
	if !ok {
		return nil // bbolt says what is wrong with it
	}
	if newest.pageSize == 0 || newest.pages > uint64(size)/newest.pageSize {
		return fmt.Errorf("%s: %w: it has %d bytes of %d; restore it from a copy, or remove it and build it again",
			path, ErrDamaged, size, newest.pages*newest.pageSize)
	}
	return nil
}

// readMeta reads the meta page at the given offset; ok is false when it is
// none, or torn.
func readMeta(f io.ReaderAt, offset int64) (m meta, ok bool) {
	var page [headLength]byte
	if _, err := f.ReadAt(page[:], offset); err != nil {
		return m, false
	}
	body := page[metaStart:]
	order := binary.NativeEndian
	sum := fnv.New64a()
	_, _ = sum.Write(body[:atChecksum]) // a hash never fails
	m = meta{uint64(order.Uint32(body[atPageSize:])), order.Uint64(body[atPages:]), order.Uint64(body[atTxID:])}
	return m, order.Uint32(body) == metaMagic && order.Uint64(body[atChecksum:]) == sum.Sum64()
}

// guard turns what a damaged file does to bbolt or Pebble, a memory fault or a
// panic among its pages, into an error. Other panics go on.
func guard(addr string, f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			if fault, ok := r.(fatalError); ok {
				err = fmt.Errorf("%s: %w", addr, fault)
				return
			}
			if !isDamage() {
				panic(r)
			}
			err = fmt.Errorf("%s: %w: %v; restore it from a copy, or remove it and build it again", addr, ErrDamaged, r)
		}
	}()
	return f()
}

// guard is the function guard for what reads or writes the open store. It needs
// mu.
func (s *Store) guard(f func() error) error {
	err := guard(s.addr, f)
	if fault := (fatalError{}); errors.Is(err, ErrDamaged) || errors.As(err, &fault) {
		s.back.damage()
	}
	return err
}

// isDamage says whether the panic that is being recovered began in bbolt or
// Pebble or in what they called. Of ours that is only what reads pages, so its
// name on the stack above guard is enough.
func isDamage() bool {
	found, _ := above("go.etcd.io/bbolt", "github.com/cockroachdb/pebble/")
	return found
}

// above looks on the stack for functions whose names begin so, as far as guard,
// and says whether there is a guard.
func above(prefixes ...string) (found, guarded bool) {
	var pcs [128]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs[:])])
	for {
		frame, more := frames.Next()
		for _, p := range prefixes {
			found = found || strings.HasPrefix(frame.Function, p)
		}
		if guarded = strings.HasSuffix(frame.Function, "graph.guard"); guarded || !more {
			return found, guarded
		}
	}
}

// fileSize gives the length of an open file, 0 when it cannot be known.
func fileSize(f *os.File) int64 {
	info, err := f.Stat()
	if err != nil {
		return 0
	}
	return info.Size()
}
