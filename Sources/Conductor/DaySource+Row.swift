import Messages
import PipelineSettings
import WorkModel

extension DaySource {
    /// Where a row of attendance.csv is from.
    ///
    /// - Parameters:
    ///   - attendance: the row's cells by column.
    ///   - sources: the files of its package.
    ///   - integration: its name.
    ///   - settings: of its integration; `nil` where pipeline.yml hasn't it any more.
    init(
        of attendance: [String: String], sources: [String], integration: IntegrationName,
        settings: SourceSettings?
    ) {
        let origin = Origin((attendance["origin"] ?? "").utf8.span)
        let file = origin.map { $0.source - 1 }.flatMap { index in
            sources.indices.contains(index) ? sources[index] : nil
        }
        guard let origin, let file else {
            self = .hrmos
            return
        }
        // Other corrections mark a row of the source.
        if attendance["correction"] == Correction.replace.rawValue {
            self = .corrections(file, line: origin.position)
        } else {
            switch settings {
            case .csv: self = .file(file)
            case .jobcanAPI: self = .service("ジョブカン勤怠管理")
            case .kingOfTime(let api): self = .service(api.vendor.title)
            case .command: self = .program(integration.text)
            case .hrmosAPI: self = .hrmosAPI
            case .hrmosJSON, .hrmosCSV, nil: self = .hrmos
            }
        }
    }
}
