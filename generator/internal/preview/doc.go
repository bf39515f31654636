// Package preview shows a site to those who write it, as it would be published,
// while they write.
//
// It is handed a function that loads the site and gets an [Edition]: what is
// wrong, and how a file is rendered by its name. Nothing is written and nothing
// is read from the disk but what loading reads: an address is the name of a
// file of the site or of no file, so there is nothing else to be had and no
// folder to be listed. A page is sent as it would be published, with one line
// behind it, which brings in the script that keeps the page up to date.
//
// # What stays true
//
//   - A page is shown as the newest edition has it. Where that has errors, the
//     last one without stays up and the errors lie over it.
//   - What is changed on the disk is in the edition that is loaded after it: a
//     folder is watched before it is looked at, and where the watcher lost
//     count everything is read anew.
//   - Who asks must be somebody at the address that the server was given: a
//     request whose Host is another name, or that comes from a page of another
//     origin, is refused (DNS rebinding). What the program itself answers lies
//     below [folder], where a site has no file.
//
// A page asks what became of it as soon as a new edition is announced by
// server-sent events. One connection serves all open pages of a browser, in a
// shared worker, since a browser has few for one server; and the worker, which
// has no part in the page's Content-Security-Policy, is why that policy need
// not be weakened for the preview.
//
// This package is the only one that imports fsnotify, net and net/http.
package preview

// folder is where what the preview itself answers lies.
const folder = ".bangvang/"
