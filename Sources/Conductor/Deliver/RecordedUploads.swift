import Handoff
import Messages
import WorkModel

/// What `uploaded.json` of a run records.
private struct RecordedUploads: Codable {
    var files: Int
    var days: Int
}

extension TakenUploads {
    /// Adds what earlier commands have taken for the same run, and records both: a file is taken once, and
    /// the run's summary may be the work of a later command.
    func recorded(of run: RunFolder, _ request: RunRequest) -> TakenUploads {
        var all = self
        if let bytes = try? FileReading.bytes(of: run.uploaded),
            let earlier = decodeJSON(RecordedUploads.self, from: bytes)
        {
            all.files += earlier.files
            all.days += earlier.days
        }
        guard files > 0 else { return all }
        let record = RecordedUploads(files: all.files, days: all.days)
        do throws(Faults) {
            try FileWriting.replaceFile(run.uploaded, with: encodeJSON(record), durable: true)
        } catch {
            request.onErrors(describe(error, in: request.language) + "\n")
            all.status = .worst(of: [all.status] + error.all.map(\.code.exitStatus))
        }
        return all
    }
}
