package web

import (
	"cmp"
	"encoding/json"
	"errors"
	"net/http"
	"slices"

	"github.com/cayleygraph/quad"
	_ "github.com/cayleygraph/quad/nquads" // registers the format that exports are in
)

// A format is how quads may be written, in the words of Cayley's API.
type format struct {
	ID     string   `json:"id"`
	Read   bool     `json:"read,omitempty"`
	Write  bool     `json:"write,omitempty"`
	Nodes  bool     `json:"nodes,omitempty"`
	Ext    []string `json:"ext,omitempty"`
	Mime   []string `json:"mime,omitempty"`
	Binary bool     `json:"binary,omitempty"`
}

// formats is /api/v2/formats: those that the program knows, by name.
func formats(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet {
		w.Header().Set("Allow", "GET")
		fail(w, http.StatusMethodNotAllowed, "", errors.New("the formats are there to GET"))
		return
	}
	out := []format{}
	for _, f := range quad.Formats() {
		out = append(out, format{
			ID: f.Name, Read: f.Reader != nil, Write: f.Writer != nil, Nodes: f.UnmarshalValue != nil,
			Ext: f.Ext, Mime: f.Mime, Binary: f.Binary,
		})
	}
	slices.SortFunc(out, func(a, b format) int { return cmp.Compare(a.ID, b.ID) })
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(out) // a client that left misses nothing
}
