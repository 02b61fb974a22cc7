package export

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/quadwire/quadwire/schema"
)

// Cypher writes statements that make the graph in neo4j, one a line: entities
// (:Entity), articles, facts (:Fact) with relationships for roles and evidence,
// and relationships between entities as in GraphML. They may be run again: what
// is there is not made twice. See GraphML for left and the error.
func Cypher(ctx context.Context, sel *Selection, w io.Writer) (left int, err error) {
	return sel.writeTables(ctx, func() (sink, error) {
		s := &cypher{bufio.NewWriterSize(w, 1<<16)}
		for _, label := range []string{entityLabel, articleLabel, factLabel} {
			s.WriteString("CREATE CONSTRAINT " + strings.ToLower(label) + "_id IF NOT EXISTS FOR (n:" + label + ") REQUIRE n.id IS UNIQUE;\n")
		}
		return s, nil
	})
}

type cypher struct{ *bufio.Writer }

func (w *cypher) row(t *table, values []any) error {
	id := lexical(values[0])
	switch t.name {
	case nodesTable, articlesTable, factsTable:
		labels := nodeLabels(t, values)
		w.WriteString("MERGE (n:" + labels[0] + " {id: " + quoteCypher(id) + "}) SET n += " + properties(t.columns[1:], values[1:]))
		for _, label := range labels[1:] {
			w.WriteString(", n:" + nameCypher(label))
		}
		w.WriteString(";\n")
	case rolesTable:
		if to := lexical(values[2]); to != "" {
			w.link(id, to, upperSnake(schema.Spaced(lexical(values[1]))), "", "")
		}
	case edgesTable:
		w.link(lexical(values[1]), lexical(values[2]), lexical(values[3]), " {id: "+quoteCypher(id)+"}", properties(t.columns[4:], values[4:]))
	case evidenceTable:
		w.link(id, lexical(values[1]), evidenceType, " {sentence: "+lexical(values[2])+"}", properties(t.columns[3:], values[3:]))
	}
	return nil
}

// link makes a relationship and the nodes at its ends, which may come later:
// a quotation claims facts whose IDs are greater.
func (w *cypher) link(from, to, relationship, key, set string) {
	w.WriteString("MERGE " + nodeCypher("a", from) + " MERGE " + nodeCypher("b", to) +
		" MERGE (a)-[r:" + nameCypher(relationship) + key + "]->(b)")
	if set != "" {
		w.WriteString(" SET r += " + set)
	}
	w.WriteString(";\n")
}

func nodeCypher(name, id string) string {
	label := entityLabel
	switch {
	case strings.HasPrefix(id, schema.PrefixFact):
		label = factLabel
	case strings.HasPrefix(id, schema.PrefixArticle):
		label = articleLabel
	}
	return "(" + name + ":" + label + " {id: " + quoteCypher(id) + "})"
}

func (w *cypher) close() error { return flush(w.Writer) }

// Labels and types that neo4j's formats use beside the classes and relations.
const (
	entityLabel  = "Entity"
	articleLabel = "Article"
	factLabel    = "Fact"
	evidenceType = "EVIDENCE"
)

// nodeLabels lists the labels of a node, the general one first.
func nodeLabels(t *table, values []any) []string {
	label, class := articleLabel, ""
	for i, c := range t.columns {
		if c.name == "class" {
			class = lexical(values[i])
		}
	}
	switch t.name {
	case nodesTable:
		label = entityLabel
	case factsTable:
		label = factLabel
	}
	_, local, ok := strings.Cut(class, ":")
	if !ok {
		local = class
	}
	if local = strings.ReplaceAll(local, ";", "_"); local == "" {
		return []string{label}
	}
	return []string{label, local}
}

// properties writes what is known of the columns as a map.
func properties(columns []column, values []any) string {
	var parts []string
	for i, c := range columns {
		s := lexical(values[i])
		if s == "" {
			continue
		}
		if c.kind == text {
			s = quoteCypher(s)
		}
		parts = append(parts, c.name+": "+s)
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// quoteCypher writes a string. Older versions of neo4j read \uXXXX before they
// read the string, also behind another backslash, so that text could end it: a
// backslash before a u ends the string, and the u begins another.
func quoteCypher(s string) string {
	var b strings.Builder
	b.WriteByte('\'')
	for i, r := range s {
		switch {
		case r == '\\' && strings.HasPrefix(strings.ToLower(s[i+1:]), "u"):
			b.WriteString(`\\' + '`)
		case r == '\\' || r == '\'':
			b.WriteRune('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == '\x7f' || r == '\u2028' || r == '\u2029' || r == '\u0085':
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String() + "'"
}

// nameCypher writes a label or type, in backticks unless it is a plain word.
func nameCypher(name string) string {
	plain := name != "" && !unicode.IsDigit(rune(name[0]))
	for _, r := range name {
		plain = plain && (r == '_' || r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)))
	}
	if plain {
		return name
	}
	return "`" + strings.NewReplacer("`", "``", `\`, "/", "\n", " ", "\r", " ").Replace(printable(name)) + "`"
}
