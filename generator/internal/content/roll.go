package content

// A Year is the yearly roll to which grants belong.
type Year int

// UnknownYear is the roll of grants whose year no source gives; 0 is a year
// that was not written.
const UnknownYear Year = -1

// A Class is the class of an award that has classes; 0 where none is written.
type Class int

// AnyClass stands for a class that the source does not state.
const AnyClass Class = -1

// A Decision is the document by which an award was conferred.
type Decision struct {
	Entry
	Number   string
	NumberAt At
	Date     Date
	Issuer   string
	Signer   string
	URL      string
}

// A Roll is a file of grants: those of one decision or one occasion.
type Roll struct {
	Header
	Title    string
	Year     Year
	Decision *Decision
	Event    Ref
	Campaign Ref
	Grants   []Grant
	Reported []Reported
	About    Markdown
}

// Counts are numbers of recipients as a source states them, in columns that
// share nobody.
type Counts struct {
	Individuals Count
	Collectives Count
	Households  Count
	Unspecified Count // who they are is not stated
}

// Stated tells whether any number is stated.
func (c *Counts) Stated() bool {
	return c.Individuals.Set || c.Collectives.Set || c.Households.Set || c.Unspecified.Set
}

// A Grant is one act: an award given, or proposed, to recipients who are named
// or counted.
type Grant struct {
	Entry
	Counts
	ID          string // optional; makes the anchor on its pages permanent
	Award       Ref
	Uncounted   string // what the source says without a number
	Class       Class
	ClassAt     At
	Classes     []Class // among these, the split is not stated
	Recipients  []Recipient
	PresentedBy []Actor
	Status      Status
	StatusDate  Date
	Year        Year // overrides that of the roll
	Event       Ref
	NoEvent     bool // "event: none"
	Campaign    Ref
	Decision    *Decision
	Date        Date
	Of          Ref  // the unit whose people or sections are counted
	For         Date // the period that it honours
	ConferredBy string
	Printed     string
	Basis       Basis
	Qualifier   Qualifier
	Proposal    Ref // the roll in which it was proposed
}

// A Recipient is one who receives: a person, a printed name, a unit, an
// unnamed part of a unit, or a household.
type Recipient struct {
	Entry
	Person      Ref
	Name        string
	Household   string
	Unit        Ref
	UnitPrinted string
	Part        string
	Rank        string
	Post        string
	Citation    string
	Posthumous  bool
	Quantity    Count
	Status      Status // overrides that of the grant
	StatusDate  Date
	Redact      bool
}

// IsIndividual tells whether the recipient is a human being.
func (r *Recipient) IsIndividual() bool { return !r.Person.IsZero() || r.Name != "" }

// Kind returns in which column the recipient counts.
func (r *Recipient) Kind() RecipientKind {
	switch {
	case r.IsIndividual():
		return ToIndividual
	case r.Household != "":
		return ToHousehold
	}
	return ToCollective
}

// A Reported is a number over a period as a source states it. It is never
// added to grants.
type Reported struct {
	Entry
	Counts
	Awards    []Ref // one number over all of them
	Uncounted string
	Class     Class
	ClassAt   At
	Classes   []Class
	Of        Ref // a unit: whose total it is
	Period    Date
	Basis     Basis
	Qualifier Qualifier
	Status    Status
	Printed   string
	OpenEnded bool // the source's list ends in "…"
}
