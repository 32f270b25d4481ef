import Bytes
import Text

/// The last lines of a terminal, as far as it takes to tell which words of a text are gone from it in the end.
///
/// There are many ways to write over a line and more to erase it. All of them come to the same on a screen, so it is
/// the screen that is asked.
struct Screen {
  /// What was written in one go, without moving the cursor.
  struct Write {
    var range: Range<Int>
    var letters = 0
    /// How many of them are gone.
    var gone = 0
    /// Where the first and the last of those stand.
    var lost: Range<Int>?
    /// Whether they went with all the rest of the screen.
    var wasCleared = false
  }

  private(set) var writes: [Write] = []
  /// How often the screen was cleared; several ways to do so in a row are one.
  private(set) var clears = 0
  private var writesAtClear = -1

  private static let height = 24
  private static let width = 256
  /// A letter, the write it belongs to and its place in that; 0 for anything else. Lines take turns, so that scrolling
  /// moves nothing.
  private var cells = [UInt64](repeating: 0, count: height * width)
  /// How many columns of each line may hold anything: most lines are short, and erased again and again.
  private var filled = [Int](repeating: 0, count: height)
  private var top = 0
  private var row = 0
  private var column = 0
  private var saved = (row: 0, column: 0)
  private var mainCells: [UInt64]?
  private var mainFilled: [Int] = []
  /// Whether the keys beside the letters were asked for on the second screen, as programs do that wait for them.
  private var hasKeys = false
  private var mainCursor = (row: 0, column: 0)
  private var isWriting = false
  /// Whether the cursor was sent to the first place of all, and did not come there from near by.
  private var cameHome = false

  /// Shows a part of a text.
  mutating func show(_ text: ByteView, _ part: Range<Int>) {
    var i = part.lowerBound
    while i < part.upperBound {
      let byte = text[i]
      switch byte {
      case 0x1B: i = escape(at: i, in: text)
      case 0x0A:
        lineFeed()
        column = 0
        i += 1
      case 0x0D:
        move(row, 0)
        i += 1
      case 0x08:
        move(row, column - 1)
        i += 1
      case 0x09:
        column = min(Self.width, (column | 7) + 1)
        i += 1
      case 0..<0x20, 0x7F, 0x80..<0xC0: i += 1
      default: i = put(text, i..<part.upperBound)
      }
    }
  }

  // MARK: Writing

  /// Writes what stands at the beginning of a part, up to the next byte that does something else; returns where that is.
  private mutating func put(_ text: ByteView, _ part: Range<Int>) -> Int {
    if !isWriting {
      writes.append(Write(range: part.lowerBound..<part.lowerBound))
      isWriting = true
    }
    cameHome = false
    let number = writes.count - 1
    let first = cell(row, 0)
    let lower = writes[number].range.lowerBound
    var column = column
    var shown = filled[line(row)]
    var letters = 0
    var upper = writes[number].range.upperBound
    let end = withCells { cells, writes in
      text.withBytes { bytes in
        var i = part.lowerBound
        while i < part.upperBound {
          let byte = bytes[i]
          if byte < 0x20 || byte == 0x7F { break }
          // The rest of a character.
          if byte & 0xC0 == 0x80 {
            i &+= 1
            continue
          }
          // Behind 0xE2 and 0xF0 are signs and pictures.
          let isLetter = ASCII.isLetter(byte) || byte >= 0xC0 && byte != 0xE2 && byte != 0xF0
          if isLetter {
            letters &+= 1
            upper = i &+ 1
          }
          if column < Self.width, number < 1 << 22 {
            let at = first &+ column
            // The same letter over itself is how manuals write in bold.
            if cells[at] != 0, UInt8(truncatingIfNeeded: cells[at]) != byte {
              Self.lose(at, clearing: false, cells, writes)
            }
            cells[at] =
              isLetter
              ? UInt64(truncatingIfNeeded: i &- lower) &<< 32 | UInt64(number &+ 1) &<< 8 | UInt64(byte) : 0
            column &+= 1
            if isLetter { shown = max(shown, column) }
          }
          i &+= 1
        }
        return i
      }
    }
    writes[number].letters += letters
    writes[number].range = lower..<upper
    filled[line(row)] = shown
    self.column = column
    return end
  }

