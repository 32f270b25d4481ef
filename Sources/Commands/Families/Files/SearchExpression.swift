import Bytes
import ShellMeaning

/// The part of what `find` is told that decides what is found, deleted and written.
struct SearchExpression {
  private(set) var deletes: Range<Int>?
  /// Names or paths that what is done something with must match; empty: everything.
  private(set) var filters: [Value] = []
  private(set) var onlyEmpty = false
  private(set) var onlyFiles = false
  private(set) var written: [Invocation.Argument] = []

  /// What stands between two `-o`.
  private struct Clause {
    var filters: [Value] = []
    var onlyEmpty = false
    var onlyFiles = false
    /// Something is done with what it finds: shown, run on it, deleted.
    var acts = false
    var deletes = false
    /// It ends in `-prune`: what it finds is what is left out.
    var isPruned = false
  }

  init(_ words: ArraySlice<Invocation.Argument>) {
    var clauses: [Clause] = []
    var clause = Clause()
    var i = words.startIndex
    var negated = false
    var depth = 0
    while i < words.endIndex {
      let word = words[i]
      let text = word.value.known ?? ""
      let next: Invocation.Argument? = i + 1 < words.endIndex ? words[i + 1] : nil
      i += 1
      switch text {
      case "!", "-not":
        negated = true
        continue
      case "-prune":
        clause.isPruned = true
        continue
      case "(": depth += 1
      case ")":
        depth -= 1
        continue
      case "-o" where depth <= 0, "-or" where depth <= 0, "," where depth <= 0:
        clauses.append(clause)
        clause = Clause()
      case "-print", "-print0", "-printf", "-ls":
        clause.acts = true
        if text == "-printf" { i += 1 }
      case "-delete":
        deletes = word.range
        clause.deletes = true
      case "-empty": clause.onlyEmpty = !negated
      case "-type":
        clause.onlyFiles = next?.value.known == "f" || next?.value.known == "l"
        i += 1
      case "-name", "-iname", "-path", "-ipath", "-wholename":
        if let next, !negated { clause.filters += Self.spelledOut(next.value).map(\.withGlobs) }
        i += 1
      case "-regex", "-iregex":
        if !negated {
          clause.filters.append(Value(hole: Value.Hole(name: next?.value.display ?? "", kind: .output)))
        }
        i += 1
      case "-mtime", "-atime", "-ctime", "-mmin", "-amin", "-cmin", "-size", "-user", "-group", "-perm",
        "-newer", "-maxdepth", "-mindepth", "-inum", "-links", "-fstype", "-uid", "-gid", "-lname",
        "-samefile":
        i += 1
      case "-fprint", "-fls", "-fprint0":
        if let next { written.append(next) }
        i += 1
      case "-fprintf":
        if let next { written.append(next) }
        i += 2
      case "-exec", "-execdir", "-ok", "-okdir":
        clause.acts = true
        while i < words.endIndex, ![";", "+", "\\;"].contains(words[i].value.known ?? "") { i += 1 }
        i += 1
      default: break
      }
      negated = false
      clause.isPruned = false
    }
    clauses.append(clause)
    choose(among: clauses)
  }

  /// `-name '*.log' -o -type f -delete`: what the first clause finds is left alone, and narrows nothing. Where nothing
  /// is said of what shall be done, each finds.
  private mutating func choose(among clauses: [Clause]) {
    var chosen = clauses.filter(\.deletes)
    if chosen.isEmpty { chosen = clauses.filter(\.acts) }
    if chosen.isEmpty { chosen = clauses.filter { !$0.isPruned } }
    onlyEmpty = !chosen.isEmpty && chosen.allSatisfy(\.onlyEmpty)
    onlyFiles = !chosen.isEmpty && chosen.allSatisfy(\.onlyFiles)
    if !chosen.contains(where: { $0.filters.isEmpty && !($0.onlyEmpty && !onlyEmpty) }) {
      filters = chosen.flatMap(\.filters)
    }
  }

  /// `*.py[co]` is `*.pyc` or `*.pyo`.
  private static func spelledOut(_ pattern: Value) -> [Value] {
    guard let text = pattern.known, text.utf8.last == UInt8(ascii: "]"),
      let open = text.utf8.lastIndex(of: UInt8(ascii: "["))
    else { return [pattern] }
    let letters = text.utf8[text.utf8.index(after: open)...].dropLast()
    guard (1...4).contains(letters.count), letters.allSatisfy(ASCII.isAlphanumeric) else { return [pattern] }
    return letters.map { Value(text[..<open] + String(decoding: [$0], as: UTF8.self)) }
  }
}
