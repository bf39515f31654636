package cli

import (
	"strings"

	"bangvang/generator/internal/diag"
)

var (
	textUsage    = diag.Text{VI: "Cách dùng:", EN: "Usage:"}
	textCommand  = diag.Text{VI: "[lệnh]", EN: "[command]"}
	textOptions  = diag.Text{VI: "[tùy chọn]", EN: "[flags]"}
	textExamples = diag.Text{VI: "Ví dụ:", EN: "Examples:"}
	textCommands = diag.Text{VI: "Các lệnh:", EN: "Commands:"}
	textFlags    = diag.Text{VI: "Tùy chọn:", EN: "Flags:"}
	textGlobal   = diag.Text{VI: "Tùy chọn chung:", EN: "Flags of all commands:"}
	textMore     = diag.Text{VI: "Xem thêm về một lệnh: bangvang help LỆNH", EN: "More about a command: bangvang help COMMAND"}
)

// usageTemplate is how cobra writes help, in the language l.
func usageTemplate(l diag.Lang) string {
	return strings.NewReplacer(
		"USAGE", textUsage.In(l), "COMMANDS", textCommands.In(l), "COMMAND", textCommand.In(l), "OPTIONS", textOptions.In(l), "EXAMPLES", textExamples.In(l),
		"GLOBAL", textGlobal.In(l), "FLAGS", textFlags.In(l), "MORE", textMore.In(l),
	).Replace(`USAGE
{{if .HasAvailableSubCommands}}  {{.CommandPath}} COMMAND{{else}}  {{.Root.Name}} {{.Use}} OPTIONS{{end}}
{{if .HasExample}}
EXAMPLES
{{.Example}}
{{end}}{{if .HasAvailableSubCommands}}
COMMANDS{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}
{{end}}{{if .HasAvailableLocalFlags}}
FLAGS
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}
{{end}}{{if .HasAvailableInheritedFlags}}
GLOBAL
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}
{{end}}{{if .HasAvailableSubCommands}}
MORE
{{end}}`)
}
