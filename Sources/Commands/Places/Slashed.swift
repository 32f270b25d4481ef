extension [String] {
  /// The components with slashes between them. The library's own `joined` is generic code that costs a hook
  /// tens of microseconds the first time.
  var slashed: String { slashed(isAbsolute: false) }

  /// The same with a slash in front, or none.
  func slashed(isAbsolute: Bool) -> String {
    let slashes = isAbsolute ? Swift.max(1, count) : count
    return String(unsafeUninitializedCapacity: reduce(slashes) { $0 + $1.utf8.count }) { room in
      var end = 0
      func slash() {
        room[end] = UInt8(ascii: "/")
        end += 1
      }
      if isAbsolute, isEmpty { slash() }
      for (i, component) in enumerated() {
        if i > 0 || isAbsolute { slash() }
        var component = component
        component.withUTF8 { bytes in
          _ = UnsafeMutableBufferPointer(rebasing: room[end...]).update(fromContentsOf: bytes)
          end += bytes.count
        }
      }
      return end
    }
  }
}
