package browse

import (
	"testing"

	"github.com/quadwire/quadwire/graph/export"
)

func TestInMarkdown(t *testing.T) {
	for text, want := range map[string]string{
		"plain, (words)":              "plain, (words)",
		"# no heading":                `\# no heading`,
		"- no item":                   `\- no item`,
		"1. no item":                  `1\. no item`,
		"12) no item":                 `12\) no item`,
		"in 1.5 hours - so":           "in 1.5 hours - so",
		"*a* _b_ `c` <d> [e](f) \\ |": "\\*a\\* \\_b\\_ \\`c\\` \\<d\\> \\[e\\](f) \\\\ \\|",
		"two\n\nlines &amp; a \ttab":  `two lines \&amp; a tab`,
		"=====":                       `\=====`,
	} {
		if got := inMarkdown(text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

// Only addresses of the web are links.
func TestArticleInMarkdown(t *testing.T) {
	for url, want := range map[string]string{
		"https://example.org/a>b c": `[News](<https://example.org/a%3Eb%20c>), sentence 0, characters 0–0`,
		"javascript:alert(1)":       "News, sentence 0, characters 0–0",
		"":                          "News, sentence 0, characters 0–0",
	} {
		got := articleInMarkdown(&export.Evidence{Headline: "News", URL: url})
		if got != want {
			t.Errorf("%q: got %s, want %s", url, got, want)
		}
	}
}
