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

  private func isDocument(_ kind: String) -> Bool {
    switch kind {
    case "doc", "docx", "odt", "rtf", "tex", "pages", "xls", "xlsx", "ods", "numbers", "ppt", "pptx", "odp",
      "key", "pdf",
      "jpg", "jpeg", "heic", "raw", "cr2", "nef", "psd", "ai", "mp4", "mov", "mp3", "flac", "m4a", "kdbx",
      "epub", "sketch":
      true
    default: false
    }
  }
}
