import Bytes

/// What becomes more than a value when it is read: objects that run code, operators of a database, another part of a filter,
/// a line of a header, a formula.
enum ObjectPayload {
  /// Whether a whole value, in lower case, is one; `given` is the same as it came.
  static func isValue(_ low: ByteView, given: ByteView) -> Bool {
    isSerialised(low, given: given) || isOperator(low) || isFilter(low) || isHeader(low) || isFormula(low)
      || isLetterForm(low)
  }

  private static func isSerialised(_ low: ByteView, given: ByteView) -> Bool {
    // Java, .NET, Ruby and Python in base64, by what their first bytes make.
    if given.startsWithAny(
      of: "rO0AB AAEAAAD///// BAhvOh BAhbCG BAhVOh gASV gANj gAJj Y29zCnN5c3RlbQ KGNvcw H4sIAAAAAAAAAJWW")
    {
      return given.count >= 20 && given.firstIndex(of: 0x20) == nil
    }
    if low.startsWithAny(of: "aced0005 0001000000ffffffff") { return true }
    // PHP: O:8:"stdClass":1:{…}
    if low.startsWithAny(of: "o: c: a:"), isCounted(low) { return true }
    return low.holdsAny(
      of:
        "!!python/ !ruby/object !ruby/hash !php/object !!javax. !!com.sun. !!java. !!org. _$$nd_func$$_ cos\nsystem cposix\nsystem csubprocess\n c__builtin__\n cbuiltins\n \"@type\":\"com.sun \"@type\":\"org.apache \"@type\":\"java. <java.lang.processbuilder <dynamic-proxy class=\"java.lang.runtime\" class=\"java.lang.processbuilder\" class=\"java.beans.xmldecoder\" jdk.nashorn com.sun.rowset.jdbcrowsetimpl org.apache.commons.collections objectdataprovider typeconfusedelegate class.module.classloader"
    )
  }

  /// A type, the length of its name, and the name.
  private static func isCounted(_ low: ByteView) -> Bool {
    let digits = low.end(from: 2, while: ASCII.isDigit)
    guard digits > 2, low.at(digits) == 0x3A else { return false }
    if low[0] == 0x61 { return low.at(digits + 1) == 0x7B && low.holdsAny(of: ";o: {o:") }
    return low.at(digits + 1) == 0x22 && low.contains("{")
  }

  /// An operator of a document database where its value was expected, or the object that all others take from.
  private static func isOperator(_ low: ByteView) -> Bool {
    if low.holdsAny(
      of:
        "[$ne] [$gt] [$gte] [$lt] [$regex] [$exists] [$where] [$nin] [$in][ [__proto__] __proto__[ [constructor][prototype] constructor[prototype] constructor.prototype. __proto__. \"__proto__\":"
    ) {
      // In a query's own form it has a value.
      return low.firstIndex(of: 0x3D) != nil || low.contains("\"__proto__\":") && low.at(0) == 0x7B
    }
    if low.at(0) == 0x7B {
      let bare = low.withoutBlanks
      if bare.startsWithAny(of: "{\"constructor\":{\"prototype\":") { return true }
      // The operator itself is the value: nothing is compared.
      let isQuoted = bare.startsWithAny(of: "{\"$ {'$ {$")
      if isQuoted,
        bare.startsWithAny(
          of:
            "{\"$gt\":\"\" {\"$gt\":null {\"$gt\":undefined {\"$ne\": {$gt:'' {$gt:\"\" {$ne: {'$gt':'' {'$ne': {\"$regex\":\".* {\"$regex\":\"^ {\"$nin\":[ {\"$exists\":true {\"$where\":\"sleep {\"$where\":\"return {\"$where\":\"this"
        )
      {
        return bare.count <= 60
      }
      if bare.holdsAny(of: "\"$where\":\"sleep( \"$where\":\"return \"$where\":\"function(){sleep") {
        return true
      }
      // The name or the word of a login that may be anything.
      for key: StaticString in [
        "\"password\":{\"$", "\"pass\":{\"$", "\"pwd\":{\"$", "\"passwd\":{\"$", "\"username\":{\"$",
        "\"login\":{\"$",
      ] {
        guard let place = bare.firstRange(of: key)?.upperBound else { continue }
        if bare[place...].startsWithAny(of: "ne\": gt\":\"\" regex\": exists\": nin\": gt\":null gte\":\"\" ")
        {
          return true
        }
      }
    }
    return low.holdsAny(
      of:
        "';return(true) ';return(true);var ||'1'=='1 ||\"1\"==\"1 ';sleep( ';while(1) this.password.match( ||1==1// ||1==1%00 '||1||' ',$or:[ \",$or:[ db.injection."
    )
      && !low.contains("\n")
  }

