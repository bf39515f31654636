package charset

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// A Format tells how the bytes of a text were read.
type Format string

// The formats of texts.
const (
	UTF8        Format = "UTF-8"
	UTF16       Format = "UTF-16"
	SingleBytes Format = "Windows-1252" // a byte for each letter, whatever it stands for
)

// ErrBinary is the error of what is no text.
var ErrBinary = errors.New("charset: not a text")

// A BrokenError tells of a text that is all but in its format.
type BrokenError struct {
	Format Format
	Line   int // from 1
}

func (e *BrokenError) Error() string {
	return fmt.Sprintf("charset: line %d is not in %s", e.Line, e.Format)
}

// Text reads the bytes of a text: UTF-8 and UTF-16, with a byte order mark and
// without, else a byte for each letter. The encoding is that by which the text
// is yet to be decoded, cell by cell: a file in UTF-8 may well hold letters of
// TCVN3, since that is what Excel saves. Cells for which [Western] is false are
// in Unicode all the same.
func Text(data []byte) (text string, f Format, e Encoding, err error) {
	switch {
	case bytes.HasPrefix(data, []byte{0xef, 0xbb, 0xbf}):
		data = data[3:]
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return units(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return units(data[2:], binary.BigEndian)
	}
	even, odd := zeros(data)
	switch {
	case odd > 8*even && odd*10 > len(data)/2:
		return units(data, binary.LittleEndian)
	case even > 8*odd && even*10 > len(data)/2:
		return units(data, binary.BigEndian)
	case even+odd > 0:
		return "", "", Unicode, ErrBinary
	}
	good, bad, line := sequences(data)
	switch {
	case bad == 0:
		text = string(data)
		return text, UTF8, Guess(text), nil
	case good > 3*bad:
		return "", "", Unicode, &BrokenError{UTF8, line}
	}
	decoded, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		return "", "", Unicode, err
	}
	text = string(decoded)
	// Windows-1252 has no letters for most words of Vietnamese, so what it could be
	// in Windows-1258 it is.
	if e = guess(text, Windows1258, TCVN3, VNI); e == Windows1258 && !vietnamese(text) {
		e = Unicode
	}
	return text, SingleBytes, e, nil
}

// vietnamese tells whether a text looks like one in Windows-1258, and not like
// one in another language of Europe.
func vietnamese(s string) bool {
	good, all := 0, 0
	eachToken(s, func(token string) bool {
		c := candidate{encoding: Windows1258}
		c.weigh(token, 1)
		good, all = good+c.good, all+c.most
		return all < maxTokens
	})
	return 10*good >= 6*all
}

// zeros counts the bytes that are zero, by whether their offset is even.
func zeros(data []byte) (even, odd int) {
	for i, b := range data {
		if b != 0 {
			continue
		}
		if i%2 == 0 {
			even++
		} else {
			odd++
		}
	}
	return even, odd
}

// sequences counts what in data are letters of more than one byte of UTF-8, and
// bytes that are nothing in it; line is that of the first of these.
func sequences(data []byte) (good, bad, line int) {
	lines := 1
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			if data[i] == '\n' {
				lines++
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			if bad++; line == 0 {
				line = lines
			}
		} else {
			good++
		}
		i += size
	}
	return good, bad, line
}

// units reads UTF-16.
func units(data []byte, order binary.ByteOrder) (string, Format, Encoding, error) {
	lines := 1
	out := make([]byte, 0, len(data)+len(data)/2)
	for i := 0; i < len(data); i += 2 {
		if i+1 == len(data) {
			return "", "", Unicode, &BrokenError{UTF16, lines}
		}
		r := rune(order.Uint16(data[i:]))
		if utf16.IsSurrogate(r) {
			second := rune(0)
			if i+3 < len(data) {
				second = rune(order.Uint16(data[i+2:]))
			}
			if r = utf16.DecodeRune(r, second); r == utf8.RuneError {
				return "", "", Unicode, &BrokenError{UTF16, lines}
			}
			i += 2
		}
		switch r {
		case '\n':
			lines++
		case 0:
			return "", "", Unicode, ErrBinary
		}
		out = utf8.AppendRune(out, r)
	}
	text := string(out)
	return text, UTF16, Guess(text), nil
}
