package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/graph/compress"
)

// An outFile is a file or folder that appears when it is complete, or standard
// output. The ending .gz or .zst has it compressed.
type outFile struct {
	path   string // "-" is stdout
	bare   string // path without the ending of the compression
	ending string // that ending, or ""
	stdout io.Writer
}

func newOutFile(cmd *cobra.Command, path string) *outFile {
	path = strings.TrimRight(path, "/")
	f := &outFile{path: path, bare: path, stdout: cmd.OutOrStdout()}
	for _, ending := range []string{".gz", ".zst"} {
		if bare, ok := strings.CutSuffix(path, ending); ok {
			f.bare, f.ending = bare, ending
		}
	}
	if real, err := filepath.EvalSymlinks(path); err == nil { // the file is to be replaced, not a link to it
		f.path = real
	}
	return f
}

func (f *outFile) isStdout() bool { return f.path == "-" }

// tempDir is where there is room for what is written, so for what is sorted too.
func (f *outFile) tempDir() string { return tempDir(f.path) }

func tempDir(path string) string {
	if path == "-" {
		return ""
	}
	return filepath.Dir(path)
}

// temp makes an empty file beside the one that is asked for, with the rights
// that this would have.
func (f *outFile) temp() (string, error) {
	if info, err := os.Stat(f.path); err == nil && !info.Mode().IsRegular() {
		return "", fmt.Errorf("%s is no regular file; write to - and redirect that", f.path)
	}
	name := f.tempPath("")
	t, err := os.Create(name)
	if err != nil {
		return "", err
	}
	return name, t.Close()
}

// tempPath is a path beside the file that no other process writes to.
func (f *outFile) tempPath(kind string) string {
	return filepath.Join(filepath.Dir(f.path), fmt.Sprintf(".%s.%d%s.part", filepath.Base(f.path), os.Getpid(), kind))
}

// write calls f.stdout's or the file's writer.
func (f *outFile) write(content func(io.Writer) error) error {
	if f.isStdout() {
		return content(f.stdout)
	}
	temp, err := f.temp()
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	if err := writeCompressed(temp, f.ending, content); err != nil {
		return err
	}
	return os.Rename(temp, f.path)
}

// viaFile is write for what makes a file itself, at the path that it gets.
func (f *outFile) viaFile(content func(path string) error) error {
	if f.ending != "" {
		return f.write(func(w io.Writer) error { return f.copyFile(w, content) })
	}
	temp, err := f.temp()
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	if err := content(temp); err != nil {
		return err
	}
	return os.Rename(temp, f.path)
}

// copyFile writes the bytes of a file that content makes.
func (f *outFile) copyFile(w io.Writer, content func(path string) error) error {
	temp := f.tempPath("-bare")
	defer os.RemoveAll(temp)
	if err := content(temp); err != nil {
		return err
	}
	in, err := os.Open(temp)
	if err != nil {
		return err
	}
	defer in.Close()
	_, err = io.Copy(w, in)
	return err
}

// folder makes a folder of files, named by create without their ending. A
// folder of that name is replaced if it holds nothing but such files.
func (f *outFile) folder(ending string, names []string, content func(create func(string) (io.WriteCloser, error)) error) error {
	if err := f.checkFolder(ending, names); err != nil {
		return err
	}
	temp := f.tempPath("")
	if err := os.Mkdir(temp, 0o777); err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	err := content(func(name string) (io.WriteCloser, error) {
		return createCompressed(filepath.Join(temp, name+ending+f.ending), f.ending)
	})
	if err != nil {
		return err
	}
	if err := os.RemoveAll(f.path); err != nil {
		return err
	}
	return os.Rename(temp, f.path)
}

func (f *outFile) checkFolder(ending string, names []string) error {
	have, err := os.ReadDir(f.path)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("%s is to be a folder: %w", f.path, err)
	}
	for _, e := range have {
		bare := strings.TrimSuffix(strings.TrimSuffix(e.Name(), ".gz"), ".zst")
		if name, ok := strings.CutSuffix(bare, ending); !ok || !slices.Contains(names, name) {
			return fmt.Errorf("%s holds %s, which is no file of an export; name another folder", f.path, e.Name())
		}
	}
	return nil
}

func writeCompressed(path, ending string, content func(io.Writer) error) error {
	w, err := createCompressed(path, ending)
	if err != nil {
		return err
	}
	if err := content(w); err != nil {
		return errors.Join(err, w.Close())
	}
	return w.Close()
}

// A compressed file is synced when it is closed, so that it is whole when it
// gets its name.
type compressed struct {
	io.WriteCloser
	file *os.File
}

// createCompressed opens a file to be written.
func createCompressed(path, ending string) (io.WriteCloser, error) {
	file, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	w, err := compress.Writer(ending, file)
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return compressed{w, file}, nil
}

func (c compressed) Close() error {
	return errors.Join(c.WriteCloser.Close(), c.file.Sync(), c.file.Close())
}
