package doc

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Write prints d in CoNLL-U: the ten columns, "# newdoc", "# newpar",
// "# sent_id" and "# text" comments, multiword tokens as ranges, and in MISC
// Entity, NER and SpaceAfter=No. What is not known prints as "_". Parse reads
// it back.
func Write(w io.Writer, d *Document) error {
	b := bufio.NewWriter(w)
	if d.ID != "" {
		fmt.Fprintf(b, "# newdoc id = %s\n", oneLine(d.ID))
	}
	if len(d.Chains) > 0 {
		fmt.Fprintf(b, "# global.Entity = %s\n", written)
	}
	entities := d.entities()
	paragraph := -1
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Paragraph != paragraph {
			b.WriteString("# newpar\n")
			paragraph = s.Paragraph
		}
		writeSentence(b, d, s, entities)
	}
	return b.Flush()
}

func writeSentence(b *bufio.Writer, d *Document, s *Sentence, entities map[[2]int]string) {
	id := strconv.Itoa(s.Index + 1)
	if d.ID != "" {
		id = oneLine(d.ID) + "-" + id
	}
	fmt.Fprintf(b, "# sent_id = %s\n# text = %s\n", id, oneLine(d.Slice(s.Span)))
	words := s.Words
	inside := -1 // last token of the range that is being written
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if len(words) > 0 && words[0].First == i {
			inside = words[0].Last
			writeRange(b, d, s, words[0])
			words = words[1:]
		}
		var misc []string
		if e := entities[[2]int{s.Index, i}]; e != "" {
			misc = append(misc, "Entity="+e)
		}
		if n := cmp.Or(t.Kind, t.Name); n != "" {
			misc = append(misc, "NER="+n)
		}
		if !t.SpaceAfter && i > inside {
			misc = append(misc, "SpaceAfter=No")
		}
		head := ""
		if t.Deprel != "" {
			head = strconv.Itoa(t.Head + 1)
		}
		fmt.Fprintf(b, "%d\t%s\t%s\t%s\t%s\t_\t%s\t%s\t_\t%s\n", i+1, column(t.Form), column(t.Lemma),
			column(t.UPOS), column(t.XPOS), column(head), column(t.Deprel), column(strings.Join(misc, "|")))
	}
	b.WriteByte('\n')
}

func writeRange(b *bufio.Writer, d *Document, s *Sentence, r Range) {
	misc := "_"
	if !s.Tokens[r.Last].SpaceAfter {
		misc = "SpaceAfter=No"
	}
	form := d.Slice(Span{s.Tokens[r.First].Begin, s.Tokens[r.Last].End})
	fmt.Fprintf(b, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", r.First+1, r.Last+1, column(form), misc)
}

// column prints "" as "_".
func column(s string) string {
	if s == "" {
		return "_"
	}
	return oneLine(s)
}

// oneLine keeps line ends and tabs out of a column or comment.
func oneLine(s string) string {
	return strings.Map(func(c rune) rune {
		if c == '\n' || c == '\r' || c == '\t' {
			return ' '
		}
		return c
	}, s)
}
