/// `cut -c`, `cut -d -f`
extension Reader {
  mutating func cutOutput(_ invocation: Invocation) -> Value {
    var scan = OptionScan(
      invocation.arguments, short: "cbdf", long: "characters bytes delimiter fields output-delimiter")
    var characters: String?
    var fields: String?
    var delimiter: UInt8 = 0x09
    var joint: String?
    var onlyDelimited = false
    var isComplement = false
    while let option = scan.next() {
      switch option.name {
      case "c", "b", "characters", "bytes": characters = option.value?.known ?? ""
      case "f", "fields": fields = option.value?.known ?? ""
      case "d", "delimiter": delimiter = option.value?.known?.utf8.first ?? 0x09
      case "output-delimiter": joint = option.value?.known
      case "s", "only-delimited": onlyDelimited = true
      case "complement": isComplement = true
      default: break
      }
    }
    let text = text(ofFiles: scan.rest.map(\.value), invocation)
    if text.soleHole != nil { return text }
    guard !isComplement, let list = Self.list(characters ?? fields ?? "") else {
      return lostText(text, invocation)
    }
    let separator = String(decoding: [delimiter], as: UTF8.self)
    let wantsCharacters = characters != nil
    return Reader.unlines(
      text.lines.compactMap { line -> Value? in
        if wantsCharacters {
          let encoded = EncodedText(line)
          let chosen = encoded.scalars.indices.filter { index in list.contains { $0.contains(index + 1) } }
          return encoded.decode(chosen.map { encoded.scalars[$0] })
        }
        let parts = line.split(where: { $0 == delimiter }, keepingEmpty: true)
        if parts.count < 2 { return onlyDelimited ? nil : line }
        let chosen = parts.indices.filter { index in list.contains { $0.contains(index + 1) } }
        return Value.joined(chosen.map { parts[$0] }, by: joint ?? separator)
      })
  }

  /// `1,3-5,7-`
  private static func list(_ text: String) -> [ClosedRange<Int>]? {
    var result: [ClosedRange<Int>] = []
    for part in text.utf8.split(separator: 0x2C) {
      let ends = part.split(separator: 0x2D, omittingEmptySubsequences: false)
      let low = ends[0].isEmpty ? 1 : Int(ends[0])
      let high = ends.count == 1 ? low : (ends[1].isEmpty ? Int.max : Int(ends[1]))
      guard let low, let high, low >= 1, high >= low else { return nil }
      result.append(low...high)
    }
    return result.isEmpty ? nil : result
  }
}
