import Bytes

/// International bank account numbers: a country, its length, and the remainder modulo 97.
enum BankAccount {
  /// The IBAN that starts at `start`, in one piece or in groups of four, in either case.
  static func match(at start: Int, in text: ByteView) -> Range<Int>? {
    guard start + 15 <= text.count, ASCII.isLetter(text[start]), ASCII.isLetter(text[start + 1]),
      let length = length(of: ASCII.uppercased(text[start]), ASCII.uppercased(text[start + 1]))
    else { return nil }
    var check = Remainder()
    var head = Remainder()
    var seen: UInt64 = 0
    var count = 0
    var at = start
    while count < length, let byte = text.at(at) {
      if ASCII.isAlphanumeric(byte) {
        let isDigit = ASCII.isDigit(byte)
        if (2...3).contains(count), !isDigit { return nil }
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

  private static func length(of a: UInt8, _ b: UInt8) -> Int? {
    let bytes = UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)
    var i = 0
    while i + 4 <= bytes.count {
      if bytes[i] == a, bytes[i + 1] == b { return Int(bytes[i + 2] - 0x30) * 10 + Int(bytes[i + 3] - 0x30) }
      i += 4
    }
    return nil
  }

  /// Country and length, four characters each.
  private static let table: StaticString = """
    AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27\
    GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22\
    MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28\
    TL23TN24TR26UA29VA22VG24XK20YE30
    """
}
