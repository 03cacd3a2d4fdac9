import Advocacy
import TerminalKit

extension Model {
  /// Gives a key to what lies on top; answers whether it was taken.
  mutating func pressInOverlay(_ chord: KeyChord) -> Bool {
    guard let top = overlays.last else { return false }
    switch top {
    case .form, .prompt, .choice:
      pressInForm(chord)
      return true
    case .filter(var line):
      guard line.field.handle(chord) else { return false }
      overlays[overlays.count - 1] = .filter(line)
      filterChanged()
      tellWhenFull(line.field)
      return true
    case .goto(var field):
      guard field.handle(chord) else { return false }
      overlays[overlays.count - 1] = .goto(field)
      return true
    case .help, .palette, .pick:
      guard var picker = top.picker else { return false }
      guard picker.isSearched ? picker.list.handle(chord) : picker.list.handleMove(chord) else {
        return false
      }
      show(picker)
      return true
    case .columns(var picker):
      guard picker.handle(chord) else { return false }
      overlays[overlays.count - 1] = .columns(picker)
      return true
    case .confirm, .messages, .sheet, .tour: return false
    }
  }

  /// Takes in pasted text; outside of fields it is ignored.
  mutating func paste(_ text: String) {
    guard let top = overlays.last else { return }
    let last = overlays.count - 1
    switch top {
    case .form(var form):
      let outcome = form.paste(text)
      overlays[last] = .form(form)
      take(outcome)
    case .prompt(var prompt):
      let outcome = prompt.paste(text)
      overlays[last] = .prompt(prompt)
      take(outcome)
    case .choice(var choice):
      choice.paste(text)
      overlays[last] = .choice(choice)
    case .filter(var line):
      line.field.paste(text)
      overlays[last] = .filter(line)
      filterChanged()
      tellWhenFull(line.field)
    case .goto(var field):
      field.paste(text)
      overlays[last] = .goto(field)
      tellWhenFull(field)
    case .help, .palette, .pick:
      guard var picker = top.picker, picker.isSearched else { return }
      picker.list.paste(text)
      show(picker)
      tellWhenFull(picker.list.field)
    case .columns, .confirm, .messages, .sheet, .tour: break
    }
  }

  /// Puts the list of a choice on top after its selection moved.
  mutating func show(_ picker: Picker) {
    let former = overlays.last?.picker?.list.window.selectedID
    overlays[overlays.count - 1].picker = picker
    guard let onSelect = picker.onSelect, let choice = picker.selected,
      picker.list.window.selectedID != former
    else { return }
    onSelect(&self, choice)
  }

  /// Says that not all of what was written found room.
  private mutating func tellWhenFull(_ field: TextField) {
    if let sentence = field.fullSentence { refuse(sentence) }
  }

  /// Closes what lies on top without doing anything.
  mutating func closeOverlay() {
    guard let top = overlays.popLast() else { return }
    if isFormWaiting { stopWaiting(of: top) }
    keep(top.draft, of: top)
    top.picker?.onLeave?(&self)
    if case .columns(let picker) = top { columns[picker.kind] = picker.former }
    if case .filter(let line) = top, line.field.text != line.before { setFilter(line.before) }
  }

  /// Lets the act of a form that was closed go on by itself; keys typed ahead were meant for the form.
  private mutating func stopWaiting(of closed: Overlay) {
    isFormWaiting = false
    heldKeys = []
    for index in acts.indices where acts[index].isFromForm {
      acts[index].isFromForm = false
      acts[index].draft = closed.draftKey
    }
  }

  /// Offers a choice of one from some.
  mutating func pick(_ title: String, _ choices: [Picker.Choice], isSearched: Bool = false, selected: Int = 0)
  {
    overlays.append(.pick(Picker(title: title, choices: choices, isSearched: isSearched, selected: selected)))
  }

  /// Does what the selected choice says, or the one of a number.
  mutating func choose(number: Int? = nil) {
    guard let picker = overlays.last?.picker else { return }
    guard let choice = number.map({ picker.choice(numbered: $0) }) ?? picker.selected else {
      guard number == nil, let otherwise = picker.otherwise, !picker.list.field.isEmpty else { return }
      overlays.removeLast()
      return otherwise(&self, picker.list.field.text)
    }
    if let refusal = choice.item.refusal { return refuse(refusal) }
    overlays.removeLast()
    choice.choose(&self)
  }

  /// Lets the selected choice be changed before it is done.
  mutating func editChoice() {
    guard let choice = overlays.last?.picker?.selected else { return }
    guard let edit = choice.edit else { return refuse("There is nothing to change in this choice.") }
    overlays.removeLast()
    edit(&self)
  }

  /// Does what was asked about.
  mutating func confirm() {
    guard case .confirm(let confirmation)? = overlays.popLast() else { return }
    switch confirmation.consequence {
    case .quit: queue(.quit)
    case .act(let request):
      switch overlays.last {
      case .form, .prompt: isFormWaiting = true
      default: break
      }
      queue(Act(request: request, isFromForm: isFormWaiting))
    }
  }

  /// Cancels what is under way; with nothing under way, asks whether to quit.
  mutating func cancel() {
    pendingChords = []
    if case .confirm(let confirmation)? = overlays.last, case .quit = confirmation.consequence {
      queue(.quit)
    } else if !overlays.isEmpty {
      closeOverlay()
    } else if heldCommand != nil || search != nil || choosing != nil {
      (heldCommand, search, choosing) = (nil, nil, nil)
      heldKeys = []
    } else if list?.hasChoice == true {
      list?.unchoose()
    } else {
      overlays.append(.confirm(.quit(drafts: drafts.count)))
    }
  }
}

extension PickList {
  /// Does what a moving key asks for, when letters don't narrow the list.
  mutating func handleMove(_ chord: KeyChord) -> Bool {
    switch chord {
    case KeyChord("j"), KeyChord(.down), .control("n"): handle(KeyChord(.down))
    case KeyChord("k"), KeyChord(.up), .control("p"): handle(KeyChord(.up))
    case KeyChord(.pageDown), KeyChord(.pageUp): handle(chord)
    default: false
    }
  }
}
