package schema

import (
	"bytes"
	"strings"

	"bangvang/generator/internal/content"
)

// A Setting is a file of settings of VS Code, below the folder .vscode of a
// site.
type Setting struct {
	Name string // "settings.json"
	Data []byte
	mark string // what settings that do the same name
}

// Mentioned tells whether an editor's own settings seem to say the same.
func (s Setting) Mentioned(own []byte) bool { return bytes.Contains(own, []byte(s.mark)) }

// Guide is where the documentation tells of the settings.
const Guide = "docs/editor.md"

// extension is the one of VS Code that reads schemas for YAML.
const extension = "redhat.vscode-yaml"

// Settings returns the settings that lead VS Code to the schemas in its folder
// schemas, and that recommend what reads them. Markdown files have none: the
// language server for YAML does not read their front matter.
func Settings() []Setting {
	var b strings.Builder
	b.WriteString("{\n  \"yaml.schemas\": {\n")
	var lines []string
	for _, c := range content.Collections() {
		files := `["content/` + string(c) + `.yaml", "content/` + string(c) + `/**/*.yaml"]`
		switch {
		case c.IsMarkdown():
			continue
		case c == content.Sites:
			files = `"content/` + string(c) + `.yaml"`
		}
		lines = append(lines, `    "./.vscode/schemas/`+string(c)+`.json": `+files)
	}
	b.WriteString(strings.Join(lines, ",\n") + "\n  },\n")
	b.WriteString(`  "yaml.schemaStore.enable": false,
  "yaml.hoverSchemaSource": false,
  "yaml.format.enable": false,
  "files.encoding": "utf8",
  "files.eol": "\n",
  "files.insertFinalNewline": true,
  "[yaml]": {
    "editor.tabSize": 2,
    "editor.insertSpaces": true,
    "editor.detectIndentation": false,
    "editor.formatOnSave": false,
    "editor.quickSuggestions": { "other": true, "comments": false, "strings": true },
    "editor.wordBasedSuggestions": "off",
    "editor.acceptSuggestionOnCommitCharacter": false,
    "editor.unicodeHighlight.ambiguousCharacters": false,
    "editor.wordWrap": "on"
  }
}
`)
	return []Setting{
		{"settings.json", []byte(b.String()), ".vscode/schemas/"},
		{"extensions.json", []byte("{\n  \"recommendations\": [\"" + extension + "\"]\n}\n"), extension},
	}
}
