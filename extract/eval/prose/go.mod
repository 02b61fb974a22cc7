module github.com/quadwire/quadwire/extract/eval/prose

go 1.26.0

require (
	github.com/jdkato/prose/v3 v3.2.3
	github.com/quadwire/quadwire v0.0.0
)

require (
	github.com/klauspost/compress v1.20.3 // indirect
	golang.org/x/sys v0.49.0 // indirect
	gopkg.in/neurosnap/sentences.v1 v1.0.6 // indirect
)

replace github.com/quadwire/quadwire => ../../..
