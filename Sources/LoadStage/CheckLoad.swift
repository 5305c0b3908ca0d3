package import PipelineSettings
package import WorkModel

/// Reads everything that this stage reads besides the run, without writing anything.
/// - Throws: all faults at once of the template, the closing date and the list of submitted days.
package func checkLoad(_ settings: RunSettings) throws(Faults) {
    let target = settings.pipeline.target
    var faults: [Fault] = []
    do throws(Faults) {
        _ = try readHeader(settings.pipeline)
    } catch {
        faults += error.all
    }
    do throws(Faults) {
        _ = try Closing(target.closedThrough, today: settings.today)
    } catch {
        faults += error.all
    }
    if let submitted = target.submitted {
        do throws(Faults) {
            _ = try SubmittedDays(submitted)
        } catch {
            faults += error.all
        }
    }
    if let faults = Faults(faults) { throw faults }
}
