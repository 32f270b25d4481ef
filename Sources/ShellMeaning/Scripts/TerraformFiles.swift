import Bytes

/// What Terraform starts by itself, from files that this same text has written: the commands of `local-exec`, and the
/// programs that `external` data is asked of, which run for a plan already.
extension Reader {
  mutating func runTerraformFiles(_ invocation: Invocation, _ verb: String) {
    let applies = verb == "apply" || verb == "destroy" || verb == "test"
    guard applies || verb == "plan" || verb == "refresh" || verb == "import" || verb == "console" else {
      return
    }
    for file in files.all.prefix(64) {
      guard let path = file.path.known, path.hasASCIISuffix(".tf") || path.hasASCIISuffix(".hcl"),
        let text = file.content.known
      else { continue }
      let code = TerraformText(text)
      for command in code.programs + (applies ? code.commands : []) {
        guard spend(at: invocation.range) else { return }
        _ = launchText(Value(command), from: invocation, carrier: invocation.range, by: path)
      }
    }
  }
}

/// The lines of shell in a configuration of Terraform.
struct TerraformText {
  private let text: ByteView
  /// `command = "…"` of `local-exec`.
  private(set) var commands: [String] = []
  /// `program = ["…", "…"]` of `external`, each as a line of shell.
  private(set) var programs: [String] = []

  private static let most = 32

  init(_ source: String) {
    text = ByteView(source)
    for start in Self.places(of: "\"local-exec\"", in: text) {
      guard let value = value(of: "command", behind: start), let command = string(at: value)?.text else {
        continue
      }
      commands.append(command)
    }
    for start in Self.places(of: "\"external\"", in: text) {
      guard let value = value(of: "program", behind: start), text.at(value) == 0x5B else { continue }
      let words = list(at: value)
      if !words.isEmpty {
        programs.append(words.map { "'" + $0.replacingQuotes + "'" }.joined(separator: " "))
      }
    }
  }

  private static func places(of mark: StaticString, in text: ByteView) -> [Int] {
    var places: [Int] = []
    var from = 0
    while places.count < most, let hit = text.firstRange(of: mark, from: from) {
      places.append(hit.upperBound)
      from = hit.upperBound
    }
    return places
  }

  /// Where the value of `name = …` begins, before the block ends that stands behind `start`.
  private func value(of name: StaticString, behind start: Int) -> Int? {
    guard let hit = text.firstRange(of: name, from: start) else { return nil }
    var i = start
    while i < hit.lowerBound {
      // One block may stand in another.
      if text.at(i) == 0x7D, text.at(i - 1) != 0x7D { return nil }
      i += 1
    }
    i = hit.upperBound
    while let byte = text.at(i), ASCII.isBlank(byte) || byte == 0x3D { i += 1 }
    return i
  }

  /// The text in quotes or the here-document at `i`, and where it ends.
  private func string(at i: Int) -> (text: String, end: Int)? {
    if text.at(i) == 0x3C, text.at(i + 1) == 0x3C { return hereDocument(at: i + 2) }
    guard text.at(i) == 0x22 else { return nil }
    var bytes: [UInt8] = []
    var k = i + 1
    while let byte = text.at(k), byte != 0x22 {
      if byte == 0x5C, let next = text.at(k + 1) {
        bytes.append(next == 0x6E ? 0x0A : next == 0x74 ? 0x09 : next)
        k += 2
      } else {
        bytes.append(byte)
        k += 1
      }
    }
    return (String(decoding: bytes, as: UTF8.self), k + 1)
  }

  private func hereDocument(at start: Int) -> (text: String, end: Int)? {
    var i = start
    if text.at(i) == 0x2D { i += 1 }
    var name: [UInt8] = []
    while let byte = text.at(i), ASCII.isWord(byte) {
      name.append(byte)
      i += 1
    }
    guard !name.isEmpty else { return nil }
    var body: [UInt8] = []
    while let byte = text.at(i), byte != 0x0A { i += 1 }
    i += 1
    while i < text.count {
      var line: [UInt8] = []
      while let byte = text.at(i), byte != 0x0A {
        line.append(byte)
        i += 1
      }
      i += 1
      if line.drop(while: ASCII.isBlank).elementsEqual(name) { break }
      body += line + [0x0A]
    }
    return (String(decoding: body, as: UTF8.self), i)
  }

  private func list(at start: Int) -> [String] {
    var words: [String] = []
    var i = start + 1
    while let byte = text.at(i), byte != 0x5D, words.count < Self.most {
      if let (word, end) = string(at: i) {
        words.append(word)
        i = end
      } else {
        i += 1
      }
    }
    return words
  }
}

extension String {
  /// With each single quote as it stands between single quotes.
  fileprivate var replacingQuotes: String {
    utf8.contains(0x27)
      ? split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") : self
  }
}
