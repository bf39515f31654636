package site

import "bangvang/generator/internal/content"

// A Roll is one decision or occasion.
type Roll struct {
	Base
	Record   *content.Roll
	Year     *Year
	Event    *Event
	Campaign *Campaign
	Grants   []*Grant // in order of precedence
	Reported []*Reported
	Fulfils  []*Roll         // whose proposals it grants
	Granted  []*Roll         // that grant its proposals
	rank     int32           // by id
	anchors  func() []string // of its grants, in the order of the file
	rosters  func() map[*Grant]*Roster
}

// Whole returns where the whole roll stands on one page; it is empty where its
// own page is that.
func (r *Roll) Whole() Address {
	if len(r.rosters()) == 0 {
		return ""
	}
	return r.Address + wholeFolder
}

// A Grant is one act of giving, or of proposing to give.
type Grant struct {
	Record     *content.Grant
	Roll       *Roll
	Award      *Award // nil where only told in words
	Year       *Year
	Event      *Event
	Campaign   *Campaign
	Of         *Unit
	Proposal   *Roll
	Decision   *content.Decision
	Recipients []*Recipient // collectives, households, individuals, each by name
	Presenters []*Actor
	Sources    []*Source

	Stated   Columns // as the source states, else the recipients that are listed
	Named    Columns
	Withheld Columns // of the named, those whose names are not shown
	Received Columns // Stated without those who have not received, or not any more

	receivedNamed, receivedWithheld Columns // of Received

	nth    int32 // in the file of the roll
	rank   int32 // by precedence
	newest int32 // the rank among honours, of which the newest year is the first
}

// Roster returns the list of the recipients, where they are too many for the
// page of the roll; else nil.
func (g *Grant) Roster() *Roster { return g.Roll.rosters()[g] }

// IsReceived tells whether the grant as a whole is received.
func (g *Grant) IsReceived() bool { return g.Record.Status.Received() }

// Counted tells whether anything of the grant is received and so part of
// totals.
func (g *Grant) Counted() bool { return g.IsReceived() || g.Received.Sum() > 0 }

// Anchor returns the id of the grant among those of its roll.
func (g *Grant) Anchor() string { return g.Roll.anchors()[g.nth] }

// ID returns the id of the grant among all grants.
func (g *Grant) ID() string { return g.Roll.Record.ID + "." + g.Anchor() }

// A Recipient is one who receives.
type Recipient struct {
	Record  *content.Recipient
	Grant   *Grant
	Kind    content.RecipientKind
	Person  *Person   // may be nil
	Printed *NameForm // may be nil
	Name    *Name     // that Printed is a form of
	Unit    *Unit     // itself, or of that day
	Text    string    // the name as shown; empty where it is withheld altogether
	Hidden  bool      // the name is not shown, or as initials; Record tells nothing of it
	Unnamed bool      // an unnamed section of the unit
	Sources []*Source
	place   *place
}

// IsReceived tells whether this recipient has received and still has it.
func (r *Recipient) IsReceived() bool {
	if r.Record.Status != "" {
		return r.Record.Status.Received()
	}
	return r.Grant.IsReceived()
}

// IsUnit tells whether the unit itself, or a section of it, receives.
func (r *Recipient) IsUnit() bool { return r.Kind == content.ToCollective }

// A Reported is a number over a period as a source states it.
type Reported struct {
	Record   *content.Reported
	ID       string // among all reported numbers
	Roll     *Roll
	Campaign *Campaign
	Awards   []*Award
	Of       *Unit
	Sources  []*Source
}

// A Share is the part of a grant that concerns somebody: some of its
// recipients, or the whole.
type Share struct {
	Grant *Grant
	Rows  []*Recipient
	Whole bool // all that the grant counts, but for those of its recipients who stand elsewhere

	except []*Recipient // who stand elsewhere
}

// IsPart tells whether the share holds less than the grant.
func (s Share) IsPart() bool { return !s.Whole || len(s.except) > 0 }

// Total returns the total of shares.
func Total(shares []Share) Tally {
	var t Tally
	for _, s := range shares {
		if s.Whole {
			t.Add(s.Grant)
			t.takeAway(s.except)
		} else {
			t.AddRows(s.Rows)
		}
	}
	return t
}

// Split parts grants into those of which something is received and the others,
// which are listed and never added.
func Split(grants []*Grant) (received, others []*Grant) {
	for _, g := range grants {
		if g.Counted() {
			received = append(received, g)
		} else {
			others = append(others, g)
		}
	}
	return received, others
}
