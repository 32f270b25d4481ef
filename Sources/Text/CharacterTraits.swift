import CPlatform

/// What a character is, as far as anybody asks: one look in a table, instead of a search in a list of its own for every
/// question. The table is made from `Scripts`, `Invisible`, `LetterForms` and their like; a test compares the two for
/// every character there is.
@usableFromInline package struct CharacterTraits: OptionSet, Sendable {
  @usableFromInline package var rawValue: UInt64

  @inlinable @inline(__always)
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Those of a code point.
  @inlinable @inline(__always)
  package init(of point: UInt32) { rawValue = sentinel_traits_of(point) }

  /// What a character is to whoever puts words together.
  @usableFromInline package enum Sort: UInt8, Sendable {
    /// Whatever else ends a word.
    case other
    /// Of a script that is never taken for Latin; and of one in the far east of Asia.
    case far, farEastern
    /// U+FFFD, and whatever is no UTF-8.
    case replacement
    case hidden
    /// The question mark of Greek, which passes for a semicolon.
    case greekQuestion
    case mark
    /// Half of a flag.
    case flag
    /// Greek, Cyrillic and Armenian.
    case alphabet
    case wide
    /// A Latin letter in fancy dress, small, raised or lowered.
    case styled
    /// A Latin letter with an accent, or one that not all languages have.
    case latin
    /// One that no language writes beside Latin letters.
    case blended
    /// What else is at home with full-width letters.
    case eastern
  }

  @inlinable @inline(__always)
  package var sort: Sort {
    // Cases are kept as their numbers, of which the table has no other.
    unsafeBitCast(UInt8(truncatingIfNeeded: rawValue &>> 4) & 15, to: Sort.self)
  }

  /// A letter that is never taken for Latin, and passes for nothing else.
  @inlinable @inline(__always)
  package var isFarLetter: Bool {
    let sort = rawValue &>> 4 & 15
    return sort &- 1 < 2 && isDisjoint(with: [.isLiving, .isSign, .isPrivate, .mayBeOdd, .mayBeInvisible])
  }

  /// nil for what can be seen.
  @inlinable @inline(__always)
  package var hidden: Invisible.Kind? {
    let kind = UInt8(truncatingIfNeeded: rawValue) & 15
    return kind == 0 ? nil : Invisible.Kind(rawValue: kind)
  }

  /// Which of the letters that blend into Latin words it is, counted from one; zero: none.
  @inlinable @inline(__always)
  package var blend: UInt8 { UInt8(truncatingIfNeeded: rawValue &>> 8) & 7 }

  package init(_ hidden: Invisible.Kind?, _ sort: Sort, blend: UInt8) {
    rawValue = UInt64(hidden?.rawValue ?? 0) | UInt64(sort.rawValue) << 4 | UInt64(blend) << 8
  }

  @inlinable @inline(__always)
  static func flag(_ place: UInt64) -> CharacterTraits { CharacterTraits(rawValue: 1 &<< place) }

  // MARK: Scripts

  @inlinable package static var isRightToLeft: CharacterTraits { flag(11) }
  @inlinable package static var usesJoiners: CharacterTraits { flag(12) }
  @inlinable package static var breaksWithoutSpaces: CharacterTraits { flag(13) }
  @inlinable package static var isHangul: CharacterTraits { flag(14) }
  @inlinable package static var isIdeograph: CharacterTraits { flag(15) }
  @inlinable package static var isPictograph: CharacterTraits { flag(16) }
  /// Letters of Chinese, Japanese and Korean.
  @inlinable package static var isEasternLetter: CharacterTraits { flag(17) }
  /// A Braille cell with dots.
  @inlinable package static var isBraille: CharacterTraits { flag(18) }

  // MARK: Letters

  /// A letter or digit of a living script that is drawn like a Latin one.
  @inlinable package static var isLiving: CharacterTraits { flag(19) }
  @inlinable package static var isForeignDigit: CharacterTraits { flag(20) }
  /// An accent of another alphabet.
  @inlinable package static var isStrayMark: CharacterTraits { flag(21) }
  /// A letter of another alphabet that is drawn like a Latin one.
  @inlinable package static var isLookAlike: CharacterTraits { flag(22) }
  /// In mathematical, enclosed or small capital dress; and a letter of a set of numbers.
  @inlinable package static var isDressed: CharacterTraits { flag(23) }
  @inlinable package static var isSet: CharacterTraits { flag(24) }
  /// One of Latin that no language of many writes.
  @inlinable package static var isUnused: CharacterTraits { flag(25) }

  // MARK: Signs

  /// Passes for a slash, a point or an at sign in an address.
  @inlinable package static var isAddressSign: CharacterTraits { flag(26) }
  @inlinable package static var isPoint: CharacterTraits { flag(27) }
  @inlinable package static var isLineEnd: CharacterTraits { flag(28) }
  /// Is drawn like a sign of ASCII.
  @inlinable package static var isSign: CharacterTraits { flag(29) }
  /// Where these are, some signs are what they are.
  @inlinable package static var isEasternBySigns: CharacterTraits { flag(30) }
  @inlinable package static var isRightToLeftBySigns: CharacterTraits { flag(31) }
  @inlinable package static var isBlank: CharacterTraits { flag(32) }
  /// Drawn as an icon, as a blank, or as nothing at all by whoever does not know it.
  @inlinable package static var isOdd: CharacterTraits { flag(33) }
  /// `CSI` or `OSC` in one character, and their like.
  @inlinable package static var isControl: CharacterTraits { flag(34) }
  /// Private, and what lies behind such characters.
  @inlinable package static var isPrivate: CharacterTraits { flag(35) }
  /// One of the digits that hidden bits are written with.
  @inlinable package static var isBit: CharacterTraits { flag(36) }

  // MARK: Traits of a text

  /// Worth a search for what no screen shows; and for words whose letters are not what they seem.
  @inlinable package static var mayBeInvisible: CharacterTraits { flag(37) }
  @inlinable package static var mayBeOdd: CharacterTraits { flag(38) }
  /// The same right behind a letter or digit of ASCII.
  @inlinable package static var isOddBehindWord: CharacterTraits { flag(39) }
  /// The same beside a letter of Latin: Greek, Cyrillic and Armenian.
  @inlinable package static var isOddBesideLatin: CharacterTraits { flag(40) }
}

/// How a character reads: in one byte, as the table has it.
@usableFromInline package enum CharacterFold {
  /// As it is.
  @inlinable package static var same: UInt8 { 0 }
  /// Not at all, as an accent of its own.
  @inlinable package static var none: UInt8 { 1 }
  /// Nobody sees it.
  @inlinable package static var hidden: UInt8 { 2 }
  /// As a letter of Greek, Cyrillic or Armenian, or as the Latin one that it is drawn like.
  @inlinable package static var alphabet: UInt8 { 3 }
  /// As another letter of its alphabet; the table has this of none.
  @inlinable package static var small: UInt8 { 4 }

  /// One of these, or the character of ASCII that it reads like.
  @inlinable @inline(__always)
  package static func of(_ point: UInt32) -> UInt8 { sentinel_fold_of(point) }
}
