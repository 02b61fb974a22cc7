package gizmo

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/cayley/query/linkedql"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// linked runs a document in which 'single' quotes are double ones, and gives the
// answer of Cayley's API.
func linked(t *testing.T, query string, opts Options) string {
	t.Helper()
	opts.Lang = LinkedQL
	res, err := Run(t.Context(), small(), strings.ReplaceAll(query, "'", `"`), opts)
	if err != nil {
		return "error: " + err.Error()
	}
	var b bytes.Buffer
	if err := res.WriteCayley(&b, LinkedQL); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(b.String()), `{"result":`), "}")
}

const (
	ana   = `{'@type':'Vertex','values':{'@id':'ent:ana-ruiz'}}`
	met   = `{'@type':'Visit','from':` + ana + `,'properties':'qw:met'}`
	times = `{'@type':'Visit','from':{'@type':'Vertex','values':[{'@id':'fact:one'},{'@id':'fact:two'}]},'properties':'qw:time'}`
	day   = `{'@value':'2031-02-04','@type':'xsd:date'}`
	facts = `{'@type':'Vertex','values':[{'@id':'fact:one'},{'@id':'fact:two'}]}`
)

// linkedqlSteps has each step that Cayley registers, save aliases, at least once.
var linkedqlSteps = []struct{ query, want string }{
	{ana, `[{"@id":"ent:ana-ruiz"}]`},
	{`{'@type':'Vertex','values':'Ana Ruiz'}`, `["Ana Ruiz"]`},
	{`{'@type':'Vertex','values':[{'@id':'https://w3id.org/quadwire/entity/ana-ruiz'}]}`, `[{"@id":"ent:ana-ruiz"}]`},
	{`{'@type':'Count','from':{'@type':'Vertex'}}`, `[22]`},
	{met, `[{"@id":"ent:bo-lind"},{"@id":"ent:cai-wen"}]`},
	{`{'@type':'Out','from':` + ana + `,'properties':['https://w3id.org/quadwire/ns#met','schema:name']}`, `[{"@id":"ent:bo-lind"},{"@id":"ent:cai-wen"},"Ana Ruiz"]`},
	{`{'@type':'Out','from':` + ana + `,'properties':{'@id':'schema:name'}}`, `["Ana Ruiz"]`},
	{`{'@type':'Out','from':` + ana + `,'properties':{'@type':'PropertyNames','from':` + ana + `}}`, `[{"@id":"ent:bo-lind"},{"@id":"ent:cai-wen"},"Ana Ruiz"]`},
	{`{'@type':'linkedql:VisitReverse','linkedql:from':` + met + `,'properties':'qw:met'}`, `[{"@id":"ent:ana-ruiz"},{"@id":"ent:ana-ruiz"}]`},
	{`{'@type':'http://cayley.io/linkedql#In','from':{'@type':'Unique','from':` + met + `},'properties':'qw:met'}`, `[{"@id":"ent:ana-ruiz"},{"@id":"ent:ana-ruiz"}]`},
	{`{'@type':'Both','from':` + ana + `,'properties':'qw:met'}`, `[{"@id":"ent:bo-lind"},{"@id":"ent:cai-wen"}]`},
	{`{'@context':{'q':'http://cayley.io/linkedql#','e':'https://w3id.org/quadwire/entity/'},'@type':'q:Has','q:from':{'@type':'Vertex'},'property':'qw:met','values':{'@id':'e:bo-lind'}}`, `[{"@id":"ent:ana-ruiz"}]`},
	{`{'@type':'Unique','from':{'@type':'Has','from':` + ana + `,'property':'qw:met'}}`, `[{"@id":"ent:ana-ruiz"}]`},
	{`{'@type':'HasReverse','from':{'@type':'Vertex'},'property':'schema:name','values':{'@id':'ent:ana-ruiz'}}`, `["Ana Ruiz"]`},
	{`{'@type':'Match','pattern':{'schema:name':'Ana Ruiz'}}`, `[{"@id":"ent:ana-ruiz"}]`},
	{`{'@type':'Match','pattern':{'@id':'https://w3id.org/quadwire/entity/ana-ruiz'}}`, `[{"@id":"ent:ana-ruiz"}]`},
	{`{'@type':'Match','pattern':{'@id':'ent:ana-ruiz','qw:met':{'@id':'ent:cai-wen'}}}`, `[{"@id":"ent:ana-ruiz"}]`},
	{`{'@type':'Match','pattern':{'@id':'ent:ana-ruiz','qw:met':{'schema:name':'nobody'}}}`, `[]`},
	{`{'@type':'Match','from':` + met + `,'pattern':{'@reverse':{'qw:met':{'schema:name':'Ana Ruiz'}}}}`, `error: Match: @reverse has no place in a pattern; HasReverse and Intersect do what it means`},
	{`{'@type':'Match','pattern':{'qw:met':{'@id':'ent:bo-lind'},'schema:name':'Ana Ruiz'}}`, `[{"@id":"ent:ana-ruiz"}]`},
	{`{'@type':'Match','pattern':{'qw:met':{'@id':'ent:ana-ruiz','schema:name':'Ana Ruiz'}}}`, `[]`},
	{`{'@type':'VisitReverse','properties':'qw:met','from':{'@type':'Match','pattern':{'@id':'ent:bo-lind'}}}`, `[{"@id":"ent:ana-ruiz"}]`},
	{`{'@type':'Match','pattern':{'qw:label':{'@id':'ent:x'},'@type':'https://w3id.org/quadwire/ns#Meeting'}}`, `[]`},
	{`{'@type':'Match','pattern':{'qw:index':0}}`, `[{"@id":"art:x#s0"}]`},
	{`{'@type':'Match','pattern':{'qw:time':` + strings.Replace(day, "04", "05", 1) + `}}`, `[{"@id":"fact:two"}]`},
	{`{'@type':'GreaterThan','from':` + times + `,'value':` + day + `}`, `[{"@type":"xsd:date","@value":"2031-02-05"}]`},
	{`{'@type':'GreaterThanEquals','from':{'@type':'Match','pattern':{}},'value':0}`, `[0]`},
	{`{'@type':'LessThan','from':` + times + `,'value':` + day + `}`, `[{"@type":"xsd:date","@value":"2031-02-03"}]`},
	{`{'@type':'LessThanEquals','from':{'@type':'Match','pattern':{}},'value':-1}`, `[]`},
	{`{'@type':'Like','from':{'@type':'Match','pattern':{}},'likePattern':'%Ruiz%'}`, `["Ana Ruiz"]`},
	{`{'@type':'RegExp','from':{'@type':'Match','pattern':{}},'expression':'(?i)ruiz'}`, `["Ana Ruiz"]`},
	{`{'@type':'RegExp','from':{'@type':'Match','pattern':{}},'expression':'(?i)ruiz','includeIRIs':true}`, `[{"@id":"ent:ana-ruiz"},"Ana Ruiz"]`},
	{`{'@type':'Order','from':` + met + `}`, `[{"@id":"ent:bo-lind"},{"@id":"ent:cai-wen"}]`},
	{`{'@type':'Limit','from':` + met + `,'limit':1}`, `[{"@id":"ent:bo-lind"}]`},
	{`{'@type':'Skip','from':` + met + `,'offset':1}`, `[{"@id":"ent:cai-wen"}]`},
	{`{'@type':'Count','from':` + met + `}`, `[2]`},
	{`{'@type':'Back','name':'who','from':{'@type':'Visit','properties':'schema:name','from':{'@type':'As','name':'who','from':` + ana + `}}}`, `[{"@id":"ent:ana-ruiz"}]`},
	{`{'@type':'Back','from':` + met + `}`, `[{"@id":"ent:ana-ruiz"},{"@id":"ent:ana-ruiz"}]`},
	{`{'@type':'Intersect','from':` + met + `,'steps':[{'@type':'Vertex','values':{'@id':'ent:cai-wen'}}]}`, `[{"@id":"ent:cai-wen"}]`},
	{`{'@type':'Difference','from':` + met + `,'steps':{'@type':'Vertex','values':{'@id':'ent:cai-wen'}}}`, `[{"@id":"ent:bo-lind"}]`},
	{`{'@type':'Difference','from':` + met + `,'steps':{'@type':'Vertex','values':{'@id':'ent:nobody'}}}`, `[{"@id":"ent:bo-lind"},{"@id":"ent:cai-wen"}]`},
	{`{'@type':'Union','from':` + ana + `,'steps':[` + met + `]}`, `[{"@id":"ent:ana-ruiz"},{"@id":"ent:bo-lind"},{"@id":"ent:cai-wen"}]`},
	{`{'@type':'Unique','from':{'@type':'Labels','from':` + ana + `}}`, `[{"@id":"fact:one"},{"@id":"fact:two"},{"@id":"art:x#s0"}]`},
	{`{'@type':'PropertyNames','from':` + ana + `}`, `[{"@id":"qw:met"},{"@id":"schema:name"}]`},
	{`{'@type':'ReversePropertyNames','from':` + met + `}`, `[{"@id":"qw:met"}]`},
	{`{'@type':'Where','from':` + facts + `,'condition':{'@type':'Has','from':{'@type':'Placeholder'},'property':'qw:time','values':` + strings.Replace(day, "04", "05", 1) + `}}`, `[{"@id":"fact:two"}]`},
	{`{'@type':'Select','from':{'@type':'PropertyNamesAs','tag':'p','from':{'@type':'Vertex','values':{'@id':'art:x#s0'}}}}`, `[{"p":[{"@id":"qw:index"}]}]`},
	{`{'@type':'Select','from':{'@type':'ReversePropertyNamesAs','tag':'p','from':{'@type':'Vertex','values':'Ana Ruiz'}}}`, `[{"p":[{"@id":"schema:name"}]}]`},
	{`{'@type':'Select','from':{'@type':'As','name':'who','from':` + met + `},'properties':'who'}`, `[{"who":[{"@id":"ent:bo-lind"}]},{"who":[{"@id":"ent:cai-wen"}]}]`},
	{`{'@type':'Select','from':{'@type':'Properties','from':` + ana + `,'names':['qw:met','schema:name']},'properties':['https://w3id.org/quadwire/ns#met'],'excludeID':true}`, `[{"qw:met":[{"@id":"ent:bo-lind"}]},{"qw:met":[{"@id":"ent:cai-wen"}]}]`},
	{`{'@type':'Select','from':{'@type':'ReverseProperties','from':{'@type':'Vertex','values':[{'@id':'ent:bo-lind'}]},'names':['qw:met']}}`, `[{"qw:met":[{"@id":"ent:ana-ruiz"}]}]`},
	{`{'@type':'Select','from':{'@type':'Optional','from':{'@type':'As','name':'n','from':{'@type':'Vertex','values':[{'@id':'fact:one'},{'@id':'ent:ana-ruiz'}]}},'step':{'@type':'Properties','from':{'@type':'Placeholder'},'names':'qw:time'}}}`, `[{"n":[{"@id":"fact:one"}],"qw:time":[{"@type":"xsd:date","@value":"2031-02-03"}]},{"n":[{"@id":"ent:ana-ruiz"}]}]`},
	{`{'@type':'Documents','from':{'@type':'Properties','from':` + ana + `,'names':['qw:met','schema:name']}}`, `[{"@id":"ent:ana-ruiz","qw:met":[{"@id":"ent:bo-lind"},{"@id":"ent:cai-wen"}],"schema:name":"Ana Ruiz"}]`},
	{`{'@type':'Documents','from':{'@type':'Properties','from':{'@type':'Vertex','values':{'@id':'art:x#s0'}},'names':'qw:index'}}`, `[{"@id":"art:x#s0","qw:index":0}]`},
	{`{'@type':'Documents','from':{'@type':'Properties','from':{'@type':'Vertex'},'names':'qw:time'}}`, `[{"@graph":[{"@id":"fact:one","qw:time":{"@type":"xsd:date","@value":"2031-02-03"}},{"@id":"fact:two","qw:time":{"@type":"xsd:date","@value":"2031-02-05"}}]}]`},
	{`{'@type':'Documents','from':{'@type':'Collect','from':` + ana + `,'name':'qw:met'}}`, `[{"@id":"ent:ana-ruiz","qw:met":[{"@id":"ent:bo-lind"},{"@id":"ent:cai-wen"}]}]`},
}

