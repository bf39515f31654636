package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"
)

// The scripts in testdata/script run the program as a user does. Each begins
// with the site in testdata/site, the script's own files over it. With
// UPDATE_SCRIPTS=1 the expected outputs are written anew.
//
// Beside the commands of testscript there are
//
//	exits CODE COMMAND…   run a command that ends with that exit code
//	remember DIR          take down all files of a folder, their bytes and times
//	same DIR              the folder is as it was remembered
//	utf16 FILE, latin1 FILE   write a text file anew in that encoding
//	nest N FILE           write N lists within each other
//	fifo FILE             make a named pipe
//	shows PATH TEXT       wait until the preview at $PORT has the text on a page
//	awaits FILE TEXT      wait until a file has the text
//	missing PROGRAM       say that it is; where CI=true is set, fail for it
//	answers CODE PATH HEADER…   the preview answers a request with that code
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Deadline:            time.Now().Add(15 * time.Minute), // of all scripts together, with the race detector on two cores
		Setup: func(env *testscript.Env) error {
			env.Setenv("PORT", freePort(t))
			return layBelow(env.WorkDir, "testdata/site")
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"exits": scriptExits, "remember": scriptRemember, "same": scriptSame, "utf16": scriptUTF16, "latin1": scriptLatin1,
			"nest": scriptNest, "fifo": scriptFIFO, "shows": scriptShows, "answers": scriptAnswers, "awaits": scriptAwaits, "missing": scriptMissing,
		},
	})
}

// layBelow copies a folder where files of the same name are not there yet.
func layBelow(dir, from string) error {
	return filepath.WalkDir(from, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		rel, err := filepath.Rel(from, name)
		if err != nil {
			return err
		}
		to := filepath.Join(dir, rel)
		if _, err := os.Lstat(to); err == nil {
			return nil
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
			return err
		}
		return os.WriteFile(to, data, 0o666)
	})
}

func scriptExits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND…")
	}
	code := 0
	err := ts.Exec(args[1], args[2:]...)
	var ended *exec.ExitError
	switch {
	case errors.As(err, &ended):
		code = ended.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, not %s\n%s", code, args[0], ts.ReadFile("stderr"))
	}
}

// A snapshot is the files of a folder as they are on the disk.
type snapshot map[string]snapshotFile

type snapshotFile struct {
	Mode  fs.FileMode
	Time  time.Time
	Bytes string
}

func takeSnapshot(ts *testscript.TestScript, dir string) snapshot {
	files := snapshot{}
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		f := snapshotFile{Mode: info.Mode(), Time: info.ModTime()}
		switch {
		case entry.IsDir() && entry.Name() == ".bangvang":
			f.Time = time.Time{} // opening it for a build leaves a trace
		case info.Mode().IsRegular():
			data, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			f.Bytes = string(data)
		}
		files[filepath.ToSlash(name)] = f
		return nil
	})
	ts.Check(err)
	return files
}

// remembered holds the snapshots of the running scripts by their folders.
var remembered sync.Map

func scriptRemember(ts *testscript.TestScript, _ bool, args []string) {
	dir := ts.MkAbs(args[0])
	remembered.Store(dir, takeSnapshot(ts, dir))
}

func scriptSame(ts *testscript.TestScript, neg bool, args []string) {
	dir := ts.MkAbs(args[0])
	was, ok := remembered.Load(dir)
	if !ok {
		ts.Fatalf("%s was not remembered", args[0])
	}
	diff := cmp.Diff(was.(snapshot), takeSnapshot(ts, dir))
	if neg == (diff == "") {
		ts.Fatalf("%s (-was +is):\n%s", args[0], diff)
	}
}

func scriptMissing(ts *testscript.TestScript, _ bool, args []string) {
	if os.Getenv("CI") == "true" {
		ts.Fatalf("%s is missing", args[0])
	}
	fmt.Fprintln(os.Stderr, "--- SKIPPED: a script for want of "+args[0])
}

func scriptUTF16(ts *testscript.TestScript, _ bool, args []string) {
	var b bytes.Buffer
	for _, unit := range utf16.Encode([]rune("\ufeff" + ts.ReadFile(args[0]))) {
		b.Write([]byte{byte(unit), byte(unit >> 8)})
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b.Bytes(), 0o666))
}

func scriptLatin1(ts *testscript.TestScript, _ bool, args []string) {
	var b bytes.Buffer
	for _, r := range ts.ReadFile(args[0]) {
		if r > 0xff {
			ts.Fatalf("%s: %q is not in Latin-1", args[0], r)
		}
		b.WriteByte(byte(r))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b.Bytes(), 0o666))
}

func scriptNest(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[0])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(strings.Repeat("[", n)+strings.Repeat("]", n)+"\n"), 0o666))
}
