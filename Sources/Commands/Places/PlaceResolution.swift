import Bytes
import ShellMeaning

extension Place {
  /// The place that `value` names for a program running in `directory`.
  ///
  /// `following`: a link at the end is gone through, as opening a file does; removing one does not, unless
  /// the path ends in a slash. `links` are those the same command makes before.
  init(
    _ value: Value, in directory: Value?, of around: Surroundings, following: Bool = true,
    links: [String: [String]] = [:], known: KnownPlaces? = nil
  ) {
    let parts = PathParts(value, home: around.homeText)
    var base: [String]?
    switch parts.start {
    case .absolute: base = []
    case .home(of: nil): base = around.home ?? ["home", "~"]
    case .home(of: let user?): base = user == "root" ? ["root"] : ["home", user]
    case .temporary: base = around.temporary ?? ["tmp"]
    case .project: base = around.project ?? around.directory
    case .here: base = Self.base(directory, around)
    case .unknown: base = nil
    }
    guard let base else {
      // `cd "$X/" && rm -rf ./*`: with X empty the slash is left.
      if case .here = parts.start, let directory, directory.pieces.count > 1,
        case .hole(let hole)? = directory.pieces.first, hole.kind == .unset
      {
        var whole = directory
        if !whole.suffix.hasSuffix("/") { whole.append("/") }
        whole.append(value.prefix.hasPrefix("./") ? value.dropping(2) : value)
        self = Self.unanchored(PathParts(whole, home: around.homeText), around, written: whole)
        return
      }
      self = Self.unanchored(parts, around, written: value)
      return
    }
    var whole = base
    whole.reserveCapacity(base.count + parts.components.count)
    for component in parts.components {
      if component == ".." { _ = whole.popLast() } else { whole.append(component) }
    }
    if case .temporary = parts.start, parts.components.isEmpty, value.soleHole?.kind == .temporary {
      whole.append("mktemp")
    }
    let throughLast = following || parts.namesFolder || parts.isContents
    whole = Self.resolvingLinks(whole.canonical, throughLast: throughLast, around, links, known)
    self = Self.classified(whole, around)
    isContents = parts.isContents
    includesHidden = parts.includesHidden
    namesFolder = parts.namesFolder
  }

  /// The working directory taken apart; nil if it cannot be known. Unset, it is the scene's.
  private static func base(_ directory: Value?, _ around: Surroundings) -> [String]? {
    guard let directory else { return around.directory ?? around.project ?? [] }
    // Hardly any command has gone elsewhere before.
    if let start = around.directoryText, directory.known == start { return around.directory }
    let parts = PathParts(directory, home: around.homeText)
    switch parts.start {
    case .absolute: return parts.components.canonical
    case .home(of: nil): return (around.home ?? ["home", "~"]) + parts.components
    case .home(of: let user?): return ["home", user] + parts.components
    case .temporary: return (around.temporary ?? ["tmp"]) + ["mktemp"] + parts.components
    case .project, .here:
      guard let start = around.directory ?? around.project else { return nil }
      return start + parts.components
    case .unknown: return nil
    }
  }

  /// A path whose beginning cannot be known: judged by its end, and by what it would be if the hole were empty.
  private static func unanchored(_ parts: PathParts, _ around: Surroundings, written: Value) -> Place {
    var region = Region.unknown
    let components = parts.components
    if Artifacts.contains(components) {
      region = .artifact
    } else if case .unknown(.unset) = parts.start, parts.slashFollowsStart {
      // `"$X/"*` and `$X/usr`: with X empty this is the machine itself.
      if components.isEmpty {
        region = .maybeRoot
      } else if components.count == 1, SystemFolders.topLevel(components[0]) {
        region = .maybeRoot
      }
    }
    return Place(
      region: region, nature: Nature(ofTail: components, isContents: parts.isContents),
      components: components,
      isContents: parts.isContents, includesHidden: parts.includesHidden, namesFolder: parts.namesFolder,
      path: written.display)
  }

  /// Where the components of an absolute path lie.
  static func classified(_ path: [String], _ around: Surroundings) -> Place {
    var place = Place(region: .root, components: path, path: path.pathText)
    if let project = around.project, path.starts(with: project) {
      let inside = path.dropFirst(project.count)
      place.region = projectRegion(Array(inside))
    } else if let project = around.project, !path.isEmpty, project.starts(with: path),
      !(around.home?.starts(with: path) ?? false)
    {
      place.region = .aboveProject
    } else {
      place.region = machineRegion(path, around)
    }
    place.nature = Nature(of: path, around)
    return place
  }

  private static func projectRegion(_ inside: [String]) -> Region {
    guard let first = inside.first else { return .project }
    if let git = inside.firstIndex(of: ".git") { return .gitFolder(depth: inside.count - git - 1) }
    if Artifacts.contains(inside) { return .artifact }
    if inside.count == 1, SourceFolders.contains(first) { return .source }
    return .item
  }

