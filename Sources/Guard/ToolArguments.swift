import Bytes
import Commands
import Detectors
import ShellMeaning
import Verdict

extension Desk {
  /// The arguments of a tool nobody knows: every text may leave the machine, and some of them will run.
  mutating func arguments(_ tree: Argument, of tool: ToolName?) {
    tree.forEachText { field in
      text(field, as: .arguments, isAlsoHeard: isHeard && field.text.count >= Self.shortestOrder)
    }
    // A name goes out with the rest. Nothing shorter is a secret, and hardly any name is as long.
    tree.forEachName { name in
      guard name.text.count >= Self.shortestSecret else { return }
      text(name, as: .arguments, isAlsoHeard: isHeard && name.text.count >= Self.shortestOrderOfName)
    }
    var search = ArgumentSearch(tool: tool?.name ?? "")
    search.look(at: tree)
    for field in search.commands { command(field, .shell) }
    for field in search.statements {
      report(CommandClassifier.judge(statements: field.text, in: grounds), in: field)
    }
    for (field, interpreter) in search.code {
      report(CommandClassifier.judge(code: field.text, for: interpreter, in: grounds), in: field)
    }
    for (field, isWrite) in search.files {
      var path = (TextLooks.filePath(of: field.text) ?? field.text).string
      if path.hasPrefix("~/"), let home = grounds.scene.home { path = home + path.dropFirst() }
      report(CommandClassifier.judge(isWrite ? .write : .read, to: path, in: grounds), in: field)
    }
  }

  private static let shortestSecret = 16
  /// Nothing shorter tells anybody to do anything.
  private static let shortestOrder = 16
  private static let shortestOrderOfName = 24

  /// What in these arguments a shell will run.
  static func commands(in tree: Argument) -> [Field] {
    var search = ArgumentSearch(tool: "")
    search.look(at: tree)
    return search.commands
  }
}

extension Argument {
  /// Every text in it (not the keys), in order.
  fileprivate func forEachText(_ body: (Field) -> Void) {
    switch self {
    case .text(let field): body(field)
    case .scalar: break
    case .list(_, let items): for item in items { item.forEachText(body) }
    case .object(_, let members): for (_, value) in members { value.forEachText(body) }
    }
  }

  /// The keys in it, in order. The reader's depth limit bounds the recursion.
  fileprivate func forEachName(_ body: (Field) -> Void) {
    switch self {
    case .text, .scalar: break
    case .list(_, let items): for item in items { item.forEachName(body) }
    case .object(_, let members):
      for (name, value) in members {
        body(name)
        value.forEachName(body)
      }
    }
  }
}

/// Finds what a tool's arguments are for: what will be run, asked of a database, read or written. By the name of an
/// argument where that says it, else by the look of the text.
struct ArgumentSearch {
  private(set) var commands: [Field] = []
  private(set) var statements: [Field] = []
  private(set) var code: [(field: Field, interpreter: String)] = []
  private(set) var files: [(field: Field, isWrite: Bool)] = []

  private let toolWords: [String]

  init(tool: String) {
    toolWords = Self.words(of: tool)
  }

  // The reader's depth limit bounds the recursion.
  mutating func look(at tree: Argument) {
    // What a tool is given as a whole has the tool's own name.
    look(
      at: tree,
      under: toolWords.last.map { ArgumentNames.use(of: $0).contains(.command) ? "command" : "" } ?? "",
      among: [])
  }

