// The folder where people find what they need.
extension FaultWords {
    static let deliveryFailed = FaultWords(
        what: Words(
            ja: "取り込むファイルと確認する表を、配布先のフォルダに置けませんでした",
            en: "the files to import and the list for review could not be delivered"),
        why: Words(
            ja: """
                原因は上に出ているエラーです。台帳への記録は終わっているので、登録内容は失われていません
                """,
            en: "its own errors stand above; the ledger has taken the run in, so nothing is lost"),
        mend: Words(
            ja: """
                フォルダと pipeline.yml の deliver を確かめてから、次を実行してください: {command}\
                （次の kintai run でも、もう一度置かれます）
                """,
            en: """
                see to the folder and to deliver in pipeline.yml, then run: {command} (the next \
                kintai run delivers again, too)
                """))

    static let deliveryGroup = FaultWords(
        what: Words(
            ja: "ファイルをグループ「{value}」のものにできません",
            en: "files can't be given to the group '{value}'"),
        why: Words(
            ja: "そのグループがこのコンピューターにないか、kintai を動かすユーザーが入っていません",
            en: "this machine has no such group, or the user who runs kintai isn't in it"),
        mend: Words(
            ja: """
                pipeline.yml の deliver.group を直すか、ユーザーをグループに入れてから、\
                次を実行してください: {command}
                """,
            en: """
                correct deliver.group in pipeline.yml, or add the user to the group, then run: \
                {command}
                """))
}
