package content

import (
	"os"
	"testing"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/example"
)

// The records of the site itself are read without a word.
func TestReadRealContent(t *testing.T) {
	lib, diags, err := Read(os.DirFS("../../.."))
	if err != nil {
		t.Fatal(err)
	}
	if diags.Len() > 0 {
		t.Errorf("diagnostics:\n%s", example.Printed(t, diag.EN, diags.Sorted()))
	}
	for c, n := range map[Collection]int{
		Awards: len(lib.Awards), Units: len(lib.Units), People: len(lib.People), Campaigns: len(lib.Campaigns),
		Events: len(lib.Events), Sources: len(lib.Sources), Rolls: len(lib.Rolls), Speeches: len(lib.Speeches), Pages: len(lib.Pages),
	} {
		if n == 0 {
			t.Errorf("no records of %s", c)
		}
	}
	if lib.Site.Title == "" || lib.Site.File != "content/site.yaml" {
		t.Errorf("site = %q of %q", lib.Site.Title, lib.Site.File)
	}
}

func TestDecodeCatalogue(t *testing.T) {
	const file = "../awards/catalogue.yaml"
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lib, diags := Decode(file, Awards, src)
	if diags.Len() > 0 {
		t.Errorf("diagnostics:\n%s", example.Printed(t, diag.EN, diags.Sorted()))
	}
	if len(lib.Awards) == 0 {
		t.Error("no awards")
	}
}
