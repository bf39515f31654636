package content

// Closed lists of values. What none of them fits is "other".

// A Language is a language of the interface of a site.
type Language string

// An AwardCategory is the form of an award.
type AwardCategory string

// A Level is the authority at which an award is conferred.
type Level string

// A RecipientKind is who an award may be given to.
type RecipientKind string

// A UnitKind is what sort of body a unit is.
type UnitKind string

// A Visibility is how much of a person's name is shown.
type Visibility string

// A CampaignKind is what sort of emulation movement a campaign is.
type CampaignKind string

// An EventKind is what sort of occasion an event is.
type EventKind string

// A Role is what somebody does at an event.
type Role string

// A SpeechKind is what sort of speech it is.
type SpeechKind string

// A Status is how far a grant has come. The zero value stands for not
// written, which is granted.
type Status string

// A Basis is what a number counts. The zero value stands for recipients.
type Basis string

// A Qualifier weakens a number. The zero value stands for exact.
type Qualifier string

// A NameOrder is the order in which people are listed.
type NameOrder string

// Values that the program itself tells apart.
const (
	Vietnamese Language = "vi"
	English    Language = "en"

	ToIndividual RecipientKind = "individual"
	ToCollective RecipientKind = "collective"
	ToHousehold  RecipientKind = "household"

	Public   Visibility = "public"
	Initials Visibility = "initials"
	Withheld Visibility = "withheld"

	Foreign Level = "foreign"

	Yearly CampaignKind = "yearly"

	Contributor Role = "contributor"

	Proposed  Status = "proposed"
	Granted   Status = "granted"
	Presented Status = "presented"
	Declined  Status = "declined"
	Cancelled Status = "cancelled"
	Stripped  Status = "stripped"
	Restored  Status = "restored"

	Recipients Basis = "recipients"
	Instances  Basis = "instances"
	Items      Basis = "items"

	Exact   Qualifier = "exact"
	AtLeast Qualifier = "at_least"
	About   Qualifier = "about"
)

// Received tells whether a grant with this status counts as received.
func (s Status) Received() bool {
	return s == "" || s == Granted || s == Presented || s == Restored
}

var (
	languages       = []Language{Vietnamese, English}
	awardCategories = []AwardCategory{"order", "medal", "honorary_title", "state_prize", "emulation_title", "emulation_flag",
		"commemorative_medal", "certificate", "merit_letter", "recognition", "other"}
	levels         = []Level{"state", "government", "ministry", "unit", Foreign, "other"}
	recipientKinds = []RecipientKind{ToIndividual, ToCollective, ToHousehold}
	unitKinds      = []UnitKind{"ministry", "agency", "department", "office", "institute", "press", "branch", "bloc", "council",
		"party_body", "other"}
	visibilities  = []Visibility{Public, Initials, Withheld}
	campaignKinds = []CampaignKind{"movement", "period", Yearly, "thematic", "other"}
	eventKinds    = []EventKind{"launch", "review", "conference", "congress", "ceremony", "homage", "other"}
	roles         = []Role{"chair", "delegate", "signatory", Contributor, "representative", "host", "other"}
	speechKinds   = []SpeechKind{"opening", "report", "directive", "conclusion", "pledge", "contribution", "launch", "other"}
	statuses      = []Status{Proposed, Granted, Presented, Declined, Cancelled, Stripped, Restored}
	bases         = []Basis{Recipients, Instances, Items}
	qualifiers    = []Qualifier{Exact, AtLeast, About}
	nameOrders    = []NameOrder{"given-family-middle", "family-middle-given"}
)