func TestLinkedQL(t *testing.T) {
	seen := make(map[string]bool)
	for _, tt := range linkedqlSteps {
		if got := linked(t, tt.query, Options{}); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.query, got, tt.want)
		}
		for _, name := range stepNames() {
			seen[name] = seen[name] || strings.Contains(tt.query, "'"+name+"'") || strings.Contains(tt.query, "#"+name+"'") || strings.Contains(tt.query, ":"+name+"'")
		}
	}
	for _, name := range stepNames() {
		if !seen[name] {
			t.Errorf("no test of %s", name)
		}
	}
}

func TestLinkedQLErrors(t *testing.T) {
	tests := []struct{ query, want string }{
		{``, `line 1, column 1: LinkedQL is JSON: unexpected end of JSON input`},
		{"{\n  '@type' 'Vertex'}", `line 2, column 11: LinkedQL is JSON: invalid character '"' after object key`},
		{`[]`, `line 1, column 1: a LinkedQL query is an object, one step with the others in its from`},
		{`'http://example.org/'`, `line 1, column 1: a LinkedQL query is an object, one step with the others in its from`},
		{`{}`, `line 1, column 1: a step needs one @type, such as Visit`},
		{"{'@type':'Limit',\n 'limit':1,\n 'from':{'@type':'Vertx'}}", `line 3, column 18: no step Vertx; there are As, Back`},
		{"{'@type':'Limit','limit':1,\n 'from':'http://example.org/'}", `line 2, column 9: a step is an object with a @type, not "http://example.org/"`},
		{`{'@type':'Limit','from':{'@type':'Vertex'}}`, `line 1, column 1: Limit: limit is missing`},
		{`{'@type':'Limit','limit':-1,'from':{'@type':'Vertex'}}`, `line 1, column 26: Limit: limit: a whole number from 0 on is expected`},
		{`{'@type':'Limit','limit':1,'from':{'@type':'Select','from':{'@type':'Vertex'}}}`, `line 1, column 35: Select stands outermost only`},
		{`{'@type':'Visit','properties':['qw:met',5],'from':{'@type':'Vertex'}}`, `line 1, column 31: Visit: a property is an IRI such as qw:met, not 5`},
		{`{'@type':'Visit','property':'qw:met','from':{'@type':'Vertex'}}`, `line 1, column 1: Visit: properties is missing`},
		{`{'@type':'Vertex','value':'x'}`, `line 1, column 27: Vertex: there is no value; there are: values`},
		{`{'@type':'Vertex','values':{'@list':[1]}}`, `line 1, column 28: Vertex: values: {"@list":[1]} is neither a node nor a literal`},
		{`{'@type':'Intersect','from':{'@type':'Vertex'},'steps':[{'@type':'Vertex'},{'@type':'Count'}]}`, `line 1, column 76: Count: from is missing`},
		{`{'@type':'Properties','from':{'@type':'Vertex'}}`, `line 1, column 1: Properties: names is missing`},
		{`{'@type':'RegExp','from':{'@type':'Vertex'},'expression':'('}`, "RegExp: error parsing regexp: missing closing ): `(`"},
		{`{'@type':'Match','pattern':{'name':{'@id':'alice'}}}`, `Match: the pattern says nothing`},
		{`{'@type':'Match','pattern':{'@id':'_:a','qw:met':{'@id':'_:b','qw:met':{'@id':'_:a'}}}}`, `Match: the pattern leads back to its beginning, which has no @id`},
		{`{'@type':'Match','pattern':{'@id':'ent:ana-ruiz','qw:met':{'@id':'_:b','qw:met':{'@id':'_:b'}}}}`, `Match: the pattern leads from a node without @id back to it, which cannot be matched`},
		{`{'@type':'Select','from':{'@type':'Vertex'}}`, `Select: nothing is tagged; use Properties or As before it`},
		{`{'@type':'Documents','from':{'@type':'Vertex','values':'Ana Ruiz'}}`, `Documents: "Ana Ruiz" is a literal, of which there is no document`},
		{"{'@context':{'@vocab':'http://cayley.io/linkedql#'},\n'@graph':[{'@type':'Vertex'},{'@type':'Vertex'}]}", `line 1, column 1: a step needs one @type, such as Visit`},
		{`{'@context':{'a':{'@id':'b'},'b':{'@id':'a'}},'@type':'Vertex'}`, `JSON-LD: cyclic IRI mapping`},
		{`{'@type':'Vertex','values':'$who'}`, `line 1, column 28: no parameter who was given; give it by --param who=…`},
		{strings.Repeat(`{'@type':'Unique','from':`, 101) + `{'@type':'Vertex'}` + strings.Repeat(`}`, 101), `line 1, column 2510: more than 100 levels`},
	}
	for _, tt := range tests {
		opts := Options{}
		if strings.Contains(tt.want, "parameter") {
			opts.Params = map[string]string{"other": "x"}
		}
		if got := linked(t, tt.query, opts); !strings.HasPrefix(got, "error: "+tt.want) {
			t.Errorf("%s\n got %s\nwant error: %s", tt.query, got, tt.want)
		}
	}
}

