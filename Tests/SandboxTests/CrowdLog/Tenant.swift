import Foundation
import Synchronization
import Testing
import WorkModel

@testable import Sandbox

/// A stand-in of クラウドログ, asked as a browser would ask it, without any connection.
struct Tenant {
    let sandbox: CrowdLogSandbox

    init(_ settings: CrowdLogSettings = CrowdLogSettings()) throws {
        sandbox = CrowdLogSandbox(
            settings,
            members: [
                CrowdLogMember(code: "E0001", name: "架空花子"),
                CrowdLogMember(code: "E0002", name: "見本<太郎>"),
                CrowdLogMember(code: "E0003", name: "退職三郎", isActive: false),
            ], today: try #require(WorkDate("2026-11-01")), books: Books())
    }

    /// Sends a file as the screen's form does.
    @discardableResult
    func upload(
        _ bytes: some Sequence<UInt8>, as encoding: FileEncoding = .utf8,
        name: String = "upload-001.csv"
    ) -> Answer {
        let line = "--boundary-of-a-test"
        var body = Array(
            """
            \(line)\r\nContent-Disposition: form-data; name="kind"\r\n\r\nattendance\r
            \(line)\r\nContent-Disposition: form-data; name="encoding"\r\n\r\n\(encoding.rawValue)\r
            \(line)\r\nContent-Disposition: form-data; name="file"; filename="\(name)"\r
            Content-Type: text/csv\r\n\r\n
            """.utf8)
        body += bytes
        body += Array("\r\n\(line)--\r\n".utf8)
        return sandbox.answer(
            Request(
                method: "POST", path: "/import",
                headers: ["Content-Type": "multipart/form-data; boundary=\(line.dropFirst(2))"],
                body: body))
    }

    /// Imports text with the usual header, and tells what became of it.
    func take(_ rows: String..., header: String = Tenant.header) throws -> ImportResult {
        upload(([header] + rows).map { $0 + "\r\n" }.joined().utf8)
        return try #require(lastResult)
    }

    /// What became of the file that was sent last.
    var lastResult: ImportResult? { sandbox.state.withLock(\.results).last }

    static let header = "社員コード,年月日,出社,退社,休憩詳細,日報,ステータス,休暇"

    func day(_ code: String, _ date: String) throws -> CrowdLogDay? {
        let key = CrowdLogDay.Key(code: code, date: try #require(WorkDate(date)))
        return sandbox.state.withLock { $0.days[key] }
    }

    /// Types on the timesheet's form.
    func type(_ fields: [(String, String)]) -> Answer {
        let body = fields.map { "\($0)=\(formEncoded($1))" }.joined(separator: "&")
        return sandbox.answer(
            Request(
                method: "POST", path: "/timesheets",
                headers: ["Content-Type": "application/x-www-form-urlencoded"],
                body: Array(body.utf8)))
    }

    func get(_ path: String, query: String = "") -> Answer {
        sandbox.answer(Request(method: "GET", path: path, query: query))
    }
}

extension Answer {
    var text: String { String(decoding: body, as: UTF8.self) }
}
