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

  /// Lets go of what was read of the program and its libraries: most of that ran once, when it started.
  ///
  /// What runs again is mapped again from the system's own pages, some microseconds for each sixteen.
  public static func letGoOfProgram() { cn_let_go_of_programs() }

  /// From how many bytes on a piece is large.
  private static let mapped: Int32 = 128 * 1024
}
