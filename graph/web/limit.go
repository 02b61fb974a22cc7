package web

import (
	"net"
	"sync"
)

// Limit lets no more than n clients connect at a time, since each may make the
// server hold a query. Others wait in the queue of the system.
func Limit(l *net.TCPListener, n int) net.Listener {
	ended := make(chan struct{})
	return &limited{
		TCPListener: l, places: make(chan struct{}, n), ended: ended, end: sync.OnceFunc(func() { close(ended) }),
	}
}

type limited struct {
	*net.TCPListener
	places chan struct{} // has one item for each connection
	ended  chan struct{}
	end    func()
}

func (l *limited) Accept() (net.Conn, error) {
	select {
	case l.places <- struct{}{}:
	case <-l.ended:
		return nil, net.ErrClosed
	}
	leave := func() { <-l.places }
	conn, err := l.AcceptTCP()
	if err != nil {
		leave()
		return nil, err
	}
	return &place{TCPConn: conn, leave: sync.OnceFunc(leave)}, nil
}

func (l *limited) Close() error {
	l.end()
	return l.TCPListener.Close()
}

// A place is a connection that lets the next one in when it closes. It embeds
// the concrete type for net/http, which looks for its CloseWrite.
type place struct {
	*net.TCPConn
	leave func()
}

func (p *place) Close() error {
	defer p.leave()
	return p.TCPConn.Close()
}
