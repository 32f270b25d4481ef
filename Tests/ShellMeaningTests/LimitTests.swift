import ShellMeaning
import TestSupport
import Testing

@Suite struct LimitTests {
  private func limits(_ command: String) -> Bool {
    Stage.read(command).problems.contains { if case .limit = $0.kind { true } else { false } }
  }

  @Test func `bombs of every kind end at a limit`() {
    let nested = String(repeating: "$(", count: 120) + "ls" + String(repeating: ")", count: 120)
    for bomb in [
      "echo " + String(repeating: "{a,b}", count: 40),
      "x=aaaaaaaaaaaaaaaa; " + String(repeating: "x=$x$x; ", count: 40) + "echo $x",
      "f() { g; g; g; g; g; g; g; g; g; g; }; g() { h; h; h; h; h; h; h; h; h; h; }; h() { i; i; i; i; i; i; i; i; i; i; }; i() { j; j; j; j; j; j; j; j; j; j; }; j() { k; k; k; k; k; k; k; k; k; k; }; k() { ls; ls; ls; ls; ls; ls; ls; ls; ls; }; f",
      "for a in {1..60}; do for b in {1..60}; do for c in {1..60}; do rm $a $b $c; done; done; done",
      "echo \(nested)",
      "x='eval \"$x\"'; eval \"$x\"",
      ["X", "Y", "Z", "W", "V", "U"].map { name in
        "case $a in " + (1...8).map { "\($0)) \(name)=\($0);;" }.joined(separator: " ") + " esac; "
      }.joined() + "rm $X $Y $Z $W $V $U",
      // What runs is put together of pieces, of which no three tell it.
      either(
        zip(["A", "B", "C", "D", "E", "F", "G", "H"], ["r", "m", "' -'", "r", "f", "' /'", "ho", "me"])
          .map { ($0, $1, "x") }) + "eval \"$A$B$C$D$E$F$G$H\"",
    ] {
      #expect(limits(bomb), "\(bomb.prefix(80))")
    }
  }

  @Test func `ordinary size is no limit`() {
    for command in [
      "for i in {1..1000}; do echo $i; done", "seq 1 100000 | while read i; do echo $i; done",
      String(repeating: "echo hello world; ", count: 2000), "alias a=a; a", "alias a=b b=a; a",
      "f() { f \"$@\"; }; f 1", "x=$x; y=$y$y", "while true; do i=$((i+1)); done",
      "printf '%0100000d' 1", "head -c 1000000000 /dev/urandom | base64",
    ] {
      #expect(!limits(command), "\(command.prefix(60)) \(Stage.read(command).problems)")
    }
  }

  /// Variables that have one of two values each, and nobody knows which.
  private func either(_ values: [(String, String, String)]) -> String {
    values.map { "if a; then \($0)=\($1); else \($0)=\($2); fi; " }.joined()
  }

  @Test(arguments: [
    "case $a in 1) X=1;; 2) X=2;; 3) X=3;; 4) X=4;; 5) X=5;; esac; ls $X",
    "if a; then X=1; elif b; then X=2; elif c; then X=3; elif d; then X=4; else X=5; fi; ls $X",
    "if a; then Y=1; elif b; then Y=2; elif c; then Y=3; elif d; then Y=4; else Y=5; fi; X=$Y; ls $X",
    "X=1; a && X=2; b && X=3; c && X=4; d && X=5; ls $X",
  ])
  func `no alternative is lost`(_ command: String) {
    let read = Stage.read(command).invocations.map(\.flat)
    for x in 1...5 { #expect(read.contains("ls \(x)"), "\(command)") }
  }

  @Test func `every three alternatives of a command are read together`() {
    let names = ["A", "B", "C", "D", "E", "F", "G", "H"]
    let meaning = Stage.read(either(names.map { ($0, "0", "1") }) + "cp $A $B $C $D $E $F $G $H")
    #expect(meaning.problems.isEmpty, "\(meaning.problems)")
    let read = meaning.invocations.map(\.flat).filter { $0.hasPrefix("cp ") }
      .map { $0.dropFirst(3).split(separator: " ") }
    #expect(read.count < 40)
    for i in 0..<8 {
      for j in 0..<i {
        for k in 0..<j {
          let seen = Set(read.map { "\($0[i])\($0[j])\($0[k])" })
          #expect(seen.count == 8, "\(i) \(j) \(k)")
        }
      }
    }
  }

  @Test(arguments: [
    [("P", "rm", "ls"), ("O", "-l", "-rf"), ("D", "/", "src")],
    [("P", "ls", "rm"), ("O", "-rf", "-l"), ("D", "src", "/")],
  ])
  func `what is dangerous does not hide among alternatives`(_ parts: [(String, String, String)]) {
    let others = ["R", "S", "T", "U", "V"].map { ($0, "./a", "./b") }
    let meaning = Stage.read(either(parts + others) + "$P $O $R $S $T $D $U $V")
    #expect(
      meaning.invocations.contains {
        $0.flat.hasPrefix("rm -rf ") && $0.flat.split(separator: " ").contains("/")
      })
  }

