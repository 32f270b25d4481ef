import Bytes
import ShellMeaning
import Verdict

/// What a container may reach of the machine it runs on.
extension ContainerFamily {
  private static let runGrammar = Grammar(
    "v,volume= mount= privileged=? pid= network,net= ipc= uts= userns= cap-add= security-opt= device= e,env= "
      + "env-file= name= p,publish= w,workdir= u,user= l,label= h,hostname= entrypoint= rm i,interactive t,tty "
      + "d,detach restart= memory,m= cpus= add-host= dns= link= log-driver= log-opt= platform= pull= gpus= tmpfs= "
      + "shm-size= ulimit= volumes-from= network-alias= health-cmd= init read-only cgroupns= runtime= a,attach= "
      + "P,publish-all label-file= ip= mac-address= stop-signal= expose= group-add= sysctl= help",
    style: .leading)

  /// Programs that show what is there; whether that may be seen is judged by the paths they are given.
  private static func onlyLooks(_ program: String) -> Bool {
    switch program {
    case "ls", "du", "df", "stat", "tree", "file", "wc", "cat", "head", "tail", "grep", "find", "md5sum",
      "sha256sum":
      true
    default: false
    }
  }

  private static func empties(_ code: String) -> Bool {
    ["rm -r", "rm -f", " -delete", "shred ", "truncate ", "rmtree"].contains { code.mentions($0) }
  }

  /// `-v /home/dev:/work:ro`
  private static func mounts(
    _ arguments: Arguments
  ) -> [(host: String, inside: String, isReadOnly: Bool)] {
    arguments.values("volume").compactMap { value in
      let parts = value.display.split(separator: ":").map(String.init)
      guard parts.count > 1, parts[0].hasPrefix("/") else { return nil }
      return (parts[0], parts[1], parts.count > 2 && parts[2].split(separator: ",").contains("ro"))
    }
  }

  static func opens(
    _ words: ArraySlice<Invocation.Argument>, _ invocation: Invocation, _ context: inout Judgement
  ) {
    let arguments = Arguments(words, by: runGrammar)
    guard !arguments.asksForHelp else { return }
    if !context.memory.images.isEmpty, arguments.operands.count == 1, let image = arguments.word(0),
      let start = context.memory.images[image]
    {
      var there = invocation
      there.wrappers.append(
        .container(by: invocation.canonicalName, mounts: mounts(arguments)))
      there.input = nil
      context.judgeShell(
        Value(start), from: there, in: Value(hole: Value.Hole(name: "container directory", kind: .input)))
    }
    if arguments.has("privileged"), arguments.text("privileged") != "false" {
      report(opensHost, "--privileged", invocation, &context)
    }
    // With this machine's processes or disk in sight, these leave the container for a shell of root's.
    let inner = arguments.operands.dropFirst().map(\.value.display)
    let leaves =
      arguments.operands.first?.value.display.mentions("nsenter") == true
      || inner.contains { text in
        text.mentions("nsenter") || text == "chroot" || text.mentions("chroot /")
          || text.mentions("release_agent") || text.mentions("notify_on_release")
          || text.mentions("mount /dev/") || text.mentions("core_pattern") || text.mentions("uevent_helper")
          || text == "mount" && inner.contains { $0.hasPrefix("/dev/") }
          || ["modprobe", "insmod", "rmmod", "kexec"].contains(text)
      }
    if arguments.text("pid") == "host" || arguments.has("privileged") && leaves {
      report(opensHost, "all processes", severity: leaves ? .high : .medium, invocation, &context)
    }
    for capability in arguments.values("cap-add").map(\.display) {
      let name = capability.asciiUppercased
      if ["ALL", "SYS_ADMIN", "SYS_MODULE", "SYS_PTRACE", "SYS_RAWIO", "DAC_READ_SEARCH"].contains(
        name.hasPrefix("CAP_") ? String(name.dropFirst(4)) : name)
      {
        report(opensHost, "capability " + name, severity: leaves ? .high : nil, invocation, &context)
      }
    }
    for option in arguments.values("security-opt").map(\.display) where option.hasSuffix("unconfined") {
      report(opensHost, option, invocation, &context)
    }
    for device in arguments.values("device").map(\.display) {
      let name = device.split(separator: ":").first.map(String.init) ?? device
      if ["/dev/sd", "/dev/nvme", "/dev/vd", "/dev/mem", "/dev/kmem", "/dev/mapper"].contains(
        where: name.hasPrefix)
      {
        report(opensHost, "device " + name, severity: .high, invocation, &context)
      }
    }
    for mount in arguments.values("volume") + arguments.values("mount") {
      // Each volume there is, for a program that empties it.
      if listsEverything(mount, context), inner.contains(where: empties) || inner.first == "rm" {
        report(removesVolumes, "every volume", severity: .high, invocation, &context)
      }
      guard let (source, readOnly) = mountSource(mount) else { continue }
      switch source {
      case _ where readOnly && inner.first.map(onlyLooks) == true: break
      case "/", "/etc", "/root", "/var/lib", "/dev", "/proc", "/sys", "/boot", "/usr", "/home":
        report(opensHost, source, severity: readOnly ? .medium : .high, invocation, &context)
      case "/var/run/docker.sock", "/run/docker.sock", "/run/containerd/containerd.sock":
        // With the engine's socket and every right besides, the image is the machine's master.
        let isWhole = arguments.has("privileged") && arguments.text("privileged") != "false"
        report(opensHost, source, severity: isWhole ? .high : nil, invocation, &context)
      default: break
      }
    }
  }

  /// The path on this computer that a mount makes visible, and whether it can only be read.
  private static func mountSource(_ value: Value) -> (source: String, readOnly: Bool)? {
    guard let text = value.known else { return nil }
    if text.mentions("source=") || text.mentions("src=") {
      let fields = text.split(separator: ",").map(String.init)
      let isReadOnly =
        fields.contains("readonly") || fields.contains("ro") || fields.contains("readonly=true")
      for field in fields {
        if let (key, path) = field.split(at: UInt8(ascii: "=")), key == "source" || key == "src" {
          return (withoutSlash(path), isReadOnly)
        }
      }
      return nil
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2 else { return nil }
    let isReadOnly = parts.count > 2 && parts[2].split(separator: ",").contains("ro")
    return (withoutSlash(parts[0]), isReadOnly)
  }

  private static func withoutSlash(_ path: String) -> String {
    var text = Substring(path)
    while text.utf8.count > 1, text.utf8.last == UInt8(ascii: "/") { text = text.dropLast() }
    return String(text)
  }
}
