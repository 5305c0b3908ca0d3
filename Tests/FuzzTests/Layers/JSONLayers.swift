import HTTP
import Handoff
import PipelineSettings
import WorkModel

@testable import ExtractStage

/// What a file of WorkOutputs gives, or why it gives none.
private struct Items: Equatable {
    struct Item: Equatable {
        let number: Int
        let range: Range<Int>
        let values: [String]
    }

    var items: [Item] = []
    var faults: [Fault] = []
}

/// Reads a file of WorkOutputs, in blocks as long as the first byte says: blocks of any size give the same;
/// items lie one behind the other, and each reads alone as it does among others; each is one row.
@Sendable func brokenWorkOutputs(_ input: [UInt8], in folder: Path) -> String? {
    guard let size = input.first else { return nil }
    let bytes = Array(input.dropFirst())
    let pieces = read(bytes, blockSize: Int(size) + 1)
    let whole = read(bytes, blockSize: 1 << 16)
    guard pieces == whole else { return "blocks change the items or their faults" }
    let lines = lineCount(of: bytes)
    for fault in whole.faults {
        if let line = fault.place.line, !(1...lines).contains(line) { return "a fault on no line" }
        if let offset = fault.facts[.offset].flatMap(Int.init), offset > bytes.count {
            return "a fault behind the end"
        }
    }
    for (item, next) in zip(whole.items, whole.items.dropFirst())
    where item.range.upperBound > next.range.lowerBound || item.number >= next.number {
        return "items lie over each other"
    }
    for item in whole.items.prefix(20) where !readsAlone(item, of: bytes) {
        return "an item reads otherwise alone"
    }
    return brokenRows(of: bytes, whole.items.count)
}

private let expectedDays = ExpectedList(.attendance, under: "source.files")

private func read(_ bytes: [UInt8], blockSize: Int) -> Items {
    var result = Items()
    var file = SourceFile(bytes, name: "a.json")
    var reader = ItemReader(
        .ofWorkOutputs(), keys: WorkKey.names, of: expectedDays,
        splitter: ItemSplitter(blockSize: blockSize, itemLimit: 1 << 16))
    do throws(Faults) {
        while try reader.next(in: &file) { result.items.append(shownItem(reader)) }
        try reader.throwFaults()
    } catch {
        result.faults = error.all
    }
    return result
}

private func shownItem(_ reader: borrowing ItemReader) -> Items.Item {
    let start = reader.splitter.itemOffset
    var values: [String] = []
    for key in WorkKey.allCases { values.append(reader.object.string(reader.object.value(key))) }
    return Items.Item(
        number: reader.splitter.itemNumber, range: start..<(start + reader.splitter.item.count),
        values: values)
}

private func readsAlone(_ item: Items.Item, of bytes: [UInt8]) -> Bool {
    var file = SourceFile(bytes, name: "a.json")
    file.seek(to: item.range)
    var reader = ItemReader(
        .ofWorkOutputs(), keys: WorkKey.names, of: expectedDays,
        splitter: ItemSplitter(blockSize: 64, itemLimit: 1 << 16))
    reader.start(.part, at: item.range.lowerBound, afterItem: item.number - 1)
    guard (try? reader.next(in: &file)) == true else { return false }
    return shownItem(reader) == item
}

/// Makes rows of the items, sorts them and counts them.
private func brokenRows(of bytes: [UInt8], _ count: Int) -> String? {
    var file = SourceFile(bytes, name: "a.json")
    var reader = ItemReader(
        .ofWorkOutputs(), keys: WorkKey.names, of: expectedDays,
        splitter: ItemSplitter(blockSize: 1 << 10, itemLimit: 1 << 16))
    var writer = WorkRowWriter(people: People(), segments: SegmentList(), takesNotes: true)
    var rows = MonthRows()
    while (try? reader.next(in: &file)) == true {
        let number = reader.splitter.itemNumber
        writer.append(reader.object, origin: Origin(source: 1, position: number), to: &rows)
    }
    rows.sort()
    return rows.rows.count == count ? nil : "\(count) items, but \(rows.rows.count) rows"
}

