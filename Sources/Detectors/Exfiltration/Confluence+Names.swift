import Bytes
import Text

/// Names in a statement: those that it uses, and those that it puts something under.
extension Confluence {
  private static let most = 32

  /// Words that stand for something: not what is quoted unless it is filled in, no members, no names of arguments.
  static func uses(in line: ByteView) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var quote: UInt8 = 0
    var depth = 0
    var at = 0
    while at < line.count, found.count < most {
      let byte = line[at]
      if byte == 0x5C {
        // `\(name)`
        if quote != 0, line.at(at + 1) == UInt8(ascii: "(") { add(at + 2, &found, line) }
        at += 2
        continue
      }
      if byte == 0x22 || byte == 0x27 || byte == 0x60 {
        if quote == 0 { quote = byte } else if quote == byte { quote = 0 }
        at += 1
        continue
      }
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { depth -= 1 }
      guard ASCII.isWord(byte), !ASCII.isDigit(byte) else {
        at += 1
        continue
      }
      let start = at
      while at < line.count, ASCII.isWord(line[at]) { at += 1 }
      if quote != 0 {
        guard let before = line.at(start - 1),
          before == UInt8(ascii: "{") || before == UInt8(ascii: "$")
            || before == 0x20 && start > 2 && line[start - 2] == UInt8(ascii: "{")
        else { continue }
      } else if start > 0, line[start - 1] == 0x2E, start < 2 || line[start - 2] != 0x2E {
        continue
      } else if depth > 0, let next = line.at(at),
        next == UInt8(ascii: ":") && line.at(at + 1) != UInt8(ascii: ":")
          || next == UInt8(ascii: "=") && line.at(at + 1) != UInt8(ascii: "=") && line.at(at + 1) != 0x3E
      {
        continue
      }
      if !common.contains(line[start..<at]) { found.append(start..<at) }
    }
    return found
  }

  private static func add(_ start: Int, _ found: inout [Range<Int>], _ line: ByteView) {
    var end = start
    while end < line.count, ASCII.isWord(line[end]) { end += 1 }
    if end > start { found.append(start..<end) }
  }

  /// What a statement puts something under: before a sign of assignment, behind the words of loops, closures and blocks, as
  /// the object that takes it, and as an argument that is filled.
  static func made(in line: ByteView, _ words: [Range<Int>]) -> [ByteView] {
    var names: [ByteView] = []
    func take(_ range: Range<Int>?) {
      if let range, !range.isEmpty, !common.contains(line[range]) { names.append(line[range]) }
    }
    if let sign = assignment(in: line) {
      var end = sign
      for _ in 0..<4 {
        guard let word = word(endingBefore: end, in: line) else { break }
        take(word)
        end = word.lowerBound
        while end > 0, line[end - 1] == 0x20 || line[end - 1] == 0x24 || line[end - 1] == 0x3A { end -= 1 }
        guard end > 0, line[end - 1] == UInt8(ascii: ",") else { break }
        end -= 1
      }
    } else {
      take(receiver(of: line))
      // Commands of a shell: what one names besides is where it goes.
      if line.contains("-destinationpath ") || line.contains("out-file ") || line.contains("copy-item ") {
        for word in words where word.lowerBound > 0 && line[word.lowerBound - 1] == 0x24 { take(word) }
      }
    }
    for opening in binders {
      var from = 0
      while let place = line.firstRange(of: opening, from: from) {
        from = place.upperBound
        var start = place.upperBound
        while let byte = line.at(start), byte == 0x20 || byte == 0x24 || byte == 0x26 || byte == 0x28 {
          start += 1
        }
        var end = start
        while let byte = line.at(end), ASCII.isWord(byte) { end += 1 }
        take(start..<end)
        // `for name, value in`
        if line.at(end) == UInt8(ascii: ",") {
          start = line.at(end + 1) == 0x20 ? end + 2 : end + 1
          end = start
          while let byte = line.at(end), ASCII.isWord(byte) { end += 1 }
          take(start..<end)
        }
      }
    }
    for arrow in ["=>", "->"] {
      if let place = line.firstRange(of: arrow), let last = word(endingBefore: place.lowerBound, in: line) {
        take(last)
      }
    }
    // `def on_press(key):`, `function (login, user)`: what the one who calls it hands over.
    if defining.contains(where: { line.contains($0) }), let open = line.firstIndex(of: UInt8(ascii: "(")) {
      for word in words where word.lowerBound > open { take(word) }
    }
    // `read -rsp "…" pw`
    if let read = line.firstRange(of: "read -"),
      let last = word(endingBefore: endOfCommand(read.upperBound, line), in: line)
    {
      take(last)
    }
    // `fread(buf, …)`, `inet_pton(…, &address)`
    for (i, byte) in line.enumerated() where byte == UInt8(ascii: "&") {
      var end = i + 1
      while let byte = line.at(end), ASCII.isWord(byte) { end += 1 }
      take(i + 1..<end)
    }
    if let call = line.firstRange(of: "fread(") ?? line.firstRange(of: "fgets(") {
      var end = call.upperBound
      while let byte = line.at(end), ASCII.isWord(byte) { end += 1 }
      take(call.upperBound..<end)
    }
    // `Open name For Input As #1`, and `Input(…)` further on.
    if line.contains(" for input as ") { names.append(ByteView("lof")) }
    return names
  }

  private static let binders: [StaticString] = [
    "for ", "foreach (var ", "foreach (", " as ", "(|", "{ |", "let ok(", "let some(", "open(my $",
    "open my $", "with ",
    "do |", ").each { |", "register: ", "on_press=", "(def ", "(let [", ".save(", "connect(",
  ]
  private static let defining: [StaticString] = [
    "def ", "function(", "function ", "fun ", "func ", "sub ", "void ",
  ]

  /// The first sign that assigns: not in quotation marks, no comparison, no argument with a name.
  private static func assignment(in line: ByteView) -> Int? {
    var quote: UInt8 = 0
    var depth = 0
    for (i, byte) in line.enumerated() {
      switch byte {
      case 0x22, 0x27, 0x60: if quote == 0 { quote = byte } else if quote == byte { quote = 0 }
      case _ where quote != 0: break
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "="):
        guard i > 0, let next = line.at(i + 1) else { return nil }
        if next == 0x3D || next == 0x3E || next == 0x7E { return nil }
        if [0x3D, 0x21, 0x3E].contains(line[i - 1]) || line[i - 1] == 0x3C { return nil }
        if depth > 0, line[i - 1] != 0x20, line[i - 1] != 0x3A { continue }
        return i
      case UInt8(ascii: "-") where i > 0 && line[i - 1] == 0x3C: return i - 1
      default: break
      }
    }
    // `set name to …`
    if line.starts(with: "set "), let to = line.firstRange(of: " to ") { return to.lowerBound }
    return nil
  }

  /// The word that ends before a place, by its root: `request` of `request.body`, `bag` of `bag[name]`.
  private static func word(endingBefore place: Int, in line: ByteView) -> Range<Int>? {
    var end = min(place, line.count)
    while end > 0 {
      switch line[end - 1] {
      case 0x20, UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "+"), UInt8(ascii: ":"),
        UInt8(ascii: "."),
        UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "|"), 0x09, 0x22, 0x27:
        end -= 1
        continue
      case UInt8(ascii: "]"):
        while end > 0, line[end - 1] != UInt8(ascii: "[") { end -= 1 }
        end = max(0, end - 1)
        continue
      default: break
      }
      break
    }
    var start = end
    while start > 0,
      ASCII.isWord(line[start - 1]) || line[start - 1] == 0x2E && start > 1 && ASCII.isWord(line[start - 2])
    {
      start -= 1
    }
    guard start < end else { return nil }
    let root = line[start..<end].firstIndex(of: 0x2E).map { start + $0 } ?? end
    return start..<root
  }

  /// `bag.append(…)`, `out << …`: what takes something.
  private static func receiver(of line: ByteView) -> Range<Int>? {
    var start = 0
    while let byte = line.at(start), byte == 0x20 || byte == 0x09 || byte == 0x24 { start += 1 }
    var end = start
    while let byte = line.at(end), ASCII.isWord(byte) { end += 1 }
    guard end > start else { return nil }
    let rest = line[end..<min(line.count, end + 24)]
    if takers.contains(where: { rest.starts(with: $0) }) { return start..<end }
    // `while (…) bag.append(…)`, `std::ifstream in("…")`
    for call: StaticString in [".append(", ".push(", ".add("] {
      guard let place = line.firstRange(of: call) else { continue }
      var first = place.lowerBound
      while first > 0, ASCII.isWord(line[first - 1]) { first -= 1 }
      if first < place.lowerBound { return first..<place.lowerBound }
    }
    return declared(in: line)
  }

  /// `std::ifstream in("…")`, `std::string all(…)`: a type and a name that is made of what stands in brackets.
  private static func declared(in line: ByteView) -> Range<Int>? {
    guard let type = declaring.lazy.compactMap({ line.firstRange(of: $0) }).first else { return nil }
    var end = type.upperBound
    while let byte = line.at(end), ASCII.isWord(byte) { end += 1 }
    return end > type.upperBound && line.at(end) == UInt8(ascii: "(") ? type.upperBound..<end : nil
  }

  private static let declaring: [StaticString] = [
    "ifstream ", "fstream ", "std::string ", "std::vector<char> ",
  ]

  private static let takers: [StaticString] = [
    ".append", ".push", ".add", ".put", ".write", ".extend", ".insert", ".update", ".set", ".concat", " << ",
    ".save", ".open", ".init", " +=", ".connect", ".body", ".setbody", "->", ".url", ".attach",
  ]

  private static func endOfCommand(_ place: Int, _ line: ByteView) -> Int {
    var end = place
    while let byte = line.at(end), byte != UInt8(ascii: ";"), byte != UInt8(ascii: "&"), byte != 0x0A {
      end += 1
    }
    return end
  }

  /// `env > /tmp/e`: the file that a command writes to.
  static func written(in line: ByteView) -> ByteView? {
    var from = 0
    while let sign = line.firstIndex(of: 0x3E, from: from) {
      from = sign + 1
      guard sign > 0, line[sign - 1] == 0x20 || line[sign - 1] == 0x3E else { continue }
      var start = from
      while line.at(start) == 0x20 || line.at(start) == 0x3E { start += 1 }
      var end = start
      while let byte = line.at(end), ASCII.isWord(byte) || byte == 0x2E || byte == 0x2F || byte == 0x2D {
        end += 1
      }
      let file = line[start..<end]
      if file.count >= 4, !file.starts(with: "/dev/"),
        file.firstIndex(of: 0x2F) != nil || file.firstIndex(of: 0x2E) != nil
      {
        return file
      }
    }
    return nil
  }

  /// Whether a command is given the file.
  static func names(_ line: ByteView, _ file: ByteView) -> Bool {
    var at = 0
    while at + file.count <= line.count {
      if line[at] == file[0], line[at..<at + file.count].elementsEqual(file) { return true }
      at += 1
    }
    return false
  }

  private static let common = WordList(
    " const let var val final new return await function def fun func string int char if else elif for foreach each while in of my local import from with as true false null nil none self this http https ftp tcp struct sizeof public static private void try except catch throw do end then begin and or not is auto mut ref use require dim set echo sh bash curl print data_type type class dict list str bytes map json array object err error ok some result _ "
  )
}
