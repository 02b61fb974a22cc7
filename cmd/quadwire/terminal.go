package main

import (
	"fmt"
	"os"

	"golang.org/x/term"
)

// count prints a number with its noun: "1 article", "2 articles".
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// isTerminal says whether w (or a reader) is a terminal that a person looks
// at.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// colours says whether output to w may carry colour: only on a terminal, and
// not where NO_COLOR is set (no-color.org).
func colours(w any) bool {
	return isTerminal(w) && os.Getenv("NO_COLOR") == ""
}
