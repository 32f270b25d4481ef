import Bytes
import Chance
import Testing

@testable import Text

@Suite struct ByteBlockTests {
  /// Text from a seed, with runs of every length at every place.
  private func texts() -> [[UInt8]] {
    var dice = Dice(seed: 1)
    return (0..<400).map { round in
      var text: [UInt8] = []
      while text.count < round % 210 {
        let length = dice.roll(5) == 0 ? 14 + dice.roll(60) : dice.roll(20)
        for _ in 0..<length { text.append(Array("abcXYZ019_-+/".utf8)[dice.roll(13)]) }
        text.append(Array(" .\n=é".utf8)[dice.roll(6)])
      }
      return text
    }
  }

  private func runs(_ bytes: [UInt8], least: Int, _ isIn: (UInt8) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var i = 0
    while i < bytes.count {
      var end = i
      while end < bytes.count, isIn(bytes[end]) { end += 1 }
      if end - i >= least { runs.append(i..<end) }
      i = max(end, i + 1)
    }
    return runs
  }

  @Test func runsAreThoseThatReadingByteByByteFinds() {
    for text in texts() {
      text.withUnsafeBytes { raw in
        var found: [Range<Int>] = []
        ByteRuns.visit(raw, least: 16, ByteClass.plainEncoding) {
          found.append($0)
          return $0.upperBound
        }
        #expect(found == runs(text, least: 16) { ASCII.isAlphanumeric($0) || $0 == 0x2B })
        var long: [Range<Int>] = []
        ByteRuns.visit(raw, least: 30, ByteClass.alphanumerics) {
          long.append($0)
          return $0.upperBound
        }
        #expect(long == runs(text, least: 30) { ASCII.isAlphanumeric($0) })
      }
    }
  }

  @Test func everyBitStandsForItsByte() {
    for text in texts() where !text.isEmpty {
      text.withUnsafeBytes { raw in
        for base in stride(from: 0, to: text.count, by: 64) {
          let block = ByteBlock(raw, at: base)
          let digits = block.bits(ByteClass.digits)
          for k in 0..<64 {
            let isDigit = base + k < text.count && ASCII.isDigit(text[base + k])
            #expect((digits >> UInt64(k) & 1 == 1) == isDigit)
          }
        }
      }
    }
  }

  @Test func aByteIsFoundWhereverItStands() {
    for place in 0..<150 {
      var bytes = [UInt8](repeating: 0x61, count: 150)
      bytes[place] = 0x1B
      #expect(ByteView(bytes).next(0x1B, from: 0) == place)
      #expect(ByteView(bytes).next(0x1B, from: place) == place)
      #expect(ByteView(bytes).next(0x1B, from: place + 1) == nil)
    }
  }

  @Test func wordListsKnowTheirWords() {
    let list = WordList(" root admin page_ ")
    func view(_ text: String) -> ByteView { ByteView(text) }
    #expect(list.contains(view("root")) && list.contains(view("Admin")) && list.contains(view("page_")))
    #expect(!list.contains(view("roo")) && !list.contains(view("rooted")) && !list.contains(view("")))
    #expect(list.holdsEnd(of: view("next_page_")) && list.holdsEnd(of: view("ROOT")))
    #expect(!list.holdsEnd(of: view("page")) && !list.holdsEnd(of: view("")))
  }

  @Test func anIndexKnowsTheWordsOfItsList() {
    let words = ["root", "admin", "page_", "a", "straße", "on-call", "verylongwordindeed"]
    let index = WordIndex(" root admin page_ a straße on-call verylongwordindeed ")
    let list = WordList(" root admin page_ a straße on-call verylongwordindeed ")
    for word in words + ["roo", "rooted", "", "b", "tr", "straßE", "ROOT", "A", "Straße", "page"] {
      #expect(index.contains(ByteView(word)) == list.contains(ByteView(word)), "\(word)")
      #expect(index.holdsEnd(of: ByteView(word)) == list.holdsEnd(of: ByteView(word)), "\(word)")
    }
    for text in ["next page_", "squareroot", "SYSADMIN", "on", "t"] {
      #expect(index.holdsEnd(of: ByteView(text)) == list.holdsEnd(of: ByteView(text)), "\(text)")
    }
    for word in words { #expect(index.contains(ByteView(word)), "\(word)") }
  }

  /// What is asked only at some places must still be found at all of those.
  @Test(arguments: [
    ("key = 1", ["key"]), ("apiKey = 1", ["key"]), ("MYKEY", ["key"]), ("monkey", []), ("a_key", ["key"]),
    ("dbpassword", ["password"]), ("PGPASSWORD", ["password"]), ("x://y", ["://"]),
    ("a -u b", [" -u "]), ("my_pat = 1", ["_pat "]), ("ghp_abc", ["ghp_"]), ("xghp_abc", []),
    ("password", ["password"]), ("$2b$10", ["$2b$"]), ("ke", []), ("key", ["key"]),
  ])
  func literalsAreFoundWhereTheyCount(text: String, expected: [String]) {
    var scanner = LiteralScanner(literals: 10, bytes: 100)
    func file(_ word: String, _ place: LiteralScanner.Place) {
      let bytes = Array(word.utf8)
      bytes.withUnsafeBufferPointer { scanner.file($0, tag: 1, place) }
    }
    for word in ["key", "://", " -u ", "_pat ", "ghp_", "$2b$"] { file(word, .start) }
    file("password", .inside)
    for padding in ["", String(repeating: " ", count: 61), String(repeating: "ab ", count: 40)] {
      let whole = ByteView(padding + text)
      let hits = scanner.hits(in: whole, ByteSurvey(whole))
      #expect(hits.map { whole[$0.range].string.asciiLowercased } == expected)
      let inside = ByteView(padding + text + padding)
      #expect(scanner.hits(in: inside, ByteSurvey(inside)).count >= expected.count)
    }
  }
}
