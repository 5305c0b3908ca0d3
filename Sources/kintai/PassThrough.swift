import ArgumentParser
import CommandLineTool
import Handoff

/// `kintai extract …`: calls the stage's program as it is.
struct ExtractPassThrough: ParsableCommand {
    static let configuration = passThrough("extract")

    @Argument(parsing: .captureForPassthrough, help: "What kintai-extract takes.")
    var arguments: [String] = []

    func run() throws {
        try replaceProcess(with: "kintai-extract", arguments)
    }
}

/// `kintai transform …`: calls the stage's program as it is.
struct TransformPassThrough: ParsableCommand {
    static let configuration = passThrough("transform")

    @Argument(parsing: .captureForPassthrough, help: "What kintai-transform takes.")
    var arguments: [String] = []

    func run() throws {
        try replaceProcess(with: "kintai-transform", arguments)
    }
}

/// `kintai load …`: calls the stage's program as it is.
struct LoadPassThrough: ParsableCommand {
    static let configuration = passThrough("load")

    @Argument(parsing: .captureForPassthrough, help: "What kintai-load takes.")
    var arguments: [String] = []

    func run() throws {
        try replaceProcess(with: "kintai-load", arguments)
    }
}

private func passThrough(_ stage: String) -> CommandConfiguration {
    CommandConfiguration(
        commandName: stage, abstract: "Run kintai-\(stage) with these arguments.",
        discussion: "Example: kintai \(stage) --help", helpNames: [])
}
