import Advocacy
import GRDB

extension ProgrammeFile {
  /// Checks everything that must hold in the file; what doesn't, each in a sentence, and none for a sound file.
  ///
  /// Reads the whole file, and one state of it, however long it takes and whatever others write meanwhile.
  public func check() throws -> [String] {
    try read { database in
      let check = FileCheck(database: database)
      var findings = try check.pages()
      // What follows reads rows, which a broken file may not give.
      guard findings.isEmpty else { return findings }
      findings += try check.chain() + check.texts() + check.versions() + check.things() + check.grants()
      findings += try check.externalIDs() + check.references() + check.redirects() + check.replay()
      findings += try check.sides() + check.points() + check.words() + check.requestFigures()
      let policies = try shelf.versions(database, settings)
      findings += try check.caps(policies, in: settings.zone) + check.standings(policies, in: settings)
      findings += try check.clocks(policies)
      return findings
    }
  }
}
