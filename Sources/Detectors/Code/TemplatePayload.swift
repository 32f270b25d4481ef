import Bytes

/// Code for a template engine: an expression that reaches for the interpreter around it, or one that only shows whether it
/// is computed.
enum TemplatePayload {
  /// Whether a whole value, in lower case, is an expression that probes or reaches out.
  static func isValue(_ low: ByteView) -> Bool {
    guard low.count <= 700 else { return false }
    let head = low.end(from: 0) { ASCII.isWord($0) || $0 == 0x27 || $0 == 0x22 || $0 == 0x7D || $0 == 0x20 }
    guard head <= 24, let inner = expression(in: low, at: head) else { return false }
    let code = joined(low[inner])
    return isReaching(code) || isProbe(code, in: low[head..<inner.lowerBound])
  }

  /// Where an expression ends that begins inside of a text and reaches out of its engine.
  static func end(in low: ByteView, at start: Int) -> Int? {
    guard let inner = expression(in: low, at: start) else { return nil }
    let code = low[inner]
    guard
      code.firstIndex(of: 0x28) != nil || code.firstIndex(of: 0x5F) != nil || code.contains("jndi")
        || code.contains(":-") || code.contains("lower:")
    else { return nil }
    let whole = joined(code)
    return isSure(whole) || isLookup(low[start..<inner.upperBound]) ? inner.upperBound : nil
  }

  /// What stands between the marks of an engine.
  private static func expression(in low: ByteView, at start: Int) -> Range<Int>? {
    let text = low[start..<min(low.count, start + 1_024)]
    let openings: [(StaticString, StaticString)] = [
      ("{{", "}}"), ("{%", "%}"), ("${{", "}}"), ("{${", "}}"), ("[[${", "}]]"), ("${", "}"), ("#{", "}"),
      ("*{", "}"),
      ("%{", "}"), ("<%=", "%>"), ("<%", "%>"), ("@(", ")"), ("{php}", "{/php}"), ("<#assign", ">"),
      ("#set(", ")"),
      ("~{", "}"), ("{", "}"),
    ]
    for (opening, closing) in openings where text.starts(with: opening) {
      let from = opening.utf8CodeUnitCount
      // To the last end on the line, since braces may stand inside.
      let line = text.firstIndex(of: 0x0A, from: from) ?? text.count
      guard let end = text[..<line].lastRange(of: closing, from: from) else { continue }
      guard opening.utf8CodeUnitCount > 1 || text.contains(".class") || text.contains("php") else {
        return nil
      }
      return start + from..<start + end
    }
    return nil
  }

  /// Without blanks and escapes, and with the pieces of strings put together.
  private static func joined(_ code: ByteView) -> ByteView {
    var out: [UInt8] = []
    out.reserveCapacity(code.count)
    var i = 0
    while i < code.count {
      let byte = code[i]
      if ASCII.isSpace(byte) {
        i += 1
        continue
      }
      if byte == 0x5C, let mark = code.at(i + 1), mark == 0x78 || mark == 0x75 {
        let digits = mark == 0x78 ? 2 : 4
        if i + 2 + digits <= code.count, let number = Int(code[i + 2..<i + 2 + digits].string, radix: 16),
          number >= 0x20, number < 0x7F
        {
          out.append(ASCII.lowercased(UInt8(number)))
          i += 2 + digits
          continue
        }
      }
      // 'a' + 'b', 'a' ~ 'b', 'a''b'
      if byte == 0x27 || byte == 0x22, let last = out.last, last == 0x2B || last == 0x7E || last == byte,
        out.count >= 2
      {
        let back = last == byte ? out.count - 1 : out.count - 2
        if out[back] == byte, back > 0, out[back - 1] != 0x28, out[back - 1] != 0x5B {
          out.removeLast(out.count - back)
          i += 1
          continue
        }
      }
      out.append(byte)
      i += 1
    }
    return ByteView(out)
  }

