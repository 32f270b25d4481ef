#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The executable that is running.
package enum ProcessImage {
  package static var path: String? {
    #if canImport(Darwin)
      var size: UInt32 = 0
      _ = _NSGetExecutablePath(nil, &size)
      var buffer = [CChar](repeating: 0, count: Int(size) + 1)
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    #else
      // Names the running file even after it was replaced or removed on disk.
      return "/proc/self/exe"
    #endif
  }
}
