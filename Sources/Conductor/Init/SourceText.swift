import Messages
import PipelineConfig

/// The parts of a pipeline.yml that depend on the kind of source.
extension InitAnswers {
    func addSource(to page: inout PipelinePage) {
        if kind == .hrmosAPI { addService(to: &page) } else { addFiles(to: &page) }
    }

    private func addService(to page: inout PipelinePage) {
        page.add("      kind: \(kind.rawValue)", kind.comment)
        let key = companyName(ofLogin: self[.login]) == self[.login] ? "company" : "login_url"
        page.add("      \(key): \(yamlText(self[.login]))", .login)
        page.add("      api_key: \(secretText(self[.apiKey]))", .apiKey)
        let issued = self[.apiKeyIssued]
        page.add(
            "      "
                + (issued.isEmpty ? "# api_key_issued: 2026-10-01" : "api_key_issued: \(issued)"),
            .apiKeyIssued)
    }

    private func addFiles(to page: inout PipelinePage) {
        let isJSON = kind == .hrmosJSON
        page.add("      kind: \(kind.rawValue)", kind.comment)
        let files = yamlList(list(.files))
        page.add("      files: \(files)", kind.filesComment)
        if kind.hasLists {
            page.add("      users: \(yamlText(self[.users]))", isJSON ? .users : .usersList)
            page.add(
                "      segments: \(yamlText(self[.segments]))", isJSON ? .segments : .segmentsList)
            for (key, comment) in [
                (InitKey.departments, InitComment.departments), (.employments, .employments),
            ] where !self[key].isEmpty {
                page.add("      \(key.rawValue): \(yamlText(self[key]))", comment)
            }
        }
        guard !isJSON else { return }
        page.add("      encoding: auto", .sourceEncoding)
        let profile = kind == .csv ? profileName : "hrmos-daily"
        page.add("      profile: \(profile)", kind == .csv ? .profile : .dailyProfile)
    }

    func addProfile(to page: inout PipelinePage) {
        page.add("profiles:")
        addProfile(named: profileName, of: .attendance, to: &page)
        page.add("")
    }

    private var profileName: String { "our-export" }
}

extension InitKind {
    fileprivate var comment: InitComment {
        switch self {
        case .hrmosAPI: .kindService
        case .hrmosJSON: .kind
        case .hrmosCSV: .kindDaily
        case .csv: .kindAny
        }
    }

    fileprivate var filesComment: InitComment? {
        switch self {
        case .hrmosJSON: .files
        case .hrmosCSV: .filesDaily
        case .csv, .hrmosAPI: nil
        }
    }
}
