import Handoff
import PipelineSettings
import WorkModel

/// What the first reading of an integration's files learns: people, segments, and which bytes hold
/// which month.
struct SurveyedSource {
    private(set) var people = People()
    private(set) var segments = SegmentList()
    private(set) var survey: Survey
    /// One for each file of corrections, in their order.
    private(set) var corrections: [Corrections] = []
    private var masters: [PackageFacts.Input] = []
    private var files: [PackageFacts.Input] = []

    /// All that was read: lists, files of attendance, corrections.
    var inputs: [PackageFacts.Input] { masters + files + corrections.map(\.input) }

    /// What was read, but of the files of attendance only these.
    func inputs(of wanted: [InputFile]) -> [PackageFacts.Input] {
        let names = Set(wanted.map(\.name))
        return masters + files.filter { names.contains($0.name) } + corrections.map(\.input)
    }

    /// Reads all files.
    ///
    /// - Parameters:
    ///   - integration: names the files of corrections.
    ///   - lists: the lists of users and segments, for sources that have them.
    ///   - employees: files of people as employees.csv has them.
    ///   - earlier: whom the run knows besides.
    ///   - months: whose days are to be found.
    ///   - settings: of the run; its window says which days are outside.
    ///   - read: reads the files of attendance, notes every day and notices everybody.
    /// - Throws: all faults of all files at once.
    init(
        of integration: IntegrationSettings, masters lists: HRMOSFiles?,
        employees: [InputFile] = [], earlier: [Person] = [], months: [WorkMonth],
        settings: RunSettings,
        read: (inout Survey, inout People) throws(Faults) -> [PackageFacts.Input]
    ) throws(Faults) {
        survey = Survey(months: months, window: settings.window)
        var faults: [Fault] = []
        if let lists {
            do throws(Faults) {
                (people, masters) = try readPeople(lists)
            } catch {
                faults += error.all
            }
            do throws(Faults) {
                let read = try readSegments(lists.segments)
                segments = read.segments
                masters.insert(read.input, at: min(1, masters.count))
            } catch {
                faults += error.all
            }
        }
        do throws(Faults) {
            masters += try readReadyPeople(employees, into: &people)
        } catch {
            faults += error.all
        }
        // Before attendance, which may name them by their number alone.
        people.keep(earlier)
        do throws(Faults) {
            files = try read(&survey, &people)
        } catch {
            faults += error.all
        }
        do throws(Faults) {
            corrections = try readCorrections(
                of: integration, window: settings.window, numbers: people.all.map(\.number))
        } catch {
            faults += error.all
        }
        if let faults = Faults(faults) { throw faults }
    }
}