// Whatever JSON-LD or Cayley would fetch stays unfetched.
func TestLinkedQLOffline(t *testing.T) {
	var fetched atomic.Int32
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fetched.Add(1)
		w.Header().Set("Content-Type", "application/ld+json")
		fmt.Fprint(w, `{"@context":{"@vocab":"http://cayley.io/linkedql#"}}`)
	}))
	defer server.Close()
	for _, query := range []string{
		`'URL'`, `['URL']`,
		`{'@context':'URL','@type':'Vertex'}`,
		`{'@context':[{},'URL'],'@type':'Vertex'}`,
		`{'@context':{'@import':'URL'},'@type':'Vertex'}`,
		`{'@context':{'Vertex':{'@id':'linkedql:Vertex','@context':'URL'}},'@type':'Vertex'}`,
		`{'\u0040context':'URL','@type':'Vertex'}`,
		`{'@type':'Limit','limit':1,'from':'URL'}`,
		`{'@type':'Limit','limit':1,'from':{'@context':'URL','@type':'Vertex'}}`,
		`{'@type':'Intersect','steps':['URL'],'from':{'@type':'Vertex'}}`,
		`{'@type':'Visit','properties':{'@context':'URL','@id':'x:y'},'from':{'@type':'Vertex'}}`,
		`{'@type':'Match','pattern':{'@context':'URL','qw:met':1}}`,
		`{'@type':'Match','pattern':{'qw:met':{'@type':'@json','@value':{'@context':'URL'}}}}`,
		`{'@type':'Match','pattern':'URL'}`,
	} {
		if got := linked(t, strings.ReplaceAll(query, "URL", server.URL+"/x"), Options{}); !strings.HasPrefix(got, "error: ") {
			t.Errorf("%s gives %s", query, got)
		}
	}
	if n := fetched.Load(); n > 0 {
		t.Errorf("fetched %d times", n)
	}
}

