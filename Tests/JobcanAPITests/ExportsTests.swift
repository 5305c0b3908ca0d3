import Foundation
import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import ExtractStage
@testable import Sandbox

/// The exports of the made-up company, in the layouts that we recommend, are its own days.
@Suite struct ExportsTests {
    @Test(arguments: [CSVVendor.kingOfTime, .kinkakuji, .jobcan])
    func `an export has every day's times, break and leave`(vendor: CSVVendor) throws {
        let today = try #require(WorkDate("2026-10-16"))
        let company = Company(Company.Settings(employees: 80, months: 2, today: today))
        let exports = CompanyExports(company)
        let night = try Night(port: 1, from: "2026-09-01", to: "2026-10-16")
        let file = night.folder / "export.csv"
        try FileWriting.makeFolder(night.folder)
        let text = vendor == .jobcan ? exports.jobcan : exports.kingOfTime
        try FileWriting.replaceFile(file, with: Array(text.utf8))
        var profile = vendor.profile
        profile.durations = vendor == .jobcan ? .hoursAndMinutes : .decimal
        let source = CSVFiles(
            files: [InputFile(name: "export.csv", path: file.text)],
            format: CSVFormat(profile: profile, vendor: vendor))
        var integration = night.integration
        integration.source = .csv(source)
        try extractFiles(
            integration, months: night.window.months, settings: try night.settings(),
            into: night.run)

        let rows = try night.rows(keyedBy: 0)
        var count = 0
        for person in company.people {
            for date in night.window.days {
                guard let day = company.day(of: person, on: date) else { continue }
                count += 1
                let row = try #require(rows["\(person.number ?? "") \(date)"])
                #expect([row[4], row[5]] == [shown(day.start), shown(day.end)])
                #expect(row[9] == (day.span == nil ? "" : String(day.breakMinutes)))
                #expect(row[2] == leave(of: day.segment, vendor))
            }
        }
        #expect(rows.count == count)
    }

    private func shown(_ minutes: Int?) -> String {
        minutes.map { minutes in text { appendClock(minutes: minutes, to: &$0) } } ?? ""
    }

    private func leave(of segment: WorkSegment, _ vendor: CSVVendor) -> String {
        switch segment.id {
        case WorkSegment.morningLeave.id: vendor == .jobcan ? "午前半休" : "AM休"
        case WorkSegment.afternoonLeave.id: vendor == .jobcan ? "午後半休" : "PM休"
        case WorkSegment.dayOff.id: ""
        default: segment.kind == .off ? segment.displayTitle : ""
        }
    }
}
