extension FaultWords {
    static let manHoursOutsideWindow = FaultWords(
        what: Words(
            ja: "工数の日付（{found}）が、実行の期間（{expected}）と重なりません",
            en: "the man-hours are of {found}, the run is of {expected}"),
        why: Words(
            ja: "照合できる日が1日もありません",
            en: "there is no day to compare"),
        mend: Words(
            ja: """
                同じ期間の工数を書き出すか、その期間を実行してください: {command}\
                （前の実行は kintai hours --run で選べます）
                """,
            en: """
                export the man-hours of the run's days, or run those of the list: {command} (an older \
                run is chosen by kintai hours --run)
                """))
}
