/// What people call a server, by the command that starts it.
enum ServerName {
  /// `server-git` for `/opt/bin/server-git --repo x`, `mcp-server-time` for `uvx mcp-server-time`, `server.js` for
  /// `node server.js`: whoever starts others is not who is started.
  static func of(_ words: [String]) -> String {
    let program = last(words.first ?? "")
    guard starters.contains(program) || program.hasPrefix("python3.") else { return program }
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      if word == "-m" || word == "--package" || word == "--from" || word == "-p", let next = rest.first {
        return last(next)
      }
      if word == "-c" || word == "-e" { return program }
      if !word.hasPrefix("-"), word != "run", word != "exec", word != "tool", word != "dlx", word != "x" {
        return last(word)
      }
    }
    return program
  }

  private static let starters: Set<String> = [
    "npx", "uvx", "uv", "pipx", "node", "python", "python3", "bun", "bunx", "deno", "tsx", "npm", "pnpm",
    "yarn", "ruby", "java", "dotnet", "sh", "bash", "env",
  ]

  /// The last part of a path, without the version behind a package's name.
  private static func last(_ word: String) -> String {
    let name = word.split(separator: "/").last.map(String.init) ?? word
    guard let at = name.lastIndex(of: "@"), at != name.startIndex else { return name }
    return String(name[..<at])
  }
}
