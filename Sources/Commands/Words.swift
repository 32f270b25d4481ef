import Bytes
import ShellMeaning
import Verdict

/// Questions that families ask of words whose text may be known only in part.

extension Arguments {
  /// The text of operand `index`, if all of it is known.
  func word(_ index: Int) -> String? {
    operands.indices.contains(index) ? operands[index].value.known : nil
  }

  /// The known text of the value given last for an option.
  func text(_ name: String) -> String? { value(name)?.known }

  /// The operands as people should see them.
  func display(from index: Int = 0) -> String {
    operands.dropFirst(index).map(\.value.display).joined(separator: " ")
  }

  /// `--help` and `--version` do nothing else, whatever stands beside them.
  var asksForHelp: Bool { has("help") || has("version") }
}

extension Invocation {
  /// A variable that was set for this program alone.
  func environmentValue(_ name: String) -> Value? { environment.last { $0.name == name }?.value }

  /// Whether any argument is exactly this word.
  func hasArgument(_ word: String) -> Bool { arguments.contains { $0.value.known == word } }
}

extension String {
  /// The part before the first `mark` and the part behind it, if it is there.
  func split(at mark: UInt8) -> (before: String, after: String)? {
    guard let place = utf8.firstIndex(of: mark) else { return nil }
    return (String(self[..<place]), String(self[utf8.index(after: place)...]))
  }

  /// Whether the bytes of `needle` stand anywhere in it.
  func mentions(_ needle: String) -> Bool { ByteView(self).contains(needle) }

  /// The words of a name: `acme-prod_db.eu` has four.
  var nameParts: [String] {
    utf8.split { !ASCII.isAlphanumeric($0) }.map { String(Substring($0)).asciiLowercased }
  }
}

/// Whether a name says that real users depend on what it names, or that nobody does.
enum Environment: Sendable {
  case production, unknown, throwaway

  /// Judged by the words of `name`: `acme-prod`, `db.live.example.com`, `app_test`. `product` is not `prod`.
  init(naming name: String) {
    var found = Environment.unknown
    for part in name.withoutDevelopersDomain.nameParts {
      var word = Substring(part)
      while let last = word.utf8.last, ASCII.isDigit(last) { word = word.dropLast() }
      switch word {
      case "prod", "production", "prd", "live":
        self = .production
        return
      case "test", "tests", "testing", "dev", "development", "develop", "sandbox", "scratch", "ci", "tmp",
        "temp", "e2e", "playground":
        found = .throwaway
      case _ where word.isProductionServer:
        self = .production
        return
      default: break
      }
    }
    self = found
  }

  /// The worse of two: what production reaches is production.
  func worse(_ other: Environment) -> Environment {
    if self == .production || other == .production { return .production }
    return self == .throwaway || other == .throwaway ? .throwaway : .unknown
  }
}

extension Substring {
  /// `sqlprod`, `dbprod`: what it serves stands in front. `preprod` and `nonprod` are none.
  fileprivate var isProductionServer: Bool {
    guard utf8.count < 12, hasSuffix("prod") else { return false }
    switch dropLast(4) {
    case "sql", "db", "pg", "my", "mysql", "mssql", "ora", "mongo", "redis", "app", "web", "api", "data":
      return true
    default: return false
    }
  }
}

extension String {
  /// `db.acme` for `db.acme.dev`: whoever registered a name there need not be developing.
  fileprivate var withoutDevelopersDomain: String {
    let text = ByteView(self)
    guard let place = text.firstRange(of: ".dev"), place.lowerBound > 0 else { return self }
    switch text.at(place.upperBound) {
    case nil, UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"):
      return text[..<place.lowerBound].string + text[place.upperBound...].string
    default: return self
    }
  }
}

extension Severity {
  /// One level up where real users depend on the target, one down where nobody does.
  func adjusted(to environment: Environment) -> Severity {
    switch environment {
    case .production: Severity(rawValue: rawValue + 1) ?? self
    case .throwaway: rawValue == 0 ? self : Severity(rawValue: rawValue - 1) ?? self
    case .unknown: self
    }
  }
}
