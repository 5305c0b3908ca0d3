import Handoff
import PipelineSettings
import WorkModel

/// What a run has of KING OF TIME's answers: lists of employees as of some days, and days of everybody.
struct FetchedKingOfTime {
    let answers: FetchedAnswers
    /// By the day as of which they are, earliest first.
    private(set) var employees: [(date: WorkDate, file: InputFile)] = []

    init(of integration: IntegrationName, in run: RunFolder, window: WorkWindow) {
        answers = FetchedAnswers(of: integration, in: run, suffix: "csv")
        let names = answers.names
        for day in window.days {
            let request = Self.request(asOf: day)
            if let file = answers.find(Self.name(asOf: day), among: names, request: request) {
                employees.append((day, file))
            }
        }
    }

    mutating func keep(_ people: [KingOfTimeEmployee], asOf date: WorkDate) throws(Faults) {
        let file = try answers.keep(
            employeesCSV(people), as: Self.name(asOf: date), request: Self.request(asOf: date))
        employees.append((date, file))
        employees.sort { $0.date < $1.date }
    }

    /// The files that hold a chunk's days, whole or by halves; `nil` where some are lacking.
    func files(of chunk: DayChunk, among names: [String]) -> [InputFile]? {
        if let file = answers.find(chunk.name, among: names, request: chunk.request) {
            return [file]
        }
        let halves = chunk.halves
        guard !halves.isEmpty else { return nil }
        var files: [InputFile] = []
        for half in halves {
            guard let found = self.files(of: half, among: names) else { return nil }
            files += found
        }
        return files
    }

    /// Which code everybody has on which day, as far as it was asked.
    func codes() throws(Faults) -> EmployeeCodes {
        var codes = EmployeeCodes()
        for (date, file) in employees {
            var people = People()
            _ = try readReadyPeople([file], into: &people)
            codes.add(
                Dictionary(
                    people.all.map { ($0.sourceID, $0.number) }, uniquingKeysWith: { $1 }),
                asOf: date)
        }
        return codes
    }

    private static func name(asOf day: WorkDate) -> String { "employees-\(day)" }
    private static func request(asOf day: WorkDate) -> String { "GET /employees \(day)" }
}
