/// What interpreters are told in ways of their own: dialects of a language, files around the code they are given.
extension Reader {
  /// What a dialect writes in another way than the language that it is read as.
  mutating func inTerms(of language: Language, _ code: Value, _ invocation: Invocation) -> Value {
    if language == .haskell {
      // `ghci -e ':! command'`
      for line in code.lines.prefix(16) where line.starts(with: ":!") {
        _ = launchText(line.dropping(2), from: invocation, carrier: invocation.range)
      }
      return code
    }
    guard language == .perl else { return code }
    // Raku: `$*HOME.Str`, `%*ENV<HOME>`, `run <rm -rf x>`
    var code = code
    for (raku, perl) in [
      ("$*HOME.Str", "$ENV{HOME}"), ("~$*HOME", "$ENV{HOME}"), ("$*HOME", "$ENV{HOME}"),
      ("%*ENV<HOME>", "$ENV{HOME}"), ("run <", "system qw<"), ("run(<", "system(qw<"),
      ("run \"", "system \""),
      ("run '", "system '"),
    ] { code = code.replacing(raku, with: Value(perl)) }
    return code
  }

  /// `-d auto_prepend_file=x.php`: what PHP runs around the code it is given.
  mutating func fileAround(_ setting: Value?) -> Value? {
    guard let setting else { return nil }
    for name in ["auto_prepend_file=", "auto_append_file="] where setting.starts(with: name) {
      let file = setting.dropping(name.utf8.count)
      guard let address = file.known, !address.isEmpty else { return nil }
      guard address.utf8.contains(0x3A) else { return script(at: file) }
      return Value("include '\(address)';")
    }
    return nil
  }

  /// `-r/tmp/x`, `-MHelper`: a library that this same text has written.
  func library(_ name: Value?) -> Value? {
    guard let known = name?.known, let last = known.split(separator: "=").first else { return nil }
    let path = last.split(separator: ":", omittingEmptySubsequences: true).joined(separator: "/")
    for ending in ["", ".rb", ".pm"] {
      if let code = files.text(endingIn: "/" + path.split(separator: "/").joined(separator: "/") + ending) {
        return code
      }
    }
    return nil
  }
}
