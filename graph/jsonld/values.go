package jsonld

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/piprate/json-gold/ld"
)

// literal gives the literal of a value object (JSON-LD 1.1 API, 8.2.2), nil for
// one that is no RDF. A number keeps the digits that it has in the document.
func literal(m map[string]any) quad.Value {
	datatype, _ := m["@type"].(string)
	if datatype == "@json" {
		return quad.TypedString{Value: quad.String(jsonText(m["@value"])), Type: quad.IRI(ld.RDFJSONLiteral)}
	}
	text, native, ok := lexical(m["@value"], datatype)
	lang, hasLang := m["@language"].(string)
	switch {
	case !ok:
		return nil
	case hasLang && langTag.MatchString(lang):
		return quad.LangString{Value: quad.String(text), Lang: lang}
	case hasLang:
		return nil
	case datatype == "":
		datatype = native
	}
	switch {
	case datatype == "" || datatype == ld.XSDString:
		return quad.String(text)
	case !absoluteIRI.MatchString(datatype):
		return nil
	}
	return quad.TypedString{Value: quad.String(text), Type: quad.IRI(datatype)}
}

// lexical gives the text of a value and the datatype of one that is no string.
func lexical(v any, datatype string) (text, native string, ok bool) {
	switch v := v.(type) {
	case string:
		return v, "", true
	case bool:
		return strconv.FormatBool(v), ld.XSDBoolean, true
	case float64: // @version alone
		return strconv.FormatFloat(v, 'g', -1, 64), ld.XSDDouble, true
	case json.Number:
		text, native = number(string(v), datatype)
		return text, native, true
	}
	return "", "", false
}

// number gives the text and datatype of a number: an integer if it is whole, a
// double otherwise.
func number(s, datatype string) (text, native string) {
	if datatype != "" && datatype != ld.XSDInteger {
		return s, datatype
	}
	whole, fraction, _ := strings.Cut(s, ".")
	switch f, err := strconv.ParseFloat(s, 64); {
	case !strings.ContainsAny(s, "eE") && strings.Trim(fraction, "0") == "":
		if whole == "-0" {
			whole = "0"
		}
		return whole, ld.XSDInteger
	case err == nil && f < 1<<53 && f > -1<<53 && f == float64(int64(f)):
		return strconv.FormatInt(int64(f), 10), ld.XSDInteger
	}
	return s, ld.XSDDouble
}

// jsonText writes JSON with sorted keys and no space.
func jsonText(v any) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return "null" // it was JSON, so it is JSON
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// versions gives json-gold the number of @version as it expects it.
func versions(v any) {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			versions(item)
		}
	case map[string]any:
		for key, item := range v {
			if n, ok := item.(json.Number); ok && key == "@version" {
				v[key], _ = n.Float64()
				continue
			}
			versions(item)
		}
	}
}
