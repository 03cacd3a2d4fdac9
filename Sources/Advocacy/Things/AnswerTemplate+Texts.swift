extension AnswerTemplate {
  private static let close = "\n\nKind regards\n{colleague}"

  /// All templates, for each kind the likeliest first.
  public static let all: [AnswerTemplate] = [
    AnswerTemplate(
      "Thank you, it made our day", [.praise], then: .resolved,
      """
      Hello{customer},

      thank you for writing to us about “{subject}”. I have passed your words on to the people who earned them, \
      and they made our day.\(close)
      """),
    AnswerTemplate(
      "Sorry, I look into it", [.complaint], then: .inProgress,
      """
      Hello{customer},

      I am sorry about “{subject}”. That is not how it should be. I am looking into it myself and will write to \
      you again with what I find, at the latest on the next working day.\(close)
      """),
    AnswerTemplate(
      "It is put right", [.complaint], then: .resolved,
      """
      Hello{customer},

      what you wrote about “{subject}” is put right. I am sorry it took your time. If anything is still not as it \
      should be, answer this message and it comes straight to me.\(close)
      """),
    AnswerTemplate(
      "Noted for the product team", [.suggestion], then: .resolved,
      """
      Hello{customer},

      thank you for “{subject}”. I have noted it for the product team together with your reasons. I can't promise \
      that it will be built, but I will tell you if it is.\(close)
      """),
    AnswerTemplate(
      "How would you use it?", [.suggestion], then: .waitingCustomer,
      """
      Hello{customer},

      thank you for “{subject}”. Would you tell me in two sentences when you would have needed it, and what you do \
      instead today? It helps us to build the right thing.\(close)
      """),
    AnswerTemplate(
      "I find it out for you", [.question], then: .inProgress,
      """
      Hello{customer},

      good question. I don't want to guess about “{subject}”, so I am asking the people who know. You hear from me \
      by the next working day.\(close)
      """),
    AnswerTemplate(
      "Answered, tell me if not", [.question], then: .resolved,
      """
      Hello{customer},

      about “{subject}”: yes, that works, and I have checked it for your account. If it doesn't for you, answer \
      this message and I will look at it with you.\(close)
      """),
    AnswerTemplate(
      "I need one more detail", [.complaint, .question], then: .waitingCustomer,
      """
      Hello{customer},

      thank you for writing about “{subject}”. To help you I need one more detail: which order or which product is \
      it about, and since when? An answer to this message is enough.\(close)
      """),
    AnswerTemplate(
      "Another team is on it", [.complaint, .question, .suggestion], then: .inProgress,
      """
      Hello{customer},

      I have handed “{subject}” to the team that can solve it, and I keep an eye on it. You don't have to do \
      anything; I will write as soon as there is news.\(close)
      """),
    AnswerTemplate(
      "Thank you, read and kept", [.praise, .suggestion], then: .resolved,
      """
      Hello{customer},

      thank you for taking the time to write about “{subject}”. I have read it and kept it with your customer \
      record, so that whoever speaks with you next knows it too.\(close)
      """),
  ]
}
