import Foundation
import Messages
import Testing
import WorkModel

/// The pages that users open when they search for a code.
@Suite struct DocumentationTests {
    @Test(arguments: Language.allCases, FaultCode.allCases)
    func `a page shows every fault as it reads`(language: Language, code: FaultCode) throws {
        let entry = try #require(try entries(language)[code.rawValue]?.first)
        #expect(entry.contains("```\n\(describe(code.example, in: language))\n```"))
        #expect(entry.contains("\(code.exitStatus.rawValue)"))
    }

    @Test(arguments: Language.allCases, HoldCode.allCases)
    func `a page shows every held day as it reads`(language: Language, code: HoldCode) throws {
        let (field, value) = code.example
        let day = code.words.text(field: field, value: value, in: language)
        try expect(code.rawValue, in: language, shows: [day.title, day.reason, day.mend])
    }

    @Test(arguments: Language.allCases, IgnoreCode.allCases)
    func `a page shows every ignored day as it reads`(language: Language, code: IgnoreCode) throws {
        let day = code.words.text(field: "", value: code.exampleValue, in: language)
        try expect(code.rawValue, in: language, shows: [day.title, day.reason, day.mend])
    }

    @Test(arguments: Language.allCases, NoteCode.allCases)
    func `a page shows every note as it reads`(language: Language, code: NoteCode) throws {
        let words = [code.words.title, code.words.explanation, code.words.mend]
        let texts = words.compactMap { $0?[language] }
        try expect(code.rawValue, in: language, shows: texts)
    }

    @Test(arguments: Language.allCases, MemberFinding.allCases)
    func `a page shows every finding as it reads`(
        language: Language, finding: MemberFinding
    ) throws {
        let texts = [finding.words.title, finding.words.mend].compactMap { $0?[language] }
        try expect(finding.rawValue, in: language, shows: texts)
    }

    @Test(arguments: Language.allCases)
    func `every code has an example`(language: Language) throws {
        let example =
            switch language {
            case .ja: "\n- 例: "
            case .en: "\n- Example: "
            }
        for (code, bodies) in try entries(language) {
            // Of a fault the whole text is one.
            #expect(bodies.allSatisfy { $0.contains("```") || $0.contains(example) }, "\(code)")
        }
    }

    @Test(arguments: Language.allCases)
    func `a page has no code that isn't there`(language: Language) throws {
        let known =
            FaultCode.allCases.map(\.rawValue) + HoldCode.allCases.map(\.rawValue)
            + IgnoreCode.allCases.map(\.rawValue) + NoteCode.allCases.map(\.rawValue)
            + MemberFinding.allCases.map(\.rawValue)
        let shown = try entries(language).flatMap { code, bodies in bodies.map { _ in code } }
        #expect(shown.sorted() == known.sorted())
    }

    private func expect(_ code: String, in language: Language, shows texts: [String]) throws {
        let bodies = try #require(try entries(language)[code])
        #expect(bodies.contains { body in texts.allSatisfy(body.contains) }, "\(texts)")
    }

    /// What stands under each heading of the third level; `leave-by-hand` stands twice.
    private func entries(_ language: Language) throws -> [String: [String]] {
        let name =
            switch language {
            case .ja: "codes.ja.md"
            case .en: "codes.md"
            }
        let file = repository.appending(path: "Documentation").appending(path: name)
        let page = try String(contentsOf: file, encoding: .utf8)
        var entries: [String: [String]] = [:]
        for part in page.components(separatedBy: "\n### ").dropFirst() {
            let heading = part.prefix { $0 != "\n" }
            entries[String(heading), default: []].append(String(part.dropFirst(heading.count)))
        }
        return entries
    }
}
