import PipelineSettings
import Testing
import WorkModel

@testable import PipelineConfig

@Suite struct VariablesTests {
    private static let environment = ["NAME": "value", "_2": "", "DOLLAR": "${NAME}"]

    @Test(arguments: [
        ("a ${NAME} b${NAME}", "a value bvalue"), ("$${NAME}", "${NAME}"), ("$NAME $", "$NAME $"),
        ("${_2}", ""), ("${DOLLAR}", "${NAME}"), ("$$${NAME}", "$${NAME}"), ("本社", "本社"),
    ])
    func `replaces variables once`(written: String, text: String) {
        let replaced = VariableText(written, environment: Self.environment)
        #expect(replaced.text == text)
        #expect(replaced.missing == [])
        #expect(!replaced.isMalformed)
    }

    @Test(arguments: ["${", "${}", "${A-B}", "${1}", "${A", "x ${ NAME }", "${名}"])
    func `sees what is no variable`(written: String) {
        #expect(VariableText(written, environment: Self.environment).isMalformed)
    }

    @Test func `takes variables in any value`() throws {
        let text = document(
            root: "keep_runs: ${COUNT}\nwindow:\n  include_today: ${FLAG}",
            target: "encoding: ${ENCODING}"
        ).replacing("[a.json]", with: "[\"${STEM}.json\"]")
        let environment = ["COUNT": "9", "FLAG": "true", "ENCODING": "utf-8", "STEM": "a"]
        let read = try settings(text, environment: environment)
        #expect(read.keepRuns == 9)
        #expect(read.window.days == .last(40, includeToday: true))
        #expect(read.target.encoding == .utf8)
    }

    @Test func `tells every variable that isn't set and shows no value`() throws {
        let text = document(
            root: "workspace: ${HERE}/${THERE}\nlanguage: ${SECRET}\nkeep_runs: ${x y}")
        #expect(
            try faults(text, environment: ["SECRET": "hidden"]) == [
                "2:12 config-missing-variable value=HERE key=workspace",
                "2:12 config-missing-variable value=THERE key=workspace",
                "3:11 config-bad-value value=${SECRET} expected=auto | ja | en key=language",
                "4:12 config-bad-value value=${x y} expected=${NAME} | $${ key=keep_runs",
            ])
    }
}
