package export

// What tests from outside see of the package.

func Harmless(s string) string { return harmless(s) }

func Update() bool { return *update }