func TestLinkedQLBounds(t *testing.T) {
	for _, query := range []string{met, `{'@type':'Documents','from':{'@type':'Properties','from':{'@type':'Vertex'},'names':'qw:time'}}`} {
		res, err := Run(t.Context(), small(), strings.ReplaceAll(query, "'", `"`), Options{Lang: LinkedQL, Limit: 1})
		if err != nil || len(res.Rows) != 1 || !res.Truncated {
			t.Errorf("%s: %d rows, truncated %v, %v", query, len(res.Rows), res.Truncated, err)
		}
	}
	got := linked(t, `{'@type':'Vertex','values':[{'@id':'$who'},'$5']}`, Options{Params: map[string]string{"who": "ent:ana-ruiz"}})
	if got != `[{"@id":"ent:ana-ruiz"}]` {
		t.Errorf("parameter: %s", got)
	}
	// A pattern whose blank nodes fan out and in would be walked 2^40 times.
	var b strings.Builder
	b.WriteString(`{'@type':'Match','pattern':{`)
	for i := range 40 {
		fmt.Fprintf(&b, `'qw:a':{'@id':'_:n%d'},'qw:b':{'@id':'_:n%d',`, i, i)
	}
	b.WriteString(`'qw:c':1` + strings.Repeat("}", 42))
	if got := linked(t, b.String(), Options{}); !strings.Contains(got, "more than 1000 conditions") {
		t.Error(got)
	}
}

