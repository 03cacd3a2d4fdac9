import Foundation
import Testing

extension EndToEnd {
  @Suite(.serialized, .enabled(if: EndToEnd.isOn)) struct SettingsTests {
    private func configured(_ text: String, _ scratch: Scratch) throws -> [String: String] {
      let folder = scratch.file("config/advocate")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try text.write(toFile: folder + "/config.toml", atomically: true, encoding: .utf8)
      return ["XDG_CONFIG_HOME": scratch.file("config"), "HOME": scratch.path]
    }

    @Test func whatIsNotUnderstoodIsToldByDoctorByCheckAndAtTheStart() throws {
      let scratch = try Scratch()
      let file = try scratch.demo()
      let environment = try configured(
        "colour = \"red\"\ntheme = \"nowhere\"\n[keys]\n\"feedback.claim\" = \"x\"\n", scratch)
      let check = try Tools.run(Tools.advocate, ["settings", "--check"], environment: environment)
      #expect(check.status == 1)
      #expect(check.output.contains("config.toml, line 1: there is no setting “colour”"))
      #expect(check.output.contains("line 4: “x” is “feedback.claim” now and no longer “feedback.resolve”."))
      #expect(check.output.contains("There is no theme “nowhere”"))
      let doctor = try Tools.run(
        Tools.advocate, ["doctor", "--file", file, "--as", "ana"], environment: environment)
      #expect(doctor.output.contains("line 1: there is no setting “colour”"))
      let desk = try Tmux([Tools.advocate, "--file", file, "--as", "ana"], environment: environment)
      try desk.see("3 settings weren't understood")
      try desk.press("3")
      try desk.wait("the queue") { screen in
        screen.contains("› Unattended") && screen.split(separator: "\n").contains { $0.hasPrefix("▌") }
      }
      // What nobody has can be claimed.
      try desk.press("/")
      try desk.see("Esc clear")
      try desk.type("owner:none")
      try desk.press("Enter")
      try desk.wait("what nobody has") { screen in
        // They are counted once they are there: until then those of before stand in the list.
        screen.contains("owner:none") && !screen.contains("Esc clear")
          && screen.split(separator: "\n").prefix(5).contains { $0.contains(/[0-9] of [0-9]/) }
          && screen.split(separator: "\n").contains { $0.hasPrefix("▌") }
      }
      try desk.press("x")
      try desk.see("claimed F-")
    }

    @Test func thePrintedSettingsAreUnderstoodAndAReadOnlyFolderIsNoHindrance() throws {
      let scratch = try Scratch()
      let file = try scratch.demo()
      let printed = try Tools.run(Tools.advocate, ["settings"])
      let environment = try configured(printed.output + "\nmouse.x = 1\n", scratch)
      #expect(try Tools.run(Tools.advocate, ["settings", "--check"], environment: environment).status == 1)
      _ = try configured(printed.output, scratch)
      let check = try Tools.run(Tools.advocate, ["settings", "--check"], environment: environment)
      #expect(check.status == 0, "\(check.output)")
      let config = scratch.file("config/advocate/config.toml")
      let before = try Data(contentsOf: URL(fileURLWithPath: config))
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o500], ofItemAtPath: scratch.file("config/advocate"))
      let today = try Tools.run(
        Tools.advocate, ["--file", file, "--as", "ana"], environment: environment)
      #expect(today.status == 0)
      #expect(try Data(contentsOf: URL(fileURLWithPath: config)) == before)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: scratch.file("config/advocate"))
    }
  }
}
