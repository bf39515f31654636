package diag

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"path"
	"strconv"
	"strings"
)

// A Format is a form in which problems are written for machines.
type Format string

// The formats.
const (
	JSON   Format = "json"   // a document of all problems and their numbers
	GitHub Format = "github" // commands of GitHub Actions, which mark lines of a change
	GitLab Format = "gitlab" // a report of GitLab's Code Quality
)

// A Report writes problems for machines.
type Report struct {
	Format Format
	Lang   Lang
	Folder string // of the site in its repository, with slashes; GitHub and GitLab name files from there
}

// Write writes the problems in the order in which they come.
func (r Report) Write(w io.Writer, ds []Diagnostic) error {
	switch r.Format {
	case GitHub:
		return r.github(w, ds)
	case GitLab:
		return write(w, r.gitlab(ds))
	}
	return write(w, r.document(ds))
}

// write writes a JSON document as people can read it.
func write[T any](w io.Writer, document T) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(document)
}

// A document is what is written as JSON.
type document struct {
	Problems []problem `json:"problems"`
	Errors   int       `json:"errors"`
	Warnings int       `json:"warnings"`
}

type problem struct {
	File     string `json:"file,omitempty"`
	Line     int    `json:"line,omitempty"`   // from 1; left out where it is not known
	Column   int    `json:"column,omitempty"` // in characters, from 1
	Severity string `json:"severity"`         // "error" or "warning"
	Rule     string `json:"rule"`
	Message  string `json:"message"`
	Hint     string `json:"hint,omitempty"`
}

func (r Report) document(ds []Diagnostic) document {
	d := document{Problems: []problem{}}
	for _, one := range ds {
		d.Problems = append(d.Problems, problem{one.File, one.Line, one.Column, one.Severity.Word().EN, one.Rule,
			one.Message.In(r.Lang), one.Hint.In(r.Lang)})
		if one.Severity == Error {
			d.Errors++
		} else {
			d.Warnings++
		}
	}
	return d
}

// What GitHub's commands escape, in a message and in a property.
var (
	escapeMessage  = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	escapeProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func (r Report) github(w io.Writer, ds []Diagnostic) error {
	b := bufio.NewWriter(w)
	for _, d := range ds {
		b.WriteString("::" + d.Severity.Word().EN + " title=" + escapeProperty.Replace(d.Rule))
		if d.File != "" {
			b.WriteString(",file=" + escapeProperty.Replace(r.file(d)))
		}
		if d.Line > 0 {
			b.WriteString(",line=" + strconv.Itoa(d.Line))
		}
		if d.Line > 0 && d.Column > 0 {
			b.WriteString(",col=" + strconv.Itoa(d.Column))
		}
		b.WriteString("::" + escapeMessage.Replace(r.whole(d, "\n")) + "\n")
	}
	return b.Flush()
}

// file names a file from the root of the repository.
func (r Report) file(d Diagnostic) string { return path.Join(r.Folder, d.File) }

// whole returns the message with its hint.
func (r Report) whole(d Diagnostic, between string) string {
	if d.Hint.IsZero() {
		return plain(d.Message.In(r.Lang))
	}
	return plain(d.Message.In(r.Lang)) + between + wordHint.In(r.Lang) + ": " + plain(d.Hint.In(r.Lang))
}

// A finding is an entry of a report of Code Quality.
type finding struct {
	Description string   `json:"description"`
	CheckName   string   `json:"check_name"`
	Fingerprint string   `json:"fingerprint"`
	Severity    string   `json:"severity"`
	Location    location `json:"location"`
}

type location struct {
	Path  string `json:"path"`
	Lines lines  `json:"lines"`
}

type lines struct {
	Begin int `json:"begin"`
}

// gitlab tells findings apart by what is wrong and not by its line, so that one
// that only moves is no new one; the same twice in a file are counted.
func (r Report) gitlab(ds []Diagnostic) []finding {
	findings := []finding{}
	times := map[string]int{}
	for _, d := range ds {
		severity := "major"
		if d.Severity == Warning {
			severity = "minor"
		}
		what := strings.Join([]string{d.Rule, r.file(d), d.Message.VI}, "\x00")
		times[what]++
		sum := sha256.Sum256([]byte(what + "\x00" + strconv.Itoa(times[what])))
		findings = append(findings, finding{r.whole(d, ". "), d.Rule, hex.EncodeToString(sum[:16]), severity,
			location{r.file(d), lines{max(d.Line, 1)}}})
	}
	return findings
}
