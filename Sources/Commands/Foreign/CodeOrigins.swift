import Bytes
import ShellMeaning

extension Origins {
  static var decodedText: Origins {
    var origins = Origins()
    origins.decoded = true
    return origins
  }

  static func network(of address: String) -> Origins {
    var origins = Origins()
    origins.network = [address]
    return origins
  }

  static func contents(of path: String) -> Origins {
    var origins = Origins()
    origins.files = [path]
    return origins
  }

  func union(_ other: Origins?) -> Origins {
    var result = self
    if let other { result.formUnion(other) }
    return result
  }
}

extension String {
  func replacingBytes(_ wanted: String, with other: String) -> String {
    let view = ByteView(self)
    var out: [UInt8] = []
    var start = 0
    while let hit = view.firstRange(of: wanted, from: start), !hit.isEmpty {
      out.append(contentsOf: view[start..<hit.lowerBound].array)
      out.append(contentsOf: other.utf8)
      start = hit.upperBound
    }
    out.append(contentsOf: view[start..<view.count].array)
    return String(decoding: out, as: UTF8.self)
  }
}
