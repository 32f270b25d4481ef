import Chance

/// Makes documents that are almost right: valid ones, grown and damaged in a few places. The same seed gives
/// the same documents everywhere.
struct JSONMutator {
  private var dice: Dice
  private var pool: [[UInt8]]

  init(seed: UInt64) {
    dice = Dice(seed: seed)
    pool = Self.seeds.map { Array($0.utf8) }
  }

  /// The next document.
  mutating func next() -> [UInt8] {
    var text = dice.roll(4) == 0 ? grow(depth: 0) : pool[dice.roll(pool.count)]
    for _ in 0..<dice.roll(dice.roll(6) + 1) { mutate(&text) }
    if text.count > 1500 { text.removeSubrange(1000...) }
    return text
  }

  private mutating func mutate(_ text: inout [UInt8]) {
    guard !text.isEmpty else {
      text = Array(Self.tokens[dice.roll(Self.tokens.count)])
      return
    }
    let at = dice.roll(text.count)
    let length = Swift.min(dice.roll(12) + 1, text.count - at)
    switch dice.roll(12) {
    case 0: text[at] ^= 1 << UInt8(dice.roll(8))
    case 1: text[at] = UInt8(dice.roll(256))
    case 2: text.removeSubrange(at..<at + length)
    case 3: text.insert(contentsOf: text[at..<at + length], at: dice.roll(text.count))
    case 4: text.removeSubrange((at + 1)...)
    case 5:
      let other = pool[dice.roll(pool.count)]
      text.insert(contentsOf: other, at: at)
    case 6:
      let other = pool[dice.roll(pool.count)]
      text.replaceSubrange(at..., with: other[dice.roll(other.count)...])
    case 7: replaceValue(&text)
    default:
      let token = Self.tokens[dice.roll(Self.tokens.count)]
      if dice.roll(2) == 0 {
        text.insert(contentsOf: token, at: at)
      } else {
        text.replaceSubrange(at..<at + length, with: token)
      }
    }
  }

  /// Puts a fresh value after some colon, comma or bracket: damage that is often none.
  private mutating func replaceValue(_ text: inout [UInt8]) {
    let places = text.indices.filter { text[$0] == 0x3A || text[$0] == 0x2C || text[$0] == 0x5B }
    guard !places.isEmpty else { return }
    let after = places[dice.roll(places.count)] + 1
    var value = grow(depth: 3)
    if text[after - 1] != 0x3A || dice.roll(2) == 0 { value.append(0x2C) }
    text.insert(contentsOf: value, at: after)
  }

  private mutating func grow(depth: Int) -> [UInt8] {
    switch dice.roll(depth > 4 ? 6 : 9) {
    case 0, 1: return string()
    case 2, 3: return number()
    case 4: return Array(["true", "false", "null"][dice.roll(3)].utf8)
    case 5: return Array(["[]", "{}", "\"\"", "0", " [ ] ", "{\n}"][dice.roll(6)].utf8)
    case 6: return list(depth: depth)
    default: return object(depth: depth)
    }
  }

  private mutating func list(depth: Int) -> [UInt8] {
    var text: [UInt8] = [0x5B]
    for i in 0..<dice.roll(5) {
      if i > 0 { text.append(0x2C) }
      text += grow(depth: depth + 1)
    }
    return text + [0x5D]
  }

  private mutating func object(depth: Int) -> [UInt8] {
    var text: [UInt8] = [0x7B]
    for i in 0..<dice.roll(dice.roll(8) == 0 ? 20 : 5) {
      if i > 0 { text.append(0x2C) }
      text += string()
      text.append(0x3A)
      text += grow(depth: depth + 1)
    }
    return text + [0x7D]
  }

  private mutating func string() -> [UInt8] {
    var text: [UInt8] = [0x22]
    for _ in 0..<dice.roll(dice.roll(6) == 0 ? 30 : 6) {
      text += Self.pieces[dice.roll(Self.pieces.count)].utf8
    }
    return text + [0x22]
  }

