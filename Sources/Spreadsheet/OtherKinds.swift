import WorkModel

/// Refuses zip files that aren't Office documents at all.
/// - Throws: `workbookOfAnotherKind`.
func refuseOtherPackages(_ archive: borrowing ZipArchive) throws(Faults) {
    guard !archive.has("_rels/.rels") else { return }
    let kind: WorkbookKind =
        if archive.has("content.xml"), archive.has("META-INF/manifest.xml") {
            .openDocument
        } else if archive.has("Index/Document.iwa") || archive.has("Index.zip") {
            .numbers
        } else {
            .zip
        }
    throw Faults(
        .workbookOfAnotherKind, at: Place(file: archive.name), [.found: kind.rawValue])
}

/// Refuses Office documents that aren't workbooks in XML.
/// - Throws: `workbookOfAnotherKind`.
func refuseOtherDocuments(_ part: String, _ name: String) throws(Faults) {
    let lowered = part.lowercased()
    let kind: WorkbookKind? =
        if lowered.hasSuffix(".bin") {
            .binary
        } else if lowered.hasPrefix("word/") || lowered.hasPrefix("ppt/") {
            .document
        } else {
            nil
        }
    if let kind {
        throw Faults(.workbookOfAnotherKind, at: Place(file: name), [.found: kind.rawValue])
    }
}
