/// A fault's stable code.
///
/// Users search for it and scripts match it: a code is never renamed.
package enum FaultCode: String, CaseIterable, Sendable, Codable {
    // Use of the programs.
    /// An option has a value that it can't have.
    ///
    /// Facts: `key` the option, `value`, `expected`.
    case usageBadOption = "usage-bad-option"
    /// An integration that pipeline.yml doesn't name.
    ///
    /// Facts: `value`, `names` those it names.
    case usageUnknownIntegration = "usage-unknown-integration"
    /// A port of 127.0.0.1 where nothing can listen.
    ///
    /// Facts: `value`.
    case portTaken = "port-taken"

    /// An answer to a question that `kintai init` doesn't ask.
    ///
    /// Facts: place, `key`, `suggestion` or absent, `names` the questions' keys.
    case usageUnknownAnswer = "usage-unknown-answer"
    /// An answer to a question that `kintai init` asks only for other kinds of source.
    ///
    /// Facts: place, `key`, `value` this kind, `names` its keys, `expected`, `suggestion` or absent.
    case usageForeignAnswer = "usage-foreign-answer"
    /// No answer to a question of `kintai init` that has no default.
    ///
    /// Facts: `key`, `expected`.
    case usageMissingAnswer = "usage-missing-answer"
    /// Days that `kintai probe` would write and on which attendance may stand.
    ///
    /// Facts: `value` the days, and `found` the days that runs look at, or `names` the member whose day
    /// the ledger has.
    case probeDaysInUse = "probe-days-in-use"
    /// The file of answers isn't there.
    ///
    /// Facts: place.
    case answersMissing = "answers-missing"

    // Files.
    /// No such file.
    ///
    /// Facts: place.
    case fileMissing = "file-missing"
    /// A file that can't be opened or read.
    ///
    /// Facts: place, `system`.
    case fileUnreadable = "file-unreadable"
    /// A file without a single byte where rows belong.
    ///
    /// Facts: place.
    case fileEmpty = "file-empty"
    /// A file that is there already and that nobody has allowed to replace.
    ///
    /// Facts: place.
    case fileExists = "file-exists"
    /// A file where a new one shall be written, which is never replaced.
    ///
    /// Facts: place, `key` the option.
    case outputExists = "output-exists"
    /// The folder of a file that `kintai init` shall write isn't there.
    ///
    /// Facts: place the file, `path` the folder.
    case folderMissing = "folder-missing"
    /// A file or folder that can't be made, written, renamed or removed.
    ///
    /// Facts: place, `system`.
    case cannotWrite = "cannot-write"
    /// No space left.
    ///
    /// Facts: place.
    case diskFull = "disk-full"

    // CSV.
    /// A workbook, or a zip file of another kind, where CSV belongs.
    ///
    /// Facts: place.
    case csvIsASpreadsheet = "csv-is-a-spreadsheet"
    /// UTF-16, as its byte-order mark says.
    ///
    /// Facts: place.
    case csvIsUTF16 = "csv-is-utf16"
    /// A quote that never ends; the place is where it opens.
    ///
    /// Facts: place.
    case csvUnterminatedQuote = "csv-unterminated-quote"
    /// A quote in the middle of an unquoted field, or text after a closing quote.
    ///
    /// Facts: place.
    case csvStrayQuote = "csv-stray-quote"
    /// A row with another number of columns than the header.
    ///
    /// Facts: place, `expected`, `found`.
    case csvRaggedRow = "csv-ragged-row"
    /// A NUL byte.
    ///
    /// Facts: place.
    case csvNul = "csv-nul"
    /// A byte that isn't UTF-8.
    ///
    /// Facts: place, `offset`, `value` the byte as `0x81`.
    case csvInvalidUTF8 = "csv-invalid-utf8"
    /// A byte that isn't CP932.
    ///
    /// Facts: place, `offset`, `value` the byte as `0x81`.
    case csvInvalidCP932 = "csv-invalid-cp932"
    /// A field over the limit.
    ///
    /// Facts: place, `limit` in bytes.
    case csvFieldTooLong = "csv-field-too-long"
    /// A row over the limit.
    ///
    /// Facts: place, `limit` in bytes.
    case csvRowTooLong = "csv-row-too-long"
    /// A heading that isn't there.
    ///
    /// Facts: place, `column`, `names` those found, `suggestion` the closest or absent.
    case csvMissingColumn = "csv-missing-column"
    /// A heading that stands twice.
    ///
    /// Facts: place, `column`.
    case csvRepeatedColumn = "csv-repeated-column"
    /// A heading that nobody reads, in a file where each must be known.
    ///
    /// Facts: place, `column`, `names` those found, `suggestion` the closest or absent.
    case csvUnknownColumn = "csv-unknown-column"
    /// A file with fewer columns than a layout by position needs.
    ///
    /// Facts: place, `expected` the column's position, `found` how many there are.
    case csvTooFewColumns = "csv-too-few-columns"
    /// A cell that can't be read, in a file where that stops the run.
    ///
    /// Facts: place, `column`, `value`, `expected`.
    case csvBadValue = "csv-bad-value"
    /// Lengths of time in a service's export that the stated form can't say and another can.
    ///
    /// Facts: place, `column`, `value` the first of them, `expected` the form stated, `found` those that fit, `count` of such cells, `names` the screen that says it.
    case csvOtherDurations = "csv-other-durations"
    /// Several rows for a person's day in an export of ジョブカン.
    ///
    /// Facts: place, `value` the person's number, `since` the date, `count` of such rows, `names` the screen.
    case csvSeveralPlaces = "csv-several-places"

    // Workbooks.
    /// A file named as a workbook that holds text.
    ///
    /// Facts: place.
    case workbookIsText = "workbook-is-text"
    /// A workbook as Excel wrote it up to 2003.
    ///
    /// Facts: place.
    case workbookIsXLS = "workbook-is-xls"
    /// A workbook, or a part of it, that opens with a password only.
    ///
    /// Facts: place.
    case workbookEncrypted = "workbook-encrypted"
    /// A zip file that isn't .xlsx.
    ///
    /// Facts: place, `found` (a ``WorkbookKind``).
    case workbookOfAnotherKind = "workbook-of-another-kind"
    /// A workbook that can't be read.
    ///
    /// Facts: place, `path` the part inside it or absent, `system`.
    case workbookDamaged = "workbook-damaged"
    /// A workbook that holds more than we read.
    ///
    /// Facts: place, `expected` (a ``WorkbookBound``), `limit`.
    case workbookOverLimit = "workbook-over-limit"
    /// A sheet that the workbook hasn't.
    ///
    /// Facts: place, `value`, `names` those it has, `suggestion` or absent.
    case sheetMissing = "sheet-missing"
    /// Formulas of a column that is read whose values aren't saved; the place is the first.
    ///
    /// Facts: place, `count`.
    case sheetFormulaWithoutValue = "sheet-formula-without-value"

    // JSON.
    /// A workbook, or a zip file of another kind, where JSON belongs.
    ///
    /// Facts: place.
    case jsonIsASpreadsheet = "json-is-a-spreadsheet"
    /// UTF-16, as its byte-order mark says.
    ///
    /// Facts: place.
    case jsonIsUTF16 = "json-is-utf16"
    /// Text that isn't JSON.
    ///
    /// Facts: place, `offset`, `item` where there is one, `system`.
    case jsonInvalid = "json-invalid"
    /// A file that holds neither an array nor JSON Lines.
    ///
    /// Facts: place, `found`.
    case jsonNotAnArray = "json-not-an-array"
    /// An item that isn't an object.
    ///
    /// Facts: place, `item`, `found`.
    case jsonItemNotAnObject = "json-item-not-an-object"
    /// An item over the limit.
    ///
    /// Facts: place, `item`, `limit` in bytes.
    case jsonItemTooLong = "json-item-too-long"

    // Hand-over between stages.
    /// A folder that a stage before should have made.
    ///
    /// Facts: place, `command` that makes it.
    case packageMissing = "package-missing"
    /// A folder without its datapackage.json, or with one that can't be read.
    ///
    /// Facts: place, `command`.
    case packageTorn = "package-torn"
    /// A folder of another stage.
    ///
    /// Facts: place, `expected`, `found`, `command`.
    case packageWrongStage = "package-wrong-stage"
    /// A folder of another format number.
    ///
    /// Facts: place, `expected`, `found`, `command`.
    case packageWrongFormat = "package-wrong-format"
    /// A folder or file of a workspace has a format number that this program doesn't know yet.
    ///
    /// Facts: `found`, `expected` the highest that it knows, `command`.
    case writtenByNewer = "written-by-newer"
    /// A file that isn't the one that the stage before wrote.
    ///
    /// Facts: place, `command`.
    case packageChecksumDiffers = "package-checksum-differs"
    /// A hand-over file with other columns.
    ///
    /// Facts: place, `expected`, `found`, `command`.
    case packageColumnsDiffer = "package-columns-differ"
    /// Days got lost or came twice between stages.
    ///
    /// Facts: `integration`, `month`, `expected`, `found`, `stage`.
    case sumsDiffer = "sums-differ"

    // pipeline.yml.
    /// No pipeline.yml of that name.
    ///
    /// Facts: place.
    case configNotFound = "config-not-found"
    /// A pipeline.yml in another encoding; the line is the first that isn't UTF-8.
    ///
    /// Facts: place.
    case configNotUTF8 = "config-not-utf8"
    /// Not YAML.
    ///
    /// Facts: place, `system`.
    case configSyntax = "config-syntax"
    /// A key that nobody reads.
    ///
    /// Facts: place, `key`, `suggestion` or absent.
    case configUnknownKey = "config-unknown-key"
    /// A key that stands twice.
    ///
    /// Facts: place, `key`.
    case configRepeatedKey = "config-repeated-key"
    /// A key that must be there.
    ///
    /// Facts: place, `key`.
    case configMissingKey = "config-missing-key"
    /// Nothing says how a service's export writes lengths of time.
    ///
    /// Facts: place, `key`, `value` the service, `expected` the forms, `names` the screen that says it.
    case configDurationsUnstated = "config-durations-unstated"
    /// A list where a word belongs, and the like.
    ///
    /// Facts: place, `key`, `expected`, `found`.
    case configWrongType = "config-wrong-type"
    /// A value that the key can't have.
    ///
    /// Facts: place, `key`, `value`, `expected`, `suggestion` or absent.
    case configBadValue = "config-bad-value"
    /// An environment variable that isn't set.
    ///
    /// Facts: place, `key`, `value` its name.
    case configMissingVariable = "config-missing-variable"
    /// A file that pipeline.yml names and that isn't there, or a glob that fits none.
    ///
    /// Facts: place, `key`, `path`.
    case configMissingFile = "config-missing-file"
    /// Two settings that can't both hold.
    ///
    /// Facts: place, `key`, `expected` what would fit, `found`.
    case configContradiction = "config-contradiction"
    /// A setting that this version doesn't carry out.
    ///
    /// Facts: place, `key`, `value`.
    case configNotAvailable = "config-not-available"
    /// A key or token written into pipeline.yml.
    ///
    /// Facts: place, `key`; never the value.
    case configSecretInFile = "config-secret-in-file"
    /// Certificates of a host that isn't this machine, left unchecked.
    ///
    /// Facts: place, `key`, `value` the host.
    case configVerifyOff = "config-verify-off"

    // What the user brings.
    /// A file in another's place: none of its items has what such items are told apart by.
    ///
    /// Facts: place, `key`, `expected` (a ``ListKind``), `found` (another) or absent, `column`.
    case listOfAnotherKind = "list-of-another-kind"
    /// A number twice in the mapping with overlapping dates.
    ///
    /// Facts: place, `value` the number, `found` the line of the other.
    case mappingOverlap = "mapping-overlap"
    /// A mapping row for a number that somebody of another integration has too, which reads the same
    /// file.
    ///
    /// Facts: place, `value` the number, `integration` the other one.
    case mappingShared = "mapping-shared"
    /// A file for one of CrowdLog's member imports is wanted, and pipeline.yml doesn't say what goes
    /// where.
    ///
    /// Facts: `key` of pipeline.yml.
    case memberImportNotSet = "member-import-not-set"
    /// A member template without a column that pipeline.yml names.
    ///
    /// Facts: place, `column`, `names` those it has, `key`, `suggestion` or absent.
    case memberColumnMissing = "member-column-missing"
    /// A value of a person for which `replace` has nothing.
    ///
    /// Facts: `key`, `column`, `value`, `names` the employee number.
    case memberValueUnknown = "member-value-unknown"
    /// A character that a member import file's encoding lacks.
    ///
    /// Facts: place, `column`, `value`, `found` the encoding, `names` the number, `key`.
    case memberTextUnencodable = "member-text-unencodable"
    /// A code whose days shall move to another one, and that the ledger has no day of.
    ///
    /// Facts: place the ledger, `value` the code.
    case codeWithoutDays = "code-without-days"
    /// A code that days shall move to and that has days of its own on the same dates.
    ///
    /// Facts: place the ledger, `value` that code, `found` the other, `count` dates, `names` some.
    case codeHasDays = "code-has-days"
    /// A code whose days shall move to another one, and that a member still has.
    ///
    /// Facts: `value`.
    case codeStillThere = "code-still-there"
    /// A code that days shall move to and that no member has.
    ///
    /// Facts: `value`, `suggestion` or absent.
    case codeUnknown = "code-unknown"
    /// A mapping that is a workbook, where rows can't be added.
    ///
    /// Facts: place.
    case mappingIsAWorkbook = "mapping-is-a-workbook"
    /// A file where a new mapping file belongs, which pipeline.yml doesn't name.
    ///
    /// Facts: place, `integration`.
    case mappingNotNamed = "mapping-not-named"
    /// A correction of somebody whom neither the source nor CrowdLog knows.
    ///
    /// Facts: place, `value`, `suggestion` or absent.
    case correctionUnknownEmployee = "correction-unknown-employee"
    /// Member files without a single member.
    ///
    /// Facts: place.
    case membersNone = "members-none"
    /// A template that lacks one of CrowdLog's columns that are needed.
    ///
    /// Facts: place, `column`, `names`, `suggestion` or absent.
    case templateMissingColumn = "template-missing-column"
    /// `leave_columns` names a column that the template hasn't.
    ///
    /// Facts: place, `column`, `names`, `suggestion` or absent.
    case templateUnknownLeaveColumn = "template-unknown-leave-column"
    /// A file for the last closed day without one, with a line that is none, or with two.
    ///
    /// Facts: place, `value` the line's text or absent.
    case closingDateUnreadable = "closing-date-unreadable"
    /// Two rows of CrowdLog's own download for one person and day that say different things.
    ///
    /// Facts: place of the later, `value` the employee code and the date, `found` the other's line.
    case currentDuplicateDay = "current-duplicate-day"

    // Services; `system` is what they, or the network, say themselves.
    /// A key that isn't where pipeline.yml says, or that no header can hold.
    ///
    /// Facts: `integration` or absent, `key` of pipeline.yml, `value` the variable, file or credential.
    case secretMissing = "secret-missing"
    /// HRMOS knows no such key.
    ///
    /// Facts: `integration`, `found` the status, `value` the company, `system` or absent, `command`.
    case hrmosKeyWrong = "hrmos-key-wrong"
    /// A key of HRMOS that is older than three months.
    ///
    /// Facts: `integration`, `found` the status, `value` its date, `system` or absent, `command`.
    case hrmosKeyExpired = "hrmos-key-expired"
    /// HRMOS takes no requests from this address.
    ///
    /// Facts: `integration`, `found` the status, `value` the company, `system` or absent, `command`.
    case hrmosAddressRefused = "hrmos-address-refused"
    /// The company's plan of HRMOS has no API.
    ///
    /// Facts: `integration`, `found` the status, `value` the company, `system` or absent.
    case hrmosPlanLacking = "hrmos-plan-lacking"
    /// HRMOS has no company of that name.
    ///
    /// Facts: `integration`, `found` the status, `value` the company, `system` or absent, `command`.
    case hrmosCompanyUnknown = "hrmos-company-unknown"
    /// ジョブカン doesn't accept the API client, or the tokens that it issues itself.
    ///
    /// Facts: `integration`, `path`, `found` the status, `command`.
    case jobcanClientRefused = "jobcan-client-refused"
    /// ジョブカン's answers lack a field that is needed.
    ///
    /// Facts: `integration`, `path`, `key` of pipeline.yml, `value` what it says or absent, `names` the keys seen, `command`.
    case jobcanFieldMissing = "jobcan-field-missing"
    /// CrowdLog's API doesn't accept the token.
    ///
    /// Facts: `path`, `found` the status, `system` or absent, `command`.
    case crowdLogTokenRefused = "crowdlog-token-refused"
    /// CrowdLog's API answers with a status that pipeline.yml has no meaning for.
    ///
    /// Facts: `path`, `found` the status, `system` or absent, `command`.
    case crowdLogCallRefused = "crowdlog-call-refused"
    /// A token that KING OF TIME, or 勤革時, doesn't take.
    ///
    /// Facts: `integration`, `path`, `value` what it is called, `found` the status with the code, `system` or absent, `command`.
    case kingOfTimeTokenWrong = "king-of-time-token-wrong"
    /// A good token to which KING OF TIME, or 勤革時, doesn't show something.
    ///
    /// Facts: `integration`, `path`, `value` what it is called, `found` the status with the code, `system` or absent, `command`.
    case kingOfTimeAccessRefused = "king-of-time-access-refused"
    /// A service that can't be reached.
    ///
    /// Facts: `integration`, `path`, `found` the host, `system`, `command`.
    case serviceUnreachable = "service-unreachable"
    /// A service that doesn't answer in time.
    ///
    /// Facts: `integration`, `path`, `limit` in seconds, `command`.
    case serviceSilent = "service-silent"
    /// A service whose certificate isn't trusted.
    ///
    /// Facts: `integration`, `found` the host, `system`, `command`.
    case serviceUntrusted = "service-untrusted"
    /// An answer over the limit.
    ///
    /// Facts: `integration`, `path`, `limit` in MiB, `command`.
    case serviceAnswerTooLarge = "service-answer-too-large"
    /// A service that sends us to another host.
    ///
    /// Facts: `integration`, `path`, `found` the host, `command`.
    case serviceRedirected = "service-redirected"
    /// A page for people, or 503, where data belongs.
    ///
    /// Facts: `integration`, `path`, `found` the status, `since` its end or absent, `command`.
    case serviceMaintenance = "service-maintenance"
    /// A service that asks us to wait for longer than we may.
    ///
    /// Facts: `integration`, `path`, `found` the status, `since` its end or absent, `command`.
    case serviceBusy = "service-busy"
    /// A service that takes no requests at this hour.
    ///
    /// Facts: `integration`, `path`, `value` what it is called, `since` its end, `command`.
    case serviceClosed = "service-closed"
    /// A service that fails itself.
    ///
    /// Facts: `integration`, `path`, `found` the status, `system` or absent, `command`.
    case serviceFailing = "service-failing"
    /// A service that refuses one of its lists.
    ///
    /// Facts: `integration`, `path`, `found` the status, `system` or absent, `command`.
    case serviceRefused = "service-refused"
    /// An answer that can't be read.
    ///
    /// Facts: `integration`, `path`, `system`, `command`.
    case serviceAnswerUnreadable = "service-answer-unreadable"
    /// A list that changes while its pages are read, again and again.
    ///
    /// Facts: `integration`, `path`, `command`.
    case serviceKeepsChanging = "service-keeps-changing"

    // Runs.
    /// Nothing was ever loaded, and nobody has allowed the first load.
    ///
    /// Facts: `command`.
    case firstLoadNotAllowed = "first-load-not-allowed"
    /// The ledger isn't the generation that a load was compared with.
    ///
    /// Facts: place, `month`, `expected`, `found`, `command`.
    case ledgerMoved = "ledger-moved"
    /// The ledger is older than a run's record of it.
    ///
    /// Facts: `month`, `value` the run, `expected`, `found`, `path`, `command`.
    case ledgerRolledBack = "ledger-rolled-back"
    /// More confirmed days change than `max_changed_percent` allows.
    ///
    /// Facts: `count`, `limit`, `found` in percent, `expected` in percent, `command`.
    case tooMuchChanged = "too-much-changed"
    /// More people are missing than `max_missing_percent` allows.
    ///
    /// Facts: `integration`, `count`, `limit` before, `found`, `expected` in percent, `command`.
    case tooManyPeopleMissing = "too-many-people-missing"
    /// More days are missing than `max_missing_percent` allows.
    ///
    /// Facts: `integration`, `count`, `limit` before, `found`, `expected` in percent, `command`.
    case tooManyDaysMissing = "too-many-days-missing"
    /// A run to go on with, while a newer one has loaded its days already.
    ///
    /// Facts: `run`, `found` the newer one, `command`.
    case resumeOvertaken = "resume-overtaken"
    /// No such run, or none at all.
    ///
    /// Facts: `value` the run, `path` the workspace, `command`.
    case runMissing = "run-missing"
    /// A run that has given CrowdLog nothing, to be confirmed or undone.
    ///
    /// Facts: `value` the run, `command`.
    case runNotLoaded = "run-not-loaded"
    /// A list of man-hours of other days than the run's.
    ///
    /// Facts: place, `found` the list's days, `expected` the run's, `command`.
    case manHoursOutsideWindow = "man-hours-outside-window"
    /// A day that the run hasn't.
    ///
    /// Facts: `value` the employee, `found` the day, `command`, `run` which has it, if one does.
    case dayNotFound = "day-not-found"
    /// A stage failed for one partition; its own faults stand above.
    ///
    /// Facts: `integration`, `month`, `stage`, `command`.
    case partitionFailed = "partition-failed"
    /// A stage's program ended by a signal.
    ///
    /// Facts: `stage`, `system`, `command`.
    case stageCrashed = "stage-crashed"
    /// The system opens no more files for the conductor, so that no stage can be started.
    ///
    /// Facts: `stage`, `limit` how many it needs, `command`.
    case fileHandlesShort = "file-handles-short"
    /// Another command works in the workspace.
    ///
    /// Facts: `path`, `stage`, `process` or absent, `run` or absent, `since` or absent, `command`.
    case workspaceLocked = "workspace-locked"
    /// The programs that a command started in the workspace have outlived it.
    ///
    /// Facts: `path`, `stage`, `process`, `run` or absent, `since`, `command`.
    case workspaceHeldByStages = "workspace-held-by-stages"
    /// A signal stopped the run.
    ///
    /// Facts: `run`, `count` of partitions done, `limit` of all, `command`.
    case runStopped = "run-stopped"
    /// A run can't go on by other settings than it began with.
    ///
    /// Facts: `run`, `command`.
    case resumeSettingsDiffer = "resume-settings-differ"
    /// What people need could not be put into the folder of `deliver`; why stands above.
    ///
    /// Facts: place the folder, `command`.
    case deliveryFailed = "delivery-failed"
    /// The group of `deliver` doesn't exist, or this user may not give files to it.
    ///
    /// Facts: `value` the group, `command`.
    case deliveryGroup = "delivery-group"

    // Programs that hand over attendance (`kind: command`).
    /// A program that isn't there or can't be started.
    ///
    /// Facts: `integration`, `value` the program, `system` or absent, `command`.
    case commandMissing = "command-missing"
    /// A program that ended otherwise than with 0.
    ///
    /// Facts: `integration`, `value` the program, `found` its status, `path` of what it said or absent, `command`.
    case commandFailed = "command-failed"
    /// A program that asks to be run later (75).
    ///
    /// Facts: `integration`, `value` the program, `found` its status, `path` of what it said or absent, `command`.
    case commandLater = "command-later"
    /// A program that its source refuses (77).
    ///
    /// Facts: `integration`, `value` the program, `found` its status, `path` of what it said or absent, `command`.
    case commandRefused = "command-refused"
    /// A program that wasn't done in time.
    ///
    /// Facts: `integration`, `value` the program, `limit` in seconds, `path` or absent, `command`.
    case commandSilent = "command-silent"
    /// A program that handed over less than it says, or doesn't say how much.
    ///
    /// Facts: `integration`, `value` the program, `expected`, `found`, `command`.
    case commandIncomplete = "command-incomplete"

    // Notifications and monitoring.
    /// A receiver of `notify` that hasn't taken its message; it never fails a run.
    ///
    /// Facts: `key` of pipeline.yml, `value` its kind, `found` (a ``NoticeTrouble``), `system` or absent, `command`.
    case notificationFailed = "notification-failed"
    /// CrowdLog has days otherwise than they were given, as if something else wrote them too; a warning.
    ///
    /// Facts: `count` such days, `found` those of them with merged breaks or absent, `names` some of them, `command`.
    case anotherSync = "another-sync"
    /// No run has gone well for as long as somebody allows.
    ///
    /// Facts: `value` the time allowed, `path` the workspace, `found` the newest good run or absent, `since` its end or absent, `command`.
    case noRecentRun = "no-recent-run"
}

