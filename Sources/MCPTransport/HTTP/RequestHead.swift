/// The first line and the fields of a request, as they go out.
struct RequestHead: Sendable {
  let method: String
  let path: String
  let fields: HTTPFields

  /// The bytes up to and with the empty line. A field that would break out of its line is left out: whoever made it
  /// should have checked, and what the next line says is not theirs to decide.
  func bytes(contentLength: Int?) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(512)
    out += method.utf8
    out.append(0x20)
    out += path.utf8
    out += " HTTP/1.1\r\n".utf8
    for line in fields.lines where HTTPFields.isName(line.name.utf8) && HTTPFields.isValue(line.value.utf8) {
      Self.append(line.name, line.value, to: &out)
    }
    if let contentLength { Self.append("Content-Length", String(contentLength), to: &out) }
    out += "\r\n".utf8
    return out
  }

  private static func append(_ name: String, _ value: String, to out: inout [UInt8]) {
    out += name.utf8
    out.append(0x3A)
    out.append(0x20)
    out += value.utf8
    out.append(0x0D)
    out.append(0x0A)
  }
}
