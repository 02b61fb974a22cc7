package schema

import "github.com/cayleygraph/quad"

// ClassSource is the class of a label under which quads of others were loaded: a
// data set, which nothing here has read or can prove.
const ClassSource quad.IRI = "schema:Dataset"

// Source gives the quad that describes the label of quads of others. It stands
// under that label too.
func Source(label quad.Value) quad.Quad {
	return quad.Quad{Subject: label, Predicate: RDFType, Object: ClassSource, Label: label}
}
