import JapaneseText
import Testing

/// Codes that the service has made up, because nobody has set one.
@Suite struct AutomaticCodeTests {
    @Test(arguments: [
        "R2N6F5", "VMXQGZ", "824DTH", "FVMYFG", "ZXQDYY", "XUKDUD", "AQF10S", "518HRX",
    ])
    func `knows those of the manual`(code: String) {
        #expect(looksAutomatic(cleanedCode: code))
    }

    @Test(arguments: [
        "", "P1001", "A00123", "100123", "EMP001", "YAMADA", "SUZUKI", "TANAKA", "KATSUO",
        "SHINJI", "r2n6f5", "R2N6F", "R2N6F55", "R2-6F5", "KENICHI", "社員二六五番",
    ])
    func `takes nothing for one that may be somebody's idea`(code: String) {
        #expect(!looksAutomatic(cleanedCode: code))
    }
}
