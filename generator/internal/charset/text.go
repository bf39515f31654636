package charset

// A Format tells how the bytes of a text were read.
type Format string

// The formats of texts.
const (
	UTF8        Format = "UTF-8"
	UTF16       Format = "UTF-16"
	FormTCVN3   Format = "TCVN3"
	FormVNI     Format = "VNI"
	Form1258    Format = "Windows-1258"
	Windows1252 Format = "Windows-1252"
)
