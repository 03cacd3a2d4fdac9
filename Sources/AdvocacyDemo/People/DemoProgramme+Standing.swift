import Advocacy

extension DemoProgramme {
  /// Where a customer stands as a buyer and as a brand advocate.
  func position(of index: Int) -> (lifecycle: Lifecycle, standing: Standing) {
    if let fate = referral(bringing: index).map({ referralSchedule.fate($0) }), let lifecycle = fate.lifecycle
    {
      return (lifecycle, .none)
    }
    switch index {
    case 1: return (.active, .champion)
    case 2, 3: return (.active, .advocate)
    case 4: return (.active, .potential)
    case 5: return (.active, .invited)
    case 6: return (.lapsed, .none)
    case 7: return (.prospect, .none)
    default: break
    }
    var dice = dice(.standing, index)
    let days = Double((calendar.present - created(index)).milliseconds) / 86_400_000
    guard days > 50 else { return ([.prospect, .onboarding, .active][dice.weighted([30, 55, 15])], .none) }
    let lifecycle: Lifecycle = [.prospect, .lapsed, .active][dice.weighted([6, 16, 78])]
    guard lifecycle == .active else { return (lifecycle, .none) }
    return (
      lifecycle, [.champion, .advocate, .invited, .potential, .none][dice.weighted([18, 55, 25, 100, 802])]
    )
  }

  /// Whether a customer is a brand advocate.
  func isBrandAdvocate(_ index: Int) -> Bool {
    let standing = position(of: index).standing
    return standing == .advocate || standing == .champion
  }
}
