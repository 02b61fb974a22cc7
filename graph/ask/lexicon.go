package ask

import (
	"slices"
	"strings"
	"sync"

	"github.com/quadwire/quadwire/schema"
)

// lexicon knows what kinds of things nouns name.
var lexicon = sync.OnceValue(func() *schema.Frames {
	f, err := schema.LoadFrames()
	if err != nil {
		return &schema.Frames{} // knows nothing
	}
	return f
})

// bodies are among the nouns of people without being one person each, or name
// things too.
var bodies = strings.Fields("delegation opposition crew staff chair chairs family couple mob crowd pair trio duo other model monitor ranger")

// one gives the singular of a noun.
func one(noun string) string {
	for plural, one := range map[string]string{"men": "man", "people": "person", "children": "child"} {
		if stem, ok := strings.CutSuffix(noun, plural); ok {
			return stem + one
		}
	}
	return singular(noun)
}

// isPerson says whether a noun names a kind of people: "pilgrims".
func isPerson(noun string) bool {
	s := one(noun)
	return slices.Contains(lexicon().Kinds(s), "PER") && !slices.Contains(bodies, s)
}

// isThing says whether a phrase is of something that cannot be who did
// something: its noun is known, and not for people, bodies or places.
func isThing(phrase string) bool {
	first, _, _ := strings.Cut(withoutArticle(phrase), " ")
	head := headOf(phrase)
	kinds := lexicon().Kinds(one(head))
	return len(kinds) > 0 && !lexicon().Accepts([]string{"ACTOR"}, kinds) && !isNumber(head) && (first == strings.ToLower(first) || len(strings.Fields(phrase)) == 1)
}

// pronouns may stand in a clause for what nobody could find the name of.
var pronouns = strings.Fields("i me we us you he him she her it they them this that these those both all some many one others")
