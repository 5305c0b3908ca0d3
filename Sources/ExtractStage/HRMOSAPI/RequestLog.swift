import HTTP
import Handoff
import PipelineSettings
import Synchronization
import WorkModel

/// The file that takes down what is asked of a service and what it answers (`http.log`).
///
/// Several programs may write to it at once: each line is one write at the file's end.
final class RequestLog: Sendable {
    private let sink: Mutex<FileSink>

    init(_ file: OutputFile) throws(Faults) {
        sink = Mutex(try FileSink(appendingTo: Path(file.path)))
    }

    /// The log as a client takes it; one that can't be written any more stops no run.
    var lines: HTTPLog {
        HTTPLog { line in
            self.sink.withLock { sink in
                do throws(Faults) {
                    try sink.write(line.span)
                } catch {
                    // Whatever the run itself writes tells of a full disk.
                }
            }
        }
    }
}
