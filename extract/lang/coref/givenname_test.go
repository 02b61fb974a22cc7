package coref

import (
	"strings"
	"testing"
)

func TestGivenNames(t *testing.T) {
	for name, want := range map[string]gender{
		"mara holm": female, "jon berg": male, "holm": unknown, "ostby holm": unknown, "jean holm": unknown,
		"ayşe holm": female, "joão berg": male, "lakshmi holm": female, "ngozi holm": female,
		"oh eunji": female, "oh ji": unknown, "han eunji": female, "han eun ji": female, "seo jihoon": male,
		"tran thi lan": female, "tran van lan": male, "tran lan": unknown,
	} {
		if got := givenName(strings.Fields(name)); got != want {
			t.Errorf("%s: %d, want %d", name, got, want)
		}
	}
}
