package web

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/graph/gizmo"
)

// inProcess runs queries here, as no server should.
func inProcess(ctx context.Context, q Query) (Answer, error) {
	qs := memstore.New(
		quad.MakeIRI("ent:ana-ruiz", "qw:met", "ent:bo-lind", "fact:one"),
		quad.Make(quad.IRI("ent:ana-ruiz"), quad.IRI("schema:name"), "Ana Ruiz", quad.IRI("art:x")),
		quad.Make(quad.IRI("art:x#s0"), quad.IRI("qw:index"), 7, quad.IRI("art:x")),
		quad.Make(quad.IRI("fact:one"), quad.IRI("qw:time"), quad.TypedString{Value: "2031-02-03", Type: "xsd:date"}, quad.IRI("art:x")),
	)
	var body bytes.Buffer
	res, err := gizmo.Run(ctx, qs, q.Text, gizmo.Options{Lang: q.Lang, Limit: q.Rows, Timeout: 5 * time.Second})
	if err != nil {
		writeErr := gizmo.WriteCayleyError(&body, q.Lang, err)
		return Answer{body.Bytes(), true}, writeErr
	}
	err = res.WriteCayley(&body, q.Lang)
	return Answer{Body: body.Bytes()}, err
}

func start(t *testing.T, c Config) *httptest.Server {
	t.Helper()
	if c.Run == nil {
		c.Run = inProcess
	}
	c.Parallel, c.MaxBytes = 2, 200
	if c.Wait == 0 {
		c.Wait = time.Minute
	}
	if c.Send == 0 {
		c.Send = time.Minute
	}
	srv := httptest.NewServer(New(c))
	t.Cleanup(srv.Close)
	return srv
}

