package question

import (
	"strings"
	"testing"
	"time"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// What somebody was to do is read off the question whether he was.
func TestTask(t *testing.T) {
	frames, err := schema.LoadFrames()
	if err != nil {
		t.Fatal(err)
	}
	const asked = "What/PRON/6/obj did/AUX/4/aux/do Lind/PROPN/4/nsubj fail/VERB/0/root to/PART/6/mark do/VERB/4/advcl ?/PUNCT/4/punct"
	const rest = "did/AUX/3/aux/do Lind/PROPN/3/nsubj fail/VERB/0/root ?/PUNCT/3/punct"
	again := func(words []string) *doc.Document {
		if words[0] == "did" && !strings.Contains(strings.Join(words, " "), " he ") {
			return parse(t, rest)
		}
		return &doc.Document{}
	}
	p, err := Read(parse(t, asked), again, frames, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := show(p), "thing: rel:fail* subject=Lind ?task/content"; !holds(got, want) {
		t.Errorf("got %s, want %s", got, want)
	}
}

// Whatever is expected to be done is no deed of doing.
func TestExpectedToDo(t *testing.T) {
	again := func(words []string) *doc.Document {
		t.Errorf("put in other words: %s", strings.Join(words, " "))
		return &doc.Document{}
	}
	d := parse(t, "What/PRON/6/obj is/AUX/4/aux:pass/be Lind/PROPN/4/nsubj:pass expected/VERBD/0/root/expect to/PART/6/mark do/VERB/4/xcomp ?/PUNCT/4/punct")
	if withWill(d, again) != d {
		t.Error("another question")
	}
}
