// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "kintai",
    products: [
        .executable(name: "kintai", targets: ["kintai"]),
        .executable(name: "kintai-extract", targets: ["kintai-extract"]),
        .executable(name: "kintai-transform", targets: ["kintai-transform"]),
        .executable(name: "kintai-load", targets: ["kintai-load"]),
        .executable(name: "kintai-sandbox", targets: ["kintai-sandbox"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // Values: imports nothing.
        .target(name: "WorkModel"),

        // Formats: bytes ⇄ values.
        .target(name: "CScan", exclude: ["make-cp932-table.py"]),
        .target(name: "Delimited", dependencies: ["CScan", "WorkModel"]),
        .target(
            name: "CHash", linkerSettings: [.linkedLibrary("xxhash"), .linkedLibrary("crypto")]),
        .target(name: "Handoff", dependencies: ["CHash", "Delimited", "WorkModel"]),
        .target(name: "JapaneseText", dependencies: ["WorkModel"]),
        .target(
            name: "CWorkbook",
            linkerSettings: [.linkedLibrary("xlsxwriter"), .linkedLibrary("z")]),
        .target(
            name: "Workbook", dependencies: ["CWorkbook", "Handoff", "JapaneseText", "WorkModel"]),
        .target(name: "CJSON", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "PipelineSettings", dependencies: ["WorkModel"]),
        // What one cell says: no rows, no files.
        .target(name: "Cells", dependencies: ["PipelineSettings", "WorkModel"]),

        // Workbooks → records; nothing else imports libxml2 and libzip.
        .systemLibrary(name: "LibXML2", pkgConfig: "libxml-2.0"),
        .target(name: "CXML", dependencies: ["LibXML2"]),
        .target(name: "CZip", linkerSettings: [.linkedLibrary("zip")]),
        .target(
            name: "Spreadsheet",
            dependencies: [
                "CXML", "CZip", "Delimited", "Handoff", "PipelineSettings", "WorkModel",
            ]),

        // Stages: files → files; they never import one another.
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

        // Edges: configuration, words and the network.
        .target(
            name: "PipelineConfig",
            dependencies: [
                "Cells", "JapaneseText", "PipelineSettings", "WorkModel",
                .product(name: "Yams", package: "Yams"),
            ]),
        .target(name: "Messages", dependencies: ["WorkModel"]),
        // Pages for people from plain values: it knows no file and no run.
        .target(
            name: "Report",
            dependencies: [.product(name: "Mustache", package: "swift-mustache")],
            resources: [
                "page", "head", "held", "changed", "waiting", "closing", "members", "counts",
                "chart", "hours",
            ].map { .embedInCode("Templates/\($0).mustache") } + [
                .embedInCode("Templates/report.css"), .embedInCode("Templates/report.js"),
            ]),
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
        .target(name: "HTTP", dependencies: ["CCurl", "Handoff", "PipelineSettings", "WorkModel"]),
        // Messages to people outside: it knows what each receiver takes, and nothing of runs.
        .target(
            name: "Notices", dependencies: ["HTTP", "Handoff", "PipelineSettings", "WorkModel"]),

        // Commands.
        .target(
            name: "CommandLineTool",
            dependencies: [
                "Handoff", "Messages", "PipelineConfig", "PipelineSettings", "WorkModel",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(
            name: "ExtractProgram",
            dependencies: ["CommandLineTool", "ExtractStage", "TransformStage"],
            path: "Sources/kintai-extract"),
        .target(
            name: "TransformProgram", dependencies: ["CommandLineTool", "TransformStage"],
            path: "Sources/kintai-transform"),
        .target(
            name: "LoadProgram", dependencies: ["CommandLineTool", "LoadStage"],
            path: "Sources/kintai-load"),
        .target(
            name: "Conductor",
            dependencies: [
                "Cells", "Delimited", "Handoff", "JapaneseText", "Messages", "Notices",
                "PipelineConfig", "PipelineSettings", "Report", "Spreadsheet", "WorkModel",
                "Workbook",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .target(
            name: "ConductorProgram", dependencies: ["CommandLineTool", "Conductor"],
            path: "Sources/kintai"),

        // Loopback stand-ins of the services: no import of what reads their answers.
        .target(
            name: "Sandbox",
            dependencies: [
                "Delimited", "Handoff", "WorkModel",
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ]),
        .target(
            name: "SandboxProgram",
            dependencies: ["CommandLineTool", "Handoff", "Messages", "Sandbox", "WorkModel"],
            path: "Sources/kintai-sandbox"),

        // Programs: `kintai` is all of them, by the name that it is called by, and is what gets
        // installed; each of the others alone is for building and testing.
        .executableTarget(
            name: "kintai",
            dependencies: [
                "ConductorProgram", "ExtractProgram", "LoadProgram", "SandboxProgram",
                "TransformProgram",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], path: "Sources/Programs/kintai"),
        .executableTarget(
            name: "kintai-extract",
            dependencies: [
                "ExtractProgram",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], path: "Sources/Programs/kintai-extract"),
        .executableTarget(
            name: "kintai-transform",
            dependencies: [
                "TransformProgram",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], path: "Sources/Programs/kintai-transform"),
        .executableTarget(
            name: "kintai-load",
            dependencies: [
                "LoadProgram",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], path: "Sources/Programs/kintai-load"),
        .executableTarget(
            name: "kintai-sandbox",
            dependencies: [
                "SandboxProgram",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], path: "Sources/Programs/kintai-sandbox"),

        .testTarget(
            name: "InitTests",
            dependencies: [
                "Conductor", "Handoff", "Messages", "PipelineConfig", "PipelineSettings",
                "WorkModel", "kintai", "kintai-extract", "kintai-load", "kintai-transform",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        // What a clerk answers, and the settings that come of it.
        .testTarget(
            name: "ProbeTests",
            dependencies: [
                "Conductor", "Handoff", "Messages", "PipelineConfig", "PipelineSettings",
                "Sandbox", "WorkModel", "kintai", "kintai-extract", "kintai-load",
                "kintai-transform",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        // Guesses at layouts, tried as a run would read them.
        .testTarget(
            name: "GuessTests",
            dependencies: [
                "Conductor", "Delimited", "ExtractStage", "Handoff", "Messages",
                "PipelineConfig", "PipelineSettings", "TransformStage", "WorkModel", "Workbook",
            ]),
        .testTarget(
            name: "ConductorTests",
            dependencies: [
                "Conductor", "Delimited", "Handoff", "JSONSchema", "Messages", "PipelineSettings",
                "TestSupport", "WorkModel",
            ]),
        .testTarget(name: "CellsTests", dependencies: ["Cells", "PipelineSettings", "WorkModel"]),
        .testTarget(name: "WorkModelTests", dependencies: ["WorkModel"]),
        // What tests of several modules use.
        .target(
            name: "TestSupport", dependencies: ["Handoff", "PipelineSettings"],
            path: "Tests/TestSupport"),
        // The part of JSON Schema that our own schemas use.
        .target(name: "JSONSchema", path: "Tests/JSONSchema"),
        // Servers on loopback ports whose every step a test decides.
        .target(
            name: "LoopbackPeers",
            dependencies: [.product(name: "Subprocess", package: "swift-subprocess")],
            path: "Tests/LoopbackPeers"),
        .testTarget(
            name: "HTTPTests",
            dependencies: ["HTTP", "LoopbackPeers", "PipelineSettings", "WorkModel"]),
        .testTarget(
            name: "NoticesTests",
            dependencies: [
                "HTTP", "Handoff", "LoopbackPeers", "Notices", "PipelineSettings", "WorkModel",
            ]),
        .testTarget(name: "ReportTests", dependencies: ["Handoff", "Messages", "Report"]),
        .testTarget(name: "MessagesTests", dependencies: ["Messages", "WorkModel"]),
        .testTarget(
            name: "DelimitedTests",
            dependencies: ["CScan", "Delimited", "TestSupport", "WorkModel"]),
        .testTarget(
            name: "PipelineConfigTests",
            dependencies: ["PipelineConfig", "PipelineSettings", "WorkModel"]),
        .testTarget(
            name: "ExtractStageTests",
            dependencies: [
                "Delimited", "ExtractStage", "Handoff", "PipelineSettings", "TestSupport",
                "WorkModel",
            ]),
        .testTarget(
            name: "CommandLineToolTests",
            dependencies: [
                "CommandLineTool", "PipelineSettings", "WorkModel",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(
            name: "LoadStageTests",
            dependencies: [
                "Delimited", "Handoff", "LoadStage", "PipelineSettings", "TestSupport", "WorkModel",
            ]),
        .testTarget(
            name: "RoundTripTests",
            dependencies: [
                "Conductor", "Delimited", "ExtractStage", "Handoff", "Messages", "PipelineConfig",
                "PipelineSettings", "TransformStage", "WorkModel",
            ]),
        .testTarget(
            name: "JobcanAPITests",
            dependencies: [
                "ExtractStage", "HTTP", "Handoff", "PipelineSettings", "Sandbox", "TransformStage",
                "WorkModel",
            ]),
        .testTarget(
            name: "HRMOSAPITests",
            dependencies: [
                "ExtractStage", "HTTP", "Handoff", "LoopbackPeers", "Messages",
                "PipelineSettings", "Sandbox", "TestSupport", "WorkModel",
            ]),
        .testTarget(
            name: "KingOfTimeAPITests",
            dependencies: [
                "ExtractStage", "HTTP", "Handoff", "LoopbackPeers", "Messages",
                "PipelineSettings", "Sandbox", "TestSupport", "WorkModel",
            ]),
        .testTarget(
            name: "WorkbookTests",
            dependencies: [
                "Handoff", "WorkModel", "Workbook",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["dump.py"]),
        .testTarget(
            name: "SpreadsheetTests",
            dependencies: [
                "Delimited", "Handoff", "PipelineSettings", "Spreadsheet", "WorkModel",
            ],
            exclude: ["Fixtures", "make-corpus.py", "make-fixtures.py"]),
        // What `make fuzz` looks into, on what it has found and on bytes near it.
        .testTarget(
            name: "FuzzTests",
            dependencies: [
                "Cells", "Delimited", "ExtractStage", "Handoff", "HTTP", "LoadStage",
                "PipelineConfig", "PipelineSettings", "Spreadsheet", "TransformStage",
                "WorkModel",
            ],
            exclude: ["Corpus", "make-corpus.py"]),
        .testTarget(
            name: "HandoffTests",
            dependencies: ["Delimited", "Handoff", "TestSupport", "WorkModel"]),
        .testTarget(name: "JapaneseTextTests", dependencies: ["JapaneseText"]),
        .testTarget(
            name: "TransformStageTests",
            dependencies: [
                "Delimited", "Handoff", "JapaneseText", "PipelineSettings", "TransformStage",
                "TestSupport", "WorkModel",
            ]),
        // The programs themselves, run as people run them.
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "CommandLineTool", "Handoff", "JSONSchema", "LoopbackPeers", "Sandbox",
                "TestSupport", "WorkModel",
                "kintai",
                "kintai-extract", "kintai-load", "kintai-sandbox", "kintai-transform",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["Cases", "Formats"]),
        // A world that stops, a machine and services that fail, around the programs themselves.
        .testTarget(
            name: "CrashTests",
            dependencies: [
                "kintai", "kintai-extract", "kintai-load", "kintai-sandbox", "kintai-transform",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .testTarget(name: "SandboxTests", dependencies: ["Sandbox", "WorkModel"]),
        // Some weeks of a company, its clerk and its CrowdLog, around the programs themselves.
        .testTarget(
            name: "NightsTests",
            dependencies: [
                "Sandbox", "TestSupport", "WorkModel", "kintai", "kintai-extract", "kintai-load",
                "kintai-transform",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
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
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
        .treatWarning("DeprecatedDeclaration", as: .warning),
    ]
}
