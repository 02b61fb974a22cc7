package gizmo

import "strings"

// Incomplete says whether a script wants another line: a bracket, a template
// or a comment is open, or it ends with the dot of a method to come. A string
// cannot go over a line in JavaScript, so an open quote is complete, and wrong.
func Incomplete(script string) bool {
	depth := 0
	last := byte(0)
	for i := 0; i < len(script); {
		c := script[i]
		switch {
		case c == '"' || c == '\'':
			i = closing(script, i, true)
			last = c
			continue
		case c == '`':
			end := closing(script, i, false)
			if end > len(script) {
				return true
			}
			i, last = end, c
			continue
		case strings.HasPrefix(script[i:], "//"):
			n := strings.IndexByte(script[i:], '\n')
			if n < 0 {
				return depth > 0 || last == '.'
			}
			i += n
			continue
		case strings.HasPrefix(script[i:], "/*"):
			n := strings.Index(script[i+2:], "*/")
			if n < 0 {
				return true
			}
			i += n + 4
			continue
		case c == '(' || c == '[' || c == '{':
			depth++
		case c == ')' || c == ']' || c == '}':
			depth--
		}
		if c > ' ' {
			last = c
		}
		i++
	}
	return depth > 0 || last == '.'
}

// closing gives the place after the quote that closes the one at i; of a
// string also the end of its line; beyond the script when it stays open.
func closing(script string, i int, lineBound bool) int {
	quote := script[i]
	for i++; i < len(script); i++ {
		switch script[i] {
		case '\\':
			i++
		case quote:
			return i + 1
		case '\n':
			if lineBound {
				return i
			}
		}
	}
	if lineBound {
		return len(script)
	}
	return len(script) + 1
}
