package picture

import (
	"bytes"

	"bangvang/generator/internal/diag"
)

// A Problem is why a photo can't be used.
type Problem uint8

// What may be wrong with a photo.
const (
	None Problem = iota
	Unreadable
	TooLarge
	TooManyPixels
	Broken
	Unknown // no image of a kind that is known here
	IsGIF
	IsWebP
	IsHEIC
	IsAVIF
	IsTIFF
	IsBMP
	IsSVG
)

var problems = [...]diag.Text{
	Unreadable:    {VI: "không đọc được tệp", EN: "the file can't be read"},
	TooLarge:      {VI: "tệp lớn hơn 64 MiB", EN: "the file is larger than 64 MiB"},
	TooManyPixels: {VI: "ảnh lớn hơn 100 triệu điểm", EN: "it has more than 100 million pixels"},
	Broken:        {VI: "tệp bị hỏng hoặc bị cắt ngang", EN: "it is broken or cut off"},
	Unknown:       {VI: "không phải là ảnh JPEG hoặc PNG", EN: "it is no JPEG or PNG"},
	IsGIF:         {VI: "đây là ảnh GIF, dù tên tệp là gì", EN: "it is a GIF, whatever its name says"},
	IsWebP:        {VI: "đây là ảnh WebP, dù tên tệp là gì", EN: "it is a WebP image, whatever its name says"},
	IsHEIC:        {VI: "đây là ảnh HEIC (ảnh chụp bằng iPhone), dù tên tệp là gì", EN: "it is a HEIC image (as iPhones take them), whatever its name says"},
	IsAVIF:        {VI: "đây là ảnh AVIF, dù tên tệp là gì", EN: "it is an AVIF image, whatever its name says"},
	IsTIFF:        {VI: "đây là ảnh TIFF, dù tên tệp là gì", EN: "it is a TIFF image, whatever its name says"},
	IsBMP:         {VI: "đây là ảnh BMP, dù tên tệp là gì", EN: "it is a BMP image, whatever its name says"},
	IsSVG:         {VI: "đây là hình vẽ SVG, dù tên tệp là gì", EN: "it is an SVG drawing, whatever its name says"},
}

// Text says the problem as the end of a sentence.
func (p Problem) Text() diag.Text { return problems[p] }

// foreign tells what the file is if it is neither JPEG nor PNG.
func foreign(data []byte) Problem {
	at := func(from int, mark string) bool {
		return len(data) >= from && bytes.HasPrefix(data[from:], []byte(mark))
	}
	switch {
	case at(0, "GIF8"):
		return IsGIF
	case at(0, "RIFF") && at(8, "WEBP"):
		return IsWebP
	case at(4, "ftypavif"), at(4, "ftypavis"):
		return IsAVIF
	case at(4, "ftyphe"), at(4, "ftypmif1"), at(4, "ftypmsf1"):
		return IsHEIC
	case at(0, "II*\x00"), at(0, "MM\x00*"):
		return IsTIFF
	case at(0, "BM"):
		return IsBMP
	case at(0, "<svg"), at(0, "<?xml") && bytes.Contains(data[:min(len(data), 1024)], []byte("<svg")):
		return IsSVG
	}
	return Unknown
}
