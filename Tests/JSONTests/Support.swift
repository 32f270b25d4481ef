import Bytes
import JSON

/// A document from a literal.
func read(_ text: String, limits: JSONLimits = .standard) throws(JSONError) -> JSONDocument {
  try JSONDocument(ByteView(text), limits: limits)
}

func read(_ bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONError) -> JSONDocument {
  try JSONDocument(ByteView(bytes), limits: limits)
}

/// What reading `bytes` fails with, or nil if it does not.
func failure(_ bytes: [UInt8], limits: JSONLimits = .standard) -> JSONError? {
  do throws(JSONError) {
    _ = try read(bytes, limits: limits)
    return nil
  } catch {
    return error
  }
}

func failure(_ text: String, limits: JSONLimits = .standard) -> JSONError? {
  failure(Array(text.utf8), limits: limits)
}

/// Text with `<41>` for the byte 0x41, so that tables can hold bytes that are no text.
func bytes(_ notation: String) -> [UInt8] {
  let source = Array(notation.utf8)
  var result: [UInt8] = []
  var i = 0
  while i < source.count {
    if source[i] == 0x3C, i + 3 < source.count, source[i + 3] == 0x3E,
      let high = ASCII.hexValue(source[i + 1]), let low = ASCII.hexValue(source[i + 2])
    {
      result.append(high << 4 | low)
      i += 4
    } else {
      result.append(source[i])
      i += 1
    }
  }
  return result
}
