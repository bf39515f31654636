package view

// A DataSet is a part of the site as a table.
type DataSet struct {
	Name     Link   // the page of the year, unit or campaign
	Rows     string // "215 dòng"
	Reported string // "12 số liệu báo cáo"; may be empty
	Files    []Download
}

// A DataColumn is a column of a table.
type DataColumn struct {
	Head   string // in CSV and XLSX
	Key    string // in JSON
	About  string
	Values []DataValue // where they are of a closed list
}

// A DataValue is a value of a closed list.
type DataValue struct {
	Word string // in CSV and XLSX
	Code string // in JSON
}

// A DataCollection is the file of the records of one kind.
type DataCollection struct {
	File    Link
	About   string
	Records string // how many
}
