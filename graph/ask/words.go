package ask

import (
	"slices"
	"strings"
	"unicode"

	"github.com/quadwire/quadwire/schema"
)

// called says whether a phrase of an article is what a mention calls it. A
// name must be the whole phrase, for "Lind's aides" are not Lind; of a
// description the head must be the same and the other words must all be there.
func called(phrase string, m *schema.Mention) bool {
	if slices.Equal(withoutArticles(phrase), withoutArticles(m.Text)) {
		return true // word for word, whatever its head is: "the Man of the Match award"
	}
	if endsWith(phrase, m) {
		return true
	}
	if len(m.Names) > 0 {
		phrase = withoutArea(phrase)
		key := schema.NameKey(withoutOrdinal(withoutArticle(phrase)))
		if name, _, ok := strings.Cut(withoutArticle(phrase), " of "); ok && strings.Contains(name, " ") && called(name, m) {
			return true // "of" tells which one of the name it is: "the Harbour Board of Riga"
		}
		return schema.NameKey(m.Text) == key || slices.ContainsFunc(m.Names, func(n string) bool { return schema.NameKey(n) == key })
	}
	if m.Head.Form == "" {
		return false
	}
	return is(m.Head, headOf(phrase)) && holdsWords(nearHead(phrase, m.Words), m) && !estranged(phrase, m)
}

// endsWith says whether a phrase is a description of the question with more
// words before it: "the Acme Man of the Match award" is a "Man of the Match
// award". It is no other thing's, as the aides of an Ode would be.
func endsWith(phrase string, m *schema.Mention) bool {
	last := m.Text[strings.LastIndexByte(m.Text, ' ')+1:]
	if len(m.Words) < 2 || last != strings.ToLower(last) { // a name is who bears it
		return false
	}
	have, want := withoutArticles(phrase), withoutArticles(m.Text)
	at := len(have) - len(want)
	if at <= 0 || len(want) < 2 || !slices.Equal(have[at:], want) || estranged(phrase, m) {
		return false
	}
	fields := strings.Fields(schema.Fold(phrase))
	before := fields[:max(len(fields)-len(strings.Fields(m.Text)), 0)]
	return !slices.ContainsFunc(before, func(f string) bool {
		return slices.Contains(enders, f) || strings.HasSuffix(f, ",") || strings.HasSuffix(f, "'s") || strings.HasSuffix(f, "’s") || strings.HasSuffix(f, "s'") || strings.HasSuffix(f, "s’")
	})
}

// nearHead leaves out of a phrase what describes another noun than its head:
// "the head of the bank of Riga" is no head of Riga, nor is the head "of the
// Riga Bank". Of each phrase behind a preposition the head must be among the
// words; one with "of" belongs to the one before it.
func nearHead(phrase string, words []schema.Word) string {
	var out, segment []string
	of, dropped := false, false
	flush := func() {
		if out == nil {
			out, segment = segment, nil
			return
		}
		last := split(strings.TrimSuffix(segment[len(segment)-1], ","))
		dropped = of && dropped || len(last) == 0 || !hasWord(last[len(last)-1], words)
		if !dropped {
			out = append(out, segment...)
		}
		segment = nil
	}
	for _, field := range strings.Fields(phrase) {
		preposition := strings.ToLower(field)
		if slices.Contains(enders, preposition) && len(segment) > 0 && !quantifies(split(strings.Join(segment, " ")), field) {
			flush()
			of = preposition == "of"
		}
		segment = append(segment, field)
	}
	if len(segment) > 0 {
		flush()
	}
	return strings.Join(out, " ")
}

func hasWord(field string, words []schema.Word) bool {
	return slices.ContainsFunc(split(field), func(f string) bool {
		return slices.ContainsFunc(words, func(w schema.Word) bool { return is(w, f) })
	})
}

// contains says whether all words stand in a text.
func contains(text string, words []schema.Word) bool {
	have := split(text)
	for _, w := range words {
		if !slices.ContainsFunc(have, func(h string) bool { return is(w, h) }) {
			return false
		}
	}
	return len(words) > 0
}

// A noun shares its first letters with the verb that it is made of, at most
// longStem of them ("investigation", "investigate"); one that is shorter than
// shortStem says too little.
const (
	shortStem = 4
	longStem  = 5
)

