import Testing

@testable import Detectors
@testable import Text

/// The table of characters says what the lists say that it is made from.
@Suite struct CharacterTableTests {
  @Test func everyCharacterIsWhatTheListsSay() {
    let isSame = (0..<UInt32(0x110000)).allSatisfy {
      CharacterTraits(of: $0).rawValue == Self.traits($0).rawValue && CharacterFold.of($0) == Self.fold($0)
    }
    #expect(
      isSame, "Sources/CPlatform/characters.c is out of date; it should hold\n\(isSame ? "" : Self.table)")
  }

  @Test func noCharacterReadsAsMoreBytesThanItHas() {
    for point in UInt32(0)..<0x110000 where CharacterFold.of(point) == CharacterFold.alphabet {
      #expect((LetterForms.fold(point) ?? 0) < 0x800)
    }
  }

  private static func sort(_ point: UInt32) -> CharacterTraits.Sort {
    typealias Lists = CharacterLists
    if point >= 0x5D0, Scripts.isFar(point) {
      return (0x3041...0xD7A3).contains(point) ? .farEastern : .far
    }
    if point == 0xFFFD { return .replacement }
    if Invisible.kind(point) != nil { return .hidden }
    if Scripts.isCombiningMark(point) { return .mark }
    switch point {
    case 0x37E: return .greekQuestion
    case 0x1F1E6...0x1F1FF: return .flag
    case 0x370...0x58F: return .alphabet
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: return .wide
    default: break
    }
    if LetterForms.isStyled(point) || Lists.isSmallCapital(point) || Lists.isRaised(point)
      || (0x1D6A4...0x1D7CD).contains(point)
    {
      return .styled
    }
    if (0xC0...0x24F).contains(point) || (0x1E00...0x1EFF).contains(point) { return .latin }
    if Lists.blend(point) != 0 { return .blended }
    return Scripts.isEastAsian(point) ? .eastern : .other
  }

  private static func traits(_ point: UInt32) -> CharacterTraits {
    guard point >= 0x80 else { return [] }
    typealias Lists = CharacterLists
    var traits = CharacterTraits(Invisible.kind(point), sort(point), blend: Lists.blend(point))
    let hasSigns = !Lists.hasNoSigns(point)
    let flags: [(CharacterTraits, Bool)] = [
      (.isRightToLeft, Scripts.isRightToLeft(point)), (.usesJoiners, Scripts.usesJoiners(point)),
      (.breaksWithoutSpaces, Scripts.breaksWithoutSpaces(point)), (.isHangul, Scripts.isHangul(point)),
      (.isIdeograph, Scripts.isIdeograph(point)), (.isPictograph, Scripts.isPictograph(point)),
      (.isEasternLetter, Lists.isEasternLetter(point)), (.isBraille, (0x2801...0x28FF).contains(point)),
      (.isLiving, Lists.isLiving(point)), (.isForeignDigit, Lists.isForeignDigit(point)),
      (.isStrayMark, Lists.isStrayMark(point)), (.isLookAlike, LookAlikes.latin(point) != nil),
      (.isDressed, Lists.isDressed(point)), (.isSet, Lists.isSet(point)), (.isUnused, Lists.isUnused(point)),
      (.isAddressSign, [0xFF0F, 0xFF0E, 0xFF20, 0x2215, 0x2044, 0x29F8, 0x2024].contains(point)),
      (.isPoint, [0xFF0E, 0xFF61, 0x2024].contains(point)),
      (.isLineEnd, [0x2028, 0x2029, 0x85].contains(point)),
      (.isSign, hasSigns && LookAlikeSigns.ascii(point) != nil),
      (.isEasternBySigns, hasSigns && (0x3040..<0xFF00).contains(point) && Scripts.isEastAsian(point)),
      (.isRightToLeftBySigns, hasSigns && Scripts.isRightToLeft(point) && point != 0x61B && point != 0x660),
      (.isBlank, Lists.isBlank(point)), (.isOdd, Lists.isOdd(point)),
      (.isControl, (0x9B...0x9F).contains(point)), (.isPrivate, Lists.isPrivate(point)),
      (.isBit, Lists.isBit(point)), (.mayBeInvisible, Lists.mayBeInvisible(point)),
      (.mayBeOdd, Lists.mayBeOdd(point)), (.isOddBehindWord, Lists.isOddBehindWord(point)),
      (.isOddBesideLatin, Lists.isOddBesideLatin(point)),
    ]
    for (flag, holds) in flags where holds { traits.insert(flag) }
    return traits
  }

  private static func fold(_ point: UInt32) -> UInt8 {
    guard point >= 0x80 else { return CharacterFold.same }
    if Invisible.kind(point) != nil { return CharacterFold.hidden }
    if LookAlikes.isForeignLetter(point) { return CharacterFold.alphabet }
    guard let fold = LetterForms.fold(point) else { return CharacterFold.none }
    return fold == point ? CharacterFold.same : UInt8(clamping: fold)
  }

  // MARK: The table anew

  private static var table: String {
    var classes: [UInt64: Int] = [0: 0]
    var traits: [UInt64] = [0]
    var rows: [[Int]: Int] = [:]
    var list: [[Int]] = []
    var pages: [Int] = []
    for page in UInt32(0)..<0x110000 >> 7 {
      let points = page << 7..<(page + 1) << 7
      let row =
        points.map { point in
          let raw = Self.traits(point).rawValue
          if let known = classes[raw] { return known }
          classes[raw] = traits.count
          traits.append(raw)
          return traits.count - 1
        } + points.map { Int(fold($0)) }
      if rows[row] == nil {
        rows[row] = list.count
        list.append(row)
      }
      pages.append(rows[row] ?? 0)
    }
    let parts: [(String, [String])] = [
      ("sentinel_character_pages", [runs(pages[...])]),
      ("sentinel_character_classes", list.map { "{" + runs($0[..<128]) + "}," }),
      ("sentinel_character_folds", list.map { "{" + runs($0[128...]) + "}," }),
      ("sentinel_character_traits", [traits.map { "0x" + String($0, radix: 16) }.joined(separator: ",")]),
    ]
    return parts.map { "\($0)[\($1.count)]\n" + $1.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// As a list, or by the places of what is not zero, whichever is shorter.
  private static func runs(_ row: ArraySlice<Int>) -> String {
    var parts: [String] = []
    var i = row.startIndex
    while i < row.endIndex {
      let end = row[i...].firstIndex { $0 != row[i] } ?? row.endIndex
      let from = i - row.startIndex
      if row[i] != 0 {
        let to = end - 1 - row.startIndex
        parts.append(from == to ? "[\(from)]=\(row[i])" : "[\(from) ... \(to)]=\(row[i])")
      }
      i = end
    }
    let placed = parts.joined(separator: ",")
    let listed = row.map(String.init).joined(separator: ",")
    return placed.isEmpty ? "0" : placed.utf8.count <= listed.utf8.count ? placed : listed
  }
}
