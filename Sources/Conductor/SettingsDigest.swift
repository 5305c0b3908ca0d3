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
        settings.target.template.path = ""
        for index in settings.target.members.indices {
            settings.target.members[index].file.path = ""
        }
        for index in settings.integrations.indices {
            settings.integrations[index].corrections?.path = ""
            settings.integrations[index].employees.code.mapping?.path = ""
            switch settings.integrations[index].source {
            case .hrmosJSON(var files):
                files.users.path = ""
                files.segments.path = ""
                files.departments?.path = ""
                files.employments?.path = ""
                for file in files.files.indices { files.files[file].path = "" }
                settings.integrations[index].source = .hrmosJSON(files)
            }
        }
        var checksum = XXH3()
        checksum.update(encodeJSON(settings).span)
        return checksum.hexadecimal
    }
}
