import Bytes
import JSON
import Testing

@Suite struct StringTests {
  @Test func `a string without escapes is a slice of the source`() throws {
    let document = try read(#"["plain é", "a\tb"]"#)
    let plain = try #require(document.root[0]?.asString)
    #expect(!plain.hasEscapes)
    #expect(plain.text == "plain é")
    #expect(document.root[1]?.asString?.hasEscapes == true)
    #expect(document.root[1]?.text?.array == [0x61, 0x09, 0x62])
  }

  @Test func `every escape is decoded`() throws {
    let cases: [(String, String)] = [
      (#"\""#, "\""), (#"\\"#, "\\"), (#"\/"#, "/"), (#"\b"#, "\u{8}"), (#"\f"#, "\u{C}"), (#"\n"#, "\n"),
      (#"\r"#, "\r"), (#"\t"#, "\t"), (#"\u0000"#, "\0"), (#"\u007f"#, "\u{7F}"), (#"\u0080"#, "\u{80}"),
      (#"\u07FF\u0800"#, "\u{7FF}\u{800}"), (#"\ud7ff\ue000"#, "\u{D7FF}\u{E000}"), (#"\uFFFF"#, "\u{FFFF}"),
      (#"\ud83d\ude00"#, "😀"), (#"a\nb\nc"#, "a\nb\nc"), (#"\\n"#, "\\n"), (#"\\\n"#, "\\\n"),
      (#"é\né"#, "é\né"),
    ]
    for (source, text) in cases {
      let string = try read("\"\(source)\"").root.string
      #expect(string.map { Array($0.utf8) } == Array(text.utf8), "\(source)")
    }
  }

  /// Strings are gone through in blocks of sixty-four bytes, and an escape may lie across two of them.
  @Test(arguments: [#"\n"#, #"\\\""#, #"\n\t\/"#, #"\u0041"#, #"\ud83d\ude00"#, "é", #"\\"#, "é\\n"])
  func `an escape is read at any place`(escape: String) throws {
    let meant = try #require(try read("\"\(escape)\"").root.string)
    for before in 0..<150 {
      let plain = String(repeating: "a", count: before)
      for behind in [0, 1, 30, 70] {
        let more = String(repeating: "b", count: behind)
        let document = try read("[\"\(plain)\(escape)\(more)\(escape)\", 1]")
        #expect(document.root[0]?.string == plain + meant + more + meant, "\(before), \(behind)")
        #expect(document.root[0]?.asString?.hasEscapes == escape.contains("\\"))
        #expect(document.root[1]?.int == 1)
      }
    }
  }

  @Test(arguments: [#"\"#, #"\q"#, #"\u00"#, "\u{1}", ""])
  func `what no string may hold is found at any place`(wrong: String) {
    for before in 0..<150 {
      let plain = String(repeating: "a", count: before)
      #expect(failure("\"\(plain)\(wrong)") != nil, "\(before)")
      #expect(failure("\"\(plain)\\n\(wrong)") != nil, "\(before)")
    }
  }

  /// Sources with everything that makes decoded and source differ, some longer than a checkpoint's stride.
  private static let awkward: [String] = [
    "", "plain", "é€😀", #"\n"#, #"a\nb"#, #"\u0041\u00e9\u20ac\ud83d\ude00"#, #"x\ud800y\udc00\ud800\udc00"#,
    #"\\\"\/"#, #"é\né€\t😀\u00e9"#, String(repeating: #"\u00e9"#, count: 300),
    String(repeating: "abcdefg", count: 200) + #"\n"#, String(repeating: #"é\n😀\ud83d\ude00x"#, count: 100),
    #"\n"# + String(repeating: "x", count: 1000),
  ]

  @Test func `a place in the text is found in the source`() throws {
    for source in Self.awkward {
      let document = try read(" [\"\(source)\"]")
      let string = try #require(document.root[0]?.asString)
      let map = string.offsets
      let text = string.text
      #expect(map.count == text.count, "\(source)")
      // Rebuild the map slowly: decode every prefix that ends between two units.
      var expected: [Int] = []
      var i = string.inside.lowerBound
      while i < string.inside.upperBound {
        let next = unitEnd(document.bytes, i)
        let unit = try read(bytes("\"") + document.bytes[i..<next].array + bytes("\"")).root.text
        let produced = unit?.count ?? 1
        for _ in 0..<produced { expected.append(i) }
        if document.bytes[i] != 0x5C, produced > 1 {
          for k in 1..<produced { expected[expected.count - produced + k] = i + k }
        }
        i = next
      }
      expected.append(string.inside.upperBound)
      #expect((0...text.count).map { map.sourceOffset(ofDecoded: $0) } == expected, "\(source)")
      #expect(map.sourceOffset(ofDecoded: -5) == string.inside.lowerBound)
      #expect(map.sourceOffset(ofDecoded: .max) == string.inside.upperBound)
    }
  }

  /// The end of the character or escape at `i`.
  private func unitEnd(_ bytes: ByteView, _ i: Int) -> Int {
    guard bytes[i] == 0x5C else {
      var end = i + 1
      while let byte = bytes.at(end), byte & 0xC0 == 0x80 { end += 1 }
      return end
    }
    guard bytes[i + 1] == 0x75 else { return i + 2 }
    let pair = bytes[i..<Swift.min(i + 12, bytes.count)].string
    let isPair =
      pair.utf8.count == 12 && pair.lowercased().hasPrefix("\\ud8")
      && pair.lowercased().dropFirst(6).hasPrefix("\\ud")
      && !pair.lowercased().dropFirst(6).hasPrefix("\\ud8")
    return i + (isPair ? 12 : 6)
  }

  @Test func `a range of the text can be cut out of the source`() throws {
    for source in Self.awkward {
      let document = try read("{\"k\":\"\(source)\"}")
      let string = try #require(document.root["k"]?.asString)
      let text = string.text
      let map = string.offsets
      #expect(map.sourceRange(ofDecoded: 0..<text.count) == string.inside, "\(source)")
      let step = Swift.max(1, text.count / 37)
      for lower in stride(from: 0, through: text.count, by: step) {
        for upper in stride(from: lower, through: Swift.min(text.count, lower + 9), by: 1) {
          let range = map.sourceRange(ofDecoded: lower..<upper)
          #expect(range.lowerBound >= string.inside.lowerBound)
          #expect(range.upperBound <= string.inside.upperBound)
          var splice = JSONSplice(document)
          splice.replace(lower..<upper, of: string, with: "<\"cut\">")
          let after = try read(splice.result())
          let changed = try #require(after.root["k"]?.text)
          // Half a character is drawn in as a whole.
          var from = lower
          var to = upper
          while isInside(text, from) { from -= 1 }
          while to > lower, isInside(text, to) { to += 1 }
          let expected =
            text[0..<from].array + bytes("<\"cut\">") + text[(upper == lower ? from : to)...].array
          #expect(changed.array == expected, "\(source) \(lower)..<\(upper)")
        }
      }
    }
  }

  private func isInside(_ text: ByteView, _ i: Int) -> Bool {
    text.at(i).map { $0 & 0xC0 == 0x80 } ?? false
  }

  @Test func `ranges outside a text are drawn in`() throws {
    for text in [#""abc""#, #""a\nc""#, #""""#] {
      let string = try #require(try read(text).root.asString)
      let inside = string.inside
      for range in [-9 ..< -3, -1..<1, 2..<99, 50..<99, Int.min..<Int.max, 3..<3, 0..<0] {
        let source = string.sourceRange(ofDecoded: range)
        #expect(source.lowerBound >= inside.lowerBound && source.upperBound <= inside.upperBound)
      }
    }
  }
}
