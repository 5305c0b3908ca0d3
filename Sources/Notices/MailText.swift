import Foundation
import PipelineSettings
import WorkModel

/// A notice as a mail (RFC 5322, with MIME for what isn't ASCII), with CRLF line ends.
///
/// - Parameters:
///   - notice: What is told.
///   - names: Whether it may name people.
///   - settings: From whom and to whom.
///   - seconds: Since 1970; the mail's date.
/// - Returns: Its bytes.
func mailText(
    of notice: Notice, names: Bool, _ settings: MailSettings, at seconds: Int
) -> [UInt8] {
    let domain = settings.from.split(separator: "@").last.map(String.init) ?? "localhost"
    let head = [
        "Date: \(mailDate(seconds))",
        "From: <\(settings.from)>",
        "To: " + settings.addresses.map { "<\($0)>" }.joined(separator: ",\r\n "),
        "Subject: " + encodedWords(notice.title),
        "Message-ID: <\(UUID().uuidString)@\(domain)>",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: base64",
        // Nobody's absence note answers it (RFC 3834).
        "Auto-Submitted: auto-generated",
    ]
    let text = ([notice.title, ""] + notice.lines(withNames: names)).joined(separator: "\r\n")
    let body = Data((text + "\r\n").utf8).base64EncodedString(
        options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
    return Array((head.joined(separator: "\r\n") + "\r\n\r\n" + body + "\r\n").utf8)
}

/// A heading's text in encoded words, a line each, with lines of at most 76 characters (RFC 2047, 2).
private func encodedWords(_ text: String) -> String {
    // 39 bytes are 52 characters of base64; the heading's name and what is around them are 21.
    let mostBytes = 39
    var words: [String] = []
    var word = ""
    for character in text.unicodeScalars {
        if word.utf8.count + UTF8.width(character) > mostBytes {
            words.append(word)
            word = ""
        }
        word.unicodeScalars.append(character)
    }
    return (words + [word]).map { "=?UTF-8?B?" + Data($0.utf8).base64EncodedString() + "?=" }
        .joined(separator: "\r\n ")
}

/// Seconds since 1970 as `Sat, 21 Nov 2026 20:00:00 +0000`.
private func mailDate(_ seconds: Int) -> String {
    let date = WorkDate(dayNumber: Int32(seconds / 86_400)).yearMonthDay
    // The first day of 1970 was a Thursday.
    let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][seconds / 86_400 % 7]
    let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let second = seconds % 86_400
    let time = [second / 3600, second / 60 % 60, second % 60].map { number in
        WorkModel.text { appendDigits(number, count: 2, to: &$0) }
    }
    return "\(weekday), \(date.day) \(months[date.month - 1]) \(date.year) "
        + time.joined(separator: ":") + " +0000"
}
