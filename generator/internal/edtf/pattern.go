package edtf

// Pattern is a regular expression, in the words that both Go and JavaScript
// have, for the dates that [Parse] reads. It matches all of them, and of what is
// no date only intervals that end before they begin.
const Pattern = `^(?:` + pointForm + `|` + dayForm + `T` + clockForm + `|` + pointForm + `/(?:` + pointForm + `|\.\.)|\.\./` + pointForm + `)$`

const (
	yearForm  = `[12][0-9]{3}`
	leapForm  = `(?:[12][0-9](?:0[48]|[2468][048]|[13579][26])|(?:12|16|20|24|28)00)`
	monthForm = `(?:0[1-9]|1[0-2])`

	dayForm = `(?:` + yearForm + `-(?:` +
		`(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|` +
		`(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|` +
		`02-(?:0[1-9]|1[0-9]|2[0-8]))|` + leapForm + `-02-29)`

	pointForm = `(?:` + yearForm + `(?:-` + monthForm + `(?:-XX)?|-XX(?:-XX)?)?|[12][0-9](?:[0-9]X|XX)|` + dayForm + `)[?~%]?`

	clockForm = `(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?(?:Z|` +
		`\+(?:0[0-9]|1[0-3]):[0-5][0-9]|\+14:00|` +
		`-(?:0[1-9]|1[01]):[0-5][0-9]|-00:(?:0[1-9]|[1-5][0-9])|-12:00)?`
)
