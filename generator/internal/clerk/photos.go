package clerk

import "bangvang/generator/internal/diag"

var (
	ruleAlt = diag.NewRule("photo-without-alt", diag.Warning,
		"ảnh chưa có lời mô tả, người không nhìn thấy ảnh sẽ không biết trong ảnh có gì", "the photo has no description, so those who can't see it won't know what it shows")
	hintAlt = diag.Text{
		VI: "thêm dòng alt: tả ngắn điều nhìn thấy trong ảnh", EN: "add a line alt: with what is to be seen, in a few words"}
)

// photos warns of photos that say nothing to those who can't see them.
func (r *reviewer) photos() {
	for _, e := range r.lib.Events {
		for i := range e.Photos {
			if p := &e.Photos[i]; p.Alt == "" {
				r.diags.Add(ruleAlt.At(p.At.In(e.File)).Hinted(hintAlt))
			}
		}
	}
}
