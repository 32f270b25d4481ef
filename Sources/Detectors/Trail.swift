import Bytes

/// Where a search looked last, and found nothing.
///
/// What stands behind two places that look the same is often the same for a long way. A search that went through it once
/// goes on behind it, at a place that it came to then.
struct Trail {
  /// In ascending order.
  private var places: [Int] = []
  /// Nothing was found from here on.
  private var quiet = 0

  private static let most = 4_096
  /// A shorter way is as soon gone.
  private static let worthwhile = 96
  /// No more is compared at once, since the way may have a gap there.
  private static let longest = 4_096

  mutating func add(_ place: Int) {
    if places.isEmpty { places.reserveCapacity(Self.most) }
    if places.count == Self.most { places.removeFirst(Self.most / 2) }
    places.append(place)
  }

  /// What was found at a place must be found wherever else it stands.
  mutating func interrupt(at place: Int) { quiet = place &+ 1 }

  /// Whether it reaches back to a place.
  func reaches(_ place: Int) -> Bool { places.first.map { $0 <= place } ?? false }

  /// Where to go on from a place that looks like `origin`, with `behind` bytes from it on that are the same.
  func leap(from place: Int, like origin: Int, behind: Int, in text: ByteView) -> Int? {
    guard origin >= quiet, reaches(origin), let end = places.last else { return nil }
    let most = min(Self.longest, end &- origin)
    let length = text.withBytes { $0.sameCount(from: origin &+ behind, and: place &+ behind, atMost: most) }
    guard length >= Self.worthwhile, let last = last(upTo: origin &+ length), last > origin else {
      return nil
    }
    return place &+ (last &- origin)
  }

  private func last(upTo limit: Int) -> Int? {
    var first = 0
    var end = places.count
    while first < end {
      let middle = (first &+ end) / 2
      if places[middle] <= limit { first = middle &+ 1 } else { end = middle }
    }
    return first > 0 ? places[first &- 1] : nil
  }
}
