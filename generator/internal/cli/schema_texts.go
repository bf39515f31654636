package cli

import "bangvang/generator/internal/diag"

var (
	textSchemaShort = diag.Text{VI: "Giúp VS Code gợi ý khi gõ YAML", EN: "Let VS Code help with YAML"}
	textSchemaLong  = diag.Text{
		VI: `Ghi vào .vscode/schemas/ những gì VS Code cần để gợi ý khi gõ: các trường và ý nghĩa,
các mã của chính trang này kèm tên. Dữ liệu đang có lỗi vẫn ghi được. Thêm bản ghi mới
thì chạy lại lệnh này. Chưa có .vscode/settings.json thì tệp ấy cũng được tạo; đã có thì
được giữ nguyên.`,
		EN: `Write to .vscode/schemas/ what VS Code needs to help while you type: the fields and
what they mean, and the ids of this very site with their names. It works where the
records have errors. Run it again after adding records. A .vscode/settings.json is
written where there is none, and left alone where there is one.`}
	textSchemaExample = diag.Text{
		VI: `  bangvang schema                    cho trang ở thư mục này
  bangvang schema --lang en          lời giải thích bằng tiếng Anh
  bangvang schema --check            chỉ xem đã cũ chưa, không ghi gì`,
		EN: `  bangvang schema                    for the site in this folder
  bangvang schema --lang vi          with explanations in Vietnamese
  bangvang schema --check            only tell whether they are up to date`}

	textFlagSchemas     = diag.Text{VI: "ghi vào thư mục `DIR`; không viết thì ghi vào .vscode/schemas/ của trang", EN: "write to the folder `DIR`; .vscode/schemas/ of the site where not given"}
	textFlagSchemaCheck = diag.Text{VI: "không ghi gì; có tệp cũ thì là không đạt", EN: "write nothing; fail where files are out of date"}

	textSchemaDone = diag.Text{
		VI: "%s: ghi %d tệp, giữ nguyên %d.",
		EN: "%s: %d files written, %d unchanged."}
	textSchemaErrors = diag.Text{
		VI: "Dữ liệu đang có lỗi nên có thể thiếu vài mã; sửa xong thì chạy lại. Xem lỗi: bangvang check.",
		EN: "The records have errors, so some ids may be missing; run it again when they are mended. To see them: bangvang check."}
	textSchemaSettings = diag.Text{VI: "Đã tạo %s.", EN: "%s was written."}
	textSchemaOwn      = diag.Text{
		VI: "%s đã có nên được giữ nguyên, nhưng chưa chỉ đến các tệp này; cách thêm: %s",
		EN: "%s is there and stays as it is, but does not lead to these files; how to add it: %s"}
	textSchemaOld   = diag.Text{VI: "%s: đã cũ", EN: "%s: out of date"}
	textSchemaStale = diag.Text{VI: "Có %d tệp đã cũ; hãy chạy bangvang schema.", EN: "Files out of date: %d. Run bangvang schema."}
	textSchemaFresh = diag.Text{VI: "Cả %d tệp đều đúng với dữ liệu.", EN: "All %d files are up to date."}
)
