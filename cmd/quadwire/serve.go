package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/gizmo"
	"github.com/quadwire/quadwire/graph/web"
)

const (
	defaultListen   = "127.0.0.1:64210" // the port of Cayley's own server
	defaultMemory   = 512               // MB of one query
	maxAnswer       = 8 << 20           // bytes
	maxClients      = 64                // connections at the same time; each may hold a query of --max-bytes
	turnTimeout     = 10 * time.Second  // how long a query waits for others to end
	sendTimeout     = 10 * time.Second  // how long a client may take to read an answer
	shutdownTimeout = 5 * time.Second
)

// serveOptions are what the command serve is told.
type serveOptions struct {
	query    queryOptions
	listen   string
	remote   bool
	hosts    []string
	parallel int
	maxBytes int64
}

func newServeCommand(g *global) *cobra.Command {
	opt := &serveOptions{}
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Answer queries over HTTP as Cayley's server does, reading only",
		Long: `Serve answers queries at /api/v2/query?lang=gizmo (or graphql, mql,
linkedql) in the form of Cayley's HTTP API, so that its clients work. It never
writes, and listens to this machine only.

  curl -d 'g.V("<ent:rui-salgado>").out("<qw:met>").all()' 'http://127.0.0.1:64210/api/v2/query?lang=gizmo'

Each query runs in a process of its own, bounded in rows, time and memory, and the
graph is open only while one runs, so that others can write in between.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return runServe(cmd, g, opt) },
	}
	flags := cmd.Flags()
	limits(cmd, &opt.query.Options)
	flags.StringVar(&opt.listen, "listen", defaultListen, "`address` to listen at")
	flags.BoolVar(&opt.remote, "allow-remote", false, "let --listen be an address that other machines can reach")
	flags.StringArrayVar(&opt.hosts, "host", nil, "`name` of this server that clients may ask for, besides localhost and addresses; may be repeated")
	flags.IntVar(&opt.parallel, "parallel", runtime.NumCPU(), "queries that run at the same time")
	flags.IntVar(&opt.query.memory, "max-memory", defaultMemory, "`MB` that one query may use")
	flags.Int64Var(&opt.maxBytes, "max-bytes", maxScript, "longest query in `bytes`")
	return cmd
}

func (o *serveOptions) check(g *global) error {
	switch {
	case g.db == graph.Memory:
		return errors.New("a graph in memory has nothing to serve; give --db a folder or the address of a database")
	case o.query.Limit < 1 || o.query.Timeout <= 0 || o.parallel < 1 || o.maxBytes < 1:
		return errors.New("--limit, --timeout, --parallel and --max-bytes are at least 1: anybody may ask")
	case o.query.memory < minMemory:
		return fmt.Errorf("--max-memory %d: a query needs %d MB at least", o.query.memory, minMemory)
	}
	for _, host := range o.hosts {
		if host == "" || strings.ContainsAny(host, ":/ ") {
			return fmt.Errorf("--host %q: give a name alone, as graph.example, without a port", host)
		}
	}
	return g.reading(func(*graph.Store) error { return nil })
}

func runServe(cmd *cobra.Command, g *global, opt *serveOptions) error {
	if err := opt.check(g); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", opt.listen)
	if err != nil {
		return err
	}
	defer listener.Close()
	tcp, ok := listener.(*net.TCPListener)
	if !ok {
		return fmt.Errorf("--listen %s: not a TCP address", opt.listen)
	}
	address, _ := listener.Addr().(*net.TCPAddr)
	local := address != nil && address.IP.IsLoopback()
	errs := cmd.ErrOrStderr()
	switch {
	case !local && !opt.remote:
		return fmt.Errorf("--listen %s can be reached from other machines, and there is no password; add --allow-remote if that is meant", opt.listen)
	case !local:
		fmt.Fprintln(errs, "quadwire: warning: whoever can reach this address can read the whole graph; there is no password")
	}
	if !g.quiet {
		fmt.Fprintf(errs, "quadwire: answering at http://%s/api/v2/query?lang=gizmo; Ctrl-C ends\n", listener.Addr())
	}
	handler := web.New(web.Config{
		Run: g.runner(opt.query), Parallel: opt.parallel, Wait: turnTimeout, Send: sendTimeout, MaxBytes: opt.maxBytes,
		Local: local, Hosts: opt.hosts,
	})
	return serve(cmd.Context(), web.Limit(tcp, maxClients), handler, opt.query.Timeout, errs)
}

// serve answers until ctx ends; queries that run then are given a moment.
func serve(ctx context.Context, listener net.Listener, handler http.Handler, timeout time.Duration, errs io.Writer) error {
	running, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	server := &http.Server{
		Handler: handler, ErrorLog: log.New(errs, "quadwire: ", 0), MaxHeaderBytes: maxScript,
		BaseContext:       func(net.Listener) context.Context { return running },
		ReadHeaderTimeout: 10 * time.Second, ReadTimeout: 30 * time.Second, IdleTimeout: 10 * time.Second,
		WriteTimeout: turnTimeout + timeout + time.Minute,
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(running, shutdownTimeout)
	defer cancel()
	err := server.Shutdown(last)
	if errors.Is(err, context.DeadlineExceeded) {
		stop() // ends the processes of the queries
		return server.Close()
	}
	return err
}

// runner answers queries in processes of their own.
func (g *global) runner(opt queryOptions) web.Runner {
	quiet := *g
	quiet.quiet = true
	opt.format = gizmo.FormatCayley
	return func(ctx context.Context, q web.Query) (web.Answer, error) {
		opt := opt
		opt.Lang = q.Lang
		opt.Limit = min(cmp.Or(q.Rows, opt.Limit), opt.Limit)
		ctx, cancel := context.WithTimeout(ctx, opt.Timeout+2*childGrace)
		defer cancel()
		var a web.Answer
		// Open here as well, so that no writer comes before the child.
		err := quiet.reading(func(*graph.Store) (err error) {
			a, err = askChild(ctx, opt.args(&quiet), q, opt.memory)
			return err
		})
		if errors.Is(err, graph.ErrLocked) {
			err = fmt.Errorf("the graph is being written: %w", web.ErrUnavailable)
		}
		return a, err
	}
}

// askChild gives what a child prints. That it ran out of memory or time is for
// the client to know; everything else that stops it is an error.
func askChild(ctx context.Context, args []string, q web.Query, memory int) (web.Answer, error) {
	out := &bounded{room: maxAnswer}
	var complaint bytes.Buffer
	err := child(ctx, args, q.Text, out, &complaint)
	why := outOfMemory(complaint.Bytes(), memory)
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		why = gizmo.ErrTimeout
	case out.full:
		why = fmt.Errorf("the answer is longer than %d bytes; ask for less", maxAnswer)
	case err == nil || errors.Is(err, errNothing):
		return web.Answer{Body: out.Bytes()}, nil
	}
	switch {
	case why != nil:
		var body bytes.Buffer
		err := gizmo.WriteCayleyError(&body, q.Lang, why)
		return web.Answer{Body: body.Bytes(), Failed: true}, err
	case errors.Is(err, errTold) && out.Len() > 0:
		return web.Answer{Body: out.Bytes(), Failed: true}, nil
	case errors.Is(err, errTold):
		line, _, _ := strings.Cut(complaint.String(), "\n")
		return web.Answer{}, errors.New(cmp.Or(strings.TrimPrefix(line, "quadwire: "), "the process of the query was ended"))
	}
	return web.Answer{}, err
}

// bounded is a buffer that refuses more than it has room for.
type bounded struct {
	bytes.Buffer
	room int
	full bool
}

func (b *bounded) Write(p []byte) (int, error) {
	if b.Len()+len(p) > b.room {
		b.full = true
		return 0, errors.New("the answer is too long")
	}
	return b.Buffer.Write(p)
}
