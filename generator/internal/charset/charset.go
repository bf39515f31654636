// Package charset reads the encodings in which Vietnamese was written before
// Unicode, and in which old lists still lie on the disks of offices: TCVN3
// (fonts .VnTime, .VnArial), VNI (fonts VNI-Times) and Windows-1258.
//
// TCVN3 and VNI are a matter of fonts: what a file holds are letters of
// Western Europe, and a font draws Vietnamese ones in their place. So texts
// are taken as spreadsheets hold them: every letter of Windows-1252 stands for
// its byte.
package charset

// An Encoding is a way in which letters of Vietnamese are written.
type Encoding uint8

// The encodings. Unicode is what needs no decoding.
const (
	Unicode       Encoding = iota
	Windows1258            // letters of Windows, marks of tones after them
	TCVN3                  // one byte for each letter (ABC, TCVN 5712 VN3)
	TCVN3Capitals          // TCVN3 in a font whose name ends in H, which shows capitals only
	VNI                    // two bytes for a letter with marks
)

var names = [...]string{"Unicode", "Windows-1258", "TCVN3", "TCVN3 (.VnTimeH)", "VNI"}

// String returns the name by which people know the encoding.
func (e Encoding) String() string { return names[e] }
