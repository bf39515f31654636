package site

import (
	"testing"
)

// register is what the grants of these tests refer to.
const register = `
-- units.yaml --
- {id: cuc-a, name: Cục A}
- {id: cuc-b, name: Cục B}
-- people.yaml --
- {id: le-an, name: Lê An}
- {id: le-binh, name: Lê Bình}
- {id: le-cuong, name: Lê Cường, visibility: withheld}
- {id: le-dung, name: Lê Dung, visibility: initials}
`

// grantsOf makes a roll of the year 2019 of entries.
func grantsOf(entries string) string {
	return register + "-- rolls/r.yaml --\nid: r\ntitle: R\nyear: 2019\ngrants:\n" + entries
}

// What a grant adds to a total, and how much of it is named.
func TestCountGrant(t *testing.T) {
	for _, test := range []struct{ name, grants, want string }{
		{"stated, nobody named", `
- award: bang-khen-bo
  collectives: 74
  individuals: 128`,
			"1 grants: 74c 128i; 0 of 74c 128i named"},
		{"partly named", `
- award: co-thi-dua-bo
  collectives: 13
  recipients: [{unit: cuc-a}]`,
			"1 grants: 13c; 1c of 13c named"},
		{"none stated", `
- award: bang-khen-bo
  recipients: [{unit: cuc-a}, {person: le-an}, {name: Trần Văn Ba}]`,
			"1 grants: 1c 2i; 1c 2i of 1c 2i named"},
		{"stated kind by kind", `
- award: bang-khen-bo
  collectives: 5
  recipients: [{unit: cuc-a}, {person: le-an}, {person: le-binh}]`,
			"1 grants: 5c 2i; 1c 2i of 5c 2i named"},
		{"nobody, as stated", `
- award: co-thi-dua-bo
  collectives: 0`,
			"1 grants: 0"},
		{"unspecified", `
- award: bang-khen-bo
  unspecified: 27`,
			"1 grants: 27u; 0 of 27u named"},
		{"unspecified holds the named", `
- award: bang-khen-bo
  unspecified: 27
  recipients: [{unit: cuc-a}, {person: le-an}]`,
			"1 grants: 27u; 2u of 27u named"},
		{"unspecified beside a kind of its own", `
- award: bang-khen-bo
  unspecified: 27
  individuals: 4
  recipients: [{unit: cuc-a}, {person: le-an}]`,
			"1 grants: 4i 27u; 1i 1u of 4i 27u named"},
		{"households", `
- award: gia-dinh-van-hoa
  recipients: [{household: Gia đình ông Ba, unit: cuc-a}, {household: Gia đình bà Tư}]`,
			"1 grants: 2h; 2h of 2h named"},
		{"a section is a collective without a name", `
- award: co-thi-dua-bo
  recipients: [{unit: cuc-a, part: một Phòng}, {unit: cuc-a}]`,
			"1 grants: 2c; 1c of 2c named"},
		{"a person's unit does not receive", `
- award: bang-khen-bo
  recipients: [{person: le-an, unit: cuc-a}]`,
			"1 grants: 1i; 1i of 1i named"},
		{"withheld, initials and redacted count", `
- award: bang-khen-bo
  recipients: [{person: le-cuong}, {person: le-dung}, {person: le-an, redact: true}, {unit: cuc-b, redact: true}, {name: Trần Văn Ba, redact: true}]`,
			"1 grants: 1c 4i; 1c 4i of 1c 4i named"},
		{"uncounted", `
- award: bang-khen-bo
  uncounted: nhiều Bằng khen`,
			"1 grants: 0, 1 uncounted"},
		{"uncounted, without an award", `
- uncounted: nhiều danh hiệu khác`,
			"1 grants: 0, 1 uncounted"},
		{"uncounted beside the named", `
- award: bang-khen-bo
  recipients: [{person: le-an}]
  uncounted: và nhiều người khác`,
			"1 grants: 1i, 1 uncounted; 1i of 1i named"},
		{"at least", `
- award: bang-khen-bo
  individuals: 20
  qualifier: at_least`,
			"1 grants: 20i (at least 20i); 0 of 20i named"},
		{"a total that holds about is about", `
- award: bang-khen-bo
  individuals: 20
  qualifier: about
- award: giay-khen
  individuals: 1`,
			"2 grants: 21i (about 20i); 0 of 21i named"},
		{"a qualifier stays with its basis", `
- award: bang-khen-bo
  individuals: 20
- award: giay-khen
  basis: items
  individuals: 5
  qualifier: about`,
			"2 grants: 20i, items 5i (about 5i); 0 of 20i named"},
		{"bases are never added", `
- award: bang-khen-bo
  individuals: 1
- award: bang-khen-bo
  basis: instances
  collectives: 21
  individuals: 28
- award: co-thi-dua-bo
  basis: items
  collectives: 111`,
			"3 grants: 1i, instances 21c 28i, items 111c; 0 of 1i named"},
		{"quantity never changes the recipients", `
- award: bang-khen-bo
  recipients: [{unit: cuc-a, quantity: 2}]`,
			"1 grants: 1c; 1c of 1c named"},
		{"quantity counts pieces", `
- award: bang-khen-bo
  basis: items
  recipients: [{unit: cuc-a, quantity: 2}, {person: le-an}]`,
			"1 grants: 0, items 2c 1i"},
		{"classes are counted alike", `
- {award: huan-chuong-chien-cong, class: 3, individuals: 1}
- {award: huan-chuong-chien-cong, class: any, individuals: 2}
- {award: huan-chuong-chien-cong, classes: [1, 2, 3], individuals: 4}`,
			"3 grants: 7i; 0 of 7i named"},
		{"an award given twice is two grants", `
- {award: bang-khen-bo, recipients: [{person: le-an}]}
- {award: bang-khen-bo, recipients: [{person: le-an}]}`,
			"2 grants: 2i; 2i of 2i named"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := assemble(t, grantsOf(test.grants))
			if got := Count(s.Grants).String(); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestCountStatus(t *testing.T) {
	for _, test := range []struct {
		status string
		want   string
	}{
		{"", "1 grants: 3i; 1i of 3i named"},
		{"granted", "1 grants: 3i; 1i of 3i named"},
		{"presented", "1 grants: 3i; 1i of 3i named"},
		{"restored", "1 grants: 3i; 1i of 3i named"},
		{"proposed", "0 grants: 0"},
		{"declined", "0 grants: 0"},
		{"cancelled", "0 grants: 0"},
		{"stripped", "0 grants: 0"},
	} {
		entry := "- award: bang-khen-bo\n  individuals: 3\n  recipients: [{person: le-an}]\n"
		if test.status != "" {
			entry += "  status: " + test.status + "\n"
		}
		s := assemble(t, grantsOf(entry))
		if got := Count(s.Grants).String(); got != test.want {
			t.Errorf("status %q: got %s, want %s", test.status, got, test.want)
		}
		if len(s.Grants) != 1 || len(s.year(t, 2019).Grants) != 1 {
			t.Errorf("status %q: the grant is not listed", test.status)
		}
	}
}

// A recipient may have another status than the grant.
func TestCountStatusOfRecipients(t *testing.T) {
	for _, test := range []struct{ name, grants, want string }{
		{"one of those stated is stripped", `
- award: bang-khen-bo
  individuals: 10
  recipients: [{person: le-an, status: stripped}, {person: le-binh}]`,
			"1 grants: 9i; 1i of 9i named"},
		{"one of those listed is stripped", `
- award: bang-khen-bo
  recipients: [{person: le-an, status: stripped}, {person: le-binh}, {unit: cuc-a}]`,
			"1 grants: 1c 1i; 1c 1i of 1c 1i named"},
		{"one of those not told apart is stripped", `
- award: bang-khen-bo
  unspecified: 10
  recipients: [{person: le-an, status: stripped}, {unit: cuc-a}]`,
			"1 grants: 9u; 1u of 9u named"},
		{"all are stripped", `
- award: bang-khen-bo
  recipients: [{person: le-an, status: stripped}]`,
			"1 grants: 0"},
		{"stripped and restored", `
- award: bang-khen-bo
  status: stripped
  recipients: [{person: le-an, status: restored}, {person: le-binh}]`,
			"1 grants: 1i; 1i of 1i named"},
		{"granted of a proposal", `
- award: bang-khen-bo
  status: proposed
  individuals: 10
  recipients: [{person: le-an, status: granted}, {person: le-binh}]`,
			"1 grants: 1i; 1i of 1i named"},
		{"granted of a proposal that does not tell who", `
- award: bang-khen-bo
  status: proposed
  unspecified: 10
  recipients: [{person: le-an, status: granted}, {unit: cuc-a, status: granted}, {person: le-binh}]`,
			"1 grants: 2u; 2u of 2u named"},
		{"stripped pieces", `
- award: bang-khen-bo
  basis: items
  collectives: 5
  recipients: [{unit: cuc-a, quantity: 2, status: stripped}]`,
			"1 grants: 0, items 3c"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := assemble(t, grantsOf(test.grants))
			if got := Count(s.Grants).String(); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}
