package gizmo

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/dop251/goja"
)

// A ScriptError is a mistake in the user's script, with its place when the
// JavaScript machine knows it.
type ScriptError struct {
	Line, Column int // from 1; 0 when unknown
	Message      string
}

func (e *ScriptError) Error() string {
	if e.Line == 0 {
		return e.Message
	}
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Message)
}

var (
	// "SyntaxError: (anonymous): Line 1:3 Unexpected end of input (and 2 more errors)"
	syntaxPlace = regexp.MustCompile(`\(anonymous\): Line (\d+):(\d+) `)
	moreErrors  = regexp.MustCompile(` \(and \d+ more errors\)$`)
	// "ReferenceError: x is not defined at <eval>:2:1(4)", "… at f (<eval>:2:1(4))"
	framePlace = regexp.MustCompile(`(?m)(?:^\s*| )at (?:\S+ \()?<eval>:(\d+):(\d+)\(\d+\)`)
	// where the first frame begins, of any kind
	firstFrame = regexp.MustCompile(`\s+at (?:\S+ \()?(?:(?:<eval>|guard\.js|words\.js):|native|\S+ \(native\))`)
)

// scriptError reads the place out of the messages of the JavaScript machine:
// its compiler tells it in the text, its exceptions in a stack of which only
// frames of <eval> are the user's.
func scriptError(err error) error {
	text := err.Error()
	if m := syntaxPlace.FindStringSubmatchIndex(text); m != nil {
		return &ScriptError{
			Line: number(text[m[2]:m[3]]), Column: number(text[m[4]:m[5]]),
			Message: moreErrors.ReplaceAllString(text[:m[0]]+text[m[1]:], ""),
		}
	}
	out := new(ScriptError)
	stack := text
	if s, ok := err.(fmt.Stringer); ok { // an exception prints its whole stack
		stack = s.String()
	}
	if overflow := (*goja.StackOverflowError)(nil); errors.As(err, &overflow) {
		text = "RangeError: a function calls itself too often"
	}
	if m := framePlace.FindStringSubmatch(stack); m != nil {
		out.Line, out.Column = number(m[1]), number(m[2])
	}
	out.Message = text
	if at := firstFrame.FindStringIndex(text); at != nil {
		out.Message = strings.TrimSpace(text[:at[0]])
	}
	return out
}

func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}
