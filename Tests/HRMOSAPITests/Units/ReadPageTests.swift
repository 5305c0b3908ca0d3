import HTTP
import Testing

@testable import ExtractStage

@Suite struct ReadPageTests {
    @Test(arguments: ["[]", " [ ]\r\n", "\u{FEFF}[]"])
    func `reads an empty page`(text: String) throws {
        #expect(try readPage(Array(text.utf8), .id).get().isEmpty)
    }

    @Test func `keeps each item as the service wrote it`() throws {
        let text = #"[ {"id": 3, "name" : "架空\u82b1"} ,{"id":1}]"#
        let items = try readPage(Array(text.utf8), .id).get()
        #expect(items.map(\.identity) == ["3", "1"])
        #expect(
            items.map { String(decoding: $0.json, as: UTF8.self) }
                == [#"{"id": 3, "name" : "架空\u82b1"}"#, #"{"id":1}"#])
    }

    @Test(arguments: [
        (#"{"id":12}"#, "12"), (#"{"id":"12"}"#, "12"), (#"{"id":null}"#, ""), (#"{}"#, ""),
        (#"{"name":"x","id":-1}"#, "-1"), (#"{"sub":{"id":9}}"#, ""),
    ])
    func `tells an item of a list by its id`(item: String, identity: String) throws {
        let items = try readPage(Array("[\(item)]".utf8), .id).get()
        #expect(items.map(\.identity) == [identity])
    }

    @Test(arguments: [
        (#"{"user_id":12,"number":"A1","full_name":"架空花子"}"#, "12"),
        (#"{"user_id":"12"}"#, "12"),
        (#"{"number":"A1","full_name":"架空花子"}"#, "\u{1F}A1\u{1F}架空花子"),
        (#"{"user_id":null,"number":"A1"}"#, "\u{1F}A1\u{1F}"),
        // Two people of one name may both have no number.
        (#"{"user_id":null,"number":null,"full_name":"架空花子"}"#, ""),
    ])
    func `tells a day's row by its person`(item: String, identity: String) throws {
        let items = try readPage(Array("[\(item)]".utf8), .person).get()
        #expect(items.map(\.identity) == [identity])
    }

    @Test(arguments: [
        (#"{"user_id":12,"day":"2026-10-05"}"#, "12\u{1F}2026-10-05"),
        (#"{"number":"A1","day":"2026-10-05"}"#, "\u{1F}A1\u{1F}\u{1F}2026-10-05"),
        (#"{"day":"2026-10-05"}"#, ""),
    ])
    func `tells a month's row by its person and day`(item: String, identity: String) throws {
        let items = try readPage(Array("[\(item)]".utf8), .personAndDay).get()
        #expect(items.map(\.identity) == [identity])
    }

    @Test(arguments: [
        "", " ", "null", "true", "0", "\"[]\"", "not JSON",
        #"{"code":500,"message":"エラー"}"#, #"{"id":1}{"id":2}"#, #"{"users":[{"id":1}]}"#,
        "<!DOCTYPE html><title>メンテナンス中</title>",
        "[", #"[{"id":1}"#, #"[{"id":1},"#, #"[{"id":1"#, #"[{"id":1,"name":"架空"#,
        "[1]", "[null]", "[[]]", #"["a"]"#, #"[{"id":1},null]"#,
        #"[{"id":1} {"id":2}]"#, #"[{"id":1},,{"id":2}]"#, #"[{"id":1},]"#,
        #"[{"id":1}]]"#, "[][]", "[]<html>", #"[{"id":}]"#, #"[{id:1}]"#, #"[{'id':1}]"#,
        "[{\"id\":1,\"name\":\"tab\tinside\"}]", #"[{"id":1,"name":"\x"}]"#, #"[{"id":01}]"#,
        #"[{"id":NaN}]"#, "[{]}",
    ])
    func `refuses what isn't an array of objects`(text: String) {
        expectRefusal(Array(text.utf8))
    }

    @Test func `refuses what isn't UTF-8`() {
        expectRefusal(Array(#"[{"id":1,"name":""#.utf8) + [0x89, 0xCD] + Array(#""}]"#.utf8))
        expectRefusal([0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00])
    }

    @Test func `refuses every page that is cut short`() {
        let whole = Array(#"[{"id":1,"a":[{"b":"]}"}]},{"id":2,"c":"\"}"}]"#.utf8)
        #expect(throws: Never.self) { try readPage(whole, .id).get() }
        for length in whole.indices {
            expectRefusal(Array(whole.prefix(length)))
        }
    }

    @Test func `refuses an item over a mebibyte`() {
        let item = #"{"id":1,"notes":""# + String(repeating: "x", count: 1 << 20) + #""}"#
        expectRefusal(Array("[\(item)]".utf8))
    }

    private func expectRefusal(
        _ body: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        switch readPage(body, .id) {
        case .success(let items):
            Issue.record("\(items.count) items", sourceLocation: sourceLocation)
        case .failure(let refusal):
            #expect(!refusal.why.isEmpty, sourceLocation: sourceLocation)
        }
    }
}
