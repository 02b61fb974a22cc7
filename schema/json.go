package schema

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/cayleygraph/quad"
)

// MarshalJSON writes the date of publication as the graph has it: "2026-01-05",
// with the time of day only where it is known.
func (a Article) MarshalJSON() ([]byte, error) {
	out := articleJSON{plainArticle: plainArticle(a)}
	if !a.Published.IsZero() {
		out.Published = literalText(published(a.Published))
	}
	return json.Marshal(out)
}

// UnmarshalJSON is the inverse of MarshalJSON.
func (a *Article) UnmarshalJSON(b []byte) error {
	in := articleJSON{plainArticle: plainArticle(*a)}
	if err := json.Unmarshal(b, &in); err != nil {
		return err
	}
	*a = Article(in.plainArticle)
	a.Published = time.Time{}
	if in.Published == "" {
		return nil
	}
	t, ok := parsePublished(quad.String(in.Published))
	if !ok {
		return fmt.Errorf("article %s: published %q is no date such as 2026-01-05", a.ID, in.Published)
	}
	a.Published = t
	return nil
}

// A plainArticle is an Article without its methods.
type plainArticle Article

type articleJSON struct {
	plainArticle
	Published string `json:"published,omitempty"` // in front of the field of plainArticle
}
