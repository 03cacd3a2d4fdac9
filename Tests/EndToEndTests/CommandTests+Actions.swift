import Foundation
import Testing

/// The commands, run as a person or a script runs them; these need no terminal.
@Suite("Commands") struct CommandTests {}

extension CommandTests {
  @Test("Every action of the catalogue is done at least once")
  func everyAction() throws {
    let programme = try Programme()
    var performed: Set<String> = []
    func act(_ action: String, _ words: String...) throws {
      let values = words.drop { !$0.contains("=") }
      let sets = values.flatMap { $0.hasPrefix("AS=") ? ["--as", String($0.dropFirst(3))] : ["--set", $0] }
      let output = try programme.done(["do", action] + words.prefix { !$0.contains("=") } + sets)
      #expect(output.contains(": done, version "), "\(action) \(words): \(output)")
      performed.insert(action)
    }
    try act("colleague.add", "handle=vic")
    let plans =
      "\n[plans.Basic]\nprice = 9\nincludes = { orders = 10 }\n\n[plans.Plus]\nprice = 19\n"
      + "\n[catalogue.day]\nprice = 100\nvalue = 40\ncodes = true\n"
    let policy = try programme.write("plans.toml", programme.done("policy", "show") + plans)
    try programme.done("policy", "apply", policy)
    try actOnPeople(act)
    try actOnFeedback(act)
    try actOnRequests(act)
    try actOnReferrals(act)
    try actOnRewards(act)
    try actOnPoints(act)
    try actOnStories(act)
    try actOnMentions(act)
    // A consent ends by itself.
    try programme.take(
      "stories",
      """
      id,title,kind,customer,status,consent,consent_channels,consent_until,proof,consent_given,published,published_in
      s9,The short ride,post,C-4,published,text,website,2026-01-01,mail,2025-01-01,2025-01-02,website

      """)
    try programme.done("settle")
    #expect(try programme.done("log", "S-2").contains("story.lapse"))
    performed.insert("story.lapse")
    let catalogue = try Programme.rows(programme.done("do", "--list", "--format", "json"))
    let all = Set(catalogue.compactMap { $0["action"] as? String })
    #expect(all.count > 50)
    #expect(performed == all)
    #expect(try programme.done("check") == "Everything is in order.\n")
    #expect(try programme.list("rewards").map { $0["status"] as? String } == CommandTests.rewardsInTheEnd)
  }

  private typealias Act = (_ action: String, _ words: String...) throws -> Void

  private func actOnPeople(_ act: Act) throws {
    try act("colleague.add", "handle=ben", "name=Ben Quist")
    try act("colleague.edit", "@ben", "email=ben@example.org")
    try act("colleague.away", "@ben", "until=2099-01-01", "cover=ana")
    try act("colleague.back", "@ben")
    try act("account.create", "name=Delta Sports")
    try act("account.edit", "A-1", "city=Wien")
    try act("account.assign", "A-1", "to=@ben")
    try act("account.tag", "A-1", "add=retail")
    try act("customer.create", "name=Zoë Okafor", "account=A-1")
    try act("customer.create", "name=Tomás Vidal")
    try act("customer.create", "name=Zoe Okafor", "email=zoe@example.org")
    try act("customer.merge", "C-3", "into=C-1")
    try act("customer.create", "name=Nkechi Adeyemi", "standing=champion")
    try act("customer.edit", "C-1", "phone=+43 1 234567")
    try act("customer.assign", "C-1", "C-2", "to=me")
    try act("customer.tag", "C-1", "add=vip, early")
    try act("customer.standing", "C-1", "to=potential", "reason=wrote twice")
    try act("customer.lifecycle", "C-1", "to=active")
    try act("customer.permit", "C-1", "on=mail", "to=granted")
    try act("customer.rest", "C-1", "until=30d")
    try act("customer.cadence", "C-1", "longest=30", "ideal=20")
    try act("customer.cadence_usual", "C-1")
    try act("account.advise", "A-1", "usage=orders=2")
    try act("account.choose_plan", "A-1", "plan=Plus")
    try act("customer.advise", "C-2", "usage=orders=2")
    try act("customer.choose_plan", "C-2", "plan=Basic")
    try act("touchpoint.log", "customer=C-1", "summary=Asked for the size guide")
    try act("ask.create", "customer=C-1", "ask_kind=story", "title=The long ride", "override=She offered it")
    try act("ask.edit", "K-1", "due=2099-01-01")
    try act("ask.assign", "K-1", "to=@ben")
    try act("ask.decline", "K-1", "reason=no time")
    try act("ask.accept", "K-1")
    try act("ask.done", "K-1", "result=A page and three pictures")
    try act("ask.thank", "K-1")
    try act(
      "ask.create", "customer=C-1", "ask_kind=survey", "title=Five questions", "override=Agreed on the phone")
    try act("ask.cancel", "K-2", "reason=the survey is off")
    try actOnOpportunities(act)
    try act("touchpoint.edit", "T-1", "body=Sent it at once")
    try act("response.record", "customer=C-1", "survey=nps", "score=9", "body=Quick help")
    try act("response.edit", "P-1", "score=10")
    try act("response.thank", "P-1", "channel=call")
    try act("response.record", "customer=C-2", "survey=nps", "score=10")
    try act("customer.thank", "C-2", "body=You made our day")
    try actOnTasks(act)
  }

