package export

import (
	"database/sql"
	"encoding/csv"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/quadwire/quadwire/schema"
)

// A csvFolder keeps the files of CSV in memory.
type csvFolder map[string]*strings.Builder

func (f csvFolder) create(name string) (io.WriteCloser, error) {
	f[name] = new(strings.Builder)
	return struct {
		io.Writer
		io.Closer
	}{f[name], io.NopCloser(nil)}, nil
}

// What neo4j-admin demands: every file has IDs or both ends, every cell is of
// the type that its header says, and no end is missing among the nodes.
func TestCSV(t *testing.T) {
	files := make(csvFolder)
	left, err := CSV(t.Context(), All(storeOf(t, hostileQuads(t)), ""), files.create)
	if err != nil || left != 1 {
		t.Fatal(left, err)
	}
	ids := make(map[string]bool)
	var ends []string
	rows := make(map[string]int)
	for _, name := range CSVFiles() {
		table, err := csv.NewReader(strings.NewReader(files[name].String())).ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		rows[name] = len(table) - 1
		for _, row := range table[1:] {
			for i, head := range table[0] {
				switch _, typ, _ := strings.Cut(head, ":"); typ {
				case "ID":
					ids[row[i]] = true
				case "START_ID", "END_ID":
					ends = append(ends, row[i])
				case "TYPE", "LABEL":
					if strings.Trim(row[i], "ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz;") != "" {
						t.Errorf("%s: %s", head, row[i])
					}
				default:
					checkCell(t, head, typ, row[i])
				}
			}
		}
	}
	for _, end := range ends {
		if !ids[end] {
			t.Errorf("no node %q", end)
		}
	}
	want := map[string]int{nodesTable: hostileNodes, articlesTable: 2, factsTable: hostileFacts, edgesTable: hostileEdges, evidenceTable: 4, rolesTable: 8}
	if fmt.Sprint(rows) != fmt.Sprint(want) {
		t.Errorf("%v, want %v", rows, want)
	}
	if got := files[nodesTable].String(); !strings.HasPrefix(got, "id:ID,name:string,class:string,aliases:string,mentions:int,:LABEL\n") || !strings.Contains(got, ",Entity;Person\n") {
		t.Error(got)
	}
}

func checkCell(t *testing.T, head, typ, cell string) {
	t.Helper()
	var err error
	switch {
	case typ == "string" || cell == "":
	case typ == "int":
		_, err = strconv.Atoi(cell)
	case typ == "float":
		_, err = strconv.ParseFloat(cell, 64)
	case typ == "boolean":
		if cell != "true" && cell != "false" {
			err = strconv.ErrSyntax
		}
	default:
		err = fmt.Errorf("unknown type")
	}
	if err != nil {
		t.Errorf("%s: %q: %v", head, cell, err)
	}
}

func TestSQLite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a ?#%41.sqlite")
	if left, err := SQLite(t.Context(), All(storeOf(t, hostileQuads(t)), ""), path); err != nil || left != 1 {
		t.Fatal(left, err)
	}
	program := `
import json, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
print(json.dumps([[list(r) for r in db.execute(q)] for q in sys.argv[2:]]))`
	queries := []string{
		"PRAGMA integrity_check", "PRAGMA foreign_key_check",
		"SELECT count(*) FROM nodes", "SELECT count(*) FROM facts", "SELECT count(*) FROM evidence",
		"SELECT n.name, e.type, m.name, e.confidence, e.direct FROM edges e JOIN nodes n ON n.id = e.source JOIN nodes m ON m.id = e.target ORDER BY e.type",
		"SELECT date IS NULL, typeof(date), object FROM facts WHERE class = 'Attribute'",
		"SELECT count(*) FROM sqlite_master WHERE type = 'index' AND name LIKE 'index_%'",
	}
	want := fmt.Sprint([][][]any{
		{{"ok"}}, {}, {{3}}, {{3}}, {{4}},
		{{hostile, "MET", "Bo Lind", 0.85, 1}, {hostile, "MET_PLACE", "Oslo", 0.85, 1}, {hostile, "NOT_MET", "Bo Lind", 0.85, 0}},
		{{1, "null", hostile}}, {{14}},
	})
	t.Run("own driver", func(t *testing.T) {
		if got := fmt.Sprint(ask(t, path, queries)); got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	})
	t.Run("Python", func(t *testing.T) {
		var got [][][]any
		python(t, "sqlite3", program, &got, append([]string{path}, queries...)...)
		if got := fmt.Sprint(got); got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	})
	t.Run("sqlite3", func(t *testing.T) {
		if got := reader(t, "sqlite3", path, queries[0]); got != "ok\n" {
			t.Error(got)
		}
	})
}

