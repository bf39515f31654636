package picture_test

import (
	"encoding/binary"
	"image"
	"testing"
)

// withExif puts an EXIF segment behind the first mark of a JPEG.
func withExif(data []byte, tiff string) []byte {
	segment := "Exif\x00\x00" + tiff
	out := append([]byte{}, data[:2]...)
	out = append(out, 0xff, 0xe1)
	out = binary.BigEndian.AppendUint16(out, uint16(len(segment)+2))
	return append(append(out, segment...), data[2:]...)
}

// exifOf is a TIFF structure that holds a maker's name, an orientation and a
// secret.
func exifOf(order binary.AppendByteOrder, value uint16) string {
	b := []byte("II*\x00")
	if order == binary.AppendByteOrder(binary.BigEndian) {
		b = []byte("MM\x00*")
	}
	b = order.AppendUint32(b, 8)
	b = order.AppendUint16(b, 2)
	b = order.AppendUint32(order.AppendUint16(order.AppendUint16(b, 0x010f), 2), 6)
	b = order.AppendUint32(b, 38)
	b = order.AppendUint32(order.AppendUint16(order.AppendUint16(b, 0x0112), 3), 1)
	b = order.AppendUint16(order.AppendUint16(b, value), 0)
	b = order.AppendUint32(b, 0)
	return string(b) + "secret"
}

// What a camera holds on its side comes out upright, and without its metadata.
func TestOrientation(t *testing.T) {
	stored := map[uint16]func(x, y, w, h int) (int, int){
		1: func(x, y, w, h int) (int, int) { return x, y },
		2: func(x, y, w, h int) (int, int) { return w - 1 - x, y },
		3: func(x, y, w, h int) (int, int) { return w - 1 - x, h - 1 - y },
		4: func(x, y, w, h int) (int, int) { return x, h - 1 - y },
		5: func(x, y, w, h int) (int, int) { return y, x },
		6: func(x, y, w, h int) (int, int) { return y, w - 1 - x },
		7: func(x, y, w, h int) (int, int) { return h - 1 - y, w - 1 - x },
		8: func(x, y, w, h int) (int, int) { return h - 1 - y, x },
	}
	for _, size := range [][2]int{{60, 44}, {700, 500}} { // as it is, and scaled
		for value, to := range stored {
			upright := quarters(size[0], size[1])
			w, h := size[0], size[1]
			if value >= 5 {
				w, h = h, w
			}
			held := image.NewNRGBA(image.Rect(0, 0, w, h))
			for y := range size[1] {
				for x := range size[0] {
					hx, hy := to(x, y, size[0], size[1])
					held.Set(hx, hy, upright.At(x, y))
				}
			}
			for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
				p, images := made(t, withExif(asJPEG(t, held), exifOf(order, value)))
				if p.Width != size[0] || p.Height != size[1] {
					t.Errorf("orientation %d: %d × %d", value, p.Width, p.Height)
				}
				for _, m := range images {
					checkQuarters(t, m)
				}
			}
		}
	}
}

// A gray photo on its side, whose rows are longer in memory than in the image.
func TestGrayOnItsSide(t *testing.T) {
	m := image.NewGray(image.Rect(0, 0, 13, 9))
	for i := range m.Pix {
		m.Pix[i] = uint8(i / 13 * 25)
	}
	_, images := made(t, withExif(asJPEG(t, m), exifOf(binary.LittleEndian, 6)))
	gray, ok := images[0].(*image.Gray)
	if !ok {
		t.Fatalf("it became %T", images[0])
	}
	if left, right := gray.GrayAt(0, 6).Y, gray.GrayAt(8, 6).Y; left < 180 || right > 20 {
		t.Errorf("from %d to %d", left, right)
	}
}
