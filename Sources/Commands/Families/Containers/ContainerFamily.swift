import Bytes
import ShellMeaning
import Verdict

/// Containers and virtual machines on this computer: Docker, Podman, Compose and their kin.
enum ContainerFamily: Family {
  static let category = "container"

  static let programs = [
    "docker", "podman", "nerdctl", "docker-compose", "podman-compose", "docker-machine", "buildah", "skopeo",
    "colima", "minikube", "kind", "k3d", "lxc", "incus", "multipass", "limactl", "virsh", "VBoxManage",
    "vboxmanage", "qm", "pct", "machinectl", "orb", "finch", "crane", "regctl", "runc", "crun",
    "devcontainer",
  ]

  static let rules = [removesMany, removesVolumes, removesMachine, swarm, publishes, opensHost, foreignImage]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    switch invocation.canonicalName {
    case "docker", "podman", "nerdctl", "finch": engine(invocation, &context)
    case "docker-compose", "podman-compose": compose(invocation.arguments[...], invocation, &context)
    case "buildah":
      if let hit = buildah.worst(invocation.arguments) {
        context.report(publishesOrRemoves(hit), hit, by: invocation)
      }
    case "skopeo", "crane", "regctl":
      if let hit = registry.worst(invocation.arguments) {
        context.report(publishesOrRemoves(hit), hit, by: invocation)
      }
    case "devcontainer":
      // `devcontainer up --mount type=bind,source=/,target=/host`
      if invocation.arguments.first?.value.known == "up" {
        opens(invocation.arguments.drop { $0.value.known != "--mount" }, invocation, &context)
      }
    case "lxc", "incus":
      let words = invocation.arguments.map(\.value.display)
      let isRoot = words.contains("source=/") && !words.contains("readonly=true")
      if isRoot || words.contains("security.privileged=true") || words.contains("source=/"),
        let verb = words.first, ["launch", "init", "config", "create"].contains(verb)
      {
        report(opensHost, "disk", severity: isRoot ? .high : nil, invocation, &context)
      }
      // `lxc file pull c/etc/x /etc/cron.d/app`
      let operands = invocation.arguments.filter { !$0.value.prefix.hasPrefix("-") }.map(\.value)
      if words.starts(with: ["file", "pull"]), operands.count > 3 {
        context.receive(Value(":" + operands[2].display), at: operands[3], by: invocation)
      }
      fallthrough
    default:
      if let hit = machines(invocation.canonicalName)?.worst(invocation.arguments) {
        // A cluster on this machine that is there for a test.
        let isLocal = ["kind", "minikube", "k3d"].contains(invocation.canonicalName)
        let names = (hit.names.map(\.value) + hit.arguments.values("name") + hit.arguments.values("profile"))
          .map(\.display).filter { $0 != "cluster" && $0 != "clusters" }
        let isThrowaway =
          isLocal && !names.isEmpty && names.allSatisfy { Environment(naming: $0) == .throwaway }
        // `for c in $(k3d cluster list …); do k3d cluster delete $c; done`: every one there is.
        let isEach =
          isLocal
          && (invocation.isRepeated || hit.names.contains { $0.value.pieces.contains(where: \.isItem) })
        if !isThrowaway {
          context.report(removesMachine, hit, severity: isEach ? .high : nil, by: invocation)
        }
      }
    }
  }

  private static func publishesOrRemoves(_ hit: DeedTable.Hit) -> Rule {
    hit.deed.words.mentions("push") || hit.deed.words.mentions("copy") ? publishes : removesMany
  }

  // MARK: The engine

  private static let globals = Grammar(
    "config= c,context= D,debug H,host= l,log-level= tls tlscacert= tlscert= tlskey= tlsverify=? connection= url= "
      + "identity= root= runroot= storage-driver= namespace= n= address= a= remote=? r v,version h,help",
    style: .leading)

  /// Options that take a value, of all the subcommands judged here; the others need no entry.
  private static let options = Grammar(
    "f,force a,all v,volumes q,quiet t,tag= time= filter= l,link i,ignore latest cidfile= push load o,output= file= "
      + "platform= build-arg= target= builder= p,pull no-cache signal= s= d,detach rmi= timeout= help h")

  private static let buildOptions = Grammar(
    "f,file= t,tag= secret= ssh= build-arg= target= platform= o,output= progress= cache-from= cache-to= network= "
      + "builder= label= iidfile= metadata-file= q,quiet no-cache pull push load rm force-rm")

  private static func engine(_ invocation: Invocation, _ context: inout Judgement) {
    let leading = Arguments(invocation.arguments, by: globals)
    guard !leading.asksForHelp, var name = leading.word(0) else { return }
    var words = leading.operands.dropFirst()
    if name == "compose" {
      return compose(words, invocation, isElsewhere: isElsewhere(invocation, leading), &context)
    }
    // `docker container rm` is `docker rm`.
    if name == "container" || name == "image", let verb = words.first?.value.known {
      name =
        name == "image" && verb == "rm" ? "rmi" : name == "image" && verb == "prune" ? "image prune" : verb
      words = words.dropFirst()
    }
    let arguments = Arguments(words, by: options)
    guard !DeedTable.isTrial(DeedTable.optionNames(arguments), trials: "dry-run,h") else { return }
    switch name {
    case "rm", "remove", "kill", "rmi":
      remove(name, arguments, invocation, isElsewhere(invocation, leading), &context)
    case "run", "create": opens(words, invocation, &context)
    case "stop", "pause":
      // What runs on a server is there for others.
      if invocation.isRemote || isElsewhere(invocation, leading) {
        report(removesMany, "containers of a server", invocation, &context)
      }
    case "inspect" where invocation.showsContainerVariables:
      context.memory.environmentListings.append(invocation.range)
    case "prune": report(removesMany, "stopped containers", invocation, &context)
    case "system":
      if arguments.word(0) == "prune" {
        let severity: Severity? = isElsewhere(invocation, leading) ? .high : nil
        report(removesMany, "everything unused", severity: severity, invocation, &context)
      }
      if arguments.word(0) == "reset" {
        report(removesVolumes, "all containers, images and volumes", severity: .high, invocation, &context)
      }
    case "volume": volumes(arguments, leading, invocation, &context)
    case "pod":
      let verb = arguments.word(0)
      if verb == "rm" || verb == "prune" { report(removesMany, "pods", invocation, &context) }
    case "cp": copies(arguments, invocation, &context)
    case "push":
      report(publishes, arguments.display(), invocation, &context)
      // What was copied into a container may be in an image made of it.
      if let path = context.memory.containerSecrets.first {
        context.report(
          Exfiltration.secrets, on: path, at: invocation.range, program: invocation.canonicalName,
          paths: context.memory.containerSecrets)
      }
    case "plugin", "model", "trust":
      if arguments.word(0) == "push" || arguments.word(0) == "sign" || arguments.word(0) == "package" {
        report(publishes, arguments.display(from: 1), invocation, &context)
      } else if name == "plugin", arguments.word(0) == "install" {
        // It runs beside the engine, with whatever rights it asks for.
        report(opensHost, "disk by the plugin " + arguments.display(from: 1), invocation, &context)
      } else if arguments.word(0) == "rm" || arguments.word(0) == "remove", name == "plugin" {
        report(removesMany, "the plugin " + arguments.display(from: 1), invocation, &context)
      } else if arguments.word(0) == "revoke" {
        report(publishes, "without its signature: " + arguments.display(from: 1), invocation, &context)
      }
    case "manifest":
      if arguments.word(0) == "push" { report(publishes, arguments.display(from: 1), invocation, &context) }
    case "build", "buildx", "builder":
      let build = Arguments(words, by: buildOptions)
      ContainerFiles.judge(build: build, invocation, &context)
      if let address = build.operands.last?.value.known, isForeign(address) {
        report(foreignImage, address, invocation, &context)
      }
      fetched(build, invocation, &context)
      let output = arguments.text("output") ?? ""
      // `imagetools create` writes the new name into the registry.
      let writesName = arguments.word(0) == "imagetools" && arguments.word(1) == "create"
      let pushes =
        arguments.has("push") || output.mentions("push=true") || output.mentions("type=registry")
        || writesName
      if pushes { report(publishes, arguments.text("tag") ?? "", invocation, &context) }
    case "swarm", "stack", "service", "node", "secret", "config":
      let isNone =
        name == "service"
        && words.contains { $0.value.prefix.hasSuffix("=0") || $0.value.known == "--replicas" }
        && words.contains { $0.value.prefix.hasSuffix("=0") || $0.value.known == "0" }
      if isNone { report(swarm, "every task of the service", severity: .medium, invocation, &context) }
      if let hit = swarmTable.worst([leading.operands[0]] + words) {
        // A list that is made while it runs names every one.
        let isEvery =
          hit.deed.severity == .medium
          && hit.names.contains { name in
            name.value.holes.contains { $0.kind == .output && $0.name.mentions(" ls") }
          }
        if isEvery || hit.deed.severity == .medium && isElsewhere(invocation, leading) {
          return report(swarm, hit.target, severity: .high, invocation, &context)
        }
        context.report(swarm, hit, by: invocation)
      }
    case "network":
      let names = arguments.operands.dropFirst()
      let isMany = names.contains { $0.value.holes.contains { $0.kind == .output || $0.kind == .item } }
      if ["rm", "remove"].contains(arguments.word(0)),
        isMany || names.contains(where: { Environment(naming: $0.value.display) == .production })
      {
        report(removesMany, "networks", invocation, &context)
      }
    case "import", "load":
      if let address = arguments.word(0), address.afterScheme != nil {
        report(foreignImage, address, invocation, &context)
      }
      fetched(arguments, invocation, &context)
    case "machine":
      if let hit = podmanMachine.worst(words) { context.report(removesMachine, hit, by: invocation) }
    default: break
    }
  }

  /// `curl ADDRESS | docker build -`, `docker load -i <(curl ADDRESS)`: what came from the network goes in.
  private static func fetched(
    _ arguments: Arguments, _ invocation: Invocation, _ context: inout Judgement
  ) {
    let named = invocation.arguments.lazy.compactMap { $0.value.origins.network.first }.first
    let reads = arguments.operands.allSatisfy { $0.value.known == "-" || $0.value.known == "load" }
    guard let address = named ?? (reads ? invocation.input?.origins.network.first : nil) else { return }
    report(foreignImage, address, invocation, &context)
  }

  /// A build's folder that is no folder: `https://github.com/a/b.git#main`, `git@github.com:a/b.git`.
  private static func isForeign(_ address: String) -> Bool {
    address.hasPrefix("https://") || address.hasPrefix("http://") || address.hasPrefix("git@")
      || address.hasPrefix("git://") || address.hasPrefix("ssh://")
  }

  static func report(
    _ rule: Rule, _ target: String, severity: Severity? = nil, _ invocation: Invocation,
    _ context: inout Judgement
  ) {
    context.report(
      rule, on: target, severity: severity, at: invocation.range, program: invocation.canonicalName)
  }

  /// `rm -f $(docker ps -aq)` and the like: which ones is not known until it runs. One by its name is what
  /// whoever started it does at the end.
  private static func remove(
    _ verb: String, _ arguments: Arguments, _ invocation: Invocation, _ isElsewhere: Bool,
    _ context: inout Judgement
  ) {
    // What runs on another machine is there for others; images can be fetched again.
    let severity: Severity? = isElsewhere && verb != "rmi" ? .high : nil
    let isForced = arguments.has("force") || verb == "kill"
    let isOpenEnded =
      arguments.has("all") || arguments.has("filter")
      || arguments.operands.contains { word in
        word.value.holes.contains { hole in
          hole.kind == .glob || hole.kind == .item || hole.kind == .output && !namesOneContainer(hole)
        }
      }
      || invocation.isRepeated
    let listsStopped = arguments.operands.contains {
      $0.value.display.mentions("filter") || $0.value.display.mentions(" -f")
    }
    if verb == "rm" || verb == "remove", !isForced, isOpenEnded, !listsStopped, !arguments.has("filter") {
      report(removesMany, "stopped containers", invocation, &context)
    } else if isForced && isOpenEnded {
      report(
        removesMany, verb == "rmi" ? "images" : "containers", severity: severity, invocation, &context)
    } else if arguments.has("volumes") && verb != "kill" && verb != "rmi" {
      report(
        removesVolumes, "the volumes of " + arguments.display(), severity: severity, invocation, &context)
    } else if isForced, isElsewhere, verb != "rmi",
      arguments.operands.contains(where: { Environment(naming: $0.value.display) != .throwaway })
    {
      report(removesMany, "containers of a server", invocation, &context)
    } else if isForced && arguments.operands.count > 3 {
      report(removesMany, arguments.display(), invocation, &context)
    } else if isForced, verb == "rm" || verb == "remove",
      let store = arguments.operands.first(where: { holdsData($0.value.display) })
    {
      report(removesVolumes, "the container " + store.value.display, invocation, &context)
    }
  }

  /// `$(docker create image)`, `$(docker run -d image)`: the one that was made just now.
  private static func namesOneContainer(_ hole: Value.Hole) -> Bool {
    let words = hole.name.split(separator: " ")
    guard words.count > 1, ["docker", "podman", "nerdctl"].contains(words[0]) else { return false }
    return words[1] == "create" || words[1] == "run"
      || words[1] == "container" && words.count > 2 && ["create", "run"].contains(words[2])
  }

  /// `docker cp bastion:/root/.ssh/id_rsa -`: a secret is one wherever it lies.
  private static func copies(
    _ arguments: Arguments, _ invocation: Invocation, _ context: inout Judgement
  ) {
    guard let first = arguments.operands.first?.value else { return }
    context.receive(first, at: arguments.operands.dropFirst().first?.value, by: invocation)
    guard let source = first.known, let (_, path) = source.split(at: UInt8(ascii: ":")) else {
      // Into a container: out of this machine's hands.
      let place = context.place(first, of: invocation)
      if place.nature?.isSecret == true { context.memory.containerSecrets.append(place.path) }
      context.read(first, by: invocation, at: invocation.range, recursive: true)
      return
    }
    var there = invocation
    there.wrappers = [.remote(by: invocation.canonicalName, host: "a container")]
    context.read(Value(path), by: there, at: invocation.range)
  }

  // MARK: Compose

  private static let composeGlobals = Grammar(
    "f,file= p,project-name= profile= env-file= project-directory= ansi= progress= parallel= context= H,host= "
      + "compatibility all-resources dry-run verbose v,version h,help",
    style: .leading)

  private static func compose(
    _ words: ArraySlice<Invocation.Argument>, _ invocation: Invocation,
    isElsewhere isKnownElsewhere: Bool = false,
    _ context: inout Judgement
  ) {
    let leading = Arguments(words, by: composeGlobals)
    guard !leading.asksForHelp, !leading.has("dry-run"), let name = leading.word(0) else { return }
    let arguments = Arguments(
      leading.operands.dropFirst(),
      by: Grammar("v,volumes f,force s,stop t,timeout= rmi= remove-orphans q,quiet help h"))
    guard !DeedTable.isTrial(DeedTable.optionNames(arguments), trials: "dry-run,h") else { return }
    var isServed: Bool {
      let names = ["file", "project-name", "context", "env-file"].flatMap { leading.values($0) }.map(
        \.display)
      return isKnownElsewhere || isElsewhere(invocation, leading)
        || names.contains { Environment(naming: $0) == .production }
    }
    switch name {
    case "down" where !arguments.has("volumes"), "stop", "kill":
      // Here they are one's own; on a server others use them.
      if isServed { report(removesMany, "the services of a server", invocation, &context) }
    case "down":
      report(
        removesVolumes, "the volumes of this Compose project", severity: isServed ? .high : nil, invocation,
        &context)
    case "rm" where arguments.has("volumes"):
      report(removesVolumes, "the volumes of " + arguments.display(), invocation, &context)
    case "push": report(publishes, "the images of this Compose project", invocation, &context)
    case "build" where DeedTable.optionNames(arguments).contains("push"):
      report(publishes, "the images of this Compose project", invocation, &context)
    case "run":
      opens(leading.operands.dropFirst(), invocation, &context)
      ContainerFiles.judge(leading.values("file"), invocation, &context)
    case "up", "create": ContainerFiles.judge(leading.values("file"), invocation, &context)
    default: break
    }
  }
}
