import Bytes
import JSON
import Verdict

/// What a call would do, read from what its tool is given.
///
/// Which of several names for one thing counts depends on the agent and its version, and often nobody says.
/// So every name that any agent uses is looked for, and whatever is found is judged.
struct ToolInput {
  private let whole: Argument
  private let members: [(key: Field, value: Argument)]
  private let path: FieldPath

  private init(_ whole: Argument) {
    self.whole = whole
    if case .object(let path, let members) = whole {
      self.members = members
      self.path = path
    } else {
      members = []
      path = FieldPath()
    }
  }

  /// `directory` is where the agent is at work, where it says so.
  static func contents(
    of kind: ToolKind, _ input: PayloadReader, in directory: String? = nil
  ) throws(DialectError) -> [Content] {
    if kind != .other { try input.requireDistinctKeys() }
    let call = ToolInput(input.argument)
    return switch kind {
    case .shell: try call.commands(.shell, in: directory)
    case .powershell: try call.commands(.powershell, in: directory)
    case .write: call.writes
    case .patch: call.patches
    case .read: call.reads
    case .search: call.searches
    case .fetch: call.fetches
    case .webSearch: call.webSearches
    case .prompt: call.prompts
    case .other: [.arguments(call.whole)]
    }
  }

  // MARK: Kinds

  private func commands(_ language: ShellLanguage, in directory: String?) throws(DialectError) -> [Content] {
    var found: [Content] = []
    for value in values(of: Self.commandKeys) {
      switch value {
      case .text(let field): found.append(.command(placed(field, language, in: directory), language))
      // The words of a command, or several commands: looked at where all lists of them are.
      case .list, .object: return [.arguments(whole)]
      case .scalar: break
      }
    }
    guard !found.isEmpty else { throw DialectError("\"\(path.appending("command"))\" is missing") }
    return found
  }

  /// A command that runs in a folder of its own is read behind a `cd` into it.
  private func placed(_ command: Field, _ language: ShellLanguage, in directory: String?) -> Field {
    guard language == .shell,
      let folder = texts(of: Self.directoryKeys).map(\.text.string).first(where: { !$0.isEmpty }),
      folder != directory, folder != "."
    else { return command }
    var line: [UInt8] = Array("cd -- '".utf8)
    for byte in folder.utf8 {
      if byte == UInt8(ascii: "'") { line += "'\\'".utf8 }
      line.append(byte)
    }
    line += "' && ".utf8
    line += command.text.array
    return Field(path: command.path, text: ByteView(line), source: command.source)
  }

  private var writes: [Content] {
    var added = texts(of: Self.contentKeys)
    added += texts(of: Self.blockKeys).map { ReplacementBlocks.added(in: $0) }
    for value in values(of: Self.editKeys) { added += Self.additions(in: value) }
    let paths = texts(of: Self.pathKeys)
    guard !paths.isEmpty else {
      return added.isEmpty ? [.arguments(whole)] : [.fileWrite(path: nil, texts: added)]
    }
    return paths.enumerated().map { .fileWrite(path: $0.element, texts: $0.offset == 0 ? added : []) }
  }

  /// What comes in by edits, written as objects or as texts.
  private static func additions(in value: Argument) -> [Field] {
    switch value {
    case .text(let field): return [field]
    case .list(_, let items): return items.flatMap { additions(in: $0) }
    case .object:
      let edit = ToolInput(value)
      return edit.texts(of: contentKeys) + edit.texts(of: newTextKeys)
    case .scalar: return []
    }
  }

  private var patches: [Content] {
    let patches = texts(of: Self.blockKeys) + texts(of: Self.patchKeys)
    guard !patches.isEmpty else { return [.arguments(whole)] }
    return texts(of: Self.pathKeys).map { .fileWrite(path: $0, texts: []) }
      + patches.flatMap { PatchText.contents(of: $0) }
  }

  private var reads: [Content] {
    var found: [Content] = texts(of: Self.pathKeys + Self.directoryKeys).map { .fileRead(path: $0) }
    for value in values(of: Self.listKeys) { found += Self.reads(in: value) }
    return found.isEmpty ? [.arguments(whole)] : found
  }

  private static func reads(in value: Argument) -> [Content] {
    switch value {
    case .text(let field): return [.fileRead(path: field)]
    case .list(_, let items): return items.flatMap { reads(in: $0) }
    case .object:
      let part = ToolInput(value)
      let patterns = part.texts(of: patternKeys)
      guard !patterns.isEmpty else { return part.reads }
      return part.searches
    case .scalar: return []
    }
  }

