package import WorkModel

extension WorkbookKind {
    /// What a fault calls such a file.
    package var words: Words {
        switch self {
        case .openDocument: Words(ja: "OpenDocument の表（.ods）", en: "an OpenDocument sheet (.ods)")
        case .numbers: Words(ja: "Numbers の書類（.numbers）", en: "a document of Numbers (.numbers)")
        case .binary: Words(ja: "バイナリー形式のブック（.xlsb）", en: "a binary workbook (.xlsb)")
        case .document: Words(ja: "Word や PowerPoint の文書", en: "a document or slides")
        case .zip: Words(ja: "zip ファイル", en: "a zip file")
        }
    }
}

extension WorkbookBound {
    /// What a fault calls that of which there is too much.
    package var words: Words {
        switch self {
        case .entries: Words(ja: "中のファイルの数", en: "files inside")
        case .ratio: Words(ja: "圧縮率（倍）", en: "times the size that it is packed to")
        case .partBytes: Words(ja: "中のファイルのバイト数", en: "bytes in one of the files inside")
        case .sheets: Words(ja: "シートの数", en: "sheets")
        case .rows: Words(ja: "行数", en: "rows")
        case .columns: Words(ja: "列数", en: "columns")
        case .cells: Words(ja: "セルの数", en: "cells")
        case .cellBytes: Words(ja: "セルのバイト数", en: "bytes in a cell")
        case .rowBytes: Words(ja: "1行のバイト数", en: "bytes in a row")
        case .texts: Words(ja: "異なる文字列の数", en: "different texts")
        case .textBytes: Words(ja: "文字列のバイト数", en: "bytes of different texts")
        case .mergedAreas: Words(ja: "結合セルの数", en: "merged areas")
        case .formats: Words(ja: "表示形式の数", en: "formats")
        }
    }
}
