// Package picture makes the images of a site from the photos that editors have.
//
// A photo is a JPEG or a PNG of any size, turned as its camera held it. What is
// published is never the file itself: it may say where and when it was taken,
// and by whose telephone. A photo becomes a few versions of it, each decoded,
// turned upright, scaled down and encoded anew, in the format of the photo,
// with nothing but pixels in it.
//
// The versions of a photo and their names follow from its head and a hash of
// its bytes, so pages can be written before any of it is decoded. The same
// photo always gives the same bytes.
//
// The size of an image is read before the image is decoded. A photo takes at
// most some 12 bytes of memory for each of its pixels (a progressive JPEG),
// and what scaling takes grows with its width and height alone.
package picture
