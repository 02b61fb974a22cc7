package article

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

func collect(t *testing.T, paths []string, opt Options) (arts []*Article, errs []error) {
	t.Helper()
	for a, err := range Files(paths, opt) {
		if (a == nil) == (err == nil) {
			t.Fatalf("article %v with error %v: exactly one must be there", a, err)
		}
		if err != nil {
			errs = append(errs, err)
		} else {
			arts = append(arts, a)
		}
	}
	return arts, errs
}

func TestHeader(t *testing.T) {
	for _, c := range []struct{ text, title, publisher, date string }{
		{"Ferry talks resume\n\nFriday, March 6, 2026\n\nTalks went on.", "Ferry talks resume", "", "2026-03-06"},
		{"PORT ELLERY, March 3, 2026 (Northwire) -- The council met on January 9, 2025.", "", "Northwire", "2026-03-03"},
		{"Port strike ends\nPORT ELLERY, 3 March 2026 (Northwire) — Dockers returned.", "Port strike ends", "Northwire", "2026-03-03"},
		{"Dockers return\n\nFriday, March 6, 2026 On Tuesday, dockers returned.", "Dockers return", "", "2026-03-06"},
		{"LISBON (Northwire) - Dockers returned.", "", "Northwire", ""},
		{"Mayor Ana Reis opens a bridge in Lisbon, capital of Portugal, Feb. 5, 2026. (Photo: Northwire)\nMore text.", "", "", "2026-02-05"},
		{"Dockers returned to work on March 3, 2026, after a strike.", "", "", ""},
		{"Published: 2026-04-01\nSource: The Ellery Post\n\nA ferry sank.", "", "The Ellery Post", "2026-04-01"},
		{"Dockers return\n\nPublished on 31st February 2026\n\nText.", "Dockers return", "", ""},
		{"Ferry sinks\n\nBy Mara Lind, The Ellery Post\nFriday, May 1, 2026\n\nText.", "Ferry sinks", "The Ellery Post", "2026-05-01"},
		{"Ferry sinks\n\nBy Mara Lind, political editor\n\nText.", "Ferry sinks", "", ""},
		{"A first sentence.\n\nAnother one.", "", "", ""},
	} {
		h := readHeader(c.text)
		date := ""
		if !h.published.IsZero() {
			date = h.published.Format(time.DateOnly)
		}
		if h.title != c.title || h.publisher != c.publisher || date != c.date {
			t.Errorf("%.40q: got %q %q %q, want %q %q %q", c.text, h.title, h.publisher, date, c.title, c.publisher, c.date)
		}
	}
}

func TestBadInputIsNamedAndTheRestGoesOn(t *testing.T) {
	dir := t.TempDir()
	write := func(name, body string) string {
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
		return p
	}
	bad := []struct {
		path string
		want error
	}{
		{write("empty.txt", ""), ErrEmpty},
		{write("blank.txt", " \n\t\n"), ErrEmpty},
		{write("binary.txt", "PNG\x00\x01\x02"), ErrBinary},
		{write("latin1.txt", "caf\xE9 talks"), ErrUTF8},
		{write("utf16.txt", "\xFF\xFEa\x00"), ErrUTF8},
		{write("huge.txt", strings.Repeat("x", 3000)), ErrTooBig},
		{write("page.html", "<html><body></body></html>"), ErrEmpty},
		{filepath.Join(dir, "missing.txt"), nil},
	}
	good := write("good.txt", "\xEF\xBB\xBFThe council met.\n")
	var paths []string
	for _, b := range bad {
		paths = append(paths, b.path)
	}
	arts, errs := collect(t, append(paths, good), Options{MaxBytes: 2000})
	if len(errs) != len(bad) {
		t.Fatalf("%d errors, want %d: %v", len(errs), len(bad), errs)
	}
	for i, b := range bad {
		var re *ReadError
		if !errors.As(errs[i], &re) || re.Source != b.path {
			t.Errorf("%v does not name %s", errs[i], b.path)
		}
		if b.want != nil && !errors.Is(errs[i], b.want) {
			t.Errorf("%s: %v, want %v", b.path, errs[i], b.want)
		}
	}
	if len(arts) != 1 || arts[0].Text != "The council met.\n" {
		t.Errorf("the good file must come through without its byte order mark: %+v", arts)
	}
}

