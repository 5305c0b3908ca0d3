import Handoff
import WorkModel

/// The source's rows that a correction is about.
struct CorrectionTargets {
    /// The rows of its person and day.
    private var ofDay: [Int] = []
    /// The rows of the same person under another number or none that it was made for.
    private var ofOtherNumber: [Int] = []
    private var isCurrent: Bool

    init(of correction: CorrectionRow) {
        isCurrent = correction.madeFor == .anyRow
    }

    /// Indices of the month's rows.
    var rows: [Int] { ofOtherNumber.isEmpty ? ofDay : ofOtherNumber }
    /// The row that it was made for isn't there, or not as it was.
    var isStale: Bool { !isCurrent }

    /// Takes a row of the correction's day whose person may be the correction's.
    mutating func take(
        _ row: Int, _ person: CorrectedPerson, _ isMadeForRow: Bool,
        _ correction: CorrectionRow
    ) {
        let number = correction.numberKey
        let isSameID = !person.sourceID.isEmpty && person.sourceID == correction.sourceID
        if !number.isEmpty, number == person.numberKey {
            ofDay.append(row)
        } else if isSameID, isMadeForRow {
            ofOtherNumber.append(row)
        } else if isSameID, number.isEmpty || person.numberKey.isEmpty {
            ofDay.append(row)
        } else {
            return
        }
        if isMadeForRow { isCurrent = true }
    }
}

/// Whose a source's row is.
struct CorrectedPerson {
    let numberKey: String
    let sourceID: String
}

extension MonthRows {
    /// The rows that each correction is about: those of its normalised number and date; of people
    /// without a number those of its source id; and where its number was mended, the row that it was
    /// made for.
    ///
    /// Rows of one person follow one another, so that a person is looked up once, not every row.
    func targets(of corrections: [CorrectionRow]) -> [CorrectionTargets] {
        var targets = corrections.map(CorrectionTargets.init)
        var byPerson: [String: [Int]] = [:]
        for (index, correction) in corrections.enumerated() {
            for key in keys(correction.numberKey, correction.sourceID) {
                byPerson[key, default: []].append(index)
            }
        }
        var last: Row?
        var person = CorrectedPerson(numberKey: "", sourceID: "")
        var candidates: Set<Int> = []
        for (index, row) in rows.enumerated() {
            if last.map({ isOfOnePerson($0, row) }) != true {
                person = CorrectedPerson(
                    numberKey: correctedNumberKey(text(number(of: row))),
                    sourceID: text(sourceID(of: row)))
                let found = keys(person.numberKey, person.sourceID).flatMap { byPerson[$0] ?? [] }
                candidates = Set(found)
            }
            last = row
            for candidate in candidates
            where corrections[candidate].date.utf8.elementsEqual(date(of: row)) {
                let isMadeForRow = corrections[candidate].madeFor == .row(sourceHash(of: row))
                targets[candidate].take(index, person, isMadeForRow, corrections[candidate])
            }
        }
        return targets
    }

    private func isOfOnePerson(_ left: Row, _ right: Row) -> Bool {
        number(of: left) == number(of: right) && sourceID(of: left) == sourceID(of: right)
    }
}

/// What a person is found by: the normalised number and the source's id, told apart.
private func keys(_ number: String, _ sourceID: String) -> [String] {
    (number.isEmpty ? [] : ["n" + number]) + (sourceID.isEmpty ? [] : ["s" + sourceID])
}

private func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
}
