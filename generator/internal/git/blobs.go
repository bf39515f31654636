package git

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strconv"
	"strings"
	"sync"
)

// maxBlob is the size of the largest blob that is read, in bytes. No file of
// records is as large.
const maxBlob = 64 << 20

var errTooLarge = errors.New("larger than any file of records")

// blobs reads blobs through one cat-file, which is started when the first is
// asked for.
type blobs struct {
	dir string

	mu   sync.Mutex
	cmd  *exec.Cmd
	ask  io.WriteCloser
	told *bufio.Reader
	said bytes.Buffer
	err  error // why no more can be read
}

func (b *blobs) start() error {
	b.cmd = command(b.dir, "cat-file", "--batch")
	b.cmd.Stderr = &b.said
	ask, err := b.cmd.StdinPipe()
	if err != nil {
		return err
	}
	out, err := b.cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := b.cmd.Start(); err != nil {
		b.cmd = nil
		return failure(b.dir, "cat-file", "", err)
	}
	b.ask, b.told = ask, bufio.NewReaderSize(out, 1<<16)
	return nil
}

// read returns the bytes of a blob.
func (b *blobs) read(id string) ([]byte, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.cmd == nil && b.err == nil {
		b.err = b.start()
	}
	if b.err != nil {
		return nil, b.err
	}
	data, err := b.exchange(id)
	var missing *missingError
	if err != nil && !errors.As(err, &missing) {
		b.err = err
	}
	return data, err
}

// exchange asks for a blob and reads the answer: a line "ID blob SIZE", the
// bytes, and the end of a line; or "ID missing".
func (b *blobs) exchange(id string) ([]byte, error) {
	if _, err := io.WriteString(b.ask, id+"\n"); err != nil {
		return nil, b.broken(err)
	}
	line, err := b.told.ReadString('\n')
	if err != nil {
		return nil, b.broken(err)
	}
	fields := strings.Fields(line)
	if len(fields) != 3 {
		return nil, &missingError{id}
	}
	size, err := strconv.ParseInt(fields[2], 10, 64)
	if err != nil || fields[1] != "blob" || size > maxBlob {
		return nil, b.broken(fmt.Errorf("an answer %q", strings.TrimSpace(line)))
	}
	data := make([]byte, size+1)
	if _, err := io.ReadFull(b.told, data); err != nil {
		return nil, b.broken(err)
	}
	return data[:size], nil
}

// broken ends a program that does not answer as it should.
func (b *blobs) broken(err error) error {
	_ = b.cmd.Process.Kill()
	_ = b.cmd.Wait()
	b.cmd = nil
	return &FailedError{"cat-file", strings.TrimSpace(b.said.String()), err}
}

// close ends the program. What it says then is of no interest: all that was
// asked for was answered.
func (b *blobs) close() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.cmd == nil {
		return nil
	}
	b.err = errors.New("git: closed")
	_ = b.ask.Close()
	_, _ = io.Copy(io.Discard, b.told)
	err := b.cmd.Wait()
	b.cmd = nil
	return err
}

// A missingError says that the store lacks an object, as partial clones do.
type missingError struct{ id string }

func (e *missingError) Error() string { return "git: the object " + e.id + " is missing" }

// failed returns why no more can be read.
func (b *blobs) failed() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.err
}
