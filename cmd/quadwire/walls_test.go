package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/quadwire/quadwire/"

// walls lists, for every package, which packages of this module and of the
// store it may import. What is not listed here does not exist. Test files may
// import more, except over the wall between extract and graph.
var walls = map[string][]string{
	"schema":                    {"quad"},
	"extract":                   {"extract/article", "extract/lang", "extract/lang/doc", "extract/clause", "extract/statement", "extract/resolve", "extract/question", "schema"},
	"extract/article":           {},
	"extract/lang":              {"extract/lang/doc", "extract/lang/token", "extract/lang/neural", "extract/lang/name", "extract/lang/mend", "extract/lang/coref", "extract/lang/model"},
	"extract/lang/doc":          {},
	"extract/lang/token":        {"extract/lang/doc"},
	"extract/lang/neural":       {"extract/lang/doc", "extract/lang/english"},
	"extract/lang/name":         {"extract/lang/doc", "extract/lang/english", "extract/lang/neural"},
	"extract/lang/english":      {"extract/lang/doc"},
	"extract/lang/mend":         {"extract/lang/doc", "extract/lang/english"},
	"extract/lang/coref":        {"extract/lang/doc", "extract/lang/english"},
	"extract/lang/model":        {},
	"extract/lang/train/lists":  {},                                                         // a generator
	"extract/lang/train/rank":   {"extract/lang", "extract/lang/coref", "extract/lang/doc"}, // a generator
	"extract/lang/train":        {"extract/lang", "extract/lang/doc", "extract/lang/token", "extract/lang/neural", "extract/lang/name", "extract/lang/model", "extract/eval"},
	"extract/clause":            {"extract/lang/doc"},
	"extract/statement":         {"extract/lang/doc", "extract/lang/english", "extract/clause", "schema"},
	"extract/resolve":           {"extract/lang/doc", "extract/lang/english", "extract/article", "extract/statement", "extract/resolve/when", "extract/resolve/gazetteer", "schema"},
	"extract/resolve/when":      {},
	"extract/resolve/gazetteer": {"schema"},
	"extract/question":          {"extract/lang/doc", "extract/lang/english", "extract/clause", "extract/resolve/when", "schema"},
	"extract/eval":              {"extract/lang/doc", "schema"},
	"extract/eval/prose":        {"extract/eval", "extract/lang", "extract/lang/doc"}, // a module of its own
	"graph":                     {"graph/durable", "graph/layout", "schema", "cayley", "quad"},
	"graph/layout":              {"graph/spill", "cayley", "quad"},
	"graph/spill":               {},
	"graph/durable":             {},
	"graph/compress":            {},
	"graph/pquads":              {"quad"},
	"graph/backup":              {"graph", "graph/durable", "graph/pquads", "graph/spill", "schema", "cayley", "quad"},
	"graph/pgtest":              {}, // for tests
	"graph/gizmo":               {"graph", "schema", "cayley", "quad"},
	"graph/ask":                 {"graph", "graph/browse", "schema", "cayley", "quad"},
	"graph/ask/talk":            {"graph", "graph/ask", "schema"},
	"graph/browse":              {"graph", "graph/export", "schema"},
	"graph/web":                 {"graph/gizmo", "quad"},
	"graph/newslike":            {"schema", "quad"}, // for benchmarks and tests
	"graph/export":              {"graph", "graph/pquads", "graph/spill", "schema", "cayley", "quad"},
	"graph/jsonld":              {"quad"},
	"cmd/quadwire":              {"extract", "extract/article", "extract/clause", "extract/eval", "extract/lang", "extract/lang/doc", "extract/lang/model", "extract/lang/train", "extract/question", "extract/resolve/when", "extract/statement", "graph", "graph/gizmo", "graph/ask", "graph/ask/talk", "graph/backup", "graph/browse", "graph/compress", "graph/durable", "graph/export", "graph/jsonld", "graph/newslike", "graph/pgtest", "graph/web", "schema", "quad"},
}

// TestWalls reads the import clauses of every Go file.
func TestWalls(t *testing.T) {
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && p != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if !strings.HasSuffix(p, ".go") {
			return nil
		}
		rel, err := filepath.Rel(root, p)
		if err != nil {
			return err
		}
		checkImports(t, p, filepath.ToSlash(rel))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func checkImports(t *testing.T, file, rel string) {
	t.Helper()
	pkg := path.Dir(rel)
	allowed, known := walls[pkg]
	if !known {
		t.Errorf("%s: package %s is not in the table of walls; add it with what it may import", rel, pkg)
		return
	}
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	for _, spec := range f.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value)
		name, ours := territory(imported)
		if !ours || name == pkg || slices.Contains(allowed, name) {
			continue
		}
		inTest := strings.HasSuffix(rel, "_test.go")
		if inTest && side(name) != "graph" && side(pkg) != "graph" || inTest && side(name) == side(pkg) {
			continue
		}
		t.Errorf("%s imports %s: %s may import %v only", rel, imported, pkg, allowed)
	}
}

// territory names the package of this module, or the part of Cayley, that an
// import path belongs to.
func territory(imported string) (string, bool) {
	switch {
	case strings.HasPrefix(imported, module):
		return strings.TrimPrefix(imported, module), true
	case strings.HasPrefix(imported, "github.com/cayleygraph/cayley"):
		return "cayley", true
	case strings.HasPrefix(imported, "github.com/cayleygraph/quad"):
		return "quad", true
	}
	return "", false
}

func side(pkg string) string {
	top, _, _ := strings.Cut(pkg, "/")
	if top == "cayley" {
		return "graph"
	}
	return top
}
