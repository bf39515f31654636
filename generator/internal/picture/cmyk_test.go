package picture_test

import (
	"slices"
	"strings"
)

// cmykJPEG is a JPEG of 8 × 8 points in the four colours of print, all without
// ink. Go does not write such images, so it is put together by hand: one block
// for each colour, with nothing but a DC coefficient of 127 × 8.
var cmykJPEG = slices.Concat(
	[]byte("\xff\xd8"),
	[]byte("\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00\x00"),                                        // no transform
	[]byte("\xff\xdb\x00\x43\x00"+strings.Repeat("\x08", 64)),                                          // quantisation
	[]byte("\xff\xc0\x00\x14\x08\x00\x08\x00\x08\x04\x01\x11\x00\x02\x11\x00\x03\x11\x00\x04\x11\x00"), // four components
	[]byte("\xff\xc4\x00\x14\x00\x01"+strings.Repeat("\x00", 15)+"\x07"),                               // DC: 0 is category 7
	[]byte("\xff\xc4\x00\x14\x10\x01"+strings.Repeat("\x00", 15)+"\x00"),                               // AC: 0 ends a block
	[]byte("\xff\xda\x00\x0e\x04\x01\x00\x02\x00\x03\x00\x04\x00\x00\x3f\x00"),
	[]byte("\x7f\x3f\x9f\xcf\xef"), // 0 1111111 0, four times
	[]byte("\xff\xd9"),
)
