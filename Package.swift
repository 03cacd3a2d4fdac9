// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "advocate",
  products: [
    .executable(name: "advocate", targets: ["advocate"])
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // ncurses (wide) through a module map: static inline accessors and constants only.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    // What SQLite is told before it is used, through a module map.
    .systemLibrary(name: "CSQLiteSettings", providers: [.apt(["libsqlite3-dev"])]),
    // Puts the terminal back after a fatal signal.
    .target(name: "CTerminalGuard"),
    // TOML read with the line of what can't be understood.
    .target(name: "TOMLText", dependencies: [.product(name: "TOMLKit", package: "TOMLKit")]),
    // The domain: values in, values out.
    .target(
      name: "Advocacy", dependencies: ["TOMLText"], resources: [.embedInCode("Policy/standard.toml")]),
    // The programme file.
    .target(
      name: "AdvocacyStore",
      dependencies: [
        "Advocacy",
        "CSQLiteSettings",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]
    ),
    // Formats in and out.
    .target(
      name: "AdvocacyExchange",
      dependencies: [
        "Advocacy", "AdvocacyStore", "TOMLText",
      ],
      resources: [
        .embedInCode("Formats/cfpb-complaints.toml"),
        .embedInCode("Formats/delighted.toml"),
        .embedInCode("Formats/fider-posts.toml"),
        .embedInCode("Formats/hubspot-contacts.toml"),
        .embedInCode("Formats/hubspot-tickets.toml"),
        .embedInCode("Formats/native.toml"),
        .embedInCode("Formats/telco-churn.toml"),
        .embedInCode("Formats/womens-clothing-reviews.toml"),
        .embedInCode("Formats/zendesk-comments.toml"),
        .embedInCode("Formats/zendesk-tickets.toml"),
        .embedInCode("Formats/zendesk-users.toml"),
      ]
    ),
    // A lifelike programme, made from a seed.
    .target(name: "AdvocacyDemo", dependencies: ["Advocacy"]),
    // Cells, width, layout, keys, themes, widgets; no terminal of its own.
    .target(
      name: "TerminalKit",
      dependencies: ["TOMLText", .product(name: "TOMLKit", package: "TOMLKit")],
      resources: [
        "dark", "light", "dusk", "dawn", "fjord", "paper", "phosphor", "high-contrast",
        "high-contrast-light", "colour-blind", "colour-blind-light", "mono",
      ].map { .embedInCode("../../themes/\($0).toml") }
    ),
    // TerminalKit's terminal on ncurses.
    .target(
      name: "CursesTerminal",
      dependencies: ["TerminalKit", "CNcurses", "CTerminalGuard"]
    ),
    // Shows what a terminal sends; tests drive it.
    .executableTarget(name: "terminal-probe", dependencies: ["CursesTerminal", "TerminalKit"]),
    // One model, one message type, update, views, the command table.
    .target(name: "Dashboard", dependencies: ["Advocacy", "TerminalKit", "TOMLText"]),
    // Measures the program on large samples; beside the program, not in it.
    .executableTarget(
      name: "advocate-bench",
      dependencies: [
        "Advocacy", "AdvocacyStore", "AdvocacyDemo",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    // Subcommands, wiring, exit statuses.
    .executableTarget(
      name: "advocate",
      dependencies: [
        "Advocacy", "AdvocacyStore", "AdvocacyExchange", "AdvocacyDemo",
        "TerminalKit", "CursesTerminal", "Dashboard",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["functions.order"],
      linkerSettings: [
        // A hundred thousand addresses are put right at each start: told in a few bytes instead of two megabytes, which
        // the toolchain's own linker knows how to.
        .unsafeFlags(
          ["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"],
          .when(platforms: [.linux], configuration: .release)),
        // What runs while the dashboard opens and its screens are gone through stands together: spread over the program it
        // kept twice as much of it in memory. Names that are no more are passed over.
        .unsafeFlags(
          [
            "-Xlinker", "--symbol-ordering-file=\(Context.packageDirectory)/Sources/advocate/functions.order",
            "-Xlinker", "--no-warn-symbol-ordering",
          ], .when(platforms: [.linux], configuration: .release)),
      ]
    ),
    // What the tests of several modules share.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "TOMLTextTests", dependencies: ["TOMLText"]),
    .testTarget(name: "AdvocacyTests", dependencies: ["Advocacy", "TestSupport"]),
    .testTarget(
      name: "AdvocacyStoreTests",
      dependencies: [
        "AdvocacyStore", "Advocacy", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]
    ),
    .testTarget(
      name: "AdvocacyExchangeTests",
      dependencies: ["AdvocacyExchange", "AdvocacyStore", "Advocacy", "TOMLText", "TestSupport"]
    ),
    .testTarget(
      name: "AdvocacyDemoTests",
      dependencies: ["AdvocacyDemo", "AdvocacyStore", "Advocacy", "TestSupport"]
    ),
    .testTarget(name: "TerminalKitTests", dependencies: ["TerminalKit", "TestSupport"]),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: ["CursesTerminal", "TerminalKit", "CNcurses", "terminal-probe"]
    ),
    .testTarget(
      name: "DashboardTests",
      dependencies: ["Dashboard", "Advocacy", "AdvocacyDemo", "AdvocacyStore", "TerminalKit", "TestSupport"],
      exclude: ["Snapshots"]
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["advocate", "TestSupport"]
    ),
  ],
  swiftLanguageModes: [.v6]
)

// A warning in the project's own code is an error.
for target in package.targets where target.type != .system {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .treatAllWarnings(as: .error),
      .unsafeFlags(
        [
          "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors",
          // Else the functions of a module stand together whether they run or not.
          "-Xfrontend", "-function-sections",
        ],
        .when(platforms: [.linux], configuration: .release)),
    ]
}
