import Handoff
import PipelineSettings

extension PipelineSettings {
    /// XXH3 of the settings as resolved, without what changes no result: files count by the name that
    /// pipeline.yml gives them, wherever they lie.
    var digest: String {
        var settings = self
        settings.workspace = ""
        // How many partitions run at once changes no result.
        settings.parallel = nil
        // Nor does where people find them.
        settings.deliver = nil
        // Nor who is told of it.
        settings.notify = []
        settings.metrics = nil
        settings.log = .none
        settings.target = settings.target.withoutPaths
        for index in settings.integrations.indices {
            let corrections = settings.integrations[index].corrections?.files ?? []
            for file in corrections.indices {
                settings.integrations[index].corrections?.files[file].path = ""
            }
            settings.integrations[index].employees.code.mapping?.path = ""
            settings.integrations[index].source = settings.integrations[index].source.withoutPaths
        }
        var checksum = XXH3()
        checksum.update(encodeJSON(settings).span)
        return checksum.hexadecimal
    }
}

extension TargetSettings {
    fileprivate var withoutPaths: TargetSettings {
        var target = self
        target.template?.path = ""
        for index in target.members.indices { target.members[index].file.path = "" }
        target.current?.file.path = ""
        // The key and how requests are made change no result.
        target.api?.token = .credential("")
        target.api?.http = HTTPSettings()
        // No run reads them.
        target.manHours = nil
        target.submitted?.path = ""
        if case .file(var file) = target.closedThrough {
            file.path = ""
            target.closedThrough = .file(file)
        }
        return target
    }
}

extension SourceSettings {
    fileprivate var withoutPaths: SourceSettings {
        switch self {
        case .hrmosAPI(let api):
            // The key and how requests are made change no result.
            return .hrmosAPI(
                HRMOSAPI(
                    company: api.company, baseURL: api.baseURL, key: .credential(""),
                    watchMonths: api.watchMonths))
        case .jobcanAPI(var api):
            api.clientID = .credential("")
            api.clientSecret = .credential("")
            api.http = HTTPSettings()
            return .jobcanAPI(api)
        case .hrmosJSON(let files): return .hrmosJSON(files.withoutPaths)
        case .hrmosCSV(let files, let format): return .hrmosCSV(files.withoutPaths, format)
        case .kingOfTime(var api):
            // Nor do the hours in which requests are made, or how many days one asks for.
            let standard = KingOfTimeAPI(token: .credential(""))
            (api.token, api.http) = (standard.token, standard.http)
            api.chunkDays = standard.chunkDays
            api.onForbiddenHours = standard.onForbiddenHours
            api.forbiddenMargin = standard.forbiddenMargin
            api.forbiddenHours = standard.forbiddenHours
            return .kingOfTime(api)
        case .csv(var source):
            for file in source.files.indices { source.files[file].path = "" }
            return .csv(source)
        // How long a program may take, and where it runs, change no result.
        case .command(let source):
            return .command(CommandSource(command: source.command, folder: ""))
        }
    }
}

extension HRMOSFiles {
    fileprivate var withoutPaths: HRMOSFiles {
        var files = self
        files.users.path = ""
        files.segments.path = ""
        files.departments?.path = ""
        files.employments?.path = ""
        for file in files.files.indices { files.files[file].path = "" }
        return files
    }
}
