package export

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"strconv"
)

// An xmlWriter writes XML; what XML cannot hold becomes U+FFFD.
type xmlWriter struct{ *bufio.Writer }

// put writes markup with its values, which it escapes.
func (w xmlWriter) put(markup string, values ...string) {
	for _, v := range values {
		at := 0
		for at < len(markup) && markup[at] != '\x00' {
			at++
		}
		w.WriteString(markup[:at])
		_ = xml.EscapeText(w, []byte(v)) // flush reports what fails
		markup = markup[min(at+1, len(markup)):]
	}
	w.WriteString(markup)
}

// lexical gives the form of a value in XML Schema, "" for one that is not known.
func lexical(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case float64:
		return double(v)
	case bool:
		return strconv.FormatBool(v)
	}
	panic(fmt.Sprintf("a value of type %T", v)) // tableWriter makes no other
}
