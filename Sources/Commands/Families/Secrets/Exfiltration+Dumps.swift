import ShellMeaning
import Verdict

/// The whole of a database on its way out.
extension Exfiltration {
  /// A whole database or history, to an address outside. Backups go by programs that know where they go: to a
  /// machine one can log in to, a bucket of one's own.
  static func dumped(
    _ sending: Shipment, _ name: String, _ invocation: Invocation, _ context: Judgement
  ) -> Leak? {
    switch name {
    case "curl", "curlie", "wget", "http", "https", "httpie", "xh", "xhs", "nc", "ncat", "netcat", "telnet",
      "socat", "openssl", "mail", "mailx", "mutt", "sendmail", "swaks", "croc", "wormhole", "ffsend",
      "slackcat", "pastebinit", "transfer", "lftp", "ftp":
      break
    default: return nil
    }
    guard sending.hosts.isEmpty || !sending.hosts.allSatisfy(NetworkHosts.isNear) else { return nil }
    if let dump = sending.data.lazy.compactMap({ $0.value.origins.dumps.first }).first {
      return (archive, .high, dump)
    }
    for file in sending.files {
      let place = context.place(file.value, of: invocation)
      if let dump = context.memory.held[place.path]?.dumps.first { return (archive, .high, dump) }
    }
    return nil
  }

  static func dumps(_ name: String) -> Bool {
    switch name {
    case "pg_dump", "pg_dumpall", "mysqldump", "mariadb-dump", "mongodump": true
    default: false
    }
  }

  /// Remembers the file that a database is written to by an option; what is printed keeps its origin by itself.
  static func noteDump(_ invocation: Invocation, _ name: String, _ context: inout Judgement) {
    var file: Value?
    for (i, argument) in invocation.arguments.enumerated() {
      switch argument.value.known {
      case "-s", "--schema-only", "--no-data": return
      case "-d" where name != "mongodump": return
      case "-f", "--file", "-r", "--result-file":
        if i + 1 < invocation.arguments.count { file = invocation.arguments[i + 1].value }
      default:
        for option in ["--file=", "--result-file=", "--archive="] {
          if let path = argument.value.removing(prefix: option) { file = path }
        }
      }
    }
    guard let file else { return }
    let place = context.place(file, of: invocation)
    context.memory.held[place.path, default: Origins()].dumps.append("a database")
  }
}
