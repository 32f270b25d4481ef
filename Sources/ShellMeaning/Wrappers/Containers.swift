import Bytes

/// Programs that run commands in a container, and what of this machine is in there with them.
let containerPrograms: [Program] = [
  Program("docker", .special(.container)), Program("podman", .special(.container)),
  Program("nerdctl", .special(.container)), Program("finch", .special(.container)),
  Program("docker-compose", .special(.compose)), Program("podman-compose", .special(.compose)),
  Program("kubectl", .special(.kubectl)), Program("oc", .special(.kubectl)), Program("k", .special(.kubectl)),
  Program("microk8s", .special(.multicall)), Program("k3s", .special(.multicall)),
  Program("minikube", .special(.multicall)),
  Program("lxc", .special(.lxc)), Program("incus", .special(.lxc)), Program("lxc-attach", .special(.lxc)),
  Program("machinectl", .special(.lxc)), Program("pct", .special(.lxc)),
  Program("chroot", .special(.rooted), long: ""),
  Program("proot", .special(.rooted), short: "rbwRSqkip", long: "rootfs bind pwd cwd"),
  Program(
    "bwrap", .special(.rooted),
    long: """
      bind bind-try dev-bind dev-bind-try ro-bind ro-bind-try tmpfs proc dev mqueue dir symlink setenv unsetenv \
      chdir hostname uid gid cap-add cap-drop lock-file sync-fd file bind-data ro-bind-data perms size chmod args seccomp
      """),
  Program(
    "systemd-nspawn", .special(.rooted), short: "DMui",
    long: "directory machine user image bind bind-ro chdir setenv"),
  Program("arch-chroot", .special(.rooted), short: "u"),
]

extension Reader {
  mutating func runContainer(_ invocation: Invocation) -> Value {
    let name = invocation.name ?? "docker"
    var scan = OptionScan(
      invocation.arguments, short: "HclD",
      long: "host context config log-level tlscacert tlscert tlskey connection url")
    while scan.next() != nil {}
    var verb = scan.skip()?.value.known ?? ""
    if verb == "container" { verb = scan.skip()?.value.known ?? "" }
    switch verb {
    case "compose": return runCompose(invocation, from: scan.index)
    case "run", "create": return runNewContainer(invocation, name, from: scan.index)
    case "exec": return runInContainer(invocation, name, from: scan.index)
    case "cp":
      // What this command wrote is found in there under the name it is given.
      let words = scan.rest.filter { !$0.value.starts(with: "-") }
      if words.count == 2, let source = words.first, let target = words.last?.value.known,
        let colon = target.utf8.firstIndex(of: 0x3A)
      {
        let inside = String(target[target.utf8.index(after: colon)...])
        files.show(absolute(source.value, in: invocation.directory).display, at: inside)
      }
      return printed(invocation, by: emit(invocation))
    case "build": return printed(invocation, by: emit(invocation))
    case "machine", "unshare":
      emit(invocation)
      return verb == "unshare" ? launch(scan.rest, from: invocation) : Value()
    default: return printed(invocation, by: emit(invocation))
    }
  }

  private mutating func runNewContainer(_ invocation: Invocation, _ name: String, from start: Int) -> Value {
    let index = emit(invocation)
    let options = runOptions(invocation.arguments, from: start, in: invocation.directory)
    var words = invocation.arguments.dropFirst(options.next + 1)
    if let entrypoint = options.entrypoint, let program = entrypoint.value {
      let argument = Invocation.Argument(value: program, range: entrypoint.range)
      words = ([argument] + words)[...]
    } else if let image = invocation.arguments.dropFirst(options.next).first,
      let program = Self.program(of: image.value.prefix, for: words.first?.value.known), !words.isEmpty
    {
      words = ([Invocation.Argument(value: Value(program), range: image.range)] + words)[...]
    }
    let output = runContained(words, invocation, name, options, index)
    // What goes on by itself says nothing here but what it is called.
    let isDetached = invocation.arguments[..<min(options.next, invocation.arguments.count)].contains {
      guard let word = $0.value.known, word.utf8.first == 0x2D else { return false }
      return word == "--detach"
        || word.utf8.dropFirst().allSatisfy { "ditP".utf8.contains($0) }
          && word.utf8.contains(0x64)
    }
    return isDetached ? printed(invocation, by: index) : output
  }

