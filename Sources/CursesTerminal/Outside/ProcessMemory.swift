import CNcurses

/// How the process takes memory from the system.
public enum ProcessMemory {
  /// Lets all threads share one arena: what one leaves behind is then soon used again by another, instead of lying in an
  /// arena of its own, which besides asks the system for each page that it grows by.
  public static func shareArena() { cn_share_arenas(1) }
}
