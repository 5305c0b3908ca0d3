import Foundation
import Handoff

/// Feeds one layer: `Fuzz LAYER`, then what libFuzzer takes.
///
/// Whatever doesn't hold of an input ends the program, so that the fuzzer keeps the input.
@main struct Fuzz {
    /// A layer reads or refuses, and tells what doesn't hold.
    private static let layers =
        Layer.all + [
            Layer(name: "zip") { bytes, folder in
                _ = FuzzEntry.readWorkbook(bytes, at: (folder / "a.xlsx").text)
                return nil
            },
            Layer(name: "xml") { bytes, _ in
                _ = FuzzEntry.readPart(bytes)
                return nil
            },
        ]

    // The fuzzer calls a function of C, which can hold nothing.
    nonisolated(unsafe) private static var layer = layers[0]
    nonisolated(unsafe) private static var folder = Path("")

    static func main() throws {
        guard CommandLine.arguments.count > 1,
            let chosen = layers.first(where: { $0.name == CommandLine.arguments[1] })
        else { fatalError("name a layer: \(layers.map(\.name))") }
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