// A product of nodes that takes hours stops at the deadline.
func TestLinkedQLDeadline(t *testing.T) {
	var quads []quad.Quad
	for i := range 300 {
		for j := range 100 {
			quads = append(quads, quad.Make(quad.IRI(fmt.Sprint("ent:", i)), quad.IRI("qw:met"), quad.IRI(fmt.Sprint("ent:", (i*7+j)%300)), nil))
		}
	}
	store := memstore.New(quads...)
	for _, outer := range []string{`{"@type":"Count","from":%s}`, `{"@type":"Order","from":%s}`, `{"@type":"Select","from":{"@type":"As","name":"x","from":%s}}`, `{"@type":"Documents","from":{"@type":"As","name":"x","from":%s}}`} {
		path := `{"@type":"Vertex","values":{"@id":"ent:1"}}`
		for range 9 {
			path = `{"@type":"Visit","properties":"qw:met","from":` + path + `}`
		}
		start := time.Now()
		_, err := Run(t.Context(), store, fmt.Sprintf(outer, path), Options{Lang: LinkedQL, Timeout: 100 * time.Millisecond})
		if !errors.Is(err, ErrTimeout) {
			t.Errorf("%s: %v after %v", outer, err, time.Since(start))
		}
	}
}

func FuzzLinkedQL(f *testing.F) {
	for _, tt := range linkedqlSteps {
		f.Add(strings.ReplaceAll(tt.query, "'", `"`))
	}
	f.Add(`{"@context":{"@version":1.1,"x":{"@id":"linkedql:from","@container":"@list"}},"@type":"Limit","x":[{"@type":"Vertex"}],"limit":1e3}`)
	f.Add(`{"a":"","b":{"":0}}`) // at which json-gold panics
	store := small()
	if _, ok := linkedql.TypeByName(linkedql.Namespace + "Vertex"); !ok {
		f.Fatal("no steps are registered")
	}
	f.Fuzz(func(t *testing.T, query string) {
		res, err := Run(t.Context(), store, query, Options{Lang: LinkedQL, Limit: 20, Timeout: 10 * time.Second})
		if errors.Is(err, ErrTimeout) {
			t.Errorf("%s: %v", query, err)
		}
		if err := res.WriteCayley(new(bytes.Buffer), LinkedQL); err != nil {
			t.Error(err)
		}
		for _, row := range res.Rows {
			for _, v := range row.Tags {
				if schema.Normalize(v) != v {
					t.Errorf("%s gives %v, which is not in the graph", query, v)
				}
			}
		}
	})
}