  /// What a container of a well-known image starts, where what stands behind the image is for that to read.
  private static func program(of image: String, for verb: String?) -> String? {
    var name = image[...]
    // Docker's own client; other words are programs of its image.
    if image == "docker" || image.hasASCIIPrefix("docker:") {
      switch verb {
      case "run", "rm", "rmi", "exec", "kill", "volume", "system", "container", "compose", "image", "stack",
        "service", "swarm":
        return "docker"
      default: return nil
      }
    }
    if let slash = name.utf8.lastIndex(of: 0x2F) {
      let owner = name[..<slash]
      name = name[name.utf8.index(after: slash)...]
      if let end = name.utf8.firstIndex(where: { $0 == 0x3A || $0 == 0x40 }) { name = name[..<end] }
      switch name {
      case "terraform", "packer", "vault", "consul": return owner.hasSuffix("hashicorp") ? String(name) : nil
      case "opentofu": return "tofu"
      case "terragrunt", "kubectl", "helm", "git", "rclone", "restic", "flyway", "liquibase", "redis-cli":
        return String(name)
      case "aws-cli": return "aws"
      case "pulumi", "aws-nuke", "gcp-nuke", "azure-nuke", "cloud-nuke": return String(name)
      case "curl":
        return owner.hasSuffix("curlimages") || owner.hasSuffix("curl") || owner == "alpine" ? "curl" : nil
      case "socat", "nmap", "ncat": return String(name)
      case "s3cmd", "s5cmd", "mc", "skopeo", "crane", "doctl", "flyctl", "hcloud": return String(name)
      default: return nil
      }
    }
    return nil
  }

  private mutating func runInContainer(_ invocation: Invocation, _ name: String, from start: Int) -> Value {
    let index = emit(invocation)
    var options = runOptions(invocation.arguments, from: start, in: invocation.directory)
    options.name = invocation.arguments.dropFirst(options.next).first?.value.known
    return runContained(invocation.arguments.dropFirst(options.next + 1), invocation, name, options, index)
  }

  mutating func runContained(
    _ words: ArraySlice<Invocation.Argument>, _ invocation: Invocation, _ name: String, _ options: RunOptions,
    _ index: Int
  ) -> Value {
    guard let first = words.first, !first.value.starts(with: "-") else {
      // The image's own program runs them; if that is a shell they are its arguments.
      if words.first?.value.equals("-c") == true, let code = words.dropFirst().first {
        return contained(invocation, name, options) { reader, inner in
          reader.launchText(
            code.value, from: inner,
            .container(by: name, named: options.name, mounts: options.mounts, shares: options.shares),
            carrier: code.range)
        }
      }
      return printed(invocation, by: index)
    }
    // With the machine's own processes in sight `nsenter` leaves the container again.
    if first.value.equals("nsenter"), options.sharesProcesses { return launch(words, from: invocation) }
    return contained(invocation, name, options) { reader, inner in
      reader.launch(
        words, from: inner,
        .container(by: name, named: options.name, mounts: options.mounts, shares: options.shares),
        environment: options.environment)
    }
  }

  private mutating func contained(
    _ invocation: Invocation, _ name: String, _ options: RunOptions,
    _ body: (inout Reader, Invocation) -> Value
  ) -> Value {
    let before = state
    let unknown = Value(hole: Value.Hole(name: "\(name) directory", kind: .input))
    state = elsewhere(home: name, directory: options.directory ?? unknown)
    for (host, inside, _) in options.mounts { files.show(host, at: inside) }
    let output = body(&self, invocation.at(state.directories[0]))
    state = before
    return output
  }

  private mutating func runCompose(_ invocation: Invocation, from start: Int) -> Value {
    let index = emit(invocation)
    let rest = Array(invocation.arguments[min(start, invocation.arguments.count)...])
    var scan = OptionScan(
      rest, short: "fp", long: "file project-name profile env-file project-directory ansi progress parallel")
    while scan.next() != nil {}
    guard let verb = scan.skip()?.value.known, verb == "run" || verb == "exec" else {
      return printed(invocation, by: index)
    }
    var options = runOptions(rest, from: scan.index, in: invocation.directory)
    // What a service keeps lies in volumes, which one that is started for a moment has as well.
    options.name = rest.dropFirst(options.next).first?.value.known
    let words = rest.dropFirst(options.next + 1)
    return runContained(words, invocation, "compose", options, index)
  }

