package durable

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func TestWriteFile(t *testing.T) {
	broken := errors.New("broken")
	whole := func(w io.Writer) error {
		_, err := io.WriteString(w, "new")
		return err
	}
	half := func(w io.Writer) error {
		_, err := io.WriteString(w, "ne")
		return errors.Join(err, broken)
	}
	tests := []struct {
		name  string
		old   string // what is there before, "" for nothing
		write func(io.Writer) error
		want  string
		err   error
	}{
		{"first", "", whole, "new", nil},
		{"again", "old", whole, "new", nil},
		{"failing", "old", half, "old", broken},
		{"failing first", "", half, "", broken},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "file")
			files := 0
			if tt.old != "" {
				if err := os.WriteFile(path, []byte(tt.old), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if tt.want != "" {
				files = 1
			}
			if err := WriteFile(path, tt.write); !errors.Is(err, tt.err) {
				t.Errorf("error %v, want %v", err, tt.err)
			}
			if got, _ := os.ReadFile(path); string(got) != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if left, _ := os.ReadDir(dir); len(left) != files {
				t.Errorf("%v is there", left)
			}
		})
	}
}

// A link stays a link, a folder and a device stay what they are.
func TestWriteFileOntoOthers(t *testing.T) {
	dir := t.TempDir()
	write := func(w io.Writer) error {
		_, err := io.WriteString(w, "new")
		return err
	}
	target, link := filepath.Join(dir, "target"), filepath.Join(dir, "link")
	if err := os.WriteFile(target, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, link); err != nil {
		t.Skip(err)
	}
	if err := WriteFile(link, write); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(target); string(got) != "new" {
		t.Errorf("the target holds %q", got)
	}
	if err := WriteFile(dir, write); err == nil {
		t.Error("a folder was written over")
	}
	if err := WriteFile(os.DevNull, write); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Errorf("%s is a file now (%v)", os.DevNull, err)
	}
}
