import Conductor
import Messages
import Testing
import WorkModel

@Suite struct NextStepsTests {
    @Test func `after a check without findings comes the first run`() throws {
        let answers = try answered("sync_off: yes\nattendance_unused: yes\n")
        #expect(
            nextSteps(after: answers, config: "pipeline.yml", check: .done, language: .en) == """
                What to do next
                  Read pipeline.yml and change what you like; pipeline.yml.example has every key.
                  To import leave too, name the template's columns in target.leave_columns.
                  Make the import files (nothing is sent to CrowdLog): kintai run --first-load

                """)
    }

    @Test func `whoever reads the API asks HRMOS first`() throws {
        let answers = try answered("kind: hrmos-api\nlogin_url: example\nfirst_load: allow\n")
        let steps = nextSteps(
            after: answers, config: "a b.yml", check: .done, language: .ja)
        #expect(
            steps.contains(
                """
                  HRMOS勤怠がキーを受け付けるか確かめます: kintai check --config 'a b.yml' --online
                  休暇も
                """))
    }

    @Test func `findings are to be mended first, and what is open in CrowdLog is told again`()
        throws
    {
        let answers = try answered("attendance_unused: yes\nfirst_load: allow\n")
        #expect(
            nextSteps(
                after: answers, config: "our's/pipeline.yml", check: .faultyConfiguration,
                language: .ja) == """
                    次にすること
                      上の指摘を直してから、次のコマンドで確かめてください: kintai check --config 'our'\\''s/pipeline.yml'
                      クラウドログ側で確かめること:
                        警告: 自動同期が動いていると、同じ日の勤怠を kintai と両方で書き、あとに書いたほうが残ります。取り込む前に停止してください。

                    """)
    }
}