  mutating func runComposeProgram(_ invocation: Invocation) -> Value { runCompose(invocation, from: 0) }

  // MARK: Kubernetes

  mutating func runKubectl(_ invocation: Invocation) -> Value {
    let index = emit(invocation)
    let arguments = invocation.arguments
    var scan = OptionScan(
      arguments, short: "ncfls",
      long: "namespace container context kubeconfig cluster user image request-timeout as")
    // Where it runs is told by its own name and by those of what it is in.
    var places: [String] = []
    func note(_ option: OptionScan.Option) {
      switch option.name {
      case "n", "namespace", "context", "cluster": if let name = option.value?.known { places.append(name) }
      default: break
      }
    }
    while let option = scan.next() { note(option) }
    guard let verb = scan.skip()?.value.known,
      verb == "exec" || verb == "run" || verb == "debug" || verb == "rsh"
        || verb == "create" && arguments.contains(where: { $0.value.equals("--") })
    else { return printed(invocation, by: index) }
    while let option = scan.next() { note(option) }
    if let pod = scan.skip()?.value.known { places.append(pod) }
    while let option = scan.next() { note(option) }
    var words = scan.rest
    if let dashes = arguments.firstIndex(where: { $0.value.equals("--") }) {
      words = arguments[(dashes + 1)...]
    }
    // Without `--command` what stands behind the dashes is for the image's own program.
    if verb == "run" || verb == "create", !arguments.contains(where: { $0.value.equals("--command") }),
      let image = arguments.first(where: { $0.value.starts(with: "--image=") }),
      let program = Self.program(of: String(image.value.prefix.dropFirst(8)), for: words.first?.value.known),
      words.first?.value.equals(program) == false
    {
      words = ([Invocation.Argument(value: Value(program), range: invocation.range)] + words)[...]
    }
    var options = RunOptions()
    if verb == "exec" || verb == "rsh" { options.name = places.joined(separator: " ") }
    // One that sees the processes of its machine steps out of itself with this.
    if words.first?.value.equals("nsenter") == true, Self.entersFirstProcess(words) {
      return launch(words, from: invocation, .remote(by: "nsenter", host: "the node"))
    }
    // `kubectl debug node/…` finds the machine's disk there, and agents that run on every machine are given it so.
    if words.contains(where: { $0.value.prefix.hasASCIIPrefix("/host/") || $0.value.equals("/host") }) {
      options.mounts.append(("/", "/host", false))
    }
    return runContained(words, invocation, invocation.name ?? "kubectl", options, index)
  }

  /// `nsenter -t 1 …`, `nsenter --target=1 …`
  private static func entersFirstProcess(_ words: ArraySlice<Invocation.Argument>) -> Bool {
    for (word, next) in zip(words.dropFirst(), words.dropFirst(2)) {
      switch word.value.known {
      case "-t", "--target": return next.value.equals("1")
      case "-t1", "--target=1": return true
      default: if !word.value.starts(with: "-") { return false }
      }
    }
    return false
  }

  // MARK: Others

  /// `lxc exec NAME -- command`, `lxc-attach -n NAME -- command`
  mutating func runLXC(_ invocation: Invocation) -> Value {
    let index = emit(invocation)
    let name = invocation.name ?? "lxc"
    let arguments = invocation.arguments
    var scan = OptionScan(arguments, short: "nuPM", long: "name cwd user env mode project machine")
    var options = RunOptions()
    while let option = scan.next() { if option.name == "n" { options.name = option.value?.known } }
    if name != "lxc-attach" {
      guard let verb = scan.skip()?.value.known, verb == "exec" || verb == "shell" else {
        return printed(invocation, by: index)
      }
      while scan.next() != nil {}
      options.name = scan.skip()?.value.known
      while scan.next() != nil {}
    }
    var words = scan.rest
    if words.first?.value.equals("--") == true { words = words.dropFirst() }
    return runContained(words, invocation, name, options, index)
  }
}
