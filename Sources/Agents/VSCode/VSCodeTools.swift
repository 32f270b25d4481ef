import Bytes
import Verdict

/// What VS Code's own tools do. They are known by two names each: the one the model calls, and the one that
/// people write into tool lists.
enum VSCodeTools {
  static func calls(of tool: ToolName, input: PayloadReader) throws(DialectError) -> [Content] {
    switch tool.name {
    case "run_in_terminal", "runInTerminal", "send_to_terminal":
      try input.requireDistinctKeys()
      return try input.texts(of: "command").map { .command($0, .shell) }
    case "create_and_run_task", "createAndRunTask":
      return [try task(input)] + [.arguments(input.argument)]
    case "create_file", "createFile":
      try input.requireDistinctKeys()
      return try write(input, [try input.text("content")])
    case "insert_edit_into_file", "insertEdit":
      try input.requireDistinctKeys()
      return try write(input, [try input.text("code")])
    case "replace_string_in_file", "replaceString":
      try input.requireDistinctKeys()
      return try write(input, [try input.text("newString")])
    case "multi_replace_string_in_file", "multiReplaceString":
      try input.requireDistinctKeys()
      var contents: [Content] = []
      for edit in try input.list("replacements") {
        contents += try write(edit, [try edit.text("newString")])
      }
      return contents
    case "edit_notebook_file", "editNotebook":
      try input.requireDistinctKeys()
      return try write(input, input.texts(under: "newCode"))
    case "apply_patch", "applyPatch":
      try input.requireDistinctKeys()
      return PatchText.contents(of: try input.text("input"))
    case "editFiles":
      try input.requireDistinctKeys()
      let texts = input.optionalTexts(of: "content", "code", "newString")
      let files = input.texts(under: "files") + input.optionalTexts(of: "filePath")
      guard !files.isEmpty else { return [.arguments(input.argument)] }
      return files.map { .fileWrite(path: $0, texts: texts) }
    case "read_file", "readFile", "view_image", "read_notebook_cell_output":
      try input.requireDistinctKeys()
      return try input.texts(of: "filePath", "path").map { .fileRead(path: $0) }
    case "grep_search", "textSearch", "file_search", "fileSearch":
      try input.requireDistinctKeys()
      return [.fileSearch(path: input.optionalText("includePattern"), pattern: try input.text("query"))]
    case "fetch_webpage", "fetch", "open_simple_browser":
      try input.requireDistinctKeys()
      let addresses = input.texts(under: "urls") + input.optionalTexts(of: "url")
      guard !addresses.isEmpty else { return [.arguments(input.argument)] }
      return addresses.map { .fetch(url: $0) }
    case "runSubagent", "run_subagent", "agent":
      try input.requireDistinctKeys()
      return [.prompt(try input.text("prompt"))]
    default: return [.arguments(input.argument)]
    }
  }

  private static func write(_ input: PayloadReader, _ texts: [Field]) throws(DialectError) -> [Content] {
    try input.texts(of: "filePath", "path").map { .fileWrite(path: $0, texts: texts) }
  }

  /// The program of a task and its arguments, as one command line.
  private static func task(_ input: PayloadReader) throws(DialectError) -> Content {
    let task = try input.object("task")
    let command = try task.text("command")
    guard let rest = task.argument("args")?.commandLine else { return .command(command, .shell) }
    let line = command.text.array + [UInt8(ascii: " ")] + rest.text.array
    return .command(Field(path: command.path, text: ByteView(line)), .shell)
  }
}
