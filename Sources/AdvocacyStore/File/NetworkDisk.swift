import Foundation

/// Disks of other computers, on which the locks of a programme file can't be relied on.
public enum NetworkDisk {
  /// What is said of a programme file on such a disk; nothing for one on a disk of this computer.
  public static func warning(for path: String) -> String? {
    guard let mounts = try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8) else { return nil }
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    return kind(ofDiskWith: resolved, mounts: mounts).map {
      "\(path) is on another computer's disk (\($0)), where two who write at once can break it; keep it on a disk of the computer that runs advocate."
    }
  }

  /// What the disk of a path is called when it is a network's, by the system's list of what is mounted where.
  static func kind(ofDiskWith path: String, mounts: String) -> String? {
    var found: (place: String, kind: String) = ("", "")
    for line in mounts.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 2 else { continue }
      let place = words[1].replacing("\\040", with: " ")
      let isAbove = place == "/" || path == place || path.hasPrefix(place + "/")
      // Of two on one place the later one lies over the earlier.
      if isAbove, place.count >= found.place.count { found = (String(place), String(words[2])) }
    }
    return kinds.contains(found.kind) ? found.kind : nil
  }

  private static let kinds: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "coda", "ncpfs", "fuse.sshfs", "fuse.s3fs",
    "fuse.glusterfs", "davfs", "fuse.davfs2",
  ]
}
