import Testing

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct TagTests {
  @Test func tagsComeByUseAndThoseOfOthersAreLeftOut() throws {
    let programme = try Programme()
    for (number, tags) in [["vip", "alpine"], ["vip"], ["alpine", "vip", "zoo"]].enumerated() {
      _ = try programme.make("customer.create", [.name: .text("Nr \(number)"), .tags: .tags(tags)])
    }
    _ = try programme.make("account.create", [.name: .text("Delta"), .tags: .tags(["retail"])])
    _ = try programme.make("customer.create", [.name: .text("Nobody"), .tags: .tags(["gone"])])
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .minutes(2), via: .command)
    #expect(try programme.file.tags(of: .customer) == ["vip", "alpine", "zoo"])
    #expect(try programme.file.tags(of: .account) == ["retail"])
    #expect(try programme.file.tags(of: .feedback) == [])
    #expect(try programme.file.tags(of: .referral) == [])
  }
}
