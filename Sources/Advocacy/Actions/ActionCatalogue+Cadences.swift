extension ActionCatalogue {
  /// How often to be in touch with one customer, whatever the policy says of others like them.
  static let cadences: [ActionDefinition] = [
    acting(
      .customer, "cadence", "Cadence",
      [
        ActionField(.longest, "Longest, in days", .integer, required: true),
        ActionField(.ideal, "Ideal, in days", .integer),
      ], dependsOn: [.cadenceIdeal, .cadenceLongest]
    ) { record, context in
      let longest = context.arguments[.longest]?.integer ?? 0
      let ideal = context.arguments[.ideal]?.integer ?? longest
      guard (1...3650).contains(longest), ideal >= 1, ideal <= longest else {
        return .refused(
          Refusal(
            "A cadence is 1 to 3650 days, the ideal not longer than the longest.", cause: .argument))
      }
      let values: [FieldName: Value?] = [.cadenceIdeal: .integer(ideal), .cadenceLongest: .integer(longest)]
      if values.allSatisfy({ record[$0.key] == $0.value }) {
        return .unchanged("\(record.reference) has this cadence already.")
      }
      return .changes([.update(record.reference, values)])
    },
    acting(.customer, "cadence_usual", "Usual cadence", dependsOn: [.cadenceIdeal, .cadenceLongest]) {
      record, _ in
      guard record[.cadenceLongest] != nil else {
        return .unchanged("\(record.reference) has no cadence of its own.")
      }
      return .changes([.update(record.reference, [.cadenceIdeal: nil, .cadenceLongest: nil])])
    },
  ]
}
