import ArgumentParser
import SandboxProgram

@main
struct Main {
    static func main() async { await KintaiSandbox.main() }
}
