import Handoff
import PipelineSettings
import WorkModel

extension Survey {
    /// Reads all files of WorkOutputs once; whoever their days show is added to `people`.
    /// - Returns: the files as inputs.
    /// - Throws: all faults of all files at once.
    mutating func readWorkOutputs(
        _ files: [InputFile], with reader: inout ItemReader, noticing people: inout People
    ) throws(Faults) -> [PackageFacts.Input] {
        var inputs: [PackageFacts.Input] = []
        var faults: [Fault] = []
        for (index, file) in files.enumerated() {
            do throws(Faults) {
                var source = try SourceFile(file)
                reader.start()
                while try reader.next(in: &source) {
                    people.notice(reader.object)
                    let start = reader.splitter.itemOffset
                    note(
                        workDate(of: reader.object), source: index + 1,
                        number: reader.splitter.itemNumber,
                        bytes: start..<(start + reader.splitter.item.count))
                }
                inputs.append(source.input)
            } catch {
                faults += error.all
            }
        }
        endRun()
        do throws(Faults) {
            try reader.throwFaults()
        } catch {
            faults += error.all
        }
        if let faults = Faults(faults) { throw faults }
        return inputs
    }
}