// ask gives the rows that the driver reads.
func ask(t *testing.T, path string, queries []string) (out [][][]any) {
	t.Helper()
	db, err := sql.Open("sqlite", sqliteAddress(path))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, q := range queries {
		rows, err := db.QueryContext(t.Context(), q)
		if err != nil {
			t.Fatal(q, err)
		}
		defer rows.Close()
		columns, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		table := [][]any{}
		for rows.Next() {
			row := make([]any, len(columns))
			to := make([]any, len(columns))
			for i := range row {
				to[i] = &row[i]
			}
			if err := rows.Scan(to...); err != nil {
				t.Fatal(err)
			}
			table = append(table, row)
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
		out = append(out, table)
	}
	return out
}

// Every line of Cypher is one statement of whole tokens, from which the texts
// come back; also when \uXXXX is read first, as older versions of neo4j do.
func TestCypher(t *testing.T) {
	text := written(t, Cypher, hostileQuads(t))
	for _, read := range []func(string) string{strings.Clone, readUnicodeFirst} {
		found := make(map[string]bool)
		words := make(map[string]int)
		for _, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
			tokens := cypherTokens(t, read(line))
			if last := tokens[len(tokens)-1]; last != ";" || slices.Index(tokens, ";") != len(tokens)-1 {
				t.Errorf("not one statement: %s", line)
			}
			for _, token := range tokens {
				if s, ok := strings.CutPrefix(token, "'"); ok {
					found[s] = true
				} else {
					words[token]++
				}
			}
		}
		if !found[hostile] || !found["the palace"] && !found["place: the palace"] {
			t.Error("the texts do not come back")
		}
		if words["NOT_MET"] != 1 || words["MET"] != 1 || words["CONSTRAINT"] != 3 || words["EVIDENCE"] != 4 {
			t.Errorf("%v", words)
		}
	}
}

func TestQuoteCypher(t *testing.T) {
	for _, s := range []string{"", `\`, `\\`, `\u0027`, `\\u0027`, `\U0001F600`, "'", "\\'", "a\x00b", "\u2028\u0085", `\u005c'`, "é😀"} {
		for _, read := range []func(string) string{strings.Clone, readUnicodeFirst} {
			if got := cypherTokens(t, read(quoteCypher(s))); len(got) != 1 || got[0] != "'"+s {
				t.Errorf("%q is written as %s and read as %q", s, quoteCypher(s), got)
			}
		}
	}
	for name, want := range map[string]string{"MET": "MET", "1ST": "`1ST`", "a`b": "`a``b`", `a\u0060`: "`a/u0060`", "É": "`É`", "": "``"} {
		if got := nameCypher(name); got != want {
			t.Errorf("%q is written as %s, want %s", name, got, want)
		}
	}
}

