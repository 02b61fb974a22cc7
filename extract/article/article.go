// Package article reads files into Articles. The body's bytes never change
// after reading: everything later points into Article.Text by offset.
package article

import "time"

// An Article is one news report as it was read.
type Article struct {
	ID        string    // readable and stable: date, publisher or headline, and a piece of the digest where needed
	Source    string    // file name, or address, that it came from; for messages
	Text      string    // what is analysed, valid UTF-8; offsets of all evidence are offsets into it
	Title     string    // headline, when it is known apart from the text
	URL       string    // address of publication, if known
	Publisher string    // name of the paper or agency, if known
	Published time.Time // date of publication; zero if neither metadata nor text tell
	SHA256    string    // hex digest of Text
}