  /// A bracket that ends the part of a filter it is put into, and another part behind it.
  private static func isFilter(_ low: ByteView) -> Bool {
    guard low.count <= 200, let first = low.firstIndex(of: 0x29), let open = low.firstIndex(of: 0x28),
      first < open,
      open - first <= 4, first <= 24
    else { return low.isAny(of: "*)(& *(|(mail=*)) *(|(objectclass=*))") }
    let rest = low[(open + 1)...]
    if let next = rest.at(0), next == 0x7C || next == 0x26 || next == 0x21 { return true }
    let name = rest.end(from: 0) { ASCII.isAlphanumeric($0) || $0 == 0x2D }
    return name >= 2 && rest.at(name) == 0x3D && rest.firstIndex(of: 0x20) == nil
  }

  /// The end of a line inside a value, and the name of a header behind it.
  private static func isHeader(_ low: ByteView) -> Bool {
    guard low.count <= 400,
      low.holdsAny(of: "%0d%0a %0a %0d \\r\\n %e5%98%8a%e5%98%8d %u000a \u{560a}\u{560d} \r\n")
    else {
      return false
    }
    let head = low.end(from: 0) { $0 != 0x0A && $0 != 0x0D && $0 != 0x25 && $0 != 0x5C }
    guard low[..<head].firstIndex(of: 0x20) == nil else { return false }
    return low.holdsAny(
      of:
        "aset-cookie: alocation: acontent-length: acontent-type: abcc: acc:%20 ato:%20 ax-forwarded arefresh: alink: aaccess-control \\nset-cookie: \\nlocation: \\nbcc: \\ncontent-length: \nset-cookie: \nlocation: \nbcc: \ncontent-length: \ncontent-type: \nx- 8dset-cookie: 8dlocation: dset-cookie: dlocation: http/1.1%20200 \u{560d}set-cookie: \u{560d}location:"
    )
  }

  /// A cell that a spreadsheet computes, and that calls out of it.
  private static func isFormula(_ low: ByteView) -> Bool {
    guard let first = low.at(0),
      first == 0x3D || first == 0x40 || first == 0x2B || first == 0x2D || first == 0x3B,
      low.count <= 300
    else { return false }
    let bare = low.withoutBlanks
    return bare.holdsAny(
      of:
        "cmd|'/c cmd|/c cmd|'!a dde(\"cmd msexcel|' |'/ccalc importxml(concat( webservice(\"http rundll32|' =importxml(\"http =importdata(\"http hyperlink(\"http://\"& mshta| powershell|"
    )
      || bare.startsWithAny(of: "=webservice( =dde( @sum(1+1)*cmd =cmd| =exec(")
  }

  /// Commands of a typesetter that read files and run programs.
  private static func isLetterForm(_ low: ByteView) -> Bool {
    guard low.at(0) == 0x5C || low.at(0) == 0x24 else { return false }
    return low.holdsAny(
      of:
        "\\write18 \\input{/ \\include{/ \\input|\" \\openin \\lstinputlisting{/ \\verbatiminput{/ \\immediate\\write \\usepackage{shellesc \\catcode`"
    )
      && low.count <= 400
  }
}
