package doc

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Read reads one Document in CoNLL-U from r; see Parse.
func Read(r io.Reader) (*Document, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return Parse(string(b))
}

// ReadAll reads a file of several documents: each "# newdoc" begins one.
func ReadAll(r io.Reader) ([]*Document, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	var docs []*Document
	first := 1
	for _, part := range splitDocs(string(b)) {
		d, err := parseFrom(part, first)
		if err != nil {
			return nil, err
		}
		docs = append(docs, d)
		first += strings.Count(part, "\n")
	}
	return docs, nil
}

// splitDocs cuts s before every "# newdoc" line that has something before it.
func splitDocs(s string) []string {
	var parts []string
	begin := 0
	for at := 0; at < len(s); {
		if strings.HasPrefix(s[at:], "# newdoc") && strings.TrimSpace(s[begin:at]) != "" {
			parts = append(parts, s[begin:at])
			begin = at
		}
		next := strings.IndexByte(s[at:], '\n')
		if next < 0 {
			break
		}
		at += next + 1
	}
	return append(parts, s[begin:])
}

// MustParse is Parse for parses that are typed in by hand in tests; it panics
// on an error.
func MustParse(s string) *Document {
	d, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// Parse reads a Document in CoNLL-U (https://universaldependencies.org/format.html).
//
// Text is put together from the forms and SpaceAfter=No: one space between
// sentences, nothing where the last word says SpaceAfter=No, and an empty line
// where "# newpar" begins a paragraph; a "# text" comment is not looked at.
// "# newdoc id = x" gives Document.ID. Empty nodes (8.1), features and
// enhanced dependencies are skipped; of MISC the attributes SpaceAfter, NER
// (as "NER=B-PER") and Entity (mentions and chains, see entity.go) are read.
// A head and relation of "_" leave the token a root without relation. An error
// names the line; a sentence in which every word has a relation must be a tree.
//
// For tests there is a short notation: a line without a tab is split at
// spaces, may be indented, may leave out FEATS, and may have MISC as its last
// column, right after the relation. A no-break space stands for itself.
//
//	1   Mara   Mara  PROPN  NNP  4  nsubj  NER=B-PER
//	2-3 didn't
//	2   did    do    AUX    VBD  4  aux
//	3   n't    not   PART   RB   4  advmod
//	4   sign   sign  VERB   VB   0  root   SpaceAfter=No
//	5   .      .     PUNCT  .    4  punct
func Parse(s string) (*Document, error) { return parseFrom(s, 1) }

func parseFrom(s string, firstLine int) (*Document, error) {
	if !utf8.ValidString(s) {
		return nil, fmt.Errorf("conllu: the input is not valid UTF-8")
	}
	r := reader{d: &Document{}, entity: defaultLayout}
	line := firstLine
	for len(s) > 0 {
		var l string
		l, s, _ = strings.Cut(s, "\n")
		if err := r.line(l, line); err != nil {
			return nil, fmt.Errorf("conllu: line %d: %w", line, err)
		}
		line++
	}
	if err := r.endSentence(); err != nil {
		return nil, fmt.Errorf("conllu: line %d: %w", line-1, err)
	}
	r.finish()
	return r.d, nil
}

// A reader builds a Document line by line.
type reader struct {
	d       *Document
	text    strings.Builder
	newpar  bool // a paragraph begins with the next sentence
	space   bool // white space stands before the next token
	rows    []row
	ranges  []wideRow
	entity  layout
	chainOf map[string]int
}

// A row is one word line.
type row struct {
	tok    Token
	space  bool
	entity string
}

// A wideRow is the line of a multiword token.
type wideRow struct {
	Range
	form  string
	space bool
}

func (r *reader) line(l string, n int) error {
	l = strings.TrimRight(l, "\r")
	if !strings.Contains(strings.TrimLeft(l, " \t"), "\t") {
		l = strings.Trim(l, " \t")
	} else {
		l = strings.TrimLeft(l, " \t")
	}
	switch {
	case l == "":
		return r.endSentence()
	case l[0] == '#':
		r.comment(l[1:])
		return nil
	}
	cols, err := columns(l)
	if err != nil {
		return err
	}
	if strings.Contains(cols[0], ".") {
		return nil // an empty node of the enhanced graph
	}
	if strings.Contains(cols[0], "-") {
		return r.wide(cols)
	}
	return r.word(cols)
}

func (r *reader) comment(c string) {
	key, value, _ := strings.Cut(c, "=")
	value = strings.TrimSpace(value)
	switch strings.TrimSpace(key) {
	case "newdoc", "newdoc id":
		r.newpar = true
		if r.d.ID == "" && len(r.d.Sentences) == 0 {
			r.d.ID = value
		}
	case "newpar", "newpar id":
		r.newpar = true
	case "global.Entity":
		r.entity = parseLayout(value)
	}
}

// columns gives the ten columns of a line in either notation.
func columns(l string) ([]string, error) {
	if strings.Contains(l, "\t") {
		cols := strings.Split(l, "\t")
		if len(cols) != 10 {
			return nil, fmt.Errorf("%d columns instead of 10", len(cols))
		}
		return cols, nil
	}
	cols := strings.FieldsFunc(l, func(c rune) bool { return c == ' ' })
	out := []string{"_", "_", "_", "_", "_", "_", "_", "_", "_", "_"}
	if strings.ContainsAny(cols[0], "-.") {
		if len(cols) < 2 || len(cols) > 3 {
			return nil, fmt.Errorf("a multiword token wants ID FORM [MISC]")
		}
		copy(out, cols[:2])
		if len(cols) == 3 {
			out[9] = cols[2]
		}
		return out, nil
	}
	if hasFeatures(cols) {
		cols = append(cols[:5:5], cols[6:]...)
	}
	if len(cols) < 7 || len(cols) > 9 {
		return nil, fmt.Errorf("%d columns: want ID FORM LEMMA UPOS XPOS [FEATS] HEAD DEPREL [[DEPS] MISC]", len(cols))
	}
	copy(out, cols[:5])
	copy(out[6:8], cols[5:7])
	if len(cols) > 7 {
		out[9] = cols[len(cols)-1]
	}
	return out, nil
}

// hasFeatures says whether the sixth column of a short line is FEATS; where it
// is left out the head stands there.
func hasFeatures(cols []string) bool {
	if len(cols) < 8 || isNumber(cols[5]) {
		return false
	}
	return isNumber(cols[6]) || len(cols) > 8
}

func isNumber(s string) bool {
	_, err := strconv.Atoi(s)
	return err == nil
}

func (r *reader) word(cols []string) error {
	if id, err := strconv.Atoi(cols[0]); err != nil || id != len(r.rows)+1 {
		return fmt.Errorf("word id %q where %d should stand", cols[0], len(r.rows)+1)
	}
	if strings.TrimSpace(cols[1]) == "" {
		return fmt.Errorf("word %s has no form", cols[0])
	}
	t := Token{
		Form: cols[1], Lemma: known(cols[2]), UPOS: known(cols[3]), XPOS: known(cols[4]),
		Head: Root, Deprel: known(cols[7]),
	}
	if t.Form == "_" {
		t.Lemma = cols[2]
	}
	if t.Deprel != "" {
		h, err := strconv.Atoi(cols[6])
		if err != nil || h < 0 {
			return fmt.Errorf("%q is no head", cols[6])
		}
		t.Head = h - 1
	}
	w := row{tok: t, space: true}
	for _, m := range strings.Split(cols[9], "|") {
		switch key, value, _ := strings.Cut(m, "="); {
		case m == "SpaceAfter=No":
			w.space = false
		case key == "NER" && value != "O" && value != "_":
			w.tok.Name, w.tok.Kind = splitName(value)
		case key == "Entity":
			w.entity = value
		}
	}
	r.rows = append(r.rows, w)
	return nil
}

// splitName gives Token.Name and Token.Kind of what NER= says.
func splitName(tag string) (name, kind string) {
	place, typ, _ := strings.Cut(tag, "-")
	switch typ {
	case "DATE", "MONEY":
		return "", tag
	case "NATIONALITY", "EVENT", "WORK", "PRODUCT":
		return place + "-MISC", tag
	}
	return tag, ""
}

func (r *reader) wide(cols []string) error {
	a, b, _ := strings.Cut(cols[0], "-")
	first, err1 := strconv.Atoi(a)
	last, err2 := strconv.Atoi(b)
	if err1 != nil || err2 != nil || first != len(r.rows)+1 || last < first {
		return fmt.Errorf("bad range %q", cols[0])
	}
	if n := len(r.ranges); n > 0 && r.ranges[n-1].Last >= first-1 {
		return fmt.Errorf("range %q overlaps the one before", cols[0])
	}
	if strings.TrimSpace(cols[1]) == "" {
		return fmt.Errorf("range %s has no form", cols[0])
	}
	w := wideRow{Range: Range{first - 1, last - 1}, form: cols[1], space: true}
	for _, m := range strings.Split(cols[9], "|") {
		if m == "SpaceAfter=No" {
			w.space = false
		}
	}
	r.ranges = append(r.ranges, w)
	return nil
}

// known turns the underscore of an unknown value into "".
func known(col string) string {
	if col == "_" {
		return ""
	}
	return col
}
