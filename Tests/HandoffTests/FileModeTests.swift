import Foundation
import Handoff
import TestSupport
import Testing

/// Folders get mode 0700 and files 0600, whatever the umask gives others: this is personal data.
@Suite struct FileModeTests {
    // The umask belongs to the process, so each runs in one of its own.
    @Test func `keeps folders and files private under umask 000`() async {
        await #expect(processExitsWith: .success) { try checkModes(umask: 0o000) }
    }

    @Test func `keeps folders and files private under umask 022`() async {
        await #expect(processExitsWith: .success) { try checkModes(umask: 0o022) }
    }

    @Test func `keeps folders and files private under umask 077`() async {
        await #expect(processExitsWith: .success) { try checkModes(umask: 0o077) }
    }
}

private func checkModes(umask mask: mode_t) throws {
    try withTemporaryFolder { base in
        umask(mask)
        let folder = base / "above" / "one"
        try Example.write(to: folder)
        for path in [base / "above", folder] { #expect(try mode(path) == 0o700, "\(path)") }
        for name in FileReading.names(in: folder) { #expect(try mode(folder / name) == 0o600) }
        #expect(FileReading.names(in: folder).count == 2)
    }
}

private func mode(_ path: Path) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: path.text)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
}

/// Makes a symbolic link.
func link(_ path: Path, to destination: Path) throws {
    try FileManager.default.createSymbolicLink(
        atPath: path.text, withDestinationPath: destination.text)
}
