import PipelineConfig
import PipelineSettings
import Testing
import WorkModel

@Suite struct ReadProfileTests {
    private static let own = CSVProfile(
        columns: CSVColumns(texts: [.date: .heading("日付", occurrence: nil)]), dates: .digits)

    @Test func `reads nothing of the file but profiles`() throws {
        let profile = try read(
            "ours",
            in: """
                integrations: [{name: 1, unknown: 2}]
                profiles: {ours: {columns: {date: 日付}, dates: yyyyMMdd}}
                """)
        #expect(profile == Self.own)
    }

    @Test func `needs no file for a built-in profile, and takes the file's own before it`() throws {
        #expect(try read("hrmos-daily", in: nil) == .hrmosDaily)
        #expect(try read("hrmos-daily", in: "version: 1") == .hrmosDaily)
        let own = "profiles: {hrmos-daily: {columns: {date: 日付}, dates: yyyyMMdd}}"
        #expect(try read("hrmos-daily", in: own) == Self.own)
    }

    @Test func `tells all that is wrong under profiles`() throws {
        let text = "profiles: {a: {columns: {dat: 日付}}, b: {columns: {date: 日付}, dates: x}}"
        #expect(
            try faults(of: "b", in: text).map(\.code) == [
                .configMissingKey, .configUnknownKey, .configBadValue,
            ])
    }

    @Test func `says which profiles there are`() throws {
        let text = "profiles: {ours: {columns: {date: 日付}}}"
        #expect(
            try faults(of: "our", in: text) == [
                Fault(
                    .usageBadOption,
                    [
                        .key: "--profile", .value: "our",
                        .expected: "hrmos-daily | jobcan-daily | king-of-time-daily | ours",
                    ])
            ])
        #expect(try faults(of: "ours", in: nil).map(\.code) == [.configNotFound])
    }

    private func read(_ name: String, in text: String?) throws -> CSVProfile {
        try Project.use(text ?? "", files: []) { project in
            let path = text == nil ? project.path + ".none" : project.path
            return try readProfile(name, path: path, environment: [:])
        }
    }

    private func faults(of name: String, in text: String?) throws -> [Fault] {
        do {
            _ = try read(name, in: text)
            return []
        } catch let faults as Faults {
            return faults.all
        }
    }
}
