package neural

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"math"
	"strings"
	"unsafe"

	"github.com/klauspost/compress/zstd"
)

// Kinds of networks in Config.
const (
	kindParser = "parser"
	kindNames  = "names"
)

// A Config gives the sizes of a network and the labels of its outputs. It is
// stored with the weights.
type Config struct {
	Kind      string   `json:"kind"` // "parser" or "names"
	WordDim   int      `json:"word_dim"`
	AffixDim  int      `json:"affix_dim"`
	ShapeDim  int      `json:"shape_dim"`
	GramDim   int      `json:"gram_dim"`
	TagDim    int      `json:"tag_dim,omitempty"`   // names: row of the predicted universal tag
	ListDim   int      `json:"list_dim,omitempty"`  // names: sum of the rows of the lists that have the word
	StateDim  int      `json:"state_dim,omitempty"` // names: states of the parser that a word has
	ViewDim   int      `json:"view_dim,omitempty"`  // names: what is made of them
	AffixRows int      `json:"affix_rows"`
	ShapeRows int      `json:"shape_rows"`
	GramRows  int      `json:"gram_rows"`
	Hidden    int      `json:"hidden"` // of one direction of an LSTM layer
	Layers    int      `json:"layers"` // LSTM layers, 2 or more; tags are read off the first
	ArcDim    int      `json:"arc_dim,omitempty"`
	LabelDim  int      `json:"label_dim,omitempty"`
	PairDim   int      `json:"pair_dim,omitempty"` // of the hidden layer of the label scorer
	Words     []string `json:"-"`                  // rows 1…; row 0 is the unknown word
	Listed    []string `json:"-"`                  // "folded word\tbits", in order: the lists that have it, in base 36, see Lists
	UPOS      []string `json:"upos"`
	XPOS      []string `json:"xpos,omitempty"`
	Deprels   []string `json:"deprels,omitempty"`
	Scripts   []string `json:"-"`               // lemma edit scripts, see Script
	Lemmas    []string `json:"-"`               // exceptions: "form\tUPOS\tlemma"
	Names     []string `json:"names,omitempty"` // BIO tags, "O" first
}

// long gives the long lists, which stand behind the header, a line an item:
// reading them as JSON would take most of the time of loading.
func (c *Config) long() []*[]string { return []*[]string{&c.Words, &c.Listed, &c.Scripts, &c.Lemmas} }

// A Tensor is a matrix of weights, as floats or quantised to bytes with one
// scale a row.
type Tensor struct {
	Rows, Cols int
	F          []float32 // nil when quantised
	Q          []int8
	Scale      []float32
}

// A Model is a configuration with its named weights.
type Model struct {
	Config  Config
	Tensors map[string]*Tensor
}

// maxHeader and maxTensor bound what a damaged file can ask for.
const (
	maxHeader = 64 << 20
	maxTensor = 64 << 20
)

type header struct {
	Config  Config        `json:"config"`
	Long    []int         `json:"long"` // bytes of each of Config.long
	Tensors []tensorEntry `json:"tensors"`
}

type tensorEntry struct {
	Name string `json:"name"`
	Rows int    `json:"rows"`
	Cols int    `json:"cols"`
}

// Steps from zero to the greatest weight of a row. Those of embedding tables are
// coarse: the tables are most of the model, and compressed they take two bits
// less for a weight.
const (
	FineSteps   = 127
	CoarseSteps = 31
)

// Quantise rounds a row-major matrix to bytes, one scale a row. Vectors (one
// row) stay as they are: they are small and add up.
func Quantise(rows, cols int, f []float32, steps int) *Tensor {
	if rows == 1 {
		return &Tensor{Rows: rows, Cols: cols, F: f}
	}
	t := &Tensor{Rows: rows, Cols: cols, Q: make([]int8, rows*cols), Scale: make([]float32, rows)}
	for r := range rows {
		row := f[r*cols : (r+1)*cols]
		var top float32
		for _, x := range row {
			top = max(top, x, -x)
		}
		if top == 0 {
			continue
		}
		t.Scale[r] = top / float32(steps)
		for c, x := range row {
			t.Q[r*cols+c] = int8(math.Round(float64(x / t.Scale[r])))
		}
	}
	return t
}