/// Reads the bytes as answers of KING OF TIME: whatever refuses them says so in plain English, without any
/// of their values; what is taken is of the days asked for.
@Sendable func brokenKingOfTime(_ input: [UInt8], in folder: Path) -> String? {
    guard let choice = input.first, let from = WorkDate("2026-10-01"),
        let to = WorkDate("2026-10-31")
    else { return nil }
    let bytes = Array(input.dropFirst())
    var days = KingOfTimeDays()
    var refusal: String?
    switch choice % 5 {
    case 0:
        var reader = WorkingReader()
        refusal = reader.read(bytes, of: from...to, into: &days)
    case 1:
        var reader = RecordReader()
        refusal = reader.read(bytes, of: from...to, into: &days)
    case 2:
        if case .failure(let answer) = readEmployees(bytes) { refusal = answer.why }
    case 3:
        if case .failure(let answer) = readDivisions(bytes) { refusal = answer.why }
    default:
        let error = KingOfTimeError(HTTPResponse(status: 403, body: bytes))
        if error.message.count > 200 { return "a message without end" }
    }
    let dates = days.workings.map(\.slot.date) + days.records.map(\.slot.date)
    guard dates.allSatisfy((from...to).contains) else { return "a day that wasn't asked for" }
    return refusal.flatMap(brokenRefusal)
}

/// Whether words that go into a fault might hold anything of what they are about.
private func brokenRefusal(_ words: String) -> String? {
    let isPlain = words.utf8.count < 200 && words.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    return isPlain ? nil : "a refusal that isn't plain words"
}

/// Reads the bytes as lists of ジョブカン: keys are told and values never; only days that were asked for are
/// taken, and of each item what it is about.
@Sendable func brokenJobcan(_ bytes: [UInt8], in folder: Path) -> String? {
    guard let json = JSONTree(bytes), let from = WorkDate("2026-10-01") else { return nil }
    let shown = json.keys + (json.items ?? []).flatMap(\.keys)
    for key in shown where !key.split(separator: ".").allSatisfy(isFieldName) {
        return "a key that may be a value: \(key)"
    }
    guard let items = json.items else { return nil }
    var fields = JobcanFields()
    fields.staffCode = "staff_code"
    fields.department = "main_group.name"
    let api = JobcanAPI(
        clientID: .variable("ID"), clientSecret: .variable("SECRET"), fields: fields)
    let reader = JobcanItems(
        faults: JobcanFaults(integration: madeUpIntegration.name, api: api, command: "c"))
    let dates = [from, from.advanced(by: 1)]
    var found = FoundJobcanDays()
    do throws(Faults) {
        try reader.addSummaries(items, at: "/", on: dates, to: &found)
        guard found.sorted.allSatisfy({ dates.contains($0.date) }) else {
            return "a day that wasn't asked for"
        }
        guard items.isEmpty == found.sorted.isEmpty else { return "summaries are lost" }
    } catch {
        if let broken = brokenFaults(error) { return broken }
    }
    do throws(Faults) {
        var found = FoundJobcanDays()
        try reader.addStamps(items, at: "/", on: from, to: &found)
        guard found.sorted.map(\.stamps.count).reduce(0, +) == items.count else {
            return "stamps are lost"
        }
    } catch {
        if let broken = brokenFaults(error) { return broken }
    }
    do throws(Faults) {
        let people = try reader.people(in: items, at: "/")
        guard people.count == items.count else { return "people are lost" }
        for person in people where person.id.isEmpty || person.id.contains(where: "/.".contains) {
            return "an id that can't name a file"
        }
        guard try reader.leave(of: "1", in: items, at: "/").count == items.count else {
            return "leave is lost"
        }
    } catch {
        return brokenFaults(error)
    }
    return nil
}

/// Whether a fault tells anything but keys and our own words.
private func brokenFaults(_ faults: Faults) -> String? {
    for fault in faults.all {
        for name in fault.facts[.names]?.split(separator: ", ") ?? []
        where name != "–" && !name.split(separator: ".").allSatisfy(isFieldName) {
            return "a fault that may tell a value: \(name)"
        }
        if fault.code == .serviceAnswerUnreadable,
            !fault.facts.values.allSatisfy({ $0.utf8.count < 200 && !$0.contains("\u{0}") })
        {
            return "a fault that isn't plain words"
        }
    }
    return nil
}

private func isFieldName(_ key: Substring) -> Bool {
    key == "…" || (1...40).contains(key.utf8.count) && key.utf8.allSatisfy { $0 < 0x80 }
}
