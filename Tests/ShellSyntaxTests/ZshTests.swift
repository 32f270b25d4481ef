import Bytes
import ShellSyntax
import ShellTexts
import Testing

@Suite("Reading what only zsh accepts")
struct ZshTests {
  @Test(
    "Short forms, loose braces, groups and ranges have a tree without errors",
    arguments: [
      ("cat =(ls)", "(cat =[(ls)])"), ("ls *(.)", "(ls %*(.))"),
      ("ls *.c(.om[1,3])", "(ls %*.c%(.om%[1,3]))"),
      ("repeat 3 a", "(for _ in 3 do (a))"), ("foreach x (a b) c; end", "(for x in a b do (c))"),
      ("if [[ -f x ]] { a } else { b }", "(if (test -f x) then (a) else (b))"), ("{ a }", "(group (a))"),
      ("if (( x )) a && b; c", "(if (math  x ) then (and (a) (b))); (c)"),
      ("for x in *; a", "(for x in %* do (a))"),
      ("for x (a b) c | d; e", "(for x in a b do (pipe (c) (d))); (e)"), ("f() a", "(function f (a))"),
      ("while (( a )) { b }", "(while (math  a ) do (b))"),
      ("case x { a) b;; (c) d }", "(case x [a -> (b)] [c -> (d)])"),
      ("() { a } b; c", "(function - (group (a)) b); (c)"), ("ls (#i)a*", "(ls %(#i)a%*)"),
      ("ls (a|b).c", "(ls %(a|b).c)"),
      ("{ a } always { b }", "(group (group (a)); (group (b)))"), ("for ((;;)) a", "(for (math ;;) do (a))"),
      ("ls <1-9>", "(ls %<1-9>)"), ("ls a<->; b", "(ls a%<->); (b)"), ("x=(<1-> b)", "!"),
      ("ls <1-9>f", "(ls (< 1-9) (> f))"),
      ("a >! f", "(a f (>| f))"), ("a &>! f", "(a f (&> f))"), ("a >&! f", "(a f (>& f))"),
      ("a >>& f", "(a (&>> f))"),
      ("[[ $y == a(b|c) ]]", "(test <y> == a%(b|c))"), ("a &|", "(bg (a))"), ("a >f >g", "(a (> f) (> g))"),
    ])
  func forms(text: String, tree: String) {
    let parsed = ShellParser.parse(ByteView(text))
    if tree == "!" {
      #expect(!parsed.errors.isEmpty)
    } else {
      #expect(parsed.errors.isEmpty)
      #expect(Dump.of(parsed.script) == tree)
      #expect(RoundTrip.fault(in: Array(text.utf8)) == nil)
    }
  }

  @Test(
    "What bash reads stays as bash reads it",
    arguments: [
      ("{ echo }; }", "(group (echo }))"), ("for x in a; do b; done", "(for x in a do (b))"),
      ("a &! b", "(bg (a)); (not (b))"),
      ("rm -rf } x", "(rm -rf } x)"), ("echo always repeat", "(echo always repeat)"),
      ("ls <1-9> f", "(ls (< 1-9) (> f))"),
    ])
  func bash(text: String, tree: String) {
    #expect(Dump.of(ShellParser.parse(ByteView(text)).script) == tree)
  }

  @Test("A reading as zsh hides no command of a broken text")
  func broken() {
    let text = "{ a }; rm x )"
    #expect(Dump.of(ShellParser.parse(ByteView(text)).script).contains("(rm x"))
  }
}
