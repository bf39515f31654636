package render

import (
	"fmt"
	"maps"
	"path"
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/vietnamese"
)

// texts are the texts of the interface in one language, by key.
type texts struct {
	language content.Language
	phrases  phrases // that templates say
	words    phrases // that the program composes
}

type phrases map[string]string

// text returns the text of a key with its verbs filled in.
func (ps phrases) text(key string, args ...any) (string, error) {
	s, ok := ps[key]
	if !ok {
		return "", fmt.Errorf("no text has the key %q", key)
	}
	if len(args) > 0 {
		s = fmt.Sprintf(s, args...)
	}
	if strings.Contains(s, "%!") {
		return "", fmt.Errorf("the text %q does not fit its arguments: %s", key, s)
	}
	return s, nil
}

// loadTexts loads the texts of a language: texts/vi.yaml for what templates
// say, texts/words.vi.yaml for what the program composes, and how numbers are
// counted from texts/method.vi.md. A site's own file overrides single texts.
func (t *Theme) loadTexts(files, over map[string]themeFile, language content.Language, diags *diag.List) {
	load := func(name string) phrases {
		f := files[path.Join(textsDir, name)]
		list, problems := content.DecodeTexts(f.shown, f.src)
		diags.Merge(problems)
		ps := make(phrases, len(list))
		for _, p := range list {
			ps[p.Key] = p.Text
		}
		if own, ok := over[path.Join(textsDir, name)]; ok {
			ps.override(own, diags)
		}
		return ps
	}
	t.texts = texts{
		language: language,
		phrases:  load(string(language) + ".yaml"),
		words:    load("words." + string(language) + ".yaml"),
	}
	t.method = string(files[path.Join(textsDir, "method."+string(language)+".md")].src)
}

// override puts a site's own texts in place of the built-in ones.
func (ps phrases) override(f themeFile, diags *diag.List) {
	list, problems := content.DecodeTexts(f.shown, f.src)
	diags.Merge(problems)
	for _, p := range list {
		if _, known := ps[p.Key]; !known {
			unknown := ruleUnknownText.At(p.At.In(f.shown), p.Key)
			if near, ok := vietnamese.Nearest(p.Key, maps.Keys(ps)); ok {
				unknown = unknown.Hinted(hintDidYouMean, near)
			}
			diags.Add(unknown)
			continue
		}
		ps[p.Key] = p.Text
	}
}

// say returns a text that the program composes. Its keys are the program's
// own; that each exists in both languages is tested.
func (x texts) say(key string, args ...any) string {
	s, err := x.words.text(key, args...)
	if err != nil {
		panic("render: " + err.Error())
	}
	return s
}

// lang returns the language for dates.
func (x texts) lang() diag.Lang {
	if x.language == content.English {
		return diag.EN
	}
	return diag.VI
}

// number writes a whole number with its thousands parted.
func (x texts) number(n int) string {
	sign := "."
	if x.language == content.English {
		sign = ","
	}
	digits := strconv.Itoa(n)
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 && digits[i-1] != '-' {
			b.WriteString(sign)
		}
		b.WriteRune(d)
	}
	return b.String()
}

// plural chooses between the two forms of a text, "one|many". Vietnamese has
// one form.
func (x texts) plural(key string, n int) string {
	one, many, both := strings.Cut(x.say(key), "|")
	if both && n != 1 {
		return many
	}
	return one
}

// join lists words: "a", "a và b", "a, b và c".
func (x texts) join(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " " + x.say("and") + " " + words[last]
}

// sentence writes the first letter as a capital.
func sentence(s string) string {
	for i, r := range s {
		if i == 0 {
			return strings.ToUpper(string(r)) + s[len(string(r)):]
		}
	}
	return s
}
