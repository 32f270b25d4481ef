/// Alphabets of few readers whose letters are drawn like Latin capitals, and runes, which stand for the same sounds: whole
/// words are written in them so that no filter knows them, and a model reads them all the same.
package enum FarAlphabets {
  /// The Latin letter that `point` passes for, in lower case.
  package static func latin(_ point: UInt32) -> UInt32? {
    switch point {
    case 0x13A0...0x13F4: letter(cherokee, point - 0x13A0)
    case 0x16A0...0x16EA: letter(runes, point - 0x16A0)
    case 0xA4D0...0xA4F7: letter(lisu, point - 0xA4D0)
    default: nil
    }
  }

  private static func letter(_ table: StaticString, _ index: UInt32) -> UInt32? {
    guard Int(index) < table.utf8CodeUnitCount else { return nil }
    let letter = table.utf8Start[Int(index)]
    return letter == 0x3F ? nil : UInt32(letter)
  }

  private static let lisu: StaticString = "bp?dt?gk?jc?zf?mnlsr??vh??wxy?a?e?iou???"
  private static let cherokee: StaticString = """
    drt??i???yaje???f??w???m???h?yo?g?hz??i?????u??b??r?ws???vs???lc??p???kd???????????gb
    """
  private static let runes: StaticString = """
    fvuyy???aoaao????rcck??g?whhh?nn?iejj???pzss?c?ttdbb?kemm?l???doe?qc??y??qx
    """
}
