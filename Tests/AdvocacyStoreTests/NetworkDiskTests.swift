import Foundation
import Testing

@testable import AdvocacyStore

@Suite struct NetworkDiskTests {
  private let mounts = """
    /dev/sda1 / ext4 rw 0 0
    server:/export /home/ana nfs4 rw 0 0
    /dev/sdb1 /home/ana/local xfs rw 0 0
    //files/team /mnt/team\\040files cifs rw 0 0
    tmpfs /tmp tmpfs rw 0 0
    me@host: /tmp/far fuse.sshfs rw 0 0
    """

  @Test(arguments: [
    ("/home/ana/p.advocate", "nfs4"), ("/home/ana", "nfs4"), ("/mnt/team files/p.advocate", "cifs"),
    ("/tmp/far/p.advocate", "fuse.sshfs"),
  ])
  func disksOfOtherComputersAreKnown(path: String, kind: String) {
    #expect(NetworkDisk.kind(ofDiskWith: path, mounts: mounts) == kind)
  }

  @Test(arguments: [
    "/home/ana/local/p.advocate", "/home/anastasia/p.advocate", "/tmp/p.advocate", "/var/p.advocate",
  ])
  func disksOfThisComputerAreNot(path: String) {
    #expect(NetworkDisk.kind(ofDiskWith: path, mounts: mounts) == nil)
  }

  @Test func aFileOfThisComputerIsNotWarnedOf() {
    #expect(NetworkDisk.warning(for: "/proc/not/there/yet.advocate") == nil)
  }
}
