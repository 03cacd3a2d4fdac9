import Foundation

/// Measures one dashboard while many others are open on the same file and customers are imported into it.
struct CrowdBench {
  let sample: Sample
  let harness: Harness
  /// The floor program, where one was compiled: what the machine itself is slow at beside so many.
  let floor: String?

  /// How many other dashboards there are, and what each shows.
  private static let (others, screens) = (20, ["1", "2", "3", "4"])
  /// How long they are left to open, in seconds.
  private static let opening = 10.0
  /// More customers than are imported meanwhile.
  private static let imported = 1_000_000

  private static let beside = "beside 20 dashboards and an import: "
  private static let aims = [TerminalBench.bar, TerminalBench.page, TerminalBench.tab, TerminalBench.search]

  /// The same of what the floor program has of them.
  private static let floorKeys = [
    Harness.Step(label: TerminalBench.bar.label, keys: "<Down>", repeat: 100, gap: 20),
    Harness.Step(label: TerminalBench.page.label, keys: "<PgDn>", repeat: 100, gap: 60),
  ]

  /// Enough of each for one sample in a hundred but of the searches.
  private static var keys: [Harness.Step] {
    [
      Harness.Step(label: "", keys: "2v5", quiet: 300, first: 2000, skip: 1),
      Harness.Step(label: "", keys: "gg", quiet: 300, skip: 1),
      Harness.Step(label: TerminalBench.bar.label, keys: "j", repeat: 100, gap: 20),
      Harness.Step(label: TerminalBench.page.label, keys: "<PgDn>", repeat: 100, gap: 60),
    ]
      + (0..<50).flatMap { _ in
        ["3", "2"].map { Harness.Step(label: TerminalBench.tab.label, keys: $0, quiet: 60, gap: 100) }
      }
      + ["okafor", "maria", "zz"].flatMap { text in
        [
          Harness.Step(label: "", keys: "/", quiet: 100, skip: 1),
          Harness.Step(label: TerminalBench.search.label, keys: text, gap: 50, each: 1),
          Harness.Step(label: "", keys: "<Esc>", quiet: 150, skip: 1),
        ]
      }
  }

  func measure(into report: inout Report) throws {
    let program = TerminalBench.program(sample)
    let table = try makeTable()
    defer { try? FileManager.default.removeItem(at: table) }
    let crowd = try (0..<Self.others).map { try other(program, Self.screens[$0 % Self.screens.count]) }
    defer {
      for process in crowd { process.terminate() }
      for process in crowd { process.waitUntilExit() }
    }
    Thread.sleep(forTimeInterval: Self.opening)
    let begin = Date()
    let importing = try beginImport(table)
    let result = try harness.run(program, options: TerminalBench.own, steps: Self.keys)
    let bare = try floor.map { try harness.run([$0], options: TerminalBench.bare, steps: Self.floorKeys) }
    let isImporting = importing.process.isRunning
    importing.process.interrupt()
    let said = String(decoding: importing.output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    importing.process.waitUntilExit()
    let seconds = Date().timeIntervalSince(begin)
    guard isImporting, let batch = said.firstMatch(of: /B-[0-9]+/)?.output else {
      throw ChildProcess.Failure(description: "The import ended before the keys were pressed. \(said)")
    }
    for aim in Self.aims {
      guard let figures = result.steps.first(where: { $0.label == aim.label }),
        let spread = aim.isSettled ? figures.latencyMs : figures.firstByteMs
      else { continue }
      let floor = bare?.steps.first { $0.label == aim.label }
      let floorSpread = aim.isSettled ? floor?.latencyMs : floor?.firstByteMs
      report.add(
        Report.Line(
          what: Self.beside + "\(aim.label), median", size: sample.customers, figure: spread.median,
          floor: floorSpread?.median, target: aim.median))
      report.add(
        Report.Line(
          what: Self.beside + "\(aim.label), p99", size: sample.customers, figure: spread.p99,
          floor: floorSpread?.p99, target: aim.p99, note: "\(figures.n) samples in \(Int(seconds)) seconds"))
    }
    try ChildProcess.run([
      ChildProcess.advocate, "undo", String(batch), "--file", sample.programme.path, "--as", Sample.handle,
    ])
  }

  /// Opens a dashboard on one of the screens and leaves it there.
  private func other(_ program: [String], _ screen: String) throws -> Process {
    let steps = try Harness.write([
      Harness.Step(label: "", keys: screen, quiet: 300, first: 2000, skip: 1),
      .alone(600_000),
    ])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = harness.words(
      ["--end", "term", "--ready", "F-|C-|Nothing"], steps: steps, program: program)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Begins to import customers that the file doesn't know.
  private func beginImport(_ table: URL) throws -> (process: Process, output: Pipe) {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: ChildProcess.advocate)
    process.arguments = [
      "import", "customers", table.path, "--file", sample.programme.path, "--as", Sample.handle,
    ]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    return (process, output)
  }

  /// Writes a table of customers whom no file knows.
  private func makeTable() throws -> URL {
    let run = UUID().uuidString
    let rows = (0..<Self.imported).lazy.map { number in
      "\(run)-\(number),New Customer \(number),n\(number).\(run)@example.net,,Plus,9,2015-03-15\n"
    }
    let table = FileManager.default.temporaryDirectory.appendingPathComponent("\(run).csv")
    try Data(("id,name,email,company,plan,mrr,since\n" + rows.joined()).utf8).write(to: table)
    return table
  }
}
