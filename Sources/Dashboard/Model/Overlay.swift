import Advocacy
import TerminalKit

/// Something that lies over the screen and takes the keys.
enum Overlay: Sendable {
  /// The keys of the screen, to be searched and run.
  case help(Picker)
  /// Every command by name.
  case palette(Picker)
  /// The line in which a list's filter is written.
  case filter(FilterLine)
  /// The line in which a reference is written.
  case goto(TextField)
  /// A choice of one from a list.
  case pick(Picker)
  /// The choice of a list's columns.
  case columns(ColumnPicker)
  /// A question answered by one of a few answers.
  case choice(ChoicePrompt)
  /// A question that one line of text answers.
  case prompt(PromptModel)
  /// The fields of an act.
  case form(FormModel)
  /// A question before what can't be taken back.
  case confirm(Confirmation)
  /// A page to be read.
  case sheet(Sheet, scroll: Int)
  /// The messages of late.
  case messages(scroll: Int)
  /// A page of the tour.
  case tour(Tour)

  /// Which sort it is.
  var kind: OverlayKind {
    switch self {
    case .help: .help
    case .palette: .palette
    case .filter: .filter
    case .goto: .goto
    case .pick: .pick
    case .columns: .columns
    case .choice: .choice
    case .prompt: .prompt
    case .form: .form
    case .confirm: .confirm
    case .sheet: .sheet
    case .messages: .messages
    case .tour: .tour
    }
  }

  /// What a draft of it belongs to; nothing for what is no form.
  var draftKey: FormDraft.Key? {
    switch self {
    case .form(let form): form.key
    case .prompt(let prompt): prompt.key
    default: nil
    }
  }

  /// What has been written in it so far.
  var draft: FormDraft? {
    switch self {
    case .form(let form): form.draft
    case .prompt(let prompt): prompt.draft
    default: nil
    }
  }

  /// The list of a choice, when it is one.
  var picker: Picker? {
    get {
      switch self {
      case .help(let picker), .palette(let picker), .pick(let picker): picker
      default: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .help: self = .help(newValue)
      case .palette: self = .palette(newValue)
      case .pick: self = .pick(newValue)
      default: break
      }
    }
  }
}
