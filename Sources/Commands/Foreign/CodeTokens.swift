/// A token of code in any of the languages that `CodeReader` reads.
enum CodeToken: Sendable, Equatable {
  case name(String)
  case number(String)
  /// Text between quotes, escapes decoded; expressions inside it stand as source.
  case string([Part])
  /// Text that a shell will run: `` `…` ``, `qx(…)`, `%x(…)`.
  case command([Part])
  case symbol(CodeSymbol)
  /// `s/a/b/`, `tr/a/b/` of Perl.
  case edit(Edit)
  case newline

  struct Edit: Sendable, Equatable {
    var isTransliteration: Bool
    var from: String
    var to: String
    var flags: String
  }

  enum Part: Sendable, Equatable {
    case text(String)
    case code(String)
  }
}
