import Bytes
import Text

/// What is dropped between people: versions on paper, sections of a form, manuals of things.
extension Matter {
  /// `ignore all previous versions of this form`: what is dropped is on paper.
  static func isOfPaper(behind place: Int, in text: ByteView) -> Bool {
    guard text.at(place) == 0x20 else { return false }
    let end = Address.endOfLetters(from: place + 1, in: text)
    if papers.contains(text[place + 1..<end]) || trades.contains(text[place + 1..<end]) { return true }
    // `ignore the CAPTCHA section`
    guard text[place + 1..<end].isSame(as: "the"), text.at(end) == 0x20 else { return false }
    let name = end + 1..<Address.endOfLetters(from: end + 1, in: text)
    guard !name.isEmpty, text.at(name.upperBound) == 0x20, !ruling.contains(text[name]) else { return false }
    let part = name.upperBound + 1
    return fields.contains(text[part..<Address.endOfLetters(from: part, in: text)])
  }

  /// The same in Chinese and Japanese, where the paper is named somewhere around: `本文件取代之前的版本，请忽略旧的说明`.
  static func isOfManual(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    guard text[phrase.lowerBound] >= 0xE3 else { return false }
    let around = text[max(0, phrase.lowerBound - 90)..<min(text.count, phrase.upperBound + 60)]
    return manuals.contains { around.contains($0) } && !machines.contains { around.contains($0) }
  }

  private static let manuals: [String] = ["版本", "旧版", "手册", "手順書", "マニュアル", "説明書", "说明书"]
  private static let machines: [String] = [
    "AI", "模型", "助手", "提示", "系统", "规则", "アシスタント", "モデル", "プロンプト", "システム", "指令",
  ]

  private static let fields = WordList(
    " section field fields box checkbox column columns banner button tab widget popup ")
  /// What a section may hold that a model has to keep to.
  private static let ruling = WordIndex(
    " safety security system previous above prior earlier first last rules rule instructions instruction prompt policy policies guidelines guideline restrictions restriction whole entire review verification "
  )

  private static let papers = WordIndex(
    " versions version numbers figures drafts draft mails emails letters prices editions forms entries results values readings invoices estimates measurements copies reports dates quotes offers notices bookings appointments warnings matches errors "
  )

  static let trades = WordIndex(
    " taxi assembly hygiene care washing laundry shipping delivery cooking baking brewing mounting dosage dosing payment boarding cleaning driving parking feeding planting watering sewing knitting packing evacuation visiting exam voting filing wiring charging storage recycling disposal calibration maintenance repair handling loading wash medication aftercare checkout checkin embarkation commission overtime dress holiday league club house pool traffic tax roster shift seating "
  )
}
