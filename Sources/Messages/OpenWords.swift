/// What a run says of days that wait for a person.
package enum OpenWords {
    package static let heading = Words(
        ja: "確認・作業を待っている日", en: "Days that wait for somebody")
    package static let count = Words(
        ja: "{title}:[ 新規 {new} 日][ 継続 {continuing} 日（最長で {age} 日目）]",
        en: "{title}:[ new {new}][ continuing {continuing} (the oldest on day {age})]")
    package static let leaving = Words(
        ja: "まもなく対象外: {dates}", en: "about to leave the window: {dates}")
    package static let left = Words(
        ja: "対象期間を過ぎた日: {count}。処理するには次を実行してください: {command}",
        en: "left the window: {count}; to cover them run: {command}")
    package static let pending = Words(
        ja: "取り込みの確認待ち", en: "import not confirmed yet")
    package static let clear = Words(
        ja: "クラウドログで消すのを待っている日", en: "to be cleared in CrowdLog by hand")
}
