import PipelineSettings
import Testing
import WorkModel

/// `target.api`: CrowdLog's calls as a tenant describes them.
@Suite struct CrowdLogAPITests {
    @Test func `reads a description`() throws {
        let target = try settings(pipeline()).target
        let api = try #require(target.api)
        #expect(target.template == nil)
        #expect(target.encoding == .utf8)
        #expect(api.baseURL == "https://api.crowdlog.jp")
        #expect(api.token == .variable("CROWDLOG_TOKEN"))
        #expect(api.unauthorized == [401])
        #expect(api.http.perSecond == 10)
        #expect(api.memberList?.firstPage == 0)
        #expect(api.memberList?.list.keys == ["data", "members"])
        #expect(api.memberList?.query.map(\.name) == ["page", "per_page"])
        let call = api.attendance
        #expect(call.method == .post)
        #expect(call.batch == 31)
        #expect(call.isOfOnePerson)
        #expect(
            call.path.pieces
                == [.text("/members/"), .field(.memberID), .text("/days")])
        #expect(
            call.fields
                == [.memberID, .date, .clockIn, .clockOut, .breakStart, .breakEnd, .leave, .status])
        #expect(call.empty == .omit)
        #expect(call.success == [200])
        #expect(call.refused == [422])
        #expect(call.retry == [503])
        #expect(call.refusals.list?.keys == ["error", "days"])
        #expect(target.leaveColumns?.cells(for: .full)?.map(\.value) == ["1"])
        #expect(target.leaveColumns?.cells(for: .morning) == nil)
    }

    @Test func `a body is JSON as it stands, with fields in its texts`() throws {
        let text = pipeline().replacing(
            "fixed: true",
            with: #"fixed: {a: 1, b: "1", c: 007, d: null, e: false, f: "{{x}", g: [-1.5]}"#)
        let body = try #require(try settings(text).target.api).attendance.body
        guard case .object(let members) = body, case .object(let kinds)? = members.first?.value
        else {
            Issue.record("\(body)")
            return
        }
        #expect(
            kinds.map(\.value) == [
                .literal("1"), .text(CallText([.text("1")])), .text(CallText([.text("007")])),
                .literal("null"), .literal("false"), .text(CallText([.text("{x}")])),
                .array([.literal("-1.5")]),
            ])
    }

    @Test func `tells all faults of a description at once, each with its place`() throws {
        let text = pipeline()
            .replacing("base_url: https://api.crowdlog.jp", with: "base_url: http://example.com")
            .replacing("token: ${CROWDLOG_TOKEN}", with: "token: abc")
            .replacing(#"query: {page: "{page}", per_page: "100"}"#, with: #"query: {per: "100"}"#)
            .replacing("path: /members/{member_id}/days", with: "path: /members/{member}/days")
            .replacing("date: \"{date}\"", with: "date: \"{clock_on}\"")
            .replacing("success: [200]", with: "success: [302]")
            .replacing("batch: 31", with: "batch: 0")
        let found = try faults(text)
        #expect(
            found.map { fault in
                let words = fault.split(separator: " ")
                let key = words.firstIndex { $0.hasPrefix("key=") } ?? words.endIndex
                return (words.prefix(2) + words[key...].prefix { $0 != "path=" })
                    .joined(separator: " ")
            } == [
                "8:15 config-bad-value key=target.api.base_url",
                "9:12 config-secret-in-file key=target.api.token",
                "14:14 config-contradiction key=target.api.members.query",
                "20:13 config-bad-value key=target.api.attendance.path",
                "21:14 config-bad-value key=target.api.attendance.batch",
                "26:17 config-bad-value key=target.api.attendance.body.days.each day.date",
                "32:17 config-bad-value key=target.api.attendance.success[]",
            ])
        #expect(found.contains { $0.contains("suggestion={clock_in}") })
        #expect(!found.contains { $0.contains("abc") })
    }

    @Test(arguments: [
        ("date: \"{date}\"", "date: \"2026\"", "expected={date}"),
        (
            "breaks: {each break: {from: \"{break_start}\", to: \"{break_end}\"}}", "x: 1",
            "expected={breaks} | each break"
        ),
        ("batch: 31", "batch: 31\n      encoding: cp932", "config-unknown-key"),
        ("days: {each day:", "days: {each_day:", "expected=each day"),
        ("leave: \"{leave}\"", "leave: \"\"", "expected={leave}"),
        ("list: error.days", "list: error.days\n        code: x", "config-unknown-key"),
        ("index: index", "message: words", "expected=index | date"),
        (
            "kind: crowdlog-api", "kind: crowdlog-csv\n  template: template.csv",
            "expected=kind: crowdlog-api"
        ),
        ("kind: crowdlog-api", "kind: crowdlog-api\n  max_rows: 5", "expected=kind: crowdlog-csv"),
    ])
    func `refuses a description that can't work`(
        old: String, new: String, fault: String
    ) throws {
        let text = pipeline()
        try #require(text.contains(old))
        let found = try faults(text.replacing(old, with: new))
        #expect(found.contains { $0.contains(fault) }, "\(found)")
    }

    /// A pipeline.yml whose target is described from line 3 on.
    private func pipeline() -> String {
        """
        version: 1
        target:
          kind: crowdlog-api
          members: [{file: members.csv}]

          # Every key that can stand here.
          api:
            base_url: https://api.crowdlog.jp
            token: ${CROWDLOG_TOKEN}
            unauthorized: [401]
            http: {per_second: 10}
            members:
              path: /members
              query: {page: "{page}", per_page: "100"}
              first_page: 0
              list: data.members
              employee_code: code
              id: id
            attendance:
              path: /members/{member_id}/days
              batch: 31
              method: POST
              body:
                fixed: true
                days: {each day: {
                  date: "{date}",
                  in: "{clock_in}",
                  out: "{clock_out}",
                  breaks: {each break: {from: "{break_start}", to: "{break_end}"}},
                  leave: "{leave}", status: "{status}"}}
              empty: omit
              success: [200]
              refused: [422]
              retry: [503]
              refusals:
                list: error.days
                index: index
              leave: {full: "1"}
        integrations:
          - name: 本社
            source: {kind: hrmos-json, files: [a.json], users: users.json, segments: segments.json}

        """
    }
}
