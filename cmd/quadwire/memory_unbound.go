//go:build !linux || race

package main

import "runtime/debug"

// memoryIsBound says that the system does not enforce what limitMemory asks
// for: it has no such bound, or the race detector needs more than any.
const memoryIsBound = false

// limitMemory asks the collector to keep to the bound.
func limitMemory(megabytes int) error {
	debug.SetMemoryLimit(int64(megabytes) << 20)
	return nil
}
