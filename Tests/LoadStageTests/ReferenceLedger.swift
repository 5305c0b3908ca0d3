import WorkModel

@testable import LoadStage

/// The rules of `design.md`, Load, over dictionaries: what a night must bring, and what the ledger
/// is after it.
struct ReferenceLedger {
    typealias Key = MadeUpNight.Key

    struct Row: Hashable {
        var owner: String
        var confirmed: String?
        var pending: String?
        var pendingSince = ""
    }

    /// What a night makes of the days; each line is a row of its file.
    struct Outcome: Hashable {
        var diff: [String] = []
        var held: Set<String> = []
        var ignored: Set<String> = []
        var forgotten: [String] = []
    }

    /// A day that the last night that looked at it has held.
    private struct Held: Hashable {
        let name: String
        let key: Key
    }

    private(set) var rows: [Key: Row] = [:]
    private var held: Set<Held> = []

    /// The ledger's rows: code, date, owner, confirmed hours, pending hours, their first run.
    var lines: [String] {
        rows.sorted { $0.key < $1.key }.map { key, row in
            "\(key.code) \(key.date) \(row.owner) \(spaced(row.confirmed)) \(spaced(row.pending)) "
                + row.pendingSince
        }
    }

    /// Hours as the files have them, in two columns.
    private func spaced(_ hours: String?) -> String {
        (hours ?? "-").replacing("-", with: " ")
    }

    /// The night that is called `run`.
    mutating func take(_ night: MadeUpNight, run: String) -> Outcome {
        var outcome = Outcome()
        let delivered = Set(rows.filter { $0.value.owner == "本社" }.keys.map(\.code))
        var keys = Set(rows.keys)
        for name in night.ran { keys.formUnion((night.sources[name] ?? [:]).keys) }
        for key in keys.sorted() {
            settle(key, night, run: run, delivered: delivered, &outcome)
        }
        remember(night, outcome)
        return outcome
    }

    /// Takes down what the night has held of the days that it looked at.
    private mutating func remember(_ night: MadeUpNight, _ outcome: Outcome) {
        held = held.filter { !night.ran.contains($0.name) || $0.key.date < night.from }
        for line in outcome.held {
            let words = line.split(separator: " ").map(String.init)
            held.insert(Held(name: words[3], key: Key(code: words[0], date: words[1])))
        }
        for name in night.ran {
            for key in (night.sources[name] ?? [:]).keys {
                guard case .aside(.held, _) = night.says(name, key) else { continue }
                held.insert(Held(name: name, key: key))
            }
        }
    }

    private mutating func settle(
        _ key: Key, _ night: MadeUpNight, run: String, delivered: Set<String>,
        _ outcome: inout Outcome
    ) {
        let main = hours(night.says("本社", key))
        let branch = hours(night.says("支社", key))
        func hold(_ name: String, _ code: String) {
            outcome.held.insert("\(key.code) \(key.date) \(code) \(name)")
        }
        switch (main, branch) {
        case (let main?, let branch?) where areApart(main, branch):
            hold("本社", "split-day")
            hold("支社", "split-day")
            carry(key, night, &outcome)
        case (let main?, let branch):
            if branch != nil {
                outcome.ignored.insert("\(key.code) \(key.date) lower-precedence 支社")
            }
            load(key, main, of: "本社", night, run: run, &outcome)
        case (nil, let branch?):
            if case .aside(.held, isKnown: true) = night.says("本社", key) {
                hold("支社", "better-source-held")
                carry(key, night, &outcome)
            } else if !night.ran.contains("本社") && delivered.contains(key.code)
                || rows[key]?.owner == "本社"
            {
                hold("支社", "better-source-missing")
                carry(key, night, &outcome)
            } else {
                load(key, branch, of: "支社", night, run: run, &outcome)
            }
        case (nil, nil):
            lookForVanished(key, night, &outcome)
            carry(key, night, &outcome)
        }
    }

    /// A pending day that the night doesn't look at is written again, unless it is closed or was held
    /// when it was looked at last.
    private mutating func carry(_ key: Key, _ night: MadeUpNight, _ outcome: inout Outcome) {
        guard let row = rows[key], let pending = row.pending,
            key.date < night.from || !night.ran.contains(row.owner),
            !held.contains(Held(name: row.owner, key: key))
        else { return }
        if let closed = night.closed, key.date <= closed { return }
        let change = row.confirmed == nil ? "added" : "changed"
        outcome.diff.append(
            "\(key.code) \(key.date) \(change) \(row.owner) \(spaced(pending)) "
                + "\(spaced(row.confirmed)) \(row.pendingSince)")
        if night.isConfirmedAtOnce { rows[key] = Row(owner: row.owner, confirmed: pending) }
    }

    private mutating func load(
        _ key: Key, _ hours: String, of name: String, _ night: MadeUpNight, run: String,
        _ outcome: inout Outcome
    ) {
        let row = rows[key]
        let isUnchanged = row?.pending == nil && row?.confirmed == hours
        if !isUnchanged, let closed = night.closed, key.date <= closed {
            if row == nil {
                outcome.ignored.insert("\(key.code) \(key.date) closed \(name)")
            } else {
                outcome.held.insert("\(key.code) \(key.date) changed-after-closing \(name)")
            }
            return
        }
        let change = isUnchanged ? "unchanged" : row?.confirmed == nil ? "added" : "changed"
        let since = row?.pending == hours ? row?.pendingSince ?? "" : ""
        let before = isUnchanged ? nil : row?.confirmed
        outcome.diff.append(
            "\(key.code) \(key.date) \(change) \(name) \(spaced(hours)) \(spaced(before)) \(since)")
        guard !isUnchanged else {
            rows[key]?.owner = name
            return
        }
        if night.isConfirmedAtOnce {
            rows[key] = Row(owner: name, confirmed: hours)
        } else {
            rows[key] = Row(
                owner: name, confirmed: row?.confirmed, pending: hours,
                pendingSince: since.isEmpty ? run : since)
        }
    }

    /// A day of the ledger without any timesheet tonight.
    private mutating func lookForVanished(
        _ key: Key, _ night: MadeUpNight, _ outcome: inout Outcome
    ) {
        guard let row = rows[key], key.date >= night.from, night.ran.contains(row.owner) else {
            return
        }
        for name in MadeUpNight.names {
            if case .aside(.held, isKnown: true) = night.says(name, key) { return }
        }
        switch night.says(row.owner, key) {
        case .aside(.held, _), .aside(.ignored(.inProgress), _):
            return
        case .aside(.ignored(.doneByHand), _):
            outcome.forgotten.append("\(key.code) \(key.date)")
            rows[key] = nil
        default:
            outcome.held.insert("\(key.code) \(key.date) vanished \(row.owner)")
        }
    }

    private func hours(_ said: MadeUpNight.Says?) -> String? {
        guard case .timesheet(let hours) = said else { return nil }
        return hours
    }

    /// Whether two spans don't overlap; touching is apart.
    private func areApart(_ one: String, _ other: String) -> Bool {
        one.suffix(5) <= other.prefix(5) || other.suffix(5) <= one.prefix(5)
    }
}
