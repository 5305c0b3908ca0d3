import WorkModel

extension FaultCode {
    /// A fault of this code with every fact that it may carry, as the documentation shows it.
    var example: Fault {
        switch self {
        case .usageBadOption:
            fault(nil, [.key: "--month", .value: "2026-13", .expected: "YYYY-MM"])
        case .usageUnknownIntegration: fault(nil, [.value: "大坂", .names: "本社, 大阪"])
        case .portTaken: fault(nil, [.value: "18080"])
        case .configNotFound: fault(Place(file: "pipeline.yml"))
        case .configNotUTF8: fault(at("pipeline.yml", 6))
        case .usageUnknownAnswer:
            fault(
                at("answers.yml", 3, 1),
                [
                    .key: "encodng", .suggestion: "encoding",
                    .names: "kind, files, users, segments",
                ])
        case .usageForeignAnswer:
            fault(
                at("answers.yml", 3, 1),
                [
                    .key: "segments", .value: "csv", .suggestion: "segment_column",
                    .expected: "hrmos-json | hrmos-csv",
                    .names: "kind, files, employee_number_column, date_column",
                ])
        case .usageMissingAnswer:
            fault(
                Place(file: "answers.yml"),
                [.key: "employee_number_column", .expected: "番号 | 勤務日 | 出勤 | 退勤"])
        case .anotherSync:
            fault(
                .nowhere,
                [
                    .count: "38", .found: "12",
                    .names: "E0001 2026-10-05, E0002 2026-10-05, E0002 2026-10-06",
                    .command: "kintai explain --employee E0001 --date 2026-10-05",
                ])
        case .probeDaysInUse:
            fault(.nowhere, [.value: "2026-10-01..2029-07-10", .found: "2026-09-22..2026-10-31"])
        case .answersMissing: fault(Place(file: "answers.yml"))
        case .fileExists: fault(Place(file: "pipeline.yml"))
        case .folderMissing: fault(Place(file: "setings/pipeline.yml"), [.path: "setings"])
        case .fileMissing: fault(Place(file: "users.json"))
        case .fileUnreadable: fault(Place(file: "users.json"), [.system: "Permission denied"])
        case .fileEmpty: fault(Place(file: "members.csv"))
        case .cannotWrite: fault(Place(file: "workspace/runs"), [.system: "Permission denied"])
        case .diskFull: fault(Place(file: "workspace/runs"))
        case .csvIsASpreadsheet, .csvIsUTF16: fault(Place(file: "members.csv"))
        case .workbookIsText, .workbookIsXLS, .workbookEncrypted:
            fault(Place(file: "members.xlsx"))
        case .workbookOfAnotherKind: fault(Place(file: "members.xlsx"), [.found: "ods"])
        case .workbookDamaged:
            fault(
                Place(file: "members.xlsx"),
                [.path: "xl/workbook.xml", .system: "there is no such part"])
        case .workbookOverLimit:
            fault(Place(file: "members.xlsx"), [.expected: "entries", .limit: "10000"])
        case .sheetMissing:
            fault(
                Place(file: "members.xlsx"),
                [.value: "メンバ一", .names: "表紙, メンバー", .suggestion: "メンバー"])
        case .sheetFormulaWithoutValue:
            fault(
                Place(file: "members.xlsx[メンバー]", line: 14, cellColumn: 2), [.count: "86"])
        case .csvUnterminatedQuote, .csvStrayQuote, .csvNul: fault(at("members.csv", 14, 9))
        case .csvRaggedRow: fault(at("october.csv", 14, 1), [.expected: "30", .found: "29"])
        case .csvInvalidUTF8, .csvInvalidCP932:
            fault(at("members.csv", 3, 7), [.offset: "120", .value: "0x81"])
        case .csvFieldTooLong: fault(at("members.csv", 14, 9), [.limit: "1048576"])
        case .csvRowTooLong: fault(at("members.csv", 14, 1), [.limit: "4194304"])
        case .csvMissingColumn:
            fault(
                at("members.csv", 1),
                [.column: "社員コード", .names: "社員コ－ド, 名前, 部署", .suggestion: "社員コ－ド"])
        case .csvRepeatedColumn: fault(at("members.csv", 1), [.column: "社員コード"])
        case .csvUnknownColumn:
            fault(
                at("corrections.csv", 1, 10),
                [.column: "勤務区文", .names: "社員番号, 勤務日, 勤務区文", .suggestion: "勤務区分"])
        case .csvTooFewColumns:
            fault(Place(file: "october.csv"), [.expected: "22", .found: "12"])
        case .csvBadValue:
            fault(
                at("mapping.csv", 5, 12),
                [.column: "from", .value: "2026-06-31", .expected: "yyyy-MM-dd"])
        case .csvOtherDurations:
            fault(
                at("daily.csv", 14),
                [
                    .column: "休憩時間", .value: "1.75", .expected: "sexagesimal",
                    .found: "decimal", .count: "3",
                    .names: "エクスポート／インポート > データ出力 > 日別データ[CSV] > 出力レイアウト作成",
                ])
        case .csvSeveralPlaces:
            fault(
                at("jobcan.csv", 14),
                [
                    .value: "S0003", .since: "2026-10-05", .count: "12",
                    .names: "出勤管理 > 勤務データダウンロード",
                ])
        default: runExample
        }
    }

