import PipelineSettings
import Testing

@Suite struct MonitorTests {
    @Test func `reads the file for figures`() throws {
        #expect(try settings(document()).metrics == nil)
        #expect(try settings(document(root: "metrics: null")).metrics == nil)
        let read = try settings(document(root: "metrics: out/kintai.prom"))
        #expect(read.metrics?.name == "out/kintai.prom")
        #expect(read.metrics?.path.hasSuffix("/out/kintai.prom") == true)
    }

    @Test(arguments: ["kintai.txt", "out/.prom", "~/kintai.prom", "''"])
    func `refuses a file that the collector wouldn't read`(name: String) throws {
        #expect(
            try faults(document(root: "metrics: \(name)")).map { $0.prefix(21) }
                == ["2:10 config-bad-value"])
    }
}