// Floats gives the weights of t as floats.
func (t *Tensor) Floats() []float32 {
	if t.F != nil {
		return t.F
	}
	out := make([]float32, len(t.Q))
	for r, s := range t.Scale {
		for i := r * t.Cols; i < (r+1)*t.Cols; i++ {
			out[i] = float32(t.Q[i]) * s
		}
	}
	return out
}

// row gives the weights of row r, in buf where they are quantised.
func (t *Tensor) row(r int, buf []float32) []float32 {
	if t.F != nil {
		return t.F[r*t.Cols : (r+1)*t.Cols]
	}
	s := t.Scale[r]
	for i, q := range t.Q[r*t.Cols : (r+1)*t.Cols] {
		buf[i] = float32(q) * s
	}
	return buf
}

// Add adds row r to dst.
func (t *Tensor) Add(dst []float32, r int32) {
	i := int(r) * t.Cols
	if t.F != nil {
		for j, x := range t.F[i : i+t.Cols] {
			dst[j] += x
		}
		return
	}
	s := t.Scale[r]
	row := t.Q[i : i+len(dst)]
	for j, x := range row {
		dst[j] += float32(x) * s
	}
}

// Save writes m, compressed. The tensors are written in the order of names,
// so the same weights give the same bytes.
func (m *Model) Save(w io.Writer, names []string) error {
	h := header{Config: m.Config}
	for _, n := range names {
		t := m.Tensors[n]
		h.Tensors = append(h.Tensors, tensorEntry{n, t.Rows, t.Cols})
	}
	var text []byte
	for _, l := range h.Config.long() {
		lines := strings.Join(*l, "\n")
		h.Long = append(h.Long, len(lines))
		text = append(text, lines...)
	}
	head, err := json.Marshal(h)
	if err != nil {
		return err
	}
	z, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return err
	}
	buf := binary.LittleEndian.AppendUint32(nil, uint32(len(head)))
	buf = append(append(buf, head...), text...)
	for _, n := range names {
		buf = m.Tensors[n].append(buf)
	}
	_, err = w.Write(z.EncodeAll(buf, nil))
	return err
}

func (t *Tensor) append(buf []byte) []byte {
	floats := t.Scale
	if t.Rows == 1 {
		floats = t.F
	}
	for _, x := range floats {
		buf = binary.LittleEndian.AppendUint32(buf, math.Float32bits(x))
	}
	for _, q := range t.Q {
		buf = append(buf, byte(q))
	}
	return buf
}

// ReadModel reads what Save wrote. The error says what is damaged.
func ReadModel(r io.Reader) (*Model, error) {
	packed, err := readAll(r)
	if err != nil {
		return nil, fmt.Errorf("weights: %w", err)
	}
	z, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(4*maxTensor))
	if err != nil {
		return nil, fmt.Errorf("weights: %w", err)
	}
	defer z.Close()
	data, err := z.DecodeAll(packed, nil)
	if err != nil {
		return nil, fmt.Errorf("weights: %w", err)
	}
	if len(data) < 4 {
		return nil, fmt.Errorf("weights: file is cut off")
	}
	n := int(binary.LittleEndian.Uint32(data))
	if n > maxHeader || 4+n > len(data) {
		return nil, fmt.Errorf("weights: header of %d bytes in a file of %d", n, len(data))
	}
	var h header
	if err := json.Unmarshal(data[4:4+n], &h); err != nil {
		return nil, fmt.Errorf("weights: header: %w", err)
	}
	m := &Model{Config: h.Config, Tensors: make(map[string]*Tensor, len(h.Tensors))}
	if data, err = m.Config.takeLong(h.Long, data[4+n:]); err != nil {
		return nil, err
	}
	for _, e := range h.Tensors {
		t, rest, err := takeTensor(e, data)
		if err != nil {
			return nil, err
		}
		m.Tensors[e.Name], data = t, rest
	}
	return m, nil
}

