extension Permissions {
  /// What a mode gives.
  struct Mode {
    var othersWrite = false
    var othersAll = false
    var othersRead = false
    var setUser = false
    var setGroup = false
    var takesAll = false
    /// Its owner cannot read it any more.
    var isUnreadable = false
    var sticky = false

    init() {}

    /// nil: no mode at all.
    init?(_ text: String) {
      let bytes = Array(text.utf8)
      guard !bytes.isEmpty else { return nil }
      if bytes.allSatisfy({ $0 &- 0x30 < 8 }) {
        guard bytes.count >= 3, bytes.count <= 5 else { return nil }
        let others = bytes[bytes.count - 1] - 0x30
        othersWrite = others & 2 != 0
        othersRead = others & 4 != 0
        othersAll = others == 7
        let special = bytes.count > 3 ? bytes[bytes.count - 4] - 0x30 : 0
        setUser = special & 4 != 0
        setGroup = special & 2 != 0
        sticky = special & 1 != 0
        takesAll = bytes.allSatisfy { $0 == 0x30 }
        isUnreadable = (bytes[bytes.count - 3] - 0x30) & 4 == 0
        return
      }
      for clause in text.split(separator: ",", omittingEmptySubsequences: false) {
        guard let sign = clause.utf8.firstIndex(where: { $0 == 0x2B || $0 == 0x2D || $0 == 0x3D }) else {
          return nil
        }
        let who = clause[..<sign].utf8
        let what = clause[clause.utf8.index(after: sign)...].utf8
        guard who.allSatisfy({ "ugoa".utf8.contains($0) }), what.allSatisfy({ "rwxXstugo".utf8.contains($0) })
        else { return nil }
        let gives = clause.utf8[sign] != 0x2D
        let forOthers = who.contains(0x6F) || who.contains(0x61)
        guard gives else {
          takesAll = takesAll || forOthers && who.contains(0x61) && what.contains(0x72)
          let ofOwner = who.isEmpty || who.contains(0x61) || who.contains(0x75)
          isUnreadable = isUnreadable || ofOwner && what.contains(0x72)
          continue
        }
        othersWrite = othersWrite || forOthers && what.contains(0x77)
        othersRead = othersRead || forOthers && what.contains(0x72)
        othersAll =
          othersAll
          || forOthers && what.contains(0x77) && what.contains(0x72)
            && (what.contains(0x78) || what.contains(0x58))
        let special = what.contains(0x73)
        setUser = setUser || special && (who.contains(0x75) || who.isEmpty || who.contains(0x61))
        setGroup = setGroup || special && who.contains(0x67)
        sticky = sticky || what.contains(0x74)
      }
    }

    /// As the system itself sets it for the lists of users, groups and rights.
    func isUsual(of name: String) -> Bool {
      guard !othersWrite, !setUser, !setGroup, !isUnreadable else { return false }
      return !othersRead || name == "passwd" || name == "group"
    }
  }
}
