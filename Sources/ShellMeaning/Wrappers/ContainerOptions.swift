import Bytes

/// What the options of a new container say: what it shares with the machine, and what lies in it.
extension Reader {
  /// Long options of `run` and `exec` that are complete without a value.
  private static let flags: StaticString = """
    detach init interactive no-healthcheck oom-kill-disable privileged publish-all quiet read-only rm sig-proxy \
    tty disable-content-trust help no-TTY service-ports no-deps build remove-orphans use-aliases replace rmi \
    read-only-tmpfs no-hosts no-hostname T
    """

  struct RunOptions {
    /// What the container is called, where it runs already.
    var name: String?
    var mounts: [(host: String, inside: String, isReadOnly: Bool)] = []
    var directory: Value?
    var entrypoint: OptionScan.Option?
    var environment: [(name: String, value: Value)] = []
    var sharesProcesses = false
    var isPrivileged = false
    var sharesNetwork = false
    var added: [String] = []
    var next = 0

    var shares: Invocation.Shared {
      func may(_ rights: String...) -> Bool {
        isPrivileged || added.contains { $0 == "all" || rights.contains($0) }
      }
      var shares: Invocation.Shared = []
      if may("sys_module", "sys_admin") { shares.insert(.kernel) }
      if isPrivileged { shares.insert(.devices) }
      if sharesNetwork, may("net_admin") { shares.insert(.network) }
      return shares
    }
  }

  /// The options from `start` on. Any long option that is no known flag takes the next word: missing a value
  /// would take it for the image, and the image for the command.
  func runOptions(_ arguments: [Invocation.Argument], from start: Int, in directory: Value)
    -> RunOptions
  {
    var options = RunOptions()
    var i = start
    while i < arguments.count {
      let written = arguments[i].value.prefix
      guard written.utf8.first == 0x2D, written.utf8.count > 1 else { break }
      i += 1
      if written == "--" { break }
      var name: String
      var value: Value?
      if written.hasASCIIPrefix("--") {
        name = String(written.dropFirst(2))
        if let equals = name.utf8.firstIndex(of: 0x3D) {
          name = String(name[..<equals])
          value = arguments[i - 1].value.dropping(name.utf8.count + 3)
        } else if name == "privileged" {
          options.isPrivileged = true
        } else if !Self.flags.names(name), i < arguments.count {
          value = arguments[i].value
          i += 1
        }
      } else {
        // Letters without a value come first in a cluster: `-itv a:b`.
        name = ""
        var place = 0
        for letter in written.utf8.dropFirst() {
          place += 1
          guard Self.takesValue(letter) else { continue }
          name = String(Unicode.Scalar(letter))
          break
        }
        if !name.isEmpty {
          let attached = arguments[i - 1].value.dropping(place + 1)
          if !attached.isEmpty {
            value = attached
          } else if i < arguments.count {
            value = arguments[i].value
            i += 1
          }
        }
      }
      guard let value else { continue }
      switch name {
      case "e", "env": if let pair = value.assignment { options.environment.append(pair) }
      case "v", "volume": addVolume(value, directory, &options.mounts)
      case "mount": addMount(value, directory, &options.mounts)
      case "pid": options.sharesProcesses = value.equals("host")
      case "net", "network": options.sharesNetwork = value.equals("host")
      case "privileged": options.isPrivileged = !value.equals("false")
      case "cap-add":
        let right = value.known?.asciiLowercased ?? ""
        options.added.append(right.hasASCIIPrefix("cap_") ? String(right.dropFirst(4)) : right)
      case "w", "workdir": options.directory = value
      case "entrypoint":
        options.entrypoint = OptionScan.Option(name: name, value: value, range: arguments[i - 1].range)
      default: break
      }
    }
    options.next = i
    return options
  }

  /// The letters of `run` and `exec` that a value belongs to.
  private static func takesValue(_ letter: UInt8) -> Bool {
    switch letter {
    case 0x61, 0x63, 0x65, 0x67, 0x68, 0x6C, 0x6D, 0x6E, 0x70, 0x75, 0x76, 0x77: true  // aceghlmnpuvw
    default: false
    }
  }

  /// `host:inside[:options]`; a host that is no path is a volume's name.
  func addVolume(
    _ value: Value, _ directory: Value, _ mounts: inout [(host: String, inside: String, isReadOnly: Bool)]
  ) {
    let parts = value.split(where: { $0 == 0x3A }, keepingEmpty: true)
    guard parts.count >= 2 else { return }
    let options = parts.count > 2 ? parts[2].known ?? "" : ""
    let start = parts[0].prefix
    let isPath = start.utf8.first == 0x2F || start.utf8.first == 0x2E || start.isEmpty
    guard isPath else {
      // What is kept for containers: it lies on this machine, too, but under no path of people's.
      if let name = parts[0].known, !ByteView(name).contains("cache") {
        mounts.append(("volume:" + name, parts[1].display, options == "ro"))
      }
      return
    }
    let isReadOnly = options.split(separator: ",").contains("ro")
    mounts.append((Self.folder(parts[0], from: directory), parts[1].display, isReadOnly))
  }

  /// The folder of this machine that is seen elsewhere. What `mktemp` has just made bears no name yet.
  static func folder(_ path: Value, from directory: Value) -> String {
    if case .hole(let hole)? = path.pieces.first, hole.kind == .temporary { return "/tmp/" + path.display }
    return Paths.join(directory, path).display
  }

  /// `type=bind,source=/a,target=/b`
  func addMount(
    _ value: Value, _ directory: Value, _ mounts: inout [(host: String, inside: String, isReadOnly: Bool)]
  ) {
    var host: Value?
    var inside: Value?
    var isReadOnly = false
    var isVolume = false
    for part in value.split(where: { $0 == 0x2C }, keepingEmpty: false) {
      let (key, text) = part.cut(at: 0x3D)
      switch key.known {
      case "type":
        isVolume = text.equals("volume")
        if !isVolume, !text.equals("bind") { return }
      case "source", "src": host = text
      case "target", "destination", "dst": inside = text
      case "readonly", "ro": isReadOnly = !text.equals("false")
      default: break
      }
    }
    guard let host, let inside else { return }
    if isVolume {
      guard let name = host.known, !ByteView(name).contains("cache") else { return }
      return mounts.append(("volume:" + name, inside.display, isReadOnly))
    }
    mounts.append((Self.folder(host, from: directory), inside.display, isReadOnly))
  }
}
