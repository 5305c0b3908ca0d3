import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

@Suite struct ItemSplitterTests {
    @Test(arguments: [
        (#"[{"a":1},{"b":2}]"#, [#"1@1{"a":1}"#, #"2@9{"b":2}"#]),
        ("[]", []), (" [ ] \n", []),
        ("[{}]", ["1@1{}"]),
        ("\u{FEFF}[{}\n,\r\n\t{}]\n", ["1@4{}", "2@11{}"]),
        ("{}\n{}\n", ["1@0{}", "2@3{}"]), ("{}{}", ["1@0{}", "2@2{}"]),
        ("\u{FEFF}{}", ["1@3{}"]),
        (
            #"[{"a":"]}{[\"\\"},{"\\\"{":[{},[]]}]"#,
            [#"1@1{"a":"]}{[\"\\"}"#, #"2@18{"\\\"{":[{},[]]}"#]
        ),
        (
            #"[{"長い":"漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字{\""},{}]"#,
            [#"1@1{"長い":"漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字{\""}"#, "2@114{}"]
        ),
    ])
    func `finds the items whatever the size of a block`(text: String, items: [String]) throws {
        for blockSize in [1, 2, 3, 7, 63, 64, 65, 1 << 16] {
            let found = try split(text, ItemSplitter(blockSize: blockSize, itemLimit: 256))
            #expect(found.items == items)
            #expect(found.faults.isEmpty)
        }
    }

    @Test(arguments: [
        ("", ["file-empty"]), (" \n", ["file-empty"]), ("\u{FEFF}", ["file-empty"]),
        ("<html>", ["json-not-an-array found='<'"]), ("\"x\"", ["json-not-an-array found=text"]),
        ("12", ["json-not-an-array found=number"]), ("null", ["json-not-an-array found=null"]),
        (
            #"[1,"a,]\"",null,true,[{}],{}]"#,
            [
                "json-item-not-an-object found=number item=1",
                "json-item-not-an-object found=text item=2",
                "json-item-not-an-object found=null item=3",
                "json-item-not-an-object found=true or false item=4",
                "json-item-not-an-object found=array item=5",
            ]
        ),
        ("{}\n7\n{}", ["json-item-not-an-object found=number item=2"]),
        ("{},{}", ["json-invalid item=2 offset=2 system=no JSON value begins like this"]),
        ("[{},]", ["json-invalid item=1 offset=4 system=a comma before the array's end"]),
        ("[{},,{}]", ["json-invalid item=1 offset=4 system=nothing before a comma"]),
        ("[{}{}]", ["json-invalid item=1 offset=3 system=no comma between two items"]),
        ("[{}x,{}]", ["json-invalid item=1 offset=3 system=neither a comma nor the array's end"]),
        ("[{}] x", ["json-invalid item=1 offset=5 system=text after the array's end"]),
        (
            "[x,{}",
            [
                "json-invalid item=1 offset=1 system=no JSON value begins like this",
                "json-invalid item=2 offset=5 system=the file ends before the array does",
            ]
        ),
        ("[{},{\"a\":\"]}", ["json-invalid item=2 offset=4 system=the file ends inside this item"]),
        ("[", ["json-invalid offset=1 system=the file ends before the array does"]),
    ])
    func `tells what is wrong and goes on`(text: String, faults: [String]) throws {
        for blockSize in [1, 5, 1 << 16] {
            let found = try split(text, ItemSplitter(blockSize: blockSize, itemLimit: 256))
            #expect(found.faults.map(inWords) == faults)
        }
    }

    @Test func `refuses an item over the limit and goes on behind it`() throws {
        let long = #"{"a":""# + String(repeating: "x", count: 90) + #""}"#
        for blockSize in [1, 50, 1 << 16] {
            let found = try split(
                "[{},\(long),{}]", ItemSplitter(blockSize: blockSize, itemLimit: 97))
            #expect(found.items == ["1@1{}", "3@103{}"])
            #expect(found.faults.map(inWords) == ["json-item-too-long item=2 limit=97"])
            let fits = try split(
                "[{},\(long),{}]", ItemSplitter(blockSize: blockSize, itemLimit: 98))
            #expect(fits.items.count == 3)
        }
    }

    @Test func `stops after a hundred faults`() throws {
        let text = "[" + Array(repeating: "1", count: 500).joined(separator: ",") + "]"
        #expect(try split(text, ItemSplitter()).faults.count == 100)
    }

    @Test func `finds items in a part of an array`() throws {
        let folder = try TemporaryFolder()
        var file = try SourceFile(folder.write(#"[{"a":1},{"b":2}, {"c":3},{}]"#, to: "a.json"))
        file.seek(to: 9..<25)
        var splitter = ItemSplitter(blockSize: 4, itemLimit: 64)
        splitter.start(.part, at: 9, afterItem: 1)
        #expect(try items(of: &splitter, in: &file) == [#"2@9{"b":2}"#, #"3@18{"c":3}"#])
        #expect(splitter.faults.isEmpty)
    }
}

private func split(
    _ text: String, _ splitter: ItemSplitter
) throws -> (items: [String], faults: [Fault]) {
    let folder = try TemporaryFolder()
    var file = try SourceFile(folder.write(text, to: "a.json"))
    var splitter = splitter
    let found = try items(of: &splitter, in: &file)
    return (found, splitter.faults)
}

/// Each item as its number, its place in the file, and its text.
private func items(
    of splitter: inout ItemSplitter, in file: inout SourceFile
) throws -> [String] {
    var items: [String] = []
    while try splitter.next(in: &file) {
        let text = String(decoding: splitter.window.bytes[splitter.item], as: UTF8.self)
        items.append("\(splitter.itemNumber)@\(splitter.itemOffset)\(text)")
    }
    return items
}

/// A fault's code and facts, on one line.
func inWords(_ fault: Fault) -> String {
    let facts = fault.facts.map { name, value in "\(name.rawValue)=\(value)" }.sorted()
    return ([fault.code.rawValue] + facts).joined(separator: " ")
}
