//go:build !unix

package main

import "github.com/rogpeppe/go-internal/testscript"

func scriptFIFO(ts *testscript.TestScript, _ bool, _ []string) {
	ts.Fatalf("there are no named pipes here; begin the script with [!unix] skip")
}

func becomeNobody() {}
