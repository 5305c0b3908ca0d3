import Delimited
import ExtractStage
import Foundation
import Handoff
import Messages
import PipelineConfig
import PipelineSettings
import Testing
import TransformStage
import WorkModel

@testable import Conductor

/// The samples' company, run up to the list for review in a folder that goes with it.
final class Rehearsal {
    let run: RunFolder
    private var settings: RunSettings
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "kintai-round-trip-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        run = RunFolder(Path(folder.path(percentEncoded: false)) / "run")
        let samples = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "samples")
        let pipeline = try readPipeline(
            path: samples.appending(path: "pipeline.yml").path(percentEncoded: false),
            environment: [:])
        let today = try #require(WorkDate("2026-11-01"))
        settings = RunSettings(
            pipeline: pipeline, window: pipeline.window.window(today: today), today: today)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Gives the same corrections to all integrations.
    func correct(with bytes: [UInt8]) throws {
        let file = folder.appending(path: "corrections.csv")
        try Data(bytes).write(to: file)
        for index in settings.pipeline.integrations.indices {
            settings.pipeline.integrations[index].corrections = CorrectionFiles([
                InputFile(name: "corrections.csv", path: file.path(percentEncoded: false))
            ])
        }
    }

    /// Runs the stages and writes the list for review.
    /// - Returns: what became of every row.
    func play(_ language: Language) async throws -> [Row: String] {
        try extractMembers(settings.pipeline.target.members, into: run.members)
        for integration in settings.pipeline.integrations {
            try extractFiles(
                integration, months: settings.window.months, settings: settings, into: run)
            var tables = try IntegrationTables(integration, in: run)
            for month in settings.window.months {
                try transform(month, with: &tables, settings: settings, in: run)
            }
        }
        let unread = try await writeHeldForReview(run, settings: settings, language: language)
        #expect(unread.isEmpty)
        return try fates()
    }

    /// The list for review, its headings first.
    func review() throws -> [[String]] {
        var reader = try DelimitedReader(
            ByteSource(path: run.heldForReview.text, name: "held-for-review.csv"), encoding: .utf8,
            hasHeader: false)
        var rows: [[String]] = []
        var block = RecordBlock()
        while try reader.next(&block) {
            for row in 0..<block.rowCount {
                rows.append((0..<block.columnCount).map { block.text(row: row, column: $0) })
            }
        }
        return rows
    }

    /// A row of attendance.
    struct Row: Hashable {
        let integration: String
        let number: String
        let date: String
        let origin: String
    }

    private func fates() throws -> [Row: String] {
        var fates: [Row: String] = [:]
        for integration in settings.pipeline.integrations.map(\.name) {
            for month in settings.window.months {
                let package = try PackageReader(
                    at: run.transformed(integration, month), stage: .transform, madeBy: "")
                for schema in [TableSchema.timesheets, .held, .ignored] {
                    try package.rows(schema) { block in
                        for row in 0..<block.rowCount {
                            let values = (0..<block.columnCount).map {
                                block.text(row: row, column: $0)
                            }
                            let cells = Dictionary(
                                zip(schema.headings, values), uniquingKeysWith: { $1 })
                            let key = Row(
                                integration: integration.text,
                                number: cells["employee_number"] ?? "", date: cells["date"] ?? "",
                                origin: cells["origin"] ?? "")
                            let times = "\(cells["clock_in"] ?? "")-\(cells["clock_out"] ?? "")"
                            fates[key] = cells["code"] ?? "timesheet " + times
                        }
                    }
                }
            }
        }
        return fates
    }
}
