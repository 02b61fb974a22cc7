package main

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/quadwire/quadwire/extract"
	"github.com/quadwire/quadwire/extract/eval"
)

// Floors of the scores on the gold sentences, in percent, a little below what was
// reached: a change that costs more should be seen.
const (
	floorFacts        = 67.0
	floorAttributions = 86.0
	ceilCalibration   = 6.0
)

// TestGold scores facts, attributions and confidence on the gold sentences.
func TestGold(t *testing.T) {
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := scoreGold(x, "testdata/gold.tsv", &confidenceFit{}, &b, true, false); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Score     eval.GoldScore `json:"score"`
		Sentences int            `json:"sentences"`
	}
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Sentences < 150 {
		t.Errorf("%d sentences, want at least 150", got.Sentences)
	}
	facts, said, off := 100*got.Score.F1(), 100*got.Score.Said.F1(), 100*got.Score.Error
	t.Logf("facts F1 %.2f, attributions F1 %.2f, calibration error %.2f", facts, said, off)
	if facts < floorFacts || said < floorAttributions || off > ceilCalibration {
		t.Errorf("facts F1 %.2f, attributions F1 %.2f, calibration error %.2f; want %.1f, %.1f, at most %.1f", facts, said, off, floorFacts, floorAttributions, ceilCalibration)
	}
}

// TestFrameExamples reads the examples of the shipped frames.
func TestFrameExamples(t *testing.T) {
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	n, wrong := x.Examples()
	if n < 250 {
		t.Errorf("%d examples", n)
	}
	for _, m := range wrong {
		t.Errorf("%s: %q read as %q, want %q (not: %v)", m.Class, m.Example.Text, m.Read, m.Example.Reading, m.Example.Not)
	}
}
