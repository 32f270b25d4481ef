import Bytes

extension Argument {
  /// The command that a list of words is: the words are what the program gets, so quoting keeps each in one
  /// piece. nil for anything but a list of texts.
  package var commandLine: Field? {
    guard case .list(let path, let items) = self, !items.isEmpty else { return nil }
    var line = ""
    for item in items {
      guard case .text(let word) = item else { return nil }
      if !line.isEmpty { line += " " }
      line += Self.quoted(word.text.string)
    }
    return Field(path: path, text: ByteView(line))
  }

  package static func quoted(_ word: String) -> String {
    let plain = word.utf8.allSatisfy { byte in
      ASCII.isAlphanumeric(byte) || "_-./=:,+@%".utf8.contains(byte)
    }
    if plain && !word.isEmpty { return word }
    var quoted = "'"
    for scalar in word.unicodeScalars { quoted += scalar == "'" ? "'\\''" : String(scalar) }
    return quoted + "'"
  }
}
