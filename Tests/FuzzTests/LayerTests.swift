import Foundation
import Handoff
import Testing

/// What must hold for any bytes.
///
/// It is tried on those that the fuzzer begins with, those that it has found, and some near them;
/// `KINTAI_FUZZ_ROUNDS=5000` tries more of these.
@Suite struct LayerTests {
    private static let rounds =
        ProcessInfo.processInfo.environment["KINTAI_FUZZ_ROUNDS"].flatMap(Int.init) ?? 60

    @Test(arguments: Layer.all.map(\.name))
    func `holds for any bytes`(name: String) throws {
        let layer = try #require(Layer.all.first { $0.name == name })
        let corpus = try corpus(of: name)
        #expect(corpus.count >= 3)
        let folder = Path(NSTemporaryDirectory()) / "kintai-fuzz-\(UUID().uuidString)"
        try FileWriting.makeFolder(folder)
        defer { try? FileWriting.removeTree(folder) }
        for (file, bytes) in corpus {
            #expect(layer.broken(bytes, folder) == nil, "\(file)")
            var mutated = MutatedBytes(seed: UInt64(bytes.count))
            for _ in 0..<Self.rounds {
                let input = mutated.next(near: bytes)
                let broken = layer.broken(input, folder)
                if let broken {
                    Issue.record("\(broken), near \(file): \(Data(input).base64EncodedString())")
                }
            }
        }
    }
}

private func corpus(of layer: String) throws -> [(String, [UInt8])] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Corpus/\(layer)")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
        (name, Array(try Data(contentsOf: folder.appending(path: name))))
    }
}
