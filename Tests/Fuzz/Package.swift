// swift-tools-version: 6.3
// Two fuzz targets of the code that reads workbooks; `make fuzz` builds and runs them.
//
// A package of its own, whose `Sources` is a link to the project's: everything in it is built with the
// fuzzer's and the address sanitizer's instruments.
import PackageDescription

let package = Package(
    name: "kintai-fuzz",
    targets: [
        .target(name: "WorkModel"),
        .target(name: "CScan", exclude: ["make-cp932-table.py"]),
        .target(name: "Delimited", dependencies: ["CScan", "WorkModel"]),
        .target(
            name: "CHash", linkerSettings: [.linkedLibrary("xxhash"), .linkedLibrary("crypto")]),
        .target(name: "Handoff", dependencies: ["CHash", "Delimited", "WorkModel"]),
        .target(name: "PipelineSettings", dependencies: ["WorkModel"]),
        .systemLibrary(name: "LibXML2", pkgConfig: "libxml-2.0"),
        .target(name: "CXML", dependencies: ["LibXML2"]),
        .target(name: "CZip", linkerSettings: [.linkedLibrary("zip")]),
        .target(
            name: "Spreadsheet",
            dependencies: [
                "CXML", "CZip", "Delimited", "Handoff", "PipelineSettings", "WorkModel",
            ]),
        .executableTarget(
            name: "ZipLayer",
            dependencies: ["Delimited", "PipelineSettings", "Spreadsheet", "WorkModel"],
            path: "ZipLayer"),
        .executableTarget(
            name: "XMLLayer",
            dependencies: ["Delimited", "PipelineSettings", "Spreadsheet", "WorkModel"],
            path: "XMLLayer"),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library", "-enable-testing"]),
    ]
    target.cSettings = [.unsafeFlags(["-fsanitize=fuzzer-no-link,address"])]
    if target.type == .executable {
        target.linkerSettings = [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]
    }
}
