import Bytes
import JSON
import TestSupport
import Testing

@Suite struct AnomalyTests {
  private func kinds(_ text: String) throws -> [JSONAnomaly.Kind] {
    try read(text).anomalies.map(\.kind)
  }

  @Test func `keys that mean the same are found however they are spelled`() throws {
    let duplicates = [
      #"{"a":1,"a":2}"#, #"{"a":1,"\u0061":2}"#, #"{"\u0061":1,"a":2}"#, #"{"\u0061":1,"\u0061":2}"#,
      #"{"":1,"":2}"#, #"{"é":1,"\u00e9":2}"#, #"{"😀":1,"\ud83d\ude00":2}"#, #"{"a/b":1,"a\/b":2}"#,
      #"{"a":1,"b":2,"c":3,"a":4}"#, #"{"x":{"k":1,"k":2}}"#, #"[{"k":1,"k":2}]"#,
      #"{"a key that is longer than eight bytes":1,"a key that is longer than eight bytes":2}"#,
    ]
    for text in duplicates { #expect(try kinds(text) == [.duplicateKey], "\(text)") }
  }

  @Test func `keys that differ only in case are found`() throws {
    let variants = [
      #"{"a":1,"A":2}"#, #"{"toolName":1,"toolname":2}"#, #"{"command":1,"COMMAND":2}"#,
      #"{"a":1,"\u0041":2}"#, #"{"é-a":1,"é-A":2}"#, #"{"command_line_x":1,"command_Line_x":2}"#,
      // The long s and the Kelvin sign fold to ASCII letters.
      #"{"session":1,"ſession":2}"#, #"{"kind":1,"\u212aind":2}"#, #"{"ſK":1,"Sk":2}"#,
    ]
    for text in variants { #expect(try kinds(text) == [.keyDiffersInCase], "\(text)") }
  }

  @Test func `keys that differ otherwise are nothing to report`() throws {
    let plain = [
      #"{"a":1,"b":2}"#, #"{"a":{"a":1}}"#, #"[{"a":1},{"a":2}]"#, #"{"a":1,"a ":2}"#, #"{"a":1,"aa":2}"#,
      #"{"@":1,"`":2}"#, #"{"[":1,"{":2}"#, #"{"é":1,"e\u0301":2}"#, #"{"a_b":1,"a-b":2}"#, #"{"É":1,"é":2}"#,
      #"{"\\u0061":1,"a":2}"#, #"{"a":"A","b":"a"}"#, #"{"\u0000":1,"":2}"#,
    ]
    for text in plain { #expect(try kinds(text) == [], "\(text)") }
  }

  @Test func `a key is compared with all before it, exact ones first`() throws {
    let document = try read(#"{"key":1,"Key":2,"KEY":3,"Key":4,"key":5}"#)
    #expect(
      document.anomalies.map(\.kind) == [
        .keyDiffersInCase, .keyDiffersInCase, .duplicateKey, .duplicateKey,
      ])
    #expect(document.anomalies.map(\.earlier) == [1, 1, 9, 1])
    #expect(document.anomalies.map(\.offset) == [9, 17, 25, 33])
  }

  @Test(arguments: [2, 3, 11, 12, 13, 14, 40, 1000])
  func `small and large objects are judged alike`(size: Int) throws {
    var members = (0..<size).map { "\"key\($0)\":\($0)" }
    #expect(try read("{" + members.joined(separator: ",") + "}").anomalies.isEmpty)
    members.append("\"key0\":true")
    members.append("\"KEY1\":true")
    members.append("\"Key1\":true")
    members.append("\"KEY1\":true")
    members.append("\"key\\u0031\":true")
    let document = try read("{" + members.joined(separator: ",") + "}")
    #expect(
      document.anomalies.map(\.kind) == [
        .duplicateKey, .keyDiffersInCase, .keyDiffersInCase, .duplicateKey, .duplicateKey,
      ])
    for anomaly in document.anomalies {
      let earlier = try #require(anomaly.earlier)
      let here = try read(Array(document.bytes[anomaly.span])).root.string
      let there = try #require(document.root.members.first { $0.key.span.lowerBound == earlier })
      #expect((there.key.string == here) == (anomaly.kind == .duplicateKey))
    }
  }

  @Test func `an anomaly names its place and its way`() throws {
    let text = #"{"a":[0,{"b":"x\ud800","b":1}],"t":{"\udc00":1},"B":0,"b":1}"#
    let anomalies = try read(text).anomalies
    #expect(anomalies.map(\.kind) == [.loneSurrogate, .duplicateKey, .loneSurrogate, .keyDiffersInCase])
    #expect(anomalies.map(\.offset) == [15, 23, 37, 54])
    #expect(anomalies[0].path == [.key("a"), .index(1), .key("b")])
    #expect(anomalies[1].path == [.key("a"), .index(1), .key("b")])
    #expect(anomalies[2].path == [.key("t"), .key("\u{FFFD}")])
    #expect(anomalies[3].path == [.key("b")])
    let source = ByteView(text)
    #expect(anomalies.map { source[$0.span].string } == [#"\ud800"#, #""b""#, #"\udc00"#, #""b""#])
    #expect(
      anomalies[1].message == "the key at byte 23 occurs before in the same object (at byte 9)")
  }

  @Test func `a message quotes nothing`() throws {
    let document = try read(#"{"hunter2":1,"hunter2":"\ud800","HUNTER2":3}"#)
    #expect(document.anomalies.count == 3)
    for anomaly in document.anomalies { #expect(!anomaly.message.lowercased().contains("hunter")) }
  }

  @Test func `surrogates are halves unless they pair`() throws {
    let cases: [(String, Int, String)] = [
      (#""\ud83d\ude00""#, 0, "😀"), (#""\ud83d""#, 1, "\u{FFFD}"), (#""\ude00""#, 1, "\u{FFFD}"),
      (#""\ude00\ud83d""#, 2, "\u{FFFD}\u{FFFD}"), (#""\ud83d\ud83d\ude00""#, 1, "\u{FFFD}😀"),
      (#""\ud83d \ude00""#, 2, "\u{FFFD} \u{FFFD}"), (#""\ud83d\\ude00""#, 1, "\u{FFFD}\\ude00"),
      (#""\ud83dx""#, 1, "\u{FFFD}x"), (#""\ud83d\u0041""#, 1, "\u{FFFD}A"),
      (#""\ud83d\n""#, 1, "\u{FFFD}\n"),
      (#""\udbff\udfff""#, 0, "\u{10FFFF}"), (#""\ud800\udc00""#, 0, "\u{10000}"),
      (#""\ud7ff\ue000""#, 0, "\u{D7FF}\u{E000}"),
      (#""\ud83d\ude00\ude00""#, 1, "😀\u{FFFD}"),
    ]
    for (text, count, decoded) in cases {
      let document = try read(text)
      #expect(document.anomalies.filter { $0.kind == .loneSurrogate }.count == count, "\(text)")
      #expect(document.root.string == decoded, "\(text)")
    }
  }

  @Test func `past the limit anomalies are counted and not described`() throws {
    let halves = String(repeating: #"\ud800"#, count: 1000)
    let document = try read("[\"\(halves)\",\"\(halves)\",{\"a\":1,\"a\":2}]")
    #expect(document.anomalyCount == 2001)
    #expect(document.anomalies.count == 256)
    #expect(try read("[\"\(halves)\"]", limits: JSONLimits(anomalies: 0)).anomalies.isEmpty)
  }

  @Test func `a million keys take linear time, honest or not`() throws {
    let honest = "{" + (0..<1_000_000).map { "\"k\($0)\":0" }.joined(separator: ",") + "}"
    // Every spelling of one word in upper and lower case: one class for a reader that folds.
    let spellings = (0..<(1 << 17)).map { bits -> String in
      let word = (0..<17).map { bits >> $0 & 1 == 0 ? "a" : "A" }.joined()
      return "\"\(word)\":0"
    }
    let variants = "{" + spellings.joined(separator: ",") + "}"
    let same = "{" + String(repeating: "\"same\":0,", count: 200_000) + "\"same\":0}"
    var counts: [Int] = []
    let time = try work {
      for text in [honest, variants, same] { counts.append(try read(text).anomalyCount) }
    }
    #expect(counts == [0, spellings.count - 1, 200_000])
    // Debug builds need a few seconds; quadratic time would need hours.
    #expect(time < .seconds(60))
  }
}
