package export

// What tests from outside see of the package.

func Update() bool { return *update }
