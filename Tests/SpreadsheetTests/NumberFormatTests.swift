import Testing

@testable import Spreadsheet

@Suite struct NumberFormatTests {
    @Test(arguments: [
        "yyyy/m/d", "yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "[$-411]ge.m.d", "m\"月\"d\"日\"",
        "[$-411]ggge\"年\"m\"月\"d\"日\"", "[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\";@", "yyyy年m月d日",
        "m/d/yy", "d-mmm-yy", "mmm-yy", "yyyy.m.d", "yyyymmdd", "m/d(aaa)", "yyyy\\-mm\\-dd;@",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "aaaa", "[Red]yyyy/m/d", "YYYY/MM/DD", "m/d;@",
    ])
    func `knows a date`(code: String) {
        #expect(NumberFormat(code: code) == .date)
    }

    @Test(
        arguments: [
            ("h:mm", .time(showsSeconds: false)), ("hh:mm", .time(showsSeconds: false)),
            ("h:mm:ss", .time(showsSeconds: true)), ("h:mm AM/PM", .time(showsSeconds: false)),
            ("h\"時\"mm\"分\"", .time(showsSeconds: false)), ("mm:ss", .time(showsSeconds: true)),
            ("上午/下午h\"時\"mm\"分\"", .time(showsSeconds: false)), ("h", .time(showsSeconds: false)),
            ("[$-409]h:mm\\ AM/PM;@", .time(showsSeconds: false)),
            ("[h]:mm", .elapsed(showsSeconds: false)), ("[hh]:mm:ss", .elapsed(showsSeconds: true)),
            ("[mm]:ss", .elapsed(showsSeconds: true)),
            ("[h]\"時間\"mm\"分\"", .elapsed(showsSeconds: false)),
            ("[Blue][h]:mm;[Red]-[h]:mm", .elapsed(showsSeconds: false)),
            ("yyyy/m/d h:mm", .dateAndTime(showsSeconds: false)),
            ("yyyy/m/d h:mm:ss", .dateAndTime(showsSeconds: true)),
            ("m/d/yy h:mm", .dateAndTime(showsSeconds: false)),
        ] as [(String, NumberFormat)])
    func `knows times and lengths of time`(code: String, format: NumberFormat) {
        #expect(NumberFormat(code: code) == format)
    }

    @Test(
        arguments: [
            ("General", .general), ("0", .general), ("0.00", .plain(decimals: 2)),
            ("#,##0", .general), ("#,##0.0", .plain(decimals: 1)), ("0%", .general),
            ("@", .general),
            ("0.00E+00", .plain(decimals: 4)), ("\"¥\"#,##0;[Red]\"¥\"\\-#,##0", .general),
            ("#,##0 \"時間\"", .general), ("[>=100]0.0;0.00", .plain(decimals: 1)), ("", .general),
            ("0.00_);[Red]\\(0.00\\)", .plain(decimals: 2)), ("G/標準", .general),
            ("0000", .code(prefix: [], digits: 4)), ("00000;@", .code(prefix: [], digits: 5)),
            ("\"A\"0000", .code(prefix: Array("A".utf8), digits: 4)),
            ("\\E\\-000", .code(prefix: Array("E-".utf8), digits: 3)),
            ("000\"号\"", .general), ("\"unterminated", .general),
            ("[h", .elapsed(showsSeconds: false)),
        ] as [(String, NumberFormat)])
    func `knows numbers and codes with leading zeros`(code: String, format: NumberFormat) {
        #expect(NumberFormat(code: code) == format)
    }

    @Test(
        arguments: [
            (0, .general), (1, .general), (2, .plain(decimals: 2)), (14, .date), (17, .date),
            (18, .time(showsSeconds: false)), (20, .time(showsSeconds: false)),
            (21, .time(showsSeconds: true)), (22, .dateAndTime(showsSeconds: false)), (27, .date),
            (31, .date), (32, .time(showsSeconds: false)), (33, .time(showsSeconds: true)),
            (36, .date), (46, .elapsed(showsSeconds: true)), (49, .general), (55, .date),
            (58, .date),
        ] as [(Int, NumberFormat)])
    func `knows the formats that no workbook spells out`(id: Int, format: NumberFormat) {
        #expect(NumberFormat(builtIn: id) == format)
    }
}
