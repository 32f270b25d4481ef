import Bytes

/// What JavaScript handed to a MongoDB shell calls, found among tokens: words in comments and texts count for
/// nothing, and `db["users"]["drop"]()` is the same as `db.users.drop()`.
struct MongoCode {
  enum Effect: Sendable, Equatable {
    case dropsDatabase
    /// With the collection's name, as far as it is known.
    case dropsCollection(String)
    case changesEverything(String)
    /// An account or an index.
    case dropsPart(String)
    case stopsServer
    case startsProgram
  }

  private enum Token: Equatable {
    case word(String)
    case text(String)
    case sign(UInt8)
  }

  private var tokens: [Token] = []
  private(set) var effects: [Effect] = []

  init(_ code: String) {
    tokens = MongoCode.joined(MongoCode.tokens(of: ByteView(code)))
    for i in tokens.indices { look(at: i) }
  }

  /// `"drop" + "Database"` is one text.
  private static func joined(_ tokens: [Token]) -> [Token] {
    guard tokens.contains(.sign(UInt8(ascii: "+"))) else { return tokens }
    var result: [Token] = []
    for token in tokens {
      if case .text(let right) = token, result.count > 1, result.last == .sign(UInt8(ascii: "+")),
        case .text(let left) = result[result.count - 2]
      {
        result.removeLast(2)
        result.append(.text(left + right))
      } else {
        result.append(token)
      }
    }
    return result
  }

  private func sign(_ i: Int) -> UInt8? {
    guard tokens.indices.contains(i), case .sign(let byte) = tokens[i] else { return nil }
    return byte
  }

  private func name(_ i: Int) -> String? {
    guard tokens.indices.contains(i) else { return nil }
    switch tokens[i] {
    case .word(let word): return word
    case .text(let text): return text
    case .sign: return nil
    }
  }

  /// A call of a method: `.name(`, `["name"](`. Or a key of a command document: `{dropDatabase: 1}`.
  private mutating func look(at i: Int) {
    guard let name = name(i) else { return }
    var next = i + 1
    var isMember = sign(i - 1) == UInt8(ascii: ".")
    if sign(i - 1) == UInt8(ascii: "["), sign(next) == UInt8(ascii: "]") {
      isMember = true
      next += 1
    } else if case .text = tokens[i], sign(next) != UInt8(ascii: ":") {
      return
    }
    let isCall = isMember && sign(next) == UInt8(ascii: "(")
    let isKey = sign(next) == UInt8(ascii: ":")
    switch name {
    case "dropDatabase" where isCall || isKey: effects.append(.dropsDatabase)
    case "drop" where isCall || (isKey && startsCommand(i)):
      effects.append(.dropsCollection(isKey ? self.name(next + 1) ?? "" : collection(before: i)))
    case "deletes" where isKey:
      // `{delete: "users", deletes: [{q: {}, limit: 0}]}`
      guard sign(next + 1) == UInt8(ascii: "["), sign(next + 2) == UInt8(ascii: "{"),
        self.name(next + 3) == "q",
        reachesEverything(next + 5)
      else { return }
      effects.append(.changesEverything(""))
    case "remove" where isCall && self.name(i - 2) == "rs": effects.append(.stopsServer)
    case "deleteMany", "remove", "updateMany", "findAndModify":
      if isCall, reachesEverything(next + 1) {
        effects.append(.changesEverything(collection(before: i)))
      } else if isKey, sign(next + 1) == UInt8(ascii: "{"), self.name(next + 2) == "filter",
        reachesEverything(next + 4)
      {
        effects.append(.changesEverything(collection(before: i)))
      }
    case "dropAllUsers", "dropAllUsersFromDatabase", "dropAllRoles", "removeShard":
      if isCall || isKey { effects.append(.stopsServer) }
    case "dropUser", "dropRole", "dropIndexes", "dropIndex":
      if isCall { effects.append(.dropsPart(name)) }
    case "renameCollection" where isCall && self.name(next + 3) == "true":
      effects.append(.dropsCollection(self.name(next + 1) ?? ""))
    case "$out" where isKey, "$merge" where isKey:
      // `db.orders.aggregate([…, {$out: "orders"}])` puts what is left in the place of what there was.
      guard let target = written(at: next + 1), aggregated(before: i) == target else { return }
      effects.append(name == "$out" ? .changesEverything(target) : .dropsPart(target))
    case "shutdownServer" where isCall, "shutdown" where isKey && startsCommand(i):
      effects.append(.stopsServer)
    case "exec", "execSync", "spawn", "spawnSync":
      if isCall { effects.append(.startsProgram) }
    default: break
    }
  }

