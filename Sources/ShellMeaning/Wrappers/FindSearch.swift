/// Where a `find` looks, and what it may come across there.
struct FindSearch {
  private(set) var roots: [Value] = []
  /// The first argument that is no root.
  private(set) var firstTest = 0
  /// It also meets the roots themselves.
  private(set) var includesRoots = true
  /// It goes no deeper than the roots.
  private(set) var onlyRoots = false
  private(set) var deletes = false

  init(_ arguments: [Invocation.Argument]) {
    var i = 0
    while i < arguments.count, let text = arguments[i].value.known,
      text == "-L" || text == "-H" || text == "-P"
    {
      i += 1
    }
    while i < arguments.count {
      let start = arguments[i].value.prefix
      if start.utf8.first == 0x2D || start == "(" || start == "!" || start == "," { break }
      roots.append(arguments[i].value)
      i += 1
    }
    firstTest = i
    if roots.isEmpty { roots = [Value(".")] }
    while i < arguments.count {
      switch arguments[i].value.known {
      case "-mindepth", "-name", "-iname", "-path", "-ipath", "-wholename", "-regex", "-iregex", "-size",
        "-empty", "-newer", "-mtime", "-mmin", "-atime", "-ctime", "-amin", "-cmin", "-user", "-perm",
        "-samefile", "-inum":
        includesRoots = false
      case "-type":
        if i + 1 < arguments.count, !arguments[i + 1].value.equals("d") { includesRoots = false }
      case "-maxdepth":
        if i + 1 < arguments.count, arguments[i + 1].value.equals("0") { onlyRoots = true }
      case "-delete": deletes = true
      default: break
      }
      i += 1
    }
  }

  static let name = Value(hole: Value.Hole(name: "{}", kind: .item))

  static func item(under root: Value) -> Value {
    var item = root
    if root.suffix.utf8.last != 0x2F { item.append("/") }
    item.append(Value.Hole(name: "{}", kind: .item))
    return item
  }

  /// What `fd [PATTERN [ROOT…]]` may come across.
  static func fastItems(_ arguments: ArraySlice<Invocation.Argument>) -> [Value] {
    var scan = OptionScan(
      Array(arguments), short: "edtESocCj",
      long: """
        extension max-depth min-depth exact-depth type exclude size owner color base-directory changed-before \
        changed-within changed-after newer older threads max-results search-path ignore-file
        """)
    var roots: [Value] = []
    var hasPattern = false
    while true {
      while let option = scan.next() {
        if option.name == "search-path" || option.name == "base-directory", let root = option.value {
          roots.append(root)
        }
      }
      guard let operand = scan.skip() else { break }
      if hasPattern { roots.append(operand.value) }
      hasPattern = true
    }
    if roots.isEmpty { roots = [Value(".")] }
    return roots.prefix(8).map(item)
  }

  /// One value for each root, or for the roots and what is under them.
  var items: [Value] {
    var result: [Value] = []
    for root in roots.prefix(16) {
      if onlyRoots || includesRoots { result.append(root) }
      if !onlyRoots { result.append(Self.item(under: root)) }
    }
    return result
  }
}
