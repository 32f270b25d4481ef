/// What tools of every maker call their arguments.
enum ArgumentNames {
  /// What an argument of this name is for, as far as its name says it. In lower case.
  static func use(of name: String) -> Use { uses[name] ?? [] }

  struct Use: OptionSet {
    let rawValue: UInt16

    /// Shell text, or the words of a command.
    static let command = Use(rawValue: 1)
    /// A program whose words are given apart.
    static let program = Use(rawValue: 1 << 1)
    /// The words behind a command that is given apart.
    static let rest = Use(rawValue: 1 << 2)
    static let statement = Use(rawValue: 1 << 3)
    static let code = Use(rawValue: 1 << 4)
    static let language = Use(rawValue: 1 << 5)
    /// Words for people or for an index: what stands there is spoken of, not done.
    static let prose = Use(rawValue: 1 << 6)
    /// What is asked: a statement for a database, or words for a search.
    static let query = Use(rawValue: 1 << 7)
    static let path = Use(rawValue: 1 << 8)
  }

  private static let uses: [String: Use] = {
    var uses: [String: Use] = [:]
    for (use, names) in words { for name in names { uses[name, default: []].insert(use) } }
    return uses
  }()

  private static let words: [(Use, [String])] = [
    (
      .command,
      [
        "command", "cmd", "commands", "script", "shell", "shell_command", "bash", "sh", "command_line",
        "commandline", "exec", "run", "argv", "cmdline", "shellcommand",
      ]
    ),
    (.program, ["program", "executable", "binary", "exe", "interpreter_path", "bin"]),
    (.rest, ["args", "arguments", "argv", "params", "parameters", "argument_list"]),
    (
      .statement,
      [
        "sql", "statement", "stmt", "statements", "ddl", "dml", "sql_query", "sqlquery", "query_sql",
        "sql_statement",
      ]
    ),
    (
      .code,
      [
        "code", "python", "python_code", "javascript", "js", "node", "ruby", "perl", "php", "powershell",
        "pwsh", "source_code", "snippet",
      ]
    ),
    (.language, ["language", "lang", "interpreter", "runtime", "kernel"]),
    (
      .prose,
      [
        "text", "content", "contents", "body", "message", "messages", "description", "title", "subject",
        "comment", "comments", "note", "notes", "prompt", "summary", "question", "answer", "name", "label",
        "labels", "reason", "html", "markdown", "md", "old_str", "new_str", "old_string", "new_string",
        "oldtext", "newtext", "old_text", "new_text", "replacement", "pattern", "regex", "search", "caption",
        "instructions", "context", "details", "explanation", "thought", "thoughts", "feedback", "topic",
        "excerpt", "quote", "commit_message", "changelog", "data",
      ]
    ),
    (.query, ["query", "q", "queries", "search_query", "term", "terms", "keywords", "filter"]),
    (
      .path,
      [
        "path", "file", "filename", "file_path", "filepath", "target_file", "uri", "source", "destination",
        "src", "dst", "dest", "from", "to", "absolute_path", "paths", "files", "filenames", "file_paths",
        "old_path", "new_path", "target", "output", "output_path", "directory",
      ]
    ),
  ]
}
