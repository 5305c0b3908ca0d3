import Delimited
import Handoff
import Messages
import PipelineSettings
import WorkModel

/// A file to upload, by the name that it has.
enum ProbeFile: String, CaseIterable {
    case cp932 = "01-shift-jis.csv"
    case utf8 = "02-utf-8.csv"
    case utf8Mark = "03-utf-8-bom.csv"
    case omittedColumns = "04-omitted-columns.csv"
    case blankCells = "05-blank-cells.csv"
    case pastMidnight = "06-past-midnight.csv"
    case minutes = "07-minutes.csv"
    case fullLeave = "08-full-leave.csv"
    case morningLeave = "09-morning-leave.csv"
    case afternoonLeave = "10-afternoon-leave.csv"
    case blankLeave = "11-blank-leave.csv"
    case statusBack = "12-status-back.csv"
    case badRow = "13-bad-row.csv"
    case closedDay = "14-closed-day.csv"
    case submittedDay = "15-submitted-day.csv"
    case manyRows = "16-many-rows.csv"
}

extension ProbeKey {
    /// The file that answers it; `nil` where nothing is uploaded for it.
    var file: ProbeFile? {
        switch self {
        case .cp932: .cp932
        case .utf8: .utf8
        case .utf8Mark: .utf8Mark
        case .omittedColumns: .omittedColumns
        case .blankReport, .blankBreaks: .blankCells
        case .pastMidnight: .pastMidnight
        case .minutes: .minutes
        case .fullLeave: .fullLeave
        case .morningLeave: .morningLeave
        case .afternoonLeave: .afternoonLeave
        case .blankLeave: .blankLeave
        case .statusBack: .statusBack
        case .badRow: .badRow
        case .closedDay: .closedDay
        case .submittedDay: .submittedDay
        case .manyRows: .manyRows
        case .unit, .clockIn, .clockOut, .breakStart, .breakEnd, .rowLimit: nil
        }
    }
}

/// What a row of a probe has; what isn't said is as on an ordinary day.
struct ProbeRow {
    var date: WorkDate
    var clockIn = "09:00"
    var clockOut = "18:00"
    var breaks = "12:00-13:00"
    /// Letters that only Microsoft's Shift_JIS has are among them, so that another shows.
    var report = Probe.reportText
    var status = "1"
    var leave = ""
}

extension Probe {
    static let reportText = "kintai 取込の確認 髙﨑①"

    /// The encoding in which a file is written: an encoding's own, else the one that CrowdLog takes.
    func encoding(of file: ProbeFile) -> ProbeEncoding? {
        ProbeEncoding.all.first { $0.key.file == file } ?? encoding
    }

    /// A file's bytes.
    func bytes(of file: ProbeFile) -> [UInt8] {
        var record = RecordWriter(lineEnd: .crlf)
        let written = headings.enumerated().filter { _, heading in
            file != .omittedColumns || Self.isAlwaysWritten(heading)
        }
        for (_, heading) in written { record.field(heading) }
        record.endRow()
        for row in rows(of: file) {
            for (_, heading) in written { record.field(cell(heading, row)) }
            record.endRow()
        }
        return encoded(record.bytes, encoding(of: file)?.encoding ?? .cp932)
    }

    /// The rows of a file, most often one.
    func rows(of file: ProbeFile) -> [ProbeRow] {
        func day(_ day: ProbeDay) -> ProbeRow { ProbeRow(date: day.date(of: plan)) }
        var row: ProbeRow
        switch file {
        case .cp932, .utf8, .utf8Mark:
            let hours = [ProbeFile.cp932: "18:00", .utf8: "19:00", .utf8Mark: "20:00"]
            return [ProbeDay.omitted, .blank, .status, .submitted].map {
                var row = day($0)
                row.clockOut = hours[file] ?? ""
                return row
            }
        case .omittedColumns:
            row = day(.omitted)
            row.clockIn = "10:00"
        case .blankCells:
            row = day(.blank)
            (row.clockIn, row.breaks, row.report) = ("11:00", "", "")
        case .pastMidnight:
            row = day(.pastMidnight)
            (row.clockIn, row.clockOut, row.breaks) = ("18:00", "25:30", "22:00-23:00")
        case .minutes:
            row = day(.minutes)
            (row.clockIn, row.clockOut, row.breaks) = ("09:07", "18:04", "12:01-12:58")
        case .fullLeave:
            row = day(.fullLeave)
            (row.clockIn, row.clockOut, row.breaks) = ("", "", "")
            row.leave = plan.leave?.full ?? ""
        case .morningLeave:
            row = day(.morningLeave)
            (row.clockIn, row.breaks) = ("13:00", "")
            row.leave = plan.leave?.morning ?? ""
        case .afternoonLeave:
            row = day(.afternoonLeave)
            (row.clockOut, row.breaks) = ("12:00", "")
            row.leave = plan.leave?.afternoon ?? ""
        case .blankLeave: row = day(leaveToClear ?? .fullLeave)
        case .statusBack:
            row = day(.status)
            (row.clockIn, row.status) = ("08:00", "0")
        case .badRow:
            var bad = day(.bad)
            bad.clockIn = "99:99"
            return [day(.good), bad]
        case .closedDay: row = ProbeRow(date: plan.closedDay ?? plan.from)
        case .submittedDay:
            row = day(.submitted)
            row.clockIn = "10:00"
        case .manyRows:
            let first = ProbeDay.firstOfMany.date(of: plan)
            return (0..<plan.rows).map { ProbeRow(date: first.advanced(by: $0)) }
        }
        return [row]
    }

    /// The columns that import files always have (`crowdlog.md` §1.3).
    private static func isAlwaysWritten(_ heading: String) -> Bool {
        ["社員コード", "年月日", "出社", "退社", "休憩詳細"].contains(trimmed(heading))
    }

    private func cell(_ heading: String, _ row: ProbeRow) -> String {
        switch trimmed(heading) {
        case "社員コード": plan.member
        case "年月日":
            settings.target.dateFormat == .slashes
                ? "\(row.date)".replacing("-", with: "/") : "\(row.date)"
        case "出社": row.clockIn
        case "退社": row.clockOut
        case "休憩詳細": row.breaks
        case "日報": row.report
        case "ステータス": row.status
        case let name where name == plan.leave?.column: row.leave
        default: ""
        }
    }
}

/// UTF-8 in an encoding of the import screen; the member's code is checked beforehand.
private func encoded(_ utf8: [UInt8], _ encoding: OutputEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: return utf8
    case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + utf8
    case .cp932:
        return String(decoding: utf8, as: UTF8.self).unicodeScalars.flatMap { scalar in
            let code = CP932.encode(scalar) ?? UInt16(UInt8(ascii: "?"))
            return code > 0xFF
                ? [UInt8(code >> 8), UInt8(truncatingIfNeeded: code)]
                : [UInt8(truncatingIfNeeded: code)]
        }
    }
}
