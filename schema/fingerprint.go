package schema

import (
	"encoding/hex"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// Two papers that print one agency's text are one source. A fingerprint tells such
// near-copies without their texts: Broder, "On the resemblance and containment of
// documents" (SEQUENCES 1997), keeps of the hashes of all shingles (runs of words)
// the smallest few, which are the same sample of both texts where these are the same.
const (
	shingleWords = 4
	sketchSize   = 64                 // hashes in a fingerprint: the error of a resemblance is about 0.06
	keySize      = 16                 // of these, by which near-copies are looked up
	leastText    = 40                 // shingles below which a text is too short to tell whose it is
	nearCopy     = 0.7                // of the shorter text's shingles that the longer must have
	copiedWithin = 7 * 24 * time.Hour // between the days of publication
)

// Fingerprint gives the sketch of a text as it is stored: the number of its
// different shingles and, in hexadecimal digits, the smallest 64 hashes of them. It
// is "" for a text that is too short to have one.
func Fingerprint(text string) string {
	all := shingles(text)
	if len(all) < leastText {
		return ""
	}
	raw := make([]byte, 0, 4*sketchSize)
	for _, h := range all[:min(len(all), sketchSize)] {
		raw = append(raw, byte(h>>24), byte(h>>16), byte(h>>8), byte(h))
	}
	return strconv.Itoa(len(all)) + " " + hex.EncodeToString(raw)
}

// shingles gives the hashes of the different runs of words, ascending.
func shingles(text string) []uint32 {
	words := strings.FieldsFunc(Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	var out []uint32
	for i := 0; i+shingleWords <= len(words); i++ {
		h := fnv.New64a()
		for _, w := range words[i : i+shingleWords] {
			_, _ = h.Write([]byte(w + " ")) // never fails
		}
		out = append(out, mixed(h.Sum64()))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// mixed spreads what FNV leaves in the low bits (the finalizer of MurmurHash3).
func mixed(h uint64) uint32 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	return uint32(h >> 32)
}

// A Sketch is a fingerprint that has been read.
type Sketch struct {
	total  int      // different shingles of the text
	hashes []uint32 // the smallest of them, ascending
}

// ParseFingerprint is the inverse of Fingerprint; ok is false for other strings.
func ParseFingerprint(s string) (out Sketch, ok bool) {
	total, digits, ok := strings.Cut(s, " ")
	raw, err := hex.DecodeString(digits)
	if !ok || err != nil {
		return Sketch{}, false
	}
	if out.total, err = strconv.Atoi(total); err != nil || len(raw) != 4*min(out.total, sketchSize) || out.total < leastText {
		return Sketch{}, false
	}
	for i := 0; i < len(raw); i += 4 {
		out.hashes = append(out.hashes, uint32(raw[i])<<24|uint32(raw[i+1])<<16|uint32(raw[i+2])<<8|uint32(raw[i+3]))
	}
	return out, slices.IsSorted(out.hashes)
}

// Keys are the hashes of which near-copies share at least one, but for one pair in
// a hundred where one text is a quarter of the other.
func (s Sketch) Keys() []uint32 { return s.hashes[:min(len(s.hashes), keySize)] }

// Covers estimates how much of the shorter of two texts the longer has, from 0 to 1.
func (s Sketch) Covers(o Sketch) float64 {
	both, seen := 0, 0
	for i, k := 0, 0; seen < sketchSize && i < len(s.hashes) && k < len(o.hashes); seen++ {
		switch a, b := s.hashes[i], o.hashes[k]; {
		case a == b:
			both++
			i++
			k++
		case a < b:
			i++
		default:
			k++
		}
	}
	if seen == 0 {
		return 0
	}
	resemblance := float64(both) / float64(seen)
	shared := resemblance / (1 + resemblance) * float64(s.total+o.total)
	return min(1, shared/float64(min(s.total, o.total)))
}

// IsNear says whether two articles may have been published within a week.
func (a *Article) IsNear(b *Article) bool {
	return a.Published.IsZero() || b.Published.IsZero() || a.Published.Sub(b.Published).Abs() <= copiedWithin
}

// NearCopies says whether two articles, whose fingerprints were read as x and y, print
// one text, be it with another headline, byline or first line, or cut at the end. They
// must have been published within a week of one another, as far as their days are known,
// or be the same to the letter. It is symmetric, and no more transitive than likeness.
func NearCopies(a, b *Article, x, y Sketch) bool {
	return a.SHA256 != "" && a.SHA256 == b.SHA256 || a.IsNear(b) && x.Covers(y) >= nearCopy
}
