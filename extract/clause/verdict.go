package clause

import "strings"

// Whether somebody did what he is judged for: "accused of selling arms",
// "acquitted of it", "kept from it".

// acquitting verbs clear somebody of what follows "of".
var acquitting = words("acquit absolve exonerate exculpate vindicate clear innocent")

// proving words before "of" tell that somebody did it, or does.
var proving = words("convict guilty tire weary boast brag complain repent proud tired sick ashamed aware fond die")

// keeping verbs let nobody do what follows "from", besides those among the
// controllers.
var keeping = words("restrain exclude disqualify suspend debar disbar inhibit preclude save protect exempt excuse")

// blaming verbs take somebody, and then a participle that tells what for.
var blaming = words("praise thank criticise criticize condemn convict fine jail sentence imprison denounce prevent stop ban bar prohibit block dissuade discourage deter")

// judging is the lemma of verb i; a tagger takes "accused" for a lemma now and
// then.
func (t *tree) judging(i int) string {
	l := t.lemma(i)
	if base, ok := strings.CutSuffix(l, "ed"); ok {
		for _, b := range []string{base, base + "e"} {
			if alleging[b] || acquitting[b] {
				return b
			}
		}
	}
	return l
}

// underVerdict gives m what clause p says of the participle that c.Mark brings
// in: whether it happened, did not, or may have.
func (t *tree) underVerdict(p *Clause, c *Clause, m mood) mood {
	l := t.judging(p.Head)
	e := controllers[l]
	if p.Passive && e == (effect{}) {
		e = passives[l]
	}
	switch {
	case acquitting[l]:
		return mood{negative: true, modality: Possible}
	case e.negative && c.Mark != "for", c.Mark == "from" && keeping[l]: // "banned for lying": lied
		m.negative = m.negative != !p.Negative // "nothing stops us from going"
	}
	if alleging[l] || e.modality == Possible || c.Mark == "of" && !proving[l] && !e.negative {
		m.modality = Possible // "charged with stealing", "dreams of winning"
	}
	return m
}

// isBlamed says whether the noun at i, parsed as a complement of the verb right
// before it, is whom it blames or keeps from what a participle tells:
// "accused MARA of lying".
func (t *tree) isBlamed(i int) bool {
	v := t.head(i)
	if t.tok(i).Deprel != "xcomp" || v < 0 || v > i || !t.isNominal(i) || t.childBase(i, "cop", "mark", "case") >= 0 || t.childBase(v, "obj") >= 0 || t.isPassive(v) {
		return false
	}
	if l := t.judging(v); !alleging[l] && !acquitting[l] && !blaming[l] {
		return false
	}
	for _, k := range t.kids[v] {
		if m := t.childBase(k, "mark"); t.rel(k) == "advcl" && k > i && m >= 0 && t.tok(k).XPOS == "VBG" && t.isOfObject(v, m) {
			return true
		}
	}
	return false
}

// chargeOf is the verb that blames the noun before the participle at i for what
// that says, though it is parsed as a modifier of the noun: "accused the firm OF
// BUYING it"; -1 for none.
func (t *tree) chargeOf(i int) int {
	noun, m := t.head(i), t.childBase(i, "mark")
	if t.tok(i).Deprel != "acl" || t.tok(i).XPOS != "VBG" || noun < 0 || m < 0 || m < noun {
		return -1
	}
	v := t.head(noun)
	if r := t.rel(noun); v < 0 || v > noun || r != "obj" && r != "xcomp" || t.isPassive(v) {
		return -1
	}
	if l := t.judging(v); alleging[l] && t.lower(m) == "of" || acquitting[l] || l == "convict" {
		return v
	}
	return -1
}

// isLoneThat says whether the "that" at i, parsed as an object, is the
// conjunction of a clause that has all it needs: "a lie that they met".
func (t *tree) isLoneThat(i int) bool {
	h := t.head(i)
	if t.tok(i).XPOS != "IN" || t.lower(i) != "that" || t.rel(i) != "obj" || h < 0 || t.childBase(h, "mark") >= 0 {
		return false
	}
	s := t.subjectOf(h)
	if s < i {
		return false
	}
	for _, k := range t.kids[h] {
		if t.rel(k) == "obj" && k > h {
			return true
		}
	}
	return false
}
