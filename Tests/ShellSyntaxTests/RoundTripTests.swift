import Bytes
import Foundation
import ShellSyntax
import ShellTexts
import Testing

@Suite("Printing shell text")
struct RoundTripTests {
  /// `SENTINEL_FUZZ=5000000` tries that many texts.
  static let count = Int(ProcessInfo.processInfo.environment["SENTINEL_FUZZ"] ?? "") ?? 400

  @Test("Text of every construct is printed as text with the same tree")
  func generated() {
    var generator = Generator(seed: 2026)
    for n in 0..<Self.count {
      let text = generator.script(depth: 1 + n % 3)
      let fault = RoundTrip.fault(in: Array(text.utf8))
      #expect(fault == nil, "\(text.debugDescription)")
    }
  }

  @Test("Damaged text has a tree inside it, which is printed as text with the same tree")
  func damaged() {
    var generator = Generator(seed: 1962)
    for n in 0..<Self.count {
      let text = generator.script(depth: 1 + n % 2)
      let bytes = generator.damage(Array(text.utf8))
      let fault = RoundTrip.fault(in: bytes)
      #expect(fault == nil, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  /// What such runs have found.
  static let found = [
    "<<'END'\r\nEND", "for x in \"`\\`\\``\" ; do function 'a b' { c; }; done", "'a b'() { c; }",
    "function if { a; }",
    "a[\n]=", "x=([\n]=)", "select n\ndo a; done <<'\n['|''", "! !", "! ; a", "time", "time -- -p",
    "<<$(((''\n)))<<''", "`\\\u{80}`", "(a) b", "a\n(b) c\nd", "cat <<D\n${", "a ) b", "\"\"<<END\n$(<<END",
    "if a; then\nfi", "{ \\ \n}", "[<<E|d\nE\n", "( (a); b)", "((a); b)", "() { a; } b", "a \\ ", "``$(~(1))",
    "case x in (esac) a;; esac", "> f if", ">f if <<E\nE", "a\r", "echo a\r b", "[[ -f == ]]", "ls <1-9> >f",
    "${m${",
    "{ ${x/'}'/$y}; }", "\"${x:-'}'}\"", "\"${x:-\\'}\"", "\"${x:-$'a'}\"", "$[ ) ]", "${x:-a\\}b}",
    "${x[1+2]}",
    "{\\\n~,b}", "x=\\\n~", "<<-D\n\\\n\t", "<<E7&\n$(<<E7)", "! !|[", "time|b", "! | a",
    "for x x y", "<<E2|t\n`<<E2`", "x='' a=([\\\n])", "(>! x='')", "=()[\\\n]", "\"\" f\\\n=~;b",
    "m&(<<'\n')", "{d}>>&1",
    "case a in (#) b;; esac",
    "for k v in a b; do c; done",
    // An open bracket in a regular expression.
    "[[ x =~ ^(\n]]", "[[ a =~ b(c\n&& d ]]", "[[ '(' = a ]]", "[[ '=~' = '(' ]]", "[[ x =~ (\n]]",
    "[[ x =~ (a|b\n&& d ]]",
    "[[ =~ ( a ) ]]", "[[ x =~ () && (y) ]]",
    "[[ $x =~ ^(a|b \\)+$} # c\n ]]", "[[ x =~ a(')'\n&& b ]] < c",
    // A tilde that ends at a parenthesis.
    "[[ -\\\nb ]]", "$(b[@()\n)]=", "<<E6\n$([<<E6)", "a ~+(b|c)",
    "[[ ~(y ]]", "[[ a == ~(y) ]]", "[[ a == ~x(y ]]",
    // A pattern that would be a negated subshell.
    "e& >o !()", "<s !(a)b c",
    // A body that would end early between the brackets of its own substitution.
    "$(<<E)\nE)x\nE\n", "$(<<E; a)\nE)x\nE\n", "$(<<'')\n)\n\n", "a $(cat <<\"\" )\n)\n\nb",
    "$(<<E\nEi\\\n)\nE\n(x))", "for x in $(<<END\nENDi\\\n)\nEND(x))$(y); do (((\n)))\ndone",
    "<<A $(<<B)\nA1\nA\nB)\nB\n", "<(<<$((()))$(=()[\"\"&e))", "$(<<$(((\n)))(*))\"\"",
    // A body that holds a here-document with the delimiter of its own.
    "cat <<END\na $(cat <<END|tr a b\ninner\nEND) b\nEND\necho after",
    "cat <<END\na `cat <<END|tr a b\ninner\nEND` b\nEND\n", "<<END\n$(<<END|y\nx\nEND)\nEND",
    "<<END\n$({ <<END; a; }\nx\nEND)\nEND",
    // One without a body, in a substitution around both.
    "$(a <<END\nb $(c <<END | d)\nEND\n)", "a <(b <<-END\n\tb `c <<END | d` $(c <<END; d)\n\tEND\n)",
    "<(a $(b <<END\nc $(d <<END | e)\nEND\n))", "<(a {$(b <<END |& c\nd $(e <<END |& f)\nEND\nx\n),y})",
    "$(if a; then b $(c <<END\nd $(e <<END)\nEND\nx); fi\n)",
    "`\r `",
    // A line end in a substitution, behind another with a delimiter that is never met.
    "$(a <<${x\n})$(b ~[c;d;)", "a $(b <<'\n')x $(c=[d;e)", "a $(b <<'\n') $(c ~[)",
    // One in a substitution of its own, in the line of a delimiter that is never met.
    "a <<'E\nF' $(b <<'C'\nx\nC\n) c\ny\nz", "a <<'E2\ntND' || b \"$(c <<'END' && d\nx\nEND\ne)\"\ny",
    "a <<-\\\t\nb\n\tc\n",
    "[[ \"$(a <<E\n$x `b <<F\ny` c\nE\nd <<F\n$x `b <<F\ny` c\nF\n)\" ]] | e {<([ 'q'\n\n),f}\ng",
    // Brackets in an open bracket.
    "a=([[b [k]=v) c |& d\ne !a] || f= g;\nh \\$]= i",
    "if [ a && b [$1; then a=([[c [k]=v); d !e] || f; g; h \\$]= i; fi",
    // An array that ends in an open bracket.
    "(a=([\n)]=)\nf)", "(a=('' [\n)]=)\n(", "\"\"$(\"\"!()* ()a=())", "<(<<<b&a[\n)]=", "<(a <<<b; c[\n)]=d",
    // One whose only closing partner is a plain byte.
    "(a=([\\]))\nfor x do ]=\ndone", "a=([']')\nb ]=", "[\"]\" || a\nb ]=c",
    // A redirection that holds what closes a bracket.
    "a[>] ]=$()`\\`\\``<()", "a[ >] b ]=c d", "x=1 a[ 2>b] ]+=c",
    // A bracket that was kept open by a line end in `<(…)`.
    "a=([<(\n]=)``)", "a[<(\n]=) b", "a[<(b)]=c", "a=([<(b)]=c [>(\nd]=e))", "a=([$(<(b; c))]=d)",
    "a[\"$([ b|c\n)\"<(x=\n\nd]=e)", "a[\"$([ b | c\n)\" `d`<(x=\n\n$i]=\\\nb'' <<'E'\ntext\nE\n)\" f",
    // A body behind an expansion that is kept as it stands.
    "a ${x| $(b <<E)} >c\nd\nE\ne", "a ${x| $(b <<-E && c <<'F' | d)} $(e)\n\tf $x\n\tE\ng\nF\nh",
    // A body inside such an expansion, behind a line end of it.
    "a ${x[$(b <<E)\ny\nE\nc} d", "() { () { $()${[$(''<<'END')\nEND\n}````\n}\n}",
    "${[$(a <<E)$(b <<F)\nx\nE\ny\nF\n} ${[$(c <<G)\nG\nd`e`}",
    // A line of a body that would end it early, of a here-document in there that has none.
    "<( ([);for x in \"\"$(<<E5\n`\"\"<<E5`)\nE5);do 6\ndone)", "<(a $(b <<E\n`c <<E`)\nE))",
    "{ $\n}<$(<()$(())$(if -\nthen e\nfi)''\"\"$((()))$($()\"\"<<E\nE$[]``\nE))", "$(a <<E\nE$[1]\nE\n)",
    // Lines read again behind a quote that is never closed, out of which a body was taken.
    "`\\`\n<(<<'')\nt", "`\\`\n$(()<<'')\na",
    // A body behind its substitution, which begins at the next line end, in a text of several lines.
    "<<7\n$(<<e)\ne)", "<<7\n$(<<e)x\ne)\ne\nfoo\n7\n", "<<7\n$(<<'a\nb')\nfoo\n7\n",
    "<<-7\n\t$(<<-e)\n\te)\n\te\n\t7\n", "<<-7\n$(<<'e')x\n\\\n\tfoo)\ne)\ne\n7\n",
    "\"$(<<e)\ne)\ne\nfoo\"", "cat <<A \"$(<<e)\ne)\ne\nfoo\"\nbody\nA\n",
    "\"a$(<<e)b\ne)\nE)\ne\nfoo$(<<f)\nf)\nf\nbar\"\n", "x$(<<e)'\ne)\ne\nfoo'",
    "${x:-$(<<e)\ne)\ne\nfoo}", "\"${x:-$(<<e)\ne)\ne\nfoo}\"", "$(<<e) $(echo 'a\ne)\ne\nb')\n",
    "$(<<e) `echo 'a\ne)\ne\nb'`\n", "$(<<e) <<'a\ne)\ne\nb'\nfoo", "a[<<A $(<<e)\ne)\ne\nbody\nA\n",
    "`cat <<'a\nb'\nfoo`",
    // One that takes everything behind its line, before others of that line.
    "$(<<'\n')<<''", "$(a <<${x\n}) <<b", "<(<<$([))<<b", "$(a << 'b\nc') << d\ne\n",
    "a <<b | $(<<${x\n})", "\"$(a; if b; then [\nfi\n$(c) <<'\n') \"<<''", "`a <<'\n'` $(b <<'\n') <<c\nd",
    "$(a <<'b\nc'; d <<e) <<f\ng", "a <<b $(c <<'d\ne')\nf\nb\n", "<<a\n$(b <<'\n') <<c\na\n",
    // A delimiter with an open bracket, whose line is met.
    "a <<$([)\nb\n$([)\nc", "a <<$([) | b\nc\n$([)\nd <<$([)", "a <<$([\n)\nb\n$([)\nc",
    "a $(b <<$([))\nd\n$([)\ne",
    "a <<$([) <<b\nc\n$([)\nd\nb\ne", "a <<$([\n) b]\nc\n$([)\nd", "a <<$([;b) c\nc\n$([;b)\nd",
    "a <<$([ | b)\nc\n$([ | b)\nd", "a <<$(b; [)\nc\n$(b; [)\nd", "a <<<(b [) <<c\nd\n<(b [)\ne\nc\nf",
    "a <<$(b [c d)\nc\n$(b [c d)\nd", "a <<$([\n)]\nc\n$([)]\nd", "a <<$([\n) ]=\nc\n$([)\nd",
    "a <<$([ | b) <<c\nd\n$([ | b)\ne\nc\nf", "a <<$(b [ <(c)) <<d\ne\n$(b [ <(c))\nf\nd\ng",
    "a <<$([) <<b\n$([)\nd\nb\ne", "a <<$([) <<'b\nc'\nd\n$([)\ne\nf",
    "a <<$([) $(b <<$([))\nd\n$([)\nd\n$([)\ne",
    "a <<b\n$(c <<$([) <<d\ne\n$([)\nf\nd\n)\nb\ng", "`a <<$([) <<b\nc\n$([)\nd\nb\n` e",
    "(a <<$([) <<b\nc\n$([)\nd\nb\n) <<e\nf\ne\n",
    "a <<$(b; [[ c =~ d( ]]) <<e\nf\n$(b; [[ c =~ d( ]])\ng\ne\nh",
    "a <<$(b <<c) <<d\ne\nc\nf\n$(b <<c)\ng\nd\nh",
    // An arm of a case, with one that is never met before it.
    "(y)<<$'\n'|case a in *);;esac", "a <<$'\n' | case b in c) d;; e) f;& esac",
    // A line that goes on behind its end, before a line with an error.
    "<<'END'& \\\nX\nEND\n&",
    "a <<`[` <<b\nc\n`[`\nd\nb\ne", "a <<`b\n`[ <<b\nc\n`[`\nd\nb\ne",
  ]

  @Test("What was printed wrong once", arguments: found)
  func regressions(text: String) {
    let fault = RoundTrip.fault(in: Array(text.utf8))
    #expect(fault == nil, "\(fault ?? "")")
  }

  @Test("Bytes that are no text take more room in what is printed")
  func brokenBytes() {
    let fault = RoundTrip.fault(
      in: Array("[[ x || \"\" -{".utf8) + [0x80] + Array(":x-$'z'}tent y ]]; <()\"\"".utf8))
    #expect(fault == nil, "\(fault ?? "")")
  }

  @Test(
    "What bash accepts is printed as text with the same tree",
    arguments: ParserTests.valid + ParserTests.broken)
  func known(text: String) {
    let fault = RoundTrip.fault(in: Array(text.utf8))
    #expect(fault == nil, "\(fault ?? "")")
  }

  @Test(
    "One readable line for a statement",
    arguments: [
      ("if   a\nthen b\nelse c\nfi", "if a; then b; else c; fi"), ("a&&b||c&", "a && b || c &"),
      ("for x in a b\ndo\n  c\ndone>f 2>&1", "for x in a b; do c; done > f 2>&1"),
      ("(a;b)|{ c; }", "(a; b) | { c; }"),
      ("case $1 in\n(a|b) c;;\n*) d\nesac", "case $1 in a | b) c;; *) d;; esac"),
      ("f () {\na\n}", "f() { a; }"),
      ("while a;do b;done", "while a; do b; done"), ("cat <<E|b\nx $y\nE", "cat << E | b\nx $y\nE\n"),
      ("x=1   a  \"b $c\" 'd'", "x=1 a \"b $c\" 'd'"), ("a # comment\nb", "a; b"), ("time -p a", "time a"),
      ("[[ a==b&&c ]]", "[[ a==b && c ]]"), ("if (( x )) a", "if (( x )); then a; fi"), ("a \\\n b", "a b"),
    ])
  func readable(text: String, line: String) {
    #expect(ShellPrinter.print(ShellParser.parse(ByteView(text)).script) == line)
  }

  @Test("From the line of an error on, text is printed as it stands")
  func errors() {
    let text = "a  &&  b\nc  )  d\ne"
    let parsed = ShellParser.parse(ByteView(text))
    #expect(ShellPrinter.print(parsed, of: ByteView(text)) == "a && b\nc  )  d\ne")
    #expect(ShellPrinter.print(parsed.script) == "a && b; c; d; e")
  }
}