// readUnicodeFirst replaces \uXXXX wherever it stands.
func readUnicodeFirst(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+5 < len(s) && s[i+1] == 'u' {
			if n, err := strconv.ParseUint(s[i+2:i+6], 16, 32); err == nil {
				b.WriteRune(rune(n))
				i += 5
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// cypherTokens splits a statement into words, numbers, signs, names in
// backticks, and strings, which begin with ' and are joined where + stands
// between them.
func cypherTokens(t *testing.T, s string) (out []string) {
	t.Helper()
	for i := 0; i < len(s); {
		c := rune(s[i])
		switch {
		case c == ' ':
			i++
		case c == '\'':
			text, n := cypherString(t, s[i:])
			i += n
			if k := len(out); k > 1 && out[k-1] == "+" && strings.HasPrefix(out[k-2], "'") {
				out = append(out[:k-2], out[k-2]+text)
			} else {
				out = append(out, "'"+text)
			}
		case c == '`':
			end := strings.Index(s[i+1:], "`")
			if end < 0 {
				t.Fatalf("open name in %s", s)
			}
			out = append(out, s[i:i+end+2])
			i += end + 2
		case unicode.IsLetter(c) || unicode.IsDigit(c) || c == '_':
			n := i
			for n < len(s) && (s[n] == '_' || s[n] == '.' || s[n] < 128 && (unicode.IsLetter(rune(s[n])) || unicode.IsDigit(rune(s[n])))) {
				n++
			}
			out = append(out, s[i:n])
			i = n
		case strings.ContainsRune("(){}[]:,;=+->.", c):
			out = append(out, string(c))
			i++
		default:
			t.Fatalf("%q at %d in %s", c, i, s)
		}
	}
	return out
}

// cypherString reads a string, and how long it is.
func cypherString(t *testing.T, s string) (text string, n int) {
	t.Helper()
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '\'':
			return b.String(), i + 1
		case s[i] != '\\':
			b.WriteByte(s[i])
		default:
			i++
			switch at := strings.IndexByte(`\'nrt`, s[i]); {
			case at >= 0:
				b.WriteByte("\\'\n\r\t"[at])
			case s[i] == 'u' && i+4 < len(s):
				r, err := strconv.ParseUint(s[i+1:i+5], 16, 32)
				if err != nil {
					t.Fatal(err, s)
				}
				b.WriteRune(rune(r))
				i += 4
			default:
				t.Fatalf("escape \\%c in %s", s[i], s)
			}
		}
	}
	t.Fatalf("open string in %s", s)
	return "", 0
}

func TestEdges(t *testing.T) {
	ent := func(id string) schema.Value { return schema.Value{Entity: "ent:" + id} }
	base := schema.Fact{Class: "Visit", Relation: "qw:travelledTo", Subject: ent("a"), Object: ent("b"), Polarity: schema.Positive, Modality: schema.Actual}
	tests := []struct {
		name   string
		change func(*schema.Fact)
		want   string
	}{
		{"plain", func(*schema.Fact) {}, "a TRAVELLED_TO b"},
		{"planned", func(f *schema.Fact) { f.Modality = schema.Planned }, "a PLANNED_TRAVELLED_TO b"},
		{"denied", func(f *schema.Fact) { f.Polarity = schema.Negative }, "a NOT_TRAVELLED_TO b"},
		{"claimed", func(f *schema.Fact) { f.AttributedTo = ent("c") }, "a CLAIMED_TRAVELLED_TO b"},
		{"told by an agency", func(f *schema.Fact) { f.AttributedTo, f.Trusted = ent("c"), true }, "a TRAVELLED_TO b"},
		{"possible claim of words", func(f *schema.Fact) { f.AttributedTo, f.Modality = schema.Value{Text: "he"}, schema.Possible }, "a POSSIBLE_CLAIMED_TRAVELLED_TO b"},
		{"roles", func(f *schema.Fact) {
			f.Roles = []schema.Role{{Name: "agent", Value: ent("a")}, {Name: "place", Value: ent("d")}, {Name: "place", Value: ent("b")}, {Name: "manner", Value: schema.Value{Text: "by train"}}}
		}, "a TRAVELLED_TO b, a TRAVELLED_TO_PLACE d"},
		{"no subject", func(f *schema.Fact) {
			f.Subject, f.Roles = schema.Value{}, []schema.Role{{Name: "vehicleOf", Value: ent("d")}}
		}, "b TRAVELLED_TO_VEHICLE_OF d"},
		{"words", func(f *schema.Fact) { f.Object = schema.Value{Text: "the north"} }, ""},
		{"itself", func(f *schema.Fact) { f.Object = ent("a") }, "a TRAVELLED_TO a"},
		{"open relation", func(f *schema.Fact) { f.Relation = "rel:adhere_to" }, "a ADHERE_TO b"},
		{"class", func(f *schema.Fact) { f.Relation = "" }, "a VISIT b"},
		{"quotation", func(f *schema.Fact) {
			f.Roles = []schema.Role{{Name: "claims", Value: schema.Value{Fact: "fact:x"}}}
		}, "a TRAVELLED_TO b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			from := base
			tt.change(&from)
			f := newFact(&from, nil)
			var got []string
			for _, e := range edgesOf(f) {
				got = append(got, strings.TrimPrefix(e.from, "ent:")+" "+edgeType(f, e.role)+" "+strings.TrimPrefix(e.to, "ent:"))
			}
			if s := strings.Join(got, ", "); s != tt.want {
				t.Errorf("got %s, want %s", s, tt.want)
			}
		})
	}
}

// No text ends a string of Cypher, in whichever order its escapes are read.
func FuzzQuoteCypher(f *testing.F) {
	f.Add(hostile)
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		for _, read := range []func(string) string{strings.Clone, readUnicodeFirst} {
			if got := cypherTokens(t, read(quoteCypher(s))); len(got) != 1 || got[0] != "'"+s {
				t.Errorf("%q is written as %s and read as %q", s, quoteCypher(s), got)
			}
		}
	})
}
