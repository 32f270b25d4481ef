import Verdict

/// Text of a page under construction. Everything from outside goes through `text`, which leaves no markup in it.
struct Markup {
  private(set) var bytes: [UInt8] = []

  /// Markup of our own.
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Words of anybody.
  mutating func text(_ text: String) { bytes.append(contentsOf: Self.escaped(text).utf8) }

  /// `<name class="…">text</name>`
  mutating func element(_ name: String, class style: String = "", _ words: String) {
    raw("<" + name + (style.isEmpty ? "" : " class=\"" + style + "\"") + ">")
    text(words)
    raw("</" + name + ">")
  }

  /// Safe between tags and inside quoted attributes. Control characters, invisible ones and those that turn the
  /// direction of text are shown as escapes first.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.shownOnOneLine.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
