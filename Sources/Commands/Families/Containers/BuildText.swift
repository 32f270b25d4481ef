import Bytes

/// A Dockerfile, as far as it says what is run and what is copied.
struct BuildText {
  /// What each `RUN` hands to a shell.
  private(set) var commands: [String] = []
  /// What a container of it starts where nothing else is asked for.
  private(set) var start: String?
  /// What `COPY` and `ADD` take from the build's folder.
  private(set) var copied: [String] = []

  private var entry: String?

  init(_ text: String) {
    var joined = ""
    for line in text.split(whereSeparator: \.isNewline).prefix(2048) {
      let bare = line.drop { $0 == " " || $0 == "\t" }
      if bare.hasPrefix("#") { continue }
      if bare.hasSuffix("\\") {
        joined += bare.dropLast() + " "
        continue
      }
      read(joined + bare)
      joined = ""
    }
    read(joined)
  }

  private mutating func read(_ line: String) {
    guard let (word, given) = line.split(at: UInt8(ascii: " ")) else { return }
    var rest = given.drop { $0 == " " }
    // `RUN --mount=type=bind,target=/src command`
    while rest.hasPrefix("--"), let end = rest.firstIndex(of: " ") {
      if rest.hasPrefix("--from=") { return }
      rest = rest[end...].drop { $0 == " " }
    }
    switch word.asciiUppercased {
    case "RUN":
      commands.append(rest.hasPrefix("[") ? Self.words(of: rest).joined(separator: " ") : String(rest))
    case "CMD", "ENTRYPOINT":
      let line = rest.hasPrefix("[") ? Self.words(of: rest).joined(separator: " ") : String(rest)
      // Of a program and what it is told by default both are needed.
      start = word.asciiUppercased == "CMD" && entry != nil ? (entry ?? "") + " " + line : line
      if word.asciiUppercased == "ENTRYPOINT" { entry = line }
    case "COPY", "ADD":
      let words = rest.hasPrefix("[") ? Self.words(of: rest) : rest.split(separator: " ").map(String.init)
      copied += words.dropLast()
    default: break
    }
  }

  /// `["sh", "-c", "ls"]`: the words, each as one of a shell.
  private static func words(of list: Substring) -> [String] {
    list.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element).shellQuoted }
  }
}
