import Bytes
import Text

/// Secrets that reach a program by way of a file, which a command before it wrote.
extension OutgoingCommand {
  /// `vault kv get x > /tmp/s && aws s3 cp /tmp/s s3://…`: by way of a file.
  func isKept(_ command: Command) -> Bool {
    guard
      Self.clients.contains(text[command.name]) || Self.copiers.contains(text[command.name])
        || isStore(command)
        || Self.streams.contains(text[command.name])
    else { return false }
    let line = earlier(than: command)..<command.name.lowerBound
    var from = line.lowerBound
    while let sign = text[..<line.upperBound].firstIndex(of: 0x3E, from: from) {
      from = sign + 1
      var start = from
      while text.at(start) == 0x20 || text.at(start) == 0x22 { start += 1 }
      var end = start
      while end < line.upperBound, text[end] > 0x20, text[end] != 0x22, text[end] != 0x3B, text[end] != 0x26 {
        end += 1
      }
      let isVariable = text.at(start) == 0x24 && end - start >= 2
      guard
        isVariable
          || end - start >= 4 && (text[start..<end].contains("/") || text[start..<end].contains(".")),
        holds(text[start..<end].string, isVariable, text[command.arguments]),
        sources(in: beginning(ofLineOf: sign, from: line.lowerBound)..<sign).contains(where: {
          ($0.kind == .output || $0.kind == .file) && !isBackup($0)
        })
      else { continue }
      return true
    }
    return false
  }

  /// Where what may have written a file begins: the line, or some lines before it, if a file that a script keeps for itself
  /// is sent.
  private func earlier(than command: Command) -> Int {
    let arguments = text[command.arguments]
    guard Self.kept.contains(where: { arguments.contains($0) }) else { return command.line.lowerBound }
    return max(0, command.line.lowerBound - Self.longestScript / 2)
  }

  private static let kept: [StaticString] = ["@$", "@\"$", "@/tmp/", "-T /tmp/", "-T $"]

  private func holds(_ name: String, _ isVariable: Bool, _ arguments: ByteView) -> Bool {
    isVariable
      ? arguments.contains("@" + name) || arguments.contains("@\"" + name) : arguments.contains(name)
  }

  private func beginning(ofLineOf place: Int, from limit: Int) -> Int {
    var start = place
    while start > limit, text[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// `read -rsp "password: " p; curl "https://…/?p=$p"`: what was typed unseen stands in an address. Who logs in gives it
  /// to an option.
  func isTyped(_ command: Command) -> Bool {
    guard Self.clients.contains(text[command.name]), let query = text[command.arguments].firstIndex(of: 0x3F)
    else {
      return false
    }
    let from = max(0, command.name.lowerBound - 160)
    let before = text[from..<command.name.lowerBound]
    guard let read = before.firstRange(of: "read -") else { return false }
    var flags = read.upperBound
    while flags < before.count, ASCII.isLetter(before[flags]) { flags += 1 }
    guard before[read.upperBound..<flags].contains("s") else { return false }
    var end = flags
    while end < before.count, before[end] != UInt8(ascii: ";"), before[end] != 0x0A { end += 1 }
    var start = end
    while start > flags, ASCII.isWord(before[start - 1]) { start -= 1 }
    guard start < end else { return false }
    let name = before[start..<end].string
    let rest = text[command.arguments][query...]
    return rest.contains("$" + name) || rest.contains("${" + name)
  }

  /// `certutil -encode FILE o.txt && curl -F f=@o.txt …`, `zip x.zip FILE; curl -T x.zip …`: by way of a file as well.
  func isPacked(_ command: Command) -> Bool {
    let before = command.line.lowerBound..<command.name.lowerBound
    guard Self.clients.contains(text[command.name]),
      text[before].contains("&& ") || text[before].contains("; "),
      let source = sources(in: before).first(where: { $0.kind == .file || $0.kind == .folder })
    else { return false }
    if text[max(0, source.range.lowerBound - 60)..<source.range.lowerBound].contains("--exclude") {
      return false
    }
    var at = command.arguments.lowerBound
    while at + 2 < command.arguments.upperBound {
      defer { at += 1 }
      guard text[at] == 0x40 || text[at] == 0x20 && text[at - 1] == UInt8(ascii: "T") && text[at - 2] == 0x2D
      else { continue }
      var end = at + 1
      while end < command.arguments.upperBound, text[end] > 0x20, text[end] != 0x22, text[end] != 0x27,
        text[end] != 0x3B
      {
        end += 1
      }
      let file = text[at + 1..<end]
      if file.count >= 4, file.firstIndex(of: 0x2E) != nil || file.firstIndex(of: 0x2F) != nil,
        text[before].contains(" " + file.string)
      {
        return true
      }
    }
    return false
  }

  /// `pg_dump shop | age -r KEY | ssh …`: a backup that only whoever has the key can open.
  func isSealed(_ upstream: Range<Int>) -> Bool {
    let words = text[upstream]
    guard Self.seals.contains(where: { words.contains($0) }) else { return false }
    return sources(in: upstream).allSatisfy { isBackup($0) }
  }

  private static let seals: [StaticString] = [
    "| age -r ", "| age -R ", "| age --recipient", "| gpg -e ", "| gpg --encrypt", "| gpg -er ",
    "| gpg --batch -e", "| rage -r ", "| rage -R ",
  ]

  /// A database or a folder is packed to be kept somewhere.
  func isBackup(_ source: Outflow.Source) -> Bool {
    let name = text[source.range]
    return name.contains("dump") && name.count < 10 || name.starts(with: "tar ") || name.starts(with: "zip ")
      || name.starts(with: "git bundle")
  }

  /// `cp .env "$t"; cd "$t" && git init && git add -A && …; git push https://…`: a repository made for no more than what was
  /// copied into it, and pushed to an address instead of to where it came from.
  func isPlanted(_ command: Command) -> Bool {
    guard text[command.arguments].contains("://") else { return false }
    let start = max(0, command.name.lowerBound - Self.longestScript)
    let before = text[start..<command.name.lowerBound]
    guard let made = before.firstRange(of: "git init"),
      let added = before.firstRange(of: "git add ", from: made.upperBound)
    else { return false }
    return sources(in: start..<start + added.lowerBound).contains { source in
      guard source.kind == .file || source.kind == .folder else { return false }
      var first = source.range.lowerBound
      while first > start, text[first - 1] != 0x0A, text[first - 1] != UInt8(ascii: ";") { first -= 1 }
      let words = text[first..<source.range.lowerBound]
      guard words.contains("cp ") || words.contains("tar ") || words.contains("mv ") else { return false }
      // `cp .env.example .env`
      return !words.contains(".example") && !words.contains(".sample") && !words.contains("template")
    }
  }

  private static let longestScript = 1_200
}
