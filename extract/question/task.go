package question

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// cutTask takes "what" and "to do" off the ends of a question, and parses what is left,
// whether it was so: "What did Mara urge Tom to do?", "Did Mara urge Tom?" Sketches know
// it by themselves.
func cutTask(d *doc.Document, again func(words []string) *doc.Document) (rest *doc.Document, task bool) {
	if len(d.Sentences) != 1 || sketched(&d.Sentences[0]) != nil {
		return d, false
	}
	var words []string
	for i := range d.Sentences[0].Tokens {
		words = append(words, d.Sentences[0].Tokens[i].Form)
	}
	end := len(words)
	if end > 0 && words[end-1] == "?" {
		end--
	}
	if end < 5 || !strings.EqualFold(words[0], "what") || words[end-2] != "to" || words[end-1] != "do" {
		return d, false
	}
	return again(append(words[1:end-2:end-2], words[end:]...)), true
}

// askTask makes of a question whether somebody failed, or urged another, one for what
// was to be done.
func askTask(p *schema.Pattern) {
	p.Want = schema.WantThing
	p.Facts = slices.DeleteFunc(p.Facts, func(f schema.FactPattern) bool { return slices.Contains(f.Relations, schema.Said) })
	for i := range p.Facts {
		p.Facts[i].Hole = tasks
	}
}

// tasks are the roles of what somebody is to do.
var tasks = []string{schema.RoleTask, "content"}
