package publish

import (
	"io/fs"
	"os"
	"testing"
)

func TestCauseOfASharedFile(t *testing.T) {
	for _, err := range []error{
		&fs.PathError{Op: "open", Path: "units.yaml", Err: errSharingViolation},
		&os.LinkError{Op: "rename", Old: ".units.yaml.bangvang", New: "units.yaml", Err: errSharingViolation},
	} {
		if got := CauseOf(err); got != InUse {
			t.Errorf("%v has the cause %v", err, got)
		}
	}
}
