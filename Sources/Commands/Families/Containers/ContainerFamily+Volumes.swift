import ShellMeaning
import Verdict

/// One volume, some of them, or all.
extension ContainerFamily {
  static func volumes(
    _ arguments: Arguments, _ leading: Arguments, _ invocation: Invocation, _ context: inout Judgement
  ) {
    guard let verb = arguments.word(0) else { return }
    func report(_ target: String, _ isEvery: Bool) {
      context.report(
        removesVolumes, on: target, severity: isEvery ? .high : nil, at: invocation.range,
        program: invocation.canonicalName)
    }
    if verb == "rm" || verb == "remove" {
      let names = arguments.operands.dropFirst()
      if arguments.has("all") || names.contains(where: { listsEverything($0.value, context) }) {
        report("every volume", true)
      } else {
        report(
          "the volume " + arguments.display(from: 1),
          isElsewhere(invocation, leading)
            || names.count > 1 && names.contains { holdsData($0.value.display) }
            || names.contains { listsServed($0.value) })
      }
    } else if verb == "prune" {
      // With `-a` those with a name go, too: databases whose container is stopped for the moment.
      let isEvery = arguments.has("all") && !arguments.has("filter") || isElsewhere(invocation, leading)
      report(isEvery ? "every volume that no container uses now" : "unused volumes", isEvery)
    }
  }

  /// `$(docker volume ls -q)`, or each of those: whatever there is, unless the list is cut down to some.
  static func listsEverything(_ word: Value, _ context: Judgement) -> Bool {
    word.holes.contains { hole in
      guard hole.kind == .output || hole.kind == .item,
        hole.name.mentions("volume ls") || hole.name.mentions("volume list")
      else { return false }
      return !context.memory.pickedLists.contains(hole.name) && !hole.name.mentions("grep")
        && !hole.name.mentions("filter") && !hole.name.mentions("name=")
        && !hole.name.mentions("dangling=") && !hole.name.mentions("label=") && !hole.name.mentions(" -f")
    }
  }

  /// `$(docker volume ls -qf name=prod)`: those of the service that people use.
  private static func listsServed(_ word: Value) -> Bool {
    word.holes.contains { hole in
      guard hole.kind == .output || hole.kind == .item, hole.name.mentions("volume ls") else { return false }
      return hole.name.split(separator: " ").contains { part in
        guard let (key, value) = String(part).split(at: UInt8(ascii: "=")) else { return false }
        return key.hasSuffix("name") && Environment(naming: value) == .production
      }
    }
  }

  /// Named after a server that keeps data.
  static func holdsData(_ name: String) -> Bool {
    Environment(naming: name) != .throwaway
      && name.nameParts.contains { part in
        switch part {
        case "pg", "pgdata", "postgres", "postgresql", "mysql", "mariadb", "mongo", "mongodb", "redis",
          "minio", "db", "database", "elasticsearch", "clickhouse", "influxdb", "rabbitmq", "kafka",
          "grafana", "gitea", "vault":
          true
        default: false
        }
      }
  }

  /// The engine of another machine.
  static func isElsewhere(_ invocation: Invocation, _ leading: Arguments) -> Bool {
    if invocation.isRemote { return true }
    let addresses =
      (leading.values("host") + leading.values("url")
      + ["DOCKER_HOST", "CONTAINER_HOST"].compactMap { invocation.environmentValue($0) }).map(\.display)
    if addresses.contains(where: { address in
      ["ssh://", "tcp://", "http://", "https://"].contains(where: address.hasPrefix)
        && !NetworkHosts.isLoopback(address)
    }) {
      return true
    }
    return ["context", "connection", "c"].flatMap { leading.values($0) }
      .contains { Environment(naming: $0.display) == .production }
  }
}

extension Judgement {
  /// `docker cp name:/cron /etc/cron.d/app`: what lies in a container is put onto this machine.
  mutating func receive(_ source: Value, at goal: Value?, by invocation: Invocation) {
    guard let goal, source.prefix.utf8.contains(UInt8(ascii: ":")) || !source.isKnown,
      !goal.prefix.utf8.contains(UInt8(ascii: ":")), goal.known != "-"
    else { return }
    if write(goal, .overwrite, by: invocation, at: invocation.range) { return }
    // Into a folder it goes by the name it has.
    guard let name = source.display.split(separator: "/").last, goal.prefix.utf8.contains(UInt8(ascii: "/"))
    else { return }
    var file = goal
    file.append("/" + String(name))
    write(file, .overwrite, by: invocation, at: invocation.range)
  }
}
