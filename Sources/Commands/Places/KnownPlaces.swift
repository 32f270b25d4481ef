import ShellMeaning

/// Places that were asked for already: one rule after another asks after the same words, and what lies side by side
/// has the same folders above it.
final class KnownPlaces {
  private struct Asked {
    var text: String
    var isFollowed: Bool
    var place: Place
  }

  /// Components of the path that was walked last, as far as no link stands there.
  fileprivate(set) var walked: [String] = []

  private var directory = ""
  /// The last few, one behind the other.
  private var recent: [Asked] = []
  private var next = 0
  private static let mostRecent = 6
  /// Words of one program that are looked through one by one.
  static let fewWords = 16
  /// The words of long lists, which several rules go through from end to end.
  private var many: [String: Place] = [:]
  private var manyUnfollowed: [String: Place] = [:]

  /// The place of `text`, if it was asked for in that directory.
  func place(of text: String, in directory: String, following: Bool) -> Place? {
    guard self.directory == directory else { return nil }
    for asked in recent where asked.isFollowed == following && asked.text == text { return asked.place }
    return following ? many[text] : manyUnfollowed[text]
  }

  func note(_ place: Place, of text: String, in directory: String, following: Bool, isOfMany: Bool) {
    if self.directory != directory {
      self.directory = directory
      recent = []
      next = 0
      many = [:]
      manyUnfollowed = [:]
    }
    if isOfMany {
      if following { many[text] = place } else { manyUnfollowed[text] = place }
      return
    }
    let asked = Asked(text: text, isFollowed: following, place: place)
    if recent.count < Self.mostRecent {
      recent.append(asked)
    } else {
      recent[next] = asked
      next = next + 1 < Self.mostRecent ? next + 1 : 0
    }
  }

  /// How many components of `path` are known to be no links.
  func plainCount(of path: [String]) -> Int {
    var count = 0
    while count < walked.count, count < path.count, walked[count] == path[count] { count += 1 }
    return count
  }

  /// None of the first `count` components of `path` is a link.
  func noteWalk(_ path: [String], plain count: Int) {
    walked = count == path.count ? path : Array(path[..<count])
  }
}
