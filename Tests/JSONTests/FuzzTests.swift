import Bytes
import Foundation
import JSON
import Testing

/// Mutated documents: none may crash the reader, and where Foundation's reader accepts one as well, both must
/// have read the same. `SENTINEL_FUZZ_COUNT` sets how many, `SENTINEL_FUZZ_SEED` which.
@Suite struct JSONFuzzTests {
  @Test func `mutated documents neither crash nor mislead`() throws {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["SENTINEL_FUZZ_COUNT"].flatMap(Int.init) ?? 30_000
    let seed = environment["SENTINEL_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
    var mutator = JSONMutator(seed: seed)
    var tally = Tally()
    for round in 0..<count {
      let source = mutator.next()
      if let problem = judge(source, &tally) {
        Issue.record("seed \(seed), round \(round): \(problem) in \(source)")
        if tally.problems > 20 { break }
      }
    }
    // The mutations must leave enough on both sides of the line to mean something.
    #expect(tally.accepted * 20 > count)
    #expect(tally.refused * 20 > count)
    #expect(tally.compared * 20 > count)
    if environment["SENTINEL_FUZZ_COUNT"] != nil { print(tally) }
  }

  struct Tally: CustomStringConvertible {
    var accepted = 0
    var refused = 0
    var compared = 0
    var problems = 0
    /// Accepted by one of the two only.
    var onlyHere = 0
    var onlyFoundation: [JSONError.Kind: Int] = [:]

    var description: String {
      let only = onlyFoundation.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key) \($0.value)" }
      return "accepted \(accepted) (\(compared) compared with Foundation, \(onlyHere) refused there), "
        + "refused \(refused) (accepted by Foundation: \(only.joined(separator: ", ")))"
    }
  }

  private func judge(_ source: [UInt8], _ tally: inout Tally) -> String? {
    let theirs = try? JSONSerialization.jsonObject(with: Data(source), options: [.fragmentsAllowed])
    var problem: String?
    do throws(JSONError) {
      let document = try JSONDocument(ByteView(source))
      tally.accepted += 1
      problem = inconsistency(in: document)
      if let theirs {
        // Which of two members wins is a matter of taste.
        if !document.anomalies.contains(where: { $0.kind == .duplicateKey }) {
          tally.compared += 1
          problem = problem ?? difference(document.root, theirs)
        }
      } else {
        tally.onlyHere += 1
      }
    } catch {
      tally.refused += 1
      if theirs != nil {
        tally.onlyFoundation[error.kind, default: 0] += 1
        if !isKnownLeniency(error, source) { problem = "refused (\(error)), though Foundation accepts" }
      }
      if error.offset < 0 || error.offset > source.count { problem = "offset \(error.offset)" }
      if error.line < 1 || error.column < 1 { problem = "line \(error.line), column \(error.column)" }
      if !error.message.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { problem = "message \(error.message)" }
    }
    if problem != nil { tally.problems += 1 }
    return problem
  }

  /// Foundation takes a comma before a closing bracket, a byte order mark, and UTF-16 and UTF-32, which it
  /// tells by zero bytes.
  private func isKnownLeniency(_ error: JSONError, _ source: [UInt8]) -> Bool {
    guard error.kind == .unexpectedByte, !source.contains(0) else {
      return error.kind == .byteOrderMark || source.contains(0) || source.starts(with: [0xFE, 0xFF])
        || source.starts(with: [0xFF, 0xFE])
    }
    let before = source[..<error.offset].last { !ASCII.isSpace($0) }
    return before == 0x2C && (source[error.offset] == 0x5D || source[error.offset] == 0x7D)
  }

  /// What must hold of every document, whatever it says.
  private func inconsistency(in document: JSONDocument) -> String? {
    var last = 0
    for visit in document.root.walk {
      let span = visit.value.span
      if span.lowerBound < last || span.upperBound > document.bytes.count { return "span \(span)" }
      last = span.lowerBound
      if let string = visit.value.asString {
        let map = string.offsets
        let text = string.text
        if map.count != text.count { return "decoded length of \(span)" }
        if text.firstInvalidUTF8 != nil { return "decoded text of \(span)" }
        if map.sourceRange(ofDecoded: 0..<text.count) != string.inside { return "range of \(span)" }
      }
      // The source of every value is a document itself, and reads the same.
      guard !visit.isKey, visit.depth > 0, visit.depth < 4, let alone = try? JSONDocument(visit.value.raw)
      else {
        if visit.depth > 0, visit.depth < 4, !visit.isKey { return "source of \(span)" }
        continue
      }
      if alone.root.kind != visit.value.kind || alone.root.count != visit.value.count {
        return "kind of \(span)"
      }
    }
    for anomaly in document.anomalies where document.root.all(at: anomaly.path).isEmpty {
      return "way to \(anomaly)"
    }
    let line = JSONWriter.line { $0.value(document.root) }
    guard !line.contains(0x0A), let again = try? JSONDocument(ByteView(line)) else { return "line" }
    if again.root.walk.map(\.path) != document.root.walk.map(\.path) { return "line" }
    // A slice in the middle of other bytes is read as if it were alone.
    let padded = ByteView([0x22, 0x5C] + document.bytes.array + [0x22])
    guard let slice = try? JSONDocument(padded[2..<padded.count - 1]) else { return "slice" }
    return slice.root.span == document.root.span ? nil : "slice"
  }

  private func difference(_ ours: JSONValue, _ theirs: Any) -> String? {
    switch ours.kind {
    case .null:
      return theirs is NSNull ? nil : "null"
    case .true, .false:
      return (theirs as? NSNumber).map { isBool($0) && $0.boolValue == ours.bool } == true ? nil : "bool"
    case .number:
      guard let number = theirs as? NSNumber, !isBool(number), let double = ours.double else {
        return "number"
      }
      // An integer spelled with a point or an exponent is a floating-point number there, and rounded.
      if let int = ours.int, Int(ours.numberText ?? "") != nil, number.int64Value != Int64(int) {
        return "integer \(int)"
      }
      // Foundation goes through decimals and is off by a few units in the last place.
      let distance = abs(number.doubleValue - double)
      return distance <= abs(double) * 1e-14 ? nil : "number \(double) \(number.doubleValue)"
    case .string:
      guard let theirs = theirs as? String, let text = ours.text else { return "string" }
      return text == theirs || withoutMarks(text.array) == withoutMarks(Array(theirs.utf8)) ? nil : "string"
    case .array:
      guard let list = theirs as? [Any], list.count == ours.count else { return "array" }
      for (element, other) in zip(ours.elements, list) {
        if let found = difference(element, other) { return found }
      }
      return nil
    case .object:
      guard let dictionary = theirs as? [String: Any] else { return "object" }
      // `String` takes different spellings of é for one key, and Foundation drops byte order marks.
      let keys = ours.members.map(\.key.string)
      guard Set(keys).count == keys.count, !keys.contains(where: { $0.unicodeScalars.contains("\u{FEFF}") })
      else { return nil }
      guard dictionary.count == ours.count else { return "object" }
      for member in ours.members {
        guard let other = dictionary[member.key.string] else { return "member" }
        if let found = difference(member.value, other) { return found }
      }
      return nil
    }
  }

  /// Foundation drops a byte order mark from the beginning of a string and after an escape.
  private func withoutMarks(_ text: [UInt8]) -> [UnicodeScalar] {
    String(decoding: text, as: UTF8.self).unicodeScalars.filter { $0 != "\u{FEFF}" }
  }

  private func isBool(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
  }
}
