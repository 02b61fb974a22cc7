package coref

import (
	"github.com/quadwire/quadwire/extract/lang/doc"
)

// quotations numbers the tokens that stand inside quotation marks: curly ones
// by their shape, straight ones in turn; what is open ends with the paragraph.
func quotations(d *doc.Document) [][]int {
	out := make([][]int, len(d.Sentences))
	n, open, paragraph := 0, false, -1
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Paragraph != paragraph {
			open, paragraph = false, s.Paragraph
		}
		out[i] = make([]int, len(s.Tokens))
		for t := range s.Tokens {
			switch f := s.Tokens[t].Form; {
			case f == "“" || (f == `"` || f == "``" || f == "''") && !open:
				if f != "''" {
					open = true
					n++
				}
			case f == "”" || f == `"` || f == "''":
				open = false
			case open:
				out[i][t] = n
			}
		}
	}
	return out
}

// speaker gives who says the words of a quotation: the subject of a verb of
// speaking that stands outside of it, in a sentence that it has part in.
func (r *resolver) speaker(quote int) *mention {
	if m, ok := r.speakers[quote]; ok {
		return m
	}
	var said *mention
	for _, i := range r.quoted[quote] {
		s := &r.d.Sentences[i]
		for t := range s.Tokens {
			if r.quotes[i][t] == 0 && s.Tokens[t].UPOS == "VERB" && speechVerbs[lemma(&s.Tokens[t])] && said == nil {
				said = r.byHead[[2]int{i, r.subject(s, t)}]
			}
		}
	}
	r.speakers[quote] = said
	return said
}

// speakerAt gives who speaks when token v is a verb of reporting. Where the
// tree has no subject for it, it is the name right after it ("…," said Holm),
// or the one between the comma after the words and the verb ("…, Mara Holm,
// mayor of Ostby, told …").
func (r *resolver) speakerAt(sent, v int) *mention {
	s := &r.d.Sentences[sent]
	t := &s.Tokens[v]
	if t.UPOS != "VERB" || r.quotes[sent][v] > 0 || !speechVerbs[lemma(t)] || !r.reports(s, v) {
		return nil
	}
	if k := r.subjectChild(s, v); k >= 0 {
		return r.byHead[[2]int{sent, k}]
	}
	if t.XPOS != "VBD" && t.XPOS != "VBZ" && t.XPOS != "VBP" {
		return nil
	}
	var last *mention
	for _, c := range r.inSentence(sent) {
		switch {
		case c.Kind != doc.Name || c.person != yes || c.First == 0:
		case c.First == v+1 && v > 0 && s.Tokens[v-1].UPOS == "PUNCT":
			return c
		case t.Deprel == "parataxis" && c.End <= v && s.Tokens[c.First-1].Form == ",":
			last = c
		}
	}
	return last
}

// speaks says whether m is the subject of a verb of reporting.
func (r *resolver) speaks(m *mention) bool {
	s := &r.d.Sentences[m.Sent]
	t := &s.Tokens[m.Head]
	return m.person == yes && m.quote == 0 && t.Deprel == "nsubj" && t.Head >= 0 && speechVerbs[lemma(&s.Tokens[t.Head])] && r.reports(s, t.Head)
}

// lastSpeaker finds, for the "he" of "he said", who spoke last: what he says
// now is not about himself by that name.
func (r *resolver) lastSpeaker(m *mention) *mention {
	for i := m.Sent - 1; i >= max(0, m.Sent-reach); i-- {
		for k := len(r.d.Sentences[i].Tokens) - 1; k >= 0; k-- {
			if c := r.speakerAt(i, k); c != nil && r.fits(m, c) {
				return c
			}
		}
		if c := r.mainSubject(i); c != nil && r.fits(m, c) {
			return nil // somebody has acted since
		}
	}
	return nil
}

// reports says whether v is a verb of the main line with something said.
func (r *resolver) reports(s *doc.Sentence, v int) bool {
	switch s.Tokens[v].Deprel {
	case "root":
		return r.child(s, v, "ccomp") >= 0 || r.child(s, v, "parataxis") >= 0 || r.child(s, v, "obj") >= 0 || r.child(s, v, "advcl") >= 0
	case "parataxis", "conj":
		return true
	}
	return false
}

// isSpeaker says whether c is the subject of a verb of reporting.
func (r *resolver) isSpeaker(c *mention) bool {
	s := &r.d.Sentences[c.Sent]
	v := s.Tokens[c.Head].Head
	return v >= 0 && r.speakerAt(c.Sent, v) == c
}
