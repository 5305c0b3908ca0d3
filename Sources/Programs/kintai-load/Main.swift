import ArgumentParser
import LoadProgram

@main
struct Main {
    static func main() async { await LoadCommand.main() }
}
