package extract

import (
	"context"
	"fmt"
	"iter"
	"runtime/debug"

	"github.com/quadwire/quadwire/extract/article"
)

// Stream takes articles down the road on several workers and yields the
// results in the order of the input, whatever the number of workers. An
// article that could not be read yields its error in its place.
func (x *Extractor) Stream(ctx context.Context, articles iter.Seq2[*article.Article, error], workers int) iter.Seq2[*Result, error] {
	return func(yield func(*Result, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		// The queue keeps the order: each entry is the promise of one result.
		// Its length bounds how many articles are in memory.
		queue := make(chan chan outcome, 2*workers)
		go x.feed(ctx, articles, workers, queue)
		for promise := range queue {
			select {
			case o := <-promise:
				if !yield(o.result, o.err) {
					return
				}
			case <-ctx.Done(): // not even for the article that is being read
				yield(nil, ctx.Err())
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(nil, err)
		}
	}
}

type outcome struct {
	result *Result
	err    error
}

func (x *Extractor) feed(ctx context.Context, articles iter.Seq2[*article.Article, error], workers int, queue chan<- chan outcome) {
	defer close(queue)
	slots := make(chan struct{}, workers)
	for a, err := range articles {
		promise := make(chan outcome, 1)
		select {
		case queue <- promise:
		case <-ctx.Done():
			return
		}
		if err != nil {
			promise <- outcome{err: err}
			continue
		}
		slots <- struct{}{}
		go func() {
			defer func() { <-slots }()
			r, err := x.guarded(a)
			promise <- outcome{r, err}
		}()
	}
}

// guarded keeps one article that the rules stumble over from stopping the
// others.
func (x *Extractor) guarded(a *article.Article) (r *Result, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &article.ReadError{Source: a.Source, Err: fmt.Errorf("internal error: %v\n%s", p, debug.Stack()), Hint: "please report it with the article"}
		}
	}()
	return x.Article(a), nil
}
