/// A kind of source that `kintai init` can write; the raw values are those of `source.kind` in
/// pipeline.yml.
package enum InitKind: String, CaseIterable, Sendable {
    case hrmosAPI = "hrmos-api"
    case hrmosJSON = "hrmos-json"
    case hrmosCSV = "hrmos-csv"
    /// Any layout, by a profile.
    case csv
}
