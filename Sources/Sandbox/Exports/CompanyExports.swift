package import Handoff
package import WorkModel

/// The made-up company's days as customers export them: HRMOS's own CSV, and the layouts that
/// Documentation/Sources.md recommends (`other-sources.md` §1.7, §3.3).
package struct CompanyExports: Sendable {
    private let company: Company

    package init(_ company: Company) {
        self.company = company
    }

    /// 日別データ[CSV] of KING OF TIME and of 勤革時, lengths of time in 10進.
    package var kingOfTime: String {
        text(
            heading: "従業員コード,名前,日付,出勤,退勤,休憩時間,休暇",
            breaks: { minutes in
                let hundredths = (minutes * 100 + 30) / 60
                let fraction = hundredths % 100
                return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
            },
            leave: { segment in
                switch segment.id {
                case WorkSegment.morningLeave.id: "AM休"
                case WorkSegment.afternoonLeave.id: "PM休"
                default: segment.leaveTitle
                }
            })
    }

    /// 勤務データダウンロード of ジョブカン, 打刻場所 指定なし, lengths of time in 時刻形式.
    package var jobcan: String {
        text(
            heading: "スタッフコード,スタッフ名,日付,出勤時刻,退勤時刻,休憩時間,勤務区分", breaks: shown,
            leave: { segment in
                switch segment.id {
                case WorkSegment.morningLeave.id, WorkSegment.afternoonLeave.id:
                    segment.displayTitle
                default: segment.leaveTitle
                }
            })
    }

    /// Writes all of them into a folder, which is made where it is missing.
    package func write(to folder: Path) throws(Faults) {
        try FileWriting.makeFolder(folder)
        let files = [
            ("king-of-time.csv", kingOfTime), ("hrmos-daily.csv", hrmosDaily),
            ("hrmos-employees.csv", hrmosEmployees), ("hrmos-segments.csv", hrmosSegments),
            // The last one there tells that all are.
            ("jobcan.csv", jobcan),
        ]
        for (name, text) in files {
            try FileWriting.replaceFile(folder / name, with: Array(text.utf8))
        }
    }

    private func text(
        heading: String, breaks: (Int) -> String, leave: (WorkSegment) -> String
    ) -> String {
        lines(heading) { day in
            let (year, month, number) = day.date.yearMonthDay
            return [
                day.person.number ?? "", day.person.fullName,
                "\(year)/\(padded(month))/\(padded(number))",
                day.start.map(shown) ?? "", day.end.map(shown) ?? "",
                day.span == nil ? "" : breaks(day.breakMinutes), leave(day.segment),
            ]
        }
    }

    var people: [Person] { company.people.sorted { $0.id < $1.id } }

    /// A row for each day up to today, by person and date.
    func lines(_ heading: String, _ cells: (WorkDay) -> [String]) -> String {
        var text = heading + "\r\n"
        for person in people {
            for date in company.days where date <= company.settings.today {
                guard let day = company.day(of: person, on: date) else { continue }
                text += cells(day).joined(separator: ",") + "\r\n"
            }
        }
        return text
    }
}

extension WorkSegment {
    /// A whole day's leave by its title; blank for days of work and days off.
    fileprivate var leaveTitle: String {
        kind == .off && id != WorkSegment.dayOff.id ? displayTitle : ""
    }
}

/// `9:05` of 545 minutes, `25:30` of 1530.
private func shown(_ minutes: Int) -> String {
    "\(minutes / 60):\(padded(minutes % 60))"
}

private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
