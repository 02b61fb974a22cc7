//go:build !linux

package main

// limitFiles is for the tests of a full disk, which need Linux.
func limitFiles() {}
