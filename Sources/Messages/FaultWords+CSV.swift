// CSV files whose text can't be taken apart.
extension FaultWords {
    static let csvUnterminatedQuote = FaultWords(
        what: Words(
            ja: "ここで始まる引用符（\"）が閉じていません",
            en: "the quote (\") that opens here never closes"),
        why: Words(
            ja: "このままでは、ファイルの残りがすべて1つのセルになってしまいます",
            en: "all the rest of the file would become one cell"),
        mend: Words(
            ja: """
                {file}[ の{line}行目]に引用符を補うか、書き出し直してから、kintai run \
                を実行してください
                """,
            en: """
                close the quote in {file}[ at line {line}], or export it again, then run: \
                kintai run
                """))

    static let csvStrayQuote = FaultWords(
        what: Words(
            ja: "セルの途中に引用符（\"）があります",
            en: "there is a quote (\") in the middle of a cell"),
        why: Words(
            ja: "どこまでが1つのセルなのか決められません",
            en: "where the cell ends can't be told"),
        mend: Words(
            ja: """
                {file}[ の{line}行目]で、セル全体を引用符で囲み、中の引用符を2つ（""）にしてから、\
                kintai run を実行してください
                """,
            en: """
                in {file}[ at line {line}] put the whole cell in quotes and double those inside it \
                (""), then run: kintai run
                """))

    static let csvRaggedRow = FaultWords(
        what: Words(
            ja: "この行は{found}列ですが、前の行は{expected}列です",
            en: "this row has {found} columns, the ones before it have {expected}"),
        why: Words(
            ja: "列が足りないと、それより後の値がすべて別の見出しの値として読まれてしまいます",
            en: "a row that lost a column would put every later value under the wrong heading"),
        mend: Words(
            ja: "{file}[ の{line}行目]を直すか、書き出し直してから、kintai run を実行してください",
            en: "open {file}[ at line {line}], or export it again, then run: kintai run"))

    static let csvNul = FaultWords(
        what: Words(
            ja: "文字ではないデータ（NUL）が含まれています",
            en: "there is a NUL byte"),
        why: Words(
            ja: "CSV ではないか（Excel のブックや UTF-16 など）、途中で壊れたファイルです",
            en: "the file isn't CSV (an Excel workbook or UTF-16, say), or it was damaged"),
        mend: Words(
            ja: "{file} を UTF-8 の CSV で書き出し直してから、kintai run を実行してください",
            en: "export {file} again as CSV in UTF-8, then run: kintai run"))

    static let csvInvalidUTF8 = FaultWords(
        what: Words(
            ja: "UTF-8 ではない文字があります（バイト位置 {offset} の {value}）",
            en: "byte {value} at offset {offset} isn't UTF-8"),
        why: Words(
            ja: "別の文字コードのファイルを読むと、文字化けした値が登録されてしまいます",
            en: "text of another encoding would come out garbled"),
        mend: Words(
            ja: """
                {file} を UTF-8 で保存し直すか、pipeline.yml の encoding を cp932 に変えてから、\
                kintai run を実行してください
                """,
            en: """
                save {file} as UTF-8, or set its encoding to cp932 in pipeline.yml, then run: \
                kintai run
                """))

    static let csvInvalidCP932 = FaultWords(
        what: Words(
            ja: "CP932（Shift_JIS）ではない文字があります（バイト位置 {offset} の {value}）",
            en: "byte {value} at offset {offset} isn't CP932 (Shift_JIS)"),
        why: Words(
            ja: "別の文字コードのファイルを読むと、文字化けした値が登録されてしまいます",
            en: "text of another encoding would come out garbled"),
        mend: Words(
            ja: """
                {file} を CP932 で保存し直すか、pipeline.yml の encoding を utf-8 に変えてから、\
                kintai run を実行してください
                """,
            en: """
                save {file} as CP932, or set its encoding to utf-8 in pipeline.yml, then run: \
                kintai run
                """))

