import Bytes

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A descriptor that lines are read from.
package struct InputPort {
  package let descriptor: Int32
  private var splitter: LineSplitter
  package private(set) var isAtEnd = false

  package init(_ descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    splitter = LineSplitter(limit: limit)
  }

  /// Reads what is there, once. At the end the last line comes without its line end.
  package mutating func read(into lines: inout [LineSplitter.Line], through buffer: ReadBuffer) {
    guard !isAtEnd else { return }
    let n = systemRead(descriptor, buffer.bytes)
    if n < 0 {
      if errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK { return }
      isAtEnd = true
    } else if n == 0 {
      isAtEnd = true
    } else {
      splitter.append(UnsafeRawBufferPointer(rebasing: buffer.bytes[..<n]), into: &lines)
    }
    if isAtEnd { splitter.finish(into: &lines) }
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
