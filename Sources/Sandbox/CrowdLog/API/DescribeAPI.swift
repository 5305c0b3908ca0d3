extension CrowdLogSettings {
    /// The target of a pipeline.yml that describes the stand-in's API as it is set.
    ///
    /// A tenant's own is written in the same way, from CrowdLog's API document.
    package func apiDescription(port: Int) -> String {
        """
        target:
          kind: crowdlog-api
          members: [{file: members.csv}]
          first_load: allow
          api:
            base_url: http://127.0.0.1:\(port)
            token: ${CROWDLOG_TOKEN}
            http: {concurrent: 4, per_second: 100}
            members:
              path: /members
              query: {page: "{page}", per_page: "100"}
              list: members
              employee_code: code
              id: id
            attendance:
        \(attendance)
              leave: {full: 全休, morning: 午前休, afternoon: 午後休}

        """
    }

    private var attendance: String {
        let values = """
            clock_in: "{clock_in}"
            clock_out: "{clock_out}"
            breaks: {each break: {start: "{break_start}", end: "{break_end}"}}
            leave: "{leave}"
            daily_report: "{daily_report}"
            status: "{status}"
            """
        func indented(_ count: Int) -> String {
            values.split(separator: "\n")
                .map { String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
        }
        switch api.shape {
        case .day:
            return """
                      method: PUT
                      path: /members/{member_id}/attendances/{date}
                      body:
                \(indented(8))
                      refused: [\(api.refused)]
                """
        case .list:
            return """
                      method: PUT
                      path: /attendances
                      batch: 50
                      body:
                        attendances:
                          each day:
                            member_id: "{member_id}"
                            date: "{date}"
                \(indented(12))
                      refused: [\(api.refused)]
                      refusals: {list: errors, index: index, takes_others: false}
                """
        }
    }
}
