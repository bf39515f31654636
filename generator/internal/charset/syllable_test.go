package charset

import (
	"strings"
	"testing"
)

func TestSyllable(t *testing.T) {
	for _, s := range strings.Fields("quỳnh nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý a ở y ý gì giếng gia giặc quốc quý quyết quân quơ huân chương khuya khuỷu " +
		"nghĩa nghênh ghế kiên xoong hoặc tuấn thuý thúy thủy hòa hoà oanh uyên yến ướt ích ngoằn tuýp huých") {
		if !syllable(s) {
			t.Errorf("%s is a syllable", s)
		}
	}
	for _, s := range strings.Fields("nguyôn nguyeãn vaên quõn cê ghà ngiên hàc hắp̀ école élève größe đh ươngh x b hoangg ắà kđoh") {
		if syllable(s) {
			t.Errorf("%s is no syllable", s)
		}
	}
}
