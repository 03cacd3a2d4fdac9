import Foundation

/// Measures the import of customers into a new programme, and their export, beside the `sqlite3` shell with the same
/// file, tables, indexes and search tables.
struct ExchangeBench {
  let sample: Sample

  private var folder: String { URL(fileURLWithPath: sample.programme.path).deletingLastPathComponent().path }
  private var table: String { "\(folder)/\(sample.customers).csv" }

  func measure(into report: inout Report) throws {
    if !FileManager.default.fileExists(atPath: table) { try makeTable() }
    let (ours, shell) = ("\(folder)/ours.advocate", "\(folder)/shell.advocate")
    defer { remove([ours, shell]) }
    remove([ours, shell])
    let program = ChildProcess.advocate
    for path in [ours, shell] { _ = try Sample.create(path) }
    var (importing, floor, export, exportFloor) = (Samples(), Samples(), Samples(), Samples())
    var peak = 0
    try importing.time {
      peak = try ChildProcess.peak([
        program, "import", "customers", table, "--file", ours, "--as", Sample.handle,
      ])
    }
    try floor.time { try ChildProcess.run(["sqlite3", shell], input: shellImport) }
    report.add(
      Report.Line(
        what: "import of customers", size: sample.customers, figure: importing.worst, floor: floor.worst,
        target: floor.worst * 2, note: "\(rate(importing)), peak \(peak / 1024) MiB"))
    try export.time {
      try ChildProcess.run(
        [
          "sh", "-c", "\"$0\" list customers --format csv --file \"$1\" --as \(Sample.handle) > /dev/null",
          program, ours,
        ])
    }
    try exportFloor.time {
      try ChildProcess.run(
        ["sqlite3", shell], input: ".mode csv\n.output /dev/null\nSELECT * FROM customers;\n")
    }
    report.add(
      Report.Line(
        what: "export of customers", size: sample.customers, figure: export.worst, floor: exportFloor.worst,
        target: exportFloor.worst * 2, note: rate(export)))
  }

  /// How many customers a second a measured time makes.
  private func rate(_ samples: Samples) -> String {
    "\(Int(Double(sample.customers) / samples.worst * 1000)) rows/s"
  }

  /// What the shell is told: the file into a table of its own, and from there to where customers stand.
  private var shellImport: String {
    """
    CREATE TEMP TABLE plain (id, name, email, company, plan, mrr, since);
    .import --csv --skip 1 "\(table)" plain
    PRAGMA synchronous = FULL;
    BEGIN;
    INSERT INTO customers (display, name, email, plan, mrr_minor, mrr_currency, since, created, updated, folded)
      SELECT name, name, email, plan, CAST(mrr AS INTEGER) * 100, 'EUR', since, 0, 0,
        lower(name || char(10) || email || char(10) || plan) FROM plain;
    INSERT INTO external_ids (kind, source, value, id)
      SELECT 'customer', 'list', p.id, p.rowid FROM plain p;
    COMMIT;

    """
  }

  private func makeTable() throws {
    guard FileManager.default.createFile(atPath: table, contents: nil),
      let file = FileHandle(forWritingAtPath: table)
    else { throw ChildProcess.Failure(description: "\(table) can't be written.") }
    defer { try? file.close() }
    try file.write(contentsOf: Data("id,name,email,company,plan,mrr,since\n".utf8))
    let (first, last) = (
      ["Ana", "Zoë", "Mia", "Jonas", "Priya", "李", "Олег"], ["Okafor", "Lima", "Vidal", "Brandt", "Raman"]
    )
    var lines = ""
    for number in 1...sample.customers {
      let name = "\(first[number % first.count]) \(last[number / 7 % last.count]) \(number % 9973)"
      lines +=
        "\(number),\(name),p\(number)@example.org,,Plus,\(number % 500 + 1),20\(10 + number % 15)-0\(1 + number % 9)-15\n"
      if number % 10_000 == 0 || number == sample.customers {
        try file.write(contentsOf: Data(lines.utf8))
        lines = ""
      }
    }
  }

  private func remove(_ paths: [String]) {
    for path in paths {
      for suffix in ["", "-wal", "-shm", "-presence", "-imports"] {
        try? FileManager.default.removeItem(atPath: path + suffix)
      }
    }
  }
}
