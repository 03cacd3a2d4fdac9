import Testing

@testable import Advocacy

@Suite struct TextTemplateTests {
  @Test func placesAreFilledInOnceAndNeverWithinWhatWasFilledIn() {
    let template = TextTemplate("Hello {first_name}, about {subject}: {colleague}")
    let filled = template.filled(
      TextTemplate.names("{subject} Okafor").merging([.subject: "{colleague}", .colleague: "Ana"]) { $1 })
    #expect(filled == "Hello {subject}, about {colleague}: Ana")
  }

  @Test func withoutANameTheGreetingHasNone() {
    #expect(TextTemplate("Hello {customer},\nthanks").filled([:]) == "Hello,\nthanks")
    #expect(TextTemplate("{customer}!").filled([:]) == "!")
    #expect(TextTemplate("Hello {customer},").filled(TextTemplate.names("Zoë Okafor")) == "Hello Zoë Okafor,")
    #expect(TextTemplate("Hello {first_name},").filled(TextTemplate.names("Zoë Okafor")) == "Hello Zoë,")
  }

  @Test func whatIsNoPlaceStaysAndIsNamed() {
    let template = TextTemplate("a {b} {customer} {open")
    #expect(template.filled(TextTemplate.names("Z")) == "a {b} Z {open")
    #expect(template.unknownPlace(among: TextTemplate.Place.allCases) == "b")
    #expect(TextTemplate("{subject}").unknownPlace(among: [.customer]) == "subject")
    #expect(TextTemplate("{subject}").unknownPlace(among: [.subject]) == nil)
  }
}
