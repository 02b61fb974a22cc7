package main

import (
	"context"
	"errors"
	"testing"
)

func TestUnlessStopped(t *testing.T) {
	if got, err := unlessStopped(t.Context(), func() int { return 3 }); got != 3 || err != nil {
		t.Errorf("%d, %v", got, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	never := make(chan int)
	go cancel()
	if _, err := unlessStopped(ctx, func() int { return <-never }); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	close(never)
}
