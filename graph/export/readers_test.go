package export

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/piprate/json-gold/ld"

	"github.com/quadwire/quadwire/schema"
)

// hostile is a text that ends strings, elements, comments and lines of one
// format or another, if it is not escaped.
const hostile = "Ana \"Q\" 'R' `S` </data><!-- ]]> & &amp; \\u0027 \\N \\\" \\\\ \x01\x1b,;|{}$ [x](y) *z* é😀\u2028 \nnext\tline"

// hostileQuads are those of two articles whose every text is hostile, and some
// of others, whose values the articles do not have.
func hostileQuads(t *testing.T) []quad.Quad {
	t.Helper()
	a := visit("art:2031-02-03-a", hostile, schema.Value{Entity: "ent:oslo"})
	a.Article.URL, a.Article.Publisher = `https://example.org/a?b="c"&d=<e>`, hostile
	a.Sentences[0].Text = hostile
	a.Entities[0].Name = hostile
	a.Facts[0].Evidence[0].Trigger = hostile
	denied := a.Facts[0]
	denied.Polarity, denied.Roles = schema.Negative, []schema.Role{{Name: "manner", Value: schema.Value{Text: hostile}}}
	denied.SetID()
	alone := schema.Fact{
		Class: schema.Attribute, Relation: schema.HoldsPosition, Subject: schema.Value{Entity: "ent:bo-lind"}, Object: schema.Value{Text: hostile},
		Polarity: schema.Positive, Modality: schema.Planned, Evidence: a.Facts[0].Evidence,
	}
	alone.SetID()
	a.Facts = append(a.Facts, denied, alone)
	b := visit("art:2031-02-04-b", "Talks", schema.Value{Text: "the palace"})
	quads := graphOf(t, a, b)
	for _, line := range []string{
		`_:b1 <http://example.org/p> "a"@en-gb <http://example.org/g> .`,
		`_:b1 <http://example.org/p> "2031-02-03T04:05:06.789Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> <http://example.org/g> .`,
		`<http://example.org/s%20t> <http://example.org/p> "-0.25"^^<http://www.w3.org/2001/XMLSchema#double> <http://example.org/g> .`,
		`<http://example.org/s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "no class" <http://example.org/g> .`,
		`<http://example.org/s> <http://example.org/p> "1"^^<qw:> <http://example.org/g> .`,
		`<qw:> <http://example.org/p> <ent:> <qw:> .`,
		`<http://example.org/s> <http://schema.org/name> "12"^^<http://www.w3.org/2001/XMLSchema#integer> <http://example.org/g> .`,
	} {
		q, ok, fault := ParseLine(line)
		if !ok || fault != nil {
			t.Fatal(line, fault)
		}
		quads = append(quads, q)
	}
	return quads
}

// The facts of hostileQuads: a meeting and its denial, each with an edge to the
// other and one to the place where it has one, and one without.
const (
	hostileNodes, hostileFacts, hostileEdges = 3, 3, 3
)

type writer func(context.Context, *Selection, io.Writer) (int, error)

func streams() map[string]writer {
	return map[string]writer{
		"nq": NQuads, "trig": TriG, "ttl": Turtle, "jsonld": JSONLD, "jsonl": Facts,
		"graphml": GraphML, "gexf": GEXF, "dot": DOT, "cypher": Cypher,
	}
}

