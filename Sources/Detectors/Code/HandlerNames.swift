import Bytes

/// The events and elements of HTML and SVG, as far as they tell a handler from another attribute.
enum HandlerNames {
  /// Whether an attribute `on…` handles an event; `xxx` stands for any in lists of payloads.
  static func isEvent(_ name: ByteView) -> Bool {
    name.count >= 3 && (name.isAny(of: events) || name.startsWithAny(of: families))
  }

  private static let events: StaticString =
    "abort activate afterprint animationcancel animationend animationiteration animationstart auxclick beforeactivate beforecopy beforecut beforeinput beforepaste beforeprint beforetoggle beforeunload begin blur bounce cancel canplay canplaythrough change click close contextmenu copy cuechange cut dblclick drop durationchange emptied end ended error finish focus focusin focusout formdata fullscreenchange gotpointercapture hashchange help input invalid keydown keypress keyup load loadeddata loadedmetadata loadend loadstart lostpointercapture message move offline online pagehide pageshow pagereveal pageswap paste pause play playing popstate progress propertychange ratechange readystatechange repeat reset resize resume rowsdelete scroll scrollend search securitypolicyviolation seeked seeking select selectionchange selectstart show slotchange stalled start stop storage submit suspend timeupdate toggle unhandledrejection unload volumechange waiting wheel xxx zoom"

  private static let families: StaticString = "mouse pointer touch drag transition webkit key gesture before"

  /// Whether an event comes without anybody doing anything.
  static func runsItself(_ event: ByteView) -> Bool {
    event.isAny(
      of:
        "error load start begin end finish toggle pageshow hashchange message readystatechange loadstart canplay play loadeddata loadedmetadata scroll scrollend focusin resize popstate repeat"
    )
      || event.startsWithAny(of: "animation transition webkit")
  }

  /// Whether it could be an element's name: HTML's own have three letters and more but for these.
  static func isElement(_ name: ByteView) -> Bool {
    guard name.count <= 3 else { return !name.isAny(of: "xxxx brute") }
    return name.isAny(
      of:
        "a b g i p q s u h1 h2 h3 h4 h5 h6 em br hr dd dl dt li ol ul td th tr tt rb rp rt bdi bdo big col del dfn dir div img ins kbd map nav pre rtc sub sup svg use set var wbr xmp nobr top app row box tab btn"
    )
  }
}