  private func actOnOpportunities(_ act: Act) throws {
    try act(
      "opportunity.create", "title=A talk", "ask_kind=talk", "wanted=standing:champion", "due=2099-01-01")
    try act("opportunity.ask", "O-1", "customer=C-4", "override=She wants to")
    try act("opportunity.edit", "O-1", "needed=2")
    try act("opportunity.assign", "O-1", "to=@ben")
    try act("opportunity.cancel", "O-1", "reason=the evening is off")
    try act("opportunity.reopen", "O-1")
  }

  private func actOnStories(_ act: Act) throws {
    try act("story.create", "title=The long ride", "story_kind=post", "customer=C-4")
    try act("story.edit", "S-1", "quote=Nine days")
    try act("story.assign", "S-1", "to=@ben")
    try act("story.enrich", "S-1", "body=Hut to hut")
    try act("story.verify", "S-1")
    try act("story.ask_consent", "S-1")
    try act("story.consent", "S-1", "scope=text", "channels=website", "proof=mail", "until=2099-01-01")
    try act("story.approve", "S-1")
    try act("story.publish", "S-1", "channels=website")
    try act("story.thank", "S-1")
    try act("story.withdraw", "S-1", "reason=new employer")
    try act("story.reopen", "S-1")
    try act("story.retire", "S-1", "reason=told elsewhere")
  }

  private func actOnMentions(_ act: Act) throws {
    for sentiment in ["praise", "criticism", "neutral"] {
      try act("mention.create", "sentiment=\(sentiment)", "body=Seen in a blog")
    }
    try act("mention.edit", "M-1", "customer=C-4")
    try act("mention.assign", "M-1", "to=@ben")
    try act("mention.thank", "M-1")
    try act("mention.amplify", "M-1", "amplified_in=our journal")
    try act("mention.answer", "M-2")
    try act("mention.pass", "M-3", "reason=not about us")
    try act("customer.permit", "C-2", "on=mail", "to=granted")
    try act("customer.edit", "C-2", "email=tomas@example.org")
    try act("announcement.create", "title=Late deliveries", "body=Up to four days", "news=bad")
    try act("announcement.edit", "N-1", "segment=tomas")
    try act("announcement.assign", "N-1", "to=@ben")
    try act("announcement.tell", "N-1")
    try act("announcement.correct", "N-1", "body=Five days")
  }

  private func actOnTasks(_ act: Act) throws {
    try act("touchpoint.log", "customer=C-1", "summary=Called", "promise=send the guide", "by=2d")
    try act("task.create", "customer=C-2", "title=call back", "due=3d")
    try act("task.assign", "D-2", "to=@ben")
    try act("task.edit", "D-2", "body=Hello Tomás,")
    try act("task.postpone", "D-2", "until=5d")
    try act("task.done", "D-1")
    try act("task.reopen", "D-1")
    try act("task.skip", "D-1", "reason=has it already")
    try act("account.onboard", "A-1", "template=welcome")
    try act("customer.onboard", "C-2", "template=welcome")
    try act("customer.playbook", "C-4", "playbook=thank_advocate")
    try act("customer.macro", "C-4", "macro=leave_alone")
  }

  private func actOnFeedback(_ act: Act) throws {
    for number in 1...4 {
      try act("feedback.create", "customer=C-1", "kind=complaint", "subject=Zip \(number)", "body=It broke.")
    }
    try act("feedback.claim", "F-1")
    try act("feedback.assign", "F-1", "to=@ben")
    try act("feedback.answer", "F-1", "body=Another one is on its way.", "then=in_progress")
    try act("feedback.note", "F-1", "body=Third time this month.")
    try act("feedback.receive", "F-1", "body=Thank you!")
    try act("feedback.priority", "F-1", "to=urgent")
    try act("feedback.tag", "F-1", "F-2", "add=zip")
    try act("feedback.snooze", "F-1", "until=3d")
    try act("feedback.wake", "F-1")
    try act("feedback.edit", "F-1", "subject=Zip came off")
    try act("feedback.acknowledge", "F-2")
    try act("feedback.start", "F-2")
    try act("feedback.await_customer", "F-2")
    try act("feedback.hand_over", "F-2", "team=logistics")
    try act("feedback.playbook", "F-2", "playbook=after_complaint")
    try act("feedback.resolve", "F-2")
    try act("feedback.close", "F-2")
    try act("feedback.reopen", "F-2")
    try act("feedback.judge", "F-1", "cause=worn out", "outcome=upheld")
    try act("feedback.remedy", "F-1", "remedy=replacement")
    try actOnRemedies(act)
    try act("feedback.create", "customer=C-1", "kind=complaint", "subject=Strap", "body=It came off.")
    try act("feedback.macro", "F-5", "macro=put_right")
    try act("feedback.decline", "F-3", "reason=not ours")
    try act("feedback.duplicate", "F-4", "of=F-1")
  }