  /// Lets the cells and the writes be changed without a question for each who else holds them.
  private mutating func withCells<R>(
    _ body: (UnsafeMutableBufferPointer<UInt64>, UnsafeMutableBufferPointer<Write>) -> R
  ) -> R {
    var cells: [UInt64] = []
    var writes: [Write] = []
    swap(&cells, &self.cells)
    swap(&writes, &self.writes)
    defer {
      swap(&cells, &self.cells)
      swap(&writes, &self.writes)
    }
    return cells.withUnsafeMutableBufferPointer { cells in
      writes.withUnsafeMutableBufferPointer { body(cells, $0) }
    }
  }

  private func line(_ row: Int) -> Int { (top + row) % Self.height }

  private func cell(_ row: Int, _ column: Int) -> Int { line(row) * Self.width + column }

  private static func lose(
    _ at: Int, clearing: Bool, _ cells: UnsafeMutableBufferPointer<UInt64>,
    _ writes: UnsafeMutableBufferPointer<Write>
  ) {
    let number = Int(cells[at] >> 8 & 0xFF_FFFF) - 1
    let offset = Int(cells[at] >> 32)
    cells[at] = 0
    guard number >= 0, number < writes.count else { return }
    let place = writes[number].range.lowerBound + offset
    let lost = writes[number].lost ?? place..<place + 1
    writes[number].lost = min(lost.lowerBound, place)..<max(lost.upperBound, place + 1)
    writes[number].gone += 1
    if clearing { writes[number].wasCleared = true }
  }

  private mutating func erase(_ row: Int, _ columns: Range<Int>, clearing: Bool = false) {
    guard row >= 0, row < Self.height else { return }
    let first = cell(row, 0)
    let held = columns.clamped(to: 0..<filled[line(row)])
    if !held.isEmpty {
      withCells { cells, writes in
        for column in held where cells[first &+ column] != 0 {
          Self.lose(first &+ column, clearing: clearing, cells, writes)
        }
      }
    }
    if columns.upperBound >= filled[line(row)] {
      filled[line(row)] = min(filled[line(row)], max(0, columns.lowerBound))
    }
  }

  // MARK: Moving

  private mutating func move(_ row: Int, _ column: Int) {
    self.row = min(max(0, row), Self.height - 1)
    self.column = min(max(0, column), Self.width)
    isWriting = false
    cameHome = false
  }

  /// What leaves the screen at its top can still be scrolled back to.
  private mutating func lineFeed() {
    isWriting = false
    cameHome = false
    guard row == Self.height - 1 else {
      row += 1
      return
    }
    let first = cell(0, 0)
    for column in 0..<filled[line(0)] { cells[first + column] = 0 }
    filled[line(0)] = 0
    top = (top + 1) % Self.height
  }

  /// What is written last stands at the foot of a terminal: what is pushed down from there is gone for good.
  private mutating func scrollDown(_ lines: Int) {
    isWriting = false
    guard mainCells == nil else { return }
    for line in max(0, row - lines + 1)...row { erase(line, 0..<Self.width) }
  }

  private mutating func clear() {
    if writes.count != writesAtClear { clears += 1 }
    writesAtClear = writes.count
    for row in 0..<Self.height { erase(row, 0..<Self.width, clearing: true) }
  }

  // MARK: Sequences

  /// Does what an escape sequence says; returns where it ends.
  private mutating func escape(at start: Int, in text: ByteView) -> Int {
    switch text.at(start + 1) {
    case 0x5B:
      guard let end = TerminalSequence.end(of: start + 2, in: text) else { return start + 1 }
      control(text[end - 1], text[(start + 2)..<(end - 1)])
      return end
    case 0x5D, 0x50, 0x58, 0x5E, 0x5F:
      var i = start + 2
      while let byte = text.at(i), byte != 0x07, byte != 0x1B, byte != 0x0A, i - start < 4_096 { i += 1 }
      return text.at(i) == 0x07 ? i + 1 : i
    case UInt8(ascii: "7"): saved = (row, column)
    case UInt8(ascii: "8"): move(saved.row, saved.column)
    case UInt8(ascii: "M"): move(row - 1, column)
    case UInt8(ascii: "D"): move(row + 1, column)
    case UInt8(ascii: "="): if mainCells != nil { hasKeys = true }
    case UInt8(ascii: "E"): move(row + 1, 0)
    case UInt8(ascii: "c"):
      clear()
      move(0, 0)
    default: return start + 1
    }
    return start + 2
  }

