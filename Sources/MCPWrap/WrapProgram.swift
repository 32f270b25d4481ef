import Bytes
import SettingsFiles
import System
import Wiring

/// `sentinel-mcp wrap CONFIG` and `unwrap CONFIG`.
package enum WrapProgram {
  package static let help = """
    Puts the proxy in front of every MCP server that a host's settings name, or takes it away again.

    usage: sentinel-mcp wrap CONFIG [--dry-run] [--only NAME]… [-- PROXY OPTIONS…]
           sentinel-mcp unwrap CONFIG [--dry-run] [--only NAME]…

      CONFIG       the host's file: .mcp.json, claude_desktop_config.json, mcp.json, settings.json …
      --dry-run    show what would change, and change nothing
      --only NAME  only this server; may be repeated

    Everything else in the file keeps its bytes, comments included, and `unwrap` gives the file back as it was.
    Example: sentinel-mcp wrap .mcp.json -- --on-medium Ask

    """

  package static func run(_ words: [String], wraps: Bool) -> Int32 {
    var path: String?
    var isDry = false
    var names: [String] = []
    var options: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--help", "-h": return say(help)
      case "--dry-run": isDry = true
      case "--only":
        guard let name = rest.popFirst() else { return misuse("--only needs the name of a server") }
        names.append(name)
      case "--" where wraps:
        options = Array(rest)
        rest = []
      default:
        guard !word.hasPrefix("-"), path == nil else {
          return misuse("\"\(BytePath(Array(word.utf8)).display)\" is not understood")
        }
        path = word
      }
    }
    guard let path else { return misuse("the host's settings file is missing") }
    return run(path, wraps: wraps, isDry: isDry, names, options)
  }

  private static func run(
    _ path: String, wraps: Bool, isDry: Bool, _ names: [String], _ options: [String]
  ) -> Int32 {
    let shown = BytePath(Array(path.utf8)).display
    do throws(SystemError) {
      let file = try SettingsFileState(path)
      guard let bytes = file.bytes else {
        throw SystemError("read \(shown)", reason: "there is no such file")
      }
      let receipts = ReceiptStore(.process)
      // Apart from what `sentinel install` keeps of the same file.
      let key = file.path + "#mcp"
      let wrapping: Wrapping
      do throws(SettingsProblem) {
        wrapping =
          wraps
          ? try .wrap(ByteView(bytes), proxy: proxyPath, options: options, only: names)
          : try .unwrap(ByteView(bytes), only: names)
      } catch {
        throw SystemError(shown, reason: error.description)
      }
      for (server, outcome) in wrapping.outcomes { print(server, outcome, isDry) }
      for (server, warning) in wrapping.warnings {
        _ = say("\(BytePath(Array(server.utf8)).display): note: \(warning)\n")
      }
      if wrapping.outcomes.isEmpty { _ = say("\(shown) names no MCP servers.\n") }
      guard wrapping.isChange else { return wrapping.outcomes.contains { isLeft($0.outcome) } ? 1 : 0 }
      var new = wrapping.result
      if !wraps, names.isEmpty, let receipt = receipts?[key], receipt.after == Receipt.digest(bytes),
        let before = receipt.before
      {
        new = before
      }
      if isDry {
        let diff = UnifiedDiff(from: bytes, to: new)
        _ = say((["--- \(shown)", "+++ \(shown)"] + diff.lines.map(\.shown)).joined(separator: "\n") + "\n")
        return 0
      }
      _ = try file.replace(with: new)
      if wraps {
        let before = receipts?[key].flatMap { $0.after == Receipt.digest(bytes) ? $0.before : nil } ?? bytes
        try receipts?.keep(Receipt(before: before, after: new, folders: []), for: key)
      } else if names.isEmpty {
        receipts?.forget(key)
      }
      _ = say("\(shown) is changed; start the host anew.\n")
      return wrapping.outcomes.contains { isLeft($0.outcome) } ? 1 : 0
    } catch {
      try? Descriptor.standardError.write("sentinel-mcp: \(error.message)\n")
      return 1
    }
  }

  /// This very program, by its whole path: a host started from a desktop has another PATH. A name that leads to it
  /// outlives an update, so that is taken first.
  private static var proxyPath: String {
    guard let image = ProcessImage.path else { return "sentinel-mcp" }
    let own = RealPath.destination(image)
    let folders = (Environment.process.nonEmpty("PATH") ?? "").split(separator: ":")
    return folders.map { $0 + "/sentinel-mcp" }.first { RealPath.destination($0) == own } ?? own
  }

  private static func isLeft(_ outcome: Wrapping.Outcome) -> Bool {
    if case .left = outcome { true } else { false }
  }

  private static func print(_ server: String, _ outcome: Wrapping.Outcome, _ isDry: Bool) {
    let text =
      switch outcome {
      case .wrapped: isDry ? "would run behind the proxy" : "runs behind the proxy"
      case .unwrapped: isDry ? "would run as before" : "runs as before"
      case .unchanged(let why): "unchanged: \(why)"
      case .left(let why): "left as it is: \(why)"
      }
    _ = say("\(BytePath(Array(server.utf8)).display): \(text)\n")
  }

  private static func say(_ text: String) -> Int32 {
    (try? Descriptor.standardOutput.write(text)) == nil ? 1 : 0
  }

  private static func misuse(_ message: String) -> Int32 {
    try? Descriptor.standardError.write("sentinel-mcp: \(message)\nTry `sentinel-mcp wrap --help`.\n")
    return 2
  }
}
