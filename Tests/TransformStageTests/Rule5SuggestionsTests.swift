import PipelineSettings
import Testing
import WorkModel

/// Whom a number that no member has may belong to.
@Suite struct Rule5SuggestionsTests {
    @Test(arguments: cases) func `suggests the one member that fits`(_ row: Case) throws {
        try row.check()
    }

    static let cases: [Case] = [
        // E-mail.
        Case("the same e-mail", company(mail: "taro@example.jp"), day, "\(held) M1"),
        Case("in another case and width", company(mail: "ＴＡＲＯ@Example.JP"), day, "\(held) M1"),
        Case("another e-mail", company(mail: "jiro@example.jp"), day, ignored),
        Case("no e-mail is no equal", company(), day, ignored),

        // Names.
        Case("without white space", company(name: "青空 太郎"), day, "\(held) M1"),
        Case("full-width white space", company(name: "青空　太郎"), day, "\(held) M1"),
        Case("half-width kana", company(name: "ｱｵｿﾞﾗ"), ofMember: "アオゾラ"),
        Case("髙=高", company(name: "髙山"), ofMember: "高山"),
        Case("﨑=崎", company(name: "山崎"), ofMember: "山﨑"),
        Case("邊=邉", company(name: "渡邊"), ofMember: "渡邉"),
        Case("邉=辺", company(name: "渡邉"), ofMember: "渡辺"),
        Case("齋=齊", company(name: "齋藤"), ofMember: "齊藤"),
        Case("齊=斎", company(name: "齊藤"), ofMember: "斎藤"),
        Case("斎=斉", company(name: "斎藤"), ofMember: "斉藤"),
        Case("濵=濱", company(name: "濵田"), ofMember: "濱田"),
        Case("濱=浜", company(name: "濱田"), ofMember: "浜田"),
        Case("德=徳", company(name: "德川"), ofMember: "徳川"),
        Case("𠮷=吉", company(name: "𠮷田"), ofMember: "吉田"),
        Case("眞=真", company(name: "眞田"), ofMember: "真田"),
        Case("澤=沢", company(name: "沢井"), ofMember: "澤井"),
        Case("other characters differ", company(name: "嶋田"), ofMember: "島田", ignored),
        Case("case counts in names", company(name: "taro"), ofMember: "Taro", ignored),

        // Codes.
        Case("letters and digits only", coded("A-12"), "number=A12 \(times)", "\(held) A-12"),
        Case("O for 0", coded("A10"), "number=A1O \(times)", "\(held) A10"),
        Case("I for 1", coded("A12"), "number=AI2 \(times)", "\(held) A12"),
        Case("leading zeros", coded("12"), "number=0012 \(times)", "\(held) 12"),
        Case("of each run", coded("A7B8"), "number=A007B08 \(times)", "\(held) A7B8"),
        Case("runs after what isn't kept", coded("A7-8"), "number=A007-08 \(times)", ignored),
        Case("not zeros inside", coded("A102"), "number=A12 \(times)", ignored),
        Case("not zeros behind", coded("A120"), "number=A12 \(times)", ignored),
        Case("upper case", keeping(coded("a12")), "number=A12 \(times)", "\(held) a12"),
        Case("another code", coded("A13"), "number=A12 \(times)", ignored),
        Case("all that is left must be something", coded("--"), "number=*** \(times)", ignored),

        // Exactly one member in all these tests together.
        Case(
            "one member in two tests",
            company(name: "青空 太郎", mail: "taro@example.jp"), day, "\(held) M1"),
        Case(
            "two members in one test",
            Company {
                $0.employees = ["Z9,Z9,青空太郎,,,"]
                $0.members = ["M1,青空太郎,,,,", "M2,青空 太郎,,,,"]
            }, day, ignored),
        Case(
            "a member by e-mail and another by name",
            Company {
                $0.employees = ["Z9,Z9,青空太郎,taro@example.jp,,"]
                $0.members = ["M1,青空太郎,,,,", "M2,山田花子,taro@example.jp,,,"]
            }, day, ignored),
        Case(
            "a member by name and another by code",
            Company {
                $0.employees = ["Z9,Z9,青空太郎,,,"]
                $0.members = ["M1,青空太郎,,,,", "Z-9,,,,,"]
            }, day, ignored),

        // Only members whose code belongs to no number of the source.
        Case(
            "a member who is somebody else",
            Company {
                $0.employees = ["Z9,Z9,青空太郎,,,", "u5,ｍ１,青空太郎,,,"]
                $0.members = ["M1,青空太郎,,,,"]
            }, day, ignored),
        Case(
            "which leaves one of two",
            Company {
                $0.employees = ["Z9,Z9,青空太郎,,,", "u5,M1,青空太郎,,,"]
                $0.members = ["M1,青空太郎,,,,", "M2,青空太郎,,,,"]
            }, day, "\(held) M2"),
        Case(
            "a code that belongs to a number by the mapping",
            Company {
                $0.employees = ["Z9,Z9,青空太郎,,,", "u5,H5,青空太郎,,,"]
                $0.members = ["M1,青空太郎,,,,"]
                $0.mapping = "employee_number,employee_code\nH5,m1\n"
            }, day, ignored),
        Case(
            "the code that the mapping leads to is what nobody has",
            Company {
                $0.employees = ["u9,Z9,,,,"]
                $0.members = ["M10,,,,,"]
                $0.mapping = "employee_number,employee_code\nZ9,M1O\n"
            }, day, "\(held) M10"),

        // The setting.
        Case("auto without a suggestion", day, ignored),
        Case("hold with a suggestion", told(.hold, mail: "taro@example.jp"), day, "\(held) M1"),
        Case("hold without one", told(.hold, mail: ""), day, held),
        Case("ignore with a suggestion", told(.ignore, mail: "taro@example.jp"), day, ignored),
    ]

    private static let times = "in=09:00 out=18:00"
    fileprivate static let day: Row = "number=Z9 in=09:00 out=18:00"
    private static let ignored = "ignored not-a-member"
    fileprivate static let held = "held unknown-employee employee_code"

    /// The source's Z9 beside the member M1, 青空太郎, taro@example.jp.
    private static func company(name: String = "", mail: String = "") -> Company {
        Company {
            $0.employees = ["Z9,Z9,\(name),\(mail),,"]
            $0.members = ["M1,青空太郎,taro@example.jp,,,"]
        }
    }

    private static func coded(_ code: String) -> Company {
        Company { $0.members = ["\(code),,,,,"] }
    }

    private static func keeping(_ company: Company) -> Company {
        var company = company
        company.integration.employees.code.letterCase = .keep
        return company
    }

    private static func told(_ unknown: EmployeeSettings.Unknown, mail: String) -> Company {
        var company = company(mail: mail)
        company.integration.employees.unknown = unknown
        return company
    }
}

extension Case {
    /// The source's Z9 of that company beside a member of this name.
    fileprivate init(
        _ sentence: String, _ company: Company, ofMember name: String,
        _ expected: String = "\(Rule5SuggestionsTests.held) M1",
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        var company = company
        company.members = ["M1,\(name),,,,"]
        self.init(
            sentence, company, Rule5SuggestionsTests.day, expected, sourceLocation: sourceLocation)
    }
}
