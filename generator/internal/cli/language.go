package cli

import (
	"os"
	"path/filepath"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
)

// languageOf chooses the language of messages before anything is parsed: that
// of --lang, else that of the site, else Vietnamese.
func languageOf(args []string) diag.Lang {
	switch lang := flagIn(args, "--lang"); lang {
	case string(diag.VI), string(diag.EN):
		return diag.Lang(lang)
	}
	dir := flagIn(args, "--site")
	if dir == "" {
		dir = "."
	}
	name := content.Dir + "/site.yaml"
	file := filepath.Join(dir, filepath.FromSlash(name))
	if info, err := os.Lstat(file); err != nil || !info.Mode().IsRegular() || info.Size() > 1<<20 {
		return diag.VI // a named pipe would be waited for
	}
	src, err := os.ReadFile(file)
	if err != nil {
		return diag.VI
	}
	lib, _ := content.Decode(name, content.Sites, src)
	return languageOfSite(&lib.Site)
}

func languageOfSite(s *content.Site) diag.Lang {
	if s.Language == content.English {
		return diag.EN
	}
	return diag.VI
}

// flagIn finds the value of a flag among arguments that are not parsed yet.
func flagIn(args []string, name string) string {
	for i, a := range args {
		if value, ok := strings.CutPrefix(a, name+"="); ok {
			return value
		}
		if a == name && i+1 < len(args) {
			return args[i+1]
		}
	}
	return ""
}
