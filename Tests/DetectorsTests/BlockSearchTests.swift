import Bytes
import Testing

@testable import Detectors

/// What is looked for a block at a time is found wherever it stands in one.
@Suite struct BlockSearchTests {
  @Test(arguments: 0..<140) func namesEndWhereTheirSignsSay(length: Int) {
    for end in ["\"", " ", "\n", "(", "]", "`", "|", ";", ">"] {
      let name = String(repeating: "é.", count: length / 3) + String(repeating: "n", count: length % 3)
      let text = ByteView(Array("first \(end)\(name)\(name)\(end) last".utf8))
      let place = 7 + name.utf8.count
      let token = NamePlace.token(around: place..<place, in: text)
      #expect(token == max(7, place - 80)..<min(place + name.utf8.count, place + 80))
    }
  }

  @Test(arguments: 0..<140) func oddBlanksAreFound(pad: Int) {
    for blank in ["\u{A0}", "\u{2003}", "\u{202F}", "\u{205F}", "\u{3000}"] {
      let text = String(repeating: "x", count: pad) + "\u{200B}\u{3001}\nPATH\(blank)=/bin\n"
      let place = pad + 11
      #expect(
        OddBlank.find(in: ByteView(Array(text.utf8)), as: .code) == place..<place + blank.utf8.count)
    }
  }

  @Test(arguments: 0..<140) func looseAccentsAreFound(pad: Int) {
    let text = "// " + String(repeating: "x", count: pad) + "\nlet cafe\u{301} = 1\nlet caf\u{E9} = 2\n"
    #expect(TwinForm.find(in: ByteView(Array(text.utf8)), as: .code) == pad + 8..<pad + 14)
  }

  @Test func labelsOfImagesAreKnownAmongMany() {
    var text = "![shown][r0] "
    for i in 1..<400 { text += "[a][r\(i)] " }
    let view = ByteView(Array(text.utf8))
    var labels = ImageLabels()
    for i in 0..<400 {
      let isUsed = labels.contains(ByteView(Array("r\(i)".utf8)), in: view)
      let isOther = labels.contains(ByteView(Array("b\(i)".utf8)), in: view)
      #expect(isUsed && !isOther)
    }
    var none = ImageLabels()
    let isShown = none.contains(ByteView(Array("r1".utf8)), in: ByteView(Array("[a][r1]".utf8)))
    #expect(!isShown)
  }

  @Test(arguments: ["straße", "weg", "gatan", "tie", "gränd", "utca"]) func endingsOfStreetsAreKnown(
    end: String
  ) {
    let endings: [StaticString] = ["straße", "weg", "gatan", "tie", "gränd", "utca"]
    let last = Array(end.utf8).suffix(2)
    #expect(LastBytes(of: endings).mayHold(last[last.startIndex], last[last.startIndex + 1]))
    #expect(!LastBytes(of: endings).mayHold(UInt8(ascii: "q"), UInt8(ascii: "z")))
  }
}
