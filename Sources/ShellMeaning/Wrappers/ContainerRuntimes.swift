/// What lies below the engines: runtimes and builders that start a command in a container of theirs.
let containerRuntimes: [Program] = [
  Program("crictl", .special(.runtime)), Program("ctr", .special(.runtime)),
  Program("runc", .special(.runtime)), Program("crun", .special(.runtime)),
  Program("youki", .special(.runtime)), Program("buildah", .special(.runtime)),
]

extension Reader {
  mutating func runRuntime(_ invocation: Invocation) -> Value {
    let index = emit(invocation)
    let name = invocation.name ?? "ctr"
    var scan = OptionScan(
      invocation.arguments, short: "nraicD",
      long: "namespace address runtime-endpoint image-endpoint config root log log-format timeout")
    while scan.next() != nil {}
    var verb = scan.skip()?.value.known ?? ""
    if name == "ctr", verb == "tasks" || verb == "task" || verb == "t" {
      verb = scan.skip()?.value.known ?? ""
    }
    let isNew = verb == "run"
    if name == "buildah", verb == "unshare" { return launch(behindDashes(scan.rest), from: invocation) }
    guard verb == "exec" || isNew && (name == "ctr" || name == "buildah") else {
      return printed(invocation, by: index)
    }
    var mounts: [(host: String, inside: String, isReadOnly: Bool)] = []
    var options = OptionScan(
      Array(scan.rest), short: name == "buildah" ? "v" : "eup",
      long: """
        exec-id timeout cwd user env mount volume workingdir security-opt cap-add cap-drop hostname network \
        runtime snapshotter platform label env-file device memory-limit cpus fifo-dir log-uri process pid-file \
        console-socket isolation
        """)
    while let option = options.next() {
      guard let value = option.value else { continue }
      switch option.name {
      case "v", "volume": addVolume(value, invocation.directory, &mounts)
      case "mount": addMount(value, invocation.directory, &mounts)
      default: break
      }
    }
    // The container, and in front of that of a new one the image.
    let container = options.skip()?.value.known
    if isNew, name == "ctr" { options.skip() }
    var running = RunOptions()
    running.mounts = mounts
    if !isNew { running.name = container }
    return runContained(behindDashes(options.rest), invocation, name, running, index)
  }

  private func behindDashes(_ words: ArraySlice<Invocation.Argument>) -> ArraySlice<Invocation.Argument> {
    words.first?.value.equals("--") == true ? words.dropFirst() : words
  }
}
