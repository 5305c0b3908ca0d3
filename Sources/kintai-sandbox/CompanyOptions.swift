import ArgumentParser
import CommandLineTool
import Sandbox
import WorkModel

/// What the made-up company is.
struct CompanyOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The company's name in the API's path.", valueName: "name"))
    var company = "example"

    @Option(help: ArgumentHelp("How many people work there, 1 to 100000.", valueName: "number"))
    var employees = 200

    @Option(
        help: ArgumentHelp(
            "Months with attendance, up to and including today's, 1 to 120.", valueName: "number"))
    var months = 3

    @Option(help: ArgumentHelp("The same seed makes the same company.", valueName: "number"))
    var seed = 1

    @Option(
        help: ArgumentHelp(
            "The date to take for today, yyyy-MM-dd; by default today in Asia/Tokyo.",
            valueName: "date"))
    var today: WorkDate?

    @Option(help: ArgumentHelp("The time of that day at the company.", valueName: "HH:mm"))
    var time = "12:00"

    func validate() throws {
        guard (1...100_000).contains(employees) else {
            throw ValidationError("--employees takes a number from 1 to 100000.")
        }
        guard (1...120).contains(months) else {
            throw ValidationError("--months takes a number from 1 to 120.")
        }
        guard seed >= 0 else { throw ValidationError("--seed takes a number that isn't negative.") }
        guard let time = ClockTime(time), (0..<1440).contains(time.minutes) else {
            throw ValidationError("--time takes a time such as 09:20.")
        }
    }

    /// Settings of a company.
    func settings(lag: Int = 0) -> Company.Settings {
        Company.Settings(
            employees: employees, months: months, seed: seed,
            today: today ?? WorkDate(tokyoAtSeconds: secondsNow()),
            time: ClockTime(time)?.minutes ?? 0, lag: lag)
    }
}
