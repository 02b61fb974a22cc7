package schema

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxSlug is where a slug is cut, in bytes; what is cut off lives on in a hash.
const maxSlug = 80

// EntityID names the entity that has the given full name: "Xi Jinping" is
// ent:xi-jinping. Where two entities of one name must stay two, the words that
// tell them apart follow: EntityID("John Smith", "Leeds") is
// ent:john-smith-leeds.
func EntityID(name string, apart ...string) string {
	return PrefixEntity + Slug(strings.Join(append([]string{name}, apart...), " "))
}

// RelationID names an open relation by its lemma and prepositions: "adhere",
// "to" is rel:adhere_to.
func RelationID(words ...string) string {
	return PrefixRelation + strings.ReplaceAll(Slug(strings.Join(words, " ")), "-", "_")
}

// Slug makes a name fit for an IRI that people can read and type: lower case,
// words joined by hyphens, Latin letters without their diacritics. Letters of
// other scripts stay. Names that differ in case, accents, spacing or
// punctuation alone have one slug; the same name always has the same.
func Slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range fold(name) {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.M, r) && b.Len() > 0 && !gap:
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			b.WriteRune(r)
			gap = false
		case isApostrophe(r), r == '.' && !gap && endsInInitial(b.String()):
			// "O'Brien" is one word, "U.S." too
		default:
			gap = true
		}
	}
	return shorten(b.String(), name)
}

// NameKey is the form under which a name is looked up: names that differ in
// case, accents, hyphens or punctuation alone have one key.
func NameKey(name string) string { return strings.ReplaceAll(Slug(name), "-", " ") }

// Fold makes names comparable: lower case, no diacritics on Latin letters,
// compatibility forms (full width, ligatures) resolved, white space single.
func Fold(name string) string {
	return strings.Join(strings.Fields(fold(name)), " ")
}

// fold drops the marks of Latin letters and keeps those of other scripts, in
// which a mark makes another letter (й, が) or is the vowel.
func fold(name string) string {
	var b strings.Builder
	latin := false
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(name, "\uFFFD")) {
		if unicode.Is(unicode.M, r) {
			if !latin {
				b.WriteRune(r)
			}
			continue
		}
		latin = unicode.Is(unicode.Latin, r)
		r = unicode.ToLower(r)
		if s := plain(r); s != "" {
			b.WriteString(s)
			continue
		}
		b.WriteRune(r)
	}
	return norm.NFC.String(b.String())
}

// plain spells the Latin letters that have no decomposition in Unicode, and
// the ampersand.
func plain(r rune) string {
	switch r {
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'ħ':
		return "h"
	case 'ı':
		return "i"
	case 'ŧ':
		return "t"
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	case '&':
		return " and "
	}
	return ""
}

func isApostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '`'
}

// endsInInitial says whether the word written last is a run of single letters
// as in "U.S." and "J. K.", whose full stops do not part words.
func endsInInitial(s string) bool {
	last := s[strings.LastIndexByte(s, '-')+1:]
	r, _ := utf8.DecodeLastRuneInString(last)
	return unicode.IsLetter(r) && utf8.RuneCountInString(last) <= 2
}

// shorten cuts long slugs at a word and names what has no letter at all.
func shorten(slug, name string) string {
	switch {
	case slug == "":
		return "x-" + hash(8, name)
	case len(slug) <= maxSlug:
		return slug
	}
	cut := strings.LastIndexByte(slug[:maxSlug-9], '-')
	if cut <= 0 {
		for cut = maxSlug - 9; !utf8.RuneStart(slug[cut]); cut-- {
		}
	}
	return slug[:cut] + "-" + hash(8, slug)
}

// hash gives n characters of the base32 sha256 of the parts; each part ends
// with a byte that valid UTF-8 cannot hold, so that no two lists collide.
func hash(n int, parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0xff})
	}
	enc := base32.StdEncoding.WithPadding(base32.NoPadding)
	return strings.ToLower(enc.EncodeToString(h.Sum(nil)))[:n]
}
