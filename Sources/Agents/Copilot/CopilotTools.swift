import Bytes
import Verdict

/// What Copilot's tools do. In its PascalCase style they bear Claude Code's names, but their arguments stay
/// Copilot's own.
enum CopilotTools {
  static func calls(of tool: ToolName, input: PayloadReader) throws(DialectError) -> [Content] {
    switch tool.name {
    case "bash", "Bash":
      try input.requireDistinctKeys()
      return [.command(try input.text("command"), .shell)]
    case "powershell", "PowerShell":
      try input.requireDistinctKeys()
      return [.command(try input.text("command"), .powershell)]
    // What is typed into a shell that runs already.
    case "write_bash":
      try input.requireDistinctKeys()
      return try input.texts(of: "input").map { .command($0, .shell) }
    case "write_powershell":
      try input.requireDistinctKeys()
      return try input.texts(of: "input").map { .command($0, .powershell) }
    case "view", "Read":
      try input.requireDistinctKeys()
      return try input.texts(of: "path", "file_path", "filePath").map { .fileRead(path: $0) }
    case "create", "Write":
      try input.requireDistinctKeys()
      let texts = try input.texts(of: "file_text", "content")
      return try input.texts(of: "path", "file_path", "filePath").map { .fileWrite(path: $0, texts: texts) }
    case "edit", "Edit", "str_replace_editor", "apply_patch":
      try input.requireDistinctKeys()
      return try edits(input)
    case "grep", "Grep", "rg", "glob", "Glob":
      try input.requireDistinctKeys()
      let pattern = try input.text("pattern")
      let places = input.texts(under: "path") + input.texts(under: "paths")
      guard !places.isEmpty else { return [.fileSearch(path: nil, pattern: pattern)] }
      return places.map { .fileSearch(path: $0, pattern: pattern) }
    case "web_fetch", "WebFetch":
      try input.requireDistinctKeys()
      return [.fetch(url: try input.text("url"))]
    case "web_search", "WebSearch":
      try input.requireDistinctKeys()
      return [.webSearch(query: try input.text("query"))]
    case "task", "Agent", "Task":
      try input.requireDistinctKeys()
      return [.prompt(try input.text("prompt"))]
    default: return [.arguments(input.argument)]
    }
  }

  /// A call whose input is plain text, as some models write it.
  static func calls(of tool: ToolName, text: Field) -> [Content] {
    switch tool.name {
    case "bash", "Bash", "write_bash": [.command(text, .shell)]
    case "powershell", "PowerShell", "write_powershell": [.command(text, .powershell)]
    case "apply_patch", "edit", "Edit": PatchText.contents(of: text)
    default: text.text.isEmpty ? [] : [.arguments(.text(text))]
    }
  }

  /// Whether a call of that tool without any input is one to judge nothing of.
  static func takesNothing(_ tool: ToolName) -> Bool {
    switch tool.name {
    case "bash", "Bash", "powershell", "PowerShell", "write_bash", "write_powershell", "create", "Write",
      "edit", "Edit", "str_replace_editor", "apply_patch", "view", "Read":
      false
    default: true
    }
  }

  /// New text for a place in a file, a whole patch, or the difference as it is shown to a person.
  private static func edits(_ input: PayloadReader) throws(DialectError) -> [Content] {
    let patches = input.optionalTexts(of: "input", "patch", "command").filter { PatchText.isIn($0.text) }
    if !patches.isEmpty { return patches.flatMap { PatchText.contents(of: $0) } }
    let paths = try input.texts(of: "path", "file_path", "filePath")
    if let command = input.optionalText("command"), command.text == "view" {
      return paths.map { .fileRead(path: $0) }
    }
    var texts = input.optionalTexts(of: "new_str", "new_string", "file_text", "insert_text")
    if let diff = input.optionalText("diff") {
      if let added = DiffText.added(in: diff) { texts.append(added) }
    } else if texts.isEmpty {
      texts = try input.texts(of: "new_str")
    }
    return paths.map { .fileWrite(path: $0, texts: texts) }
  }
}
