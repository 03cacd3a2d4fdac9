import CNcurses

/// How the process takes memory from the system.
public enum ProcessMemory {
  /// Lets all threads share one arena, and each large piece have a mapping of its own.
  ///
  /// What one leaves behind is then soon used again by another or gone, instead of lying between what is kept. A second
  /// arena besides asks the system for each page that it grows by.
  public static func takeSparingly() { cn_take_sparingly(1, mapped) }

  /// Gives back to the system what lies between what is kept; takes a few milliseconds.
  public static func giveBack() { cn_give_back() }

  /// From how many bytes on a piece is large.
  private static let mapped: Int32 = 128 * 1024
}
