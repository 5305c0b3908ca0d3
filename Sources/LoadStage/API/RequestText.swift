import HTTP
import PipelineSettings
import WorkModel

/// Fills a call's templates with a request's days.
struct RequestText: Sendable {
    var call: AttendanceCall
    let dateFormat: TargetSettings.DateFormat
    /// The words for each kind of leave; `nil` = the call can't express it.
    let leaveColumns: LeaveColumns?
    /// By 社員コード, as JSON; a call without ids needs none.
    var members: [String: CallValue] = [:]

    /// The request's path and query behind the API's address.
    ///
    /// - Returns: `nil` where a value would be none of the path's parts, or another's.
    func url(_ base: HTTPURL, of days: [OutgoingDay]) -> HTTPURL? {
        guard let day = days.first else { return nil }
        var url = base
        var parts: [HTTPURL.Part] = []
        for piece in call.path.pieces {
            switch piece {
            case .text(let text): parts.append(.path(text))
            case .field(let field):
                let text = value(field, of: day)?.text ?? ""
                guard !["", ".", ".."].contains(text) else { return nil }
                parts.append(.value(text))
            }
        }
        url = url.appending(parts: parts)
        for parameter in call.query {
            url = url.appending(query: [parameter.name: text(parameter.value, of: day)])
        }
        return url
    }

    /// The request's body.
    func body(of days: [OutgoingDay]) -> [UInt8] {
        var bytes: [UInt8] = []
        append(call.body, days, days.first, nil, to: &bytes)
        return bytes
    }

    private func append(
        _ body: CallBody, _ days: [OutgoingDay], _ day: OutgoingDay?, _ part: Substring?,
        to bytes: inout [UInt8]
    ) {
        switch body {
        case .literal(let text): bytes += text.utf8
        case .text(let text): bytes += json(text, of: day, part)
        case .object(let members):
            let kept = members.filter { call.empty == .write || !isEmpty($0.value, day, part) }
            appendList(kept, "{", "}", to: &bytes) { member, bytes in
                bytes += jsonString(member.name)
                bytes.append(UInt8(ascii: ":"))
                append(member.value, days, day, part, to: &bytes)
            }
        case .array(let items):
            appendList(items, "[", "]", to: &bytes) { item, bytes in
                append(item, days, day, part, to: &bytes)
            }
        case .eachDay(let body):
            appendList(days, "[", "]", to: &bytes) { day, bytes in
                append(body, days, day, nil, to: &bytes)
            }
        case .eachBreak(let body):
            let parts = day?.breaks.split(separator: "/") ?? []
            appendList(parts, "[", "]", to: &bytes) { part, bytes in
                append(body, days, day, part, to: &bytes)
            }
        }
    }

    private func appendList<Item>(
        _ items: [Item], _ start: StaticString, _ end: StaticString, to bytes: inout [UInt8],
        _ append: (Item, inout [UInt8]) -> Void
    ) {
        bytes += "\(start)".utf8
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(item, &bytes)
        }
        bytes += "\(end)".utf8
    }

    /// Whether an object's member is left out where nothing stands for a value that isn't there.
    private func isEmpty(_ body: CallBody, _ day: OutgoingDay?, _ part: Substring?) -> Bool {
        guard case .text(let text) = body else { return false }
        return json(text, of: day, part).elementsEqual("null".utf8)
    }

    /// A text alone in a field keeps the value's kind; a text around fields is one where all of them
    /// have values, else `null`.
    private func json(_ text: CallText, of day: OutgoingDay?, _ part: Substring?) -> [UInt8] {
        let null = Array("null".utf8)
        guard let day else { return null }
        if text.pieces.count == 1, case .field(let field) = text.pieces[0] {
            return value(field, of: day, part)?.json ?? null
        }
        var filled = ""
        for piece in text.pieces {
            switch piece {
            case .text(let text): filled += text
            case .field(let field):
                guard let value = value(field, of: day, part) else { return null }
                filled += value.text
            }
        }
        return jsonString(filled)
    }

    private func text(_ text: CallText, of day: OutgoingDay) -> String {
        text.pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .field(let field): value(field, of: day)?.text ?? ""
            }
        }.joined()
    }

    /// - Returns: `nil` where the day has no such value.
    private func value(
        _ field: CallField, of day: OutgoingDay, _ part: Substring? = nil
    ) -> CallValue? {
        func text(_ text: String) -> CallValue? { text.isEmpty ? nil : CallValue(text: text) }
        func end(_ index: Int) -> CallValue? {
            let ends = part?.split(separator: "-").map(String.init) ?? []
            return ends.count == 2 ? text(ends[index]) : nil
        }
        switch field {
        case .employeeCode: return text(day.code)
        case .memberID: return members[day.code]
        case .date:
            return text(dateFormat == .slashes ? day.date.replacing("-", with: "/") : day.date)
        case .clockIn: return text(day.clockIn)
        case .clockOut: return text(day.clockOut)
        case .breaks: return text(day.breaks)
        case .breakStart: return end(0)
        case .breakEnd: return end(1)
        case .leave:
            let leave = Leave(rawValue: day.leave) ?? .none
            return text(leaveColumns?.cells(for: leave)?.first?.value ?? "")
        case .dailyReport: return text(day.dailyReport)
        case .status: return day.status.isEmpty ? nil : CallValue(number: day.status)
        case .page: return nil
        }
    }
}

/// A value as JSON and as text: a number stays one.
struct CallValue: Hashable, Sendable {
    let text: String
    let json: [UInt8]

    init(text: String) {
        self.text = text
        json = jsonString(text)
    }

    init(number: String) {
        text = number
        json = Array(number.utf8)
    }
}
