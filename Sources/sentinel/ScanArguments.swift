import Bytes
import Detectors
import Scan
import System
import Verdict

/// The command line of `sentinel scan`.
struct ScanArguments {
  enum Target {
    case paths([BytePath])
    case git(GitChanges.Kind)
  }

  struct Misuse: Error {
    var message: String
    var word: String?
    var known: [String] = []
  }

  private(set) var options = ScanOptions()
  private(set) var format = ScanFormat.text
  private(set) var baseline: BytePath?
  private(set) var writtenBaseline: BytePath?
  private(set) var showsStats = false
  private var paths: [BytePath] = []
  private var git: GitChanges.Kind?

  var target: Target {
    if let git { return .git(git) }
    return .paths(paths.isEmpty ? [BytePath(".")] : paths)
  }

  private static let flags = ["--git-staged", "--no-exceptions", "--stats"]
  private static let valued = [
    "--git-diff", "--format", "--min-severity", "--profile", "--baseline", "--write-baseline", "--threads",
  ]

  init(_ words: [String], raw: [[UInt8]]) throws(Misuse) {
    var i = 0
    var onlyPaths = false
    while i < words.count {
      let word = words[i]
      let bytes = i < raw.count ? raw[i] : Array(word.utf8)
      i += 1
      if onlyPaths || word == "-" || !word.hasPrefix("-") {
        guard !bytes.isEmpty else { throw Misuse(message: "a path is empty") }
        paths.append(BytePath(bytes))
        continue
      }
      if word == "--" {
        onlyPaths = true
        continue
      }
      let equals = word.utf8.firstIndex(of: UInt8(ascii: "="))
      let option = String(equals.map { word[..<$0] } ?? word[...])
      if Self.flags.contains(option), equals == nil {
        try set(flag: option)
        continue
      }
      guard Self.valued.contains(option) else {
        throw Misuse(message: "\"\(word)\" is not understood", word: option, known: Self.flags + Self.valued)
      }
      var value = bytes
      if equals != nil {
        value = Array(bytes.drop { $0 != UInt8(ascii: "=") }.dropFirst())
      } else {
        guard i < words.count else { throw Misuse(message: "\(option) needs a value") }
        value = i < raw.count ? raw[i] : Array(words[i].utf8)
        i += 1
      }
      guard !value.isEmpty else { throw Misuse(message: "\(option) needs a value") }
      try set(option, BytePath(value))
    }
    if git != nil, !paths.isEmpty {
      throw Misuse(message: "paths and --git-staged or --git-diff exclude each other")
    }
    options.countsAllows = showsStats
  }

  private mutating func set(flag: String) throws(Misuse) {
    switch flag {
    case "--git-staged": try set(.staged)
    case "--no-exceptions": options.heedsExceptions = false
    default: showsStats = true
    }
  }

  private mutating func set(_ kind: GitChanges.Kind) throws(Misuse) {
    guard git == nil else { throw Misuse(message: "--git-staged and --git-diff exclude each other") }
    git = kind
  }

  private mutating func set(_ option: String, _ value: BytePath) throws(Misuse) {
    let text = value.string
    switch option {
    case "--git-diff":
      guard !text.hasPrefix("-") else {
        throw Misuse(message: "--git-diff takes a range such as main...HEAD")
      }
      try set(.range(text))
    case "--format":
      guard let format = ScanFormat(rawValue: text) else {
        throw Self.unknown(option, text, ScanFormat.allCases.map(\.rawValue))
      }
      self.format = format
    case "--min-severity":
      let levels = Severity.allCases.filter { $0 > .none }
      guard let level = levels.first(where: { $0.name == text.asciiLowercased }) else {
        throw Self.unknown(option, text, levels.map(\.name))
      }
      options.threshold = level
    case "--profile":
      switch text {
      case "security": options.profile = .security
      case "all": options.profile = .all
      default: throw Self.unknown(option, text, ["security", "all"])
      }
    case "--baseline": baseline = value
    case "--write-baseline": writtenBaseline = value
    default:
      guard let count = Int(text), (1...256).contains(count) else {
        throw Misuse(message: "--threads takes a number from 1 to 256")
      }
      options.threads = count
    }
  }

  private static func unknown(_ option: String, _ value: String, _ known: [String]) -> Misuse {
    let list = known.dropLast().joined(separator: ", ") + " or " + (known.last ?? "")
    return Misuse(
      message: "\(option) takes \(list), not \"\(value.shownOnOneLine)\"", word: value, known: known)
  }
}
