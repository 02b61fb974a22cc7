package gizmo

import (
	_ "embed"
	"strconv"
	"strings"

	"github.com/quadwire/quadwire/schema"
)

//go:embed guard.js
var guardSource string

// guardScript is the guard with the prefix table filled in.
func guardScript() string {
	var b strings.Builder
	b.WriteByte('[')
	for i, p := range schema.Prefixes() {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("[" + strconv.Quote(p.Short) + "," + strconv.Quote(p.Full) + "]")
	}
	b.WriteByte(']')
	return strings.Replace(guardSource, "/*PREFIXES*/[]", b.String(), 1)
}
