import Bytes

/// What people wrote to each other, and whom they know: no secret that opens anything, and nobody's to send on.
enum Correspondence {
  static func holds(_ place: Place, _ around: Surroundings) -> Bool {
    guard case .personal = place.region, let home = around.home, place.components.starts(with: home) else {
      return false
    }
    return holds(Array(place.components.dropFirst(home.count)))
  }

  private static func holds(_ inside: [String]) -> Bool {
    guard let first = inside.first else { return false }
    let rest = Array(inside.dropFirst())
    switch first {
    case "Maildir", "Mail", ".mail", ".maildir", ".claws-mail", ".sylpheed-2.0":
      return true
    case "Library":
      switch rest.first {
      case "Messages", "Mail", "Calendars", "CallServices", "CallHistoryDB", "CallHistoryTransactions":
        return true
      case "Application Support": return rest.count > 1 && programs(rest[1])
      case "Group Containers":
        return rest.count > 1
          && ["notes", "reminders", "whatsapp", "telegram"].contains { rest[1].mentions($0) }
      case "Containers":
        return rest.count > 1 && ["mail", "Notes"].contains { rest[1].mentions("com.apple." + $0) }
      default: return false
      }
    case ".config": return rest.first.map(programs) ?? false
    case ".local":
      guard rest.count > 1, rest[0] == "share" else { return false }
      return ["evolution", "local-mail", "akonadi", "contacts", "TelegramDesktop", "geary", "kaddressbook"]
        .contains(
          rest[1])
    default: return false
    }
  }

  /// Programs for mail, messages and addresses, by the name of their folder.
  private static func programs(_ name: String) -> Bool {
    switch name {
    case "AddressBook", "CallHistoryDB", "Signal", "WhatsApp", "Telegram Desktop", "Slack", "discord",
      "evolution", "geary", "Element", "Beeper", "Microsoft Teams", "teams":
      true
    default: false
    }
  }
}