    static let csvFieldTooLong = FaultWords(
        what: Words(
            ja: "1つのセルが上限の{limit}バイトを超えています",
            en: "a cell is longer than {limit} bytes"),
        why: Words(
            ja: "勤怠データにこの長さのセルはなく、引用符の閉じ忘れが考えられます",
            en: "attendance has no such cells; most likely a quote isn't closed"),
        mend: Words(
            ja: """
                {file}[ の{line}行目]の引用符を直すか、書き出し直してから、kintai run \
                を実行してください
                """,
            en: """
                mend the quotes in {file}[ at line {line}], or export it again, then run: \
                kintai run
                """))

    static let csvRowTooLong = FaultWords(
        what: Words(
            ja: "1行が上限の{limit}バイトを超えています",
            en: "a row is longer than {limit} bytes"),
        why: Words(
            ja: """
                勤怠データにこの長さの行はなく、引用符の閉じ忘れか、CSV \
                ではないファイルが考えられます
                """,
            en: """
                attendance has no such rows; most likely a quote isn't closed, or the file isn't \
                CSV
                """),
        mend: Words(
            ja: """
                {file}[ の{line}行目]の引用符を直すか、書き出し直してから、kintai run \
                を実行してください
                """,
            en: """
                mend the quotes in {file}[ at line {line}], or export it again, then run: \
                kintai run
                """))

    static let csvMissingColumn = FaultWords(
        what: Words(
            ja: "「{column}」という見出しの列がありません[（近い見出し:「{suggestion}」）]",
            en: "there is no column '{column}'[ (did you mean '{suggestion}'?)]"),
        why: Words(
            ja: "この列は必須です。ファイルにある見出し: {names}",
            en: "the column is needed; the file has: {names}"),
        mend: Words(
            ja: """
                {file} の1行目の見出しを「{column}」に直すか、この列を含めて書き出し直してから、\
                kintai run を実行してください
                """,
            en: """
                name it '{column}' in the first row of {file}, or export the file again with it, \
                then run: kintai run
                """))

    static let csvRepeatedColumn = FaultWords(
        what: Words(
            ja: "「{column}」という見出しの列が2つあります",
            en: "the column '{column}' stands twice"),
        why: Words(
            ja: "どちらの列の値を使うのか決められません",
            en: "which of the two counts can't be told"),
        mend: Words(
            ja: """
                {file} から使わないほうの列を消すか、見出しを変えてから、kintai run \
                を実行してください
                """,
            en: "remove or rename the one not wanted in {file}, then run: kintai run"))

    static let csvUnknownColumn = FaultWords(
        what: Words(
            ja: "「{column}」という見出しの列は使われません[（近い見出し:「{suggestion}」）]",
            en: "nobody reads a column '{column}'[ (did you mean '{suggestion}'?)]"),
        why: Words(
            ja: "見出しの書き間違いなら、その列の値が使われないままになります。ファイルにある見出し: {names}",
            en: "were it a misspelt heading, its values would go unread; the file has: {names}"),
        mend: Words(
            ja: """
                {file} の1行目の見出しを直すか、その列を消してから、kintai run \
                を実行してください
                """,
            en:
                "correct the heading in the first row of {file}, or remove the column, then run: kintai run"
        ))

    static let csvTooFewColumns = FaultWords(
        what: Words(
            ja: "列が{found}列しかありません（{expected}列目が必要です）",
            en: "there are only {found} columns, and column {expected} is needed"),
        why: Words(
            ja: "この形式は列の位置で読み取ります。別の画面の出力か、列を減らしたファイルのようです",
            en: "this layout is read by position; most likely another list was exported"),
        mend: Words(
            ja: """
                {file} を勤怠CSV出力の画面から書き出し直すか、pipeline.yml の profile を直してから、\
                kintai run を実行してください
                """,
            en: """
                export {file} again from the right screen, or correct the profile in pipeline.yml, \
                then run: kintai run
                """))

    static let csvBadValue = FaultWords(
        what: Words(
            ja: "「{column}」の「{value}」を読み取れません",
            en: "'{value}' can't be read as {column}"),
        why: Words(
            ja: "この列に書けるのは次の値です: {expected}",
            en: "this column takes: {expected}"),
        mend: Words(
            ja: "{file}[ の{line}行目]を直してから、kintai run を実行してください",
            en: "correct {file}[ at line {line}], then run: kintai run"))
}
