package import ArgumentParser
import CommandLineTool
import WorkModel

/// The conductor: what people call.
package struct Kintai: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        abstract: "Move attendance (勤怠) from HRMOS勤怠 into クラウドログ timesheets.",
        discussion: """
            Example: kintai run --config pipeline.yml --last 40
            """,
        version: programVersion,
        subcommands: [
            InitCommand.self, GuessCommand.self, ProbeCommand.self, CheckCommand.self,
            PlanCommand.self, RunCommand.self, ResumeCommand.self,
            BeginCommand.self, GuardsCommand.self,
            ReportCommand.self, HistoryCommand.self, ConfirmCommand.self, UndoCommand.self,
            AdoptCommand.self,
            MigrateCommand.self, ScheduleCommand.self, PurgeCommand.self,
            ExplainCommand.self, MembersCommand.self, HoursCommand.self, ExtractPassThrough.self,
            TransformPassThrough.self,
            LoadPassThrough.self,
        ])

    package init() {}

    package static func main() async {
        leaveNothingInCoreDumps()
        await main(nil)
    }
}
