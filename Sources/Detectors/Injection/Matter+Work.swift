import Bytes
import Text

/// What rules for agents say of the work in a repository, in whatever language: what to build, which folders to leave aside,
/// which files stay closed.
extension Matter {
  /// `Ignoriere den Ordner `alt/``, `忽略 `old/` 目录`: a path, and nothing that was said.
  static func isOfPath(behind place: Int, in text: ByteView) -> Bool {
    var open = place
    while open < text.count, open - place < 24, text[open] != UInt8(ascii: "`"), text[open] != 0x0A {
      open += 1
    }
    guard text.at(open) == UInt8(ascii: "`"),
      let close = text[..<min(text.count, open + 48)].firstIndex(of: UInt8(ascii: "`"), from: open + 1)
    else { return false }
    let path = text[open + 1..<close]
    return path.firstIndex(of: 0x20) == nil
      && (path.firstIndex(of: 0x2F) != nil || path.firstIndex(of: 0x2E) != nil
        || path.firstIndex(of: 0x2A) != nil)
      && text[place..<open].allSatisfy { $0 != 0x2E && $0 != 0x3A && $0 != 0x2C }
      && !said.contains { text[place..<open].contains($0) }
  }

  /// `ignore all previous instructions in `AGENTS.md``: what stands there, and not the file.
  private static let said: [StaticString] = [
    "nstru", "nweisung", "onsign", "rule", "egel", "prompt", "uideline", "irective", "regol", "regl",
    "reglas", "regra", "指令", "规则", "指示", "지시", "правил", "инструк",
  ]

  /// `Exécute `make test``, `` `make test` を実行 ``: what everybody runs who works there.
  static func isOfBuild(_ act: Range<Int>, in text: ByteView) -> Bool {
    if let open = text[..<min(text.count, act.upperBound + 32)].firstIndex(
      of: UInt8(ascii: "`"), from: act.upperBound),
      isBuild(from: open + 1, in: text)
    {
      return true
    }
    guard text[act.lowerBound] >= 0x80 else { return false }
    var close = act.lowerBound
    while close > 0, act.lowerBound - close < 12, text[close - 1] != UInt8(ascii: "`") { close -= 1 }
    guard close > 0, text[close - 1] == UInt8(ascii: "`") else { return false }
    var open = close - 1
    while open > 0, close - open < 48, text[open - 1] != UInt8(ascii: "`") { open -= 1 }
    return isBuild(from: open, in: text)
  }

  private static func isBuild(from start: Int, in text: ByteView) -> Bool {
    guard let close = text[..<min(text.count, start + 48)].firstIndex(of: UInt8(ascii: "`"), from: start)
    else {
      return false
    }
    let command = text[start..<close]
    return builders.contains(command[..<Address.endOfLetters(from: 0, in: command)])
      && command.allSatisfy { ASCII.isWord($0) || $0 == 0x20 || $0 == 0x2D || $0 == 0x3A }
  }

  private static let builders = WordList(
    " make just npm pnpm yarn bun cargo swift go pytest tox ruff uv mvn gradle bundle rake mix rspec phpunit composer cmake ctest bazel lint "
  )

  /// `n'ouvre jamais …`, `öffne niemals …`: denied behind the verb.
  static func isDenied(_ act: Range<Int>, in text: ByteView) -> Bool {
    guard text.at(act.upperBound) == 0x20 else { return false }
    let start = act.upperBound + 1
    return denials.contains(text[start..<Address.endOfLetters(from: start, in: text)])
  }

  private static let denials = WordList(" jamais pas niemals nie nicht nooit niet mai nunca ")

  /// `avant chaque commit`, `before each push`: a time of work, and no hurry.
  static func isOfWork(behind place: Int, in text: ByteView) -> Bool {
    let rest = text[place..<min(text.count, place + 16)].asciiLowercased
    return works.contains { rest.contains($0) }
  }

  private static let works: [StaticString] = [
    "commit", " push", " merge", " release", " deploy", " pull req", " pr ",
  ]

  /// `your instructions in this repo`, `the rules you follow in AGENTS.md`: a file that whoever asks could open.
  static func isOfRepository(behind place: Int, in text: ByteView) -> Bool {
    let rest = text[place..<min(text.count, place + 40)].asciiLowercased
    guard rest.starts(with: " in ") || rest.starts(with: " for ") else { return false }
    return repositories.contains { rest.contains($0) }
  }

  private static let repositories: [StaticString] = [
    " this repo", " this project", " this codebase", " this package", " this workspace", " this folder",
    " our repo", " the repo", "agents.md", "claude.md", "copilot-instructions",
  ]

  /// `Не читай `.env``, `No leas `.env``, `` `.env` は読まないこと ``: a file that stays closed.
  static func staysClosed(_ file: Range<Int>, from start: Int, in text: ByteView) -> Bool {
    if Address.follows(closing.contains, within: 2, start, in: text) { return true }
    let before = text[max(0, file.lowerBound - 28)..<file.lowerBound]
    guard text[max(0, file.lowerBound - 28)..<min(text.count, file.upperBound + 28)].hasNonASCII else {
      return false
    }
    if closingEast.contains(where: { before.contains($0) }) { return true }
    let behind = text[file.upperBound..<min(text.count, file.upperBound + 36)]
    return closedEast.contains { behind.contains($0) }
  }

  private static let closing = WordList(
    " niemals keine не no nao não non nie nigdy ne inte ikke älä nu jangan đừng không ")
  private static let closingEast: [StaticString] = [
    "不要", "请勿", "別", "勿", "не читай", "Не читай", "не откр", "Не откр", "لا تقرأ", "אל ת",
  ]
  private static let closedEast: [StaticString] = ["読まない", "開かない", "触らない", "읽지 마", "열지 마", "건드리지"]

  /// `The API key for tests is in 1Password`: where it is kept.
  static func isKeptSomewhere(_ secret: Range<Int>, in text: ByteView) -> Bool {
    let limit = min(text.count, secret.upperBound + 40)
    // Nothing ends before the verb, which ends with `in` and two blanks: hardly ever is there one.
    guard mayStandIn(secret.upperBound..<limit, in: text) else { return false }
    let behind = text[secret.upperBound..<limit].asciiLowercased
    guard let verb = keeping.lazy.compactMap({ behind.firstRange(of: $0) }).first else { return false }
    return behind[..<verb.lowerBound].allSatisfy { $0 != 0x2E && $0 != 0x2C && $0 != 0x3A && $0 != 0x0A }
      && keepers.contains { behind[verb.upperBound...].contains($0) }
  }

  /// Whether a word `in` stands in a part before anything ends there.
  private static func mayStandIn(_ part: Range<Int>, in text: ByteView) -> Bool {
    text.withBytes { bytes in
      for i in part {
        switch bytes[i] {
        case 0x2E, 0x2C, 0x3A, 0x0A: return false
        case 0x20:
          if i &+ 3 < part.upperBound, bytes[i &+ 1] | 0x20 == 0x69, bytes[i &+ 2] | 0x20 == 0x6E,
            bytes[i &+ 3] == 0x20
          {
            return true
          }
        default: break
        }
      }
      return false
    }
  }

  private static let keeping: [StaticString] = [
    " is in ", " are in ", " lives in ", " live in ", " is kept in ", " is stored in ",
  ]
  private static let keepers: [StaticString] = [
    "1password", "vault", "keychain", "bitwarden", "secret", "the safe", "kms", "keepass",
  ]
}
