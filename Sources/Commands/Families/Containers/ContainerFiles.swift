import Bytes
import ShellMeaning
import Verdict

/// What the command itself writes into the files that Compose and builds read: nobody has looked at those yet.
enum ContainerFiles {
  /// A service that is given the machine's disk or every right, by a Compose file.
  static func judge(_ files: [Value], _ invocation: Invocation, _ context: inout Judgement) {
    let named = files.isEmpty ? defaults.map { Value($0) } : files
    for file in named {
      guard let text = written(file, invocation, context) else { continue }
      judge(compose: text, invocation, &context)
    }
  }

  private static let defaults = [
    "compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml", "compose.override.yaml",
    "compose.override.yml", "docker-compose.override.yml", "docker-compose.override.yaml",
  ]

  /// Only what this very command writes, or standard input.
  private static func written(_ file: Value, _ invocation: Invocation, _ context: Judgement) -> String? {
    if file.known == "-" || file.known == "/dev/stdin" {
      return invocation.input.map { context.code(in: $0) }
    }
    let place = context.place(file, of: invocation)
    guard context.memory.written[place.absolutePath] != nil else { return nil }
    return context.code(at: file, of: invocation)
  }

  private static func judge(compose text: String, _ invocation: Invocation, _ context: inout Judgement) {
    var root: String?
    var isWhole = false
    for line in text.split(whereSeparator: \.isNewline).prefix(2048) {
      let bare = line.filter { $0 != " " && $0 != "'" && $0 != "\"" && $0 != "\t" }
      if bare.hasPrefix("#") { continue }
      if bare.hasPrefix("privileged:true") || bare.hasPrefix("pid:host") { isWhole = true }
      // `- /:/host`, `volumes: ['/:/host']`, `source: /`
      let items = bare.split { "[],".contains($0) }.map { $0.drop { $0 == "-" } }
      for item in items
      where item.hasPrefix("/:/") || item == "source:/" || item.hasPrefix("/var/run/docker.sock:") {
        guard !item.hasSuffix(":ro") else { continue }
        root = item.hasPrefix("/var") ? root ?? "socket" : "/"
      }
    }
    guard root != nil || isWhole else { return }
    context.report(
      ContainerFamily.opensHost, on: root == "/" ? "/" : root ?? "processes and devices",
      severity: root == "/" ? .high : .medium, at: invocation.range, program: invocation.canonicalName)
  }

  /// `RUN … wget --post-file=/run/secrets/k ADDRESS` in a Dockerfile that is written or piped by the same command.
  static func judge(
    build arguments: Arguments, _ invocation: Invocation, _ context: inout Judgement
  ) {
    let files = arguments.values("file").isEmpty ? [Value("Dockerfile")] : arguments.values("file")
    for file in files + arguments.operands.map(\.value).filter({ $0.known == "-" }) {
      guard let text = written(file, invocation, context) else { continue }
      let build = BuildText(text)
      let before = context.findings.count
      for command in build.commands.prefix(64) {
        var there = invocation
        there.wrappers.append(.container(by: invocation.canonicalName, mounts: []))
        there.input = nil
        context.judgeShell(
          Value(command), from: there, in: Value(hole: Value.Hole(name: "container directory", kind: .input)))
      }
      // Packages and settings of an image are its own.
      context.forgetMild(since: before)
      if let start = build.start, context.memory.images.count < 16 {
        for tag in arguments.values("tag") { context.memory.images[tag.display] = start }
      }
      note(build.copied, in: arguments.operands.last?.value, invocation, &context)
      for line in text.split(whereSeparator: \.isNewline).prefix(2048) {
        guard line.hasPrefix("RUN "), line.contains("/run/secrets/"), sends(String(line)) else { continue }
        context.report(
          Exfiltration.secrets, on: "a secret of the build", at: invocation.range,
          program: invocation.canonicalName)
        return
      }
    }
  }

  /// Secrets that are copied from the build's folder: they lie in the image.
  private static func note(
    _ copied: [String], in folder: Value?, _ invocation: Invocation, _ context: inout Judgement
  ) {
    for name in copied.prefix(64) {
      var path = folder ?? Value(".")
      if path.known == "-" { path = Value(".") }
      path.append("/" + name)
      let place = context.place(path, of: invocation)
      guard place.nature?.isSecret == true, place.nature != .environmentFile else { continue }
      context.memory.containerSecrets.append(place.path)
    }
  }

  private static func sends(_ line: String) -> Bool {
    [
      "--post-file", "--body-file", "-T ", "--upload-file", "--data-binary @", "-d @", "-d@", "-F ", "| nc ",
      "|nc ",
    ]
    .contains { line.mentions($0) }
  }
}
