import Advocacy

extension DemoProgramme {
  /// The details that a piece of feedback and its answers share.
  func details(of plan: FeedbackPlan, _ person: Person?) -> Details {
    let told = isRepeat(plan) ? plan.original ?? plan.index : plan.index
    let toldAt = calendar.day(of: received(told))
    var dice = dice(.details, told)
    let topic = topics.all[plan.topic]
    let gear = dice.pick(topic.gear)
    let size = dice.below(gear.sizes.count - 1)
    let isBigger = dice.chance(50)
    let weeks = dice.below(Details.weekWords.count)
    let ordered = toldAt + -(14 + weeks * 7 + dice.below(7))
    let later = toldAt + -(2 + dice.below(7))
    let form = foreignLetters(plan, person)?.dateForm
    var details = Details()
    details.product = dice.pick(gear.products)
    details.order = "AO-" + String(204_000 + dice.below(795_000))
    details.date = Details.written(ordered, form: form)
    details.later = Details.written(later, form: form)
    details.shop = dice.pick(Details.shops)
    details.courier = dice.pick(Details.couriers)
    details.size = gear.sizes[isBigger ? size + 1 : size]
    details.wrong = gear.sizes[isBigger ? size : size + 1]
    details.colour = dice.pick(Details.colours)
    let amount = money(dice.within(19...389), cents: [0, 50, 90][dice.below(3)])
    details.amount = amount.majorText + " " + currency.code
    details.weeks = Details.weekWords[weeks]
    details.trip = dice.pick(Details.trips)
    details.team = topic.team
    details.colleague = staff.members[plan.owner ?? 0].firstName
    details.name = person?.name ?? DemoProgramme.unknownNames[dice.below(DemoProgramme.unknownNames.count)]
    details.city = person?.place.city ?? "the mountains"
    return details
  }

  private static let unknownNames = [
    "A walker", "N. N.", "Someone who likes to hike", "K.", "M. from the hut",
  ]
}
