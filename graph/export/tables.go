package export

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"unicode"

	store "github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

// A kind is the type of a column.
type kind uint8

const (
	text    kind = iota
	integer      // int
	real         // float64
	boolean      // bool
)

// A column of a table.
type column struct {
	name string
	kind kind
}

// A table is one of the things that graph formats write.
type table struct {
	name    string
	columns []column
}

func texts(names ...string) (out []column) {
	for _, n := range names {
		out = append(out, column{n, text})
	}
	return out
}

// Names of the tables, in the order in which their rows come: all nodes, all
// articles, then fact by fact.
const (
	nodesTable    = "nodes"    // entities
	articlesTable = "articles" //
	factsTable    = "facts"    //
	rolesTable    = "roles"    // who or what takes part in a fact; node is an entity or a fact, text a literal
	edgesTable    = "edges"    // from entity to entity; see edgesOf
	evidenceTable = "evidence" // sentences that prove facts
)

func tables() []table {
	about := []column{{"polarity", text}, {"modality", text}, {"attributedTo", text}, {"direct", boolean}, {"symmetric", boolean}, {"plover", text}}
	proof := []column{{"confidence", real}, {"trigger", text}, {"sentence", text}, {"article", text}, {"headline", text}, {"publisher", text}, {"published", text}, {"url", text}}
	return []table{
		{nodesTable, append(texts("id", "name", "class", "aliases"), column{"mentions", integer})},
		{articlesTable, texts("id", "headline", "publisher", "published", "url")},
		{factsTable, slices.Concat(texts("id", "class", "relation", "label", "subject", "object", "date", "dateText", "reported", "quotation", "details"), about, []column{{"confidence", real}, {"sources", integer}})},
		{rolesTable, texts("fact", "role", "node", "text")},
		{edgesTable, slices.Concat(texts("id", "source", "target", "type", "label", "fact", "role", "class", "relation", "date"), about, proof, []column{{"weight", integer}})},
		{evidenceTable, append(texts("fact", "article"), column{"sentence", integer}, column{"text", text}, column{"begin", integer}, column{"end", integer}, column{"trigger", text}, column{"confidence", real})},
	}
}

// A sink writes rows in one format. A value that is "", or nil, is not known.
type sink interface {
	row(t *table, values []any) error
	close() error // completes the document
}

// writeTables gives all rows to a sink. left counts facts that no edge shows,
// because they name fewer than two entities.
func (s *Selection) writeTables(ctx context.Context, open func() (sink, error)) (left int, err error) {
	g, err := s.gather(ctx, func(*store.Report) string { return "" })
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, g.close()) }()
	to, err := open()
	if err != nil {
		return 0, err
	}
	w := &tableWriter{Selection: s, sink: to, tables: tables()}
	err = w.all(ctx, g)
	if closing := to.close(); err == nil { // else it says the same again
		err = closing
	}
	return w.left, err
}

// A tableWriter turns what is gathered into rows.
type tableWriter struct {
	*Selection
	sink   sink
	tables []table
	left   int
}

func (w *tableWriter) all(ctx context.Context, g *gathered) error {
	err := g.entities.Each(ctx, func(id string) error {
		e, _, err := w.store.Entity(ctx, id)
		if err != nil {
			return err
		}
		return w.row(nodesTable, id, cmp.Or(e.Name, id), cmp.Or(e.Class, schema.ClassThing), strings.Join(e.Aliases, "; "), e.Mentions)
	})
	if err != nil {
		return err
	}
	err = g.articles.Each(ctx, func(record string) error {
		var a schema.Article
		if err := readJSON(record, &a); err != nil {
			return err
		}
		return w.row(articlesTable, a.ID, a.Headline, a.Publisher, newEvidence(&a, "", &schema.Evidence{}).Published, a.URL)
	})
	if err != nil {
		return err
	}
	return w.eachFact(ctx, g, w.fact)
}

func (w *tableWriter) row(name string, values ...any) error {
	at := slices.IndexFunc(w.tables, func(t table) bool { return t.name == name })
	return w.sink.row(&w.tables[at], values)
}

func (w *tableWriter) fact(r *store.Report, f *Fact) error {
	date, dateText := "", ""
	if f.Time != nil {
		date, dateText = f.Time.Value, f.Time.Text
	}
	about := []any{string(f.Polarity), string(f.Modality), nameOf(f.AttributedTo), f.Direct, f.Symmetric, f.Plover}
	top := best(r)
	proof := newEvidence(&top.Article, top.Sentence.Text, &top.Evidence)
	values := append([]any{f.ID, f.Class, f.Relation, edgeLabel(f, ""), idOf(f.Subject), idOf(f.Object), date, dateText, r.Reported(), f.Quotation, details(f)}, about...)
	if err := w.row(factsTable, append(values, known(proof.Confidence), len(f.Evidence))...); err != nil {
		return err
	}
	if err := w.roles(f); err != nil {
		return err
	}
	edges := edgesOf(f)
	if len(edges) == 0 {
		w.left++
	}
	for _, e := range edges {
		values := append([]any{e.id(f.ID), e.from, e.to, edgeType(f, e.role), edgeLabel(f, e.role), f.ID, cmp.Or(e.role, "object"), f.Class, f.Relation, date}, about...)
		values = append(values, known(proof.Confidence), proof.Trigger, proof.Text, proof.Article, proof.Headline, proof.Publisher, proof.Published, proof.URL, len(f.Evidence))
		if err := w.row(edgesTable, values...); err != nil {
			return err
		}
	}
	for _, e := range f.Evidence {
		if err := w.row(evidenceTable, f.ID, e.Article, e.Sentence, e.Text, e.Begin, e.End, e.Trigger, known(e.Confidence)); err != nil {
			return err
		}
	}
	return nil
}

