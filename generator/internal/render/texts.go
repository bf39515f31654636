package render

import (
	"fmt"
	"maps"
	"path"
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/markdown"
	"bangvang/generator/internal/vietnamese"
)

// texts are the texts of the interface in one language, by key.
type texts struct {
	language content.Language
	phrases  phrases // that templates say
	words    phrases // that the program composes
}

type phrases map[string]string

// text returns the text of a key with its arguments filled in, one for each %s.
func (ps phrases) text(key string, args ...string) (string, error) {
	s, ok := ps[key]
	if !ok {
		return "", fmt.Errorf("no text has the key %q", key)
	}
	parts := strings.Split(s, verb)
	if len(parts)-1 != len(args) {
		return "", fmt.Errorf("the text %q takes %d values and gets %d", key, len(parts)-1, len(args))
	}
	var b strings.Builder
	for i, part := range parts {
		b.WriteString(part)
		if i < len(args) {
			b.WriteString(args[i])
		}
	}
	return b.String(), nil
}

// verb is where a value stands in a text.
const verb = "%s"

// template is the function t of templates, which have values of any type.
func (ps phrases) template(key string, args ...any) (string, error) {
	words := make([]string, len(args))
	for i, a := range args {
		words[i] = fmt.Sprint(a)
	}
	return ps.text(key, words...)
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
	t.loadMethod(files[path.Join(textsDir, "method."+string(language)+".md")], diags)
}

// loadMethod loads how numbers are counted. It can't link to records, which no
// theme knows.
func (t *Theme) loadMethod(f themeFile, diags *diag.List) {
	doc, problems := markdown.Parse(string(f.src))
	for _, l := range doc.Links() {
		problems = append(problems, ruleTextLink.At(l.Position, l.Destination))
	}
	for _, p := range problems {
		p.File = f.shown
		diags.Add(p)
	}
	t.method = doc
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
		if want, got := strings.Count(ps[p.Key], verb), strings.Count(p.Text, verb); want != got {
			diags.Add(ruleTextVerbs.At(p.At.In(f.shown), p.Key, want, verb, got))
			continue
		}
		ps[p.Key] = p.Text
	}
}

// say returns a text that the program composes. Its keys are the program's
// own; that each exists in both languages is tested.
func (x texts) say(key string, args ...string) string {
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
