import ShellMeaning

/// Building what was cloned over an open line from a machine without a name.
///
/// A build runs what the sources say. Where those come from an address that has a name, somebody answers for them, and
/// to build them is ordinary; here it is whoever sits on the way who decides.
enum StrangeBuilds {
  static func origin(_ invocation: Invocation, _ context: Judgement) -> String? {
    guard !context.memory.clones.isEmpty, let folder = folder(of: invocation),
      let address = context.memory.clones.address(above: context.place(folder, of: invocation).components),
      isNobodys(address)
    else { return nil }
    return address
  }

  /// Without encryption, and numbers for a name.
  static func isNobodys(_ address: String) -> Bool {
    (address.hasPrefix("http://") || address.hasPrefix("git://")) && NetworkHosts.isBare(address)
  }

  /// The folder that a build takes its orders from; nil if the program takes none.
  private static func folder(of invocation: Invocation) -> Value? {
    let words = invocation.arguments
    let first = words.first?.value.known ?? ""
    switch invocation.canonicalName {
    case "make", "gmake", "ninja", "npm", "pnpm":
      let mark = words.firstIndex { ["-C", "--prefix", "--directory", "--dir"].contains($0.value.known) }
      if let mark, mark + 1 < words.count { return words[mark + 1].value }
      return first == "view" || first == "pack" ? nil : Value(".")
    case "yarn", "bun", "bundle", "rake", "mvn", "gradle", "meson", "cmake", "scons", "tox", "nox",
      "pre-commit", "just":
      return Value(".")
    case "cargo":
      return ["build", "run", "test", "install", "check", "bench"].contains(first) ? Value(".") : nil
    case "go": return ["run", "generate", "test"].contains(first) ? Value(".") : nil
    case "composer": return first == "install" || first == "update" ? Value(".") : nil
    case "pip", "pip3", "uv", "pipx", "python", "python3":
      guard let verb = words.firstIndex(where: { $0.value.known == "install" }) else { return nil }
      return words[(verb + 1)...].first { word in
        [".", "/", "~"].contains { word.value.prefix.hasPrefix($0) }
      }?.value
    default: return nil
    }
  }
}
