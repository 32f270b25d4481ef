import ShellSyntax

/// What a shell remembers from one command to the next, and what a subshell gets a copy of.
struct ShellState {
  /// How far reading has gone past a command that would have ended it.
  enum Stop: Int {
    case none, loop, function, shell
  }

  struct FunctionRecord {
    var id: Int
    var body: Command
    var source: Source
    var isExported = false
  }

  struct Trap {
    var signal: String
    var action: Value
    var range: Range<Int>
  }

  var variables = NameTable<Variable>()
  /// Where it stands: more than one if that depends on which arms ran. Never empty.
  var directories: [Value]
  var previousDirectory: Value?
  /// `$_`
  var lastArgument: Value?
  var stop = Stop.none
  /// Changes with every change, so that two copies can be told apart without looking.
  var version = 0
  /// Everything else; nil as long as nothing of it was changed.
  var seldom: SeldomState?

  init(directory: Value) { directories = [directory] }

  /// What a program started from here gets: exported variables and functions, the directory.
  func child() -> ShellState {
    var child = ShellState(directory: directories[0])
    child.directories = directories
    child.previousDirectory = previousDirectory
    if exportsAll {
      child.variables = variables
    } else if !variables.isEmpty {
      child.variables = variables.filter { $1.traits.contains(.exported) || $1.content == .unset }
    }
    if !functions.isEmpty { child.functions = functions.filter { $1.contains(where: \.isExported) } }
    if seldom != nil {
      child.exported = exported
      child.searchesOwnFiles = searchesOwnFiles
      child.descriptors = descriptors
      child.outputs = outputs
      if !broughtIn.files.isEmpty { child.broughtIn = broughtIn }
    }
    child.version = version
    return child
  }

  /// Either this state or that. Returns how many variables had to be looked at.
  @discardableResult
  mutating func merge(_ other: ShellState, keepingDirectory: Bool = false) -> Int {
    if version == other.version { return 0 }
    if stop != .none, other.stop == .none {
      self = other
      return 0
    }
    if stop == .none, other.stop != .none { return 0 }
    var looks = 0
    other.variables.forEach(unlikeIn: variables) { name, theirs in
      looks += 1
      if let mine = variables[name] {
        if mine.content != theirs.content { variables[name] = mine.merged(with: theirs, name: name) }
      } else {
        variables[name] = theirs
      }
      return true
    }
    if !keepingDirectory {
      for directory in other.directories where !directories.contains(directory) {
        guard directories.count < Variable.mostChoices else { break }
        directories.append(directory)
      }
    }
    if seldom !== other.seldom { mergeSeldom(other) }
    version = max(version, other.version) + 1
    return looks
  }

  /// What hardly any command changes: shared by both as long as neither did.
  private mutating func mergeSeldom(_ other: ShellState) {
    mergeFunctions(other)
    other.aliases.forEach(unlikeIn: aliases) { name, theirs in
      if aliases[name] == nil { aliases[name] = theirs }
      return true
    }
    for trap in other.traps where !traps.contains(where: { $0.action == trap.action }) { traps.append(trap) }
    if positional != other.positional { mergePositional(other.positional) }
    for (number, value) in other.descriptors where descriptors[number] == nil {
      descriptors[number] = value
    }
    exported.append(contentsOf: other.exported)
    if other.searchesOwnFiles { searchesOwnFiles = true }
  }

  private mutating func mergeFunctions(_ other: ShellState) {
    if functions.isEmpty, other.functions.isEmpty { return }
    other.functions.forEach(unlikeIn: functions) { name, theirs in
      guard let mine = functions[name] else {
        functions[name] = theirs
        doubtful.append(name)
        return true
      }
      let more = theirs.filter { record in !mine.contains { $0.id == record.id } }
      if !more.isEmpty { functions[name] = mine + more }
      return true
    }
    functions.forEach(unlikeIn: other.functions) { name, _ in
      if other.functions[name] == nil { doubtful.append(name) }
      return true
    }
    doubtful.append(contentsOf: other.doubtful)
  }

  private mutating func mergePositional(_ other: [Value]?) {
    guard let mine = positional, let other, mine.count == other.count else {
      positional = nil
      return
    }
    positional = zip(mine, other).enumerated().map { index, pair in
      pair.0 == pair.1
        ? pair.0 : Value(hole: Value.Hole(name: String(index + 1), kind: .input, origins: pair.0.origins))
    }
  }
}

/// The bytes that `IFS` says words are split at.
struct Separators: Equatable {
  var bytes: [UInt8]

  static let standard = Separators(bytes: [0x20, 0x09, 0x0A])

  /// What `"$*"` is joined by.
  var joint: String { bytes.first.map { String(decoding: [$0], as: UTF8.self) } ?? "" }

  func contains(_ byte: UInt8) -> Bool { bytes.contains(byte) }
}
