/// What a probe has found that a person should know besides the settings.
package enum ProbeRemark: String, CaseIterable, Sendable {
    case nothingTaken
    case reportsErased
    case reportsErasedAnyhow
    case blankBreaksKept
    case blankLeaveKept
    case clipStays
    case statusStaysCompleted
    case fullLeaveByHand
    case halfLeaveByHand
    case wholeFileRefused
    case rowRefused
    case closedTaken
    case closedRefused
    case submittedTaken
    case submittedRefused
    case limitUnknown

    package var words: Words {
        switch self {
        case .nothingTaken, .reportsErased, .reportsErasedAnyhow, .blankBreaksKept, .blankLeaveKept:
            cells
        case .wholeFileRefused, .rowRefused, .limitUnknown: files
        case .closedTaken, .closedRefused, .submittedTaken, .submittedRefused: locks
        default: days
        }
    }

    private var cells: Words {
        switch self {
        case .nothingTaken:
            Words(
                ja: "どの文字コードでも取り込めません。画面のエラーを読み、テンプレートを取り直し、勤怠の使用と社員コードを確かめてください。",
                en: """
                    no encoding is taken: read what the screen says, download the template anew, and \
                    make sure of 勤怠の使用 and the 社員コード
                    """)
        case .reportsErased:
            Words(
                ja: "列を省けず、空欄は前の内容を消します。取り込むたびに、メンバーが書いた日報が消えます（daily_report: note でない連携）。",
                en: """
                    columns can't be left out and blank cells erase: each import erases 日報 that \
                    members typed (where daily_report isn't note)
                    """)
        case .reportsErasedAnyhow:
            Words(
                ja: "列を省いても空欄でも、取り込むたびにメンバーが書いた日報が消えます。",
                en: "left out or blank, each import erases 日報 that members typed")
        case .blankBreaksKept:
            Words(
                ja: "空欄は前の休憩を残します。休憩がなくなった日は保留（blank-keeps）になり、クラウドログで手で消します。",
                en: """
                    blank cells keep what was there: days that lose breaks are held \
                    (blank-keeps), to be cleared by hand in CrowdLog
                    """)
        default:
            Words(
                ja: "空欄は前の休暇を残します。休暇がなくなった日は保留（blank-keeps）になり、クラウドログで手で消します。",
                en: """
                    blank cells keep what was there: days that lose their leave are held \
                    (blank-keeps), to be cleared by hand in CrowdLog
                    """)
        }
    }

    private var days: Words {
        switch self {
        case .clipStays:
            Words(
                ja: "25:30 は取り込めますが、past_midnight: clip はそのままにしました（extended にすると 24:00 以降も入ります）。",
                en: """
                    25:30 is taken, but past_midnight: clip stays; extended would write the hours \
                    after 24:00
                    """)
        case .statusStaysCompleted:
            Words(
                ja: "完了の日を保存に戻せないので、ステータスは列ごと省きます（新しい日は完了になります）。",
                en: "完了 can't go back to 保存, so ステータス is left out; new days become 完了")
        case .fullLeaveByHand:
            Words(
                ja: "全休は取り込めないので、手で入力します。",
                en: "full-day leave isn't taken; it is entered by hand")
        default:
            Words(
                ja: "半休の言葉が取り込めないので、手で入力します。",
                en: "half-day leave isn't taken; it is entered by hand")
        }
    }

    private var files: Words {
        switch self {
        case .wholeFileRefused:
            Words(
                ja: "1行でもエラーがあると、ファイル全体が取り込まれません。直した日の入った新しいファイルを次の実行で取り込みます。",
                en: """
                    one bad row refuses its whole file; what was mended comes with the next run's \
                    files
                    """)
        case .rowRefused:
            Words(
                ja: "エラーの行だけが残されます。反映の確認では、その行を kintai confirm --except で除きます。",
                en: "only bad rows are left out; name them to kintai confirm by --except")
        default:
            Words(
                ja: "行数の上限が分かりません。少ない行数で試し直せます: kintai probe --rows 200",
                en: "the limit of rows isn't known; try fewer: kintai probe --rows 200")
        }
    }

    private var locks: Words {
        switch self {
        case .closedTaken:
            Words(
                ja: "締めた日も取り込まれます。target.closed_through がないと、締めた日が書き換わります。",
                en: "closed days are taken: without target.closed_through they would be overwritten"
            )
        case .closedRefused:
            Words(
                ja: "締めた日は取り込まれません。target.closed_through を書けば、締めた日はファイルに入りません。",
                en: "closed days are refused: with target.closed_through they don't get into files")
        case .submittedTaken:
            Words(
                ja: "申請済みの日も取り込まれます。target.submitted がないと、申請済みの日が書き換わります。",
                en: "submitted days are taken: without target.submitted they would be overwritten")
        default:
            Words(
                ja: "申請済みの日は取り込まれません。target.submitted を書けば、申請済みの日はファイルに入りません。",
                en: "submitted days are refused: with target.submitted they don't get into files")
        }
    }
}
