import Bytes
import ShellMeaning
import Verdict

/// Files of this machine that a client of a database reads into a table: `\copy t from '…'`, `.import`,
/// `LOAD DATA LOCAL INFILE`, `read_csv('…')`.
enum SQLImports {
  static func judge(
    _ code: String, _ invocation: Invocation, at range: Range<Int>, _ context: inout Judgement
  ) {
    let lower = code.asciiLowercased
    guard marks.contains(where: { lower.mentions($0) }), code.utf8.count < 65_536 else { return }
    for name in words(of: code).prefix(256) where name.utf8.contains(0x2F) || name.utf8.first == 0x2E {
      let place = context.place(Value(name).atHome(context.scene.home), of: invocation)
      guard place.nature?.isSecret == true else { continue }
      if isElsewhere(invocation) {
        context.report(
          Exfiltration.secrets, on: place.path, at: range, program: invocation.canonicalName,
          paths: [place.path])
      } else {
        context.read(place, by: invocation, at: range)
      }
    }
  }

  private static let marks = [
    "\\copy", "infile", ".import", "read_csv", "read_text", "read_json", "readfile(", "read_blob",
    "\\lo_import",
  ]

  private static func words(of code: String) -> [String] {
    code.split { " '\"\n\t(),;".contains($0) }.map(String.init)
  }

  /// `-h HOST`, `host=…`, `postgres://…`: a server that is not this machine.
  private static func isElsewhere(_ invocation: Invocation) -> Bool {
    var isHost = false
    for argument in invocation.arguments {
      let word = argument.value.prefix
      if isHost { return !NetworkHosts.isLoopback(word) && !word.hasPrefix("/") }
      isHost = ["-h", "--host", "-S", "--server"].contains(word)
      for mark in ["--host=", "-h", "host="] where word.hasPrefix(mark) && word.utf8.count > mark.utf8.count {
        let rest = word.dropFirst(mark.utf8.count)
        let host = String(rest.prefix { $0 != " " })
        if host.utf8.contains(UInt8(ascii: ".")) { return !NetworkHosts.isLoopback(host) }
      }
      if word.mentions("://") { return !NetworkHosts.isLoopback(NetworkHosts.host(of: word)) }
    }
    return false
  }
}
