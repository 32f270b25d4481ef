import Bytes

/// What is sent by somebody, or is somebody's, and is no order to give it away.
extension SendingOrder {
  /// `la lista de contactos de los padres`: of people who are named, and not of whoever is at the machine.
  static func isOfGroup(_ list: Range<Int>, in text: ByteView) -> Bool {
    guard text[list].contains("contact") || text[list].contains("contatos") || text[list].contains("rubrica")
    else {
      return false
    }
    let behind = text[list.upperBound..<min(text.count, list.upperBound + 24)]
    return groupArticles.contains { behind.starts(with: $0) } && !owners.contains { behind.contains($0) }
  }

  /// `the history is sent to the archive every night`: told of a program, and asked of nobody.
  static func isDoneAnyway(_ part: ByteView) -> Bool {
    passives.contains { part.contains($0) } && !wanted.contains { part.contains($0) }
  }

  private static let groupArticles: [StaticString] = [
    " de los ", " de las ", " de la ", " del ", " da ", " das ", " dos ", " van de ", " van het ", " der ",
    " des ", " du ",
    " dei ", " della ", " delle ",
  ]
  private static let owners = [
    "usuario", "gebruiker", "nutzer", "benutzer", "utilisateur", "utente", "client", "kunde", "klant",
    "empresa", "firma",
  ]
  private static let passives = [" is sent ", " are sent ", " was sent ", " were sent ", " gets sent "]
  private static let wanted = ["must", "should", "make sure", "ensure", "so that"]
}
