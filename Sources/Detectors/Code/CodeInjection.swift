import Bytes
import Text
import Verdict

extension Detector {
  /// SEC-25: code where a value was expected. Only what goes into a tool can do harm this way; the same strings in
  /// files, pages and answers are what they are about.
  static let codeInjection = Detector(id: "SEC-25") { inspection, findings in
    guard inspection.kind == .arguments || inspection.kind == .prompt else { return }
    if let found = InjectedCode.finding(in: inspection) { findings.append(found) }
  }
}

/// Adds up what only attacks write into values: each sign once, weights in hundredths of what convinces.
enum InjectedCode {
  /// A long text holds a sign of everything by chance: what stands far apart is not added up.
  private static let window = 64 << 10

  /// Longer than this nothing is that somebody searches for.
  private static let longestQuestion = 600

  static func finding(in inspection: Inspection) -> Finding? {
    let text = inspection.text
    guard mayHold(text) || isOneWord(text) else { return nil }
    var best = heaviest(in: inspection.layers.plain)
    for reading in inspection.kind == .arguments ? inspection.layers.decoded : [] {
      if let found = heaviest(in: reading), found.weight > best?.weight ?? 0 { best = found }
    }
    let isCopied = best?.weight ?? 0 >= 100
    if !isCopied, let found = built(in: text) { best = found }
    guard let best, best.weight >= 100 else { return nil }
    // A person's prompt may speak of such things, and so may a question to a search; what is nothing else goes into a
    // tool as it is. What everybody copies counts in a long argument, too: it may be the end of a value.
    let mayBeSpokenOf = inspection.kind == .prompt || !isCopied || text.count <= longestQuestion
    if mayBeSpokenOf, Mentioned.isSpokenOf(best.range, in: text, words: inspection.kind == .prompt ? 2 : 4) {
      return nil
    }
    return rule(best.kind).finding(
      at: best.range, evidence: Evidence(plain: text[best.range].string.shortened(to: 80)))
  }

  /// What is told by how it is built, as given or with its escapes resolved.
  private static func built(in text: ByteView) -> (kind: Kind, weight: Int, range: Range<Int>)? {
    if let found = Payload.first(in: text) { return (found.kind, 100, found.range) }
    for reading in [PercentReading.of(text), Payload.decoded(text)] {
      guard let reading, !reading.isEmpty else { continue }
      let isTold = heaviest(in: reading, isWhole: true).map { $0.weight >= 100 ? $0.kind : nil } ?? nil
      if let kind = isTold ?? Payload.first(in: reading)?.kind { return (kind, 100, text.indices) }
    }
    return nil
  }

  /// Whether any of the bytes is there that every sign needs.
  private static func mayHold(_ text: ByteView) -> Bool {
    text.withBytes { bytes in
      for i in 0..<bytes.count {
        switch bytes[i] {
        case 0x3C, 0x7B, 0x60, 0x28, 0x25, 0x7C, 0x26, 0x3B, 0x5C, 0x40, 0x27, 0x22, 0x2A: return true
        case 0x2E, 0x2F, 0x3A:
          if i &+ 1 < bytes.count, bytes[i &+ 1] == 0x2E || bytes[i &+ 1] == 0x2F { return true }
          if bytes[i] == 0x2F, i == 0 || bytes[i &- 1] <= 0x20 { return true }
        default:
          if bytes[i] | 0x20 == UInt8(ascii: "u") || bytes[i] | 0x20 == UInt8(ascii: "o") || bytes[i] == 0x31
          {
            return true
          }
        }
      }
      return false
    }
  }

  /// Whether a text could be something encoded and nothing else.
  private static func isOneWord(_ text: ByteView) -> Bool {
    text.count >= 12 && text.count <= 4_096 && text.end(from: 0) { $0 > 0x20 } == text.count
  }

  enum Kind: Int, CaseIterable, Sendable {
    case query, markup, template, entity, path, command, address, object

