import Bytes

/// International bank account numbers: a country, its length, and the remainder modulo 97.
enum BankAccount {
  /// The IBAN that starts at `start`, in one piece or in groups of four, in either case.
  static func match(at start: Int, in text: ByteView) -> Range<Int>? {
    guard start + 15 <= text.count, ASCII.isLetter(text[start]), ASCII.isLetter(text[start + 1]),
      mayCheck(text[start + 2], text[start + 3]),
      let (length, isNumeric) = form(of: ASCII.uppercased(text[start]), ASCII.uppercased(text[start + 1]))
    else { return nil }
    var check = Remainder()
    var head = Remainder()
    var seen: UInt64 = 0
    var count = 0
    var at = start
    while count < length, let byte = text.at(at) {
      if ASCII.isAlphanumeric(byte) {
        let isDigit = ASCII.isDigit(byte)
        if !isDigit, (2...3).contains(count) || isNumeric && count > 3 { return nil }
        let value = isDigit ? Int(byte - 0x30) : Int(ASCII.uppercased(byte) - 0x41) + 10
        // Country and check count last.
        if count < 4 {
          head.take(value)
        } else {
          check.take(value)
          seen |= 1 << UInt64(value)
        }
        count += 1
      } else if byte == 0x20 || byte == 0x2D, count == 2 || count % 4 == 0 {
        // Groups of four.
      } else if byte >= 0xC2, count % 4 == 0 || count == 2, let width = narrowSpace(at: at, in: text) {
        at += width - 1
      } else {
        return nil
      }
      at += 1
    }
    guard count == length, text.at(at).map(ASCII.isAlphanumeric) != true else { return nil }
    // Zeros only fit the check in some countries, and stand in every example.
    guard seen.nonzeroBitCount >= 3, (check.value * head.scale + head.value) % 97 == 1 else { return nil }
    return start..<at
  }

  /// Whether the check of two digits may stand behind the country, with or without a gap: most words show that it does
  /// not, and no list has to be read for them.
  private static func mayCheck(_ first: UInt8, _ second: UInt8) -> Bool {
    if ASCII.isDigit(first) { return ASCII.isDigit(second) }
    return first == 0x20 || first == 0x2D || first >= 0xC2
  }

  /// A no-break space, or a narrow one: how many bytes it has.
  private static func narrowSpace(at i: Int, in text: ByteView) -> Int? {
    if text[i] == 0xC2, text.at(i + 1) == 0xA0 { return 2 }
    guard text[i] == 0xE2, text.at(i + 1) == 0x80, let last = text.at(i + 2) else { return nil }
    return last == 0xAF || last == 0x89 || last == 0x87 ? 3 : nil
  }

  /// A number read digit by digit, modulo 97, and what stands before it must be multiplied by.
  private struct Remainder {
    var value = 0
    var scale = 1

    mutating func take(_ digit: Int) {
      let factor = digit > 9 ? 100 : 10
      value = (value * factor + digit) % 97
      scale = scale * factor % 97
    }
  }

  private static func form(of a: UInt8, _ b: UInt8) -> (length: Int, isNumeric: Bool)? {
    let bytes = UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)
    var i = 0
    while i + 4 <= bytes.count {
      if bytes[i] & 0xDF == a, bytes[i + 1] & 0xDF == b {
        return (Int(bytes[i + 2] - 0x30) * 10 + Int(bytes[i + 3] - 0x30), ASCII.isLower(bytes[i]))
      }
      i += 4
    }
    return nil
  }

  /// Country and length, four characters each; in small letters where the account is all digits.
  private static let table: StaticString = """
    AD24ae23AL28at20AZ28ba20be16BG22BH22BI27BR29BY28CH21cr22CY28cz24de22DJ27dk18DO28ee20EG29es24fi18FK18fo18\
    FR27GB22GE22GI23gl18GR27GT28HN28hr21hu28IE22il23IQ23is26IT27JO30KW30KZ20LB28LC32LI21lt20LU20LV21LY25MC27\
    MD24me22MK19mn20mr27MT31MU30NI28NL18no15OM23PK24pl28PS29pt25QA29RO24rs22RU33SA24SC31SD18se24si19sk24SM27\
    SO23ST25SV28tl23tn24TR26UA29va22VG24xk20YE30
    """
}
