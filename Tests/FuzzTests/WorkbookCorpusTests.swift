import Foundation
import Testing

/// The workbooks that the fuzzer begins with are ones that it gets into.
@Suite struct WorkbookCorpusTests {
    @Test(arguments: ["libreoffice", "openpyxl", "xlsxwriter"])
    func `reads the rows of a workbook`(name: String) {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Corpus/zip/\(name).xlsx")
        #expect(Workbooks.readWorkbook(at: file.path) == 5)
    }
}
