import Foundation
import Testing

extension EndToEnd.DeskTests {
  @Test(
    "A signal ends the dashboard in order, with its own status",
    arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func aSignalEndsItInOrder(signal: Int32) throws {
    let scratch = try Scratch()
    let file = try scratch.demo()
    let number = scratch.file("number")
    let line = "echo $$ > \(number); exec \"$0\" --file \"$1\" --as ana"
    let desk = try Tmux(["bash", "-c", line, Tools.advocate, file])
    try desk.see("Today")
    let text = try String(contentsOfFile: number, encoding: .utf8)
    let process = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    kill(process, signal)
    try desk.see("shell>")
    try desk.type(
      "echo status=$? modes=$(stty -a | tr ' ' '\\n' | grep -cx -e isig -e icanon -e echo -e onlcr)")
    try desk.press("Enter")
    let end = try desk.see("status=\(128 + signal) modes=4")
    #expect(!end.contains("Today"))
    let modes = try desk.call(
      ["display-message", "-p", "-t", "main", "#{alternate_on} #{mouse_any_flag} #{cursor_flag}"])
    #expect(modes == "0 0 1\n")
  }
}
