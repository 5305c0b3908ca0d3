import Handoff
import PipelineSettings
import WorkModel

/// What a run has of ジョブカン's answers, and what it lacks.
struct FetchedJobcan {
    /// `nil` until the list is there.
    private(set) var people: [JobcanPerson]?
    /// `nil` until it is there; empty where it isn't asked for.
    private(set) var leave: [JobcanLeave]?
    private(set) var units: [JobcanUnit: InputFile] = [:]
    private let answers: FetchedAnswers
    private let api: JobcanAPI
    private let window: WorkWindow

    static let peopleName = "employees"
    static let leaveName = "use-days"

    /// What an earlier call has fetched for this run.
    init(in answers: FetchedAnswers, _ api: JobcanAPI, _ window: WorkWindow) {
        self.answers = answers
        self.api = api
        self.window = window
        let names = answers.names
        func find<Value: Decodable>(_ name: String, _ type: Value.Type) -> Value? {
            guard let file = answers.find(name, among: names, request: ""),
                let bytes = try? FileReading.bytes(of: Path(file.path))
            else { return nil }
            return decodeJSON(type, from: bytes)
        }
        people = find(Self.peopleName, [JobcanPerson].self)
        leave = api.takesLeave ? find(Self.leaveName, [JobcanLeave].self) : []
        for unit in all ?? [] {
            units[unit] = answers.find(unit.name, among: names, request: unit.request)
        }
    }

    /// All that the window needs; `nil` until it is known who there is.
    var all: [JobcanUnit]? {
        people.map { api.units(of: $0.map(\.id), window.days) }
    }

    /// Whether everything of a month is there.
    func isWhole(_ month: WorkMonth) -> Bool {
        guard leave != nil, let all else { return false }
        return all.allSatisfy { $0.month != month || units[$0] != nil }
    }

    mutating func keep(people: [JobcanPerson]) throws(Faults) {
        _ = try answers.keep(encodeJSON(people), as: Self.peopleName, request: "")
        self.people = people
    }

    mutating func keep(leave: [JobcanLeave]) throws(Faults) {
        _ = try answers.keep(encodeJSON(leave), as: Self.leaveName, request: "")
        self.leave = leave
    }

    mutating func note(_ unit: JobcanUnit, _ file: InputFile) {
        units[unit] = file
    }
}
