import Bytes

/// The form in which text of a message is mirrored in a header field: as it stands where a field can carry it, else
/// in base64 between `=?base64?` and `?=`.
package enum HeaderText {
  package static func encoded(_ text: ByteView) -> String {
    if isPlain(text) { return text.string }
    return "=?base64?" + base64(text) + "?="
  }

  private static func isPlain(_ text: ByteView) -> Bool {
    for byte in text where byte < 0x20 || byte >= 0x7F { return false }
    if let first = text.at(0), let last = text.at(text.count - 1), first == 0x20 || last == 0x20 {
      return false
    }
    // What looks encoded would be decoded.
    return
      !(text.starts(with: "=?base64?" as StaticString) && text.count >= 11
      && text.at(text.count - 2) == 0x3F && text.at(text.count - 1) == 0x3D)
  }

  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func base64(_ text: ByteView) -> String {
    var out: [UInt8] = []
    out.reserveCapacity((text.count + 2) / 3 * 4)
    var i = 0
    while i < text.count {
      let a = UInt32(text[i])
      let b = UInt32(text.at(i + 1) ?? 0)
      let c = UInt32(text.at(i + 2) ?? 0)
      let word = a << 16 | b << 8 | c
      out.append(digits[Int(word >> 18 & 63)])
      out.append(digits[Int(word >> 12 & 63)])
      out.append(i + 1 < text.count ? digits[Int(word >> 6 & 63)] : 0x3D)
      out.append(i + 2 < text.count ? digits[Int(word & 63)] : 0x3D)
      i += 3
    }
    return String(decoding: out, as: UTF8.self)
  }
}
