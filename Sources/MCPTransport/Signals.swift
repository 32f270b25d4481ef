import CNetwork
import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Signals as something to wait for: the ends of children and the wishes of whoever started us.
package struct SignalPort {
  package let descriptor: Int32

  package init() throws(SystemError) {
    let number = sentinel_signal_pipe()
    guard number >= 0 else { throw SystemError("listen to signals", code: -number) }
    descriptor = number
  }

  /// What came since the last time.
  package func read() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let n = bytes.withUnsafeMutableBytes { systemRead(descriptor, $0) }
    return n > 0 ? bytes[..<n].map { Int32($0) } : []
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