func TestJSONLines(t *testing.T) {
	in := `{"doc": "a", "text": "One met two.", "date": "2026-01-05"}
not json
{"doc": 7, "text": "Three left.", "date": null, "publisher": "Northwire"}

{"doc": "c", "text": ""}
{"doc": "d", "text": "` + strings.Repeat("y", 9000) + `"}
{"doc": "e", "text": "Last.", "date": "soon"}
{"doc": "f", "text": "Really last."}`
	arts, errs := collect(t, []string{"-"}, Options{Format: "jsonl", Stdin: strings.NewReader(in), MaxBytes: 1000})
	var docs []string
	for _, a := range arts {
		docs = append(docs, a.Doc)
	}
	if want := []string{"a", "7", "f"}; !slices.Equal(docs, want) {
		t.Errorf("docs %q, want %q", docs, want)
	}
	for i, place := range []string{"stdin:2", "stdin:5", "stdin:6", "stdin:7"} {
		if i >= len(errs) || !strings.Contains(errs[i].Error(), place) {
			t.Fatalf("error %d should name %s: %v", i, place, errs)
		}
	}
	if arts[0].Published.Format(time.DateOnly) != "2026-01-05" || !arts[1].Published.IsZero() || arts[1].Publisher != "Northwire" {
		t.Errorf("metadata lost: %+v", arts[:2])
	}
}

func TestHTML(t *testing.T) {
	page := `<!doctype html><html><head><title>Ferry talks resume</title>
<meta property="og:site_name" content="The Ellery Post"><meta property="article:published_time" content="2026-03-06T23:30:00+02:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ferry talks resume</h1>` +
		strings.Repeat("<p>Harbour chief Ana Reis met the union, which has asked for higher pay, in Port Ellery on Friday.</p>", 8) +
		`</article></body></html>`
	a, err := parse("page", "", []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	if a.Title != "Ferry talks resume" || a.Publisher != "The Ellery Post" || a.Published.Format(time.DateOnly) != "2026-03-06" {
		t.Errorf("metadata: %q %q %v", a.Title, a.Publisher, a.Published)
	}
	if strings.Contains(a.Text, "Home") || strings.Contains(a.Text, "<p>") || !strings.Contains(a.Text, "met the union") {
		t.Errorf("text: %q", a.Text)
	}
}

// An article keeps its id when it is corrected, and two papers with one
// headline do not share one.
func TestID(t *testing.T) {
	article := func(a Article) string { a.finish(); return a.ID }
	day := time.Date(2026, 3, 6, 0, 0, 0, 0, time.UTC)
	first := article(Article{Title: "Ferry talks resume", URL: "https://ellery.example/1", Text: "One.", Published: day})
	fixed := article(Article{Title: "Ferry talks resume", URL: "https://ellery.example/1", Text: "One, corrected.", Published: day})
	other := article(Article{Title: "Ferry talks resume", Publisher: "Northwire", Text: "One.", Published: day})
	if first != fixed || first == other || !strings.HasPrefix(first, "2026-03-06-ferry-talks-resume-") {
		t.Errorf("ids %q %q %q", first, fixed, other)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("text", []byte("PORT ELLERY, March 3, 2026 (Northwire) -- The council met."))
	f.Add("html", []byte("<html><p>x</p>"))
	f.Add("jsonl", []byte("{\"doc\":1,\"text\":\"a\"}\n\xff\n{"))
	f.Fuzz(func(t *testing.T, format string, body []byte) {
		for a, err := range Files([]string{"-"}, Options{Format: format, Stdin: bytes.NewReader(body), MaxBytes: 1 << 16}) {
			if (a == nil) == (err == nil) {
				t.Fatalf("article %v with error %v", a, err)
			}
			if a != nil && (strings.TrimSpace(a.Text) == "" || a.ID == "" || a.SHA256 == "") {
				t.Fatalf("unfinished article %+v", a)
			}
		}
	})
}
