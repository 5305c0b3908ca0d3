package import WorkModel

extension FaultCode {
    /// What this fault says; a new code doesn't compile until it has its words here.
    package var words: FaultWords {
        switch self {
        case .usageBadOption: .usageBadOption
        case .usageUnknownIntegration: .usageUnknownIntegration
        case .usageUnknownAnswer: .usageUnknownAnswer
        case .fileMissing: .fileMissing
        case .fileUnreadable: .fileUnreadable
        case .fileEmpty: .fileEmpty
        case .fileExists: .fileExists
        case .cannotWrite: .cannotWrite
        case .diskFull: .diskFull
        case .csvIsASpreadsheet: .csvIsASpreadsheet
        case .csvIsUTF16: .csvIsUTF16
        case .csvUnterminatedQuote: .csvUnterminatedQuote
        case .csvStrayQuote: .csvStrayQuote
        case .csvRaggedRow: .csvRaggedRow
        case .csvNul: .csvNul
        case .csvInvalidUTF8: .csvInvalidUTF8
        case .csvInvalidCP932: .csvInvalidCP932
        case .csvFieldTooLong: .csvFieldTooLong
        case .csvRowTooLong: .csvRowTooLong
        case .csvMissingColumn: .csvMissingColumn
        case .csvRepeatedColumn: .csvRepeatedColumn
        case .csvUnknownColumn: .csvUnknownColumn
        case .csvTooFewColumns: .csvTooFewColumns
        case .csvBadValue: .csvBadValue
        case .jsonInvalid: .jsonInvalid
        case .jsonNotAnArray: .jsonNotAnArray
        case .jsonItemNotAnObject: .jsonItemNotAnObject
        case .jsonItemTooLong: .jsonItemTooLong
        case .packageMissing: .packageMissing
        case .packageTorn: .packageTorn
        case .packageWrongStage: .packageWrongStage
        case .packageWrongFormat: .packageWrongFormat
        case .packageChecksumDiffers: .packageChecksumDiffers
        case .packageColumnsDiffer: .packageColumnsDiffer
        case .sumsDiffer: .sumsDiffer
        case .configNotFound: .configNotFound
        case .configNotUTF8: .configNotUTF8
        case .configSyntax: .configSyntax
        case .configUnknownKey: .configUnknownKey
        case .configRepeatedKey: .configRepeatedKey
        case .configMissingKey: .configMissingKey
        case .configWrongType: .configWrongType
        case .configBadValue: .configBadValue
        case .configMissingVariable: .configMissingVariable
        case .configMissingFile: .configMissingFile
        case .configContradiction: .configContradiction
        case .configNotAvailable: .configNotAvailable
        case .configSecretInFile: .configSecretInFile
        case .mappingOverlap: .mappingOverlap
        case .membersNone: .membersNone
        case .templateMissingColumn: .templateMissingColumn
        case .templateUnknownLeaveColumn: .templateUnknownLeaveColumn
        case .firstLoadNotAllowed: .firstLoadNotAllowed
        case .runMissing: .runMissing
        case .dayNotFound: .dayNotFound
        case .partitionFailed: .partitionFailed
        case .stageCrashed: .stageCrashed
        }
    }
}
