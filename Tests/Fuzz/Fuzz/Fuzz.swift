import Foundation
import Handoff

/// Feeds one layer: `Fuzz LAYER`, then what libFuzzer takes.
///
/// Whatever doesn't hold of an input ends the program, so that the fuzzer keeps the input.
@main struct Fuzz {
    // The fuzzer calls a function of C, which can hold nothing.
    nonisolated(unsafe) private static var layer = Layer.all[0]
    nonisolated(unsafe) private static var folder = Path("")

    static func main() throws {
        guard CommandLine.arguments.count > 1,
            let chosen = Layer.all.first(where: { $0.name == CommandLine.arguments[1] })
        else { fatalError("name a layer: \(Layer.all.map(\.name))") }
        Fuzz.layer = chosen
        folder =
            Path(NSTemporaryDirectory())
            / "kintai-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
        try FileWriting.makeFolder(Fuzz.folder)
        drive { start, count in
            let bytes = Array(UnsafeBufferPointer(start: start, count: count))
            if let broken = Fuzz.layer.broken(bytes, Fuzz.folder) { fatalError(broken) }
            return 0
        }
    }
}