  private mutating func control(_ final: UInt8, _ parameters: ByteView) {
    // Colours move nothing, and are most of what there is.
    guard final != UInt8(ascii: "m") else { return }
    let numbers = TerminalSequence.firstTwo(parameters)
    let first = numbers.first
    let many = min(first < 1 ? 1 : first, Self.width)
    switch final {
    case UInt8(ascii: "A"): move(row - many, column)
    case UInt8(ascii: "B"): move(row + many, column)
    case UInt8(ascii: "C"): move(row, column + many)
    case UInt8(ascii: "D"): move(row, column - many)
    case UInt8(ascii: "E"): move(row + many, 0)
    case UInt8(ascii: "F"): move(row - many, 0)
    case UInt8(ascii: "G"), UInt8(ascii: "`"): move(row, many - 1)
    case UInt8(ascii: "d"): move(many - 1, column)
    case UInt8(ascii: "H"), UInt8(ascii: "f"):
      move(many - 1, max(1, numbers.second) - 1)
      cameHome = row == 0 && column == 0
    case UInt8(ascii: "K"): eraseLine(max(0, first))
    case UInt8(ascii: "J"): eraseScreen(max(0, first))
    case UInt8(ascii: "X"), UInt8(ascii: "P"): erase(row, column..<column + many)
    case UInt8(ascii: "M"): for line in row..<row + min(many, Self.height) { erase(line, 0..<Self.width) }
    case UInt8(ascii: "T"): if numbers.count < 2 { scrollDown(min(many, Self.height)) }
    case UInt8(ascii: "s"): saved = (row, column)
    case UInt8(ascii: "u"): move(saved.row, saved.column)
    case UInt8(ascii: "h"): if [1049, 1047, 47].contains(first) { openOther() }
    case UInt8(ascii: "l"): if [1049, 1047, 47].contains(first) { closeOther() }
    default: break
    }
  }

  private mutating func eraseLine(_ how: Int) {
    isWriting = false
    switch how {
    case 0: erase(row, column..<Self.width)
    case 1: erase(row, 0..<column + 1)
    default: erase(row, 0..<Self.width)
    }
  }

  private mutating func eraseScreen(_ how: Int) {
    isWriting = false
    switch how {
    case 0:
      // From the first place of all on, it is all of it.
      if cameHome || writes.isEmpty { return eraseScreen(2) }
      erase(row, column..<Self.width)
      for line in row + 1..<Self.height { erase(line, 0..<Self.width) }
    case 1:
      for line in 0..<row { erase(line, 0..<Self.width) }
      erase(row, 0..<column + 1)
    case 2:
      clear()
    default: break
    }
  }

  /// The second screen, which programs for the whole terminal draw on. It leaves nothing behind.
  private mutating func openOther() {
    guard mainCells == nil else { return }
    // Programs are started from the beginning of a line: what is said on the same one was to be seen by nobody.
    if column > 0 { erase(row, 0..<column) }
    mainCells = cells
    mainFilled = filled
    mainCursor = (row, column)
    for at in cells.indices { cells[at] = 0 }
    for line in filled.indices { filled[line] = 0 }
    move(0, 0)
  }

  /// A second screen that nobody leaves hides the first for good.
  mutating func leaveOther() {
    guard let main = mainCells else { return }
    cells = main
    filled = mainFilled
    mainCells = nil
    for row in 0..<Self.height { erase(row, 0..<Self.width, clearing: true) }
  }

  private mutating func closeOther() {
    guard let main = mainCells else { return }
    // Somebody turned its pages.
    if hasKeys {
      for at in cells.indices { cells[at] = 0 }
    } else {
      clear()
    }
    hasKeys = false
    cells = main
    filled = mainFilled
    mainCells = nil
    move(mainCursor.row, mainCursor.column)
  }
}
