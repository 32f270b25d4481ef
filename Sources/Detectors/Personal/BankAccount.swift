import Bytes
import Text

/// International bank account numbers: a country, its length, and the remainder modulo 97.
enum BankAccount {
  /// The IBAN that starts at `start`, in one piece or in groups of four.
  static func match(at start: Int, in text: ByteView) -> Range<Int>? {
    guard start + 15 <= text.count, ASCII.isUpper(text[start]), ASCII.isUpper(text[start + 1]),
      ASCII.isDigit(text[start + 2]), ASCII.isDigit(text[start + 3]),
      start == 0 || !ASCII.isWord(text[start - 1]),
      let length = length(of: text[start], text[start + 1])
    else { return nil }
    var characters: [UInt8] = []
    characters.reserveCapacity(length)
    var at = start
    while characters.count < length, let byte = text.at(at) {
      if ASCII.isUpper(byte) || ASCII.isDigit(byte) {
        characters.append(byte)
      } else if byte == 0x20 || byte == 0x2D, characters.count % 4 == 0 {
        // Groups of four.
      } else {
        return nil
      }
      at += 1
    }
    guard characters.count == length, text.at(at).map(ASCII.isAlphanumeric) != true else { return nil }
    // Zeros only fit the check in some countries, and stand in every example.
    guard Set(characters[4...]).count >= 3, Checksums.mod97(Array(characters[4...] + characters[..<4])) == 1
    else {
      return nil
    }
    return start..<at
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
    AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20EG29ES24FI18FO18FR27GB22GE22\
    GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MR27\
    MT31MU30NL18NO15PK24PL28PS29PT25QA29RO24RS22SA24SC31SD18SE24SI19SK24SM27ST25SV28TL23TN24TR26UA29VA22VG24XK20
    """
}
