import Delimited
import WorkModel

/// Where a members file has what is read of it, by heading; the rest, 単価 above all, stays outside.
struct MemberColumns {
    let code: Int
    let name: Int?
    let lastName: Int?
    let firstName: Int?
    let email: Int?
    let department: Int?
    let position: Int?
    let employment: Int?
    let affiliation: Int?
    let startDate: Int?
    let endDate: Int?
    /// 状態 or 有効, with its heading.
    let active: (column: Int, heading: String)?

    /// All columns that are there.
    var all: [Int] {
        [
            code, name, lastName, firstName, email, department, position, employment, affiliation,
            startDate, endDate, active?.column,
        ].compactMap(\.self)
    }

    /// - Throws: `csvMissingColumn` without 社員コード, `listOfAnotherKind`, or `csvRepeatedColumn`
    ///   where a heading stands twice.
    init(of reader: borrowing DelimitedReader) throws(Faults) {
        try ExpectedList.members.refuseOthers(reader)
        code = try reader.column("社員コード")
        name = try reader.columnIfPresent("名前")
        lastName = try reader.columnIfPresent("姓")
        firstName = try reader.columnIfPresent("名")
        email = try reader.columnIfPresent("メールアドレス")
        department = try reader.columnIfPresent("部署")
        position = try reader.columnIfPresent("役職")
        employment = try reader.columnIfPresent("雇用形態")
        affiliation = try reader.columnIfPresent("所属")
        startDate = try reader.columnIfPresent("開始日")
        endDate = try reader.columnIfPresent("終了日")
        var active: (Int, String)?
        for heading in ["状態", "有効", "状態/有効"] where active == nil {
            if let column = try reader.columnIfPresent(heading) { active = (column, heading) }
        }
        self.active = active
    }
}
