package train

import (
	"encoding/gob"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// A checkpoint is all that a training needs to go on after an epoch as if it
// had never stopped.
type checkpoint struct {
	Key     string // of the training it belongs to
	Epoch   int    // the last one that is done
	Step    int32
	Order   []byte   // generator of the order of examples and their variants
	Workers [][]byte // generators of the workers
	Params  []savedParam
}

type savedParam struct {
	Name         string
	W, M, V, EMA []float32
	Updated      []int32
}

// save writes the state after an epoch; a kill while writing leaves the one
// before.
func (l *loop[E]) save(epoch int, order *rand.PCG, workers []*worker) error {
	if l.checkpoint == "" {
		return nil
	}
	c := checkpoint{Key: l.key(), Epoch: epoch, Step: l.net.step}
	var err error
	if c.Order, err = order.MarshalBinary(); err != nil {
		return err
	}
	for _, w := range workers {
		state, err := w.source.MarshalBinary()
		if err != nil {
			return err
		}
		c.Workers = append(c.Workers, state)
	}
	for _, p := range l.net.params {
		c.Params = append(c.Params, savedParam{p.name, p.w, p.m, p.v, p.ema, p.updated})
	}
	f, err := os.CreateTemp(filepath.Dir(l.checkpoint), filepath.Base(l.checkpoint)+"-*")
	if err != nil {
		return err
	}
	err = errors.Join(gob.NewEncoder(f).Encode(c), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), l.checkpoint)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("checkpoint: %w", err), os.Remove(f.Name()))
	}
	return nil
}

// read reads the checkpoint; nil when there is none of this very training.
func (l *loop[E]) read() (*checkpoint, error) {
	if l.checkpoint == "" {
		return nil, nil
	}
	f, err := os.Open(l.checkpoint)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	c := new(checkpoint)
	if err := gob.NewDecoder(f).Decode(c); err != nil || c.Key != l.key() {
		fmt.Fprintf(l.log, "%s: the checkpoint %s is of another training and is not used\n", l.what, l.checkpoint)
		return nil, nil
	}
	return c, nil
}

// resume takes up the state of a checkpoint and returns its epoch, 0 when there
// is none.
func (l *loop[E]) resume(order *rand.PCG, workers []*worker) (epoch int, err error) {
	c, err := l.read()
	if c == nil || err != nil {
		return 0, err
	}
	err = order.UnmarshalBinary(c.Order)
	for i, w := range workers {
		err = errors.Join(err, w.source.UnmarshalBinary(c.Workers[i]))
	}
	if err != nil {
		return 0, fmt.Errorf("%s: %w; remove it to begin anew", l.checkpoint, err)
	}
	for i, p := range l.net.params {
		s := c.Params[i]
		copy(p.w, s.W)
		copy(p.m, s.M)
		copy(p.v, s.V)
		copy(p.ema, s.EMA)
		copy(p.updated, s.Updated)
	}
	l.net.step = c.Step
	fmt.Fprintf(l.log, "%s: going on after epoch %d\n", l.what, c.Epoch)
	return c.Epoch, nil
}

// key tells trainings apart: by seed, length, threads, kind, the sizes of
// all weights and the number of examples.
func (l *loop[E]) key() string {
	key := fmt.Sprintf("%s seed %d epochs %d threads %d words %d %s", l.what, l.seed, l.epochs, l.threads, l.words, l.kind)
	for _, p := range l.net.params {
		key += fmt.Sprintf(" %s %dx%d", p.name, p.rows, p.cols)
	}
	return key
}
