import CNcurses

/// How the process takes memory from the system.
public enum ProcessMemory {
  /// Lets all threads share two arenas: what one leaves behind is then soon used again by another, instead of lying in
  /// an arena of its own.
  public static func shareArenas() { cn_share_arenas(2) }
}
