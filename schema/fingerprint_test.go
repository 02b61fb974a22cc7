package schema

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"
	"time"
)

// wire is a text of an agency: n sentences of random words, always the same for a
// seed.
func wire(seed int64, n int) string {
	rnd := rand.New(rand.NewSource(seed))
	var b strings.Builder
	for range n {
		for range 12 {
			fmt.Fprintf(&b, "w%d ", rnd.Intn(2000))
		}
		b.WriteString("ends.\n")
	}
	return b.String()
}

// quake is what a machine writes of every earthquake.
func quake(place string, size, km int) string {
	return fmt.Sprintf("A magnitude %d earthquake struck %d kilometres north of %s, the survey said. It was %d kilometres deep. "+
		"Nobody was reported hurt in %s. People in %s felt shaking for %d seconds. The mayor of %s asked them to check their houses for cracks. "+
		"The survey counted %d smaller quakes near %s in the week before. The region lies where two plates of the crust meet, and %s has been struck %d times since 1900.",
		size, km, place, km+3, place, place, size+9, place, km*2, place, place, size*7)
}

func TestNearCopies(t *testing.T) {
	text := wire(1, 20)
	lines := strings.SplitAfter(text, "\n")
	day := func(d int) time.Time { return time.Date(2031, 2, d, 0, 0, 0, 0, time.UTC) }
	for _, row := range []struct {
		name string
		a, b Article
		want bool
	}{
		{"the same", Article{Fingerprint: Fingerprint(text)}, Article{Fingerprint: Fingerprint(text)}, true},
		{"other headline, byline and first line", Article{Fingerprint: Fingerprint("Storm shuts port\n" + text)},
			Article{Fingerprint: Fingerprint("Port closed by storm\nBy Lena Orr\nA storm closed the port.\n" + strings.Join(lines[1:], ""))}, true},
		{"other case, quotation marks and line ends", Article{Fingerprint: Fingerprint(text)}, Article{Fingerprint: Fingerprint("“" + strings.ToUpper(strings.ReplaceAll(text, "\n", "\n\n")) + "”")}, true},
		{"cut in half", Article{Fingerprint: Fingerprint(text)}, Article{Fingerprint: Fingerprint(strings.Join(lines[:10], ""))}, true},
		{"a quarter of it amid other news", Article{Fingerprint: Fingerprint(text)}, Article{Fingerprint: Fingerprint(strings.Join(lines[:5], "") + wire(2, 15))}, false},
		{"another text", Article{Fingerprint: Fingerprint(text)}, Article{Fingerprint: Fingerprint(wire(3, 20))}, false},
		{"one form, other figures and places", Article{Fingerprint: Fingerprint(quake("Averstad", 5, 30))}, Article{Fingerprint: Fingerprint(quake("Telmark", 4, 70))}, false},
		{"too short to tell", Article{Fingerprint: Fingerprint(wire(4, 2))}, Article{Fingerprint: Fingerprint(wire(4, 2))}, false},
		{"short, but one digest", Article{SHA256: "ab"}, Article{SHA256: "ab"}, true},
		{"nothing known", Article{}, Article{}, false},
		{"within a week", Article{Fingerprint: Fingerprint(text), Published: day(1)}, Article{Fingerprint: Fingerprint(text), Published: day(8)}, true},
		{"printed anew later", Article{Fingerprint: Fingerprint(text), Published: day(1)}, Article{Fingerprint: Fingerprint(text), Published: day(9)}, false},
		{"one undated", Article{Fingerprint: Fingerprint(text)}, Article{Fingerprint: Fingerprint(text), Published: day(9)}, true},
	} {
		x, _ := ParseFingerprint(row.a.Fingerprint)
		y, _ := ParseFingerprint(row.b.Fingerprint)
		if got, back := NearCopies(&row.a, &row.b, x, y), NearCopies(&row.b, &row.a, y, x); got != row.want || back != row.want {
			t.Errorf("%s: %v, the other way round %v", row.name, got, back)
		}
	}
}

// What is stored is read back, and nothing else is read.
func TestParseFingerprint(t *testing.T) {
	s, ok := ParseFingerprint(Fingerprint(wire(1, 20)))
	if !ok || s.total < 200 || len(s.hashes) != sketchSize || len(s.Keys()) != keySize || s.Covers(s) != 1 {
		t.Errorf("%v %v", s, ok)
	}
	short, ok := ParseFingerprint(Fingerprint(wire(1, 4)))
	if !ok || len(short.hashes) != short.total {
		t.Errorf("%v %v", short, ok)
	}
	for _, bad := range []string{"", "40", "40 zz", "40 00", "-1 ", "1 00000000", "41 " + strings.Repeat("0", 8*40), "99 " + strings.Repeat("00000002", 63) + "00000001"} {
		if s, ok := ParseFingerprint(bad); ok {
			t.Errorf("%q is read as %v", bad, s)
		}
	}
}

// FuzzFingerprint: whatever the text, its fingerprint is empty or that of a near-copy
// of itself; whatever the fingerprint, a share comes out.
func FuzzFingerprint(f *testing.F) {
	f.Add(wire(1, 5), "40 00")
	f.Add("", "64 "+strings.Repeat("00000001", 64))
	f.Fuzz(func(t *testing.T, text, stored string) {
		print := Fingerprint(text)
		s, ok := ParseFingerprint(print)
		if ok != (print != "") || ok && s.Covers(s) != 1 {
			t.Fatalf("%q: %q", text, print)
		}
		if o, ok := ParseFingerprint(stored); ok {
			if c := s.Covers(o); c < 0 || c > 1 || c != o.Covers(s) {
				t.Fatalf("%q covers %q: %v", stored, print, c)
			}
		}
	})
}
