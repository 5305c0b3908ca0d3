/// What the stand-ins of the services say once they answer.
package enum SandboxWords {
    package static let written = Words(
        ja: "準備ができました。予行演習のファイルは {folder} にあります。終わらせるには Ctrl-C、後ろで動かしたときは kill %1。",
        en:
            "Ready; the rehearsal's files are in {folder}. Ctrl-C ends this, or kill %1 if it runs behind."
    )
    package static let run = Words(
        ja: "次は、別の端末で: {command}", en: "Next, in another terminal: {command}")
    package static let screens = Words(
        ja: "取り込みを試すには、もう 1 つの端末で: {command}",
        en: "To try the import, in one more: {command}")
    package static let importScreen = Words(
        ja: "クラウドログの代わりのインポート画面: {address}",
        en: "The import screen of CrowdLog's stand-in: {address}")
}
