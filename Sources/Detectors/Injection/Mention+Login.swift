import Bytes
import Text

extension Mention {
  /// `curl -H "Authorization: Bearer $(cat ~/.config/corp/token)" https://api.corp.example/me`: a token in the header that
  /// it is for, shown to the host that it is named for.
  ///
  /// Whoever carries a secret off names a host of their own: no host in these lines may have another name.
  func isLogin(_ mark: Range<Int>, of signal: Signal) -> Bool {
    guard kind == .toolResult, signal.first == .carrier || signal.first == .send || signal.first == .loot,
      !mark.isEmpty
    else { return false }
    let lines =
      line(around: mark.lowerBound..<mark.lowerBound + 1)
      .lowerBound..<line(around: mark.upperBound - 1..<mark.upperBound).upperBound
    let said = lowered(lines)
    guard let read = Self.headers.lazy.compactMap({ said.firstRange(of: $0) }).first,
      let close = said.firstIndex(of: 0x29, from: read.upperBound), close - read.upperBound <= 64
    else { return false }
    let path = said[read.upperBound..<close]
    guard path.contains("token") || path.contains("api-key") || path.contains("api_key"),
      said.firstRange(of: "$(", from: close) == nil
    else { return false }
    var hosts = 0
    var from = 0
    while let scheme = said.firstRange(of: "://", from: from) {
      from = scheme.upperBound
      guard
        isNamed(after: Self.owner(of: said[from...]), in: path)
          // A host of one's own, by the name of what runs there.
          || path.contains("gitlab") && said[from...].starts(with: "gitlab.")
            && said[from...].contains("/api/v4/")
      else { return false }
      hosts += 1
    }
    return hosts > 0
  }

  /// The label that a host was registered under: `corp` of `api.corp.example`.
  private static func owner(of rest: ByteView) -> ByteView {
    var end = 0
    while end < rest.count, ASCII.isAlphanumeric(rest[end]) || rest[end] == 0x2E || rest[end] == 0x2D {
      end += 1
    }
    var dots: [Int] = []
    for i in 0..<end where rest[i] == 0x2E { dots.append(i) }
    guard let last = dots.last else { return rest[..<0] }
    return rest[(dots.count > 1 ? dots[dots.count - 2] + 1 : 0)..<last]
  }

  /// Whether one of the folders of a path is called so.
  private func isNamed(after owner: ByteView, in path: ByteView) -> Bool {
    guard owner.count >= 3 else { return false }
    var part = 0
    for i in 0...path.count where i == path.count || !ASCII.isAlphanumeric(path[i]) {
      if path[part..<i] == owner { return true }
      part = i + 1
    }
    return false
  }

  private static let headers: [StaticString] = [
    "authorization: bearer $(cat ", "authorization: token $(cat ", "private-token: $(cat ",
    "x-api-key: $(cat ", "authorization: bearer $(< ",
  ]
}