// tells says whether the words that tell a fact are those of a mention: of a
// noun its head, or a verb of the same stem, and all its other words; of a verb,
// which has no head, one of its forms, or a noun of the same stem.
func tells(trigger string, m *schema.Mention) bool {
	have := split(strings.ReplaceAll(trigger, "-", ""))
	there := func(w schema.Word) bool {
		w.Form, w.Lemma = strings.ReplaceAll(w.Form, "-", ""), strings.ReplaceAll(w.Lemma, "-", "")
		return slices.ContainsFunc(have, func(h string) bool {
			return is(w, h) || (m.Head.Form == "" || w.Form == m.Head.Form) && len(w.Lemma) >= shortStem && strings.HasPrefix(h, w.Lemma[:min(len(w.Lemma), longStem)])
		})
	}
	if m.Head.Form == "" {
		return slices.ContainsFunc(m.Words, there)
	}
	return len(m.Words) > 0 && !slices.ContainsFunc(m.Words, func(w schema.Word) bool { return !there(w) })
}

// mentions says whether what somebody said has the words of a mention in it. Who
// "said no" said nothing else.
func mentions(content string, m *schema.Mention) bool {
	if len(m.Words) == 1 && slices.Contains([]string{"yes", "no"}, m.Words[0].Form) {
		return slices.Equal(split(content), []string{m.Words[0].Form})
	}
	return contains(content, m.Words)
}

// says says whether a sentence has words next to each other, outside of
// quotation marks.
func says(sentence, words string) bool {
	var own strings.Builder
	quoted := false
	for _, c := range sentence {
		switch c {
		case '"':
			quoted = !quoted
		case '“', '”':
			quoted = c == '“'
		default:
			if !quoted {
				own.WriteRune(c)
				continue
			}
		}
		own.WriteByte(' ')
	}
	return strings.Contains(" "+strings.Join(split(own.String()), " ")+" ", " "+strings.Join(split(words), " ")+" ")
}

// is compares a word of the question with one of an article, both in any
// number: by form or by lemma.
func is(w schema.Word, other string) bool {
	s := singular(other)
	return singular(schema.Fold(w.Form)) == s || singular(schema.Fold(w.Lemma)) == s
}

// split gives the words of a text in comparable form, without possessive 's.
func split(text string) []string {
	text = strings.NewReplacer("'s", "", "’s", "").Replace(schema.Fold(text))
	return strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.Is(unicode.M, c) })
}

// singular takes the ending of the plural off a lower-case word.
func singular(w string) string {
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case len(w) > 4 && (strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "xes")):
		return w[:len(w)-2]
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		return w[:len(w)-1]
	}
	return w
}

// enders begin what describes a noun from behind.
var enders = []string{"of", "in", "on", "at", "for", "with", "by", "from", "to", "into", "about", "against", "between", "among",
	"over", "under", "since", "until", "within", "outside", "inside", "after", "before", "during", "through", "near", "including", "such", "as", "that", "which", "who", "whose", "where", "aimed", "worth", "and", "or", "than"}

// core gives the words of a noun phrase up to its head: before the first
// comma, preposition or relative pronoun.
func core(phrase string) []string {
	var out []string
	for _, field := range strings.Fields(phrase) {
		if len(out) > 0 && slices.Contains(enders, strings.ToLower(field)) && !quantifies(out, field) {
			break
		}
		out = append(out, split(field)...)
		if strings.HasSuffix(field, ",") {
			break
		}
	}
	return out
}

// quantifies says whether "than" or "of" belongs to a number: "more than 30",
// "dozens of".
func quantifies(before []string, word string) bool {
	last := before[len(before)-1]
	switch strings.ToLower(word) {
	case "than":
		return last == "more" || last == "less" || last == "fewer"
	case "of":
		return slices.Contains(vague, last)
	}
	return false
}

// headOf is the last word of the core, "" of an empty phrase.
func headOf(phrase string) string {
	words := core(phrase)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// withoutArticles gives the words of a phrase but its articles.
func withoutArticles(phrase string) []string {
	return slices.DeleteFunc(split(phrase), func(w string) bool { return w == "the" || w == "a" || w == "an" })
}

// withoutOrdinal leaves out which of a series a phrase means: "22nd Harbour Fair".
func withoutOrdinal(phrase string) string {
	first, rest, ok := strings.Cut(phrase, " ")
	number := strings.TrimRight(first, "dhnrst") // st, nd, rd, th
	if ok && number != "" && number != first && strings.Trim(number, "0123456789") == "" {
		return rest
	}
	return phrase
}

func withoutArticle(phrase string) string {
	first, rest, ok := strings.Cut(phrase, " ")
	if ok && slices.Contains([]string{"the", "a", "an"}, strings.ToLower(first)) {
		return rest
	}
	return phrase
}
