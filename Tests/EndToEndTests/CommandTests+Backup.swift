import Foundation
import Testing

extension CommandTests {
  @Test("A backup onto a full disk says so and leaves nothing behind")
  func backupOntoAFullDisk() throws {
    let programme = try Programme.filled()
    let folder = programme.scratch.file("disk")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    // A disk of its own that is too small, where one may be mounted in a world of one's own.
    let mounted =
      "mount -t tmpfs -o size=64k small \"$1\" || exit 99; \"$0\" backup \"$1/copy.advocate\"; code=$?; ls -A \"$1\"; exit $code"
    let unshare = try Tools.path("unshare", package: "util-linux")
    let small = try Tools.run(
      unshare, ["-rm", "/bin/bash", "-c", mounted, Tools.advocate, folder], environment: programme.environment
    )
    if small.status == 99 || small.problems.contains("unshare") {
      FileHandle.standardError.write(
        Data("THE TEST OF A FULL DISK RAN WITHOUT ONE: this user may not mount a small one.\n".utf8))
    } else {
      #expect(small.status == 1)
      #expect(small.output.isEmpty, "Something was left behind: \(small.output)")
      #expect(small.problems.hasPrefix("There is no room left on the disk of \(folder)/copy.advocate"))
      #expect(small.problems.split(separator: "\n").count == 1)
    }
    let bounded = try Tools.run(
      "/bin/bash",
      ["-c", "ulimit -f 64; exec \"$0\" \"$@\"", Tools.advocate, "backup", folder + "/copy.advocate"],
      environment: programme.environment)
    #expect(bounded.status == 1)
    #expect(
      bounded.problems.hasPrefix("\(folder)/copy.advocate could not be read or written (disk I/O error)"),
      "\(bounded)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    try programme.done("backup", folder + "/copy.advocate")
  }
}
