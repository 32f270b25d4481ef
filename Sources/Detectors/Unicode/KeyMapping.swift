import Bytes
import Text

/// What an editor is to type when a key is pressed, with the controls themselves: `map ,a i#^[`.
enum KeyMapping {
  static func holds(_ place: Range<Int>, in text: ByteView) -> Bool {
    var start = text.startOfLine(of: place.lowerBound, within: 400)
    while text.at(start) == 0x20 || text.at(start) == 0x09 || text.at(start) == 0x3A { start += 1 }
    var end = start
    while let byte = text.at(end), ASCII.isLower(byte), end - start < 12 { end += 1 }
    return end > start && commands.contains(text[start..<end])
      && (text.at(end) == 0x20 || text.at(end) == 0x09 || text.at(end) == 0x21)
  }

  private static let commands = WordIndex(
    " map nmap imap vmap xmap smap omap cmap lmap tmap noremap nnoremap inoremap vnoremap xnoremap onoremap cnoremap snoremap abbreviate abbrev ab iab iabbrev cab "
  )
}
