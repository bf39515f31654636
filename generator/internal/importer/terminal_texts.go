package importer

import (
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/table"
)

var whyTexts = map[table.Why]diag.Text{
	table.Above:     {VI: "chữ phía trên bảng", EN: "texts above the table"},
	table.Below:     {VI: "chữ ký, ghi chú phía dưới bảng", EN: "signatures and notes below the table"},
	table.Beside:    {VI: "chữ bên cạnh bảng", EN: "texts beside the table"},
	table.Unknown:   {VI: "ô trong cột chưa rõ nghĩa", EN: "cells of columns that were not understood"},
	table.Sum:       {VI: "ô trong dòng cộng", EN: "cells of sums"},
	table.Numbering: {VI: "ô chỉ có số thứ tự", EN: "cells that hold numbers of rows or columns alone"},
	table.Repeated:  {VI: "đầu bảng in lại", EN: "heads that are printed anew"},
	table.OnSection: {VI: "ô bên cạnh dòng tiêu đề", EN: "cells beside headings"},
}

var (
	textList             = diag.Text{VI: "Danh sách %s: %d dòng.", EN: "List %s. Rows: %d."}
	textFiles            = diag.Text{VI: "Sẽ ghi", EN: "Will be written"}
	textFilesBlocked     = diag.Text{VI: "Sẽ ghi, khi những chỗ “phải xem” dưới đây đã rõ", EN: "Will be written when what “must be settled” below is clear"}
	textRollFile         = diag.Text{VI: "%d lần khen thưởng, %d người nhận", EN: "grants: %d, recipients: %d"}
	textRollFileReported = diag.Text{VI: "%d lần khen thưởng, %d người nhận, %d số liệu báo cáo", EN: "grants: %d, recipients: %d, reported: %d"}
	textUnitsFile        = diag.Text{VI: "%d đơn vị mới", EN: "new units: %d"}
	textTallies          = diag.Text{VI: "Khen thưởng", EN: "Honours"}
	textNoawardName      = diag.Text{VI: "(chưa rõ hình thức)", EN: "(no award)"}
	textClassed          = diag.Text{VI: "%s, hạng %s", EN: "%s, class %s"}
	textCollectives      = diag.Text{VI: "%d tập thể", EN: "collectives: %d"}
	textHouseholds       = diag.Text{VI: "%d hộ gia đình", EN: "households: %d"}
	textIndividuals      = diag.Text{VI: "%d cá nhân", EN: "individuals: %d"}
	textUnspecified      = diag.Text{VI: "%d không tách", EN: "not split: %d"}
	textColumns          = diag.Text{VI: "Các cột", EN: "Columns"}
	textColumnIgnored    = diag.Text{VI: "không dùng", EN: "not used"}
	textColumnUnknown    = diag.Text{VI: "chưa rõ nghĩa, không đưa vào", EN: "not understood, left out"}
	textAnd              = diag.Text{VI: "%s và %s", EN: "%s and %s"}
	textTold             = diag.Text{VI: "Biết thêm về đợt", EN: "Known besides of the roll"}
	textTaken            = diag.Text{VI: "Đã hiểu là", EN: "Taken as"}
	textRows             = diag.Text{VI: "(%d dòng)", EN: "(rows: %d)"}
	textBlocking         = diag.Text{VI: "Phải xem: %s", EN: "Must be settled: %s"}
	textNear             = diag.Text{VI: "có phải là %s (%s)?", EN: "is it %s (%s)?"}
	textAndMore          = diag.Text{VI: "(và %d chỗ nữa)", EN: "(and in %d more)"}
	textMore             = diag.Text{VI: "… và %d mục nữa; xem đủ bằng --report TỆP.html", EN: "… and %d more; see all with --report FILE.html"}
	textWarnings         = diag.Text{VI: "Kiểm tra nhắc thêm", EN: "Warnings of the check"}
	textLeft             = diag.Text{VI: "Không đưa vào", EN: "Left out"}
	textFormulas         = diag.Text{VI: "%d ô có công thức: lấy kết quả lúc lưu tệp", EN: "cells with formulas, of which the result was taken that was saved: %d"}
	textNotes            = diag.Text{VI: "Về tệp", EN: "About the file"}
)
