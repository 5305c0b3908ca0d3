import Messages
import PipelineSettings
import WorkModel

extension DaySource {
    /// Where a row of attendance.csv is from.
    ///
    /// - Parameters:
    ///   - text: the row's origin.
    ///   - correction: what a correction says of it; may be empty.
    ///   - sources: the files of its package.
    ///   - integration: its name.
    ///   - settings: of its integration; `nil` where pipeline.yml hasn't it any more.
    init(
        ofOrigin text: String, correction: String, sources: [String],
        integration: IntegrationName, settings: SourceSettings?
    ) {
        let origin = Origin(text.utf8.span)
        let file = origin.map { $0.source - 1 }.flatMap { index in
            sources.indices.contains(index) ? sources[index] : nil
        }
        guard let origin, let file else {
            self = .hrmos
            return
        }
        // Other corrections mark a row of the source.
        if correction == Correction.replace.rawValue {
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
