private import Foundation
package import PipelineSettings
package import WorkModel

extension HTTPSettings {
    /// Refuses to leave certificates unchecked for a host that isn't this machine.
    ///
    /// - Parameters:
    ///   - url: The service's address.
    ///   - key: Where pipeline.yml says `verify`, with dots.
    ///   - place: Where that is, if it is known.
    /// - Throws: `configVerifyOff`.
    package func checkVerification(
        for url: HTTPURL, key: String = "http.verify", at place: Place = .nowhere
    ) throws(Faults) {
        guard !verify, !url.isLoopback else { return }
        throw Faults(.configVerifyOff, at: place, [.key: key, .value: url.host])
    }

    /// - Throws: `fileMissing` or `fileUnreadable`.
    func checkCAFile() throws(Faults) {
        guard let caFile else { return }
        guard unsafe access(caFile.path, R_OK) != 0 else { return }
        let place = Place(file: caFile.name)
        let number = errno
        guard number != ENOENT else { throw Faults(.fileMissing, at: place) }
        let words = POSIXErrorCode(rawValue: number).map { POSIXError($0).localizedDescription }
        throw Faults(.fileUnreadable, at: place, [.system: words ?? "error \(number)"])
    }
}
