import ArgumentParser
import ConductorProgram
import ExtractProgram
import LoadProgram
import SandboxProgram
import TransformProgram

/// All programs in one, so that Swift's own libraries, most of a program, are installed once
/// (`Decisions/0028-install.md`).
///
/// The name that it is called by decides; the others are links to it.
@main
struct Main {
    static func main() async {
        let path = CommandLine.arguments.first ?? ""
        switch path.split(separator: "/").last {
        case "kintai-extract": await ExtractCommand.main()
        case "kintai-transform": await TransformCommand.main()
        case "kintai-load": await LoadCommand.main()
        case "kintai-sandbox": await KintaiSandbox.main()
        default: await Kintai.main()
        }
    }
}
