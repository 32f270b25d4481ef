/// Walks the options of a command line up to its first operand.
///
/// `short` names the letters that take a value (behind a slash, those that take one only if it is attached),
/// `long` (separated by spaces) the long options that take one as the next word.
struct OptionScan {
  struct Option {
    /// `n` for `-n`, `name` for `--name`.
    var name: String
    var value: Value?
    var range: Range<Int>
  }

  private let arguments: [Invocation.Argument]
  private let short: StaticString
  private let long: StaticString
  /// `-name` is one option, as in `docker`'s and `find`'s kin.
  private let singleDash: Bool
  /// The next argument to look at.
  private(set) var index = 0
  /// Letters of a cluster not yet handed out.
  private var cluster = Substring("").utf8
  private var clusterWord = 0
  /// `--` was met.
  private var isEnded = false

  init(
    _ arguments: [Invocation.Argument], short: StaticString, long: StaticString, singleDash: Bool = false
  ) {
    self.arguments = arguments
    self.short = short
    self.long = long
    self.singleDash = singleDash
  }

  init(_ arguments: [Invocation.Argument], _ program: Program) {
    self.init(arguments, short: program.short, long: program.long, singleDash: program.singleDash)
  }

  /// `--` was met.
  var sawDashes: Bool { isEnded }

  /// What is left behind the options.
  var rest: ArraySlice<Invocation.Argument> { arguments[min(index, arguments.count)...] }

  /// Takes an operand, so that options behind it are seen as well.
  @discardableResult
  mutating func skip() -> Invocation.Argument? {
    guard index < arguments.count else { return nil }
    index += 1
    return arguments[index - 1]
  }

  mutating func next() -> Option? {
    if let letter = cluster.popFirst() { return shortOption(letter) }
    guard !isEnded, index < arguments.count else { return nil }
    let argument = arguments[index]
    let start = argument.value.prefix
    guard start.utf8.first == 0x2D, start.utf8.count > 1 else { return nil }
    if start == "--", argument.value.isKnown {
      index += 1
      isEnded = true
      return nil
    }
    index += 1
    if singleDash || start.utf8.starts(with: "--".utf8) { return longOption(argument, start) }
    cluster = start.utf8.dropFirst()
    clusterWord = index - 1
    guard let letter = cluster.popFirst() else { return nil }
    return shortOption(letter)
  }

  private mutating func longOption(_ argument: Invocation.Argument, _ start: String) -> Option {
    let dashes = start.utf8.starts(with: "--".utf8) ? 2 : 1
    if let equals = start.utf8.firstIndex(of: 0x3D) {
      let name = String(start[..<equals].dropFirst(dashes))
      return Option(
        name: name, value: argument.value.dropping(dashes + name.utf8.count + 1), range: argument.range)
    }
    let name = String(start.dropFirst(dashes))
    let takesValue =
      long.names(name)
      || (dashes == 1 && name.utf8.count == 1 && short.arity(of: name.utf8.first ?? 0) == .next)
    guard takesValue, index < arguments.count else {
      return Option(name: name, value: nil, range: argument.range)
    }
    let value = arguments[index]
    index += 1
    return Option(name: name, value: value.value, range: value.range)
  }

  private mutating func shortOption(_ letter: UInt8) -> Option {
    let word = arguments[clusterWord]
    let name = letter < 0x80 ? String(Unicode.Scalar(letter)) : "\u{FFFD}"
    guard let arity = short.arity(of: letter) else {
      return Option(name: name, value: nil, range: word.range)
    }
    let consumed = word.value.prefix.utf8.count - cluster.count
    let isLast = cluster.isEmpty && word.value.pieces.count == 1
    cluster = Substring("").utf8
    if !isLast { return Option(name: name, value: word.value.dropping(consumed), range: word.range) }
    guard arity == .next, index < arguments.count else {
      return Option(name: name, value: nil, range: word.range)
    }
    let value = arguments[index]
    index += 1
    return Option(name: name, value: value.value, range: value.range)
  }
}

extension StaticString {
  enum Arity {
    case next, attached
  }

  func arity(of letter: UInt8) -> Arity? {
    withUTF8Buffer { letters in
      var isAttached = false
      for byte in letters {
        if byte == 0x2F { isAttached = true }
        if byte == letter { return isAttached ? .attached : .next }
      }
      return nil
    }
  }

  /// Whether `name` is one of the names in it, which spaces separate.
  func names(_ name: String) -> Bool {
    guard utf8CodeUnitCount > 0 else { return false }
    var name = name
    return name.withUTF8 { wanted in
      withUTF8Buffer { all in
        var start = 0
        for i in 0...all.count where i == all.count || all[i] == 0x20 {
          if i - start == wanted.count, all[start..<i].elementsEqual(wanted) { return true }
          start = i + 1
        }
        return false
      }
    }
  }
}
