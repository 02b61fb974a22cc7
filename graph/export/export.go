// Package export writes a graph, or a part of it, in the formats of other tools,
// and reads N-Quads back.
//
// A Selection (All, Select) says what is written. RDF formats (NQuads, TriG,
// Turtle, JSONLD) write quads, with full IRIs and typed literals. Graph formats
// (GraphML, GEXF, DOT) write entities as nodes and facts as edges between them;
// the tables of CSV, Cypher and SQLite also have the facts, their roles and
// their evidence. Facts writes one JSON object per fact with everything a
// reader wants beside it. ReadNQuads reads quads as the graph holds them: short
// IRIs and native literals.
//
// All is sorted, so that equal graphs give equal bytes, and sorted on disk, so
// that memory does not grow with the graph; see spill.Sorter and Selection.gather.
package export
