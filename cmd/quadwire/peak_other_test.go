//go:build !linux

package main

import "os"

// peakMemory gives 0: each system has its own unit, and some have none.
func peakMemory(*os.ProcessState) int64 { return 0 }