// written is what a writer makes of quads.
func written(t *testing.T, write writer, quads []quad.Quad) string {
	t.Helper()
	var b strings.Builder
	if _, err := write(t.Context(), All(storeOf(t, quads), t.TempDir()), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// hostileFiles writes the formats with these endings to a folder.
func hostileFiles(t *testing.T, endings ...string) string {
	t.Helper()
	dir := t.TempDir()
	quads := hostileQuads(t)
	for _, ending := range endings {
		if err := os.WriteFile(filepath.Join(dir, "g."+ending), []byte(written(t, streams()[ending], quads)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// reader runs another program, which is skipped when it is not there.
func reader(t *testing.T, name string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not installed; apt-get install raptor2-utils graphviz", name)
	}
	var stderr bytes.Buffer
	cmd := exec.CommandContext(t.Context(), path, args...)
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s %q: %v\n%s", name, args, err, stderr.String())
	}
	if strings.Contains(stderr.String(), "rror") || strings.Contains(stderr.String(), "arning") {
		t.Errorf("%s %q: %s", name, args, stderr.String())
	}
	return string(out) + stderr.String()
}

// python runs a program of Python that needs a module, and reads the JSON that
// it prints. The system's Python has the module where another is first on PATH.
func python(t *testing.T, module, program string, result any, args ...string) {
	t.Helper()
	for _, name := range []string{"python3", "/usr/bin/python3"} {
		if exec.CommandContext(t.Context(), name, "-c", "import "+module).Run() != nil {
			continue
		}
		out, err := exec.CommandContext(t.Context(), name, append([]string{"-c", program}, args...)...).Output()
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			t.Fatalf("%s: %v\n%s", name, err, exit.Stderr)
		}
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(out, result); err != nil {
			t.Fatalf("%v in %s", err, out)
		}
		return
	}
	t.Skipf("the Python module %s is not installed; apt-get install python3-%s", module, module)
}

func TestRaptor(t *testing.T) {
	dir := hostileFiles(t, "nq", "trig", "ttl")
	quads := len(lines(hostileQuads(t)))
	for format, parser := range map[string]string{"nq": "nquads", "trig": "trig", "ttl": "turtle"} {
		said := reader(t, "rapper", "-c", "-i", parser, filepath.Join(dir, "g."+format))
		if want := fmt.Sprintf("returned %d triples", quads); format != "ttl" && !strings.Contains(said, want) {
			t.Errorf("%s: %s, want %q", format, said, want)
		}
	}
}

// rdfProgram prints each quad of each file as N3 terms. Blank nodes have no
// names there. Two faults of rdflib 6 are made up for: of <qw:> it makes <qw:.>
// in JSON-LD, and in N-Quads it reads an escaped backslash and u0027 as an escape.
const rdfProgram = `
import json, logging, re, rdflib, sys
logging.disable(logging.WARNING)
def term(t):
    return "_:" if isinstance(t, rdflib.BNode) else re.sub(r"<([a-z]+:)\.>", r"<\1>", t.n3()).replace(r"\\u0027", "'")
def read(path, format):
    g = rdflib.ConjunctiveGraph()
    g.parse(path, format=format)
    return sorted("\n".join(map(term, (s, p, o, c.identifier))) for s, p, o, c in g.quads())
def triples(path):
    g = rdflib.Graph()
    g.parse(path, format="turtle")
    return len(g), sorted("\n".join(map(term, q)) for q in g)
dir = sys.argv[1]
nq = read(dir + "/g.nq", "nquads")
n, ttl = triples(dir + "/g.ttl")
print(json.dumps({"quads": nq, "trig": read(dir + "/g.trig", "trig"), "jsonld": read(dir + "/g.jsonld", "json-ld"),
    "triples": sorted(set(q.rsplit("\n", 1)[0] for q in nq)), "ttl": sorted(set(ttl)), "n": n}))`

func TestRdflib(t *testing.T) {
	var got struct {
		Quads, TriG, JSONLD, Triples, TTL []string
		N                                 int
	}
	python(t, "rdflib", rdfProgram, &got, hostileFiles(t, "nq", "trig", "ttl", "jsonld"))
	if want := len(lines(hostileQuads(t))); len(got.Quads) != want {
		t.Errorf("%d quads, want %d", len(got.Quads), want)
	}
	for name, pair := range map[string][2][]string{"trig": {got.Quads, got.TriG}, "jsonld": {got.Quads, got.JSONLD}, "ttl": {got.Triples, got.TTL}} {
		for i := range max(len(pair[0]), len(pair[1])) {
			if i >= len(pair[0]) || i >= len(pair[1]) || pair[0][i] != pair[1][i] {
				t.Errorf("%s: N-Quads and %s have %d and %d, and differ at %q", name, name, len(pair[0]), len(pair[1]), append(slices.Clone(pair[0][min(i, len(pair[0])):]), "end")[0])
				break
			}
		}
	}
}

// JSON-LD is read back by another library to the quads that N-Quads has.
func TestJSONLDToRDF(t *testing.T) {
	quads := hostileQuads(t)
	var doc any
	if err := json.Unmarshal([]byte(written(t, JSONLD, quads)), &doc); err != nil {
		t.Fatal(err)
	}
	options := ld.NewJsonLdOptions("")
	options.ProcessingMode, options.Format = ld.JsonLd_1_1, "application/n-quads"
	rdf, err := ld.NewJsonLdProcessor().ToRDF(doc, options)
	if err != nil {
		t.Fatal(err)
	}
	normal := func(text string) []string {
		text = strings.ReplaceAll(text, "_:b0 ", "_:b1 ")
		got, bad := load(t, text)
		if len(bad) > 0 {
			t.Fatal(bad)
		}
		return lines(got)
	}
	if got, want := normal(rdf.(string)), normal(written(t, NQuads, quads)); !slices.Equal(got, want) {
		for i := range min(len(got), len(want)) {
			if got[i] != want[i] {
				t.Fatalf("%d quads of %d\n got %s\nwant %s", len(got), len(want), got[i], want[i])
			}
		}
		t.Errorf("%d quads of %d", len(got), len(want))
	}
}

const networkProgram = `
import json, sys, networkx as nx
out = {}
for name, g in (("graphml", nx.read_graphml(sys.argv[1] + "/g.graphml", force_multigraph=True)), ("gexf", nx.read_gexf(sys.argv[1] + "/g.gexf"))):
    nodes = dict(g.nodes(data=True))
    out[name] = {"nodes": g.number_of_nodes(), "edges": g.number_of_edges(), "name": nodes["ent:ana-ruiz"]["name"],
        "types": sorted(d["type"] for _, _, d in g.edges(data=True)), "sentences": sorted(set(d["sentence"] for _, _, d in g.edges(data=True))),
        "confidence": sorted(set(d["confidence"] for _, _, d in g.edges(data=True)))}
print(json.dumps(out))`

func TestNetworkx(t *testing.T) {
	type network struct {
		Nodes, Edges     int
		Name             string
		Types, Sentences []string
		Confidence       []float64
	}
	var got map[string]network
	python(t, "networkx", networkProgram, &got, hostileFiles(t, "graphml", "gexf"))
	inXML := strings.NewReplacer("\x01", "\uFFFD", "\x1b", "\uFFFD").Replace(hostile)
	for name, g := range got {
		if g.Nodes != hostileNodes || g.Edges != hostileEdges || g.Name != inXML {
			t.Errorf("%s: %d nodes, %d edges, name %q", name, g.Nodes, g.Edges, g.Name)
		}
		if !slices.Equal(g.Types, []string{"MET", "MET_PLACE", "NOT_MET"}) || !slices.Equal(g.Sentences, []string{inXML}) || !slices.Equal(g.Confidence, []float64{0.85}) {
			t.Errorf("%s: %+v", name, g)
		}
	}
}

// XML is well formed whatever the graph holds.
func TestXML(t *testing.T) {
	for _, format := range []string{"graphml", "gexf"} {
		dec := xml.NewDecoder(strings.NewReader(written(t, streams()[format], hostileQuads(t))))
		count := make(map[string]int)
		for {
			token, err := dec.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", format, err)
			}
			if e, ok := token.(xml.StartElement); ok {
				count[e.Name.Local]++
			}
		}
		if count["node"] != hostileNodes || count["edge"] != hostileEdges {
			t.Errorf("%s: %v", format, count)
		}
	}
}

func TestGraphviz(t *testing.T) {
	out := reader(t, "dot", "-Tsvg", filepath.Join(hostileFiles(t, "dot"), "g.dot"))
	dec := xml.NewDecoder(strings.NewReader(out))
	nodes, edges, shown := 0, 0, false
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			for _, a := range e.Attr {
				if a.Name.Local == "class" && strings.HasPrefix(a.Value, "node") {
					nodes++
				}
				if a.Name.Local == "class" && strings.HasPrefix(a.Value, "edge") {
					edges++
				}
			}
		case xml.CharData:
			shown = shown || strings.Contains(string(e), `</data><!-- ]]> & &amp; \u0027 \N \" \\`)
		}
	}
	if nodes != hostileNodes || edges != hostileEdges || !shown {
		t.Errorf("%d nodes, %d edges, name shown %v in %s", nodes, edges, shown, out)
	}
}