// readAll is io.ReadAll for readers that may know how much there is.
func readAll(r io.Reader) ([]byte, error) {
	var b bytes.Buffer
	if f, ok := r.(fs.File); ok {
		if info, err := f.Stat(); err == nil {
			b.Grow(int(info.Size()) + bytes.MinRead)
		}
	}
	_, err := b.ReadFrom(r)
	return b.Bytes(), err
}

// takeLong cuts the long lists off data, given their sizes.
func (c *Config) takeLong(sizes []int, data []byte) ([]byte, error) {
	long := c.long()
	if len(sizes) != len(long) {
		return nil, fmt.Errorf("weights: %d lists, want %d", len(sizes), len(long))
	}
	for i, size := range sizes {
		if size < 0 || size > len(data) {
			return nil, fmt.Errorf("weights: list %d is cut off", i+1)
		}
		if size > 0 {
			*long[i] = strings.Split(string(data[:size]), "\n")
		}
		data = data[size:]
	}
	return data, nil
}

func takeTensor(e tensorEntry, data []byte) (*Tensor, []byte, error) {
	if e.Rows <= 0 || e.Cols <= 0 || e.Rows > maxTensor/e.Cols {
		return nil, nil, fmt.Errorf("weights: tensor %s has %d × %d elements", e.Name, e.Rows, e.Cols)
	}
	t := &Tensor{Rows: e.Rows, Cols: e.Cols}
	floats, quantised := e.Rows, e.Rows*e.Cols
	if e.Rows == 1 {
		floats, quantised = e.Cols, 0
	}
	if len(data) < 4*floats+quantised {
		return nil, nil, fmt.Errorf("weights: tensor %s is cut off", e.Name)
	}
	f := make([]float32, floats)
	for i := range f {
		f[i] = math.Float32frombits(binary.LittleEndian.Uint32(data[4*i:]))
	}
	data = data[4*floats:]
	if e.Rows == 1 {
		t.F = f
		return t, data, nil
	}
	t.Scale = f
	if quantised > 0 { // the very bytes, which nobody writes to: copying them would take a tenth of the time of loading
		t.Q = unsafe.Slice((*int8)(unsafe.Pointer(&data[0])), quantised)
	}
	return t, data[quantised:], nil
}

// check says what keeps a configuration from being used at all.
func (c *Config) check(kind string) error {
	switch {
	case c.Kind != kind:
		return fmt.Errorf("weights: these are for %q, not for %q", c.Kind, kind)
	case len(c.UPOS) == 0,
		kind == kindParser && (len(c.XPOS) == 0 || len(c.Deprels) == 0 || len(c.Scripts) == 0),
		kind == kindNames && len(c.Names) == 0:
		return fmt.Errorf("weights: a set of labels is empty")
	case c.ShapeRows <= modes || c.Hidden <= 0 || c.Layers < 2:
		return fmt.Errorf("weights: %d shapes, %d hidden units, %d layers are too few", c.ShapeRows, c.Hidden, c.Layers)
	case c.Hidden%4 != 0:
		return fmt.Errorf("weights: %d hidden units, want a multiple of 4", c.Hidden)
	}
	return nil
}

// tensor finds a weight and checks its size.
func (m *Model) tensor(name string, rows, cols int) (*Tensor, error) {
	t := m.Tensors[name]
	if t == nil {
		return nil, fmt.Errorf("weights: tensor %s is missing", name)
	}
	if t.Rows != rows || t.Cols != cols {
		return nil, fmt.Errorf("weights: tensor %s is %d × %d, want %d × %d", name, t.Rows, t.Cols, rows, cols)
	}
	return t, nil
}