    private var runExample: Fault {
        switch self {
        case .jsonInvalid:
            fault(
                Place(file: "october.json"),
                [.offset: "20480", .item: "18", .system: "unexpected end"])
        case .jsonIsASpreadsheet, .jsonIsUTF16: fault(Place(file: "users.json"))
        case .jsonNotAnArray: fault(Place(file: "october.json"), [.found: "object"])
        case .jsonItemNotAnObject:
            fault(Place(file: "october.json"), [.item: "18", .found: "number"])
        case .jsonItemTooLong:
            fault(Place(file: "october.json"), [.item: "18", .limit: "1048576"])
        case .packageMissing, .packageTorn, .packageChecksumDiffers: folderFault()
        case .packageWrongStage: folderFault([.expected: "extract", .found: "transform"])
        case .packageWrongFormat: folderFault([.expected: "1", .found: "2"])
        case .writtenByNewer:
            fault(
                Place(file: "ledger/2026-10/000003"),
                [.expected: "1", .found: "2", .command: "kintai history"])
        case .packageColumnsDiffer:
            folderFault([.expected: "employee_code, date", .found: "code, date"])
        case .sumsDiffer:
            fault(
                nil,
                [
                    .integration: "本社", .month: "2026-10", .expected: "210", .found: "209",
                    .stage: "transform",
                ])
        case .listOfAnotherKind:
            fault(
                Place(file: "users.json"),
                [
                    .key: "source.segments", .expected: "segments", .found: "users",
                    .column: "title",
                ])
        case .mappingOverlap: fault(at("mapping.csv", 8), [.value: "0012", .found: "3"])
        case .mappingShared:
            fault(Place(file: "mapping.csv"), [.value: "0012", .integration: "大阪"])
        case .memberImportNotSet: fault(nil, [.key: "target.new_members"])
        case .memberColumnMissing:
            fault(
                at("member-template.csv", 1),
                [
                    .column: "名前", .names: "社員コード, 氏名, 部署コード", .key: "target.new_members",
                    .suggestion: "氏名",
                ])
        case .memberValueUnknown:
            fault(
                nil,
                [
                    .key: "target.new_members.replace", .column: "部署コード", .value: "企画部",
                    .names: "A0012",
                ])
        case .memberTextUnencodable:
            fault(
                Place(file: "new.csv"),
                [
                    .column: "名前", .value: "𠮷", .found: "cp932", .names: "A0012",
                    .key: "target.new_members.encoding",
                ])
        case .codeWithoutDays:
            fault(Place(file: "workspace/ledger"), [.value: "R2N6F5"])
        case .codeHasDays:
            fault(
                Place(file: "workspace/ledger"),
                [
                    .value: "A0012", .found: "R2N6F5", .count: "2",
                    .names: "2026-10-05, 2026-10-06",
                ])
        case .codeStillThere: fault(nil, [.value: "R2N6F5"])
        case .codeUnknown: fault(nil, [.value: "A0O12", .suggestion: "A0012"])
        case .mappingIsAWorkbook: fault(Place(file: "mapping.xlsx"))
        case .mappingNotNamed:
            fault(Place(file: "mapping-本社.csv"), [.integration: "本社"])
        case .outputExists: fault(Place(file: "members.xlsx"), [.key: "--xlsx"])
        case .correctionUnknownEmployee:
            fault(at("corrections.csv", 5), [.value: "A0O12", .suggestion: "A0012"])
        case .membersNone: fault(Place(file: "members.csv"))
        case .templateMissingColumn:
            fault(
                at("attendance-template.csv", 1),
                [.column: "休憩詳細", .names: "社員コード, 年月日, 休憩", .suggestion: "休憩"])
        case .templateUnknownLeaveColumn:
            fault(
                at("pipeline.yml", 40, 12),
                [.column: "休暇区分", .names: "社員コード, 年月日, 休暇", .suggestion: "休暇"])
        case .closingDateUnreadable: fault(at("closed.txt", 1), [.value: "2026-9-30"])
        case .currentDuplicateDay:
            fault(at("current.csv", 15), [.value: "E0012 2026-10-05", .found: "14"])
        case .secretMissing:
            fault(
                nil,
                [.integration: "本社", .key: "source.api_key", .value: "${HRMOS_API_KEY}"])
        case .hrmosKeyWrong:
            hrmosFault(
                nil, [.found: "401", .value: "example", .system: "Unauthorized"])
        case .hrmosKeyExpired:
            hrmosFault(
                nil, [.found: "401", .value: "2026-08-01", .system: "Unauthorized"])
        case .hrmosAddressRefused:
            hrmosFault(nil, [.found: "403", .value: "example"])
        case .hrmosPlanLacking:
            fault(nil, [.integration: "本社", .found: "402", .value: "example"])
        case .hrmosCompanyUnknown:
            hrmosFault(nil, [.found: "404", .value: "exampel"])
        case .jobcanClientRefused: hrmosFault("/oauth/token", [.found: "401"])
        case .jobcanFieldMissing:
            hrmosFault(
                "/master/v1/employees",
                [
                    .key: "source.fields.staff_code", .value: "code",
                    .names: "id, main_group, main_group.id, staff_code",
                ])
        case .crowdLogTokenRefused:
            fault(
                nil,
                [
                    .path: "GET /members", .found: "401", .system: "Unauthorized",
                    .command: "kintai resume 20261121T200000Z",
                ])
        case .crowdLogCallRefused:
            fault(
                nil,
                [
                    .path: "PUT /attendances", .found: "405",
                    .command: "kintai resume 20261121T200000Z",
                ])
        case .serviceUnreachable:
            hrmosFault(
                "/authentication/token",
                [.found: "ieyasu.co", .system: "Could not resolve host: ieyasu.co"])
        case .serviceSilent: hrmosFault("/users", [.limit: "60"])
        case .serviceUntrusted:
            hrmosFault(
                nil,
                [.found: "ieyasu.co", .system: "self-signed certificate in certificate chain"])
        case .serviceAnswerTooLarge:
            hrmosFault("/work_outputs/daily/2026-10-05", [.limit: "64"])
        case .serviceRedirected:
            hrmosFault("/authentication/token", [.found: "https://signin.example.com"])
        case .serviceMaintenance:
            hrmosFault(
                "/work_outputs/daily/2026-10-05", [.found: "503", .since: "2026-11-22 02:00"])
        case .serviceBusy:
            hrmosFault(
                "/work_outputs/daily/2026-10-05", [.found: "429", .since: "2026-11-22 06:45"])
        case .serviceClosed:
            hrmosFault(
                "/daily-workings", [.value: "KING OF TIME", .since: "2026-11-22 10:02"])
        case .kingOfTimeTokenWrong, .kingOfTimeAccessRefused:
            hrmosFault(
                "/employees",
                [
                    .value: "KING OF TIME", .found: "403 (100)",
                    .system: "Authentication failed.",
                ])
        case .serviceFailing:
            hrmosFault("/work_outputs/daily/2026-10-05", [.found: "500"])
        case .serviceRefused: hrmosFault("/users", [.found: "403", .system: "Forbidden"])
        case .serviceAnswerUnreadable:
            hrmosFault("/work_outputs/daily/2026-10-05", [.system: "not an array"])
        case .serviceKeepsChanging: hrmosFault("/work_outputs/daily/2026-10-05")
        case .firstLoadNotAllowed: fault(nil, [.command: "kintai run --first-load"])
        case .manHoursOutsideWindow:
            Fault(
                self, at: Place(file: "man-hours.csv"),
                [
                    .found: "2026-08-03 – 2026-08-31", .expected: "2026-10-01 – 2026-10-31",
                    .command: "kintai run --from … --to …",
                ])
        case .resumeOvertaken:
            fault(
                nil,
                [
                    .run: "20261121T200000Z", .found: "20261122T200000Z", .command: "kintai run",
                ])
        case .deliveryFailed:
            fault(Place(file: "/srv/share/kintai"), [.command: "kintai resume"])
        case .deliveryGroup: fault(nil, [.value: "hr", .command: "kintai resume"])
        case .notificationFailed:
            fault(
                nil,
                [
                    .key: "notify[1]", .value: "slack", .found: "refused", .system: "404",
                    .command: "kintai check --online",
                ])
        case .noRecentRun:
            fault(
                nil,
                [
                    .value: "26h", .path: "/srv/kintai/workspace", .found: "20261121T200000Z",
                    .since: "2026-11-22T05:04:10+09:00", .command: "kintai history",
                ])
        case .ledgerMoved:
            fault(
                Place(file: "workspace/runs/20261121T200000Z/load/2026-10"),
                [.month: "2026-10", .expected: "3", .found: "4", .command: "kintai run"])
        case .ledgerRolledBack:
            fault(
                nil,
                [
                    .month: "2026-10", .value: "20261121T200000Z", .expected: "12", .found: "9",
                    .path: "workspace/ledger", .command: "kintai adopt",
                ])
        case .tooMuchChanged:
            fault(
                nil,
                [
                    .count: "640", .limit: "1200", .found: "53", .expected: "30",
                    .command: "kintai run --yes",
                ])
        case .tooManyPeopleMissing, .tooManyDaysMissing:
            fault(
                nil,
                [
                    .integration: "本社", .count: "12", .limit: "120", .found: "90",
                    .expected: "20", .command: "kintai run --yes",
                ])
        case .runMissing:
            fault(
                nil,
                [.value: "20261121T200000Z", .path: "/srv/kintai", .command: "kintai history"])
        case .runNotLoaded:
            fault(nil, [.value: "20261101T200000Z", .command: "kintai history"])
        case .dayNotFound:
            fault(
                nil,
                [.value: "0012", .found: "2026-10-05", .command: "kintai report"])
        case .partitionFailed:
            fault(
                nil,
                [
                    .integration: "本社", .month: "2026-10", .stage: "transform",
                    .command: "kintai resume 20261121T200000Z",
                ])
        case .stageCrashed:
            fault(
                nil,
                [
                    .stage: "kintai-transform", .system: "signal 9",
                    .command: "kintai resume 20261121T200000Z",
                ])
        case .fileHandlesShort:
            fault(
                nil,
                [
                    .stage: "kintai-extract", .limit: "40",
                    .command: "kintai resume 20261121T200000Z",
                ])
        case .commandMissing, .commandFailed, .commandLater, .commandRefused, .commandSilent,
            .commandIncomplete:
            ofCommand
        case .workspaceLocked, .workspaceHeldByStages:
            fault(
                nil,
                [
                    .path: "/srv/kintai", .stage: "kintai run", .process: "4711",
                    .run: "20261121T200000Z", .since: "2026-11-22T05:00:00+09:00",
                    .command: "kintai run",
                ])
        case .runStopped:
            fault(
                nil,
                [
                    .run: "20261121T200000Z", .count: "3", .limit: "6",
                    .command: "kintai resume 20261121T200000Z",
                ])
        case .resumeSettingsDiffer:
            fault(nil, [.run: "20261121T200000Z", .command: "kintai run"])
        default: configExample
        }
    }