    var title: StaticString {
      switch self {
      case .query: "A value holds SQL that changes the query around it"
      case .markup: "A value holds a script for a browser"
      case .template: "A value holds code for a template engine"
      case .entity: "A value holds an XML entity that reads files or addresses"
      case .path: "A path climbs out of its folder"
      case .command: "A value holds a shell command"
      case .address: "An address leads to a machine's own credentials or services"
      case .object: "A value holds an object that runs code when it is read"
      }
    }
  }

  /// The rule before it is known what a value holds.
  static var general: Rule { rule("A value holds code where a plain one was expected") }

  private static func rule(_ kind: Kind) -> Rule { rule(kind.title) }

  private static func rule(_ title: StaticString) -> Rule {
    Rule(
      id: "SEC-25.code-injection", severity: .medium, category: "injection", title: title,
      why: "A tool that puts the value into a query, a page or a command would run it.",
      instead: "Pass plain values, and let the tool quote them.")
  }

  /// In a reading, with its place in the text as given.
  private static func heaviest(in reading: Reading) -> (kind: Kind, weight: Int, range: Range<Int>)? {
    let text = reading.bytes
    var best: (kind: Kind, weight: Int, range: Range<Int>)?
    if text.count <= window {
      best = heaviest(in: text, isWhole: true)
    } else {
      for window in text.windows(of: window) {
        guard let found = heaviest(in: text[window], isWhole: false), found.weight > best?.weight ?? 0 else {
          continue
        }
        let start = window.lowerBound
        best = (found.kind, found.weight, start + found.range.lowerBound..<start + found.range.upperBound)
      }
    }
    return best.map { ($0.kind, $0.weight, reading.original($0.range)) }
  }

  private static func heaviest(
    in text: ByteView, isWhole: Bool
  ) -> (kind: Kind, weight: Int, range: Range<Int>)? {
    let hits = signs.hits(in: text)
    guard !hits.isEmpty else { return nil }
    var best: (kind: Kind, weight: Int, range: Range<Int>)?
    lazy var isLine = isWhole && isCommandLine(text)
    for kind in Kind.allCases {
      var weight = 0
      var range: Range<Int>?
      var seen: [(range: Range<Int>, weight: Int)] = []
      for hit in hits where hit.tag >> 8 == kind.rawValue {
        guard stands(hit.range, of: kind, in: text) else { continue }
        // Separators of a command line separate commands.
        if kind == .command, isSeparator(text[hit.range.lowerBound]), isLine { continue }
        let own = hit.tag & 0xFF
        // One stretch of text counts once, for the heaviest sign in it, and a sign that is repeated only once.
        if let last = seen.last, last.range.overlaps(hit.range) {
          guard own > last.weight else { continue }
          weight -= last.weight
          seen.removeLast()
        } else if seen.contains(where: { text[$0.range] == text[hit.range] }) {
          continue
        }
        seen.append((hit.range, own))
        weight += own
        range = range.map { $0.lowerBound..<max($0.upperBound, hit.range.upperBound) } ?? hit.range
        if seen.count > 16 { break }
      }
      guard let range else { continue }
      if kind == .query { weight = isWhole && isFragment(text) ? weight + 40 : weight * 2 / 3 }
      // Who names a file of the system in a sentence or a command wants to have it read.
      if kind == .path, weight < 200, text.firstIndex(of: 0x20) != nil, seen.allSatisfy({ $0.weight < 100 }),
        !text.contains("../"), !text.contains("..\\"), text.at(1) != 0x3A
      {
        weight = weight * 2 / 3
      }
      if kind == .path, text.count <= 160, text.firstIndex(of: 0x20) == nil, !PathPayload.isSource(text) {
        weight += 40
      }
      if weight > best?.weight ?? 0 { best = (kind, weight, range) }
    }
    return best
  }

