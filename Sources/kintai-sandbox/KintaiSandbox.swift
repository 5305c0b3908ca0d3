package import ArgumentParser
import WorkModel

/// Stand-ins of the services, for rehearsal and tests.
package struct KintaiSandbox: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "kintai-sandbox",
        abstract: "Stand in for a service on this machine, with a made-up company.",
        discussion: """
            Example: kintai-sandbox hrmos --port 18080 --company example --employees 200 --seed 1
            """,
        version: programVersion,
        subcommands: [
            HRMOSCommand.self, KingOfTimeCommand.self, JobcanCommand.self, CrowdLogCommand.self,
        ])

    package init() {}
}
