package import ArgumentParser
package import Handoff
package import PipelineSettings
package import WorkModel

/// What a stage's program takes besides: it runs alone with `--config`, or under the conductor with
/// `--settings`.
package struct StageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Settings that the conductor has resolved; instead of --config.", valueName: "file"))
    package var settings: String?

    @Option(name: .customLong("run"), help: ArgumentHelp("The run's folder.", valueName: "dir"))
    package var runPath: String

    package init() {}

    package var run: RunFolder { RunFolder(Path(runPath)) }

    /// Reads the settings, does the work, and prints faults in the user's language.
    package func reportingFaults(
        _ config: ConfigOptions, _ days: DayOptions,
        _ work: (RunSettings) async throws(Faults) -> Void
    ) async throws {
        try await config.reportingFaults(
            reading: { () throws(Faults) in
                guard let settings else { return try config.resolve(days) }
                return try readResolvedSettings(settings)
            }, work)
    }
}

extension DayOptions {
    /// The months that a stage works on: those named, else all of the window.
    package func months(_ settings: RunSettings) -> [WorkMonth] {
        let named = Set(month.flatMap(\.months))
        return named.isEmpty ? settings.window.months : named.sorted()
    }
}

/// Does the work for each of several partitions, one after another; one that fails never stops the
/// others.
/// - Throws: the faults of all of them at once, as the other of that name.
package func forEachPartition<Partition>(
    awaiting partitions: [Partition], _ work: (Partition) async throws(Faults) -> Void
) async throws(Faults) {
    var faults: [Fault] = []
    for partition in partitions {
        do throws(Faults) {
            try await work(partition)
        } catch {
            faults += error.all.filter { !faults.contains($0) }
        }
    }
    if let faults = Faults(faults) { throw faults }
}

/// Does the work for each of several partitions: one that fails never stops the others.
/// - Throws: the faults of all of them at once; one that several have, such as of a template, once.
package func forEachPartition<Partition>(
    _ partitions: [Partition], _ work: (Partition) throws(Faults) -> Void
) throws(Faults) {
    var faults: [Fault] = []
    for partition in partitions {
        do throws(Faults) {
            try work(partition)
        } catch {
            faults += error.all.filter { !faults.contains($0) }
        }
    }
    if let faults = Faults(faults) { throw faults }
}
