package import Messages

extension FileGuess {
    /// What to do with the file: where pipeline.yml names it, and how to try the profile.
    ///
    /// - Parameters:
    ///   - profile: The name of the entry under `profiles`.
    ///   - config: The file that has that entry.
    ///   - language: The language to speak.
    /// - Returns: A line each.
    package func nextSteps(
        profile: String, config: String, in language: Language
    ) -> [String] {
        let file = yamlText(name)
        let sheetKey = sheet.map { ", sheet: \(yamlText($0))" } ?? ""
        let sheetOption = sheet.map { " --sheet \(shellWord($0))" } ?? ""
        let headings = printable(sample.headings.joined(separator: ", "), limit: 400)
        switch list.value {
        case .attendance:
            let kind = needsLists ? "hrmos-csv" : "csv"
            let profile = isHRMOSDaily ? "hrmos-daily" : profile
            let source =
                "{kind: \(kind), files: [\(file)]\(sheetKey), profile: \(yamlText(profile))}"
            let command =
                "kintai extract file \(shellWord(name))\(sheetOption) --profile \(shellWord(profile)) --config "
                + shellWord(config) + " --to trial"
            return [
                GuessWords.use.filled(["value": source], in: language),
                GuessWords.trial.filled(["command": command], in: language),
            ]
        case .current:
            let value = "{file: \(file)\(sheetKey), profile: \(yamlText(profile))}"
            return [GuessWords.useCurrent.filled(["value": value], in: language)]
        case .members:
            let use = GuessWords.useMembers.filled(
                ["value": "{file: \(file)\(sheetKey)}"], in: language)
            guard !sample.headings.contains("社員コード") else { return [use] }
            return [
                use,
                GuessWords.membersNeed.filled(
                    ["names": "社員コード", "found": headings], in: language),
            ]
        case .mapping:
            let use = GuessWords.useMapping.filled(["value": file], in: language)
            let needed = ["employee_number", "employee_code"]
            guard !needed.allSatisfy(sample.headings.contains) else { return [use] }
            return [use, GuessWords.mappingNeeds.filled(["found": headings], in: language)]
        case .corrections:
            return [GuessWords.useCorrections.filled(["value": file], in: language)]
        case .employees: return [GuessWords.useEmployees.filled(["value": file], in: language)]
        case .segments: return [GuessWords.useSegments.filled(["value": file], in: language)]
        case .manHours:
            let value = "{file: \(file)\(sheetKey), profile: \(yamlText(profile))}"
            return [GuessWords.useManHours.filled(["value": value], in: language)]
        case .own: return [GuessWords.useOwn.filled(in: language)]
        case nil: return []
        }
    }

    /// Whether such a list has a layout of the user's own, and so a profile.
    package var hasProfile: Bool { !keys.isEmpty }
}