  /// Whether what stands around a sign belongs to it: a table cannot name the bar before a command, and `' and '` is between
  /// two quotations of any sentence unless something is compared behind it.
  private static func stands(_ sign: Range<Int>, of kind: Kind, in text: ByteView) -> Bool {
    switch (kind, text[sign.lowerBound]) {
    case (.command, 0x20), (.template, UInt8(ascii: "a")), (.template, UInt8(ascii: "A")):
      return sign.lowerBound > 0 && text[sign.lowerBound - 1] == UInt8(ascii: "|")
    case (.query, 0x27) where text[sign].count == 7 && text[sign.upperBound - 1] == 0x27:
      return text[sign.upperBound..<min(text.count, sign.upperBound + 24)].firstIndex(of: UInt8(ascii: "="))
        != nil
    case (.query, 0x27) where text[sign].begins(with: "' union "):
      // A literal that ends there was opened before.
      let before = text[max(0, sign.lowerBound - 200)..<sign.lowerBound]
      return before.reduce(0) { $0 + ($1 == 0x27 ? 1 : 0) } % 2 == 0
    case (.query, 0x27) where text[sign].isAny(of: "'-- ';--") || text[sign].isSame(as: "' --"):
      // A comment takes the rest of a query away; an option begins with the same two dashes.
      let rest = text[sign.upperBound...]
      guard let next = rest.at(0) else { return true }
      return ASCII.isSpace(next) ? rest.trimmed().count <= 2 : !ASCII.isLetter(next) && next != 0x28
    case (.query, UInt8(ascii: "l")), (.query, UInt8(ascii: "L")):
      // Of a module: `YAML.load_file(` reads a file of one's own.
      return sign.lowerBound == 0 || text[sign.lowerBound - 1] != 0x2E
    case (.path, 0x2F):
      // A folder of one's own may have a system's name inside of it.
      return sign.lowerBound == 0 || !ASCII.isAlphanumeric(text[sign.lowerBound - 1])
        || sign.lowerBound >= 3 && text[sign.lowerBound - 3] == 0x25
    default: return true
    }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x3B || byte == 0x7C || byte == 0x26 || byte == 0x20
  }

  /// Whether several words stand before the first separator: a command of somebody's own, or a sentence.
  private static func isCommandLine(_ text: ByteView) -> Bool {
    let value = text.trimmed()
    let end = value.end(from: 0) { !isSeparator($0) || $0 == 0x20 }
    let head = value[..<end].trimmed()
    return head.firstIndex(of: 0x20) != nil || head.contains("=$") || head.contains("=/")
  }

  /// Whether the text begins in the middle of a statement.
  private static func isFragment(_ text: ByteView) -> Bool {
    let head = text[..<min(text.count, 16)].string.asciiLowercased
    for verb in ["select", "with", "insert", "update", "create", "explain", "alter", "(select", "--", "/*"]
    where head.hasPrefixBytes(verb) {
      return false
    }
    return true
  }

