//go:build linux && !race

package main

import (
	"fmt"
	"runtime/debug"

	"golang.org/x/sys/unix"
)

// memoryIsBound says that the system enforces what limitMemory asks for.
const memoryIsBound = true

// limitMemory bounds the memory that this process may write to, which the
// store, mapped for reading, is not part of. The collector works harder when
// four fifths are in use.
func limitMemory(megabytes int) error {
	limit := uint64(megabytes) << 20
	debug.SetMemoryLimit(int64(limit / 5 * 4))
	if err := unix.Setrlimit(unix.RLIMIT_DATA, &unix.Rlimit{Cur: limit, Max: limit}); err != nil {
		return fmt.Errorf("--max-memory: %w", err)
	}
	return nil
}
