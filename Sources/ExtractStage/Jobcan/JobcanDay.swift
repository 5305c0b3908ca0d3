import WorkModel

/// An employee as ジョブカン lists one.
struct JobcanPerson: Codable, Hashable {
    /// The service's own id.
    let id: String
    /// スタッフコード; empty where the service has none of them.
    let code: String
    let name: String
    let email: String
    let department: String
}

/// A person's working day: stamps and summary, as they were answered.
struct JobcanDay: Codable, Hashable {
    struct Stamp: Codable, Hashable {
        /// With date and zone.
        let time: String
        /// `nil` where stamps don't say what they are.
        let type: String?
    }

    let employee: String
    let date: WorkDate
    var stamps: [Stamp] = []
    /// Minutes; `nil` without a summary.
    var work: String?
    /// Minutes; `nil` where summaries don't say.
    var breaks: String?

    /// Whether one comes first by the bytes of the person's id, then by date.
    static func precedes(_ left: JobcanDay, _ right: JobcanDay) -> Bool {
        left.employee == right.employee
            ? left.date < right.date : precedesInBytes(left.employee, right.employee)
    }
}

/// Paid leave that somebody took.
struct JobcanLeave: Codable, Hashable {
    let employee: String
    let date: String
    /// 1, or 0.5 of a half day.
    let days: String
    /// Empty where leave has none.
    let name: String
}
