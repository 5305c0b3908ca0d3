/// What a terminal shows of a run at work.
package enum ProgressWords {
    package static let partition = Words(
        ja: "{integration} {month}: {rows} 日（{rate} 行/秒）",
        en: "{integration} {month}: {rows} days ({rate} rows/s)")
    package static let rate = Words(ja: "{rate} 行/秒", en: "{rate} rows/s")
    package static let secondsLeft = Words(ja: "残り約 {count} 秒", en: "about {count} s left")
    package static let minutesLeft = Words(ja: "残り約 {count} 分", en: "about {count} min left")

    /// How much of a stage's work is done.
    package static func stage(_ name: String) -> Words {
        switch name {
        case "extract": Words(ja: "読み取り {done}/{all}", en: "read {done}/{all}")
        case "transform": Words(ja: "判定 {done}/{all}", en: "decided {done}/{all}")
        default: Words(ja: "比較 {done}/{all}", en: "compared {done}/{all}")
        }
    }
}
