import Bytes
import ShellMeaning
import Verdict

/// What PowerShell finds in folders, and what it takes out of them.
extension PowerShell {
  /// `Remove-Item`, by whatever name.
  static func remove(_ given: Given, _ invocation: Invocation, _ context: inout Judgement) {
    let deep =
      given.has("recurse")
      || given.call.words.contains { ["rf", "fr"].contains($0.parameter?.asciiLowercased) }
    let windows = given.call.words.contains { $0.value.known?.asciiLowercased == "/s" }
    var targets = given.paths()
    if targets.isEmpty, let input = given.call.input { targets = [input] }
    // What a .NET build makes: `bin` beside `obj`.
    if targets.contains(where: { $0.windowsPath.isBuildFolder("obj") }) {
      targets.removeAll { $0.windowsPath.isBuildFolder("obj") || $0.windowsPath.isBuildFolder("bin") }
    }
    for target in targets where target.holes.contains(where: { $0.name == "historysavepath" }) {
      context.report(
        TamperingRules.history, on: target.display, at: invocation.range, program: given.call.name)
    }
    for target in targets
    where target.known?.asciiLowercased != "/s" && target.known?.asciiLowercased != "/q" {
      if target.known.map({ $0.asciiLowercased.hasPrefix("hk") && $0.contains(bytes: ":") }) == true {
        context.report(
          WindowsRules.registry, on: target.display, at: invocation.range, program: given.call.name)
      } else {
        context.delete(
          context.windowsPath(target).withGlobs, deep || windows ? .recursive : .single, by: invocation,
          at: invocation.range)
      }
    }
  }

  /// `Get-ChildItem`: the files that it hands on.
  static func listing(_ given: Given, _ invocation: Invocation, _ context: Judgement) -> Value {
    let paths = given.paths()
    var path = paths.first ?? Value(".")
    if path.known?.asciiLowercased == "env:" || path.known?.asciiLowercased == "env:\\*"
      || path.known?.asciiLowercased == "env:\\"
    {
      var origins = Origins()
      origins.environment = true
      return Value(hole: Value.Hole(name: PowerShellReader.environment, kind: .output, origins: origins))
    }
    let names = given.value("filter") ?? given.value("include") ?? (paths.count > 1 ? paths : [])
    if names.count > 1, names.allSatisfy({ Artifacts.isFolder($0.display) || $0.known == "bin" }) {
      // `bin` beside `obj` is what a build of .NET leaves behind.
      path.append("/obj")
    } else if let filter = names.first {
      path.append("/")
      path.append(given.has("recurse") && holdsEverything(path, invocation, context) ? everyFile : filter)
    } else {
      path.append("/")
      path.append(Value.Hole(name: given.has("recurse") ? everyLevel : "*", kind: .glob))
    }
    return context.windowsPath(path).withGlobs
  }

  /// `Get-Content`, `Select-String` and their like: the files they show.
  static func read(
    _ name: String, _ given: Given, _ invocation: Invocation, _ context: inout Judgement
  ) -> Value {
    var origins = Origins()
    // What a listing hands over is read file by file.
    let listed = given.call.input.flatMap { $0.origins == Origins() && !$0.prefix.isEmpty ? [$0] : nil } ?? []
    var paths = given.value("path") ?? given.value("literalpath") ?? []
    if paths.isEmpty {
      let isSearch = name == "select-string" && !given.has("pattern", atLeast: 2)
      paths = isSearch ? Array(given.positional.dropFirst()) : given.positional
    }
    for path in paths.isEmpty ? listed : paths {
      if let host = source(of: path, invocation, context) { origins.network.append(host) }
      let place = context.place(context.windowsPath(path).withGlobs, of: invocation)
      context.read(place, by: invocation, at: invocation.range)
      origins.files.append(place.absolutePath)
    }
    return Value(hole: Value.Hole(name: "content", kind: .output, origins: origins))
  }

  /// `Set-Item Env:NAME value`
  static func setsVariable(_ given: Given, _ context: inout Judgement) -> Bool {
    guard let path = given.paths().first?.known?.asciiLowercased, path.hasPrefix("env:"),
      let value = given.value("value")?.first ?? given.positional.last
    else { return false }
    let name = path.utf8.dropFirst(4).drop { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "/") }
    context.set(windowsVariable: String(Substring(name)), to: value)
    return true
  }

  /// The files of a folder and of all folders in it.
  static let everyLevel = "**"
  private static let everyFile = Value(hole: Value.Hole(name: everyLevel, kind: .glob))

  /// A whole disk, or all that somebody has: a search by names goes through every folder there.
  private static func holdsEverything(
    _ path: Value, _ invocation: Invocation, _ context: Judgement
  ) -> Bool {
    switch context.place(context.windowsPath(path), of: invocation).region {
    case .root, .home, .system(depth: 1): true
    default: false
    }
  }
}
