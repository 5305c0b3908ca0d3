/// A language that the programs speak.
package enum Language: String, Sendable, CaseIterable {
    case ja
    case en
}

extension Language {
    /// Chooses the language: `--language`, then the key `language`, then the environment.
    ///
    /// `auto`, and whatever names no language of ours, leaves the choice to the next. In the
    /// environment the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that isn't empty decides, as
    /// POSIX has it: Japanese where it starts with `ja`, else English.
    package static func resolve(
        option: String?, setting: String?, environment: [String: String]
    ) -> Language {
        if let language = option.flatMap(Language.init(rawValue:)) { return language }
        if let language = setting.flatMap(Language.init(rawValue:)) { return language }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .compactMap { environment[$0] }
            .first { !$0.isEmpty }
        return locale?.lowercased().hasPrefix("ja") == true ? .ja : .en
    }
}
