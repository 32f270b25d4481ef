import Bytes
import JSON
import Testing

/// What RFC 8259 says is JSON, what it says is not, and what it leaves to the reader.
@Suite struct GrammarTests {
  @Test func `what the grammar allows is accepted`() {
    for notation in accepted {
      let problem = failure(bytes(notation))
      #expect(problem == nil, "\(notation): \(problem?.description ?? "")")
    }
  }

  @Test func `what the grammar does not allow is refused for the right reason`() {
    for (notation, kind) in refused {
      let source = bytes(notation)
      let problem = failure(source)
      #expect(problem?.kind == kind, "\(notation): \(problem?.description ?? "accepted")")
      if let problem {
        #expect(problem.offset >= 0 && problem.offset <= source.count, "\(notation)")
      }
    }
  }

  @Test func `everything accepted is refused once it is cut short`() {
    for notation in accepted {
      let source = bytes(notation)
      guard let last = source.last, !ASCII.isSpace(last), !ASCII.isDigit(last) else { continue }
      for length in 0..<source.count {
        let part = Array(source[..<length])
        // White space before a complete value is the only thing that could go on being complete.
        #expect(failure(part) != nil, "\(notation) cut at \(length)")
      }
    }
  }

  @Test func `one byte that cannot stand there spoils every document`() {
    for notation in accepted {
      let source = bytes(notation)
      #expect(failure(source + [0x00]) != nil, "\(notation) and a zero byte")
      #expect(failure(source + [0x2C]) != nil, "\(notation) and a comma")
      #expect(failure(source + [0xFF]) != nil, "\(notation) and a byte of no encoding")
      #expect(failure([0x2C] + source) != nil, "a comma and \(notation)")
      #expect(failure([0x5D] + source) != nil, "a bracket and \(notation)")
    }
  }