// known is nil for a confidence that is not known.
func known(confidence float64) any {
	if confidence == 0 {
		return nil
	}
	return confidence
}

// roles writes who takes part in a fact. Facts that are not selected do not.
func (w *tableWriter) roles(f *Fact) error {
	for _, p := range participants(f) {
		if w.kept != nil && strings.HasPrefix(p.node.ID, schema.PrefixFact) && !w.kept[p.node.ID] {
			continue
		}
		if err := w.row(rolesTable, f.ID, p.role, p.node.ID, p.node.Text); err != nil {
			return err
		}
	}
	return nil
}

// details gives the words that fill roles: "cue: told; place: the palace".
func details(f *Fact) string {
	var out []string
	for _, role := range sortedKeys(f.Roles) {
		for _, n := range f.Roles[role] {
			if n.ID == "" {
				out = append(out, role+": "+n.Text)
			}
		}
	}
	return strings.Join(out, "; ")
}

// A participant is what fills a role of a fact.
type participant struct {
	role string
	node Node
}

// participants lists the ends of a fact, whose claim it is, and its roles.
func participants(f *Fact) (out []participant) {
	for _, p := range []struct {
		role string
		node *Node
	}{{"subject", f.Subject}, {"object", f.Object}, {"attributedTo", f.AttributedTo}} {
		if p.node != nil {
			out = append(out, participant{p.role, *p.node})
		}
	}
	for _, role := range sortedKeys(f.Roles) {
		for _, n := range f.Roles[role] {
			out = append(out, participant{role, n})
		}
	}
	return out
}

// An edge connects two entities that take part in a fact.
type edge struct {
	from, to string
	role     string // of what it leads to; "" for the object of the fact
}

func (e edge) id(fact string) string {
	if e.role == "" {
		return fact
	}
	return fact + "#" + e.role + "#" + e.to
}

// edgesOf gives the edges of a fact: from its subject, or else from the first
// entity that it names, to its object and to each other entity that fills a
// role (the place, the addressee). Whose claim it is takes no part in it.
func edgesOf(f *Fact) (out []edge) {
	from := ""
	seen := make(map[string]bool)
	for _, p := range participants(f) {
		id := p.node.ID
		if p.role == "attributedTo" || !strings.HasPrefix(id, schema.PrefixEntity) || seen[id] && p.role != "object" {
			continue
		}
		seen[id] = true
		switch {
		case from == "":
			from = id
		case p.role == "object":
			out = append(out, edge{from, id, ""})
		default:
			out = append(out, edge{from, id, p.role})
		}
	}
	return out
}

// mood lists what tells a fact from one that is plainly so: that it is denied,
// planned, or only somebody's claim.
func mood(f *Fact) (out []string) {
	if f.Polarity == schema.Negative {
		out = append(out, "not")
	}
	if f.Modality != schema.Actual {
		out = append(out, string(f.Modality))
	}
	if !f.Direct && (f.AttributedTo != nil || f.Quotation != "") {
		out = append(out, "claimed")
	}
	return out
}

// relationWords are those of the predicate of a fact, or else of its class.
func relationWords(f *Fact) string {
	_, local, ok := strings.Cut(f.Relation, ":")
	if !ok {
		local = f.Class
	}
	return strings.ReplaceAll(schema.Spaced(local), "_", " ")
}

// edgeLabel is what people read on an edge: "met", "planned: met", "met (place)".
func edgeLabel(f *Fact, role string) string {
	label := relationWords(f)
	if words := mood(f); len(words) > 0 {
		label = strings.Join(words, ", ") + ": " + label
	}
	if role != "" {
		label += " (" + role + ")"
	}
	return label
}

// edgeType is the type of a relationship: MET, PLANNED_MET, MET_PLACE. What is
// not plainly so never has the type of what is.
func edgeType(f *Fact, role string) string {
	words := append(mood(f), relationWords(f))
	if role != "" {
		words = append(words, schema.Spaced(role))
	}
	return upperSnake(strings.Join(words, " "))
}

// upperSnake writes words as names of relationships are written by custom.
func upperSnake(words string) string {
	return strings.Join(strings.FieldsFunc(strings.ToUpper(words), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), "_")
}

func nameOf(n *Node) string {
	if n == nil {
		return ""
	}
	return cmp.Or(n.Name, n.Text, n.ID)
}

func idOf(n *Node) string {
	if n == nil {
		return ""
	}
	return cmp.Or(n.ID, n.Text)
}
