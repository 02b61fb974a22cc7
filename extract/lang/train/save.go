package train

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"

	"github.com/quadwire/quadwire/extract/lang/neural"
)

// save writes a model and returns its digest and size.
func save(path string, m *neural.Model, names []string) (digest string, size int, err error) {
	var b bytes.Buffer
	if err := m.Save(&b, names); err != nil {
		return "", 0, err
	}
	sum := sha256.Sum256(b.Bytes())
	return hex.EncodeToString(sum[:]), b.Len(), os.WriteFile(path, b.Bytes(), 0o644)
}