func TestAPI(t *testing.T) {
	srv := start(t, Config{Local: true})
	const gizmoPath = "/api/v2/query?lang=gizmo"
	tests := []struct {
		name, method, path, body string
		status                   int
		want                     string
	}{
		{"path", "POST", gizmoPath, `g.V("<ent:ana-ruiz>").out("<qw:met>").all()`, 200, `{"result":[{"id":"<ent:bo-lind>"}]}`},
		{"string", "POST", gizmoPath, `g.V("<ent:ana-ruiz>").out("<schema:name>").all()`, 200, `{"result":[{"id":"Ana Ruiz"}]}`},
		{"number", "POST", gizmoPath, `g.V("<art:x#s0>").out("<qw:index>").all()`, 200, `{"result":[{"id":7}]}`},
		{"date", "POST", gizmoPath, `g.V("<fact:one>").out("<qw:time>").all()`, 200, `{"result":[{"id":"\"2031-02-03\"^^<xsd:date>"}]}`},
		{"emitted", "POST", gizmoPath, `g.emit({a: [1, "<b>"]})`, 200, `{"result":[{"a":[1,"<b>"]}]}`},
		{"nothing", "POST", gizmoPath, `g.V("<ent:nobody>").all()`, 200, `{"result":[]}`},
		{"rows", "POST", gizmoPath + "&limit=1", `g.emit(1); g.emit(2)`, 200, `{"result":[1]}`},
		{"GET", "GET", gizmoPath + "&qu=g.V(%22%3Cent:bo-lind%3E%22).all()", ``, 200, `{"result":[{"id":"<ent:bo-lind>"}]}`},
		{"version 1", "POST", "/api/v1/query/gizmo", `g.V("<ent:bo-lind>").all()`, 200, `{"result":[{"id":"<ent:bo-lind>"}]}`},
		{"GraphQL", "POST", "/api/v2/query?lang=graphql", `{n(id: <ent:ana-ruiz>) {id, <qw:met> {id}}}`, 200, `{"data":{"n":{"<qw:met>":{"id":"ent:bo-lind"},"id":"ent:ana-ruiz"}}}`},
		{"MQL", "POST", "/api/v2/query?lang=mql", `[{"id": "<ent:ana-ruiz>", "<qw:met>": null}]`, 200, `{"result":[{"<qw:met>":"<ent:bo-lind>","id":"<ent:ana-ruiz>"}]}`},

		{"wrong script", "POST", gizmoPath, "1;\ng.V().foo()", 400, `{"error":"line 2, column 4: TypeError: a path has no method foo()"}`},
		{"wrong GraphQL", "POST", "/api/v2/query?lang=graphql", `{n(`, 400, `{"errors":[{"message":"line 1, column 4: Syntax Error: Expected Name, found EOF"}]}`},
		{"wrong rows", "POST", gizmoPath + "&limit=-1", `1`, 400, `{"error":"limit is a number of rows"}`},
		{"no query", "POST", gizmoPath, ` `, 400, `{"error":"query is empty"}`},
		{"no language", "POST", "/api/v2/query", `1`, 400, `{"error":"query language not specified"}`},
		{"LinkedQL", "POST", "/api/v2/query?lang=linkedql", `{"@type":"Visit","properties":"qw:met","from":{"@type":"Vertex","values":{"@id":"ent:ana-ruiz"}}}`, 200, `{"result":[{"@id":"ent:bo-lind"}]}`},
		{"LinkedQL error", "POST", "/api/v2/query?lang=linkedql", `{"@context":"http://127.0.0.1:9/","@type":"Vertex"}`, 400, `{"error":"line 1, column 13: @context \"http://127.0.0.1:9/\" is not fetched: a query reads the graph only; write the context into the query"}`},
		{"other language", "POST", "/api/v2/query?lang=sql", `1`, 400, `{"error":"unknown query language; there are gizmo, graphql, mql, linkedql"}`},
		{"long body", "POST", gizmoPath, strings.Repeat(" ", 201), 413, `{"error":"the query is longer than 200 bytes"}`},
		{"long GET", "GET", gizmoPath + "&qu=" + strings.Repeat("1", 201), ``, 413, `{"error":"the query is longer than 200 bytes"}`},

		{"method", "PUT", gizmoPath, `1`, 405, `{"error":"PUT is no way to ask; POST the query"}`},
		{"method of version 1", "GET", "/api/v1/query/gizmo", ``, 405, `{"error":"GET is no way to ask; POST the query"}`},
		{"formats by POST", "POST", "/api/v2/formats", ``, 405, `{"error":"the formats are there to GET"}`},
		{"write", "POST", "/api/v2/write", `<a> <b> <c> .`, 403, `{"error":"database is read-only"}`},
		{"delete", "POST", "/api/v2/delete", `<a> <b> <c> .`, 403, `{"error":"database is read-only"}`},
		{"delete a node", "POST", "/api/v2/node/delete", `<a>`, 403, `{"error":"database is read-only"}`},
		{"write of version 1", "POST", "/api/v1/write", `[]`, 403, `{"error":"database is read-only"}`},
		{"elsewhere", "GET", "/ui", ``, 404, `{"error":"there is nothing at /ui; queries go to /api/v2/query?lang=gizmo"}`},
		{"health", "GET", "/health", ``, 204, ``},

		// Whatever Gizmo may have to write with is not there.
		{"g.addQuad", "POST", gizmoPath, `g.AddQuad("<a>", "<b>", "<c>")`, 400, `{"error":"line 1, column 10: TypeError: Object has no member 'AddQuad'"}`},
		{"path.delete", "POST", gizmoPath, `g.V("<ent:bo-lind>").delete()`, 400, `{"error":"line 1, column 4: TypeError: a path has no method delete()"}`},
		{"no modules", "POST", gizmoPath, `require("fs")`, 400, `{"error":"line 1, column 8: ReferenceError: require is not defined"}`},
		{"no hosts", "POST", gizmoPath, `guard_invoke(g, "emit", [1])`, 400, `{"error":"line 1, column 13: ReferenceError: guard_invoke is not defined"}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			status, body, _ := request(t, tt.method, srv.URL+tt.path, tt.body, nil)
			if status != tt.status || body != tt.want {
				t.Errorf("%d %s\nwant %d %s", status, body, tt.status, tt.want)
			}
		})
	}
}

func request(t *testing.T, method, url, body string, header map[string]string) (int, string, http.Header) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range header {
		req.Header.Set(name, value)
	}
	if host := header["Host"]; host != "" {
		req.Host = host
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	out, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	if len(out) > 0 && resp.Header.Get("Content-Type") != "application/json" {
		t.Errorf("%s %s: content type %q", method, url, resp.Header.Get("Content-Type"))
	}
	return resp.StatusCode, strings.TrimSpace(string(out)), resp.Header
}

func TestFormats(t *testing.T) {
	status, body, _ := request(t, "GET", start(t, Config{}).URL+"/api/v2/formats", "", nil)
	if want := `{"id":"nquads","read":true,"write":true,"nodes":true,"ext":[".nq",".nt"],"mime":["application/n-quads","application/n-triples"]}`; status != 200 || !strings.Contains(body, want) {
		t.Errorf("%d %s", status, body)
	}
}

// Pages of other sites get nothing, however they name this server.
func TestOtherSites(t *testing.T) {
	srv := start(t, Config{Local: true})
	here := strings.TrimPrefix(srv.URL, "http://")
	tests := []struct {
		name   string
		header map[string]string
		status int
	}{
		{"no browser", nil, 200},
		{"this site", map[string]string{"Origin": srv.URL, "Sec-Fetch-Site": "same-origin"}, 200},
		{"localhost", map[string]string{"Host": "localhost:64210"}, 200},
		{"IPv6", map[string]string{"Host": "[::1]:64210"}, 200},
		{"another origin", map[string]string{"Origin": "http://vesk.example"}, 403},
		{"no origin", map[string]string{"Origin": "null"}, 403},
		{"typed in", map[string]string{"Sec-Fetch-Site": "none"}, 200},
		{"another site", map[string]string{"Sec-Fetch-Site": "cross-site"}, 403},
		{"another port", map[string]string{"Sec-Fetch-Site": "same-site"}, 403},
		{"a relation to come", map[string]string{"Sec-Fetch-Site": "same-house"}, 403},
		{"another name", map[string]string{"Host": "vesk.example", "Origin": "http://vesk.example"}, 403},
		{"a name like ours", map[string]string{"Host": "127.0.0.1.vesk.example"}, 403},
	}
	for _, tt := range tests {
		status, body, header := request(t, "POST", srv.URL+"/api/v2/query?lang=gizmo", "1", tt.header)
		if status != tt.status {
			t.Errorf("%s at %s: %d %s", tt.name, here, status, body)
		}
		if header.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: others may read", tt.name)
		}
	}
}

// Names can be given away, also to pages that then ask a server for others.
func TestHosts(t *testing.T) {
	here := New(Config{Local: true, Hosts: []string{"graph.vesk.example"}})
	open := New(Config{Hosts: []string{"graph.vesk.example", "Second.vesk.example."}})
	tests := []struct {
		host        string
		local, open int
	}{
		{"localhost", 204, 204},
		{"LOCALHOST.:64210", 204, 204},
		{"127.0.0.1:64210", 204, 204},
		{"[::1]", 204, 204},
		{"[::ffff:127.0.0.1]:64210", 204, 204},
		{"192.0.2.7:64210", 403, 204},
		{"[2001:db8::7]:64210", 403, 204},
		{"graph.vesk.example", 204, 204},
		{"Graph.Vesk.Example.:64210", 204, 204},
		{"second.vesk.example", 403, 204},
		{"other.vesk.example", 403, 403},
		{"x.graph.vesk.example", 403, 403},
		{"192.0.2.7.vesk.example", 403, 403},
		{"", 403, 403},
	}
	for _, tt := range tests {
		for _, kind := range []struct {
			name    string
			handler http.Handler
			status  int
		}{{"this machine only", here, tt.local}, {"all", open, tt.open}} {
			r := httptest.NewRequest("GET", "/health", nil)
			r.Host = tt.host
			w := httptest.NewRecorder()
			kind.handler.ServeHTTP(w, r)
			if w.Code != kind.status {
				t.Errorf("%q at a server for %s: %d, want %d", tt.host, kind.name, w.Code, kind.status)
			}
		}
	}
}

// As many queries run as may; others wait, but not for ever.
func TestTurns(t *testing.T) {
	free := make(chan struct{})
	var running sync.WaitGroup
	running.Add(2)
	slow := func(context.Context, Query) (Answer, error) {
		running.Done()
		<-free
		return Answer{Body: []byte("{}")}, nil
	}
	srv := start(t, Config{Run: slow, Wait: 50 * time.Millisecond})
	url := srv.URL + "/api/v2/query?lang=gizmo"
	var clients sync.WaitGroup
	for range 2 {
		clients.Go(func() {
			if status, body, _ := request(t, "POST", url, "1", nil); status != 200 {
				t.Errorf("a running query: %d %s", status, body)
			}
		})
	}
	running.Wait()
	status, body, header := request(t, "POST", url, "1", nil)
	if status != 503 || header.Get("Retry-After") == "" || body != `{"error":"2 queries are running: try again later"}` {
		t.Errorf("a third query: %d %s", status, body)
	}
	close(free)
	clients.Wait()
}

// An answer that its client does not read keeps its turn, and is thrown away
// after a while.
func TestUnread(t *testing.T) {
	answers := make(chan []byte, 3)
	for range 2 {
		answers <- make([]byte, 64<<20) // more than a system keeps for a connection
	}
	answers <- []byte("{}")
	srv := start(t, Config{
		Run:  func(context.Context, Query) (Answer, error) { return Answer{Body: <-answers}, nil },
		Wait: 50 * time.Millisecond, Send: 2 * time.Second,
	})
	url := srv.URL + "/api/v2/query?lang=gizmo"
	for range 2 {
		resp, err := http.Post(url, "text/plain", strings.NewReader("1"))
		if err != nil {
			t.Fatal(err)
		}
		defer resp.Body.Close()
	}
	if status, body, _ := request(t, "POST", url, "1", nil); status != 503 {
		t.Errorf("while two answers are unread: %d %s", status, body)
	}
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(100 * time.Millisecond) {
		status, body, _ := request(t, "POST", url, "1", nil)
		if status == 200 {
			return
		}
		if time.Now().After(end) {
			t.Fatalf("two clients that do not read keep all others out: %d %s", status, body)
		}
	}
}

func TestServerErrors(t *testing.T) {
	tests := []struct {
		err    error
		status int
	}{
		{errors.New("the disk is gone"), 500},
		{fmt.Errorf("the graph is being written: %w", ErrUnavailable), 503},
	}
	for _, tt := range tests {
		srv := start(t, Config{Run: func(context.Context, Query) (Answer, error) { return Answer{}, tt.err }})
		status, body, _ := request(t, "POST", srv.URL+"/api/v2/query?lang=gizmo", "1", nil)
		if want := fmt.Sprintf(`{"error":%q}`, tt.err); status != tt.status || body != want {
			t.Errorf("%d %s, want %d %s", status, body, tt.status, want)
		}
	}
}

// A query ends when its client leaves.
func TestClientLeaves(t *testing.T) {
	began, ended := make(chan struct{}), make(chan struct{})
	srv := start(t, Config{Run: func(ctx context.Context, _ Query) (Answer, error) {
		close(began)
		<-ctx.Done()
		close(ended)
		return Answer{}, ctx.Err()
	}})
	ctx, leave := context.WithCancel(t.Context())
	req, err := http.NewRequestWithContext(ctx, "POST", srv.URL+"/api/v2/query?lang=gizmo", strings.NewReader("1"))
	if err != nil {
		t.Fatal(err)
	}
	go func() { <-began; leave() }()
	if resp, err := http.DefaultClient.Do(req); err == nil {
		resp.Body.Close()
		t.Error("an answer without a client")
	}
	select {
	case <-ended:
	case <-time.After(5 * time.Second):
		t.Error("the query goes on")
	}
}