  /// The collection that a stage writes to: `"orders"`, `{db: "shop", coll: "orders"}`, `{into: "orders"}`.
  private func written(at place: Int) -> String? {
    guard sign(place) == UInt8(ascii: "{") else { return name(place) }
    var i = place + 1
    while i < min(tokens.count, place + 16), sign(i) != UInt8(ascii: "}") {
      if let key = name(i), ["coll", "into"].contains(key), sign(i + 1) == UInt8(ascii: ":") {
        return name(i + 2)
      }
      i += 1
    }
    return nil
  }

  /// The collection whose `aggregate` this stage belongs to.
  private func aggregated(before i: Int) -> String? {
    for k in stride(from: i - 1, through: max(0, i - 512), by: -1)
    where name(k) == "aggregate" && sign(k + 1) == UInt8(ascii: "(") {
      return collection(before: k)
    }
    return nil
  }

  /// The first key of an object that is an argument: `runCommand({drop: "users"})`.
  private func startsCommand(_ i: Int) -> Bool {
    sign(i - 1) == UInt8(ascii: "{") && sign(i - 2) == UInt8(ascii: "(")
      && (name(i - 3)?.hasSuffix("ommand") ?? false)
  }

  /// The name in front of a method: `db.users.drop`, `db["users"].drop`, `getCollection("users").drop`.
  private func collection(before i: Int) -> String {
    var k = i - 2
    if sign(k) == UInt8(ascii: "]") || sign(k) == UInt8(ascii: ")") { k -= 1 }
    return name(k) ?? ""
  }

  /// Whether a filter that starts at `i` lets everything through: none, `{}`, `{_id: {$exists: true}}`,
  /// `{_id: {$ne: null}}`.
  private func reachesEverything(_ i: Int) -> Bool {
    if sign(i) == UInt8(ascii: ")") { return true }
    guard sign(i) == UInt8(ascii: "{") else { return false }
    if sign(i + 1) == UInt8(ascii: "}") { return true }
    guard name(i + 1) == "_id", sign(i + 2) == UInt8(ascii: ":"), sign(i + 3) == UInt8(ascii: "{") else {
      return false
    }
    guard sign(i + 7) == UInt8(ascii: "}"), sign(i + 8) == UInt8(ascii: "}") else { return false }
    let test = name(i + 4)
    let value = name(i + 6)
    return (test == "$exists" && value == "true") || (test == "$ne" && value == "null")
  }

  // MARK: Tokens

  private static func tokens(of text: ByteView) -> [Token] {
    var found: [Token] = []
    var i = 0
    while i < text.count {
      let byte = text[i]
      if ASCII.isSpace(byte) {
        i += 1
      } else if byte == UInt8(ascii: "/"), text.at(i + 1) == UInt8(ascii: "/") {
        i = text.firstIndex(of: UInt8(ascii: "\n"), from: i) ?? text.count
      } else if byte == UInt8(ascii: "/"), text.at(i + 1) == UInt8(ascii: "*") {
        i = text.firstRange(of: "*/", from: i + 2)?.upperBound ?? text.count
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`") {
        var end = i + 1
        while end < text.count, text[end] != byte { end += text[end] == UInt8(ascii: "\\") ? 2 : 1 }
        found.append(.text(text[i + 1..<Swift.min(end, text.count)].string))
        i = end + 1
      } else if ASCII.isWord(byte) || byte == UInt8(ascii: "$") || byte >= 0x80 {
        var end = i + 1
        while let next = text.at(end), ASCII.isWord(next) || next == UInt8(ascii: "$") || next >= 0x80 {
          end += 1
        }
        found.append(.word(text[i..<end].string))
        i = end
      } else {
        // `?.` calls like `.` does.
        if !(byte == UInt8(ascii: "?") && text.at(i + 1) == UInt8(ascii: ".")) { found.append(.sign(byte)) }
        i += 1
      }
    }
    return found
  }
}