  @Test(arguments: [
    // What a function prints, where everything in it has several values.
    """
    found() { which "$1" 2>/dev/null || command -v "$1"; }
    root() {
      case $1 in /*) p=$1 ;; */*) p=$PWD/$1 ;; *) p=$(found "$1"); case $p in /*) ;; *) p=$PWD/$p ;; esac ;; esac
      n=0
      while :; do
        while l=$(readlink "$p"); do case $l in /*) p=$l ;; *) p=$(dirname "$p")/$l ;; esac; done
        case $n in 1) break ;; esac
        if [ -d "$p" ]; then break; fi
        n=1
        p=$(dirname "$p")
      done
      while :; do
        case $p in
          */) p=$(dirname "$p/.") ;;
          */.) p=$(dirname "$p") ;;
          */bin) dirname "$p"; break ;;
          *) echo "$p"; break ;;
        esac
      done
    }
    ROOT=$(root "$0")
    exec "$ROOT/bin/run" "$@"
    """,
    // A text with many of them.
    """
    C=main F=/etc/x.list T=deb P=pgdg
    while getopts "c:f:h:st:" o; do
      case $o in c) C="main $OPTARG" ;; f) F=$OPTARG ;; h) H=$OPTARG ;; s) T="deb deb-src" ;; t) P=testing ;; esac
    done
    if a; then H=one.example.com; elif b; then H=two.example.com; fi
    if [ -z "$V" ]; then V=$(lsb_release -cs); fi
    K=/usr/share/a.gpg; test -e $K || K=/usr/share/a.asc
    if beta; then C="$C 16"; fi
    cat > ./a.sources <<EOF
    Types: $T
    URIs: https://$H/
    Suites: $V-$P
    Components: $C
    Signed-By: $K
    EOF
    """,
    // Pipes whose both ends have options of their own.
    """
    while test $# -gt 0; do
      case $1 in
        -e) g="$g -e"; shift ;; -d) g="$g -d"; shift ;; -s) g="$g -s"; shift ;; -r) g="$g -r $2"; shift; shift ;;
        --gpg) G=$2; shift ;; --tar) T=$2; shift ;; --args) t="$t $2"; shift ;; *) break ;;
      esac
    done
    if test -z "$T"; then T=tar; elif test -n "$BSD"; then T=bsdtar; fi
    if test -z "$G"; then G=gpg; elif test -n "$OLD"; then G=gpg1; fi
    if test -n "$V"; then v=v; else v=; fi
    $T $t -c${v}f - "$@" | $G --set-filename x.tar $g
    """,
  ])
  func `scripts with many options are read`(_ script: String) {
    #expect(!limits(script), "\(Stage.read(script).problems)")
  }

