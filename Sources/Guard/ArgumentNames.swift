/// What tools of every maker call their arguments.
enum ArgumentNames {
  /// Shell text, or the words of a command.
  static let commands: Set<String> = [
    "command", "cmd", "commands", "script", "shell", "shell_command", "bash", "sh", "command_line",
    "commandline", "exec", "run", "argv", "cmdline", "shellcommand",
  ]
  /// A program whose words are given apart.
  static let programs: Set<String> = ["program", "executable", "binary", "exe", "interpreter_path", "bin"]
  /// The words behind a command that is given apart.
  static let rest: Set<String> = ["args", "arguments", "argv", "params", "parameters", "argument_list"]
  static let statements: Set<String> = [
    "sql", "statement", "stmt", "statements", "ddl", "dml", "sql_query", "sqlquery", "query_sql",
    "sql_statement",
  ]
  static let code: Set<String> = [
    "code", "python", "python_code", "javascript", "js", "node", "ruby", "perl", "php", "powershell", "pwsh",
    "source_code",
    "snippet",
  ]
  static let languages: Set<String> = ["language", "lang", "interpreter", "runtime", "kernel"]
  /// Words for people or for an index: what stands there is spoken of, not done.
  static let prose: Set<String> = [
    "text", "content", "contents", "body", "message", "messages", "description", "title", "subject",
    "comment",
    "comments", "note", "notes", "prompt", "summary", "question", "answer", "name", "label", "labels",
    "reason",
    "html", "markdown", "md", "old_str", "new_str", "old_string", "new_string", "oldtext", "newtext",
    "old_text",
    "new_text", "replacement", "pattern", "regex", "search", "caption", "instructions", "context", "details",
    "explanation", "thought", "thoughts", "feedback", "topic", "excerpt", "quote", "commit_message",
    "changelog", "data",
  ]
  /// What is asked: a statement for a database, or words for a search.
  static let queries: Set<String> = [
    "query", "q", "queries", "search_query", "term", "terms", "keywords", "filter",
  ]
  static let paths: Set<String> = [
    "path", "file", "filename", "file_path", "filepath", "target_file", "uri", "source", "destination", "src",
    "dst",
    "dest", "from", "to", "absolute_path", "paths", "files", "filenames", "file_paths", "old_path",
    "new_path", "target", "output", "output_path",
    "directory",
  ]
}
