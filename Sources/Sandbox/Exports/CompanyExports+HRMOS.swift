internal import WorkModel

/// The company's days as HRMOS's own CSV (`hrmos.md` §4): the daily list, whose columns are read by position,
/// and its lists of employees and work segments.
extension CompanyExports {
    /// 勤怠CSV出力: two breaks a day at most, no totals, no leave but the segment.
    package var hrmosDaily: String {
        let flagged = ["出勤時刻", "退勤時刻", "休憩1開始", "休憩1終了", "休憩2開始", "休憩2終了", "打刻出勤", "打刻退勤"]
            .map { "\($0),前日/翌日" }
        let heading = ["日付,ユーザID,氏名,社員番号,勤務区分,表示"] + flagged
        return lines(heading.joined(separator: ",")) { day in
            let (year, month, number) = day.date.yearMonthDay
            let slots = [day.breaks.first, day.breaks.dropFirst().first]
            let clocks =
                [day.start, day.end] + slots.flatMap { [$0?.lowerBound, $0?.upperBound] }
                + [day.punchedStart, day.punchedEnd]
            return [
                "\(year)/\(month)/\(number)", String(day.person.id), day.person.fullName,
                day.person.number ?? "", String(day.segment.id), day.segment.displayTitle,
            ]
                + clocks.flatMap { minutes in
                    [minutes.map(clockFace) ?? "", String(dayFlag(minutes ?? 0))]
                }
        }
    }

    /// システム管理 > 社員 > csv出力, the columns that are read.
    package var hrmosEmployees: String {
        let heading = "社員ID,社員番号,姓,名,メールアドレス,部門ID,部門,雇用形態ID,雇用形態,入社日,退職日,締め日"
        let rows = people.map { person in
            let department = Company.departments.first { $0.id == person.departmentID }
            let employment = Company.employments.first { $0.id == person.employmentID }
            return [
                String(person.id), person.number ?? "", person.name.last, person.name.first, "",
                String(person.departmentID), department?.name ?? "",
                String(person.employmentID), employment?.name ?? "", person.hired.description,
                person.left?.description ?? "", String(person.closingDay),
            ].joined(separator: ",")
        }
        return ([heading] + rows).map { $0 + "\r\n" }.joined()
    }

    /// システム管理 > 勤務区分 > csv出力, the columns that are read.
    package var hrmosSegments: String {
        let heading = "勤務区分ID,並び順,勤務区分名,表示名,勤務/休日・休暇"
        let rows = zip(WorkSegment.all, 1...).map { segment, place in
            let kind = segment.kind == .work ? "勤務" : "休日・休暇"
            return "\(segment.id),\(place),\(segment.title),\(segment.displayTitle),\(kind)"
        }
        return ([heading] + rows).map { $0 + "\r\n" }.joined()
    }
}
