import Bytes

extension Place {
  /// Something of a person's that no program made and none makes again: in one of the folders that desktops have
  /// for it, or by its kind.
  var holdsDocuments: Bool {
    guard case .personal(let depth) = region, components.count >= depth else { return false }
    let inside = components.suffix(depth)
    switch inside.first {
    case "Documents", "Pictures", "Photos", "Music", "Movies", "Videos", "Desktop": return true
    case let first?:
      // What programs keep lies in folders that begin with a dot.
      guard first.utf8.first != UInt8(ascii: "."), first != "Library", first != "AppData",
        let name = inside.last
      else {
        return false
      }
      return isDocument(name.asciiLowercased.fileExtension ?? "")
    case nil: return false
    }
  }

  /// `~/**/*.md`: what bears such a name in any folder, where no program keeps its own things.
  var isEverywhere: Bool {
    guard
      components.dropLast().contains(where: { name in
        !name.isEmpty && name.utf8.allSatisfy { $0 == PathParts.Mark.glob }
      })
    else { return false }
    guard case .personal(let depth) = region, components.count >= depth else { return true }
    return components.suffix(depth).first?.utf8.first != UInt8(ascii: ".")
  }

  private func isDocument(_ kind: String) -> Bool {
    switch kind {
    // What somebody noted down; of what was loaded from somewhere there is more.
    case "md", "markdown", "org": return components.first { $0 == "Downloads" } == nil
    default: break
    }
    return switch kind {
    case "doc", "docx", "odt", "rtf", "tex", "pages", "xls", "xlsx", "ods", "numbers", "ppt", "pptx", "odp",
      "key", "pdf", "jpg", "jpeg", "heic", "raw", "cr2", "nef", "psd", "ai", "mp4", "mov", "mp3", "flac",
      "m4a", "kdbx", "epub", "sketch":
      true
    default: false
    }
  }
}