    private var configExample: Fault {
        let facts: [FactName: String] =
            switch self {
            case .configSyntax: [.system: "did not find expected key"]
            case .configUnknownKey: [.key: "time.past_midnigt", .suggestion: "past_midnight"]
            case .configRepeatedKey: [.key: "language"]
            case .configMissingKey: [.key: "target.template"]
            case .configDurationsUnstated:
                [
                    .key: "integrations[].source.durations", .value: "KING OF TIME",
                    .expected: "decimal (10進) | sexagesimal (60進) | minutes (分) | h:mm (時刻形式)",
                    .names: "エクスポート／インポート > データ出力 > 日別データ[CSV] > 出力レイアウト作成",
                ]
            case .configWrongType:
                [.key: "integrations", .expected: "list", .found: "mapping"]
            case .configBadValue:
                [
                    .key: "time.past_midnight", .value: "extend",
                    .expected: "hold, extended, clip", .suggestion: "extended",
                ]
            case .configMissingVariable: [.key: "workspace", .value: "KINTAI_HOME"]
            case .configMissingFile:
                [.key: "integrations[0].source.files", .path: "exports/2026-*.json"]
            case .configContradiction:
                [.key: "segments.午前休.work", .expected: "work: true", .found: "false"]
            case .configNotAvailable: [.key: "integrations[].source.kind", .value: "jobcan-api"]
            case .configSecretInFile: [.key: "integrations[0].source.api_key"]
            case .configVerifyOff:
                [.key: "integrations[0].source.http.verify", .value: "ieyasu.co"]
            default: [:]
            }
        return fault(at("pipeline.yml", 12, 5), facts)
    }

