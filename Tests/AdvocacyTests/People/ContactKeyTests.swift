import Testing

@testable import Advocacy

@Suite struct ContactKeyTests {
  @Test(
    arguments: [
      ("Zoe@Example.org", "zoe@example.org"), ("  zoe@example.org ", "zoe@example.org"),
      ("zoe+shop+2@example.org", "zoe@example.org"), ("z.o.e@example.org", "z.o.e@example.org"),
      ("z.o.e+x@gmail.com", "zoe@gmail.com"), ("Zo.e@googlemail.com", "zoe@gmail.com"), ("zoe", nil),
      ("@example.org", nil), ("+x@example.org", nil), ("zoe@", nil), ("", nil),
    ] as [(String, String?)])
  func mailIsComparedWithoutTagsAndCase(text: String, key: String?) {
    #expect(ContactKey.mail(text) == key)
  }

  @Test(
    arguments: [
      ("+43 1 234567", "431234567"), ("0043-1-234567", "431234567"), ("(01) 234/567.8", "12345678"),
      ("+43 (0)1 234567", "431234567"), ("123456", nil), ("0001234", nil), ("1234567 ext 5", nil), ("", nil),
    ] as [(String, String?)])
  func phonesAreComparedByTheirDigits(text: String, key: String?) {
    #expect(ContactKey.phone(text) == key)
  }
}