extension FaultCode {
    /// The exit status that a program ends with when this fault stops it (`design.md`, Failure).
    package var exitStatus: ExitStatus {
        switch self {
        case .usageBadOption, .usageUnknownIntegration, .usageUnknownAnswer, .usageForeignAnswer,
            .usageMissingAnswer, .portTaken, .probeDaysInUse:
            .usage
        case .answersMissing, .fileMissing, .configNotFound, .packageMissing, .runMissing,
            .runNotLoaded,
            .dayNotFound, .membersNone, .commandMissing:
            .inputMissing
        case .fileExists, .outputExists, .folderMissing, .cannotWrite, .diskFull, .deliveryFailed,
            .deliveryGroup:
            .cannotWrite
        case .configNotUTF8, .configSyntax, .configUnknownKey, .configRepeatedKey,
            .configMissingKey, .configDurationsUnstated, .configWrongType, .configBadValue,
            .configMissingVariable,
            .configMissingFile, .configContradiction, .configNotAvailable, .configSecretInFile,
            .configVerifyOff, .secretMissing, .memberImportNotSet, .jobcanFieldMissing:
            .faultyConfiguration
        case .hrmosKeyWrong, .hrmosKeyExpired, .hrmosAddressRefused, .hrmosPlanLacking,
            .hrmosCompanyUnknown, .jobcanClientRefused, .crowdLogTokenRefused, .commandRefused,
            .kingOfTimeTokenWrong, .kingOfTimeAccessRefused:
            .refused
        case .notificationFailed, .noRecentRun, .serviceUnreachable, .serviceSilent,
            .serviceUntrusted, .serviceAnswerTooLarge,
            .serviceRedirected, .serviceFailing, .serviceRefused, .crowdLogCallRefused,
            .serviceAnswerUnreadable, .commandFailed, .commandSilent:
            .unavailable
        case .serviceMaintenance, .serviceBusy, .serviceClosed, .serviceKeepsChanging,
            .commandLater:
            .tryAgainLater
        case .ledgerMoved, .fileHandlesShort:
            .tryAgainLater
        case .sumsDiffer, .stageCrashed:
            .defect
        case .workspaceLocked, .workspaceHeldByStages, .runStopped:
            .tryAgainLater
        default:
            .faultyData
        }
    }
}
