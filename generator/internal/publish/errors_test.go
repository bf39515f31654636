package publish

import (
	"errors"
	"io/fs"
	"testing"
)

func TestMessages(t *testing.T) {
	tests := []struct {
		err  error
		want string
	}{
		{&FolderError{Dir: "", Problem: FolderUnnamed}, "publish: the output folder has no name"},
		{&FolderError{Dir: "/", Problem: FolderIsRoot}, "publish: / is the root of the file system"},
		{&FolderError{Dir: "l", Problem: FolderIsLink}, "publish: l is a symbolic link; name the folder itself"},
		{&FolderError{Dir: "f", Problem: FolderNotFolder}, "publish: f is not a folder"},
		{&FolderError{Dir: "p", Problem: FolderIsSource, Source: "content"}, "publish: p is, contains or lies in content, which the site is made from"},
		{&NotOursError{Dir: "p", Found: "x"}, `publish: p is not empty (it has "x") and was not made by an earlier build; empty it or choose another folder`},
		{&ManifestError{Path: "m", Line: 3}, "publish: m:3 is damaged; put it back from a copy, or empty the output folder, and build again"},
		{&ManifestError{Path: "m"}, "publish: m is damaged; put it back from a copy, or empty the output folder, and build again"},
		{&ForeignFileError{"a", "a", ForeignFile}, "publish: a is in the way: it is a file that no build wrote"},
		{&ForeignFileError{"a", "a", ForeignFolder}, "publish: a is in the way: it is a folder that no build made"},
		{&ForeignFileError{"a", "a/b", ForeignLink}, "publish: a is in the way of a/b: it is a symbolic link"},
		{&ForeignFileError{"a", "a/b", ForeignChanged}, "publish: a is in the way of a/b: it is a file that was changed after it was built"},
		{&ForeignFileError{"a", "a/b", ForeignSpecial}, "publish: a is in the way of a/b: it is neither a file nor a folder"},
		{newCollision("b", "a"), "publish: a and b can't both be written"},
		{newCollision("a", "a"), "publish: a is written twice"},
		{&NameError{"../x", NameNotPath}, `publish: name "../x" is refused: it is not a clean relative path`},
		{&NameError{".x", NameHidden}, `publish: name ".x" is refused: a part begins with a dot`},
		{&NameError{"con", NameReserved}, `publish: name "con" is refused: a part is reserved on Windows`},
		{&NameError{"a.", NameEnding}, `publish: name "a." is refused: a part ends in a dot or a space`},
		{&NameError{"a\n", NameCharacter}, `publish: name "a\n" is refused: it has a character that does not print or one of \ : * ? " < > |`},
		{&NameError{"aa", NameTooLong}, `publish: name "aa" is refused: it is too long`},
		{&UndoError{fs.ErrPermission, fs.ErrClosed}, "permission denied; the old site could not be put back: file already closed"},
	}
	for _, tt := range tests {
		equal(t, "message", tt.err.Error(), tt.want)
	}
	both := &UndoError{fs.ErrPermission, fs.ErrClosed}
	if !errors.Is(both, fs.ErrPermission) || !errors.Is(both, fs.ErrClosed) {
		t.Error("an UndoError hides what it holds")
	}
}
