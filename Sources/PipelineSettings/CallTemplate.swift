/// What a call's template can name: `{clock_in}`.
package enum CallField: String, Codable, CaseIterable, Sendable {
    case employeeCode = "employee_code"
    /// As the member list has it: a number stays one.
    case memberID = "member_id"
    case date
    case clockIn = "clock_in"
    case clockOut = "clock_out"
    /// All of them as one text, `12:00-13:00/17:00-17:15`.
    case breaks
    /// Inside `each break`.
    case breakStart = "break_start"
    /// Inside `each break`.
    case breakEnd = "break_end"
    case leave
    case dailyReport = "daily_report"
    /// 0 保存, 1 完了.
    case status
    /// The number of a page of the member list.
    case page

    /// What a day has a value of its own for; members and pages are more than a day.
    package var isOfDay: Bool {
        switch self {
        case .employeeCode, .memberID, .page: false
        case .date, .clockIn, .clockOut, .breaks, .breakStart, .breakEnd, .leave, .dailyReport,
            .status:
            true
        }
    }
}

/// A text with fields in it: `/members/{member_id}/attendance`.
package struct CallText: Codable, Hashable, Sendable {
    package enum Piece: Codable, Hashable, Sendable {
        case text(String)
        case field(CallField)
    }

    package var pieces: [Piece]

    package init(_ pieces: [Piece]) {
        self.pieces = pieces
    }

    package var fields: [CallField] {
        pieces.compactMap { if case .field(let field) = $0 { field } else { nil } }
    }
}

/// A name and value of a call's query.
package struct CallParameter: Codable, Hashable, Sendable {
    package var name: String
    package var value: CallText

    package init(name: String, value: CallText) {
        self.name = name
        self.value = value
    }
}

/// A call's body, as pipeline.yml describes it: JSON with fields in its texts.
package indirect enum CallBody: Codable, Hashable, Sendable {
    /// A number, `true`, `false` or `null`, as it stands.
    case literal(String)
    case text(CallText)
    case object([Member])
    case array([CallBody])
    /// An array with what each day of the request makes.
    case eachDay(CallBody)
    /// An array with what each break of the day makes.
    case eachBreak(CallBody)

    package struct Member: Codable, Hashable, Sendable {
        package var name: String
        package var value: CallBody

        package init(name: String, value: CallBody) {
            self.name = name
            self.value = value
        }
    }

    /// The fields in it, those of `each day` only where `insideDays`.
    package func fields(insideDays: Bool) -> [CallField] {
        switch self {
        case .literal: []
        case .text(let text): text.fields
        case .object(let members): members.flatMap { $0.value.fields(insideDays: insideDays) }
        case .array(let items): items.flatMap { $0.fields(insideDays: insideDays) }
        case .eachDay(let day): insideDays ? day.fields(insideDays: true) : []
        case .eachBreak(let part): part.fields(insideDays: insideDays)
        }
    }

    /// Whether one request can hold several days.
    package var hasEachDay: Bool {
        switch self {
        case .literal, .text, .eachBreak: false
        case .object(let members): members.contains { $0.value.hasEachDay }
        case .array(let items): items.contains(where: \.hasEachDay)
        case .eachDay: true
        }
    }
}

extension AttendanceCall {
    /// All fields that the call names.
    package var fields: Set<CallField> {
        Set(path.fields + query.flatMap(\.value.fields) + body.fields(insideDays: true))
    }

    /// The fields that are the same for all days of a request.
    package var outerFields: Set<CallField> {
        Set(path.fields + query.flatMap(\.value.fields) + body.fields(insideDays: false))
    }

    /// Whether a request holds days of one person only.
    package var isOfOnePerson: Bool {
        !outerFields.isDisjoint(with: [.employeeCode, .memberID])
    }
}
