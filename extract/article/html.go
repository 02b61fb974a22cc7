package article

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"codeberg.org/readeck/go-readability/v2"
)

// looksHTML says whether a file of unknown format begins like a web page.
func looksHTML(body []byte) bool {
	head := bytes.ToLower(bytes.TrimSpace(body[:min(len(body), 512)]))
	return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html"))
}

// parseHTML takes the readable part of a page, one paragraph per block, and
// title, site and date from the page's metadata.
func parseHTML(name string, body []byte) (*Article, error) {
	if _, err := decode(name, body); err != nil {
		return nil, err
	}
	page, err := readability.FromReader(bytes.NewReader(body), nil)
	if err != nil {
		return nil, &ReadError{name, fmt.Errorf("reading the page: %w", err), ""}
	}
	var text strings.Builder
	if page.Node == nil || page.RenderText(&text) != nil || strings.TrimSpace(text.String()) == "" {
		return nil, &ReadError{name, ErrEmpty, "the page has no readable text"}
	}
	a := &Article{Doc: filepath.Base(name), DocID: filepath.Base(name), Source: name, Text: strings.ToValidUTF8(text.String(), "�"),
		Title: page.Title(), Publisher: page.SiteName()}
	if t, err := page.PublishedTime(); err == nil && !t.IsZero() {
		a.Published = time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	}
	a.finish()
	return a, nil
}
