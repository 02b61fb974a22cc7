//go:build !linux

package graph

// lockHint says what to do about a store that another process has open.
func lockHint(string) string { return " by another process; wait for it, or give --db another path" }
