import Handoff
import Testing
import WorkModel

@testable import ExtractStage

/// One WorkOutput in, one attendance row out.
@Suite struct WorkRowTests {
    @Test func `reads a whole day`() {
        let cells = attendance(overnight, takesNotes: true)
        #expect(
            cells == [
                "employee_number": "A0012", "date": "2026-10-05", "segment": "出勤:残業あり",
                "segment_kind": "work", "clock_in": "17:00", "clock_out": "26:30",
                "punched_in": "16:56", "punched_out": "26:33",
                "breaks": "20:00-20:30/22:30-22:45/00:30-00:45", "break_total": "60",
                "hourly_leave": "0", "leave_days": "0", "worked": "510",
                "approval": "unsubmitted", "note": "遅番", "source_id": "12", "correction": "",
            ])
    }

    @Test(arguments: [
        (#""start_at":"09:00""#, "09:00"), (#""start_at":"9:00""#, "09:00"),
        (#""start_at":"09:00:00""#, "09:00"), (#""start_at":"9:00:59""#, "09:00"),
        (#""start_at":"2000-01-01T09:00:00.000+09:00""#, "09:00"),
        (#""start_at":"2026-10-05T09:00:00+09:00""#, "09:00"),
        (#""start_at":"2026-10-05T09:00""#, "09:00"),
        (#""start_at":null"#, ""), (#""start_at":"""#, ""), (#""x":1"#, ""),
        (#""start_at":"09:00","next_day_start":0"#, "09:00"),
        (#""start_at":"09:00","next_day_start":null"#, "09:00"),
        (#""start_at":"09:00","next_day_start":"0""#, "09:00"),
        (#""start_at":"01:00","next_day_start":1"#, "25:00"),
        (#""start_at":"01:00","next_day_start":"1""#, "25:00"),
        (#""start_at":"01:00","next_day_start":1.0"#, "25:00"),
        (#""start_at":"00:00","next_day_start":1"#, "24:00"),
        (#""start_at":"23:30","next_day_start":-1"#, "-00:30"),
        (#""start_at":"23:30","next_day_start":"-1""#, "-00:30"),
        (#""start_at":"00:00","next_day_start":-1"#, "-24:00"),
        (#""start_at":"25:30""#, "25:30"), (#""start_at":"25:30","next_day_start":0"#, "25:30"),
        (#""start_at":null,"next_day_start":1"#, ""),
    ])
    func `reads a clock and its day`(json: String, clock: String) {
        #expect(attendance(day(json))["clock_in"] == clock)
    }

    @Test(arguments: [
        (#""start_at":"25:65""#, "25:65"), (#""start_at":"朝""#, "朝"),
        (#""start_at":"48:00""#, "48:00"), (#""start_at":900"#, "900"),
        (#""start_at":9.5"#, "9.5"), (#""start_at":true"#, "true"),
        (#""start_at":{"h":9}"#, #"{"h":9}"#), (#""start_at":[]"#, "[]"),
        (#""start_at":"25:65","next_day_start":1"#, "25:65"),
        (#""start_at":"25:30","next_day_start":1"#, "25:30 next_day=1"),
        (#""start_at":"-00:30","next_day_start":1"#, "-00:30 next_day=1"),
        (#""start_at":"09:00","next_day_start":2"#, "09:00 next_day=2"),
        (#""start_at":"09:00","next_day_start":"翌""#, "09:00 next_day=翌"),
        (#""start_at":"09:00","next_day_start":true"#, "09:00 next_day=true"),
        (#""start_at":"2026-10-06T09:00:00+09:00""#, "2026-10-06T09:00:00+09:00"),
        (#""start_at":"2000-01-01T00:00:00Z""#, "2000-01-01T00:00:00Z"),
        (#""start_at":"09:00:60""#, "09:00:60"), (#""start_at":"a\u0000b""#, #"a\u0000b"#),
    ])
    func `leaves a clock that can't be read as it stands`(json: String, clock: String) {
        #expect(attendance(day(json))["clock_in"] == clock)
        #expect(ClockTime(clock) == nil)
    }

    @Test(arguments: [
        // Nearest to the effective time, on the day before, the same or the next.
        (#""end_at":"02:30","next_day_end":1,"stamping_end_at":"02:33""#, "26:33"),
        (#""end_at":"00:10","next_day_end":1,"stamping_end_at":"23:58""#, "23:58"),
        (#""end_at":"23:50","stamping_end_at":"00:05""#, "24:05"),
        (#""end_at":"00:10","stamping_end_at":"23:50""#, "-00:10"),
        // A tie goes to the earlier day.
        (#""end_at":"18:00","stamping_end_at":"06:00""#, "06:00"),
        (#""end_at":"06:00","stamping_end_at":"18:00""#, "-06:00"),
        (#""end_at":"18:00","stamping_end_at":"05:59""#, "29:59"),
        // Without an effective time: the flag, else the same day, else after the punched-in.
        (#""next_day_end":1,"stamping_end_at":"02:33""#, "26:33"),
        (#""stamping_end_at":"18:02""#, "18:02"),
        (#""stamping_start_at":"17:00","stamping_end_at":"02:33""#, "26:33"),
        (#""next_day_end":0,"stamping_start_at":"17:00","stamping_end_at":"17:00""#, "41:00"),
        (#""next_day_end":"0","stamping_start_at":"17:00","stamping_end_at":"02:33""#, "26:33"),
        (
            #""start_at":"23:00","next_day_start":-1,"stamping_start_at":"22:58","stamping_end_at":"07:00""#,
            "07:00"
        ),
        (#""next_day_end":"1","stamping_start_at":"04:00","stamping_end_at":"02:33""#, "26:33"),
        (#""next_day_end":3,"stamping_end_at":"02:33""#, "02:33 next_day=3"),
        (#""end_at":"18:00","stamping_end_at":"25:10""#, "25:10"),
        (#""end_at":"18:00","stamping_end_at":"x""#, "x"), (#""end_at":"18:00""#, ""),
    ])
    func `puts a punch on its day`(json: String, punch: String) {
        #expect(attendance(day(json))["punched_out"] == punch)
    }

    @Test(arguments: [
        (#""break_1_start_at":"12:00","break_1_end_at":"13:00""#, "12:00-13:00"),
        (#""break_1_start_at":"12:00","break_1_end_at":null"#, "12:00-"),
        (#""break_1_start_at":null,"break_1_end_at":"13:00""#, "-13:00"),
        (#""break_1_start_at":null,"break_1_end_at":"""#, ""),
        (
            #""break_2_start_at":"15:00","break_2_end_at":"15:10","break_1_start_at":"17:00","break_1_end_at":"17:15""#,
            "17:00-17:15/15:00-15:10"
        ),
        (
            #""break_1_start_at":"23:45","break_1_end_at":"00:15","next_day_break_1_end":1"#,
            "23:45-24:15"
        ),
        (
            #""break_2_start_at":"01:00","next_day_break_2_start":1,"break_2_end_at":"02:00","next_day_break_2_end":"1""#,
            "25:00-26:00"
        ),
        (#""extra_breaks":[]"#, ""), (#""extra_breaks":null"#, ""),
        (
            #""extra_breaks":[{"start_at":"15:00","end_at":"15:10"},{"start_at":null},{"end_at":"18:00"}]"#,
            "15:00-15:10/-18:00"
        ),
        (
            #""break_1_start_at":"12:00","break_1_end_at":"13:00","extra_breaks":[{"start_at":"00:30","end_at":"00:45","next_day_start":1}]"#,
            "12:00-13:00/00:30-00:45"
        ),
        (#""break_1_start_at":"12:00","extra_breaks":"x""#, "12:00-/x"),
        (#""extra_breaks":[1]"#, "[1]"),
    ])
    func `lists breaks in their order`(json: String, breaks: String) {
        #expect(attendance(day(json))["breaks"] == breaks)
    }

    @Test(arguments: [
        (#""total_break_time":"1:00""#, "60"), (#""total_break_time":"0:00""#, "0"),
        (#""total_break_time":"01:05""#, "65"), (#""total_break_time":"999:59""#, "59999"),
        (#""total_break_time":null"#, ""), (#""total_break_time":"""#, ""),
        (#""total_break_time":0"#, "0"),
        (#""total_break_time":"1000:00""#, "1000:00"), (#""total_break_time":"1:60""#, "1:60"),
        (#""total_break_time":"-1:30""#, "-1:30"), (#""total_break_time":60"#, "60 (not H:MM)"),
        (#""total_break_time":"60""#, "60 (not H:MM)"), (#""total_break_time":1.5"#, "1.5"),
        (#""total_break_time":false"#, "false"),
    ])
    func `reads a duration`(json: String, minutes: String) {
        #expect(attendance(day(json))["break_total"] == minutes)
    }

    @Test(arguments: [
        ("0", "0"), ("0.0", "0"), ("0.5", "0.5"), ("1", "1"), (#""0.5""#, "0.5"), ("null", ""),
        (#""半""#, "半"), ("true", "true"),
    ])
    func `reads days of leave`(json: String, days: String) {
        #expect(
            attendance(day("\"paid_holiday_with_time_paid\":\(json)"))["leave_days"] == days)
    }

    @Test(arguments: [
        ("1", "unsubmitted"), ("2", "pending"), ("3", "approved"), ("4", "returned"),
        (#""3""#, "approved"), ("null", ""), ("5", "5"), ("0", "0"), (#""承認""#, "承認"),
    ])
    func `reads the approval`(json: String, approval: String) {
        #expect(attendance(day("\"status\":\(json)"))["approval"] == approval)
    }

    @Test(arguments: [
        (#""segment_title":"出勤（午前休）","segment_display_title":"午前半休""#, "出勤（午前休）", "work"),
        (#""segment_title":"出勤(午前休)""#, "出勤(午前休)", "work"),
        (#""segment_title":"  公休 ""#, "  公休 ", "off"),
        (#""segment_title":"","segment_display_title":"公休""#, "公休", "off"),
        (#""segment_title":null,"segment_display_title":"公休""#, "公休", "off"),
        (#""segment_title":"謎""#, "謎", ""), (#""segment_title":null"#, "", ""),
        (#""segment_title":"二つ""#, "二つ", ""), (#""segment_title":7"#, "7", ""),
    ])
    func `names the segment and its kind`(json: String, title: String, kind: String) {
        let cells = attendance(day(json))
        #expect(cells["segment"] == title)
        #expect(cells["segment_kind"] == kind)
    }

    @Test(arguments: [
        (#""user_id":12,"number":"007""#, "007", "12"), (#""user_id":12,"number":7"#, "7", "12"),
        (#""user_id":12,"number":null"#, "A0012", "12"), (#""user_id":12"#, "A0012", "12"),
        (#""user_id":"12""#, "A0012", "12"), (#""user_id":12,"number":"""#, "A0012", "12"),
        (#""user_id":13,"number":null"#, "", "13"), (#""user_id":99"#, "", "99"),
        (#""number":"A0012""#, "A0012", "12"), (#""number":"Z""#, "Z", ""),
        (#""number":"twice""#, "twice", ""), (#""user_id":{"id":1}"#, "", #"{"id":1}"#),
        (#""x":1"#, "", ""),
    ])
    func `names the person`(json: String, number: String, sourceID: String) {
        let cells = attendance(#"{"day":"2026-10-05",\#(json)}"#)
        #expect(cells["employee_number"] == number)
        #expect(cells["source_id"] == sourceID)
    }

    @Test(arguments: [
        (#""2026-10-05""#, "2026-10-05"), (#""2026-06-31""#, "2026-06-31"),
        (#""2026/10/05""#, "2026/10/05"), ("null", ""), ("20261005", "20261005"),
    ])
    func `keeps the date as it stands`(json: String, date: String) {
        #expect(attendance(#"{"user_id":12,"day":\#(json)}"#)["date"] == date)
    }

    @Test func `takes the note only where it is wanted`() {
        #expect(attendance(overnight, takesNotes: false)["note"] == "")
    }

    @Test func `counts the last of a key that stands twice`() {
        #expect(attendance(day(#""start_at":"08:00","start_at":"09:00""#))["clock_in"] == "09:00")
    }
}

/// A WorkOutput with these fields beside person and day.
private func day(_ fields: String) -> String {
    #"{"user_id":12,"number":"A0012","day":"2026-10-05",\#(fields)}"#
}

/// The cells but `origin` of a WorkOutput's row, by heading.
private func attendance(_ json: String, takesNotes: Bool = false) -> [String: String] {
    var people = People()
    people.add(Person(sourceID: "12", number: "A0012", isListed: true))
    people.add(Person(sourceID: "13", isListed: true))
    people.add(Person(sourceID: "14", number: "twice", isListed: true))
    people.add(Person(sourceID: "15", number: "twice", isListed: true))
    var segments = SegmentList()
    segments.add(Segment(id: "1", title: "出勤:残業あり", displayTitle: "出勤", kind: .work))
    segments.add(Segment(id: "2", title: "公休", displayTitle: "休", kind: .off))
    segments.add(Segment(id: "40", title: "出勤（午前休）", displayTitle: "午前半休", kind: .work))
    segments.add(Segment(id: "50", title: "二つ", displayTitle: "", kind: .work))
    segments.add(Segment(id: "51", title: "二つ", displayTitle: "", kind: .off))
    var writer = WorkRowWriter(people: people, segments: segments, takesNotes: takesNotes)
    var reader = ObjectReader.ofWorkOutputs()
    let bytes = Array(json.utf8)
    let refusal = reader.read(bytes, 0..<bytes.count)
    #expect(refusal == nil)
    var month = MonthRows()
    writer.append(reader, origin: Origin(source: 1, position: 1), to: &month)
    var line: [UInt8] = []
    month.appendCells(of: month.rows[0], to: &line)
    // A cell that needs quotes holds JSON here, which no row of these tests has two of.
    var cells: [String] = []
    var quoted = false
    for piece in String(decoding: line, as: UTF8.self).split(
        separator: ",", omittingEmptySubsequences: false)
    {
        if quoted {
            cells[cells.count - 1] += "," + piece
        } else {
            cells.append(String(piece))
        }
        if piece.filter({ $0 == "\"" }).count % 2 == 1 { quoted.toggle() }
    }
    cells = cells.map { cell in
        cell.hasPrefix("\"")
            ? String(cell.dropFirst().dropLast()).replacing("\"\"", with: "\"") : cell
    }
    let headings = TableSchema.attendance.headings.dropLast()
    #expect(cells.count == headings.count)
    return Dictionary(zip(headings, cells)) { first, _ in first }
}

private let overnight = #"""
    {"user_id":12,"number":"A0012","full_name":"架空花子","month":"202610","day":"2026-10-05","wday":"月",
    "segment_display_title":"出勤","segment_title":"出勤:残業あり",
    "start_at":"17:00","next_day_start":0,"stamping_start_at":"16:56",
    "end_at":"02:30","next_day_end":1,"stamping_end_at":"02:33",
    "break_1_start_at":"20:00","next_day_break_1_start":0,"break_1_end_at":"20:30","next_day_break_1_end":0,
    "break_2_start_at":"22:30","next_day_break_2_start":0,"break_2_end_at":"22:45","next_day_break_2_end":0,
    "total_break_time":"1:00","time_paid_holiday":"00:00","actual_working_hours":"8:30","status":1,
    "extra_breaks":[{"start_at":"00:30","end_at":"00:45","stamping_start_at":"00:30"}],
    "paid_holiday_with_time_paid":0,"notes":"遅番"}
    """#
