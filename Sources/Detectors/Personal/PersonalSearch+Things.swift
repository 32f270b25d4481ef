import Bytes
import Text

/// Numbers that the words before them give to a thing, or to a firm in a public register.
extension PersonalSearch {
  /// Whether what stands before a number says that it is a thing's: `ticket 118-40-2231`.
  func isOfThing(_ place: Range<Int>) -> Bool {
    var end = place.lowerBound
    while end > 0, place.lowerBound - end < 4, !ASCII.isLetter(text[end - 1]), text[end - 1] != 0x0A {
      end -= 1
    }
    for _ in 0..<3 {
      var start = end
      while start > 0, end - start < 20, ASCII.isLetter(text[start - 1]) { start -= 1 }
      let word = text[start..<end]
      if Self.things.contains(word) { return true }
      guard Self.counters.contains(word) else { return false }
      end = start
      while end > 0, start - end < 2, text[end - 1] == 0x5F || text[end - 1] == 0x20 || text[end - 1] == 0x2D
      {
        end -= 1
      }
    }
    return false
  }

  /// Whether the word before a number, or the one before that, is what a public register calls a firm's.
  func isInRegister(_ place: Range<Int>) -> Bool {
    var end = place.lowerBound
    for _ in 0..<2 {
      while end > 0, place.lowerBound - end < 16, !ASCII.isLetter(text[end - 1]), text[end - 1] != 0x0A {
        end -= 1
      }
      var start = end
      while start > 0, end - start < 20, ASCII.isLetter(text[start - 1]) { start -= 1 }
      if Self.registers.contains(text[start..<end]) { return true }
      end = start
    }
    return false
  }

  private static let registers = WordList(" siren siret rcs kvk hrb crn duns lei ")

  private static let counters = WordList(" no number num nr is id ref nummer ")

  private static let things = WordIndex(
    " ticket tickets room part parts model order orders invoice case item article serial sku lot batch bug issue ref reference build version job run task document doc form page section unit machine device asset port route flight track shelf bin slot code ersatzteil teil artikel modell bestellung auftrag rechnung raum zimmer vorgang seriennummer chapter figure table lab sample container parcel shipment package tracking isbn "
  )
}
