/// A programming language as far as its text must be understood to see what it would do to the machine.
///
/// One reader serves them all: what differs is how strings and comments are written, and which names mean what.
enum CodeLanguage: Sendable, Equatable {
  case python, javascript, ruby, perl, php, lua, r, julia
  /// Kotlin, Groovy, Scala, Dart: `"$name/${expression}"`.
  case templates
  case swift, csharp, elixir
  /// Haskell, OCaml, F#: arguments stand behind the function, without commas.
  case functional
  case other

  init?(_ name: String) {
    switch SoughtName(name) {
    case "python": self = .python
    case "node", "javascript", "deno", "bun": self = .javascript
    case "ruby": self = .ruby
    case "perl": self = .perl
    case "php": self = .php
    case "lua": self = .lua
    case "r": self = .r
    case "julia": self = .julia
    case "groovy", "scala", "kotlin", "dart": self = .templates
    case "swift": self = .swift
    case "csharp": self = .csharp
    case "elixir": self = .elixir
    case "haskell", "ocaml": self = .functional
    case "go", "java", "erlang", "octave", "c", "rust", "nim", "prolog", "matlab": self = .other
    default: return nil
    }
  }

  /// None of those whose spelling has rules of its own throughout the reader.
  var isOther: Bool {
    switch self {
    case .templates, .swift, .csharp, .elixir, .functional, .other: true
    default: false
    }
  }

  var hasHashComments: Bool {
    switch self {
    case .python, .ruby, .perl, .php, .r, .julia, .elixir: true
    default: false
    }
  }

  var hasSlashComments: Bool { self == .javascript || self == .php || isOther && self != .functional }

  /// Backquotes run a command, instead of quoting a text.
  var backquotesRun: Bool { self == .ruby || self == .perl || self == .php || self == .julia }

  /// A call needs no parentheses: `system "ls"`.
  var callsBare: Bool { self == .ruby || self == .perl || self == .php || self == .lua }

  /// Its own functions take `~` for the home folder: those of R and of Octave, which has no reader of its own.
  var expandsHome: Bool { self == .r || self == .other }

  /// A dot between strings joins them.
  var dotJoins: Bool { self == .perl || self == .php }

  /// Whether text in this quote may hold expressions.
  func interpolates(_ quote: UInt8) -> Bool {
    switch self {
    case .templates: true
    case .ruby, .perl, .php, .julia, .swift, .elixir: quote == 0x22
    default: false
    }
  }

  /// Behind which two bytes an expression inside a text begins.
  func opensExpression(_ first: UInt8, _ second: UInt8) -> Bool {
    switch self {
    case .ruby, .elixir: first == 0x23 && second == 0x7B
    case .javascript, .templates: first == 0x24 && second == 0x7B
    case .julia: first == 0x24 && (second == 0x28 || second == 0x7B)
    case .php: first == 0x7B && second == 0x24
    case .swift: first == 0x5C && second == 0x28
    default: false
    }
  }
}
