import ArgumentParser

@main
struct Advocate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advocate",
    abstract: "A customer-advocacy desk in a terminal."
  )
}
