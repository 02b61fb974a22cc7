package schema

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"slices"
	"sort"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"
)

//go:embed frames.yaml
var framesYAML []byte

// ErrFrames is wrapped by every error about what a frame file says.
var ErrFrames = errors.New("bad frame file")

// frameFile is the shape of a frame file.
type frameFile struct {
	Kinds  map[string]Phrases `yaml:"kinds"`
	Frames []Frame            `yaml:"frames"`
}

// LoadFrames reads the embedded lexicon and then the extra files, in order. A
// frame whose class stands already replaces that frame, or adds its triggers
// to it with "extends: true"; kinds always add up.
//
// Errors wrap ErrFrames and name the file (where the reader has a Name
// method, as *os.File does), the line and the class.
func LoadFrames(extra ...io.Reader) (*Frames, error) {
	f := newFrames()
	if err := f.read("frames.yaml", bytes.NewReader(framesYAML)); err != nil {
		return nil, err
	}
	for i, r := range extra {
		name := fmt.Sprintf("frame file %d", i+1)
		if n, ok := r.(interface{ Name() string }); ok {
			name = n.Name()
		}
		if err := f.read(name, r); err != nil {
			return nil, err
		}
	}
	f.index()
	return f, nil
}

func newFrames() *Frames {
	return &Frames{byClass: map[string]*Frame{}, kinds: map[string][]string{}, groups: map[string][]string{}}
}

// read adds one file.
func (f *Frames) read(name string, r io.Reader) error {
	dec := yaml.NewDecoder(r)
	dec.KnownFields(true)
	var file frameFile
	if err := dec.Decode(&file); err != nil && !errors.Is(err, io.EOF) {
		// yaml's own messages name the line.
		return fmt.Errorf("%s: %w: %w", name, ErrFrames, err)
	}
	f.addKinds(file.Kinds)
	for i := range file.Frames {
		fr := &file.Frames[i]
		if err := f.checkFrame(fr); err != nil {
			return fmt.Errorf("%s:%d: %w: %s: %w", name, fr.line, ErrFrames, orUnnamed(fr.Class), err)
		}
		f.addFrame(fr)
	}
	return nil
}

func orUnnamed(class string) string {
	if class == "" {
		return "frame without a class"
	}
	return class
}

// addKinds adds word lists. A word in capitals is the name of another kind.
func (f *Frames) addKinds(kinds map[string]Phrases) {
	for kind, words := range kinds {
		for _, w := range words {
			if isKindName(w) {
				f.groups[kind] = append(f.groups[kind], w)
				continue
			}
			w = strings.ToLower(w)
			f.kinds[w] = append(f.kinds[w], kind)
		}
	}
	for w := range f.kinds {
		sort.Strings(f.kinds[w])
		f.kinds[w] = slices.Compact(f.kinds[w])
	}
	for g := range f.groups {
		sort.Strings(f.groups[g])
	}
}

// addFrame adds, extends or replaces a frame that has passed checkFrame.
func (f *Frames) addFrame(fr *Frame) {
	old := f.byClass[fr.Class]
	switch {
	case old == nil:
		f.list = append(f.list, fr)
		f.byClass[fr.Class] = fr
	case fr.Extends:
		old.Triggers = append(old.Triggers, fr.Triggers...)
		old.Examples = append(old.Examples, fr.Examples...)
	default:
		*old = *fr
	}
}

// index builds the look-up tables from the frames in their final form.
func (f *Frames) index() {
	f.byVerb, f.byNoun = map[string][]Sense{}, map[string][]Sense{}
	for _, fr := range f.list {
		for i := range fr.Triggers {
			s := Sense{fr, &fr.Triggers[i]}
			for _, v := range s.Trigger.Verbs {
				v = strings.ToLower(v)
				f.byVerb[v] = append(f.byVerb[v], s)
			}
			for _, n := range s.Trigger.Nouns {
				n = strings.ToLower(n)
				f.byNoun[n] = append(f.byNoun[n], s)
			}
		}
	}
}

// UnmarshalYAML keeps the frame's line for messages. It decodes through an
// alias of the type, and looks for unknown fields itself, because a decoder
// started from a node forgets KnownFields.
func (fr *Frame) UnmarshalYAML(n *yaml.Node) error {
	type plain Frame
	if err := knownFields(n, frameFields[:]); err != nil {
		return err
	}
	if err := n.Decode((*plain)(fr)); err != nil {
		return err
	}
	fr.line = n.Line
	return nil
}

// UnmarshalYAML refuses fields that it does not know; see Frame.
func (t *Trigger) UnmarshalYAML(n *yaml.Node) error {
	type plain Trigger
	if err := knownFields(n, triggerFields[:]); err != nil {
		return err
	}
	return n.Decode((*plain)(t))
}

var (
	frameFields = [...]string{"class", "plover", "mode", "context", "predicate", "symmetric",
		"source", "target", "extends", "triggers", "examples"}
	triggerFields = [...]string{"verbs", "nouns", "light", "alone", "roles", "types", "require",
		"except", "predicate", "source", "target"}
)

func knownFields(n *yaml.Node, known []string) error {
	if n.Kind != yaml.MappingNode {
		return fmt.Errorf("line %d: not a mapping", n.Line)
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if k := n.Content[i]; !slices.Contains(known, k.Value) {
			return fmt.Errorf("line %d: unknown field %q (known: %s)", k.Line, k.Value, strings.Join(known, " "))
		}
	}
	return nil
}

// UnmarshalYAML splits a string at white space; a list is taken as it is.
func (s *Slots) UnmarshalYAML(n *yaml.Node) error {
	list, err := stringList(n, strings.Fields)
	*s = list
	return err
}

// UnmarshalYAML splits a string at commas; a list is taken as it is.
func (p *Phrases) UnmarshalYAML(n *yaml.Node) error {
	list, err := stringList(n, func(s string) []string {
		var out []string
		for _, w := range strings.Split(s, ",") {
			if w = strings.Join(strings.Fields(w), " "); w != "" {
				out = append(out, w)
			}
		}
		return out
	})
	*p = list
	return err
}

// stringList reads a scalar by split, or a sequence of scalars.
func stringList(n *yaml.Node, split func(string) []string) ([]string, error) {
	if n.Kind == yaml.ScalarNode {
		return split(n.Value), nil
	}
	var list []string
	if err := n.Decode(&list); err != nil {
		return nil, fmt.Errorf("line %d: want a string or a list of strings", n.Line)
	}
	return list, nil
}

// isKindName tells the name of a kind from a word of a list.
func isKindName(w string) bool {
	for _, r := range w {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return len(w) > 1
}
