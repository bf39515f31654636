package site

import "bangvang/generator/internal/content"

// Linked records of those whose names are not shown hold a copy of what the
// editor wrote, without what could tell who they are: so nothing that is made
// from them can.

// withheldRecipient returns what may be known of a recipient who is hidden.
// initials tells that the name is shown so: then rank and post may stand.
func withheldRecipient(r *content.Recipient, initials bool) *content.Recipient {
	kept := *r
	kept.Person, kept.Unit = content.Ref{}, content.Ref{}
	kept.Name, kept.Household, kept.Part = "", "", ""
	if !initials {
		kept.Rank, kept.Post, kept.UnitPrinted, kept.Citation = "", "", "", ""
		kept.Note = content.Markdown{}
	}
	return &kept
}

// withheldActor does the same for somebody who acts.
func withheldActor(r *content.Actor, initials bool) *content.Actor {
	kept := *r
	kept.Person, kept.Unit = content.Ref{}, content.Ref{}
	kept.Name, kept.Group = "", ""
	if !initials {
		kept.Rank, kept.Post, kept.UnitPrinted = "", "", ""
		kept.Note = content.Markdown{}
	}
	return &kept
}
