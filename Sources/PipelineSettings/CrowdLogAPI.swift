/// CrowdLog's API as the tenant's own document describes it (the key `target.api`).
///
/// Nothing public says that attendance can be written through it (`crowdlog.md` §6), so that nothing
/// of the calls is built in.
package struct CrowdLogAPI: Codable, Hashable, Sendable {
    /// Without a slash at its end.
    package var baseURL: String
    package var token: SecretReference
    /// The statuses that refuse the token.
    package var unauthorized: [Int]
    package var http: HTTPSettings
    /// Where a member's id stands by 社員コード; `nil` where the calls name members by code.
    package var memberList: MemberListCall?
    package var attendance: AttendanceCall

    package static let standardURL = "https://api.crowdlog.jp"

    package init(
        baseURL: String = Self.standardURL, token: SecretReference,
        unauthorized: [Int] = [401, 403], http: HTTPSettings = HTTPSettings(),
        memberList: MemberListCall? = nil, attendance: AttendanceCall
    ) {
        self.baseURL = baseURL
        self.token = token
        self.unauthorized = unauthorized
        self.http = http
        self.memberList = memberList
        self.attendance = attendance
    }
}

/// The call that lists members, page by page until one is empty.
package struct MemberListCall: Codable, Hashable, Sendable {
    package var path: CallText
    /// `page` is the page's number.
    package var query: [CallParameter]
    package var firstPage: Int
    /// Where the list stands in an answer.
    package var list: AnswerPath
    /// Where an item has the 社員コード.
    package var employeeCode: AnswerPath
    /// Where an item has the id.
    package var id: AnswerPath

    package init(
        path: CallText, query: [CallParameter] = [], firstPage: Int = 1,
        list: AnswerPath = AnswerPath(), employeeCode: AnswerPath, id: AnswerPath
    ) {
        self.path = path
        self.query = query
        self.firstPage = firstPage
        self.list = list
        self.employeeCode = employeeCode
        self.id = id
    }
}

/// The call that writes attendance: one day, or as many as `batch` says.
///
/// It must overwrite by member and day, as CrowdLog's import does: a request whose answer was never
/// seen is sent again.
package struct AttendanceCall: Codable, Hashable, Sendable {
    package enum Method: String, Codable, CaseIterable, Sendable {
        case post = "POST"
        case put = "PUT"
    }

    /// What stands for a value that a day hasn't got.
    package enum Empty: String, Codable, CaseIterable, Sendable {
        /// JSON's `null`.
        case write
        /// The object is without the member.
        case omit
    }

    package var method: Method
    package var path: CallText
    package var query: [CallParameter]
    package var body: CallBody
    /// The most days of one request; more than one only where the body has `each day`.
    package var batch: Int
    package var empty: Empty
    /// The statuses that say that a request was taken, but for the days that its answer names.
    package var success: [Int]
    /// The statuses that refuse days for what they are; sending them again is of no use.
    package var refused: [Int]
    /// The statuses that pass: the request is sent again after a while.
    package var retry: [Int]
    package var refusals: RefusalPlaces
    /// The word for each kind of leave; `nil` = the call can't express it.
    package var leave: LeaveColumns?

    package init(
        method: Method = .put, path: CallText, query: [CallParameter] = [], body: CallBody,
        batch: Int = 1, empty: Empty = .write, success: [Int] = [200, 201, 204],
        refused: [Int] = [400, 404, 409, 422], retry: [Int] = [429, 500, 502, 503, 504],
        refusals: RefusalPlaces = RefusalPlaces(), leave: LeaveColumns? = nil
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.body = body
        self.batch = batch
        self.empty = empty
        self.success = success
        self.refused = refused
        self.retry = retry
        self.refusals = refusals
        self.leave = leave
    }
}

/// Where an answer has CrowdLog's words, and which days it refuses.
package struct RefusalPlaces: Codable, Hashable, Sendable {
    /// The words about the request as a whole.
    package var message: AnswerPath
    /// The list of days that are refused; `nil` where an answer has none.
    package var list: AnswerPath?
    /// In an item: the words.
    package var itemMessage: AnswerPath
    /// In an item: the day's place in the request, from 0.
    package var index: AnswerPath?
    /// In an item: the day's 社員コード; needed where a request holds several people's.
    package var employeeCode: AnswerPath?
    /// In an item: the day.
    package var date: AnswerPath?
    /// Whether days that a refusing answer doesn't name are taken.
    package var takesOthers: Bool

    package init(
        message: AnswerPath = AnswerPath("message"), list: AnswerPath? = nil,
        itemMessage: AnswerPath = AnswerPath("message"), index: AnswerPath? = nil,
        employeeCode: AnswerPath? = nil, date: AnswerPath? = nil, takesOthers: Bool = false
    ) {
        self.message = message
        self.list = list
        self.itemMessage = itemMessage
        self.index = index
        self.employeeCode = employeeCode
        self.date = date
        self.takesOthers = takesOthers
    }
}

/// Keys of JSON objects, one inside the other: `error.message`; none is the answer itself.
package struct AnswerPath: Codable, Hashable, Sendable {
    package var keys: [String]

    package init(_ text: String = "") {
        keys = text.split(separator: ".").map(String.init)
    }
}
