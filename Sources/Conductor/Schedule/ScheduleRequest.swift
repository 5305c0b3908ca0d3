package import Handoff
package import Messages
import PipelineSettings

/// A time of day at which a night begins.
package struct TimeOfDay: Hashable, Sendable {
    /// `0..<24`.
    package let hour: Int
    /// `0..<60`.
    package let minute: Int

    package init(hour: Int, minute: Int) {
        self.hour = hour
        self.minute = minute
    }

    /// Reads `H:mm` or `HH:mm`; `nil` for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            parts.joined().utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        self.hour = hour
        self.minute = minute
    }

    /// `06:30`.
    package var text: String { twoDigits(hour) + ":" + twoDigits(minute) }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// What a schedule is made for.
package struct ScheduleRequest: Sendable {
    /// The conductor's program, an absolute path.
    let program: Path
    /// pipeline.yml, an absolute path.
    let config: Path
    /// How the unit or the crontab is called.
    let name: String
    /// As whom runs run.
    let user: String
    let time: TimeOfDay
    /// Of the time zone database, such as `Asia/Tokyo`.
    let zone: String
    /// Holds keys and variables.
    let keys: Path
    /// The unit that is started when a run has failed; `nil` = one of our own, which logs it.
    let onFailure: String?
    /// The language of comments and steps, which runs get too where pipeline.yml names none.
    let language: Language

    package init(
        program: Path, config: Path, name: String, user: String, time: TimeOfDay, zone: String,
        keys: Path, onFailure: String?, language: Language
    ) {
        self.program = program
        self.config = config
        self.name = name
        self.user = user
        self.time = time
        self.zone = zone
        self.keys = keys
        self.onFailure = onFailure
        self.language = language
    }

    /// What is called each night, a word an item.
    func command(_ verb: String, _ pipeline: PipelineSettings) -> [String] {
        [program.text, verb, "--config", config.text]
            + (pipeline.language == .auto ? ["--language", language.rawValue] : [])
    }

    /// The file of variables for the run.
    var environmentFile: Path { keys / "\(name).env" }
}

/// One file of a schedule.
package struct ScheduleFile: Equatable, Sendable {
    package let name: String
    package let text: String
}

/// A command line as a shell takes it.
func shellCommand(_ words: [String]) -> String { words.map(shellWord).joined(separator: " ") }
