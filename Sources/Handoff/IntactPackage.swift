extension PackageReader {
    /// The folder's package, where it is whole and every file is the one that was written.
    ///
    /// It reads all files: what can be made again isn't synced to the disk, and may have been lost
    /// there although its folder was whole.
    package static func intact(at folder: Path, stage: Stage) -> PackageReader? {
        guard let package = whole(at: folder, stage: stage) else { return nil }
        for file in package.facts.checksums.keys {
            guard (try? package.bytes(of: file)) != nil else { return nil }
        }
        return package
    }

    /// The folder's package, where it is whole; its files aren't looked at.
    package static func whole(at folder: Path, stage: Stage) -> PackageReader? {
        try? PackageReader(at: folder, stage: stage, madeBy: "kintai run")
    }

    /// Whether the package was made from these files of these packages, as they are now.
    package func wasMade(from files: [(package: PackageReader, schema: TableSchema)]) -> Bool {
        let used = Set(facts.inputs.map(\.xxh3))
        return files.allSatisfy { package, schema in
            used.contains(package.facts.checksums[schema.fileName] ?? "")
        }
    }
}
