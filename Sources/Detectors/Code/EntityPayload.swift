import Bytes

/// XML that makes its reader fetch: entities and inclusions from elsewhere, calls back.
enum EntityPayload {
  /// Whether a whole value, in lower case, is one.
  static func isValue(_ low: ByteView) -> Bool {
    guard low.firstIndex(of: 0x3C) != nil else { return false }
    if low.contains("<!doctype"),
      low.holdsAny(
        of:
          "\"file: 'file: \"php: 'php: \"expect: \"netdoc: \"gopher: 'gopher: \"jar: \"ftp: 'ftp: \"data: 'data:"
      )
    {
      return true
    }
    if low.contains("<!doctype"), low.contains(" system "), low.contains("\"http") || low.contains("'http") {
      // A type of documents that is fetched from a plain address and declares no elements.
      return !low.holdsAny(
        of: "www.w3.org checkstyle apache.org hibernate mybatis jboss sun.com java.sun apple.com docbook")
    }
    if low.contains("include href=\"file:") || low.contains("parse=\"text\" href=\"/") { return true }
    return low.holdsAny(
      of:
        "<methodname>pingback.ping <methodname>system.multicall <msxsl:script system-property('xsl: system-property(\"xsl: php:function( rt:exec( document('file: document('/etc unparsed-text('file: <esi:include <!--#exec <!--#include <!--#printenv <!--#echo <!--esi"
    )
  }
}
