import Handoff
import PipelineSettings
import WorkModel

/// What the first reading of an integration's files learns: people, segments, and which bytes hold
/// which month.
struct HRMOSSource {
    private(set) var people = People()
    private(set) var segments = SegmentList()
    private(set) var survey: Survey
    /// `nil` without a corrections file.
    private(set) var corrections: Corrections?
    private(set) var inputs: [PackageFacts.Input] = []

    /// Reads all files with `reader`, which later reads their months.
    /// - Throws: all faults of all files at once.
    init(
        _ files: HRMOSFiles, of integration: IntegrationSettings, months: [WorkMonth],
        settings: RunSettings,
        reader: inout ItemReader
    ) throws(Faults) {
        survey = Survey(months: months, window: settings.window)
        var faults: [Fault] = []
        do throws(Faults) {
            (people, inputs) = try readPeople(files)
        } catch {
            faults += error.all
        }
        do throws(Faults) {
            let read = try readSegments(files.segments)
            segments = read.segments
            inputs.insert(read.input, at: min(1, inputs.count))
        } catch {
            faults += error.all
        }
        do throws(Faults) {
            try survey.read(files.files, with: &reader, noticing: &people)
        } catch {
            faults += error.all
        }
        do throws(Faults) {
            if let file = integration.corrections {
                corrections = try Corrections(
                    file, of: integration, window: settings.window,
                    numbers: people.all.map(\.number))
            }
        } catch {
            faults += error.all
        }
        if let faults = Faults(faults) { throw faults }
        inputs += survey.inputs
        if let corrections { inputs.append(corrections.input) }
    }
}

extension ItemReader {
    /// A reader of WorkOutput items (`hrmos.md` §2.1).
    static func forWorkOutputs() -> ItemReader {
        ItemReader(
            ObjectReader.ofWorkOutputs(),
            identifiedBy: [WorkKey.day.rawValue, WorkKey.userID.rawValue])
    }
}
