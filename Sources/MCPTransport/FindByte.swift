#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `memchr`, which the system's library does at the speed of memory.
func findByte(_ bytes: UnsafeRawPointer, _ byte: UInt8, _ count: Int) -> UnsafeMutableRawPointer? {
  memchr(bytes, Int32(byte), count)
}
