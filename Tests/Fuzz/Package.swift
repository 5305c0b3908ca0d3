// swift-tools-version: 6.3
// The program of `make fuzz`: libFuzzer in front of all code that reads what others have written.
//
// A package of its own, whose `Sources` is a link to the project's: everything in it is built with the
// fuzzer's and the address sanitizer's instruments.
import PackageDescription

let package = Package(
    name: "kintai-fuzz",
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        .target(name: "WorkModel"),
        .target(name: "CScan", exclude: ["make-cp932-table.py"]),
        .target(name: "Delimited", dependencies: ["CScan", "WorkModel"]),
        .target(
            name: "CHash", linkerSettings: [.linkedLibrary("xxhash"), .linkedLibrary("crypto")]),
        .target(name: "Handoff", dependencies: ["CHash", "Delimited", "WorkModel"]),
        .target(name: "JapaneseText", dependencies: ["WorkModel"]),
        .target(name: "CJSON", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "PipelineSettings", dependencies: ["WorkModel"]),
        .target(name: "Cells", dependencies: ["PipelineSettings", "WorkModel"]),
        .systemLibrary(name: "LibXML2", pkgConfig: "libxml-2.0"),
        .target(name: "CXML", dependencies: ["LibXML2"]),
        .target(name: "CZip", linkerSettings: [.linkedLibrary("zip")]),
        .target(
            name: "Spreadsheet",
            dependencies: [
                "CXML", "CZip", "Delimited", "Handoff", "PipelineSettings", "WorkModel",
            ]),
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
        .target(name: "HTTP", dependencies: ["CCurl", "Handoff", "PipelineSettings", "WorkModel"]),
        .target(
            name: "ExtractStage",
            dependencies: [
                "CJSON", "Cells", "Delimited", "Handoff", "HTTP", "JapaneseText",
                "PipelineSettings", "Spreadsheet", "WorkModel",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .target(
            name: "TransformStage",
            dependencies: [
                "Delimited", "Handoff", "JapaneseText", "PipelineSettings", "Spreadsheet",
                "WorkModel",
            ],
            resources: [.embedInCode("segments.csv")]),
        .target(
            name: "LoadStage",
            dependencies: [
                "Delimited", "Handoff", "HTTP", "PipelineSettings", "Spreadsheet", "WorkModel",
            ]),
        .target(
            name: "PipelineConfig",
            dependencies: [
                "Cells", "JapaneseText", "PipelineSettings", "WorkModel",
                .product(name: "Yams", package: "Yams"),
            ]),
        .executableTarget(
            name: "Fuzz",
            dependencies: [
                "Cells", "Delimited", "ExtractStage", "Handoff", "HTTP", "LoadStage",
                "PipelineConfig", "PipelineSettings", "Spreadsheet", "TransformStage", "WorkModel",
            ],
            path: "Fuzz"),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
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
    target.cxxSettings = [.unsafeFlags(["-fsanitize=fuzzer-no-link,address"])]
    if target.type == .executable {
        target.linkerSettings = [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]
    }
}
