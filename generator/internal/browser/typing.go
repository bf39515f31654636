package browser

import (
	"encoding/json"
	"fmt"
	"time"
)

// A Problem is what the server marks in a file. Lines and columns count from 1.
type Problem struct {
	Line, Column int
	Message      string
}

// A Proposal is what the server offers to be typed.
type Proposal struct{ Label, Inserted, Documentation string }

// Open opens a file of the folder with a text, whatever lies there, and returns
// what the server marks in it.
func (s *YAMLServer) Open(name, text string) []Problem {
	s.t.Helper()
	found := make(chan []Problem, 1)
	s.mu.Lock()
	_, again := s.found[s.uri(name)]
	s.found[s.uri(name)] = found
	s.version++
	version := s.version
	s.mu.Unlock()
	quoted, err := json.Marshal(text)
	if err != nil {
		s.t.Fatal(err)
	}
	if again {
		s.tell("textDocument/didChange", fmt.Sprintf(`{"textDocument": {"uri": %q, "version": %d}, "contentChanges": [{"text": %s}]}`, s.uri(name), version, quoted))
	} else {
		s.tell("textDocument/didOpen", fmt.Sprintf(`{"textDocument": {"uri": %q, "languageId": "yaml", "version": %d, "text": %s}}`, s.uri(name), version, quoted))
	}
	select {
	case problems := <-found:
		return problems
	case <-time.After(patience):
		s.t.Fatalf("%s: nothing is said about the file", name)
		return nil
	}
}

// at asks about a place in a file, counted from 1.
func (s *YAMLServer) at(method, name string, line, column int) json.RawMessage {
	s.t.Helper()
	return s.ask(method, fmt.Sprintf(`{"textDocument": {"uri": %q}, "position": {"line": %d, "character": %d}}`, s.uri(name), line-1, column-1))
}

// Complete returns what is offered at a place of an open file.
func (s *YAMLServer) Complete(name string, line, column int) []Proposal {
	s.t.Helper()
	var list struct {
		Items []struct {
			Label, InsertText string
			Documentation     json.RawMessage
			TextEdit          *struct{ NewText string }
		}
	}
	if err := json.Unmarshal(s.at("textDocument/completion", name, line, column), &list); err != nil {
		s.t.Fatal(err)
	}
	var proposals []Proposal
	for _, item := range list.Items {
		p := Proposal{item.Label, item.InsertText, markup(item.Documentation)}
		if item.TextEdit != nil {
			p.Inserted = item.TextEdit.NewText
		}
		proposals = append(proposals, p)
	}
	return proposals
}

// Hover returns what is shown at a place of an open file, in Markdown.
func (s *YAMLServer) Hover(name string, line, column int) string {
	s.t.Helper()
	var hover *struct{ Contents json.RawMessage }
	if err := json.Unmarshal(s.at("textDocument/hover", name, line, column), &hover); err != nil {
		s.t.Fatal(err)
	}
	if hover == nil {
		return ""
	}
	return markup(hover.Contents)
}

// markup returns a text that comes alone, or with its kind.
func markup(raw json.RawMessage) string {
	var text string
	if json.Unmarshal(raw, &text) == nil {
		return text
	}
	var marked struct{ Value string }
	if json.Unmarshal(raw, &marked) != nil {
		return string(raw)
	}
	return marked.Value
}
