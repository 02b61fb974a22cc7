package gizmo

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func TestLanguages(t *testing.T) {
	tests := []struct{ lang, query, want string }{
		{GraphQL, `{n(id: <ent:ana-ruiz>) {id, <schema:name>}}`, `{"n":{"<schema:name>":"Ana Ruiz","id":"ent:ana-ruiz"}}`},
		{GraphQL, `{n(<schema:name>: "Ana Ruiz") {<qw:met> {id}}}`, `{"n":{"<qw:met>":[{"id":"ent:bo-lind"},{"id":"ent:cai-wen"}]}}`},
		{GraphQL, `{n(id: <ent:nobody>) {id}}`, `{"n":null}`},
		{GraphQL, "{n(\n id", `error: line 2, column 4: Syntax Error: Expected :, found EOF`},
		{GraphQL, `mutation {n {id}}`, `error: unsupported operation: mutation`},
		{GraphQL, ``, `error: unsupported query type`},
		{GraphQL, `{n(id: $x) {id}}`, `error: unsupported value type: *ast.Variable`},
		{MQL, `[{"id": "<ent:bo-lind>", "!<qw:met>": null}]`, `{"!<qw:met>":"<ent:ana-ruiz>","id":"<ent:bo-lind>"}`},
		{MQL, `[{"id": null, "<qw:time>": null, "<qw:met>": {"id": "<ent:nobody>"}}]`, ``},
		{MQL, "[{\n\"id\" 1}]", `error: line 2, column 6: MQL is JSON: invalid character '1' after object key`},
		{MQL, `[1, 2]`, `error: multiple fields at location root`},
		{MQL, ``, `error: line 1, column 1: MQL is JSON: unexpected end of JSON input`},
		{"sql", `1`, `error: no query language "sql"; there are gizmo, graphql, mql, linkedql`},
	}
	for _, tt := range tests {
		if got, _ := rows(t, tt.query, Options{Lang: tt.lang}); got != tt.want {
			t.Errorf("%s %s\n got %s\nwant %s", tt.lang, tt.query, got, tt.want)
		}
	}
}

func TestLanguagesBounds(t *testing.T) {
	if _, res := rows(t, `[{"id": null, "<qw:time>": null}]`, Options{Lang: MQL, Limit: 1}); len(res.Rows) != 1 || !res.Truncated {
		t.Errorf("%d rows, truncated %v", len(res.Rows), res.Truncated)
	}
	if _, err := Run(t.Context(), small(), `{n {id}}`, Options{Lang: GraphQL, Timeout: time.Nanosecond}); !errors.Is(err, ErrTimeout) {
		t.Errorf("error %v", err)
	}
}

// A panic in Cayley's code must not end the program.
func TestLanguagesOddities(t *testing.T) {
	for lang, queries := range map[string]string{
		GraphQL: `{}|{n}|{n{}}|{n{*}}|{*}|{n(id:[]){id}}|{n(id:[[<a>]]){id}}|{n(first:-1){id}}|{n(first:"x"){id}}|{n(offset:9999){id}}|{n @rev {id}}|{n @rev(id: <a>) {id}}|{n @label(v: 1) {*}}|{n @opt @unnest {*}}|{n{id @unnest}}|{n{<qw:met> @unnest {*}}}|query a {n{id}} query b {n{id}}|fragment f on T {id}|{...f}|{n(id: {a: 1}){id}}|{a:n{a:id,a:id}}|{n(~<qw:met>: <ent:ana-ruiz>){~<qw:met>{id}}}|` + strings.Repeat("{n", 300) + strings.Repeat("}", 300),
		MQL:     `null|[]|[[]]|[null]|{}|[{}]|"x"|1|1.5|true|[{"id":[]}]|[{"id":{}}]|[{"id":{"id":null}}]|[{"":null}]|[{"!":null}]|[{"@":null}]|[{"@a:":null}]|[{"a":[1,2]}]|[{"id":[{"id":[{"id":null}]}]}]|{"id":null,"<qw:met>":{"<qw:met>":null}}|[{"<qw:met>":[{"id":null,"<schema:name>":[]}]}]`,
	} {
		for _, q := range strings.Split(queries, "|") {
			if _, err := Run(t.Context(), small(), q, Options{Lang: lang, Limit: 50, Timeout: time.Minute}); errors.Is(err, ErrTimeout) {
				t.Errorf("%s %s: %v", lang, q, err)
			}
		}
	}
}

// Parameters are text in every language, and no way to add code.
func TestLanguagesParams(t *testing.T) {
	params := map[string]string{"name": "Ana Ruiz", "id": "<ent:ana-ruiz>", "evil": `x") { id } } #`, "linked": "ent:ana-ruiz"}
	tests := []struct{ lang, query, want string }{
		{GraphQL, `{n(<schema:name>: $name) {id}}`, `{"n":{"id":"ent:ana-ruiz"}}`},
		{GraphQL, `{n(id: $id) {<schema:name>}}`, `{"n":{"<schema:name>":"Ana Ruiz"}}`},
		{GraphQL, `{n(<schema:name>: $evil) {id}}`, `{"n":null}`},
		{GraphQL, "{n(<schema:name>: \"$name\") {id}} # $other", `{"n":null}`},
		{GraphQL, "{n(\n <schema:name>: $other) {id}}", `error: line 2, column 17: no parameter other was given; give it by --param other=…`},
		{MQL, `[{"id": "$id", "<schema:name>": null}]`, `{"<schema:name>":"Ana Ruiz","id":"<ent:ana-ruiz>"}`},
		{MQL, "[{\"id\": null,\n\"<schema:name>\": \"$other\"}]", `error: line 2, column 18: no parameter other was given; give it by --param other=…`},
		{MQL, "[{\n\"id\" 1}]", `error: line 2, column 6: MQL is JSON: invalid character '1' after object key`},
		{LinkedQL, `{"@type":"Visit","properties":"schema:name","from":{"@type":"Vertex","values":{"@id":"$linked"}}}`, `{"id":"Ana Ruiz"}`},
		{LinkedQL, `{"@type":"VisitReverse","properties":"schema:name","from":{"@type":"Vertex","values":"$name"}}`, `{"id":"<ent:ana-ruiz>"}`},
	}
	for _, tt := range tests {
		if got, _ := rows(t, tt.query, Options{Lang: tt.lang, Params: params}); got != tt.want {
			t.Errorf("%s %s\n got %s\nwant %s", tt.lang, tt.query, got, tt.want)
		}
	}
}
