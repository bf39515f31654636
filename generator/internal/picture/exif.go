package picture

import (
	"bytes"
	"encoding/binary"
)

// An orientation tells how the pixels of a photo must be turned to be upright:
// a value of the EXIF tag Orientation (CIPA DC-008, 4.6.5.1.6).
type orientation uint8

const (
	upright      orientation = 1
	mirrored     orientation = 2
	upsideDown   orientation = 3
	flipped      orientation = 4 // mirrored and upside down
	transposed   orientation = 5
	turnedRight  orientation = 6 // to be turned by 90° clockwise
	transversed  orientation = 7
	turnedLeft   orientation = 8 // to be turned by 90° counterclockwise
	orientations             = 8
)

// onItsSide tells whether width and height change places.
func (o orientation) onItsSide() bool { return o >= transposed }

// size returns the size of an upright image from the size that is stored.
// Turning it twice gives the first again.
func (o orientation) size(width, height int) (int, int) {
	if o.onItsSide() {
		return height, width
	}
	return width, height
}

// The marks of JPEG (ITU-T T.81, table B.1) and the type of a TIFF field.
const (
	startOfScan = 0xda
	endOfImage  = 0xd9
	app1        = 0xe1
	typeShort   = 3
)

// readOrientation finds the orientation of a JPEG. What is not there or not as
// it should be is upright: a camera that writes nonsense here has taken a photo
// all the same.
func readOrientation(data []byte) orientation {
	for at := 2; at+4 <= len(data) && data[at] == 0xff; {
		mark := data[at+1]
		if mark == 0xff { // filling
			at++
			continue
		}
		if mark == startOfScan || mark == endOfImage {
			break
		}
		length := int(binary.BigEndian.Uint16(data[at+2:])) // with its own two bytes
		if length < 2 || at+2+length > len(data) {
			break
		}
		segment := data[at+4 : at+2+length]
		if tiff, ok := bytes.CutPrefix(segment, []byte("Exif\x00\x00")); ok && mark == app1 {
			return readTIFF(tiff)
		}
		at += 2 + length
	}
	return upright
}

// readTIFF finds the orientation in the first directory of a TIFF structure.
func readTIFF(tiff []byte) orientation {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(tiff, []byte("II*\x00")):
		order = binary.LittleEndian
	case bytes.HasPrefix(tiff, []byte("MM\x00*")):
		order = binary.BigEndian
	default:
		return upright
	}
	if len(tiff) < 8 {
		return upright
	}
	first := uint64(order.Uint32(tiff[4:]))
	if first+2 > uint64(len(tiff)) {
		return upright
	}
	fields := tiff[first+2:]
	for range order.Uint16(tiff[first:]) {
		if len(fields) < 12 {
			break
		}
		tag, kind, count, value := order.Uint16(fields), order.Uint16(fields[2:]), order.Uint32(fields[4:]), order.Uint16(fields[8:])
		if tag == 0x0112 && kind == typeShort && count == 1 && value >= 1 && value <= orientations {
			return orientation(value)
		}
		fields = fields[12:]
	}
	return upright
}
