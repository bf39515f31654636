package browser

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/textproto"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// A YAMLServer is the language server for YAML that VS Code's extension runs,
// with a folder open and the settings of VS Code that lie in it.
type YAMLServer struct {
	t      testing.TB
	folder string
	in     io.WriteCloser
	yaml   json.RawMessage // its part of the settings
	knows  chan struct{}   // closed when the server was told them

	told    sync.Once
	writing sync.Mutex
	mu      sync.Mutex
	last    int // request
	answers map[int]chan message
	found   map[string]chan []Problem // by address of the file
	version int
}

// patience is how long an answer is waited for.
const patience = 60 * time.Second

// message is one of the protocol, of whatever kind.
type message struct {
	ID     *json.RawMessage `json:"id,omitempty"`
	Method string           `json:"method,omitempty"`
	Params json.RawMessage  `json:"params,omitempty"`
	Result json.RawMessage  `json:"result,omitempty"`
	Error  json.RawMessage  `json:"error,omitempty"`
}

// YAML starts the language server on a folder.
func YAML(t testing.TB, folder string) *YAMLServer {
	t.Helper()
	long(t)
	script := tool(t, "yaml-language-server", "yaml-language-server/bin/yaml-language-server")
	cmd := exec.Command(Command(t, "node", "apt-get install nodejs npm"), script, "--stdio")
	full, err := filepath.Abs(folder)
	if err != nil {
		t.Fatal(err)
	}
	s := &YAMLServer{t: t, folder: full, answers: map[int]chan message{}, found: map[string]chan []Problem{},
		yaml: yamlSettings(t, full), knows: make(chan struct{})}
	if s.in, err = cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		s.listen(bufio.NewReader(out))
	}()
	t.Cleanup(func() {
		s.in.Close()
		cmd.Process.Kill()
		<-done
		cmd.Wait()
		if t.Failed() && stderr.Len() > 0 {
			t.Logf("yaml-language-server: %s", stderr.Bytes())
		}
	})
	s.ask("initialize", fmt.Sprintf(`{"processId": null, "rootUri": %[1]q, "workspaceFolders": [{"uri": %[1]q, "name": "folder"}], "capabilities": {
		"workspace": {"configuration": true, "workspaceFolders": true, "didChangeConfiguration": {"dynamicRegistration": true}},
		"textDocument": {"hover": {"contentFormat": ["markdown"]}, "publishDiagnostics": {},
			"completion": {"completionItem": {"snippetSupport": true, "documentationFormat": ["markdown", "plaintext"]}}}}}`, s.uri("")))
	s.tell("initialized", "{}")
	select { // what is opened before is looked at without them
	case <-s.knows:
	case <-time.After(patience):
		t.Fatal("yaml-language-server does not ask for settings")
	}
	return s
}

// yamlSettings returns what the settings of a folder say to the server.
func yamlSettings(t testing.TB, folder string) json.RawMessage {
	t.Helper()
	src, err := os.ReadFile(filepath.Join(folder, ".vscode", "settings.json"))
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]json.RawMessage
	if err := json.Unmarshal(src, &all); err != nil {
		t.Fatal(err)
	}
	part := map[string]json.RawMessage{}
	for key, value := range all {
		name, ours := strings.CutPrefix(key, "yaml.")
		if inner, nested, ok := strings.Cut(name, "."); ours && ok {
			name, value = inner, json.RawMessage(fmt.Sprintf("{%q: %s}", nested, value))
		}
		if ours {
			part[name] = value
		}
	}
	encoded, err := json.Marshal(part)
	if err != nil {
		t.Fatal(err)
	}
	return encoded
}

func (s *YAMLServer) uri(name string) string {
	path := filepath.ToSlash(filepath.Join(s.folder, filepath.FromSlash(name)))
	return (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(path, "/")}).String()
}

// listen hands on what the server says until it ends.
func (s *YAMLServer) listen(r *bufio.Reader) {
	for {
		head, err := textproto.NewReader(r).ReadMIMEHeader()
		if err != nil {
			return
		}
		length, err := strconv.Atoi(head.Get("Content-Length"))
		if err != nil {
			return
		}
		body := make([]byte, length)
		if _, err := io.ReadFull(r, body); err != nil {
			return
		}
		var m message
		if json.Unmarshal(body, &m) == nil {
			s.receive(m)
		}
	}
}

func (s *YAMLServer) receive(m message) {
	switch {
	case m.Method == "" && m.ID != nil:
		id, err := strconv.Atoi(string(*m.ID))
		if err != nil {
			return
		}
		s.mu.Lock()
		answer := s.answers[id]
		delete(s.answers, id)
		s.mu.Unlock()
		if answer != nil {
			answer <- m
		}
	case m.Method == "workspace/configuration":
		s.send(message{ID: m.ID, Result: json.RawMessage(fmt.Sprintf(`[%s, {}, {}, {}]`, s.yaml))})
		s.told.Do(func() { close(s.knows) })
	case m.ID != nil:
		s.send(message{ID: m.ID, Result: json.RawMessage("null")})
	case m.Method == "textDocument/publishDiagnostics":
		s.publish(m.Params)
	}
}

func (s *YAMLServer) publish(params json.RawMessage) {
	var p struct {
		URI         string
		Diagnostics []struct {
			Message string
			Range   struct{ Start place }
		}
	}
	if json.Unmarshal(params, &p) != nil {
		return
	}
	problems := []Problem{}
	for _, d := range p.Diagnostics {
		problems = append(problems, Problem{d.Range.Start.Line + 1, d.Range.Start.Character + 1, d.Message})
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if found := s.found[p.URI]; found != nil {
		select {
		case <-found: // what is newer counts
		default:
		}
		found <- problems
	}
}

type place struct {
	Line      int `json:"line"`
	Character int `json:"character"`
}

func (s *YAMLServer) send(m message) {
	body, err := json.Marshal(struct {
		Version string `json:"jsonrpc"`
		message
	}{"2.0", m})
	if err != nil {
		panic(err)
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	fmt.Fprintf(s.in, "Content-Length: %d\r\n\r\n%s", len(body), body)
}

func (s *YAMLServer) tell(method, params string) {
	s.send(message{Method: method, Params: json.RawMessage(params)})
}

// ask waits for an answer.
func (s *YAMLServer) ask(method, params string) json.RawMessage {
	s.t.Helper()
	answer := make(chan message, 1)
	s.mu.Lock()
	s.last++
	id := json.RawMessage(strconv.Itoa(s.last))
	s.answers[s.last] = answer
	s.mu.Unlock()
	s.send(message{ID: &id, Method: method, Params: json.RawMessage(params)})
	select {
	case m := <-answer:
		if m.Error != nil {
			s.t.Fatalf("%s: %s", method, m.Error)
		}
		return m.Result
	case <-time.After(patience):
		s.t.Fatalf("%s: no answer", method)
		return nil
	}
}
