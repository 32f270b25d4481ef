import Bytes
import ShellMeaning
import Verdict

/// `find` where it acts by itself: `-delete` and the actions that write. What `-exec` runs comes as an
/// invocation of its own.
enum FindFiles: Family {
  static let category = "files"
  static let programs = ["find", "gfind", "bfs", "fd", "fdfind"]
  static let rules: [Rule] = []

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    if invocation.canonicalName.hasPrefix("fd") {
      context.memory.foundNames = fastFilters(invocation)
      context.memory.searchesAll = searchesAll(invocation)
      return
    }
    let words = invocation.arguments
    var i = 0
    var roots: [Invocation.Argument] = []
    while i < words.count, let text = Optional(words[i].value.known ?? words[i].value.prefix) {
      if ["-H", "-L", "-P"].contains(text) || text.hasPrefix("-O") {
        i += 1
      } else if text == "-D" || text == "-f" {
        i += 2
      } else if text.hasPrefix("-") || text == "!" || text == "(" || text == ")" {
        break
      } else {
        roots.append(words[i])
        i += 1
      }
    }
    let expression = SearchExpression(words[min(i, words.count)...])
    context.memory.foundNames = expression.filters
    context.memory.searchesAll = searchesAll(invocation)
    for file in expression.written {
      context.write(file.value, .overwrite, by: invocation, at: file.range)
    }
    guard let action = expression.deletes else { return }
    if roots.isEmpty { roots = [Invocation.Argument(value: Value("."), range: action)] }
    for root in roots {
      delete(under: root, expression, action, invocation, &context)
    }
  }

  private static func delete(
    under root: Invocation.Argument, _ expression: SearchExpression, _ action: Range<Int>,
    _ invocation: Invocation,
    _ context: inout Judgement
  ) {
    var place = context.place(root.value, of: invocation)
    if expression.filters.isEmpty {
      guard !expression.onlyEmpty else { return }
      place.isContents = true
      place.includesHidden = true
      context.delete(place, .recursive, by: invocation, at: root.range)
      return
    }
    for filter in expression.filters {
      var below = root.value
      below.append("/")
      below.append(filter)
      let found = context.place(below, of: invocation)
      if context.everySource(found, isDeep: context.memory.searchesAll) == .high {
        context.report(
          DeletionRules.sources, on: found.path, severity: .high, at: root.range, program: invocation.name,
          paths: [found.path])
        return
      }
      // What tools make again is no loss wherever it lies; the machine's own folders stay theirs.
      var how = Deletion.recursive
      if Artifacts.contains(found.components), !found.isMachine { how = .single }
      // A file here and there, but not of everything that a person has.
      if expression.onlyFiles, !found.isInProject, !found.isMachine, place.region != .home { how = .single }
      if context.delete(found, how, by: invocation, at: root.range) { return }
    }
  }

  /// Not only what is near, old, new, large or nobody's is looked for.
  private static func searchesAll(_ invocation: Invocation) -> Bool {
    !invocation.arguments.contains { argument in
      switch argument.value.known {
      case "-maxdepth", "--max-depth", "-d", "-mtime", "-mmin", "-newer", "-ctime", "-atime", "-size",
        "-empty", "-user", "-perm", "-path", "-regex", "--changed-within", "--changed-before", "--size", "-S":
        // `-not -path` leaves out what is no source.
        return argument.value.known != "-path"
          || !invocation.hasArgument("-not") && !invocation.hasArgument("!")
      default: return false
      }
    }
  }

  /// `fd -e pyc`, `fd -g '*.o'`, `fd node_modules`.
  private static func fastFilters(_ invocation: Invocation) -> [Value] {
    var filters: [Value] = []
    let words = invocation.arguments.map { $0.value.known ?? "" }
    var pattern: String?
    var isGlob = false
    var i = 0
    loop: while i < words.count {
      let word = words[i]
      let next = i + 1 < words.count ? words[i + 1] : ""
      i += 1
      switch word {
      case "-x", "--exec", "-X", "--exec-batch": break loop
      case "-e", "--extension":
        filters.append(Value("*." + next).withGlobs)
        i += 1
      case "-t", "--type", "-d", "--max-depth", "--min-depth", "--exact-depth", "-E", "--exclude", "-S",
        "--size", "--changed-within", "--changed-before", "-o", "--owner", "-j", "--threads", "-c", "--color",
        "--ignore-file", "--base-directory", "--max-results", "--search-path", "--format":
        i += 1
      case "-g", "--glob", "-gH", "-Hg", "-gI", "-HIg", "-gHI": isGlob = true
      case _ where word.hasPrefix("-"): break
      default: pattern = pattern ?? word
      }
    }
    if filters.isEmpty, let pattern, !pattern.isEmpty, pattern != "." {
      filters = isGlob ? [Value(pattern).withGlobs] : Self.alternatives(of: pattern).map(Self.name)
    }
    return filters
  }

  /// `^(dist|coverage)$` is `^dist$` or `^coverage$`.
  private static func alternatives(of pattern: String) -> [String] {
    let bytes = Array(pattern.utf8)
    guard let open = bytes.firstIndex(of: UInt8(ascii: "(")),
      let close = bytes.lastIndex(of: UInt8(ascii: ")")),
      open < close, open == 0 || open == 1 && bytes[0] == UInt8(ascii: "^"),
      close >= bytes.count - 2, close == bytes.count - 1 || bytes[close + 1] == UInt8(ascii: "$")
    else { return [pattern] }
    let inside = bytes[(open + 1)..<close]
    guard !inside.contains(UInt8(ascii: "(")), !inside.contains(UInt8(ascii: "[")) else { return [pattern] }
    let start = String(decoding: bytes[..<open], as: UTF8.self)
    let end = String(decoding: bytes[(close + 1)...], as: UTF8.self)
    return inside.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map {
      start + String(decoding: $0, as: UTF8.self) + end
    }
  }

  /// A name as a pattern: `^dist$` is `dist`, `\.pyc$` is `*.pyc`; of any other it is not known what it matches.
  private static func name(_ pattern: String) -> Value {
    var bytes = Array(pattern.utf8)
    let isStart = bytes.first == UInt8(ascii: "^")
    let isEnd = bytes.last == UInt8(ascii: "$")
    if isStart { bytes.removeFirst() }
    if isEnd, !bytes.isEmpty { bytes.removeLast() }
    var plain: [UInt8] = []
    var k = 0
    while k < bytes.count {
      let byte = bytes[k]
      if byte == UInt8(ascii: "\\"), k + 1 < bytes.count {
        plain.append(bytes[k + 1])
        k += 2
        continue
      }
      guard !".*+?()[]{}|^$".utf8.contains(byte) else {
        return Value(pattern).withGlobs
      }
      plain.append(byte)
      k += 1
    }
    let text = String(decoding: plain, as: UTF8.self)
    return isStart || text.utf8.first != UInt8(ascii: ".") ? Value(text) : Value("*" + text).withGlobs
  }
}
