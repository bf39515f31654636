// Command bangvang builds yearly honour rolls: a static site from records in
// YAML and Markdown. Run it with "help" for what it can do.
package main

import (
	"os"

	"bangvang/generator/internal/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdout, os.Stderr))
}
