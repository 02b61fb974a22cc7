package model

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strings"
	"testing"
)

// limit of all weights together: they are in every binary and every clone.
const limit = 12 << 20

// TestManifestTellsTheTruth compares the manifest with the weights.
func TestManifestTellsTheTruth(t *testing.T) {
	m, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	if m.Licence == "" || len(m.Data) == 0 {
		t.Error("the manifest has no licence or no data sets")
	}
	total := 0
	for file, e := range map[string]Entry{ParserFile: m.Parser, NamesFile: m.Names} {
		f, err := Open(file)
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(f)
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(data)
		if got := hex.EncodeToString(sum[:]); got != e.SHA256 || len(data) != e.Bytes {
			t.Errorf("%s: %d bytes with digest %s, the manifest says %d with %s", file, len(data), got, e.Bytes, e.SHA256)
		}
		if len(e.Scores) == 0 {
			t.Errorf("%s: no scores in the manifest", file)
		}
		total += len(data)
	}
	if total > limit {
		t.Errorf("the weights have %d bytes, the limit is %d", total, limit)
	}
}

func TestOpenSaysWhatToDo(t *testing.T) {
	if _, err := Open("absent.bin"); err == nil || !strings.Contains(err.Error(), "quadwire train") {
		t.Errorf("error %v does not say what to do", err)
	}
}