  private var searches: [Content] {
    var places = texts(of: Self.pathKeys + Self.directoryKeys)
    for value in values(of: Self.listKeys) { places += value.texts }
    let patterns = texts(of: Self.patternKeys)
    guard !places.isEmpty || !patterns.isEmpty else { return [.arguments(whole)] }
    let count = max(places.count, patterns.count)
    return (0..<count).map { i in
      .fileSearch(
        path: i < places.count ? places[i] : nil, pattern: i < patterns.count ? patterns[i] : nil)
    }
  }

  private var fetches: [Content] {
    let urls = values(of: Self.urlKeys).flatMap(\.texts)
    let words = texts(of: Self.promptKeys)
    // Some take the address in the middle of a sentence.
    if urls.isEmpty { return words.isEmpty ? [.arguments(whole)] : words.map { .fetch(url: $0) } }
    return urls.map { .fetch(url: $0) } + Self.prompts(words)
  }

  private var webSearches: [Content] {
    let queries = texts(of: Self.patternKeys)
    return queries.isEmpty ? [.arguments(whole)] : queries.map { .webSearch(query: $0) }
  }

  private var prompts: [Content] {
    let words = texts(of: Self.promptKeys)
    return words.isEmpty ? [.arguments(whole)] : Self.prompts(words)
  }

  private static func prompts(_ words: [Field]) -> [Content] {
    words.compactMap { $0.text.isEmpty ? nil : .prompt($0) }
  }

  // MARK: Names

  private func values(of keys: [String]) -> [Argument] {
    var found: [Argument] = []
    for key in keys {
      for member in members where member.key.text == key { found.append(member.value) }
    }
    return found
  }

  private func texts(of keys: [String]) -> [Field] {
    values(of: keys).compactMap { if case .text(let field) = $0 { field } else { nil } }
  }

  // What is typed into a terminal that is open already runs there as well.
  private static let commandKeys = [
    "command", "cmd", "CommandLine", "command_line", "script", "commands", "input", "Input",
  ]
  private static let directoryKeys = [
    "cwd", "Cwd", "directory", "dir_path", "workdir", "working_directory", "dir", "directory_path",
    "DirectoryPath", "SearchDirectory", "target_directory", "folder",
  ]
  private static let pathKeys = [
    "file_path", "path", "filePath", "absolute_path", "AbsolutePath", "TargetFile", "target_file",
    "notebook_path", "SearchPath", "filename", "uri",
  ]
  private static let contentKeys = [
    "content", "contents", "file_text", "new_string", "new_str", "new_source", "CodeContent", "code_edit",
    "ReplacementContent", "replacement", "text",
  ]
  private static let blockKeys = ["diff", "patch"]
  private static let newTextKeys = ["new", "new_text", "insert_text"]
  private static let patchKeys = ["input", "patch_text", "command"]
  private static let editKeys = ["edits", "edit", "changes", "ReplacementChunks", "replacements"]
  private static let listKeys = ["paths", "files", "file_paths", "operations", "image_paths", "include"]
  private static let patternKeys = [
    "pattern", "query", "regex", "Query", "Pattern", "glob_pattern", "search_term", "name_pattern",
    "patterns",
  ]
  private static let urlKeys = ["url", "Url", "uri", "urls", "URL"]
  private static let promptKeys = [
    "prompt", "task", "Task", "Prompt", "context", "args", "question", "query",
  ]
}

/// Edits written as blocks: a line of `SEARCH`, what is looked for, a line of `=`, what takes its place.
enum ReplacementBlocks {
  /// The text without what is only looked for.
  static func added(in field: Field) -> Field {
    guard field.text.contains("SEARCH") else { return field }
    var added: [UInt8] = []
    var isSought = false
    var start = 0
    while start < field.text.count {
      let end = field.text.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? field.text.count
      let line = field.text[start..<end]
      if line.starts(with: "------- SEARCH") || line.starts(with: "<<<<<<< SEARCH") {
        isSought = true
      } else if isSought, line.starts(with: "=======") {
        isSought = false
      } else if !isSought, !line.starts(with: "+++++++ REPLACE"), !line.starts(with: ">>>>>>> REPLACE") {
        added += line.array
        added.append(UInt8(ascii: "\n"))
      }
      start = end + 1
    }
    return Field(path: field.path, text: ByteView(added))
  }
}