  private mutating func look(
    at value: Argument, under key: String, among members: [(key: Field, value: Argument)]
  ) {
    switch value {
    case .scalar: return
    case .object(_, let inner):
      for (name, value) in inner { look(at: value, under: name.text.string.asciiLowercased, among: inner) }
      return
    case .list(_, let items):
      if let line = value.commandLine, ArgumentNames.use(of: key).contains(.command) || argv(value) != nil {
        commands.append(line)
      }
      for item in items { look(at: item, under: key, among: []) }
      return
    case .text: break
    }
    guard case .text(let field) = value else { return }
    let use = ArgumentNames.use(of: key)
    if !use.isDisjoint(with: [.command, .program]) {
      commands.append(line(of: field, among: members, isWhole: use.contains(.command)) ?? field)
      return
    }
    if use.contains(.code) {
      if let interpreter = interpreter(of: key, field, among: members) { code.append((field, interpreter)) }
      return
    }
    if use.contains(.statement) {
      statements.append(field)
    } else if !use.contains(.prose), !use.contains(.query) || !isSearch,
      TextLooks.isStatement(field.text)
    {
      statements.append(field)
    } else if use.isDisjoint(with: [.prose, .query]),
      TextLooks.isCommand(field.text)
    {
      commands.append(field)
    }
    if use.contains(.path), TextLooks.isLocalPath(field.text) {
      files.append((field, isWriter))
    }
  }

  /// `{"command": "git", "args": ["push", "--force"]}` as it would be run.
  private func line(
    of program: Field, among members: [(key: Field, value: Argument)], isWhole: Bool
  ) -> Field? {
    guard program.text.firstIndex(of: 0x20) == nil else { return nil }
    for (key, rest) in members where ArgumentNames.use(of: key.text.string.asciiLowercased).contains(.rest) {
      let words: String
      switch rest {
      case .list: words = rest.commandLine?.text.string ?? ""
      case .text(let field): words = field.text.string
      default: continue
      }
      return Field(
        path: program.path, text: ByteView(Argument.quoted(program.text.string) + " " + words))
    }
    return nil
  }

  /// A list of words that begins with a program, under whatever name.
  private func argv(_ value: Argument) -> Field? {
    guard case .list(_, let items) = value, items.count >= 2, items.count <= 1000,
      case .text(let first) = items[0], TextLooks.isProgram(first.text)
    else { return nil }
    return value.commandLine
  }

  private func interpreter(
    of key: String, _ field: Field, among members: [(key: Field, value: Argument)]
  ) -> String? {
    for (name, value) in members
    where ArgumentNames.use(of: name.text.string.asciiLowercased).contains(.language) {
      if case .text(let language) = value {
        return Self.interpreter(named: language.text.string.asciiLowercased)
      }
    }
    if let found = Self.interpreter(named: key) { return found }
    for word in toolWords { if let found = Self.interpreter(named: word) { return found } }
    return TextLooks.interpreter(of: field.text)
  }

  private static func interpreter(named name: String) -> String? {
    switch name {
    case "python", "python3", "py", "ipython", "jupyter", "notebook": "python3"
    case "javascript", "js", "node", "nodejs", "typescript", "ts", "deno", "bun": "node"
    case "ruby", "rb": "ruby"
    case "perl": "perl"
    case "php": "php"
    case "powershell", "pwsh": "pwsh"
    case "bash", "shell", "sh", "zsh": "bash"
    default: nil
    }
  }

  // MARK: The tool's own name

  /// Looks for texts, and does nothing with them.
  private var isSearch: Bool {
    toolWords.contains { ["search", "find", "google", "lookup", "grep", "browse", "ask"].contains($0) }
  }

  private var isWriter: Bool {
    toolWords.contains {
      [
        "write", "create", "edit", "append", "save", "put", "move", "delete", "remove", "update", "replace",
        "rename", "insert", "patch", "modify", "overwrite", "unlink", "rm", "mv",
      ].contains($0)
    }
  }

  /// `read_file`, `readFile`, `mcp__fs__read-file`: the words of a name.
  private static func words(of name: String) -> [String] {
    // Many are one word.
    if name.utf8.allSatisfy({ ASCII.isLower($0) || ASCII.isDigit($0) }) { return name.isEmpty ? [] : [name] }
    var words: [String] = []
    var word: [UInt8] = []
    var previous: UInt8 = 0
    for byte in name.utf8 {
      if !ASCII.isAlphanumeric(byte) || ASCII.isUpper(byte) && ASCII.isLower(previous) {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
      }
      if ASCII.isAlphanumeric(byte) { word.append(ASCII.lowercased(byte)) }
      previous = byte
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
