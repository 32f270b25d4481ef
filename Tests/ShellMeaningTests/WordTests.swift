import Testing

@Suite struct WordTests {
  @Test func `quotes and backslashes say nothing about what runs`() {
    Stage.check(
      #"""
      $ rm -rf /
      = rm -rf /
      $ r''m -rf /
      = rm -rf /
      $ "r"m -r'f' /
      = rm -rf /
      $ \rm -rf /
      = rm -rf /
      $ r\m -rf /
      = rm -rf /
      $ $'\x72\x6d' -rf $'\x2f'
      = rm -rf /
      $ $'\162m' -rf /
      = rm -rf /
      $ echo 'rm -rf /'
      = echo 'rm -rf /'
      $ echo "a $(echo b) c"
      = echo b
      = echo 'a b c'
      $ printf '%s\n' "rm -rf /" # rm -rf /etc
      = printf %s\n 'rm -rf /'
      $ git commit -m "rm -rf / is bad"
      = git commit -m 'rm -rf / is bad'
      """#)
  }

  @Test func `variables are what they were set to`() {
    Stage.check(
      #"""
      $ X=rm; $X -rf /
      = rm -rf /
      $ a=r b=m; $a$b -rf /
      = rm -rf /
      $ C="rm -rf /"; $C
      = rm -rf /
      $ C="rm -rf /"; "$C"
      = 'rm -rf /'
      $ D=/etc; rm -rf "$D"/x ${D}y
      = rm -rf /etc/x /etcy
      $ A=1; A+=2; echo $A
      = echo 12
      $ x=a; x=${x}b; x=${x}c; echo $x
      = echo abc
      $ export T=/srv; rm -rf $T
      = export T=/srv
      = T=/srv rm -rf /srv
      $ rm -rf $UNSET/x
      = rm -rf ‹UNSET›/x
      $ rm -rf "$UNSET"
      = rm -rf ‹UNSET›
      $ unset X; rm -rf $X/
      = unset X
      = rm -rf /
      $ unset HOME; rm -rf $HOME/x
      = unset HOME
      = rm -rf /x
      $ rm -rf $HOME/work ~/work ~root ~dev/x ~other
      = rm -rf /home/dev/work /home/dev/work /root /home/dev/x /home/other
      $ HOME=/; rm -rf ~ $HOME
      = rm -rf / /
      $ rm -rf $PWD "$USER"
      = rm -rf /home/dev/project dev
      $ EMPTY=; $EMPTY rm -rf /
      = rm -rf /
      $ X=a; X=b echo $X
      = X=b echo a
      $ readonly R=/etc; rm $R
      = readonly R=/etc
      = rm /etc
      $ declare -u Z=abc; echo $Z
      = declare -u Z=abc
      = echo ABC
      $ declare -i n=2+3; n+=4; echo $n
      = declare -i n=2+3
      = echo 9
      $ declare -n ref=real; real=rm; $ref x
      = declare -n ref=real
      = rm x
      """#)
  }

  @Test func `parameter operators are computed`() {
    Stage.check(
      #"""
      $ rm -rf ${D:-/etc}
      = rm -rf /etc
      $ : ${D:=/etc}; rm -rf $D
      = : /etc
      = rm -rf /etc
      $ D=x; rm -rf ${D:+/etc}
      = rm -rf /etc
      $ rm -rf "${D:?}/"x
      = rm -rf ‹D›/x
      $ x=rmx; ${x%x} -rf /
      = rm -rf /
      $ x=xxrm; ${x#xx} a; ${x##*x} b
      = rm a
      = rm b
      $ f=/a/b.tar.gz; echo ${f##*/} ${f%.*} ${f%%.*} ${f%/*}
      = echo b.tar.gz /a/b.tar /a/b /a
      $ x=ls; ${x/ls/rm} -rf /
      = rm -rf /
      $ x=aXbX; echo ${x/X/-} ${x//X/-} ${x/#a/A} ${x/%X/.} ${x//X}
      = echo a-bX a-b- AXbX aXb. ab
      $ x=chmod-rm-x; ${x:6:2} f
      = rm f
      $ x=abcdef; echo ${x:2} ${x: -2} ${x:1:-1} ${#x}
      = echo cdef ef bcde 6
      $ x=RM; ${x,,} f; y=rm; echo ${y^} ${y^^}
      = rm f
      = echo Rm RM
      $ cat ${PATH:0:1}etc${HOME:0:1}passwd
      = cat /etc/passwd
      $ a=rm; b=a; ${!b} -rf /
      = rm -rf /
      $ pre_a=1 pre_b=2; echo ${!pre_*}
      = echo pre_a pre_b
      $ x=ab; y=${x:0:1}; echo $y${x:1}
      = echo ab
      """#)
  }

  @Test func `arrays and positional parameters keep their words apart`() {
    Stage.check(
      #"""
      $ a=(rm -rf /); "${a[@]}"
      = rm -rf /
      $ a=(x rm y); ${a[1]} f; echo ${#a[@]} ${a[-1]} ${a[*]}
      = rm f
      = echo 3 y x rm y
      $ a=('b c' d); printf %s "${a[@]}" "${a[*]}"
      = printf %s 'b c' d 'b c d'
      $ a=(x); a+=(y z); a[5]=w; echo "${a[@]}" ${!a[@]}
      = echo x y z w 0 1 2 5
      $ declare -A m=([k]=rm [l]=ls); ${m[k]} x
      = declare -A
      = rm x
      $ declare -A m; m[go]=rm; ${m[go]} x
      = declare -A m
      = rm x
      $ set -- rm -rf /; "$@"
      = set -- rm -rf /
      = rm -rf /
      $ set -- a b c; shift; echo $1 $# "${@:2}"
      = set -- a b c
      = shift
      = echo b 2 c
      $ f() { "$@"; }; f rm -rf /
      = rm -rf /
      $ f() { rm -rf "$1/x" $2; }; f /srv "a b"
      = rm -rf /srv/x a b
      $ f() { local d=/tmp/x; rm $d; }; d=/etc; f; rm $d
      = local d=/tmp/x
      = rm /tmp/x
      = rm /etc
      $ bash -c 'rm -rf "$1"' _ /srv
      = bash -c 'rm -rf "$1"' _ /srv
      = bash -c> rm -rf /srv
      $ bash -c '$0 -rf $1' rm /
      = bash -c '$0 -rf $1' rm /
      = bash -c> rm -rf /
      $ rm -rf "$1"
      = rm -rf ‹1›
      """#)
  }

  @Test func `words split where the shell splits them`() {
    Stage.check(
      #"""
      $ IFS=,; c=rm,-rf,/; $c
      = rm -rf /
      $ IFS=: read -r a b <<< "rm:/etc"; $a $b
      = IFS=: read -r a b
      = rm /etc
      $ x='a  b'; echo $x "$x"
      = echo a b 'a  b'
      $ x=; echo $x "$x" end
      = echo '' end
      $ x='*'; rm -rf /$x "/$x"
      = rm -rf /‹*› /*
      $ echo {a,b}{1,2} {1..3} {c..a} {01..3}
      = echo a1 a2 b1 b2 1 2 3 c b a 01 02 03
      $ {rm,-rf,/}
      = rm -rf /
      $ rm -rf /{etc,usr}/x
      = rm -rf /etc/x /usr/x
      $ X={a,b}; echo $X
      = echo {a,b}
      $ rm -rf * .* /etc/*.conf
      = rm -rf ‹*› .‹*› /etc/‹*›.conf
      $ for i in {1..100000}; do echo $i; done
      ~ echo 1
      ~ echo 100000
      ~ for*> echo ‹{1..100000}›
      """#)
  }

  @Test func `arithmetic is computed where its names are known`() {
    Stage.check(
      #"""
      $ echo $((1+2*3)) $((2**8)) $((0x10 + 010)) $(( (5>3) ? 7 : 9 ))
      = echo 7 256 24 7
      $ x=5; echo $((x+1)) $(($x*2)) $((x++)) $x
      = echo 6 10 5 6
      $ a=(r m); i=1; echo ${a[i]} ${a[$((i-1))]}
      = echo m r
      $ echo $((UNSET+1))
      = echo ‹$((UNSET+1))›
      $ x='a[$(rm f)]'; echo $((x))
      ~ rm f
      $ ((n=4)); echo $n
      = echo 4
      $ let n=3*3; echo $n
      = let n=3‹*›3
      = echo 9
      """#)
  }

  @Test func `globs in command position find the programs they match`() {
    Stage.check(
      #"""
      $ /b?n/r[m] -rf /
      = /bin/rm -rf /
      $ /???/??n/rm x
      ~ /usr/bin/rm x
      $ /bin/r? x
      ~ /bin/rm x
      $ /usr/bin/b[a]sh -c 'rm f'
      ~ bash -c> rm f
      $ r${nothing}m -rf /
      = rm -rf /
      $ r$@m -rf /
      = rm -rf /
      $ RM -rf /
      = rm -rf /
      """#)
  }
}