  /// What is more than an advocate may grant alone waits for a manager.
  private func actOnRemedies(_ act: Act) throws {
    for feedback in ["F-2", "F-3"] {
      try act("feedback.remedy", feedback, "remedy=refund", "remedy_value=80", "AS=ben")
    }
    try act("feedback.grant_remedy", "F-2")
    try act("feedback.refuse_remedy", "F-3", "reason=too much")
  }

  private func actOnRequests(_ act: Act) throws {
    try act("request.create", "title=Sturdier zips", "team=product", "body=Zips wear out first.")
    try act("request.create", "title=Better zips", "tags=zip")
    try act("request.edit", "Q-1", "due=2030-01-31")
    try act("request.accept", "Q-1", "Q-2")
    try act("request.decline", "Q-2", "reason=the same as Q-1")
    try act("request.reopen", "Q-2")
    try act("request.assign", "Q-1", "to=@ben")
    try act("request.tag", "Q-1", "add=quality")
    // A week is when one asks again anyhow, on most days.
    try act("request.chase", "Q-1", "chase=9d")
    try act("request.plan", "Q-1")
    try act("feedback.link", "F-1", "request=Q-1")
    try act("feedback.link", "F-2", "F-3", "title=Zips that can be changed")
    try act("feedback.link", "F-3", "request=Q-2")
    try act("feedback.unlink", "F-2")
    try act("request.merge", "Q-2", "into=Q-1")
    try act("request.start", "Q-1")
    try act("request.ship", "Q-1")
    try act("feedback.tell", "F-1", "body=The zips are sturdier now.")
    try act("request.accept", "Q-3")
    try act("request.ship", "Q-3")
    try act("request.tell", "Q-3")
  }

  private func actOnReferrals(_ act: Act) throws {
    for name in ["Ida", "Kim", "Lou"] { try act("referral.create", "referrer=C-1", "referred_name=\(name)") }
    try act("referral.edit", "R-1", "code=ZOE20")
    try act("referral.register", "R-1", "referred=C-2")
    try act(
      "reward.create", "customer=C-1", "referral=R-1", "side=referrer", "value=20", "reason=first month")
    try act("referral.qualify", "R-1", "first_paid=now", "paid=49.90")
    try act("referral.flag", "R-1", "reason=same address")
    try act("referral.undecided", "R-1")
    try act("referral.release", "R-1")
    try act("referral.hold", "R-1", "until=3d")
    try act("referral.release", "R-1")
    try act("referral.thank", "R-1")
    try act("referral.reject", "R-2", "reason=existing customer")
    try act("referral.expire", "R-3")
  }

  private func actOnRewards(_ act: Act) throws {
    try act("reward.hold", "W-1", "until=3d")
    try act("reward.release", "W-1")
    try act("reward.approve", "W-1")
    try act("reward.issue", "W-1", "W-2")
    try act("reward.redeem", "W-1")
    try act("reward.claw_back", "W-1", "reason=chargeback")
    try act("reward.review", "W-2", "reason=chargeback")
    try act("reward.clear", "W-2")
    try act("reward.void", "W-2", "reason=never used")
    try act("referral.refund", "R-1", "reason=order returned")
    for points in ["100", "200", "300"] {
      try act("reward.create", "customer=C-1", "points=\(points)", "reason=a story")
    }
    try act("reward.edit", "W-3", "points=150")
    try act("reward.reject", "W-3", "reason=made up")
    try act("reward.not_eligible", "W-4", "rule=one story a year")
    try act("reward.approve", "W-5")
    try act("reward.issue", "W-5")
    try act("reward.expire", "W-5")
  }

  /// Points of a story become a lot, and what they are exchanged for is a code.
  private func actOnPoints(_ act: Act) throws {
    try act("code.add", "item=day", "code=DAY-1")
    try act("code.add", "item=day", "code=DAY-2")
    try act("code.withdraw", "V-2", "reason=was on a list that leaked")
    try act("lot.edit", "L-1", "expires=30d")
    try act("reward.exchange", "customer=C-1", "item=day")
    try act("reward.approve", "W-6")
    try act("reward.issue", "W-6")
    try act("lot.expire", "L-1")
  }

  /// Latest first, as the list comes.
  private static let rewardsInTheEnd = [
    "issued", "expired", "not_eligible", "rejected", "voided", "clawed_back",
  ]
}
