import Handoff
import PipelineSettings
import WorkModel

/// What a run has of HRMOS勤怠's answers, and what it lacks.
struct FetchedHRMOS {
    /// `/users`, `/segments`, `/departments` and `/employments`.
    var masters: [HRMOSMaster: InputFile] = [:]
    /// Lists that the service refuses; an empty one stands in for each.
    var refused: Set<HRMOSMaster> = []
    var days: [WorkDate: InputFile] = [:]
    /// What changed before the window, by HRMOS's months.
    var changed: [WorkMonth: InputFile] = [:]
    /// Whether the service doesn't show what changed.
    var isWatchRefused = false
}

/// The lists that attendance refers to (`hrmos.md` §2.2).
enum HRMOSMaster: String, CaseIterable {
    case users
    case segments
    case departments
    case employments

    var path: String { "/" + rawValue }
    /// What an empty list is kept as that stands in for a refused one.
    var nameWhereRefused: String { rawValue + "-refused" }
    /// How packages and faults call it.
    var request: String { "GET " + path }
}

/// How packages and faults call the request for a day's attendance.
func request(of day: WorkDate) -> String {
    "GET \(pathOfDay(day))"
}

/// Where a day's attendance of everybody is.
func pathOfDay(_ day: WorkDate) -> String {
    "/work_outputs/daily/\(day)"
}

extension FetchedHRMOS {
    /// What an earlier call has fetched for this run.
    init(in answers: FetchedAnswers, days: [WorkDate], watch: HRMOSWatch?) {
        let names = answers.names
        func find(_ name: String, _ request: String) -> InputFile? {
            answers.find(name, among: names, request: request)
        }
        for master in HRMOSMaster.allCases {
            masters[master] = find(master.rawValue, master.request)
            guard masters[master] == nil,
                let standIn = find(master.nameWhereRefused, master.request)
            else { continue }
            masters[master] = standIn
            refused.insert(master)
        }
        for day in days { self.days[day] = find("\(day)", request(of: day)) }
        isWatchRefused = find(HRMOSWatch.nameWhereRefused, "") != nil
        for month in watch?.requested ?? [] {
            changed[month] = find(
                HRMOSWatch.name(of: month), "GET \(HRMOSWatch.path(of: month))")
        }
    }

    func hasAll(_ wanted: [WorkDate], _ watch: HRMOSWatch?) -> Bool {
        HRMOSMaster.allCases.allSatisfy { masters[$0] != nil }
            && wanted.allSatisfy { days[$0] != nil }
            && (isWatchRefused || (watch?.requested ?? []).allSatisfy { changed[$0] != nil })
    }

    /// The lists that the service refuses.
    var refusedPaths: [String] {
        refused.map(\.path).sorted() + (isWatchRefused ? ["/work_outputs/monthly"] : [])
    }

    /// The days that are there, of each month in their order.
    var filesByMonth: [WorkMonth: [InputFile]] {
        Dictionary(grouping: days.sorted { $0.key < $1.key }, by: \.key.month)
            .mapValues { $0.map(\.value) }
    }

    /// All that is there, as files of `hrmos-json`; `nil` where the lists are lacking.
    var files: HRMOSFiles? {
        guard let users = masters[.users], let segments = masters[.segments] else { return nil }
        return HRMOSFiles(
            files: days.sorted { $0.key < $1.key }.map(\.value), users: users,
            segments: segments, departments: masters[.departments],
            employments: masters[.employments])
    }
}
