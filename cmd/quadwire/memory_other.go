//go:build !linux

package main

import "runtime/debug"

// boundMemory asks the collector to keep to the bound; elsewhere than on Linux
// the system does not enforce it.
func boundMemory(megabytes int) error {
	debug.SetMemoryLimit(int64(megabytes) << 20)
	return nil
}
