package import WorkModel

extension SheetRemark {
    /// The remark on one line.
    package func text(in language: Language) -> String {
        fill(kind.words[language]) { name in
            switch name {
            case "sheet": printable(sheet, limit: 1000)
            case "count": count.map { String($0) }
            case "cell": cell
            case "digits": digits.map { String($0) }
            case "format": digits.map { String(repeating: "0", count: $0) }
            case "names": names.map { printable($0.joined(separator: ", "), limit: 400) }
            default: nil
            }
        }
    }
}

extension SheetRemark.Kind {
    /// What the programs say of a sheet; its placeholders are the remark's facts.
    var words: Words {
        switch self {
        case .otherSheets:
            Words(
                ja: "注意: {sheet} … このシートだけを読み取りました。ほかのシート: {names}（sheet で選べます）",
                en:
                    "Note: {sheet}: only this sheet was read; others, which sheet would choose: {names}"
            )
        case .hiddenSheet:
            Words(
                ja: "注意: {sheet} … 非表示のシートを読み取りました",
                en: "Note: {sheet}: this sheet is hidden and was read")
        case .hiddenRows:
            Words(
                ja: "注意: {sheet} … 非表示の行も読み取りました（{count} 行。最初は{cell}行目）",
                en: "Note: {sheet}: hidden rows were read too ({count}; the first is row {cell})")
        case .hiddenColumns:
            Words(
                ja: "注意: {sheet} … 非表示の列も読み取りました（{names}）",
                en: "Note: {sheet}: hidden columns were read too ({names})")
        case .mergedCells:
            Words(
                ja: """
                    注意: {sheet} … 結合セルが {count} か所あります（最初は {cell}）。縦に結合したセルの値は、どの行にもあるものとして\
                    読み取りました
                    """,
                en: """
                    Note: {sheet}: cells are merged ({count} areas; the first begins at {cell}); what is \
                    merged downwards was read as the value of every row
                    """)
        case .numbersAsCodes:
            Words(
                ja: """
                    注意: {sheet} … 社員番号 {count} 件が数値になっていて、先頭の 0 が消えているかもしれません（{cell} など。最長 \
                    {digits} 桁）。employees.code の pad: {digits} で補えます
                    """,
                en: """
                    Note: {sheet}: {count} employee numbers are numbers, which lose zeros before them \
                    (such as {cell}; the longest has {digits} digits); pad: {digits} under \
                    employees.code gives them back
                    """)
        case .numbersAsMemberCodes:
            Words(
                ja: """
                    注意: {sheet} … 社員コード {count} 件が数値になっていて、先頭の 0 が消えているかもしれません（{cell} など。最長 \
                    {digits} 桁）。消えているなら、列の表示形式を「{format}」にして保存してください
                    """,
                en: """
                    Note: {sheet}: {count} employee codes are numbers, which lose zeros before them \
                    (such as {cell}; the longest has {digits} digits); if they did, give the column \
                    the number format {format} and save the file
                    """)
        case .uncalculatedFormulas:
            Words(
                ja: """
                    注意: {sheet} … 数式が {count} 個あります（最初は {cell}）。計算し直す前のブックなので、値が古いかもしれません。Excel で\
                    開いて保存し直すと確かです
                    """,
                en: """
                    Note: {sheet}: {count} formulas (the first is {cell}) may have values that were never \
                    calculated; to be sure open the file in Excel and save it
                    """)
        }
    }
}
