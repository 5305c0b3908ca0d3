import Foundation

/// The folder in which an office works: what it puts there, `kintai`, and what comes of it.
struct Desk {
    var export: Export
    let settings: Settings
    let kintai: Kintai
    let delivery: Delivery
    private let folder: URL

    init(in folder: URL, export: Export) {
        self.folder = folder
        self.export = export
        self.export.folder = folder.appending(path: "hrmos")
        settings = Settings(folder: folder)
        kintai = Kintai(folder: folder)
        delivery = Delivery(folder: folder.appending(path: "delivery"))
    }

    /// Copies everything.
    func copied() throws -> Desk {
        let copy = folder.deletingLastPathComponent().appending(path: UUID().uuidString)
        try FileManager.default.copyItem(at: folder, to: copy)
        return Desk(in: copy, export: export)
    }

    func remove() throws {
        try FileManager.default.removeItem(at: folder)
    }
}
