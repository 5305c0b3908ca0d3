import Handoff
import PipelineSettings
import WorkModel

/// What a run has of ジョブカン's answers, and what it lacks.
struct FetchedJobcan {
    /// `nil` until the list is there.
    private(set) var people: [JobcanPerson]?
    /// By the person's id.
    private(set) var leave: [String: [JobcanLeave]] = [:]
    private(set) var units: [JobcanUnit: InputFile] = [:]
    private let answers: FetchedAnswers
    private let api: JobcanAPI
    private let window: WorkWindow

    private static let peopleName = "employees"

    /// What an earlier call has fetched for this run.
    init(in answers: FetchedAnswers, _ api: JobcanAPI, _ window: WorkWindow) {
        self.answers = answers
        self.api = api
        self.window = window
        let files = Dictionary(grouping: answers.names) { name in
            String(name.prefix { $0 != "." })
        }
        func find<Value: Decodable>(_ name: String, _ type: Value.Type) -> Value? {
            guard let file = answers.find(name, among: files[name] ?? [], request: ""),
                let bytes = try? FileReading.bytes(of: Path(file.path))
            else { return nil }
            return decodeJSON(type, from: bytes)
        }
        people = find(Self.peopleName, [JobcanPerson].self)
        for person in api.takesLeave ? people ?? [] : [] {
            leave[person.id] = find(Self.leaveName(of: person.id), [JobcanLeave].self)
        }
        for unit in all ?? [] {
            units[unit] = answers.find(
                unit.name, among: files[unit.name] ?? [], request: unit.request)
        }
    }

    /// All days that the window needs; `nil` until it is known who there is.
    var all: [JobcanUnit]? {
        people.map { api.units(of: $0.map(\.id), window.days) }
    }

    /// Whose leave is lacking.
    var peopleWithoutLeave: [String] {
        api.takesLeave ? (people ?? []).map(\.id).filter { leave[$0] == nil } : []
    }

    /// Whether everything of a month is there.
    func isWhole(_ month: WorkMonth) -> Bool {
        guard let all, peopleWithoutLeave.isEmpty else { return false }
        return all.allSatisfy { $0.month != month || units[$0] != nil }
    }

    mutating func keep(people: [JobcanPerson]) throws(Faults) {
        _ = try answers.keep(encodeJSON(people), as: Self.peopleName, request: "")
        self.people = people
    }

    /// What a person's leave is kept as.
    static func leaveName(of person: String) -> String { "use-days-\(person)" }
}
