// Package neural tags, lemmatises and parses sentences: word, affix, shape
// and character n-gram rows, two bidirectional LSTM layers (Hochreiter and
// Schmidhuber 1997), tag heads on the first and a biaffine parser (Dozat and
// Manning 2017) on the second.
//
// Start with Load and Parser.Annotate. Below it, from the outside in: parser.go
// and tree.go decode, lstm.go and encoder.go compute, gemm16.go and the generated
// kernels multiply in 16 bits (gemm.go in floats, for learning), model.go stores
// weights as bytes with one scale a row.
//
// The output for a sentence does not depend on the sentences it is computed
// with: every sum is taken in one order, whatever the batch.
package neural
