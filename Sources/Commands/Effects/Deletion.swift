import ShellMeaning
import Verdict

/// Taking files away, by whatever program.
struct Deletion {
  /// Folders with everything in them.
  var isRecursive: Bool
  /// Not to be asked about.
  var isForced = true
  /// The content goes, the name stays (`>`, `truncate`, `shred`).
  var onlyContent = false

  static let recursive = Deletion(isRecursive: true)
  static let single = Deletion(isRecursive: false)
  static let emptying = Deletion(isRecursive: false, onlyContent: true)
}

extension Judgement {
  /// Judges the deletion of what `value` names. Says whether anything was found.
  @discardableResult
  mutating func delete(
    _ value: Value, _ how: Deletion, by invocation: Invocation, at range: Range<Int>
  ) -> Bool {
    var found = false
    // `find / -name x -exec rm {} +`: whatever bears that name, the machine's own included.
    let isWholeMachine = value.pieces.count == 2 && value.prefix == "/" && value.pieces[1].isItem
    // `git ls-files '*.py' | xargs rm`
    for pattern in value.listedPatterns.prefix(16) {
      let place = place(Value(pattern).withGlobs, of: invocation)
      guard let severity = everySource(place, isDeep: true) else {
        // `docs/adr/*`: git's sign stands for folders, too.
        let isAll = pattern.hasSuffix("/*") || pattern.hasSuffix("/**")
        if delete(place, isAll ? .recursive : how, by: invocation, at: range) { return true }
        continue
      }
      report(
        DeletionRules.sources, on: place.path, severity: severity, at: range, program: invocation.name,
        paths: [place.path])
      return true
    }
    // `git ls-files docs/adr | xargs rm`: what lies in those folders.
    let folders = value.listedFolders
    if !folders.isEmpty {
      for folder in folders
      where delete(place(Value(folder), of: invocation), .recursive, by: invocation, at: range) {
        found = true
      }
      return found
    }
    // Nothing bears an empty name: `tmp=; if x; then tmp=$(mktemp -d); fi; rm -rf "$tmp"` removes nothing of here.
    for (value, isFiltered) in expansions(of: value, by: invocation) where !value.isEmpty {
      let place = place(value, of: invocation, following: how.onlyContent)
      var how = how
      // Every file that git knows, in whatever folder.
      if place.isInProject, value.pieces.contains(where: \.isTrackedFiles) { how.isRecursive = true }
      // What tools make again is no loss wherever a search comes across it; the machine's folders stay its own.
      if isFiltered, isWholeMachine {
        how.isRecursive = true
      } else if isFiltered, Artifacts.contains(place.components), !place.isMachine {
        how.isRecursive = false
      } else if place.isInProject, invocation.isRepeated, value.pieces.contains(where: \.isItem) || isFiltered
      {
        // A search goes into every folder.
        how.isRecursive = true
      } else if isFiltered || value.pieces.contains(where: \.isEverythingFound),
        invocation.isSearched || value.pieces.contains(where: \.isEverythingFound), !how.isRecursive
      {
        switch place.region {
        case .personal, .outside, .home: how.isRecursive = true
        default: break
        }
      }
      let isPattern = !isFiltered && value.holes.contains { $0.kind == .glob }
      let severity =
        isFiltered
        ? how.isRecursive ? everySource(place, isDeep: memory.searchesAll) : nil
        : isPattern ? everySource(place) : nil
      if let severity {
        report(
          DeletionRules.sources, on: place.path, severity: severity, at: range, program: invocation.name,
          paths: [place.path])
        found = true
      } else if delete(place, how, by: invocation, at: range) {
        found = true
      }
    }
    return found
  }

  /// How bad it is that every file of a language goes from one of the project's own folders of sources, `src/*.c`, or
  /// from another one, `*.py`. What compilers put beside them (`*.js`, `*.css`) may be anything.
  func everySource(_ place: Place, isDeep: Bool = false) -> Severity? {
    guard place.isInProject, let (star, kind) = place.name.split(at: UInt8(ascii: ".")),
      star.utf8.count <= 3, star.hasMarks
    else { return nil }
    switch kind {
    case "c", "cc", "cpp", "cxx", "m", "mm", "swift", "rs", "go", "py", "rb", "ts", "tsx", "jsx", "java",
      "kt", "scala", "cs", "php", "vue", "svelte", "ex", "exs", "hs", "ml", "lua", "pl", "dart", "clj", "zig":
      break
    default: return nil
    }
    // `**/*.py`: whatever folders there are.
    var path = place.components.dropLast()
    var isDeep = isDeep
    while let last = path.last, last.utf8.allSatisfy({ $0 == PathParts.Mark.glob }) {
      path.removeLast()
      isDeep = true
    }
    let folder = Place.classified(Array(path), surroundings)
    switch folder.region {
    case .source: return .high
    // A search that goes into every folder of the project.
    case .project: return isDeep ? .high : .medium
    case .item: return isDeep ? nil : .medium
    default: return nil
    }
  }

  @discardableResult
  mutating func delete(
    _ given: Place, _ how: Deletion, by invocation: Invocation, at range: Range<Int>
  ) -> Bool {
    var place = revealed(given)
    // What was moved here first is what goes. Things may be moved to and fro.
    if !memory.moved.isEmpty {
      for _ in 0..<8 {
        guard let origin = memory.moved[place.path], origin.path != place.path else { break }
        place = revealed(origin)
      }
    }
    if isOfFreshClone(place) { return false }
    if let origin = movedThere(place) { place = origin }
    guard
      let (rule, severity) = (DeletionRules.judge(place, how) ?? losesWork(place, by: invocation)).map({
        GuardRules.raised($0, $1, by: invocation)
      })
    else { return false }
    report(
      rule, on: place.path, severity: severity, at: range, program: invocation.name,
      paths: [place.path])
    return true
  }

  /// `mv src /tmp/.trash-$$ && rm -rf /tmp/.trash-*`: what a pattern finds of what was moved here first.
  private func movedThere(_ place: Place) -> Place? {
    guard !memory.moved.isEmpty, place.isTemporary, place.name.hasMarks else { return nil }
    let start = place.name.utf8.prefix { !PathParts.Mark.isMark($0) }
    let stem = place.path.utf8.dropLast(place.name.utf8.count - start.count)
    guard start.count > 1 else { return nil }
    return memory.moved.first { $0.value.path != $0.key && $0.key.utf8.starts(with: stem) }?.value
  }

  /// `git clone ADDRESS starter && rm -rf starter/.git`: it came a moment ago, and is where it came from. What was
  /// moved there since is not.
  private func isOfFreshClone(_ place: Place) -> Bool {
    guard let folder = memory.clones.folder(above: place.components) else { return false }
    return !memory.moved.keys.contains { $0.hasPrefix("/" + folder.joined(separator: "/") + "/") }
  }

  /// One file that somebody wrote, unless this very command made it or git keeps it.
  private func losesWork(_ place: Place, by invocation: Invocation) -> (Rule, Severity)? {
    guard place.region == .item, invocation.canonicalName != "git", !memory.made.contains(place.path),
      place.isManuscript(atRoot: place.components.count == (surroundings.project?.count ?? 0) + 1)
    else { return nil }
    return (DeletionRules.sources, .medium)
  }
}