  private static func machineRegion(_ path: [String], _ around: Surroundings) -> Region {
    guard let first = path.first else { return .root }
    if first.utf8.last == UInt8(ascii: ":") { return WindowsFolders.region(path) }
    // A temporary folder may lie in the home folder, and a home folder in a temporary one; what is named more
    // closely counts.
    let homeCount = around.home.map { path.starts(with: $0) ? $0.count : 0 } ?? 0
    if let temporary = around.temporary, temporary.count > homeCount, path.starts(with: temporary) {
      return path.count == temporary.count ? .temporaryRoot : .temporary
    }
    if homeCount > 1 { return personalRegion(path, below: homeCount) }
    switch first {
    case "tmp": return path.count == 1 ? .temporaryRoot : .temporary
    case "dev": return deviceRegion(path)
    case "proc", "sys": return .kernel
    default: break
    }
    if first == "var", path.count > 1 {
      switch path[1] {
      case "tmp": return path.count == 2 ? .temporaryRoot : .temporary
      case "folders": return path.count < 5 ? .temporaryRoot : .temporary
      case "log": return .logs
      // Where rsnapshot keeps its backups is a cache by name alone.
      case "cache" where path.count > 2 && path[2] != "rsnapshot": return .cache
      // `/var/lib/docker/containers/ID/ID-json.log`
      case "lib" where path.count > 3 && path[path.count - 1].hasSuffix(".log"): return .logs
      case "lib" where path.count > 3 && path[2] == "apt" && path[3] == "lists": return .cache
      default: break
      }
    }
    if let home = around.home, path.starts(with: home) { return personalRegion(path, below: home.count) }
    if first == "root" { return personalRegion(path, below: 1) }
    if first == "home" || first == "Users" {
      return path.count == 1 ? .system(depth: 1) : personalRegion(path, below: 2)
    }
    if SystemFolders.topLevel(first) { return .system(depth: path.count) }
    // `/*`-like names: a glob right below the root.
    if path.count == 1, first.hasMarks { return .system(depth: 1) }
    return .outside(depth: path.count)
  }

  private static func personalRegion(_ path: [String], below count: Int) -> Region {
    let inside = path.dropFirst(count)
    guard let first = inside.first else { return .home }
    if PersonalCaches.contains(Array(inside)) { return .cache }
    if first == "AppData", inside.count > 2, inside[inside.startIndex + 2] == "Temp" {
      return inside.count == 3 ? .temporaryRoot : .temporary
    }
    return .personal(depth: inside.count)
  }

  private static func deviceRegion(_ path: [String]) -> Region {
    guard path.count > 1 else { return .system(depth: 1) }
    switch path[1] {
    case "null", "zero", "full", "random", "urandom", "tty", "stdin", "stdout", "stderr", "fd", "pts", "ptmx",
      "console", "tcp", "udp", "log", "kmsg":
      return .stream
    case "shm": return path.count == 2 ? .temporaryRoot : .temporary
    // `/dev/null~` is a file that a slip of the finger makes, and no disk.
    default: return path[1].hasPrefix("tty") || path[1].hasPrefix("null") ? .stream : .device
    }
  }

  /// Follows the links that are known, of the machine or of the command itself. Bounded: a ring of links ends
  /// where the patience does.
  private static func resolvingLinks(
    _ path: [String], throughLast: Bool, _ around: Surroundings, _ links: [String: [String]],
    _ known: KnownPlaces?
  ) -> [String] {
    let plain = known?.plainCount(of: path) ?? 0
    // How many of the components have been gone through without a link.
    var walked = 0
    var done: [String] = []
    done.reserveCapacity(path.count)
    // `done` as a path, which grows with it.
    var text = ""
    text.reserveCapacity(path.reduce(path.count) { $0 + $1.utf8.count })
    var open = Array(path.reversed())
    var patience = 40
    while let next = open.popLast() {
      if next == ".." {
        _ = done.popLast()
        text = done.isEmpty ? "" : "/" + done.slashed
        continue
      }
      done.append(next)
      text += "/"
      text += next
      guard patience > 0, throughLast || !open.isEmpty, !next.hasMarks else { continue }
      let isFirstWalk = walked == done.count - 1 && patience == 40
      if !links.isEmpty, let made = links[text] {
        patience -= 1
        done = made
        text = "/" + done.slashed
        continue
      }
      if isFirstWalk, walked < plain {
        walked += 1
        continue
      }
      guard around.world.kind(text) == .link, let target = around.world.link(text), !target.isEmpty else {
        if isFirstWalk { walked += 1 }
        continue
      }
      patience -= 1
      let parts = PathParts(Value(target), home: "")
      if parts.start == .absolute { done = [] } else { _ = done.popLast() }
      text = done.isEmpty ? "" : "/" + done.slashed
      open.append(contentsOf: parts.components.reversed())
    }
    if walked > plain { known?.noteWalk(path, plain: walked) }
    return done.canonical
  }
}