  private mutating func number() -> [UInt8] {
    var text = dice.roll(3) == 0 ? "-" : ""
    text += dice.roll(4) == 0 ? "0" : "\(dice.roll(9) + 1)"
    if !text.hasSuffix("0") {
      for _ in 0..<dice.roll(dice.roll(5) == 0 ? 24 : 4) { text += "\(dice.roll(10))" }
    }
    if dice.roll(3) == 0 {
      text += "."
      for _ in 0...dice.roll(8) { text += "\(dice.roll(10))" }
    }
    if dice.roll(4) == 0 { text += ["e", "E", "e+", "E-", "e-"][dice.roll(5)] + "\(dice.roll(40))" }
    return Array(text.utf8)
  }

  private static let pieces: [String] = [
    "a", "A", "b", "key", "Key", "command", "rm -rf /tmp/x", " ", "\\n", "\\\"", "\\\\", "\\/", "\\t", "\\b",
    "\\u0041", "\\u00e9", "\\u20ac", "\\ud83d\\ude00", "\\ud83d", "\\ude00", "\\u0000", "é", "€", "😀", "中文",
    "\u{2028}", "\u{7F}", "/", "{", "}", "[", "]", ",", ":", "0123456789", "ſ", "\u{212A}", "e\u{301}",
  ]

  private static let tokens: [[UInt8]] =
    [
      "\"", "\\", "{", "}", "[", "]", ",", ":", "\"a\":1,", ",\"a\":2", "\"A\":3,", "null", "true", "false",
      "nul",
      "NaN", "Infinity", "-", "+", ".", "e", "E+", "0", "00", "1e5", "-0", "1E400", "0.1",
      "9223372036854775807",
      "18446744073709551616", "\\u", "\\u12", "\\ud800", "\\udc00", "\\ud83d\\ude00", "\\x", "\\n", "//",
      "/**/",
      "'", " ", "\n", "\t", "\r\n", "[[[[[[[[", "]]]]]]]]", "{\"a\":{\"a\":{\"a\":", "}}}", "\"\":\"\"",
      "\"\"",
    ].map { Array($0.utf8) } + [
      [0x00], [0x1F], [0x7F], [0x80], [0xC0, 0x80], [0xC3], [0xC3, 0xA9], [0xE2, 0x82], [0xE2, 0x82, 0xAC],
      [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0xF0, 0x9F, 0x98, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF],
      [0xFE, 0xFF],
    ]

  private static let seeds: [String] = [
    #"{"session_id":"0b6c","transcript_path":"/home/u/.x/t.jsonl","cwd":"/home/u/p","hook_event_name":"PreToolUse","tool_name":"Bash","tool_input":{"command":"git status && echo \"done\"\n","description":"Show state","timeout":120000}}"#,
    #"{"tool_name":"Edit","tool_input":{"file_path":"a.swift","edits":[{"old_string":"let a = 1\n\tlet b","new_string":"\u00e9\ud83d\ude00"},{"old_string":"","new_string":"\\\\"}]}}"#,
    #"{"jsonrpc":"2.0","id":9007199254740993,"method":"tools/call","params":{"name":"query","arguments":{"sql":"SELECT * FROM t","limit":1e2}}}"#,
    #"{"jsonrpc":"2.0","id":"a-1","result":{"content":[{"type":"text","text":"line\nline"}],"isError":false}}"#,
    #"{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"no","data":[]}}"#,
    #"[1,-2,3.25,-4e-5,6E+7,0,-0,0.0,123456789012,true,false,null,"",[],{}]"#,
    "{\n  \"a\" : [ 1 , 2 ,\t3 ] ,\r\n  \"b\" : { \"c\" : { } } ,\n  \"é€\" : \"😀 中文\"\n}\n",
    #"{"k01":1,"k02":2,"k03":3,"k04":4,"k05":5,"k06":6,"k07":7,"k08":8,"k09":9,"k10":10,"k11":11,"k12":12,"k13":13,"k14":14}"#,
    #"{"a":1,"b":2,"A":3,"a":4,"\u0061":5}"#,
    #"[[[[[[[[[["deep"]]]]]]]]]]"#,
    #""just a string with \"escapes\" and \u005c more \ud800 text""#,
    "-12.5e-3", "0", "null", " true ", "[]", "{}", "\"\"",
  ]
}
