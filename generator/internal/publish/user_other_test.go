//go:build unix && !linux

package publish

import "testing"

// asUser runs f with the rights of someone whom modes bind: tests run as a
// plain user here.
func asUser(t *testing.T, base string, f func()) { f() }
