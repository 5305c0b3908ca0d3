import ArgumentParser
import ExtractProgram

@main
struct Main {
    static func main() async { await ExtractCommand.main() }
}