  /// What no template of a page has: the classes behind an object, the system, another interpreter.
  private static func isSure(_ code: ByteView) -> Bool {
    code.holdsAny(
      of:
        "__class__ __globals__ __subclasses__ __mro__ __builtins__ __import__ __base__ __bases__ |attr('__ |attr(\"__ os.system( os.popen( .popen( subprocess. getruntime( .forname( processbuilder t(java. java.lang.runtime java.lang.system @java.lang. newjava. freemarker.template constructor.constructor .constructor(' .constructor(\" registerundefinedfiltercallback child_process #_memberaccess ognl. getclassloader classloader.resources .getengine( scriptengine io.popen( |filter('system |map('system |sort('system |map(\"system |filter(\"system |reduce('system kernel.system file.open('/ file.read('/ dir.entries( runtime.exec __proto__ object.execute _self.env jndi:"
    )
  }

  private static func isReaching(_ code: ByteView) -> Bool {
    if isSure(code) { return true }
    if code.holdsAny(
      of:
        "config.items( self. self._ .__ lipsum cycler. joiner. namespace. get_flashed_messages url_for. .getclass( .class. |attr( system( exec( passthru( shell_exec( eval( phpinfo( sleep( file_get_contents( require( global.process process.env process.main settings.secret_key debug( dump( app.request request.application request|attr _context include( print( smarty. $smarty.version twig. |e('html') #application #session #request #this @org. %x( `id` `ls` ioutil .exec( .tofile( .inspect( 'system' \"system\" get_user_file( selfref"
    ) {
      return code.firstIndex(of: 0x28) != nil || code.contains("self.") || code.contains(".class.")
    }
    return code.isAny(
      of:
        "config self settings request.environ app.request.server.all|join(',') debug this .version $smarty.version"
    )
  }

  /// A sum, or a word made of a string: who puts that into a value wants to see whether it is computed.
  private static func isProbe(_ code: ByteView, in opening: ByteView) -> Bool {
    guard code.count <= 60, let first = code.at(0) else { return false }
    let bytes = code.array
    if ASCII.isDigit(first), bytes.contains(0x2A) || bytes.contains(0x2B) || bytes.contains(0x2D) {
      return bytes.allSatisfy {
        ASCII.isDigit($0) || $0 == 0x2A || $0 == 0x2B || $0 == 0x2D || $0 == 0x27 || $0 == 0x22 || $0 == 0x28
          || $0 == 0x29 || $0 == 0x2E
      }
    }
    guard first == 0x27 || first == 0x22, let close = code.firstIndex(of: first, from: 1), close <= 12 else {
      return false
    }
    let rest = code[(close + 1)...]
    return rest.starts(with: "*") && rest.at(1).map(ASCII.isDigit) == true
      || rest.starts(with: ".") && rest.at(rest.count - 1) == 0x29
  }

  /// A lookup of a log's own language that spells `jndi:` by other lookups.
  private static func isLookup(_ text: ByteView) -> Bool {
    guard text.starts(with: "${") else { return false }
    var bytes = text.array
    // From the inside out, as the log does it.
    for _ in 0..<32 {
      guard let open = lastOpening(in: bytes), let close = bytes[open...].firstIndex(of: 0x7D) else { break }
      let inner = ByteView(Array(bytes[(open + 2)..<close]))
      if inner.starts(with: "jndi:") { return true }
      var value: ByteView
      if let marks = inner.firstRange(of: ":-") {
        value = inner[marks.upperBound...]
      } else if inner.startsWithAny(of: "lower: upper:") {
        value = inner[6...]
      } else {
        value = .empty
      }
      if value.count > 64 { value = value[..<64] }
      bytes.replaceSubrange(open...close, with: value.array)
    }
    return ByteView(bytes).startsWithAny(of: "${jndi: jndi:")
  }

  private static func lastOpening(in bytes: [UInt8]) -> Int? {
    var i = bytes.count - 2
    while i >= 0 {
      if bytes[i] == 0x24, bytes[i + 1] == 0x7B { return i }
      i -= 1
    }
    return nil
  }
}

extension ByteView {
  /// Where a needle last begins at or after `start`.
  fileprivate func lastRange(of needle: StaticString, from start: Int) -> Int? {
    var found: Int?
    var place = start
    while let range = firstRange(of: needle, from: place) {
      found = range.lowerBound
      place = range.upperBound
    }
    return found
  }
}
