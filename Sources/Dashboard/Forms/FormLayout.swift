/// The columns of a form: labels at the left, inputs beside them.
struct FormLayout: Hashable, Sendable {
  /// The columns inside the frame.
  let inner: Int
  /// The columns of the labels.
  let labelWidth: Int

  /// Divides the columns that a form is drawn in.
  init(width: Int) {
    inner = max(1, width - 4)
    labelWidth = inner >= 60 ? 18 : inner >= 40 ? 15 : 0
  }

  /// Divides the columns with labels of a given width.
  init(width: Int, labelWidth: Int) {
    inner = max(1, width - 2)
    self.labelWidth = labelWidth
  }

  /// The columns of the inputs.
  var inputWidth: Int { max(1, inner - labelWidth) }
}
