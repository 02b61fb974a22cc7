package gizmo

import (
	"regexp"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/schema"
)

// methods are what can follow a dot.
var methods = []string{
	"all()", "and(", "as(", "asOf(", "back(", "between(", "both(", "count()", "difference(", "emit(",
	"evidence()", "except(", "facts(", "filter(", "follow(", "followR(", "followRecursive(", "forEach(", "getLimit(", "has(",
	"hasR(", "in(", "inPredicates()", "intersect(", "is(", "labelContext(", "labels()",
	"limit(", "map(", "or(", "order()", "out(", "outPredicates()", "quotes()", "save(", "saveInPredicates(",
	"saveOpt(", "saveOptR(", "saveOutPredicates(", "saveR(", "skip(", "tag(", "tagArray(",
	"toArray()", "toValue()", "union(", "unique()", "M()", "V(",
}

// A completer proposes what may stand at the cursor: after "<" IRIs, in
// entity(" names, after a dot methods, after a colon at the beginning commands.
type completer struct {
	iris, names func(prefix string) []string
}

// nameBegins finds the name that is being typed.
var nameBegins = regexp.MustCompile(`\bentity\((?:[^)]*,)?\s*["']([^"'<]*)$`)

// word has the shape that liner asks for.
func (c completer) word(line string, pos int) (head string, out []string, tail string) {
	typed := []rune(line)
	if pos > len(typed) {
		pos = len(typed)
	}
	before, tail := string(typed[:pos]), string(typed[pos:])
	if strings.HasPrefix(before, ":") && !strings.Contains(before, " ") {
		return "", matching(commands, before), tail
	}
	if m := nameBegins.FindStringSubmatchIndex(before); m != nil {
		return before[:m[2]], c.called(before[m[2]:]), tail
	}
	if at := strings.LastIndexByte(before, '<'); at >= 0 && !strings.ContainsAny(before[at:], ">\"' ") {
		return before[:at+1], c.nodes(before[at+1:]), strings.TrimPrefix(tail, ">")
	}
	if at := strings.LastIndexByte(before, '.'); at >= 0 && !strings.ContainsAny(before[at:], "\"'( ") {
		return before[:at+1], matching(methods, before[at+1:]), tail
	}
	return before, nil, tail
}

func (c completer) called(part string) []string {
	if c.names == nil {
		return nil
	}
	return c.names(part)
}

func (c completer) nodes(part string) []string {
	out := matching(vocabulary(), part)
	if c.iris != nil {
		for _, iri := range c.iris(part) {
			if strings.HasPrefix(iri, part) {
				out = append(out, iri+">")
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func matching(words []string, prefix string) []string {
	var out []string
	for _, w := range words {
		if strings.HasPrefix(w, prefix) {
			out = append(out, w)
		}
	}
	return out
}

// vocabulary lists the fixed terms, closed with their bracket, and the
// prefixes, which stay open.
func vocabulary() []string {
	var out []string
	for _, t := range schema.Terms() {
		out = append(out, string(t.IRI)+">")
	}
	for _, p := range schema.Prefixes() {
		out = append(out, p.Short)
	}
	return out
}
