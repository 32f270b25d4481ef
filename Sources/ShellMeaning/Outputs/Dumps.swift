/// Programs that print much of what people keep: a whole database, a whole history, the files of a container.
extension Invocation {
  /// What is in it, for people; nil where it prints no such thing.
  package var dump: String? {
    guard let name = program.value.known?.lastPathComponent else { return nil }
    switch name {
    case "pg_dump", "pg_dumpall", "mysqldump", "mariadb-dump", "mysqlpump":
      // The plan of its tables says nothing of the people in them.
      let isPlan =
        says("-s", "--schema-only", "--no-data", "--help", "--version", "--globals-only")
        || name.hasPrefix("m") && says("-d")
      return isPlan || writesFile ? nil : "a database"
    case "mongodump": return arguments.contains { $0.value.equals("--archive") } ? "a database" : nil
    case "mongoexport": return writesFile ? nil : "a collection"
    case "redis-cli", "valkey-cli":
      guard let mark = arguments.firstIndex(where: { $0.value.equals("--rdb") }), mark + 1 < arguments.count
      else { return nil }
      return ["-", "/dev/stdout"].contains(arguments[mark + 1].value.known) ? "a database" : nil
    case "sqlite3":
      return arguments.contains { $0.value.prefix.hasASCIIPrefix(".dump") } ? "a database" : nil
    case "git":
      let verb = arguments.first { !$0.value.starts(with: "-") }?.value.known
      if verb == "archive" { return writesFile || says("--list", "-l", "--remote") ? nil : "the project" }
      return verb == "bundle" && says("create") && says("-") ? "the project's history" : nil
    case "docker", "podman", "nerdctl":
      let verb = arguments.first { !$0.value.starts(with: "-") }?.value.known
      return (verb == "export" || verb == "save") && !writesFile ? "a container's files" : nil
    default: return nil
    }
  }

  /// `docker inspect --format '{{.Config.Env}}'`: what a container was given to know.
  package var showsContainerVariables: Bool {
    guard let name = program.value.known?.lastPathComponent, ["docker", "podman", "nerdctl"].contains(name),
      says("inspect"), !says("image", "volume", "network")
    else { return false }
    return arguments.contains { $0.value.prefix.contains(".Env") }
  }

  private var writesFile: Bool {
    arguments.contains { argument in
      let text = argument.value.prefix
      return text == "-f" || text == "-o" || text == "--out" || text == "-r" || text.hasASCIIPrefix("--file")
        || text.hasASCIIPrefix("--output") || text.hasASCIIPrefix("--out=")
        || text.hasASCIIPrefix("--result-file")
    }
  }

  private func says(_ words: String...) -> Bool {
    arguments.contains { argument in argument.value.known.map(words.contains) ?? false }
  }
}
