import PipelineSettings
import Testing
import TransformStage

/// The way from a number to a code, up to the mapping.
@Suite struct NumberCleaningTests {
    private func code(_ number: String, _ settings: CodeSettings) -> String {
        let cleaning = NumberCleaning(settings)
        return cleaning.code(ofKey: cleaning.key(ofSpelling: cleaning.spelling(number)))
    }

    @Test(arguments: [
        ("A0012", "A0012"), ("Ａ００１２", "A0012"), ("ａ－００１２", "A-0012"),
        // White space, format and control characters anywhere.
        (" A 00\t12\u{3000}", "A0012"), ("A\u{A0}0012", "A0012"), ("A\u{2028}0012", "A0012"),
        ("A\u{200B}0012", "A0012"), ("\u{FEFF}A0012", "A0012"), ("A\u{AD}0012", "A0012"),
        ("A\u{200E}0012\u{202C}", "A0012"), ("A0012\r\n", "A0012"), ("A\u{0}0012", "A0012"),
        ("A\u{7F}00\u{85}12", "A0012"),
        // One leading apostrophe.
        ("'0012", "0012"), ("＇0012", "0012"), ("''0012", "'0012"), (" '0012", "0012"),
        ("00'12", "00'12"), ("\u{200B}'0012", "0012"), ("’0012", "’0012"),
        // Every dash.
        ("A\u{2010}1", "A-1"), ("A\u{2011}1", "A-1"), ("A\u{2012}1", "A-1"), ("A\u{2013}1", "A-1"),
        ("A\u{2014}1", "A-1"), ("A\u{2015}1", "A-1"), ("A\u{2212}1", "A-1"), ("A\u{2500}1", "A-1"),
        ("A\u{2043}1", "A-1"), ("A\u{30FC}1", "A-1"), ("A\u{FF70}1", "A-1"), ("A\u{FF0D}1", "A-1"),
        ("A\u{FE63}1", "A-1"), ("A\u{FE58}1", "A-1"), ("A--1", "A--1"),
        ("A~1", "A~1"), ("A_1", "A_1"), ("A\u{2016}1", "A\u{2016}1"), ("A\u{2501}1", "A\u{2501}1"),
        ("", ""), ("'", ""), ("　", ""),
    ])
    func `cleans`(number: String, cleaned: String) {
        #expect(code(number, CodeSettings()) == cleaned)
    }

    @Test(arguments: [
        (CodeSettings.LetterCase.upper, "AB-1É"), (.lower, "ab-1é"), (.keep, "aB-1é"),
    ])
    func `cases`(letterCase: CodeSettings.LetterCase, cased: String) {
        #expect(code("aB-1é", CodeSettings(letterCase: letterCase)) == cased)
    }

    @Test(arguments: [
        ("0012", "12"), ("0", "0"), ("000", "0"), ("100", "100"), ("A012", "A012"), ("00A1", "A1"),
        ("", ""), ("０１", "1"),
    ])
    func `strips leading zeros, of all zeros leaves one`(number: String, stripped: String) {
        #expect(code(number, CodeSettings(stripLeadingZeros: true)) == stripped)
    }

    @Test(arguments: [
        ("HQ-12", "HQ-", "12"), ("HQ-HQ-12", "HQ-", "HQ-12"), ("hq12", "HQ", "12"),
        ("HQ12", "ｈｑ", "12"), ("12HQ-", "HQ-", "12HQ-"), ("HQー12", "HQ-", "12"), ("A1", "", "A1"),
        ("HQ12", " HQ ", "12"),
    ])
    func `removes the prefix once, itself cleaned and cased`(
        number: String, prefix: String, rest: String
    ) {
        #expect(code(number, CodeSettings(removePrefix: prefix)) == rest)
    }

    @Test func `compares the prefix with its case where case is kept`() {
        #expect(code("hq1", CodeSettings(letterCase: .keep, removePrefix: "HQ")) == "hq1")
    }

    @Test(arguments: [
        ("7", 4, "0007"), ("1234", 4, "1234"), ("12345", 4, "12345"), ("A7", 4, "A7"),
        ("７", 4, "0007"), ("7", 0, "7"), ("1-2", 4, "1-2"), ("٧", 4, "٧"), ("", 4, ""),
    ])
    func `pads when all are ASCII digits`(number: String, digits: Int, padded: String) {
        #expect(code(number, CodeSettings(pad: digits)) == padded)
    }

    @Test(arguments: [
        // strip, then remove, then pad, then add
        ("007", CodeSettings(stripLeadingZeros: true, pad: 4, addPrefix: "E"), "E0007"),
        ("E007", CodeSettings(stripLeadingZeros: true, removePrefix: "E"), "007"),
        ("00E007", CodeSettings(stripLeadingZeros: true, removePrefix: "E"), "007"),
        ("007", CodeSettings(stripLeadingZeros: true, removePrefix: "0"), "7"),
        ("E7", CodeSettings(removePrefix: "E", pad: 3), "007"),
        ("7", CodeSettings(removePrefix: "0", pad: 3), "007"),
        ("7", CodeSettings(removePrefix: "E", addPrefix: "E"), "E7"),
        ("7", CodeSettings(pad: 3, addPrefix: "00"), "00007"),
        ("e7", CodeSettings(letterCase: .lower, removePrefix: "E", addPrefix: "x"), "x7"),
    ])
    func `takes the settings in order`(number: String, settings: CodeSettings, code: String) {
        #expect(self.code(number, settings) == code)
    }
}
