/// A programming language as far as its text must be understood to see what it would do to the machine.
///
/// One reader serves them all: what differs is how strings and comments are written, and which names mean what.
enum CodeLanguage: Sendable, Equatable {
  case python, javascript, ruby, perl, php, lua, r, julia, other

  init?(_ name: String) {
    switch name {
    case "python": self = .python
    case "node", "javascript", "deno", "bun": self = .javascript
    case "ruby": self = .ruby
    case "perl": self = .perl
    case "php": self = .php
    case "lua": self = .lua
    case "r": self = .r
    case "julia": self = .julia
    case "elixir", "groovy", "scala", "swift", "go", "kotlin", "java", "erlang": self = .other
    case "haskell", "octave", "c", "rust", "ocaml", "nim", "prolog", "matlab": self = .other
    default: return nil
    }
  }

  var hasHashComments: Bool {
    switch self {
    case .python, .ruby, .perl, .php, .r, .julia: true
    default: false
    }
  }

  var hasSlashComments: Bool {
    switch self {
    case .javascript, .php, .other: true
    default: false
    }
  }

  /// Backquotes run a command, instead of quoting a text.
  var backquotesRun: Bool { self == .ruby || self == .perl || self == .php || self == .julia }

  /// A call needs no parentheses: `system "ls"`.
  var callsBare: Bool { self == .ruby || self == .perl || self == .php || self == .lua }

  /// Its own functions take `~` for the home folder.
  var expandsHome: Bool { self == .r }

  /// A dot between strings joins them.
  var dotJoins: Bool { self == .perl || self == .php }
}
