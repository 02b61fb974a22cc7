// Package model holds the embedded weights of the language layer and their
// manifest: what they were learned from, under which licence, with which
// settings, and how they score. `quadwire train` rebuilds both.
package model

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
)

// Names of the files in this folder.
const (
	ParserFile   = "parser.bin"
	NamesFile    = "names.bin"
	ManifestName = "manifest.json"
)

// The manifest must be there at compile time; weights that have not been
// trained yet are reported when they are asked for.
//
//go:embed manifest.json *.bin
var files embed.FS

// A Manifest describes the weights.
type Manifest struct {
	Licence string   `json:"licence"` // of the weights
	Data    []Source `json:"data"`
	Parser  Entry    `json:"parser"`
	Names   Entry    `json:"names"`
}

// A Source is a data set that the weights were learned from.
type Source struct {
	Name    string `json:"name"`
	Licence string `json:"licence"`
	URL     string `json:"url"`
}

// An Entry describes one file of weights.
type Entry struct {
	SHA256   string             `json:"sha256"`
	Bytes    int                `json:"bytes"`
	Seed     uint64             `json:"seed"`
	Epochs   int                `json:"epochs"`
	Threads  int                `json:"threads"`            // the result of a training depends on it
	Teachers []string           `json:"teachers,omitempty"` // SHA-256 of the weights that it learned from beside the data
	Soft     float64            `json:"soft,omitempty"`     // weight of what they think
	Dropout  float64            `json:"dropout,omitempty"`  // rate, of the states between layers
	Scores   map[string]float64 `json:"scores"`             // on the development parts, in percent
}

// ReadManifest reads a manifest; the error wraps fs.ErrNotExist when there is
// no such file.
func ReadManifest(path string) (Manifest, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return Manifest{}, err
	}
	return parseManifest(data)
}

func parseManifest(data []byte) (Manifest, error) {
	var m Manifest
	if err := json.Unmarshal(data, &m); err != nil {
		return Manifest{}, fmt.Errorf("%s: %w", ManifestName, err)
	}
	return m, nil
}

// Write writes the manifest to path.
func (m Manifest) Write(path string) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	if err := e.Encode(m); err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}

// Embedded gives the manifest of the embedded weights.
func Embedded() (Manifest, error) {
	data, err := files.ReadFile(ManifestName)
	if err != nil {
		return Manifest{}, err
	}
	return parseManifest(data)
}

// Open opens one of the embedded files.
func Open(name string) (fs.File, error) {
	f, err := files.Open(name)
	if err != nil {
		return nil, fmt.Errorf("the weights %s are not in this build; make them with `quadwire train` and build again", name)
	}
	return f, nil
}
