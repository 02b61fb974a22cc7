package doc

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
)

// Mentions and chains stand in MISC as in GUM and CorefUD
// (https://ufal.mff.cuni.cz/corefud): "Entity=(e1-PER-2" opens a mention of
// chain e1, of type PER, whose head is its second word; "e1)" closes it;
// "(e1-PER-1)" does both. Which fields there are, "# global.Entity" says. Where
// the head is not among them (GUM's minspan has all words of a name), it is that
// of the tree.
// Mentions with gaps ("e1[1/2]") are skipped.

// A layout tells which field of an opening bracket holds what; -1 for none.
type layout struct{ id, kind, head int }

// written is the layout that Write uses and Parse takes for granted.
const written = "eid-etype-head"

var defaultLayout = parseLayout(written)

func parseLayout(s string) layout {
	l := layout{0, -1, -1}
	for i, f := range strings.Split(s, "-") {
		switch f {
		case "eid", "GRP":
			l.id = i
		case "etype", "entity":
			l.kind = i
		case "head":
			l.head = i
		}
	}
	return l
}

// A bracket is one opening, closing or both.
type bracket struct {
	id, kind    string
	head        int // 1-based, within the mention; 0 unknown
	open, close bool
}

// brackets takes the value of Entity= apart.
func (l layout) brackets(v string) []bracket {
	var out []bracket
	for v != "" {
		var b bracket
		if v[0] == '(' {
			b.open = true
			v = v[1:]
		}
		end := strings.IndexAny(v, "()")
		if end < 0 {
			end = len(v)
		}
		body := v[:end]
		v = v[end:]
		if v != "" && v[0] == ')' {
			b.close = true
			v = v[1:]
		}
		fields := strings.Split(body, "-")
		field := func(i int) string {
			if i < 0 || i >= len(fields) {
				return ""
			}
			return fields[i]
		}
		b.id = field(l.id)
		if !b.open {
			b.id = body
		}
		b.kind = known(field(l.kind))
		b.head, _ = strconv.Atoi(field(l.head))
		out = append(out, b)
	}
	return out
}

// mentions reads the brackets of one sentence.
func (r *reader) mentions(s *Sentence, rows []row) error {
	type opened struct {
		Mention
		id string
	}
	var done []opened
	var stack []int // indexes in done of mentions that are open
	for i := range rows {
		for _, b := range r.entity.brackets(rows[i].entity) {
			if strings.Contains(b.id, "[") || b.id == "" {
				continue
			}
			if b.open {
				done = append(done, opened{Mention{Sent: s.Index, First: i, Head: b.head, Type: b.kind}, b.id})
				stack = append(stack, len(done)-1)
			}
			if b.close {
				k := len(stack) - 1
				for k >= 0 && done[stack[k]].id != b.id {
					k--
				}
				if k < 0 {
					return fmt.Errorf("word %d closes mention %q, which is not open", i+1, b.id)
				}
				done[stack[k]].End = i + 1
				stack = append(stack[:k], stack[k+1:]...)
			}
		}
	}
	if len(stack) > 0 {
		return fmt.Errorf("mention %q is not closed in its sentence", done[stack[0]].id)
	}
	sort.SliceStable(done, func(i, j int) bool {
		if done[i].First != done[j].First {
			return done[i].First < done[j].First
		}
		return done[i].End > done[j].End
	})
	for _, m := range done {
		m.Head = s.mentionHead(m.First, m.End, m.Head)
		m.Kind = s.kindOf(m.Head)
		m.Chain = r.chain(m.id)
		r.d.Mentions = append(r.d.Mentions, m.Mention)
	}
	return nil
}

// mentionHead gives the head of the words [first, end): the one that was
// written (1-based within the mention), otherwise the one whose governor lies
// outside.
func (s *Sentence) mentionHead(first, end, given int) int {
	if given > 0 && given <= end-first {
		return first + given - 1
	}
	return s.SpanHead(first, end)
}

// SpanHead gives the first of the tokens [first, end) whose governor lies
// outside of them.
func (s *Sentence) SpanHead(first, end int) int {
	for i := first; i < end; i++ {
		if h := s.Tokens[i].Head; h < first || h >= end {
			return i
		}
	}
	return first
}

// kindOf tells from the head word how a mention refers.
func (s *Sentence) kindOf(head int) MentionKind {
	switch s.Tokens[head].UPOS {
	case "PRON":
		return Pronoun
	case "PROPN":
		return Name
	}
	return Nominal
}

// chain gives the index of the chain with this id; it is new at its first
// mention.
func (r *reader) chain(id string) int {
	if r.chainOf == nil {
		r.chainOf = map[string]int{}
	}
	c, ok := r.chainOf[id]
	if !ok {
		c = len(r.chainOf)
		r.chainOf[id] = c
	}
	return c
}

// chains fills Document.Chains from the mentions.
func (r *reader) chains() {
	d := r.d
	if len(r.chainOf) == 0 {
		return
	}
	d.Chains = make([]Chain, len(r.chainOf))
	for i, m := range d.Mentions {
		c := &d.Chains[m.Chain]
		c.Mentions = append(c.Mentions, i)
		if c.Type == "" {
			c.Type = m.Type
		}
	}
}

// entities gives, for every token of every sentence that needs one, the value
// of Entity=. Mentions without a chain are not printed.
func (d *Document) entities() map[[2]int]string {
	open, single, closing := map[[2]int]string{}, map[[2]int]string{}, map[[2]int]string{}
	for _, m := range d.Mentions {
		if m.Chain < 0 {
			continue
		}
		id := "e" + strconv.Itoa(m.Chain+1)
		begin := "(" + id + "-" + fieldValue(m.Type) + "-" + strconv.Itoa(m.Head-m.First+1)
		first, last := [2]int{m.Sent, m.First}, [2]int{m.Sent, m.End - 1}
		if first == last {
			single[first] += begin + ")"
			continue
		}
		open[first] += begin
		closing[last] = id + ")" + closing[last]
	}
	// What ends here is closed after the one-word mentions inside it, and
	// before a mention that only begins here.
	out := map[[2]int]string{}
	for at, v := range closing {
		out[at] = single[at] + v + open[at]
	}
	for at, v := range open {
		if closing[at] == "" {
			out[at] = v + single[at]
		}
	}
	for at, v := range single {
		if out[at] == "" {
			out[at] = v
		}
	}
	return out
}

// fieldValue makes a type safe inside a bracket.
func fieldValue(s string) string {
	return strings.Map(func(c rune) rune {
		if strings.ContainsRune("()-|\t\n", c) {
			return '_'
		}
		return c
	}, s)
}
