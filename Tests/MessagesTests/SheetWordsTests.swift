import Messages
import Testing
import WorkModel

@Suite struct SheetWordsTests {
    @Test(arguments: SheetRemark.Kind.allCases, Language.allCases)
    func `says everything that a remark holds`(kind: SheetRemark.Kind, language: Language) {
        let remark = SheetRemark(
            kind, of: "名簿.xlsx[Sheet1]", count: 86, cell: "C14", digits: 5, names: ["B", "C"])
        let text = remark.text(in: language)
        #expect(text.contains("名簿.xlsx[Sheet1]"))
        #expect(!text.contains("{") && !text.contains("\n"))
    }

    @Test func `names the setting that gives zeros back, or the format`() {
        let facts = SheetRemark(
            .numbersAsCodes, of: "a.xlsx[Sheet1]", count: 86, cell: "A7", digits: 4)
        #expect(
            facts.text(in: .ja)
                == "注意: a.xlsx[Sheet1] … 社員番号 86 件が数値になっていて、先頭の 0 が消えているかもしれません（A7 など。最長 4 桁）。employees.code の pad: 4 で補えます"
        )
        var members = facts
        members.kind = .numbersAsMemberCodes
        #expect(
            members.text(in: .en).hasSuffix(
                "give the column the number format 0000 and save the file"))
    }
}
