/// What `kintai check` says.
///
/// `{name}` stands for a number or a name that the check fills in.
package enum CheckWords {
    package static let allWell = Words(
        ja: "問題は見つかりませんでした。{file} で {from} から {to} までを処理できます。次は {command} を実行してください。",
        en: "No fault found: {file} can run from {from} to {to}. Next: {command}")
}
