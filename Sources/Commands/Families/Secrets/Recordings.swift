import ShellMeaning
import Verdict

/// Pictures of the screen and the room, and what the microphone hears. To make one is ordinary; where it goes is
/// `Exfiltration`'s matter.
enum Recordings: Family {
  static let category = "exfiltration"
  static let programs = [
    "screencapture", "scrot", "grim", "maim", "gnome-screenshot", "spectacle", "flameshot", "imagesnap",
    "fswebcam", "arecord", "rec", "parecord", "pw-record", "ffmpeg", "wf-recorder",
  ]
  static let rules: [Rule] = [Exfiltration.archive]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    guard let what = what(invocation) else { return }
    for argument in invocation.arguments where !argument.value.prefix.hasPrefix("-") {
      let place = context.place(argument.value, of: invocation)
      if place.name.contains(".") { context.memory.recordings[place.path] = what }
    }
  }

  private static func what(_ invocation: Invocation) -> String? {
    switch invocation.canonicalName {
    case "imagesnap", "fswebcam": return "a picture of the room"
    case "arecord", "rec", "parecord", "pw-record": return "what the microphone hears"
    case "ffmpeg":
      // From a device, and not from a file.
      let words = invocation.arguments.map(\.value.display)
      for (word, next) in zip(words, words.dropFirst()) where word == "-f" {
        switch next {
        case "avfoundation", "dshow", "v4l2", "pulse", "alsa": return "what the microphone or camera takes"
        case "x11grab", "gdigrab", "kmsgrab": return "a picture of the screen"
        default: continue
        }
      }
      return nil
    default: return "a picture of the screen"
    }
  }
}
