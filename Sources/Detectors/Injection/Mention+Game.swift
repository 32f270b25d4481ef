import Bytes
import Text

/// Envelopes of escape rooms, cards of games, lines of a play: orders to whoever plays, who forgets a briefing and keeps it from
/// the others.
extension Mention {
  /// A text in small letters, if it is of a game or a stage.
  var game: ByteView? {
    guard kind == .toolResult || kind == .prompt, text.count <= Self.longestGame else { return nil }
    let said = lowered(0..<text.count)
    let titles = Self.titles.count { said.contains($0) }
    let props = Self.props.count { said.contains($0) }
    // A longer text has more of them.
    let more = text.count / 1_200
    return titles >= 1 && titles + props >= 2 + more || props >= 3 + more ? said : nil
  }

  /// Whether nothing is named near a mark in a game that a machine has or could be asked for.
  ///
  /// Anything can be dressed up as a game; what somebody is after then still has to be named.
  func isPlayed(_ mark: Range<Int>, in game: ByteView) -> Bool {
    let near = game[max(0, mark.lowerBound - Self.nearby)..<min(game.count, mark.upperBound + Self.nearby)]
    return !wantsSomething(near) && !Self.ofMachines.contains { near.contains($0) }
  }

  private static let longestGame = 8_000
  private static let nearby = 800

  /// What a game, or a part of a play, is called by.
  private static let titles: [StaticString] = [
    "escape room", "escape-room", "larp", "puzzle hunt", "board game", "card game", "text adventure",
    "dungeon", "game master", "gamemaster", "spielleiter", "spielkarte", "brettspiel", "jeu de role",
    "juego de mesa", "gioco da tavolo", "werewol", "werwol", "狼人", "密室", "桌游", "剧本杀", "人狼", "脱出", "방탈출",
    "[guild]", "[party]", "[whisper]", "[raid]", "[gruppe]", "[队伍]", "[chat]", "hit points", "roll for",
    "faction", "victory points", "scenario book", "secret objective", "players have", "other players",
    "other teams", "(traitor)", "<< espion", "quest log", "第一幕", "第二幕", "第三幕", "灯灭", "台词", "暗転", "암전",
    "(blackout", "(noir", "(vorhang", "(rideau", "(telon", "(sipario",
  ]
  /// What is on the table, and who sits around it.
  private static let props: [StaticString] = [
    "player", "spieler", "joueur", "jugador", "giocator", "jogador", "spelers", "gracz", "игрок", "玩家",
    "プレイヤー", "플레이어", " quest", "puzzle", "ratsel", "enigme", "envelope", "umschlag", "enveloppe", "sobre ",
    "封筒", "信封", "봉투", "traitor", "verrater", " spy", "spion", "espion", "espia", "general ", "commander",
    "kommandant", "comandante", "capitaine", "vault", "tresor", "coffre", "briefcase", "maletin",
    "clock shows", "at the table", "briefing", " king", "wizard", "dragon", "goblin", "golem", "necromanc",
    "nekromant", "castle", "treasure", "pirate", "crypt", "you win", "tu gagnes", "du gewinnst", "ganas si",
    "dice", "my master", "主人", "博士", "机器人:", "领主", "intercom", "agent 7", "agent 9", "double agent",
    "agente:", "tastenfeld", "keypad", "制限時間",
  ]
  /// What nobody at a table has.
  private static let ofMachines: [StaticString] = [
    " ai ", " ai,", " ai.", " ai:", "a.i.", "assistant", "assistent", "asistente", "chatbot", " model",
    "prompt", " user", "nutzer", "usuario", "utilisateur", "utente", " llm", "gpt", "claude", "gemini",
    "copilot", "www.", " file", "datei", "archivo", "fichier", "repo", "commit", "branch", "script",
    "database", "api ", "api-", "token", "e-mail", "email", "inbox", "conversation", "summar", "output",
    "print ", "delete", "losch", "execute", "run the", "run this", "install", "config", "credential",
    "respond", "reply", "answer with", "answer only", "your answer", "download", "upload", "website",
    "this document", "customer", "tool", "safety", "guideline", "restrict", "unfilter", "real answers",
    "illegal",
    "助手", "模型", "アシスタント", "モデル", "어시스턴트", "모델",
    "ассистент", "модел", "用户", "文件", "邮件", "ファイル", "メール", "파일", "메일", "система",
  ]
}
