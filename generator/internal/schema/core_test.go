package schema

import (
	"encoding/json"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// How the language server reads a scalar without quotes: the core schema of
// YAML 1.2.
var (
	coreNull  = regexp.MustCompile(`^(?:~|null|Null|NULL|)$`)
	coreBool  = regexp.MustCompile(`^(?:true|True|TRUE|false|False|FALSE)$`)
	coreInt   = regexp.MustCompile(`^[-+]?[0-9]+$`)
	coreOctal = regexp.MustCompile(`^0o[0-7]+$`)
	coreHex   = regexp.MustCompile(`^0x[0-9a-fA-F]+$`)
	coreFloat = regexp.MustCompile(`^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$`)
	coreInf   = regexp.MustCompile(`^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$`)
)

// huge stands for what JSON has no number for.
const huge = 1e300

// coreScalar returns the value of a scalar without quotes.
func coreScalar(s string) any {
	switch {
	case coreNull.MatchString(s):
		return nil
	case coreBool.MatchString(s):
		return strings.EqualFold(s, "true")
	case coreInt.MatchString(s):
		digits := strings.TrimLeft(strings.TrimLeft(s, "+-"), "0")
		if digits == "" {
			digits = "0"
		}
		if s[0] == '-' {
			digits = "-" + digits
		}
		return json.Number(digits)
	case coreOctal.MatchString(s), coreHex.MatchString(s):
		if n, err := strconv.ParseUint(s, 0, 64); err == nil {
			return json.Number(strconv.FormatUint(n, 10))
		}
		return huge
	case coreFloat.MatchString(s):
		n, _ := strconv.ParseFloat(s, 64)
		if math.IsInf(n, 0) {
			return huge
		}
		return json.Number(strconv.FormatFloat(n, 'f', -1, 64))
	case coreInf.MatchString(s):
		return huge
	}
	return s
}

// coreValue returns what the language server sees of a node.
func coreValue(n *yaml.Node) any {
	switch n.Kind {
	case yaml.DocumentNode:
		if len(n.Content) == 0 {
			return nil
		}
		return coreValue(n.Content[0])
	case yaml.SequenceNode:
		list := []any{}
		for _, c := range n.Content {
			list = append(list, coreValue(c))
		}
		return list
	case yaml.MappingNode:
		fields := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			fields[n.Content[i].Value] = coreValue(n.Content[i+1])
		}
		return fields
	case yaml.AliasNode:
		return n.Value
	}
	if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) != 0 || n.Style&yaml.TaggedStyle != 0 {
		return n.Value
	}
	return coreScalar(n.Value)
}

// canonical is how a value that is written without quotes would be written if
// all that can be known of it were its value.
func canonical(text string) string {
	switch v := coreScalar(text).(type) {
	case bool:
		return strconv.FormatBool(v)
	case json.Number:
		return v.String()
	}
	return text
}

func TestCoreScalar(t *testing.T) {
	for text, want := range map[string]any{
		"": nil, "~": nil, "null": nil, "no": "no", "yes": "yes", "True": true, "false": false, "010": json.Number("10"), "+5": json.Number("5"),
		"0": json.Number("0"), "-0": json.Number("-0"), "0o17": json.Number("15"), "0x1F": json.Number("31"), "1e3": json.Number("1000"),
		"1.092": json.Number("1.092"), "1.0": json.Number("1"), "1_000": "1_000", "2019-11-18": "2019-11-18", ".inf": huge, "1e999": huge, "12:30": "12:30",
	} {
		if got := coreScalar(text); got != want {
			t.Errorf("coreScalar(%q) = %v, want %v", text, got, want)
		}
	}
}