  @Test func `what is nested does not multiply`() {
    let choices = (0..<4).map { "if t; then V\($0)=a; else V\($0)=b; fi" }.joined(separator: "; ")
    // Functions that call each other, with arguments of several values, each three times in a loop.
    var calls = choices
    for i in 0..<8 {
      calls +=
        "; f\(i)() { local x=\"$1\"; while read -r l; do x=\"$x $l\"; f\(i + 1) \"$V0\" \"$x\"; done; }"
    }
    calls += "; f8() { rm \"$1\"; }; f0 $V1$V2"
    var loops = "ls"
    for i in 0..<8 { loops = "while read a\(i); do b\(i)=$a\(i)$b\(i); \(loops); done" }
    for command in [
      calls, loops,
      "search() { for d in \"$1\"/*/; do search \"$d\"; done; for d in \"$1\"/.*/; do search \"$d\" x; search \"$d\"; done; }; search $HOME",
      "for ((i=0;i<200;i++)); do for ((j=0;j<200;j++)); do echo $((i*j)); done; done",
      "bash <<'E'\necho x\nssh $A\nssh $B\nssh $C\nE", "bash <<'E'\nexec $PROG\nE",
    ] {
      #expect(!limits(command), "\(command.prefix(60)) \(Stage.read(command).problems)")
    }
    let meaning = Stage.read(calls)
    #expect(meaning.invocations.count < 500, "\(meaning.invocations.count)")
    #expect(meaning.invocations.contains { $0.flat.hasSuffix("> rm a") })
    #expect(meaning.invocations.contains { $0.flat.hasSuffix("> rm b") })
  }

  @Test func `a very long text may hold fewer different commands`() {
    func touching(_ count: Int, _ name: String) -> String {
      (0..<count).map { "touch build/\(name)\($0)" }.joined(separator: "\n")
    }
    #expect(!limits(touching(5000, "a")))
    let long = String(repeating: "a", count: 70)
    #expect(limits(touching(5000, long)))
    #expect(!limits(touching(3500, long)))
    #expect(!limits(String(repeating: "touch build/\(long)\n", count: 5000)))
  }

  @Test func `a name as long as the text is looked up in no time`() {
    for name in [String(repeating: "$((1+1))", count: 20_000), String(repeating: "1-", count: 80_000) + "2"] {
      #expect(Stage.read(name).invocations.count <= 1)
    }
  }

  @Test func `nobody gets further down than a path can say`() {
    let short = Stage.read(String(repeating: "cd a;", count: 100) + "touch x")
    #expect(short.invocations.last?.directory.known?.hasSuffix("/a/a/a") == true)
    let long = Stage.read(String(repeating: "cd a;", count: 20_000) + "touch x")
    #expect(long.invocations.last?.directory.isKnown == false)
    let back = Stage.read(String(repeating: "cd a;", count: 3000) + "cd /etc; touch x")
    #expect(back.invocations.last?.directory.known == "/etc")
  }

  @Test func `thousands of variables are read, or said to be too many, in no time`() {
    func lines(_ count: Int, _ line: (Int) -> String) -> String {
      (0..<count).map(line).joined(separator: "\n")
    }
    let plain = lines(60_000) { "V\($0)=value" } + "\nrm -rf $V59999"
    #expect(Stage.read(plain).invocations.map(\.flat) == ["rm -rf value"])
    #expect(!limits(lines(1000) { "V\($0)=$HOME/x" }))
    for (text, isTooMuch) in [
      (lines(20_000) { "V\($0)=$HOME/x" }, false), (lines(20_000) { "a+=(x\($0))" }, true),
      (lines(20_000) { "V\($0)=1 && W=2" }, false),
      (lines(20_000) { "V\($0)=1; (W=\($0))" }, false),
      (lines(10_000) { "export V\($0)=x" }, false),
      (lines(10_000) { "alias v\($0)='ls -l'" }, false),
      (lines(8000) { "[ -n \"$v\($0)\" ] && w\($0)=1" }, false),
      ("export " + (0..<20_000).map { "V\($0)=x" }.joined(separator: " "), false),
      ("f() { local " + (0..<20_000).map { "v\($0)" }.joined(separator: " ") + "; }; f", false),
      (lines(4000) { "export V\($0)=x; ls" }, true),
      ("unset " + lines(100_000) { "v\($0)" }.replacing("\n", with: " "), true),
      ("ln " + lines(8000) { "a\($0)" }.replacing("\n", with: " "), false),
      ("cp " + lines(8000) { "src/*.c\($0)" }.replacing("\n", with: " "), false),
    ] {
      let time = work { #expect(limits(text) == isTooMuch, "\(text.prefix(40))") }
      #expect(time < .seconds(20), "\(text.prefix(40))")
    }
  }

  @Test func `what a person ends is read until nothing in it is new`() {
    let touches = (0..<1000).map { "touch a\($0)" }.joined(separator: "\n")
    let loop = "while [ \"X$done\" = XNO ]; do\n\(touches)\nread a\ncase $a in y) exit;; n) d=1;; esac\ndone"
    #expect(!limits("done=NO\n" + loop))
    #expect(!limits("done=NO\ndone=$(ask) || done=YES\n" + loop))
    let lines = Stage.read("printf 'a\\na\\nb\\n' | while read -r d; do rm $d; done").invocations.map(\.flat)
    #expect(lines.contains("rm b"))
    // What it counts is something new.
    let count = Stage.read("i=0; while [ $i -lt 5 ]; do touch b$i; i=$((i+1)); done").invocations.map(\.flat)
    #expect(count.contains("touch b0") && count.contains("touch b4"))
    #expect(
      Stage.read("x=a; while [ $x != aaaa ]; do touch $x; x=a$x; done").invocations.map(\.flat).contains(
        "touch aaa"))
  }

