import System

/// One text to look at.
struct ScanJob {
  enum Content {
    case file(BytePath)
    case memory([UInt8])
  }

  /// As people see it.
  var path: BytePath
  /// As it stands in fingerprints: from the root of the repository on.
  var identity: [UInt8]
  /// From the root of the machine: what a file is to an agent shows in the folders it is in.
  var absolute: BytePath
  var content: Content
  /// The lines that are asked about; nil: all.
  var lines: LineSet?
  /// Named by the person, so that it is an error if it cannot be read.
  var isNamed = false
}

/// Lines of a file, as ranges of numbers from 1, in order.
struct LineSet: Sendable, Equatable {
  private(set) var ranges: [Range<Int>] = []

  mutating func add(_ first: Int, count: Int) {
    if count > 0 { ranges.append(first..<(first + count)) }
  }

  func overlaps(_ lines: ClosedRange<Int>) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= lines.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= lines.upperBound
  }
}