  @Test func `what the grammar leaves open has one defined answer`() throws {
    // Numbers of any size and precision stay text.
    let digits = String(repeating: "9", count: 10_000)
    #expect(try read(digits).root.numberText == digits)
    #expect(try read("1e999999999").root.double == .infinity)
    #expect(try read("1e-999999999").root.double == 0)
    #expect(try read("-0").root.numberText == "-0")
    #expect(try read("100000000000000000000").root.int == nil)
    // Code points that are no characters, and zero, are strings like any other.
    #expect(try read(#""\u0000""#).root.text?.array == [0])
    #expect(try read(#""\uFFFF\uDBFF\uDFFF""#).root.string == "\u{FFFF}\u{10FFFF}")
    // Half a pair is U+FFFD, and said so.
    let half = try read(#"["\uD800"]"#)
    #expect(half.root[0]?.string == "\u{FFFD}")
    #expect(half.anomalies.map(\.kind) == [.loneSurrogate])
    // Of two members of one name the first is found, both are there, and it is said.
    let twice = try read(#"{"a":1,"a":2}"#)
    #expect(twice.root["a"]?.int == 1)
    #expect(twice.root.all("a").map(\.int) == [1, 2])
    #expect(twice.anomalies.map(\.kind) == [.duplicateKey])
    // A byte order mark is not skipped.
    #expect(failure([0xEF, 0xBB, 0xBF, 0x31])?.kind == .byteOrderMark)
    // DEL and the line separators may stand in a string as they are.
    #expect(try read("\"\u{7F}\u{2028}\u{2029}\u{85}\"").root.string == "\u{7F}\u{2028}\u{2029}\u{85}")
  }

  @Test func `other encodings are refused`() {
    let text = "[\"a\"]"
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(failure(little) != nil)
    #expect(failure(big) != nil)
    #expect(failure([0xFF, 0xFE] + little)?.kind == .invalidUTF8)
    #expect(failure([0xFE, 0xFF] + big)?.kind == .invalidUTF8)
  }

  @Test func `every single byte is a document only if it is a digit`() {
    for byte in UInt8.min...UInt8.max {
      #expect((failure([byte]) == nil) == ASCII.isDigit(byte), "\(byte)")
    }
  }

  @Test func `every byte in a string is allowed, an end, or refused`() {
    for byte in UInt8.min...UInt8.max {
      let kind = failure([0x22, byte, 0x22])?.kind
      switch byte {
      case 0x00..<0x20: #expect(kind == .controlCharacter, "\(byte)")
      case 0x22: #expect(kind == .trailingBytes)
      case 0x5C: #expect(kind == .unexpectedEnd)
      case 0x80...: #expect(kind == .invalidUTF8, "\(byte)")
      default: #expect(kind == nil, "\(byte)")
      }
    }
  }

  @Test func `every byte after a backslash is an escape or refused`() {
    for byte in UInt8.min...UInt8.max {
      let kind = failure([0x22, 0x5C, byte, 0x22])?.kind
      switch byte {
      case 0x22, 0x2F, 0x5C, 0x62, 0x66, 0x6E, 0x72, 0x74: #expect(kind == nil, "\(byte)")
      case 0x80...: #expect(kind == .invalidUTF8, "\(byte)")
      default: #expect(kind == .invalidEscape, "\(byte)")
      }
    }
  }

  @Test func `a stop is seen at every place of a word`() {
    // The scanner looks at eight bytes at a time: the byte that matters must be seen wherever it falls.
    for length in 0..<40 {
      let run = [UInt8](repeating: 0x61, count: length)
      for (stop, kind) in [(UInt8(0x0A), JSONError.Kind.controlCharacter), (0xFF, .invalidUTF8)] {
        let error = failure([0x22] + run + [stop] + run + [0x22])
        #expect(error?.kind == kind)
        #expect(error?.offset == 1 + length)
      }
      #expect(failure([0x22] + run + [0x22] + run)?.kind == (length == 0 ? nil : .trailingBytes))
      #expect(failure([0x22] + run + [0x5C, 0x6E] + run + [0x22]) == nil)
      #expect(failure([0x22] + run + [0xC3, 0xA9] + run + [0x22]) == nil)
      #expect(failure([0x22] + run)?.kind == .unexpectedEnd)
    }
  }

  @Test func `well-formed and ill-formed UTF-8 are told apart exactly`() {
    for first in UInt8(0x80)...0xFF {
      for second in stride(from: UInt8(0x00), through: 0xF8, by: 4) where second != 0x5C {
        for tail in [[], [0x80], [0xBF], [0x80, 0x80], [0xBF, 0xBF], [0x80, 0x41]] as [[UInt8]] {
          guard second >= 0x20, second != 0x22 else { continue }
          let inside = [first, second] + tail
          let valid = String(validating: inside, as: UTF8.self) != nil
          #expect((failure([0x22] + inside + [0x22]) == nil) == valid, "\(inside)")
        }
      }
    }
  }
}

private let accepted: [String] = scalars + strings + containers

private let scalars: [String] = [
  "0", "-0", "1", "-1", "10", "1234567890", "0.0", "-0.0", "0.1", "1.50", "0e0", "0E0", "0e+0", "0e-0",
  "1e1", "1E1", "1e+1", "1E-1", "1.5e3", "-1.5E-3", "1e01", "1e00000001", "0.00000000000000000001",
  "123456789012345678901234567890", "1e400", "-1e400", "1e-400", "9223372036854775807",
  "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551616",
  "true", "false", "null", " true", "true ", "\t\n\r null\r\n\t ", " 0 ", "\n1\n",
]

private let strings: [String] = [
  #""""#, #"" ""#, #""a""#, #""\"""#, #""\\""#, #""\/""#, #""/""#, #""\b\f\n\r\t""#, #""\u0000""#,
  #""\u0041""#, #""\u00e9""#, #""\u00E9""#, #""\uABCD\uabcd\uAbCd""#, #""\u2028\u2029""#,
  #""\ud83d\ude00""#, #""\uD83D\uDE00""#, #""\uDBFF\uDFFF""#, #""\uD800""#, #""\uDC00""#,
  #""\uDE00\uD83D""#, #""\uD800\uD800\uDC00""#, #""\uD800\n""#, #""\uD800a""#, #""\uD800\u0041""#,
  #""\uFFFE\uFFFF""#, #""\\u0041""#, #""\\\u0041""#, #""\"\\\"""#, #""<7F>""#, #""'""#, #""/* */""#,
  #""<C3><A9>""#, #""<E2><82><AC>""#, #""<F0><9F><98><80>""#, #""<EF><BF><BF>""#, #""<F4><8F><BF><BF>""#,
  #""<E2><80><A8>""#, #""<EF><BB><BF>""#, #""<ED><9F><BF>""#, #""<EE><80><80>""#, #""<C2><80>""#,
  #""<E0><A0><80>""#, #""<F0><90><80><80>""#, #"  "x"  "#, #""a long string of more than eight bytes""#,
  #""\u005c""#, #""\u0022""#, #""[1,2""#, #""{}""#, #""null""#,
]

private let containers: [String] = [
  "[]", "{}", "[ ]", "{ }", "[\n]", "{\t}", " [] ", "[[]]", "[{}]", "[[],[]]", "[[[[[[[[]]]]]]]]",
  "[1]", "[1,2]", "[ 1 , 2 ]", "[1,\n2]", "[true,false,null]", "[\"\"]", "[\"a\",\"b\"]", "[1,\"a\",{}]",
  "[0,-0,1e1]", "[-1]", "[null]", "[0]", "[0.5,1e2 ]", "[1\t,2]",
  #"{"":0}"#, #"{"a":1}"#, #"{"a":1,"b":2}"#, #"{ "a" : 1 , "b" : 2 }"#, "{\n\"a\"\n:\n1\n}",
  #"{"a":{}}"#, #"{"a":[]}"#, #"{"a":{"a":{"a":null}}}"#, #"{"a":[{"b":[{}]}]}"#, #"{"\u0061":1}"#,
  #"{"a":1,"a":1}"#, #"{"a":1,"A":2}"#, #"{"":1,"":2}"#, #"{"a\u0000b":1}"#, #"{"<C3><A9>":1}"#,
  #"{"a":"}"}"#, #"["]"]"#, #"{"{":"["}"#, #"{"a b":1}"#, #"{"\"":1}"#, #"{"a":-1.5e-7}"#,
  #"[{"a":1},{"a":2}]"#, #"[[1,[2,[3,[4]]]]]"#, #"{"a":true,"b":false,"c":null,"d":0,"e":"","f":[],"g":{}}"#,
]

private let refused: [(String, JSONError.Kind)] = refusedScalars + refusedStrings + refusedContainers

private let refusedScalars: [(String, JSONError.Kind)] = [
  ("", .empty), (" ", .empty), ("\n\t\r ", .empty),
  ("-", .unexpectedEnd), ("+1", .unexpectedByte), ("+", .unexpectedByte), (".5", .unexpectedByte),
  ("-.5", .invalidNumber), ("01", .invalidNumber), ("-01", .invalidNumber), ("00", .invalidNumber),
  ("1.", .unexpectedEnd), ("1. ", .invalidNumber), ("1.e1", .invalidNumber), ("0.", .unexpectedEnd),
  ("1e", .unexpectedEnd), ("1e+", .unexpectedEnd), ("1e-", .unexpectedEnd), ("1E ", .invalidNumber),
  ("1ee1", .invalidNumber), ("1e1e1", .trailingBytes), ("1e1.5", .trailingBytes), ("1.2.3", .trailingBytes),
  ("1e++1", .invalidNumber), ("--1", .invalidNumber), ("- 1", .invalidNumber), ("-a", .invalidNumber),
  ("1a", .trailingBytes), ("1 2", .trailingBytes), ("0x1F", .trailingBytes), ("0b1", .trailingBytes),
  ("1_000", .trailingBytes), ("1,000", .trailingBytes), ("1L", .trailingBytes), ("1f", .trailingBytes),
  ("NaN", .unexpectedByte), ("nan", .unexpectedByte), ("Infinity", .unexpectedByte),
  ("-Infinity", .invalidNumber), ("-NaN", .invalidNumber), ("inf", .unexpectedByte),
  ("<EF><BC><91>", .unexpectedByte), ("-<EF><BC><91>", .invalidNumber), ("1<C2><A0>", .trailingBytes),
  ("True", .unexpectedByte), ("TRUE", .unexpectedByte), ("tru", .unexpectedEnd), ("trux", .unexpectedByte),
  ("truee", .trailingBytes), ("t", .unexpectedEnd), ("fals", .unexpectedEnd), ("falsy", .unexpectedByte),
  ("nul", .unexpectedEnd), ("nulll", .trailingBytes), ("None", .unexpectedByte), ("nil", .unexpectedByte),
  ("undefined", .unexpectedByte), ("true false", .trailingBytes), ("nullnull", .trailingBytes),
  ("a", .unexpectedByte), ("'a'", .unexpectedByte), ("`a`", .unexpectedByte), ("#", .unexpectedByte),
  ("//", .unexpectedByte), ("/* */ 1", .unexpectedByte), ("1 // one", .trailingBytes), ("*", .unexpectedByte),
  ("1 # one", .trailingBytes), ("<00>", .unexpectedByte), ("1<00>", .trailingBytes),
  ("<0C>1", .unexpectedByte),
  ("<0B>1", .unexpectedByte), ("1<0C>", .trailingBytes), ("<C2><A0>1", .unexpectedByte),
  ("<E2><80><A8>1", .unexpectedByte), ("<C2><85>1", .unexpectedByte), ("<FF>", .invalidUTF8),
  ("<EF><BB><BF>", .byteOrderMark), ("<EF><BB><BF>{}", .byteOrderMark), (" <EF><BB><BF>{}", .byteOrderMark),
  ("{}<EF><BB><BF>", .trailingBytes), ("<EF><BB>{}", .invalidUTF8), ("1<FF>", .invalidUTF8),
]

private let refusedStrings: [(String, JSONError.Kind)] = [
  (#"""#, .unexpectedEnd), (#""a"#, .unexpectedEnd), (#""\"#, .unexpectedEnd), (#""\""#, .unexpectedEnd),
  (#""\\\""#, .unexpectedEnd), (#""\u"#, .unexpectedEnd), (#""\u0"#, .unexpectedEnd),
  (#""\u004"#, .unexpectedEnd), (#""\u0041"#, .unexpectedEnd), (#""\u""#, .invalidEscape),
  (#""\u00""#, .invalidEscape), (#""\u004""#, .invalidEscape), (#""\u004g""#, .invalidEscape),
  (#""\u-041""#, .invalidEscape), (#""\u+041""#, .invalidEscape), (#""\u 041""#, .invalidEscape),
  (#""\u{41}""#, .invalidEscape), (#""\U0041""#, .invalidEscape), (#""\x41""#, .invalidEscape),
  (#""\a""#, .invalidEscape), (#""\v""#, .invalidEscape), (#""\0""#, .invalidEscape),
  (#""\e""#, .invalidEscape),
  (#""\'""#, .invalidEscape), (#""\ ""#, .invalidEscape), (#""\N""#, .invalidEscape),
  (#""\101""#, .invalidEscape),
  ("\"\\\n\"", .invalidEscape), ("\"\\\r\n\"", .invalidEscape), ("\"a\nb\"", .controlCharacter),
  ("\"a\tb\"", .controlCharacter), ("\"a\rb\"", .controlCharacter), (#""<00>""#, .controlCharacter),
  (#""<1F>""#, .controlCharacter), (#""<08>""#, .controlCharacter), (#""<1B>[0m""#, .controlCharacter),
  (#""\uD800\u""#, .invalidEscape), (#""\uD800\u12""#, .invalidEscape), (#""\uD800\x""#, .invalidEscape),
  (#""\uD800\"#, .unexpectedEnd), (#""\uD800\u"#, .unexpectedEnd), (#""\uD800\uDC0"#, .unexpectedEnd),
  (#""<80>""#, .invalidUTF8), (#""<BF>""#, .invalidUTF8), (#""<C0><80>""#, .invalidUTF8),
  (#""<C1><BF>""#, .invalidUTF8), (#""<C3>""#, .invalidUTF8), (#""<C3>"#, .invalidUTF8),
  (#""<C3>(""#, .invalidUTF8), (#""<E0><80><80>""#, .invalidUTF8), (#""<E0><9F><BF>""#, .invalidUTF8),
  (#""<E2><82>""#, .invalidUTF8), (#""<E2>""#, .invalidUTF8), (#""<ED><A0><80>""#, .invalidUTF8),
  (#""<ED><BF><BF>""#, .invalidUTF8), (#""<ED><A0><BD><ED><B8><80>""#, .invalidUTF8),
  (#""<F0><80><80><80>""#, .invalidUTF8), (#""<F0><8F><BF><BF>""#, .invalidUTF8),
  (#""<F0><9F><98>""#, .invalidUTF8), (#""<F4><90><80><80>""#, .invalidUTF8),
  (#""<F5><80><80><80>""#, .invalidUTF8), (#""<F8><88><80><80><80>""#, .invalidUTF8),
  (#""<FE>""#, .invalidUTF8), (#""<FF>""#, .invalidUTF8), (#""\<FF>""#, .invalidUTF8),
  (#""\<C3><A9>""#, .invalidEscape), (#""\u00<C3><A9>""#, .invalidEscape), (#""a" "b""#, .trailingBytes),
  (#""a"b"#, .trailingBytes), (#""a""b""#, .trailingBytes), (#"\"a\""#, .unexpectedByte),
  (#""a\u0000<00>""#, .controlCharacter), ("<E2><80><9C>a<E2><80><9D>", .unexpectedByte),
]

private let refusedContainers: [(String, JSONError.Kind)] = [
  ("[", .unexpectedEnd), ("[1", .unexpectedEnd), ("[1,", .unexpectedEnd), ("[[", .unexpectedEnd),
  ("[[]", .unexpectedEnd), ("]", .unexpectedByte), ("[]]", .trailingBytes), ("[1]]", .trailingBytes),
  ("[1,]", .unexpectedByte), ("[,]", .unexpectedByte), ("[,1]", .unexpectedByte), ("[1,,2]", .unexpectedByte),
  ("[1 2]", .unexpectedByte), ("[1;2]", .unexpectedByte), ("[1:2]", .unexpectedByte),
  ("[1}", .unexpectedByte),
  ("[}", .unexpectedByte), ("{]", .unexpectedByte), ("[)", .unexpectedByte), ("[\"a\"", .unexpectedEnd),
  ("[\"a\":1]", .unexpectedByte), ("[\"a\" \"b\"]", .unexpectedByte), ("[a]", .unexpectedByte),
  ("[tru]", .unexpectedByte), ("[1.]", .invalidNumber), ("[1e]", .invalidNumber), ("[-]", .invalidNumber),
  ("[01]", .invalidNumber), ("[.1]", .unexpectedByte), ("[+1]", .unexpectedByte), ("[NaN]", .unexpectedByte),
  ("[...]", .unexpectedByte), ("[1,2,3", .unexpectedEnd), ("[] []", .trailingBytes), ("[][]", .trailingBytes),
  ("[]{}", .trailingBytes), ("[],", .trailingBytes), ("[1]x", .trailingBytes), ("[<FF>]", .invalidUTF8),
  ("[1<FF>]", .invalidUTF8), ("[<0C>]", .unexpectedByte), ("[<C2><A0>]", .unexpectedByte),
  ("[<E2><80><8B>]", .unexpectedByte), ("[<00>]", .unexpectedByte), ("[1/**/]", .unexpectedByte),
  ("[//\n]", .unexpectedByte), ("[\n", .unexpectedEnd), ("[\"", .unexpectedEnd), ("[\"\\\"]", .unexpectedEnd),
  ("{", .unexpectedEnd), ("{\"a\"", .unexpectedEnd), ("{\"a\":", .unexpectedEnd),
  ("{\"a\":1", .unexpectedEnd),
  ("{\"a\":1,", .unexpectedEnd), ("{\"", .unexpectedEnd), ("{,", .unexpectedByte), ("}", .unexpectedByte),
  ("{}}", .trailingBytes), ("{\"a\":1}}", .trailingBytes), ("{\"a\":1,}", .unexpectedByte),
  ("{,\"a\":1}", .unexpectedByte), ("{\"a\":1,,\"b\":2}", .unexpectedByte), ("{\"a\"}", .unexpectedByte),
  ("{\"a\":}", .unexpectedByte), ("{\"a\" 1}", .unexpectedByte), ("{\"a\"=1}", .unexpectedByte),
  ("{\"a\"=>1}", .unexpectedByte), ("{\"a\"::1}", .unexpectedByte), ("{\"a\":1 \"b\":2}", .unexpectedByte),
  ("{\"a\":1;\"b\":2}", .unexpectedByte), ("{:1}", .unexpectedByte), ("{1}", .unexpectedByte),
  ("{1:1}", .unexpectedByte), ("{a:1}", .unexpectedByte), ("{'a':1}", .unexpectedByte),
  ("{null:1}", .unexpectedByte), ("{[]:1}", .unexpectedByte), ("{{}:1}", .unexpectedByte),
  ("{\"a\":1]", .unexpectedByte), ("{\"a\",\"b\"}", .unexpectedByte), ("{\"a\":a}", .unexpectedByte),
  ("{\"a\":/*b*/1}", .unexpectedByte), ("{\"a\":1}#", .trailingBytes), ("{\"a\":1}/**/", .trailingBytes),
  ("{\"a\":1}{\"b\":2}", .trailingBytes), ("{\"a\":1}\n{\"b\":2}", .trailingBytes),
  ("{\"<FF>\":1}", .invalidUTF8),
  ("{\"a\":<FF>}", .invalidUTF8), ("{\"a\n\":1}", .controlCharacter), ("{\"\\q\":1}", .invalidEscape),
  ("{\"a\":tru}", .unexpectedByte), ("{\"a\":01}", .invalidNumber), ("{\"a\":\"b}", .unexpectedEnd),
  ("{<EF><BB><BF>\"a\":1}", .unexpectedByte), ("{\"a\":1}<00>", .trailingBytes), ("({})", .unexpectedByte),
  ("<1E>{}", .unexpectedByte), ("*{}", .unexpectedByte), ("data: {}", .unexpectedByte),
]
