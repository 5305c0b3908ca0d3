import Foundation
import Testing
import WorkModel

@Suite struct IdentifierTests {
    /// U+FF21 comes before U+10000 in UTF-8 and after it in UTF-16; e + U+0301 is canonically é.
    private let inBytes = ["", "10", "9", "A", "Ab", "B", "a", "e\u{301}", "z", "é", "Ａ", "𐀀"]

    @Test func `orders numbers, codes and names by UTF-8 bytes`() {
        let shuffled = Array(inBytes.reversed())
        #expect(shuffled.map(EmployeeNumber.init).sorted().map(\.text) == inBytes)
        #expect(shuffled.map(EmployeeCode.init).sorted().map(\.text) == inBytes)
        #expect(shuffled.map(IntegrationName.init).sorted().map(\.text) == inBytes)
    }

    @Test func `writes an integration's name as bare text`() throws {
        let json = try JSONEncoder().encode([IntegrationName("本社")])
        #expect(String(decoding: json, as: UTF8.self) == #"["本社"]"#)
        let read = try JSONDecoder().decode([IntegrationName].self, from: json)
        #expect(read == [IntegrationName("本社")])
    }
}