// The order in which a graph was made does not matter, to no format.
func TestSameBytes(t *testing.T) {
	quads := hostileQuads(t)
	back := slices.Clone(quads)
	slices.Reverse(back)
	for name, write := range streams() {
		if written(t, write, quads) != written(t, write, back) {
			t.Errorf("%s depends on the order of loading", name)
		}
	}
	dir := t.TempDir()
	var files []string
	for i, qs := range [][]quad.Quad{quads, back} {
		path := filepath.Join(dir, fmt.Sprint(i))
		if _, err := SQLite(t.Context(), All(storeOf(t, qs), dir), path); err != nil {
			t.Fatal(err)
		}
		body, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, string(body))
	}
	if files[0] != files[1] {
		t.Error("SQLite depends on the order of loading")
	}
}

// An unwritable place is an error, of every format, and no temporary file stays.
func TestUnwritable(t *testing.T) {
	s := storeOf(t, hostileQuads(t))
	temp := t.TempDir()
	for name, write := range streams() {
		if _, err := write(t.Context(), All(s, temp), failing{}); !errors.Is(err, errFull) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := SQLite(t.Context(), All(s, temp), filepath.Join(temp, "missing", "x")); err == nil {
		t.Error("a database in no folder")
	}
	left, err := os.ReadDir(temp)
	if err != nil || len(left) > 0 {
		t.Error(left, err)
	}
}

var errFull = errors.New("disk full")

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errFull }
