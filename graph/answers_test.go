package graph

import (
	"fmt"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/schema"
)

func TestReadSameAs(t *testing.T) {
	for in, want := range map[string]string{
		"Ada Berg\tQ7":                           "1 Ada Berg wd:Q7",
		"Ada Berg,Q7":                            "1 Ada Berg wd:Q7",
		`"Berg, Ada",Q7`:                         "1 Berg, Ada wd:Q7",
		"# a comment\n\nent:ada-berg\tQ7\r\n":    "3 ent:ada-berg wd:Q7",
		"Ada\thttp://www.wikidata.org/entity/Q7": "1 Ada wd:Q7",
		"Ada\t<https://data.example/ada>\tnote":  "1 Ada https://data.example/ada",
		"Ada":                                    "1: want two columns: a name or id, and a Wikidata id or IRI",
		"\tQ7":                                   "1: want two columns: a name or id, and a Wikidata id or IRI",
		"Ada\tQ07":                               `1: "Q07" is neither a Wikidata id such as Q42 nor an IRI`,
		"Ada\thttp://a b":                        `1: "http://a b" is neither a Wikidata id such as Q42 nor an IRI`,
		"Ada\thttps://w3id.org/quadwire/entity/x": "1 Ada ent:x",
		`"Ada,Q7`: `1: no row of a table: parse error on line 1, column 8: extraneous or missing " in quoted-field`,
	} {
		rows, bad, err := ReadSameAs(strings.NewReader(in))
		var got []string
		for _, r := range rows {
			got = append(got, fmt.Sprint(r.Line, " ", r.Name, " ", r.IRI))
		}
		for _, f := range bad {
			got = append(got, f.Error())
		}
		if strings.Join(got, "; ") != want || err != nil {
			t.Errorf("%q: %q %v, want %q", in, got, err, want)
		}
	}
}

func TestReadAnswers(t *testing.T) {
	for in, want := range map[string]string{
		"yes ent:a ent:b":                     "1 yes ent:a ent:b ()",
		"YES\tAda Berg\tA. Berg\tone office":  "1 yes Ada Berg A. Berg (one office)",
		"no ent:a ent:b two men":              "1 no ent:a ent:b (two men)",
		"skip\tent:a\tent:b\t# Ada – A. Berg": "1 skip ent:a ent:b ()",
		"\n# nothing\nno ent:a ent:b":         "3 no ent:a ent:b ()",
		"perhaps ent:a ent:b":                 `1: "perhaps" is neither yes, no nor skip`,
		"yes ent:a":                           "1: want yes, no or skip, and two entities",
	} {
		answers, bad, err := ReadAnswers(strings.NewReader(in))
		var got []string
		for _, a := range answers {
			got = append(got, fmt.Sprintf("%d %s %s %s (%s)", a.Line, a.Verdict, a.First, a.Other, a.Why))
		}
		for _, f := range bad {
			got = append(got, f.Error())
		}
		if strings.Join(got, "; ") != want || err != nil {
			t.Errorf("%q: %q %v, want %q", in, got, err, want)
		}
	}
}

// Every line is a row, a fault, or nothing, with a number that is its own; and
// what is read can be stored.
func FuzzReadTables(f *testing.F) {
	f.Add("Ada Berg\tQ7\n\"Berg, Ada\",http://data.example/x\n# no\nyes ent:a ent:b\n")
	f.Add("no\tA\tB\twhy\n\xff,Q1\n\"\n,,\n\t\t\t\n")
	f.Fuzz(func(t *testing.T, in string) {
		rows, bad, err := ReadSameAs(strings.NewReader(in))
		if err == nil {
			requireLines(t, in, bad, len(rows), func(i int) int { return rows[i].Line })
		}
		for _, r := range rows {
			d := schema.Decision{Order: 1, Kind: schema.SameAs, Same: []schema.Link{{Entity: "ent:x", IRI: r.IRI}}}
			d.SetID()
			if err := d.Check(); err != nil || r.Name == "" {
				t.Fatalf("%+v: %v", r, err)
			}
		}
		answers, bad, err := ReadAnswers(strings.NewReader(in))
		if err == nil {
			requireLines(t, in, bad, len(answers), func(i int) int { return answers[i].Line })
		}
		for _, a := range answers {
			if a.First == "" || a.Other == "" {
				t.Fatalf("%+v", a)
			}
		}
	})
}

func requireLines(t *testing.T, in string, bad []LineFault, n int, line func(int) int) {
	t.Helper()
	seen := make(map[int]bool)
	for i := range n + len(bad) {
		at := 0
		if i < n {
			at = line(i)
		} else {
			at = bad[i-n].Line
		}
		if seen[at] || at < 1 || at > strings.Count(in, "\n")+1 {
			t.Fatalf("line %d of %q", at, in)
		}
		seen[at] = true
	}
}
