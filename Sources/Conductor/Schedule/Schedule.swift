package import Handoff
import Messages
package import PipelineSettings
package import WorkModel

/// Who calls kintai each night.
package enum Scheduler: Sendable {
    case systemd
    case cron
}

/// The files that have runs begin each night, and what a person types to put them in force; kintai itself
/// puts nothing in force.
package struct Schedule {
    package let files: [ScheduleFile]
    let scheduler: Scheduler
    let request: ScheduleRequest
    let pipeline: PipelineSettings

    /// - Throws: `configBadValue` for a path or name that such a file can't hold.
    package init(
        _ scheduler: Scheduler, _ request: ScheduleRequest, _ pipeline: PipelineSettings
    ) throws(Faults) {
        try refuseUnwritable(scheduler, request, pipeline)
        self.scheduler = scheduler
        self.request = request
        self.pipeline = pipeline
        switch scheduler {
        case .systemd: files = systemdUnits(request, pipeline)
        case .cron: files = [cronTable(request, pipeline)]
        }
        guard scheduler == .systemd || files.allSatisfy(\.fitsCron) else {
            throw Faults(
                .configBadValue, at: Place(file: request.config.text),
                [.key: "--config", .value: request.config.text, .expected: "a shorter path (cron)"])
        }
    }

    /// The files one below the other, each under its place.
    package var text: String {
        let folder = scheduler == .systemd ? "/etc/systemd/system/" : "/etc/cron.d/"
        return files.map { "# \(folder)\($0.name)\n\($0.text)" }.joined(separator: "\n")
    }

    /// Writes the files into a folder, which is made where it is missing.
    ///
    /// - Throws: `outputExists` where a file of that name says something else, before any is written;
    ///   what keeps them from being written.
    package func write(to folder: Path) throws(Faults) {
        var faults: [Fault] = []
        for file in files where FileReading.exists(folder / file.name) {
            guard try FileReading.bytes(of: folder / file.name) != Array(file.text.utf8) else {
                continue
            }
            faults.append(
                Fault(
                    .outputExists, at: Place(file: (folder / file.name).text), [.key: "--write"]))
        }
        if let faults = Faults(faults) { throw faults }
        try FileWriting.makeFolder(folder)
        for file in files {
            try FileWriting.replaceFile(folder / file.name, with: Array(file.text.utf8))
        }
    }
}

extension ScheduleFile {
    /// Whether no line is longer than what every cron takes.
    fileprivate var fitsCron: Bool {
        text.split(separator: "\n").allSatisfy { $0.hasPrefix("#") || $0.utf8.count < 1000 }
    }
}

/// Refuses what would end a line early or be read otherwise.
private func refuseUnwritable(
    _ scheduler: Scheduler, _ request: ScheduleRequest, _ pipeline: PipelineSettings
) throws(Faults) {
    let place = Place(file: request.config.text)
    let secrets = ScheduledSecrets(pipeline)
    let texts: [(key: String, value: String)] =
        [("--config", request.config.text), ("--keys", request.keys.text)]
        + ScheduledPaths(pipeline).written.map { ("workspace", $0) }
        + secrets.credentials.map { ("credential", $0) }
        + (pipeline.deliver?.group.map { [("deliver.group", $0)] } ?? [])
    var faults = texts.filter { $0.value.unicodeScalars.contains { $0.properties.isControl } }.map {
        Fault(
            .configBadValue, at: place,
            [.key: $0.key, .value: $0.value, .expected: "no line breaks, no control characters"])
    }
    if scheduler == .systemd {
        // systemd takes no other names, and would pass the line over with a warning.
        faults += secrets.credentials.filter { !$0.utf8.allSatisfy { $0 < 0x7F && $0 != 0x3A } }.map
        {
            Fault(
                .configBadValue, at: place,
                [.key: "credential", .value: $0, .expected: "ASCII, no colon (systemd)"])
        }
    }
    if let faults = Faults(faults) { throw faults }
}

extension Unicode.Scalar.Properties {
    fileprivate var isControl: Bool { generalCategory == .control }
}
