import Foundation
import Sandbox
import WorkModel

/// CrowdLog's import screen, as a clerk uses it after a rehearsal.
final class ImportDesk {
    private let sandbox: CrowdLogSandbox
    /// How many files it was given.
    private(set) var count = 0

    init(members: String, takesNight: Bool, in folder: URL) throws {
        var settings = CrowdLogSettings()
        if takesNight { settings.pastMidnight = .take }
        let list = try Data(contentsOf: folder.appending(path: members))
        sandbox = CrowdLogSandbox(
            settings, members: CrowdLogMember.list([UInt8](list)),
            today: WorkDate(dayNumber: 20000),
            books: Books())
    }

    /// Imports a file.
    /// - Returns: The page of its result.
    func imports(_ file: URL) throws -> String {
        count += 1
        let line = "--boundary-of-a-test"
        var body = Array(
            """
            \(line)\r\nContent-Disposition: form-data; name="encoding"\r\n\r\nShift_JIS\r
            \(line)\r\nContent-Disposition: form-data; name="file"; filename="upload.csv"\r
            Content-Type: text/csv\r\n\r\n
            """.utf8)
        body += [UInt8](try Data(contentsOf: file))
        body += Array("\r\n\(line)--\r\n".utf8)
        let answer = sandbox.answer(
            Request(
                method: "POST", path: "/import",
                headers: ["Content-Type": "multipart/form-data; boundary=\(line.dropFirst(2))"],
                body: body))
        return String(decoding: answer.body, as: UTF8.self)
    }
}
