import Bytes
import ShellMeaning

/// What Lua inside of Neovim can do: `vim.fn.delete(path, "rf")`, `vim.system({"rm", "x"})`, `vim.cmd("!rm x")`.
extension CodeReader {
  mutating func callNeovim(_ owner: String, _ name: String, _ arguments: [CodeValue]) -> CodeValue? {
    guard let first = arguments.first else { return nil }
    switch (owner, name) {
    case ("vim.fn", "delete"):
      delete(first, arguments.dropFirst().first?.known?.contains("r") == true ? .recursive : .single)
    case ("vim.fs", "rm"):
      delete(first, arguments.dropFirst().first?.pair("recursive")?.isTrue == true ? .recursive : .single)
    case ("vim.uv", "fs_unlink"), ("vim.loop", "fs_unlink"), ("vim.uv", "fs_rmdir"),
      ("vim.loop", "fs_rmdir"):
      delete(first, .single)
    case ("vim.fn", "system"), ("vim.fn", "systemlist"), ("vim.fn", "jobstart"), ("vim.fn", "termopen"),
      ("vim", "system"):
      return first.items.map { run($0) } ?? runShell(first.value)
    case ("vim.fn", "expand"), ("vim.fs", "normalize"): return expandingHome(first)
    case ("vim.fn", "readfile"), ("vim.fn", "readblob"): return readFile(first)
    case ("vim.fn", "writefile"):
      if let file = arguments.dropFirst().first { write(file, .overwrite, [first.items?.first ?? first]) }
    case ("vim.fn", "rename"), ("vim.uv", "fs_rename"), ("vim.loop", "fs_rename"):
      if let to = arguments.dropFirst().first { move(first, to) }
    case ("vim", "cmd"), ("vim.api", "nvim_command"), ("vim.api", "nvim_exec2"), ("vim.api", "nvim_exec"):
      return runEditorLines(first)
    default: return nil
    }
    return .unknown("nothing")
  }

  /// `!command` among an editor's lines.
  private mutating func runEditorLines(_ code: CodeValue) -> CodeValue? {
    guard let text = code.known else { return nil }
    for line in text.split(separator: "\n").prefix(64) {
      var words = line.drop { $0 == " " || $0 == ":" }
      for prefix in ["silent! ", "silent ", "execute \"", "execute '"] where words.hasPrefix(prefix) {
        words = words.dropFirst(prefix.count)
      }
      if words.hasPrefix("!") { runShell(Value(String(words.dropFirst()))) }
      if words.hasPrefix("lua ") { runCode(CodeValue(String(words.dropFirst(4)))) }
    }
    return .unknown("nothing")
  }
}
