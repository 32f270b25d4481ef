import Bytes

/// Settings that editors read may hold comments and commas too many. Both become spaces, so that every place
/// stays where it was.
enum JSONWithComments {
  static func plain(_ text: ByteView) -> ByteView {
    var bytes = text.array
    var i = 0
    if text.starts(with: "\u{FEFF}") {
      for k in 0..<3 { bytes[k] = 0x20 }
      i = 3
    }
    var comma: Int?
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "\""):
        comma = nil
        i += 1
        while i < bytes.count, bytes[i] != UInt8(ascii: "\"") { i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1 }
        i += 1
      case UInt8(ascii: "/") where i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "/"):
        while i < bytes.count, bytes[i] != 0x0A {
          bytes[i] = 0x20
          i += 1
        }
      case UInt8(ascii: "/") where i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "*"):
        bytes[i] = 0x20
        bytes[i + 1] = 0x20
        i += 2
        while i < bytes.count {
          let ends = bytes[i] == UInt8(ascii: "*") && i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "/")
          if bytes[i] != 0x0A { bytes[i] = 0x20 }
          i += 1
          if ends {
            bytes[i] = 0x20
            i += 1
            break
          }
        }
      case UInt8(ascii: ","):
        comma = i
        i += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if let comma { bytes[comma] = 0x20 }
        comma = nil
        i += 1
      case 0x20, 0x09, 0x0A, 0x0D: i += 1
      default:
        comma = nil
        i += 1
      }
    }
    return ByteView(bytes)
  }
}
