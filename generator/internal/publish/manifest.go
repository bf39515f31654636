package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"sync"
)

type digest [sha256.Size]byte

// A manifest holds the published paths with the digests of their bytes: one,
// or several while a build's renames are under way.
type manifest map[string][]digest

// add notes that the bytes of digest d may be at name.
func (m manifest) add(name string, d digest) {
	if !slices.Contains(m[name], d) {
		m[name] = append(m[name], d)
	}
}

// format writes the manifest as sha256sum does, sorted by path and digest.
func (m manifest) format() []byte {
	var b []byte
	for _, name := range slices.Sorted(maps.Keys(m)) {
		digests := slices.SortedFunc(slices.Values(m[name]), compareDigests)
		for _, d := range digests {
			b = hex.AppendEncode(b, d[:])
			b = append(b, ' ', ' ')
			b = append(b, name...)
			b = append(b, '\n')
		}
	}
	return b
}

func compareDigests(a, b digest) int { return bytes.Compare(a[:], b[:]) }

// parseManifest reads what format writes and nothing else; line is the number
// of the first line that is not so, 0 when all are.
func parseManifest(b []byte) (m manifest, line int) {
	m = make(manifest)
	const nameAt = 2*sha256.Size + 2
	var lastName string
	var lastDigest digest
	for line = 1; len(b) > 0; line++ {
		text, rest, ended := bytes.Cut(b, []byte{'\n'})
		b = rest
		if !ended || len(text) < nameAt || text[nameAt-2] != ' ' || text[nameAt-1] != ' ' {
			return nil, line
		}
		sum, name := text[:nameAt-2], string(text[nameAt:])
		var d digest
		if _, err := hex.Decode(d[:], sum); err != nil || bytes.ContainsAny(sum, "ABCDEF") {
			return nil, line
		}
		if CheckName(name) != nil {
			return nil, line
		}
		if name < lastName || name == lastName && compareDigests(d, lastDigest) <= 0 {
			return nil, line
		}
		m[name] = append(m[name], d)
		lastName, lastDigest = name, d
	}
	return m, 0
}

// A ledger is the manifest that a build finds.
type ledger struct {
	manifest manifest
	found    bool   // false before the first build
	text     []byte // as it is on the disk

	// index makes what only a build with something in its way needs.
	index func() ledgerIndex
}

// A ledgerIndex finds paths of the manifest whatever their letter case.
type ledgerIndex struct {
	names   map[string][]string // by foldKey
	folders map[string]bool     // by foldKey: the folders of the paths
}

func readLedger(d disk) (ledger, error) {
	var l ledger
	info, err := d.root.Lstat(manifestPath)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		l.manifest = make(manifest)
	case err != nil:
		return l, fmt.Errorf("publish: %w", err)
	case !info.Mode().IsRegular():
		return l, &ManifestError{Path: manifestPath}
	default:
		f, err := d.open(manifestPath, info)
		if err != nil {
			return l, fmt.Errorf("publish: %w", err)
		}
		defer f.Close()
		if l.text, err = io.ReadAll(f); err != nil {
			return l, fmt.Errorf("publish: %w", err)
		}
		l.found = true
		var line int
		if l.manifest, line = parseManifest(l.text); line > 0 {
			return l, &ManifestError{Path: manifestPath, Line: line}
		}
	}
	l.index = sync.OnceValue(func() ledgerIndex { return newLedgerIndex(l.manifest) })
	return l, nil
}

func newLedgerIndex(m manifest) ledgerIndex {
	x := ledgerIndex{names: make(map[string][]string, len(m)), folders: make(map[string]bool)}
	for _, name := range slices.Sorted(maps.Keys(m)) {
		key := foldKey(name)
		x.names[key] = append(x.names[key], name)
		for dir := range parents(key) {
			if x.folders[dir] {
				break
			}
			x.folders[dir] = true
		}
	}
	return x
}
