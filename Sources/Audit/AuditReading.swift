import Bytes
import JSON
import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The parts of a record that make the chain.
struct AuditFields {
  let sequence: Int
  let previous: String

  init?(_ line: [UInt8]) {
    guard let root = try? JSONDocument(ByteView(line)).root, let sequence = root["seq"]?.int,
      let previous = root["prev"]?.string
    else { return nil }
    self.sequence = sequence
    self.previous = previous
  }
}

/// Reads a log line by line, in constant memory.
package struct AuditLineReader: ~Copyable {
  private let number: Int32
  private var offset: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var atEnd = false
  /// The last line had no newline: it was cut short.
  package private(set) var lastLineIsCut = false
  /// How far the lines go that were given out.
  package var position: Int { offset - (buffer.count - start) }
  /// A line over the limit is being skipped.
  private var isSkipping = false

  /// Longer lines than this are no records of ours. Such a line comes out empty, which is no record either, and
  /// the one behind it is read as usual.
  static let longestLine = 1 << 20

  package init(_ file: borrowing Descriptor, from offset: Int) {
    number = file.number
    self.offset = offset
  }

  /// The next line without its newline; nil at the end.
  package mutating func next() throws(SystemError) -> [UInt8]? {
    while true {
      if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = isSkipping ? [] : Array(buffer[start..<end])
        start = end + 1
        isSkipping = false
        return line
      }
      if atEnd {
        guard start < buffer.count || isSkipping else { return nil }
        lastLineIsCut = true
        let line = isSkipping ? [] : Array(buffer[start...])
        start = buffer.count
        isSkipping = false
        return line
      }
      if start > 0 {
        buffer.removeFirst(start)
        start = 0
      }
      if buffer.count > Self.longestLine {
        isSkipping = true
        buffer.removeAll(keepingCapacity: true)
      }
      try fill()
    }
  }

  private mutating func fill() throws(SystemError) {
    let room = 64 * 1024
    let n = withUnsafeTemporaryAllocation(byteCount: room, alignment: 16) { memory in
      var n = pread(number, memory.baseAddress, room, off_t(offset))
      while n < 0 && errno == EINTR { n = pread(number, memory.baseAddress, room, off_t(offset)) }
      if n > 0 { buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: memory[..<n])) }
      return n
    }
    if n < 0 { throw SystemError("read the log", code: errno) }
    if n == 0 { atEnd = true }
    offset += n
  }
}

/// The files of one log.
package struct AuditFiles: Sendable {
  let location: AuditLocation

  package init(_ location: AuditLocation) { self.location = location }

  /// Files set aside, oldest first.
  package func setAside() -> [(sequence: Int, path: String)] {
    guard let folder = opendir(location.folder) else { return [] }
    defer { closedir(folder) }
    var found: [(sequence: Int, path: String)] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      let path = location.folder == "/" ? "/" + name : location.folder + "/" + name
      guard let sequence = sequence(inName: path) else { continue }
      found.append((sequence, path))
    }
    return found.sorted { $0.sequence < $1.sequence }
  }

  /// The number in the name of a file that was set aside; nil for any other file.
  private func sequence(inName path: String) -> Int? {
    guard path.hasPrefix(location.stem + "-") else { return nil }
    let digits = path.utf8.dropFirst(location.stem.utf8.count + 1).prefix(while: ASCII.isDigit)
    guard let sequence = Int(String(decoding: digits, as: UTF8.self)),
      location.setAside(firstSequence: sequence) == path
    else { return nil }
    return sequence
  }

  /// Every file in the order of its records, the one that grows last.
  package func all() -> [String] {
    setAside().map(\.path) + (OwnFile.status(ofLink: location.log) == nil ? [] : [location.log])
  }

  /// Every line of every file, in the order they were written. What cannot be opened is an error; what
  /// cannot be understood is the caller's to see.
  package func forEachLine(_ body: ([UInt8]) -> Void) throws(SystemError) {
    for path in all() { _ = try forEachLine(of: path, body) }
  }

  /// The same for one file; says how far it went.
  func forEachLine(of path: String, _ body: ([UInt8]) -> Void) throws(SystemError) -> Int {
    let file = try OwnFile.open(path, flags: O_RDONLY, creating: false)
    var reader = AuditLineReader(file, from: 0)
    while let line = try reader.next() { body(line) }
    return reader.position
  }
}
