import ArgumentParser
import TransformProgram

@main
struct Main {
    static func main() async { await TransformCommand.main() }
}
