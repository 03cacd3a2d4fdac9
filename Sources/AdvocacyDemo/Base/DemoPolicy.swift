import Advocacy

extension DemoProgramme {
  /// The policy that the demo's programme begins with: the standard one, with plans, points and a catalogue.
  public static let policyText =
    Policy.standardText + """


      # ---- What this programme has besides ----

      [plans."Trail Basic"]
      price = 9
      includes = { rentals = 2, repairs = 1 }
      pros = ["No term: it ends with any month"]
      cons = ["Repairs in the shop alone"]

      [plans."Trail Plus"]
      price = 19
      new_customers = 14
      includes = { rentals = 6, repairs = 3 }
      extra = { rentals = 5 }
      pros = ["Courier both ways"]

      [plans."Trail Club"]
      price = 49
      includes = { rentals = 40, repairs = 12 }
      pros = ["A tent kept ready for weekends", "Workshop evenings"]
      cons = ["A year's term"]

      [catalogue.mug]
      title = "Enamel mug"
      price = 150
      value = 6

      [catalogue.tote_bag]
      title = "Tote bag of tent cloth"
      price = 300
      value = 12
      stock = 120
      per_year = 1

      [catalogue.guide_day]
      title = "A day with a guide"
      price = 900
      value = 60
      codes = true
      per_year = 1
      expires = "180d"

      """
}
