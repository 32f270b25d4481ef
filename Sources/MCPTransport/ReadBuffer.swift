/// Memory that every read goes through: what a pipe holds at most.
package final class ReadBuffer {
  package let bytes: UnsafeMutableRawBufferPointer

  package init(size: Int = 256 << 10) {
    bytes = .allocate(byteCount: size, alignment: 16)
  }

  deinit { bytes.deallocate() }
}