  @Test func `readings of what calls much leave something for what comes behind`() {
    var text = "if x; then a=1; elif y; then a=2; elif z; then a=3; else a=4; fi\nf0() {\n"
    text += (0..<60).map { "touch b\($0)\n" }.joined() + "}\n"
    for k in 1..<6 { text += "f\(k)() { f\(k - 1) \"$a\"; f\(k - 1) \"b$a\"; f\(k - 1) \"c$a\"; }\n" }
    for end in ["f3 \"$a\"\n", "f5 \"$a\"\n"] {
      let meaning = Stage.read(text + String(repeating: end, count: 3) + "rm -rf x$a")
      #expect(meaning.invocations.map(\.flat).contains("rm -rf x4"), "\(end)")
      #expect(!meaning.problems.contains { $0.kind == .limit("too much work") }, "\(end)")
    }
  }

  @Test func `what one program hands to the next is not copied without end`() {
    let count = 200_000
    #expect(limits(String(repeating: "env ", count: count) + "ls"))
    #expect(limits(String(repeating: "sudo ", count: count) + "ls"))
    #expect(!limits("echo " + String(repeating: "a ", count: count)))
    #expect(!limits("sudo env A=1 rm " + String(repeating: "a ", count: 10_000)))
  }

  @Test func `any number of negations is read`() {
    for count in [200_000, 200_001] {
      let meaning = Stage.read("[ \(String(repeating: "! ", count: count)) -z a ]; ls")
      #expect(meaning.invocations.last?.flat == "ls")
    }
  }

  @Test func `a function that is called from everywhere does not multiply`() {
    // What it works on has several values, and so has what it makes.
    var script = "work() { t=/tmp/work; for i in 3 2 1; do "
    script += "if a; then mv $D/$i $t; else mv $E/$i $t; fi; done; }\n"
    script += "for D in a b; do for E in c d; do :; done; done; if a; then D=x; fi; if b; then E=y; fi\n"
    script += "step() { work; if a; then work; else R=$t; work; fi; }\n"
    script += "all() { step; if a; then step; fi; step; step; }\n"
    script += String(repeating: "if a; then all; else R=$t; all; fi\n", count: 40)
    let meaning = Stage.read(script)
    #expect(!limits(script), "\(meaning.problems)")
    #expect(meaning.invocations.count < 1000)
  }

  @Test func `broken text is said to be broken and read as far as it goes`() {
    let meaning = Stage.read("rm -rf / ; echo 'abc")
    #expect(meaning.invocations.first?.flat == "rm -rf /")
    #expect(meaning.problems.contains { if case .syntax = $0.kind { true } else { false } })
    for odd in ["", " ", ";", "&&", "|", "$(", "${", "`", "<<", "((", "[[", "case", "if", "\u{0}"] {
      _ = Stage.read(odd)
    }
  }

  @Test func `ranges point into the outermost text`() {
    let command = "echo a && sudo bash -c 'rm -rf /etc' && ls"
    let meaning = Stage.read(command)
    func text(_ range: Range<Int>) -> String { String(decoding: Array(command.utf8)[range], as: UTF8.self) }
    #expect(
      meaning.invocations.map { text($0.range) } == [
        "echo a", "sudo bash -c 'rm -rf /etc'", "bash -c 'rm -rf /etc'", "'rm -rf /etc'", "ls",
      ])
    for invocation in meaning.invocations {
      for argument in invocation.arguments { #expect(argument.range.upperBound <= command.utf8.count) }
    }
  }
}