    private func fault(_ place: Place?, _ facts: [FactName: String] = [:]) -> Fault {
        Fault(self, at: place ?? .nowhere, facts)
    }

    private func folderFault(_ facts: [FactName: String] = [:]) -> Fault {
        let command = "kintai extract --integration 本社 --month 2026-10"
        return fault(
            Place(file: "extract/本社/2026-10"),
            facts.merging([.command: command]) { given, _ in given })
    }

    /// A fault of a service, for 本社.
    private func hrmosFault(_ path: String?, _ facts: [FactName: String] = [:]) -> Fault {
        var facts = facts
        facts[.integration] = "本社"
        facts[.path] = path
        facts[.command] = "kintai resume 20261121T200000Z"
        return fault(nil, facts)
    }

    private func at(_ file: String, _ line: Int, _ column: Int? = nil) -> Place {
        Place(file: file, line: line, column: column)
    }
}

extension HoldCode {
    /// What `field` and `value` of held.csv may be, by the contract of `HoldCode.words`.
    var example: (field: String, value: String) {
        switch self {
        case .staleCorrection: ("correction", "")
        case .unreadableValue: ("clock_in", "25:65")
        case .duplicateDay: ("date", "2")
        case .missingEmployeeNumber: ("employee_number", "")
        case .ambiguousEmployee: ("employee_number", "E0012")
        case .unknownEmployee: ("employee_code", "E0012")
        case .inactiveMember: ("employee_code", "E0012")
        case .unmappedSegment: ("segment", "創立記念日")
        case .leaveWithClock: ("segment", "有給休暇")
        case .halfDayUnclear: ("segment", "有給休暇")
        case .leaveUnclear: ("segment", "出勤")
        case .missingClockIn: ("clock_in", "")
        case .missingClockOut: ("clock_out", "")
        case .clockOutBeforeClockIn: ("clock_out", "22:00-21:30")
        case .startsDayBefore: ("clock_in", "-00:30")
        case .dayTooLong: ("clock_out", "08:00-33:00")
        case .pastMidnight: ("clock_out", "22:00-26:30")
        case .unplacedBreak: ("break_total", "45")
        case .betterSourceHeld: ("", "本社")
        case .splitDay: ("", "大阪")
        case .betterSourceMissing: ("", "本社")
        case .unencodableText: ("daily_report", "😀")
        case .changedInCrowdLog: ("", "09:30-18:00")
        case .changedAfterClosing: ("", "2026-10-20")
        case .blankKeeps: ("breaks", "12:00-13:00")
        case .changedAfterSubmission: ("", "")
        case .vanished: ("", "09:00-18:00")
        case .refusedByCrowdLog: ("", "2026-10-05 は締められています")
        case .unknownToCrowdLog: ("", "")
        }
    }
}

extension IgnoreCode {
    /// What the column `value` of ignored.csv may be.
    var exampleValue: String {
        switch self {
        case .lowerPrecedence: "本社"
        case .closed: "2026-10-20"
        case .outsideTrial: "10"
        case .leaveByHand: "有給休暇"
        default: ""
        }
    }
}
