import Bytes

/// The command line under which an agent starts the guard: written by us, and read back from a settings file.
package struct HookCommand: Sendable, Equatable {
  /// The path of sentinel-hook, as it stands in the line.
  package var program: String
  package var agent: String?
  package var event: String?
  /// Whatever else a person put there, such as `--on-medium Ask`.
  package var rest: [String] = []

  package init(program: String, agent: String, event: String, rest: [String] = []) {
    self.program = program
    self.agent = agent
    self.event = event
    self.rest = rest
  }

  /// nil if the line starts some other program.
  package init?(reading line: String) {
    var words = ShellWords.split(line)[...]
    while let word = words.first, Self.isAssignment(word) || word == "exec" || word == "env" {
      words = words.dropFirst()
    }
    guard let program = words.popFirst(), Self.isOurs(program) else { return nil }
    self.init(program: program, words: Array(words))
  }

  package init(program: String, words: [String]) {
    self.program = program
    var words = words[...]
    while let word = words.popFirst() {
      if word == "--agent", let value = words.popFirst() {
        agent = value
      } else if word == "--event", let value = words.popFirst() {
        event = value
      } else if word.hasPrefix("--agent=") {
        agent = String(word.dropFirst(8))
      } else if word.hasPrefix("--event=") {
        event = String(word.dropFirst(8))
      } else {
        rest.append(word)
      }
    }
  }

  static func isOurs(_ program: String) -> Bool {
    let name = program.utf8.lastIndex(of: UInt8(ascii: "/")).map {
      String(program[program.utf8.index(after: $0)...])
    }
    return ["sentinel-hook", "sentinel-copilot-hook"].contains(name ?? program)
  }

  private static func isAssignment(_ word: String) -> Bool {
    guard let equals = word.utf8.firstIndex(of: UInt8(ascii: "=")), equals != word.startIndex else {
      return false
    }
    return word[..<equals].utf8.allSatisfy(ASCII.isWord)
  }

  /// For the shell that every agent hands it to.
  package var line: String {
    var words = [ShellWords.quoted(program)]
    if let agent { words += ["--agent", ShellWords.quoted(agent)] }
    if let event { words += ["--event", ShellWords.quoted(event)] }
    return (words + rest.map(ShellWords.quoted)).joined(separator: " ")
  }
}

/// Words as a shell takes them apart: quotes and backslashes, no expansion.
enum ShellWords {
  static func split(_ line: String) -> [String] {
    var words: [String] = []
    var word: [UInt8]?
    var quote: UInt8?
    var bytes = Array(line.utf8)[...]
    while let byte = bytes.popFirst() {
      if let open = quote {
        if byte == open {
          quote = nil
        } else if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\""), let next = bytes.first,
          [UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "$"), UInt8(ascii: "`")].contains(next)
        {
          word?.append(next)
          bytes = bytes.dropFirst()
        } else {
          word?.append(byte)
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        quote = byte
        word = word ?? []
      case UInt8(ascii: "\\"):
        word = (word ?? []) + [bytes.popFirst() ?? byte]
      case 0x20, 0x09, 0x0A, UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&"):
        if let done = word { words.append(String(decoding: done, as: UTF8.self)) }
        word = nil
        // Only the first command is of interest.
        if byte != 0x20, byte != 0x09, !words.isEmpty { return words }
      default: word = (word ?? []) + [byte]
      }
    }
    if let word { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// Bare where that is safe, in double quotes where every shell and Windows understand them alike, else in single
  /// ones.
  static func quoted(_ word: String) -> String {
    let bytes = word.utf8
    func isPlain(_ byte: UInt8) -> Bool { ASCII.isWord(byte) || "/.-+:@%,=".utf8.contains(byte) }
    if !bytes.isEmpty, bytes.allSatisfy({ isPlain($0) || $0 >= 0x80 }) { return word }
    if !bytes.contains(where: { "\"$`\\!\n".utf8.contains($0) }) { return "\"" + word + "\"" }
    var text = "'"
    for scalar in word.unicodeScalars {
      if scalar == "'" { text += "'\\''" } else { text.unicodeScalars.append(scalar) }
    }
    return text + "'"
  }
}