  private static let signs = LiteralScanner([
    (
      0 << 8 | 100,
      "' union select|' union all select|or '1'='1|or \"1\"=\"1|or 1=1--|waitfor delay|pg_sleep(|xp_cmdshell|'; drop table|\"; drop table|or 1=1#|' or 1=1"
    ),
    (
      0 << 8 | 60,
      "union all select|benchmark(|@@version|or 'x'='x|or 'a'='a|extractvalue(|updatexml(|load_file(|into outfile|' and '|convert(int|) or ('|or true--|' --|'--|';--|utl_inaddr|dbms_pipe|all selectchar("
    ),
    (
      0 << 8 | 40,
      "union select|or 1=1|order by 1|sleep(|group by x|having 1=1|and 1=1|and 1=2|information_schema|or '1|floor(rand|concat(0x|char(88)|rlike|') or|like '%"
    ),
    (
      1 << 8 | 100,
      "<script>alert|onerror=alert|<script>document|javascript:alert|<svg/onload|<svg onload|<img src=x onerror|<iframe src=\"javascript|<iframe src=javascript"
    ),
    (
      1 << 8 | 60,
      "vbscript:|=alert(|document.cookie|string.fromcharcode|alert(1)|alert('xss|alert(/xss|srcdoc=|=prompt(|=confirm(|&#x0d;|<%00script|xsstest|xss.css"
    ),
    (
      1 << 8 | 50,
      "onxxx=|alert(|<marquee|<brute|<keygen|eval(|autofocus|xss|<style>@import|\"><img"
    ),
    // What pages have, too: there the tag itself is read (`MarkupPayload`).
    (
      1 << 8 | 40,
      "<script|</script|javascript:|onerror=|onload=|onclick=|onmouseover=|onfocus=|ontoggle=|onresize=|oncontextmenu=|ondrag=|onshow=|ondblclick=|onstart=|onscroll=|onkeyup=|onpaste=|oncopy=|<svg|<iframe|<embed|<object|<math"
    ),
    (
      2 << 8 | 100,
      "__globals__|__subclasses__|getruntime(|freemarker.template|t(java.lang|_templatereference|self.template.module|scriptenginemanager|filter('system')|{{7*7}}|${7*7}|#{7*7}|<%= 7|processbuilder|context._with_template|_nsattr__parent|module.cache.|file.open('/|runtime.util.|mako.runtime"
    ),
    (
      2 << 8 | 60,
      "__class__|__mro__|__builtins__|__init__|os.system(|os.popen(||attr(|.getclass(|{{config|{{self|{{request|{{app.|{{['|{{\"|{{'|'system'|linecache|{% debug|{php}|{{[]|_self.env|{${|.constructor.constructor|*{t("
    ),
    (
      3 << 8 | 100,
      "<!entity|php://filter|expect://|php://input|jar:file:|<!doctype foo|<!doctype xxe|xinclude"
    ),
    (3 << 8 | 60, "system \"file:|system 'file:|system \"http|&xxe;|]]>\"|}}</script>|<![cdata[<|entity;</"),
    (
      4 << 8 | 100,
      "%2e%2e%2f|%2e%2e/|..%2f..|%252e%252e|%c0%ae|..%c0%af|....//|..\\..\\..|..2f..2f|%%32%65|..%5c..|..%255c|/proc/self/environ|/etc/passwd%00|..;/..;/|\\..\\..|repair\\sam|li4vli4v"
    ),
    (
      4 << 8 | 60,
      "../../../|/../../|/etc/passwd|/etc/shadow|boot.ini|win.ini|%00|/proc/self|access_log|error_log|access.log|error.log|httpd.conf|php.ini|id_rsa|/etc/hosts|/etc/issue|/etc/group|/etc/init.d|/etc/apache|proftpd|pureftpd|pure-ftpd|.bash_history|.htpasswd|web.config|/var/log/|/opt/lampp|/etc/mysql|my.cnf"
    ),
    (
      5 << 8 | 100,
      "() { :;}|/usr/bin/id|<?php system|%0acat|%0als|%0aid|cat$ifs|$(whoami)|`whoami`|`id`|$(id)|nc -lvvp|| nc -|;cat /etc|; cat /etc|| cat /etc|&& cat /etc|ping -i 30|<?php eval|<!--#exec|/bin/bash -c|/bin/sh -c"
    ),
    (
      5 << 8 | 60,
      "system('|exec('|$ifs|phpversion()|net user|ls -lar|;id|; id|| id|&& id|;ls|; ls|| ls|&& ls|& ls|| dir|& dir|&& dir|;echo|; echo|&& echo|& echo|| echo|perl -e|| type|& type|&& type|; sleep|;sleep|| sleep|&& sleep|& sleep|sleep 5|sleep(3|sleep(5|sleep(10|%0a/|& ping|| ping|; ping|;ping|| net |; net |& net |;wget|; wget|| wget|;curl|; curl|| curl|| whoami|; whoami|&& whoami|;whoami|| uname|;uname|; uname|;netstat|; netstat|| ipconfig|| ifconfig|; ifconfig|dir c:\\|reg add|shell_exec|passthru(|system(\"|popen("
    ),
    (
      6 << 8 | 100,
      "169.254.169.254|metadata.google.internal|100.100.100.200|fd00:ec2::254|gopher://|latest/meta-data|http://0x7f|http://2130706433|computemetadata/v1|file:///etc/|file:///c:|dict://127|http://169.254|ftp://127.0.0.1"
    ),
    (
      7 << 8 | 100,
      "!!python/object|_$$nd_func$$_|cos\nsystem|aced0005|ro0abxn|ro0abq|!!javax.|java.lang.runtime|com.sun.rowset|ldap://127|${jndi:|__reduce__|\"$type\":\"system.|@type\":\"com.|phar://|c__builtin__"
    ),
  ])
}
