/// Whose SQL it is. The differences that matter are the lexical ones: a tool that takes a comment for code,
/// or a string for a comment, finds a `WHERE` where there is none.
package enum Dialect: Sendable {
  case standard, postgres, mysql, sqlite, mssql

  /// `'it\'s'` is one string.
  var escapesWithBackslash: Bool { self == .mysql }
  /// `# to the end of the line`.
  var hasHashComments: Bool { self == .mysql }
  /// `--x` needs white space behind the dashes to be a comment.
  var needsSpaceAfterDashes: Bool { self == .mysql }
  /// `/* a /* b */ c */` is one comment.
  var nestsComments: Bool { self == .postgres || self == .mssql }
  /// `/*!50000 DROP … */` is code.
  var runsMarkedComments: Bool { self == .mysql || self == .standard }
  /// `"x"` is a text, not a name.
  var doubleQuotesAreText: Bool { self == .mysql }
  /// `[order]` is a name.
  var hasBracketNames: Bool { self == .mssql || self == .sqlite }
  /// `$body$ … $body$` is a string.
  var hasDollarQuotes: Bool { self == .postgres || self == .standard }
  /// Statements may follow each other without a semicolon.
  var mayOmitSemicolons: Bool { self == .mssql }
}
