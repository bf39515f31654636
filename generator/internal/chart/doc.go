// Package chart lays out charts: from whole numbers to shapes. It knows
// geometry alone, no words, colours or pages.
//
// Across, all is measured in hundredths of the width of the chart; down, in
// pixels from its top. A chart so laid out takes any width and its letters keep
// their size, where a viewBox would shrink them on a phone until nobody can
// read them.
//
// Heights and lengths are proportional to the numbers from zero on: nothing is
// cut off below, nothing is made larger to be seen. What is too small to see
// has its number beside it and in the table that belongs to each chart.
//
// Years lie on a line of time. Each has a place of one width, whether there is
// anything to show or not, so that a gap is as long as it lasted. Only a gap of
// more than [longestGap] years is cut short, and the cut is a place of its own
// that can be drawn as one.
package chart
