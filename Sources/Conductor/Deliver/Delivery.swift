import Handoff
import Messages
import PipelineSettings
import WorkModel

/// One delivery into the folder of `deliver`.
///
/// A file that lies there with the very bytes is left as it is.
struct Delivery {
    let folder: Path
    let access: FileAccess
    /// Whether import files of earlier runs stay until people take them away, but for undone runs:
    /// nobody knows which of them were imported.
    let keepsUploads: Bool
    private var placed: Set<String> = []
    /// The workbook of the list for review, where one lies in the folder for the newest run.
    private var review: String?

    init(folder: Path, access: FileAccess, keepsUploads: Bool) {
        self.folder = folder
        self.access = access
        self.keepsUploads = keepsUploads
    }

    /// Places import files, which stand in the order of their import.
    /// - Returns: Their names in that order.
    mutating func place(_ files: [WaitingFile]) throws(Faults) -> [String] {
        let names = DeliveredName.uploads(files)
        for (name, file) in zip(names, files) { try place(name, file.bytes()) }
        return names
    }

    /// Places a run's report.
    mutating func placeReport(of run: RunFolder) throws(Faults) {
        guard FileReading.exists(run.report) else { return }
        try place(DeliveredName.report(of: run), FileReading.bytes(of: run.report))
    }

    /// Places a run's list for review, as CSV and as a workbook, unless it is empty; one that
    /// somebody works on in the folder stays.
    mutating func placeReview(of run: RunFolder) throws(Faults) {
        guard FileReading.exists(run.heldForReview),
            hasRows(try FileReading.bytes(of: run.heldForReview))
        else { return }
        for list in [run.heldForReview, run.heldForReviewWorkbook] where FileReading.exists(list) {
            let name = DeliveredName.review(list, of: run)
            if list == run.heldForReviewWorkbook { review = name }
            if FileReading.exists(folder / name), !isAsWritten(folder / name, run) { continue }
            try place(name, FileReading.bytes(of: list))
        }
    }

    /// Places the page that says what there is to import.
    mutating func placeNote(
        after run: RunFolder, names: [String], _ encoding: OutputEncoding, _ language: Language
    ) throws(Faults) {
        let note = DeliveryWords.note(
            of: names, encoding: encoding.rawValue, review: review, run: run.path.name,
            in: language)
        // For Windows' editors: a byte-order mark and CRLF.
        let text = note.text.replacing("\n", with: "\r\n")
        try place(note.name, [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    }

    /// Removes what is ours by its name and no longer holds; never what people have changed or put
    /// there.
    func removeSuperseded(
        in workspace: Path, where isMeant: (DeliveredName) -> Bool = { _ in true }
    ) throws(Faults) {
        var hasRemoved = false
        for name in FileReading.names(in: folder) where !placed.contains(name) {
            guard let kind = DeliveredName(name), isMeant(kind), FileReading.isFile(folder / name)
            else { continue }
            switch kind {
            case .upload(let run)
            where keepsUploads && !isUndone(RunFolder(workspace / "runs" / run)):
                continue
            case .review(let run)
            where !isAsWritten(folder / name, RunFolder(workspace / "runs" / run)):
                continue
            case .upload, .review, .report, .note, .unfinished:
                try FileWriting.remove(folder / name)
                hasRemoved = true
            }
        }
        // A power failure mustn't bring back what nobody shall import any more.
        if hasRemoved { try FileWriting.syncFolder(folder) }
    }

    private mutating func place(_ name: String, _ bytes: [UInt8]) throws(Faults) {
        placed.insert(name)
        let path = folder / name
        guard !FileReading.isFile(path) || !hasBytes(bytes, path) else { return }
        try FileWriting.replaceFile(path, with: bytes, for: access)
    }

    /// Whether the run's files must not be imported any more.
    private func isUndone(_ run: RunFolder) -> Bool { !run.undo.loadedMonths.isEmpty }

    private func hasBytes(_ bytes: [UInt8], _ path: Path) -> Bool {
        FileReading.size(of: path) == bytes.count && (try? FileReading.bytes(of: path)) == bytes
    }

    /// Whether a list that lies in the folder is one that the run has written: else somebody has
    /// mended it there.
    private func isAsWritten(_ path: Path, _ run: RunFolder) -> Bool {
        FileReading.names(in: run.path).contains { name in
            guard name.hasPrefix("held-for-review"),
                let list = try? FileReading.bytes(of: run.path / name)
            else { return false }
            return hasBytes(list, path)
        }
    }

    /// Whether there is anything below the headings.
    private func hasRows(_ list: [UInt8]) -> Bool {
        guard let end = list.firstIndex(of: UInt8(ascii: "\n")) else { return false }
        return end < list.count - 1
    }
}
