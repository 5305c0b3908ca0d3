/// What `kintai-extract file` says of a file that it read for a trial.
///
/// `{name}` stands for a number or a name that the trial fills in.
package enum TrialWords {
    package static let read = Words(
        ja: "{file} を {profile} の列構成で読み取りました[（文字コード {encoding}）]。",
        en: "{file}: read by the profile {profile}[ as {encoding}].")
    package static let days = Words(
        ja: "勤怠 {days} 日、{people} 人[、{from} から {to} までの {months} か月]",
        en: "Days: {days}; people: {people}[; months: {months}, from {from} to {to}]")
    package static let allReadable = Words(
        ja: "読み取れない値はありません。", en: "Every value could be read.")
    package static let unreadable = Words(
        ja: "{count} 日に読み取れない値があります。実行すると保留になります:",
        en: "Days with a value that can't be read, which a run would hold: {count}")
    package static let others = Words(ja: "ほか {count} 日", en: "and {count} more")
    package static let mend = Words(
        ja: "列の指定（columns、dates、durations）か、元のファイルの値を見直してください。",
        en: "Look at the profile's columns, dates and durations, or at the values in the file.")
    package static let written = Words(
        ja: "読み取った内容: {path}", en: "What was read: {path}")
}
