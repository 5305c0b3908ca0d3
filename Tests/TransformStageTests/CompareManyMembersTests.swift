import Foundation
import Testing

/// How many of the suggestions are right, and how many of those that there should be are made, on made-up
/// people of whom the truth is known.
@Suite struct CompareManyMembersTests {
    /// A company as most are, and one where most people share their name with somebody.
    @Test(arguments: [1, 2, 3] as [UInt64], [false, true])
    func `suggests hardly anybody wrongly and finds most`(seed: UInt64, isCrowded: Bool) throws {
        let staff = MadeUpStaff(count: 3000, seed: seed, isCrowded: isCrowded)
        let score = try Score(of: staff)
        #expect(score.suggestions.precision >= (isCrowded ? 0.96 : 0.985), "\(score.table)")
        #expect(score.suggestions.recall >= (isCrowded ? 0.8 : 0.92), "\(score.table)")
        #expect(score.leavers.precision >= (isCrowded ? 0.95 : 0.97), "\(score.table)")
        #expect(score.leavers.recall >= 0.7, "\(score.table)")
        #expect(score.neverSet.precision == 1, "\(score.table)")
        #expect(score.neverSet.recall >= 0.7, "\(score.table)")
        // Nobody is lost, and nobody stands twice.
        #expect(score.personCount == staff.people.count)
        guard seed == 1 else { return }
        let page = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Documentation/Decisions/0013-members.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        #expect(text.contains(score.table), "\(score.table)")
    }
}

/// Of what was found how much is right, and of what is true how much was found.
struct Counted {
    var right = 0
    var found = 0
    var wanted = 0

    var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
    var recall: Double { wanted == 0 ? 1 : Double(right) / Double(wanted) }

    func row(_ name: String) -> String {
        func percent(_ share: Double) -> String {
            let tenths = Int((share * 1000).rounded(.down))
            return "\(tenths / 10).\(tenths % 10) %"
        }
        let precision = found == 0 ? "–" : percent(precision)
        let recall = wanted == 0 ? "–" : percent(recall)
        return "| \(name) | \(wanted) | \(found) | \(right) | \(precision) | \(recall) |"
    }
}

/// The comparison's findings against the truth.
private struct Score {
    var suggestions = Counted()
    var leavers = Counted()
    var neverSet = Counted()
    var byMess: [MadeUpStaff.Mess: Counted] = [:]
    var namesakes = 0
    var personCount = 0

    init(of staff: MadeUpStaff) throws {
        let suggesting = ["same-email", "same-name", "near-code", "rehired"]
        let truths = Dictionary(uniqueKeysWithValues: staff.truths.map { ($0.number, $0) })
        var suggested: [String: (finding: String, code: String)] = [:]
        for row in try compare(["本社": staff.people], members: staff.members) {
            let words = row.split(separator: " ", maxSplits: 1)
            let rest = words.count > 1 ? String(words[1]) : ""
            let finding = String(words[0])
            // `number→code evidence`; a code may end in white space.
            let parts = rest.split(separator: "→", maxSplits: 1, omittingEmptySubsequences: false)
            let number = String(parts[0].prefix { $0 != " " })
            let behind = parts.count > 1 ? String(parts[1]) : ""
            let code = String(behind.prefix { $0 != " " })
            if number.isEmpty {
                let isAutomatic = staff.automaticCodes.contains(code)
                if isAutomatic, finding != "inactive-there" { neverSet.wanted += 1 }
                guard finding == "code-never-set" else { continue }
                neverSet.found += 1
                if isAutomatic { neverSet.right += 1 }
                continue
            }
            personCount += 1
            let truth = try #require(truths[number], "\(row)")
            let isRight = truth.code == code && !code.isEmpty
            if suggesting.contains(finding) {
                suggested[number] = (finding, code)
                suggestions.found += 1
                if isRight { suggestions.right += 1 }
            } else if finding == "leaver-active" {
                leavers.found += 1
                if isRight && truth.hasLeft && truth.isActive { leavers.right += 1 }
            }
        }
        for truth in staff.truths where !truth.code.isEmpty {
            if truth.hasLeft {
                if truth.isActive, truth.mess != .rehired { leavers.wanted += 1 }
                continue
            }
            guard truth.mess != .same, truth.mess != .spelling else { continue }
            suggestions.wanted += 1
            byMess[truth.mess, default: Counted()].wanted += 1
            guard let found = suggested[truth.number] else { continue }
            byMess[truth.mess, default: Counted()].found += 1
            if found.code == truth.code { byMess[truth.mess, default: Counted()].right += 1 }
        }
        byMess[.none] = Counted(
            found: suggested.keys.count { truths[$0]?.code.isEmpty == true })
        namesakes = staff.namesakes
    }

    /// As the decision page shows it.
    var table: String {
        var rows = [
            "| 3,000 people, of whom \(namesakes) share their name | there are | found | right | precision | recall |",
            "|---|---:|---:|---:|---:|---:|",
            suggestions.row("**all suggestions**"),
        ]
        for mess in MadeUpStaff.Mess.allCases {
            if let counted = byMess[mess] { rows.append(counted.row("code: \(mess.rawValue)")) }
        }
        rows.append(leavers.row("leavers still active"))
        rows.append(neverSet.row("members told alone, whose code nobody has set"))
        return rows.joined(separator: "\n")
    }
}
