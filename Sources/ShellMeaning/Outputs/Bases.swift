import Bytes

/// Text written in base 16, 32 and 64.
enum BaseDecoding {
  /// Whatever is no letter of the alphabet is passed over, as lenient decoders do; nil if nothing is left.
  static func base64(_ text: [UInt8]) -> [UInt8]? {
    decode(text, bits: 6) { byte in
      switch byte {
      case 0x41...0x5A: byte - 0x41
      case 0x61...0x7A: byte - 0x61 + 26
      case 0x30...0x39: byte - 0x30 + 52
      case 0x2B, 0x2D: 62
      case 0x2F, 0x5F: 63
      default: nil
      }
    }
  }

  static func base32(_ text: [UInt8]) -> [UInt8]? {
    decode(text, bits: 5) { byte in
      switch byte {
      case 0x41...0x5A: byte - 0x41
      case 0x61...0x7A: byte - 0x61
      case 0x32...0x37: byte - 0x32 + 26
      default: nil
      }
    }
  }

  static func hex(_ text: [UInt8]) -> [UInt8]? { decode(text, bits: 4, ASCII.hexValue) }

  private static func decode(_ text: [UInt8], bits: UInt32, _ value: (UInt8) -> UInt8?) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var buffer: UInt32 = 0
    var held: UInt32 = 0
    for byte in text {
      if byte == 0x3D { break }
      guard let digit = value(byte) else { continue }
      buffer = buffer << bits | UInt32(digit)
      held += bits
      if held >= 8 {
        held -= 8
        result.append(UInt8(truncatingIfNeeded: buffer >> held))
      }
    }
    return result.isEmpty ? nil : result
  }

  static func encode64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    var i = 0
    while i < bytes.count {
      let rest = min(3, bytes.count - i)
      var group: UInt32 = 0
      for k in 0..<3 { group = group << 8 | (k < rest ? UInt32(bytes[i + k]) : 0) }
      for k in 0..<4 {
        result.append(k <= rest ? alphabet[Int(group >> (18 - 6 * UInt32(k)) & 63)] : 0x3D)
      }
      i += 3
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension Reader {
  mutating func base64Output(_ invocation: Invocation) -> Value {
    var scan = OptionScan(invocation.arguments, short: "wibo", long: "wrap break input output")
    var decodes = false
    var files: [Value] = []
    while true {
      while let option = scan.next() {
        switch option.name {
        case "d", "D", "decode": decodes = true
        // macOS names its input with `-i`, which elsewhere takes no value.
        case "i" where option.value != nil && !(option.value?.starts(with: "-") ?? true):
          if let value = option.value { files.append(value) }
        case "i" where option.value?.prefix.hasASCIIPrefix("-") == true: decodes = true
        default: break
        }
      }
      guard let operand = scan.skip() else { break }
      files.append(operand.value)
    }
    let text = text(ofFiles: files, invocation)
    return decodes ? decoded(text, invocation, BaseDecoding.base64) : encoded(text, invocation)
  }

  private func encoded(_ text: Value, _ invocation: Invocation) -> Value {
    guard let known = text.known else { return text.asHole(commandLine(invocation)) }
    return Value(BaseDecoding.encode64(Array(known.utf8)) + "\n")
  }

  /// Decodes what is known; what is not came out of a decoder.
  private func decoded(_ text: Value, _ invocation: Invocation, _ decode: ([UInt8]) -> [UInt8]?) -> Value {
    guard let known = text.known else { return text.asHole(commandLine(invocation), decoded: true) }
    let bytes = decode(Array(known.utf8)) ?? []
    if Inflate.isGzip(bytes) || Inflate.isZlib(bytes) {
      var origins = Origins()
      origins.decoded = true
      origins.packed = bytes
      return Value(hole: Value.Hole(name: commandLine(invocation), kind: .output, origins: origins))
    }
    return Value(String(decoding: bytes, as: UTF8.self))
  }

  mutating func base32Output(_ invocation: Invocation) -> Value {
    let decodes = invocation.arguments.contains {
      $0.value.equals("-d") || $0.value.equals("--decode") || $0.value.equals("-D")
    }
    let text = text(of: invocation, valued: "w")
    return decodes ? decoded(text, invocation, BaseDecoding.base32) : text.asHole(commandLine(invocation))
  }

  /// `xxd -r -p`, `xxd -p`
  mutating func hexOutput(_ invocation: Invocation) -> Value {
    var scan = OptionScan(invocation.arguments, short: "clsgno", long: "cols len seek", singleDash: false)
    var reverts = false
    var isPlain = false
    while let option = scan.next() {
      if option.name == "r" || option.name == "revert" { reverts = true }
      if option.name == "p" || option.name == "ps" || option.name == "plain" { isPlain = true }
    }
    let text = text(ofFiles: scan.rest.prefix(1).map(\.value), invocation)
    guard reverts else {
      guard isPlain, let known = text.known else { return text.asHole(commandLine(invocation)) }
      return Value(known.utf8.map { Self.hexByte($0) }.joined() + "\n")
    }
    guard let known = text.known else { return text.asHole(commandLine(invocation), decoded: true) }
    let digits = isPlain ? Array(known.utf8) : Self.dumpDigits(known)
    return Value(String(decoding: BaseDecoding.hex(digits) ?? [], as: UTF8.self))
  }

  private static func hexByte(_ byte: UInt8) -> String {
    String(decoding: [ASCII.hexDigits[Int(byte >> 4)], ASCII.hexDigits[Int(byte & 15)]], as: UTF8.self)
  }

  /// The digits in the middle column of a dump: behind the offset, before two spaces.
  private static func dumpDigits(_ dump: String) -> [UInt8] {
    var digits: [UInt8] = []
    for line in dump.utf8.split(separator: 0x0A) {
      var rest = line[...]
      if let colon = rest.firstIndex(of: 0x3A) { rest = rest[rest.index(after: colon)...] }
      var spaces = 0
      for byte in rest.drop(while: { $0 == 0x20 }) {
        spaces = byte == 0x20 ? spaces + 1 : 0
        if spaces == 2 { break }
        digits.append(byte)
      }
    }
    return digits
  }

  /// `od`, `hexdump`: only what it holds.
  mutating func dumped(_ invocation: Invocation) -> Value {
    text(of: invocation, valued: "AjNStwenfs").asHole(commandLine(invocation))
  }

  /// `openssl base64 -d`, `openssl enc -base64 -d`
  mutating func opensslOutput(_ invocation: Invocation) -> Value {
    let words = invocation.arguments.map { $0.value.known ?? "" }
    let isBase64 = words.first == "base64" || words.contains("-base64") || words.contains("-a")
    let decodes = words.contains("-d")
    var source = invocation.input ?? Value(hole: Value.Hole(name: "stdin", kind: .input))
    if let mark = words.firstIndex(of: "-in"), mark + 1 < words.count {
      source = contents(of: invocation.arguments[mark + 1].value)
    }
    if words.first == "s_client" {
      return networkOutput(invocation)
    }
    let isCipher =
      words.first == "enc"
      && words.contains {
        $0.hasASCIIPrefix("-aes") || $0.hasASCIIPrefix("-des") || $0.hasASCIIPrefix("-cha")
          || $0.hasASCIIPrefix("-bf")
      }
    if isBase64, !isCipher {
      return decodes ? decoded(source, invocation, BaseDecoding.base64) : encoded(source, invocation)
    }
    return source.asHole(commandLine(invocation), decoded: decodes)
  }

  /// `gzip -d`, `gpg -d` and others that cannot be followed.
  /// `tar -C DIR`, `tar --directory=DIR`: where the names it is given lie.
  private static func folder(of invocation: Invocation) -> Value? {
    let arguments = invocation.arguments
    for (i, argument) in arguments.enumerated() {
      if argument.value.equals("-C") || argument.value.equals("--directory"), i + 1 < arguments.count {
        return Paths.join(invocation.directory, arguments[i + 1].value)
      }
      if argument.value.starts(with: "--directory=") {
        return Paths.join(invocation.directory, argument.value.dropping(12))
      }
    }
    return nil
  }

  mutating func decoderOutput(_ invocation: Invocation) -> Value {
    let name = invocation.name ?? ""
    var operands = operands(invocation, valued: name == "zip" ? "" : "osrqfC")
    let decodes: Bool
    switch name {
    case "gzip", "bzip2", "xz", "zstd", "lz4", "brotli", "gpg", "gpg2", "age":
      decodes = invocation.arguments.contains {
        guard let text = $0.value.known, text.utf8.first == 0x2D else { return false }
        return text == "--decompress" || text == "--decrypt" || text == "--uncompress"
          || (text.utf8.count > 1 && !text.hasASCIIPrefix("--") && text.utf8.contains(0x64))
      }
    case "tar":
      let first = invocation.arguments.first?.value.known ?? ""
      decodes = first.utf8.contains(0x78) || invocation.arguments.contains { $0.value.equals("--extract") }
    case "zip": decodes = false
    default: decodes = true
    }
    var source = Value()
    if name == "tar" {
      // `tar czf - x`: letters and a dash, no files.
      if invocation.arguments.first?.value.starts(with: "-") == false {
        operands = Array(operands.dropFirst())
      }
      operands.removeAll { $0.equals("-") }
    }
    if name == "zip" { operands = operands.first?.equals("-") == true ? Array(operands.dropFirst()) : [] }
    if name == "tar", let folder = Self.folder(of: invocation) {
      operands = operands.map { Paths.join(folder, $0) }
    }
    if name == "tar" || name == "unzip" || name == "7z" || name == "zip" {
      var origins = invocation.input?.origins ?? Origins()
      for operand in operands {
        origins.formUnion(contents(of: operand).origins)
      }
      source = Value(hole: Value.Hole(name: name, kind: .output, origins: origins))
    } else {
      source = text(ofFiles: operands, invocation)
    }
    if decodes, let packed = source.soleHole?.origins.packed, let bytes = Inflate.unpack(packed) {
      return Value(String(decoding: bytes, as: UTF8.self))
    }
    return source.asHole(commandLine(invocation), decoded: decodes)
  }
}
