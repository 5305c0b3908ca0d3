import Conductor
import Foundation
import Messages
import PipelineSettings
import Testing
import WorkModel

/// `kintai init` for HRMOS over its API.
@Suite struct InitServiceTests {
    @Test func `the source in Japanese`() throws {
        let text = try answered(
            """
            kind: hrmos-api
            login_url: https://f.ieyasu.co/example/login
            api_key_issued: 2026-10-01
            """
        ).pipelineText(in: .ja)
        #expect(
            text.contains(
                """
                    source:
                      kind: hrmos-api             # HRMOS勤怠の API から直接
                      login_url: "https://f.ieyasu.co/example/login"  # HRMOS勤怠のログイン画面の URL か会社名
                      api_key: ${HRMOS_API_KEY}   # Secret Key のありか（キーそのものは書きません）
                      api_key_issued: 2026-10-01  # キーの発行日。3か月で使えなくなり、75日目から警告します
                    time:

                """))
    }

    @Test func `the source in English`() throws {
        let text = try answered(
            """
            kind: hrmos-api
            login_url: example
            api_key: file:keys/hrmos key
            """
        ).pipelineText(in: .en)
        #expect(
            text.contains(
                """
                    source:
                      kind: hrmos-api             # HRMOS itself, over its API
                      company: example            # HRMOS's login page, or company
                      api_key: {file: "keys/hrmos key"}  # where the Secret Key is, never the key itself
                      # api_key_issued: 2026-10-01  # when the key was issued; it lives 3 months, warns from day 75
                    time:

                """))
    }

    @Test(
        arguments: [
            ("https://f.ieyasu.co/example/login", "${HRMOS_API_KEY}", .variable("HRMOS_API_KEY")),
            ("p.ieyasu.co/example", "＄｛KEY_2｝", .variable("KEY_2")),
            ("example", "credential: hrmos-key", .credential("hrmos-key")),
            ("ｅｘａｍｐｌｅ", "Credential：架空", .credential("架空")),
        ] as [(String, String, SecretReference)])
    func `is read as it was answered`(
        login: String, key: String, reference: SecretReference
    ) throws {
        for language in Language.allCases {
            let answers = try answered(
                """
                kind: hrmos-api
                login_url: "\(login)"
                api_key: "\(key)"
                api_key_issued: 2026-10-01
                """)
            let api = try service(answers.pipelineText(in: language))
            #expect(api.company == "example")
            #expect(api.key == reference)
            #expect(api.keyIssued == WorkDate("2026-10-01"))
            #expect(api.baseURL == HRMOSAPI.standardURL)
        }
    }

    @Test func `a key's file is looked for beside pipeline.yml, and no date is no date`() throws {
        let answers = try answered(
            """
            kind: hrmos-api
            login_url: example
            api_key: "file: ./a: #b.key"
            api_key_issued: なし
            """)
        let api = try service(answers.pipelineText(in: .ja))
        guard case .file(let file) = api.key else {
            Issue.record("another reference")
            return
        }
        #expect(file.name == "./a: #b.key")
        #expect(api.keyIssued == nil)
    }

    @Test(arguments: [
        ("login_url: https://example.com/example/login", "login_url"),
        ("login_url: f.ieyasu.co", "login_url"),
        ("login_url: https://f.ieyasu.co/login", "login_url"),
        ("login_url: 'a b'", "login_url"), ("login_url: 架空", "login_url"),
        ("login_url: example\napi_key: $HRMOS_API_KEY", "api_key"),
        ("login_url: example\napi_key: hrmos.key", "api_key"),
        ("login_url: example\napi_key: 'file:'", "api_key"),
        ("login_url: example\napi_key: file:~/key", "api_key"),
        ("login_url: example\napi_key: credential:../key", "api_key"),
        ("login_url: example\napi_key_issued: 2026-02-30", "api_key_issued"),
        ("login_url: example\napi_key_issued: 2026/10/01", "api_key_issued"),
    ])
    func `what isn't possible is refused`(text: String, key: String) throws {
        let found = try faults(ofAnswers: "kind: hrmos-api\n" + text)
        #expect(found.count == 1)
        #expect(found.first?.contains("usage-bad-option key=\(key) ") == true, "\(found)")
    }

    @Test func `there is no company by default`() throws {
        #expect(
            try faults(ofAnswers: "kind: hrmos-api\n") == [
                "0:0 usage-missing-answer key=login_url "
                    + "expected=https://f.ieyasu.co/example/login | example"
            ])
        #expect(Talk(["hrmos-api"], in: .ja).faults.map(\.code) == [.usageMissingAnswer])
    }

    private struct AnotherKind: Error {}

    private static let key = "bWFkZS11cC1rZXk6bm90LXJlYWw="

    @Test func `a key that somebody types is repeated nowhere`() throws {
        let found = try faults(
            ofAnswers: "kind: hrmos-api\nlogin_url: example\napi_key: \(Self.key)\n")
        #expect(
            found == [
                "3:10 usage-bad-option key=api_key value=<redacted> "
                    + "expected=${HRMOS_API_KEY} | file:hrmos.key | credential:hrmos-key"
            ])
        for language in Language.allCases {
            let talk = Talk(["hrmos-api", "example", Self.key], in: language)
            #expect(talk.faults.map { $0.facts[.value] } == ["<redacted>"])
            #expect(talk.said.contains("<redacted>"))
            #expect(!talk.said.contains(Self.key))
            let mended = Talk(["hrmos-api", "example", Self.key, "${KEY}"], in: language)
            #expect(mended.answers?[.apiKey] == "${KEY}")
            #expect(mended.said.contains("]: ${KEY}\n"))
        }
    }

    @Test(arguments: Language.allCases)
    func `asks for nothing that only files need`(language: Language) {
        let said = Talk(["hrmos-api", "example"], in: language).said
        for key in InitKey.allCases {
            let isAsked = key.kinds.contains(.hrmosAPI)
            #expect(said.contains(key.question(for: .hrmosAPI)[language]) == isAsked, "\(key)")
        }
        #expect(said.contains(InitWords.noIssueDate.filled(in: language)))
    }

    @Test func `passes the check, by a file of answers and by lines in a pipe`() async throws {
        try await withSamples { folder in
            func write(_ text: String, to name: String) throws {
                try Data(text.utf8).write(to: folder.appending(path: name))
            }
            try write(Self.key + "\n", to: "hrmos.key")
            try write(
                "kind: hrmos-api\nlogin_url: example\napi_key: file:hrmos.key\n",
                to: "answers.yml")
            let made = try await kintai(["init", "--answers", "answers.yml"], in: folder)
            #expect(made.status == 0, "\(made.errors)")
            #expect(made.output.contains("accepts the key: kintai check --online\n"))
            let lines = ["hrmos-api", "https://f.ieyasu.co/example/login", "file:hrmos.key"]
            let typed = try await kintai(
                ["init", "--config", "typed.yml", "--language", "ja"], in: folder,
                input: lines.joined(separator: "\n"))
            #expect(typed.status == 0, "\(typed.errors)")
            #expect(!(made.output + typed.output).contains(Self.key))
        }
    }

    /// The service that a pipeline.yml's one integration asks.
    private func service(_ pipeline: String) throws -> HRMOSAPI {
        let settings = try read(pipeline, files: [])
        guard case .hrmosAPI(let api)? = settings.integrations.first?.source else {
            throw AnotherKind()
        }
        return api
    }
}
