import Testing

@testable import ExtractStage

@Suite struct SortedItemsTests {
    @Test func `writes an empty array`() {
        #expect(String(decoding: [HRMOSItem]().sortedJSON, as: UTF8.self) == "[\n]\n")
    }

    @Test func `sorts by number, then by the bytes of identity and item`() {
        let items = [
            item("", #"{"n":2}"#), item("10", #"{"b":1}"#), item("\u{1F}B\u{1F}", #"{"b":2}"#),
            item("9", #"{"c":1}"#), item("\u{1F}A\u{1F}", #"{"a":3}"#), item("", #"{"n":1}"#),
        ]
        #expect(
            String(decoding: items.sortedJSON, as: UTF8.self) == """
                [
                {"c":1},
                {"b":1},
                {"n":1},
                {"n":2},
                {"a":3},
                {"b":2}
                ]

                """)
    }

    @Test func `gives the same bytes whatever order the service has`() {
        let items = (1...7).map { item($0 < 6 ? "\($0)" : "", #"{"id":\#($0)}"#) }
        let expected = items.sortedJSON
        var shuffled = items
        for _ in 0..<20 {
            shuffled.shuffle()
            #expect(shuffled.sortedJSON == expected)
        }
    }

    @Test func `is read back as it was`() throws {
        let items = [item("1", #"{"id":1,"name":"架空"}"#), item("2", #"{"id":"2"}"#)]
        #expect(try readPage(items.sortedJSON, .id).get() == items)
    }

    private func item(_ identity: String, _ json: String) -> HRMOSItem {
        HRMOSItem(identity: identity, json: Array(json.utf8))
    }
}
