package compress

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
)

func packed(t testing.TB, name, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := Writer(name, &b)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(w, text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func unpacked(name string, body []byte) (string, error) {
	r, err := Reader(name, bytes.NewReader(body))
	if err != nil {
		return "", err
	}
	text, err := io.ReadAll(io.LimitReader(r, 1<<20))
	return string(text), errors.Join(err, r.Close())
}

func TestRoundTrip(t *testing.T) {
	for _, name := range []string{"a.pq", "a.pq.gz", "a.pq.zst"} {
		for _, text := range []string{"", "x", strings.Repeat("news ", 50_000)} {
			body := packed(t, name, text)
			if !bytes.Equal(body, packed(t, name, text)) {
				t.Errorf("%s: other bytes the second time", name)
			}
			for _, known := range []string{name, "-"} { // standard input has no ending
				if got, err := unpacked(known, body); err != nil || got != text {
					t.Errorf("%s as %s: %d bytes, want %d: %v", name, known, len(got), len(text), err)
				}
			}
			if Inner(name) != "a.pq" {
				t.Errorf("%s inside %s", Inner(name), name)
			}
		}
	}
}

// What is cut off, flipped or something else is an error that says so.
func TestBroken(t *testing.T) {
	text := strings.Repeat("one and two and three ", 400)
	for _, name := range []string{"a.gz", "a.zst"} {
		body := packed(t, name, text)
		for n := range body {
			got, err := unpacked(name, body[:n])
			if !errors.Is(err, ErrFormat) {
				t.Errorf("%s cut off at %d of %d: %d bytes, %v", name, n, len(body), len(got), err)
			}
		}
		for at := range body {
			flipped := bytes.Clone(body)
			flipped[at] ^= 0x10
			if got, err := unpacked(name, flipped); err == nil && got != text {
				t.Errorf("%s: a flipped bit at %d went unseen", name, at)
			}
		}
	}
	if _, err := unpacked("a.gz", []byte("<a> <b> <c> .")); !errors.Is(err, ErrFormat) {
		t.Error(err)
	}
}

func FuzzReader(f *testing.F) {
	for _, name := range []string{"a", "a.gz", "a.zst"} {
		f.Add(name, packed(f, name, "some words"))
	}
	f.Add("a.gz", []byte{0x1f, 0x8b, 8})
	f.Add("a.zst", []byte{0x28, 0xb5, 0x2f, 0xfd, 0xff, 0xff, 0xff})
	f.Fuzz(func(_ *testing.T, name string, body []byte) {
		_, _ = unpacked(name, body) // any error will do, no panic
	})
}
