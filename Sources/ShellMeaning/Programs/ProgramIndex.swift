import Bytes

/// Where each program's row stands: group, then row (`ProgramTable.group(_:)`). Made from the rows; a test
/// compares the two and prints the text that belongs here.
enum ProgramIndex {
  static let index = NameIndex(written, starts: starts)

  /// Where the names of each letter begin in it.
  static let starts: [UInt16] = [
    55, 360, 743, 1582, 2068, 2408, 2766, 3266, 3490, 3662, 3805, 4010, 4394, 4896, 5329, 5516, 6365,
    6394, 7151, 8376, 8865, 9023, 9192, 9402, 9616, 9712, 9755,
  ]

  static let written: StaticString = """
     -=0,27; .=0,36; :=0,5; R=10,52; Rscript=10,51; [=0,38; aa-exec=2,64; abduco=8,9; acme.sh=13,2;\
     alacritty=8,14; alias=0,0; amm=10,88; ansible=5,15; apptainer=3,57; apt=13,5; apt-get=13,6;\
     aptitude=13,7; arch=2,48; arch-chroot=6,21; aria2c=11,15; asciinema=13,18; asdf=3,30;\
     ash=10,7; at=8,0; austin=16,36; autoexpect=9,26; autossh=5,1; awk=9,0; aws-vault=3,11;\
     bash=10,1; bash.exe=10,17; batch=8,1; bats=13,15; bb=10,75; bc=12,2; bear=2,82; berglas=3,62;\
     bfs=4,7; blender=9,45; bmake=7,13; bolt=4,29; borg=13,25; borgmatic=13,26; bosh=10,113;\
     box64=2,87; bpftrace=12,25; bpython=10,23; break=0,1; brush=10,108; bsdtar=9,20; bsub=16,61;\
     buildah=15,5; builtin=0,2; bun=7,10; bundle=3,22; bunx=7,2; busybox=9,48; bwrap=6,19;\
     bws=16,31; byobu=8,5; cabal=3,39; caffeinate=2,38; cage=16,8; calife=16,66; call=2,11;\
     capsh=9,37; cargo=13,11; catatonit=16,19; catchsegv=2,74; ccache=2,79; cd=0,3; certbot=13,1;\
     cgexec=2,15; ch-run=16,68; chamber=3,12; chdir=0,4; chez=10,81; chezscheme=10,82;\
     chokidar=4,16; choom=12,22; chpst=2,18; chronic=2,39; chroot=6,17; chrt=2,31;\
     chruby-exec=16,51; cjs=10,116; clisp=10,78; clj=10,74; clojure=10,73; clush=4,24;\
     cmake=12,18; cmd=10,128; cmd.exe=10,129; coder=3,63; colima=5,16; command=0,6; compgen=13,24;\
     concurrently=4,19; conda=3,23; consul=16,70; consul-template=13,45; continue=0,7;\
     coverage=3,46; coz=16,39; cp=11,2; cpio=13,35; cpulimit=2,35; crictl=15,0; cronic=2,40;\
     cronitor=16,40; crontab=8,2; cross-env=3,2; cross-env-shell=3,3; crun=15,3; crystal=10,100;\
     csh=10,12; csharp=10,91; csi=10,76; ctr=15,1; curl=11,13; curlie=11,19; cvs=13,34; d8=10,46;\
     daemon=13,51; daemonize=2,69; dash=10,3; dbus-launch=2,55; dbus-run-session=2,54; dc=12,1;\
     dd=11,9; ddev=14,0; declare=0,8; deno=10,43; devbox=3,42; devcontainer=3,59; devenv=3,53;\
     direnv=3,7; dirs=0,11; distcc=2,81; distrobox=3,45; distrobox-host-exec=16,24; doas=1,3;\
     docker=6,0; docker-compose=6,4; doctl=4,32; doppler=3,9; dotenv=3,5; dotenvx=3,6;\
     dotool=8,33; dsh=4,22; dtach=8,8; dtrace=12,26; dtruss=2,28; duckdb=9,41; dumb-init=2,63;\
     dune=16,47; dvtm=16,65; dzdo=1,1; eatmydata=2,42; eb=4,33; ecl=10,79; ed=9,12; elixir=10,55;\
     elvish=10,19; emacs=9,15; emacsclient=9,16; entr=4,12; env=3,0; env-cmd=3,4; envchain=3,13;\
     envconsul=3,14; envdir=16,15; envuidgid=16,16; erl=10,57; es=10,107; escript=10,58;\
     esno=10,42; esy=16,48; etcdctl=16,71; eval=0,12; ex=9,9; exec=0,13; exit=0,14; expect=9,25;\
     export=0,16; fab=4,27; factor=12,37; fakechroot=2,59; fakeroot=2,58; faketime=2,41;\
     false=0,17; fc=16,86; fd=4,8; fdfind=4,9; feh=13,37; fennel=10,86; fetchmail=13,41; fin=14,7;\
     finch=6,3; find=4,5; firejail=2,57; fish=10,8; flamegraph=16,37; flatpak-spawn=3,48;\
     flock=0,45; flox=3,43; fnm=3,34; foot=8,16; foreman=16,44; freecadcmd=9,46; ftp=12,3;\
     fvm=16,53; fzf=12,12; gamemoderun=16,0; gamescope=16,9; gap=12,29; gawk=9,1; gcp=11,3;\
     gdb=9,22; genv=3,1; getopts=0,18; gfind=4,6; gh=9,43; ghc=10,62; ghci=10,117; ghcup=3,40;\
     ghostty=8,19; git=0,43; gita=16,80; gjs=10,115; gksudo=1,9; glab=9,44; gmake=7,12;\
     gnome-terminal=8,12; gnuplot=12,6; goenv=16,49; gopass=3,67; goreman=16,45; gosh=10,80;\
     gosu=1,13; gp=12,15; groovy=10,59; gsed=9,5; gsort=9,35; gstdbuf=2,9; gsudo=1,7; gtar=9,19;\
     gtime=2,5; gtimeout=2,7; guile=10,60; guix=3,41; gum=2,23; gvim=9,11; gxargs=4,1; hash=0,19;\
     hatch=3,19; heaptrack=2,76; herd=14,4; hg=13,31; history=16,85; hivemind=16,64; honcho=16,43;\
     host-spawn=3,49; http=11,16; https=11,18; hub=0,44; hush=10,112; hwatch=4,11; hy=10,77;\
     hyperfine=4,18; hyprctl=16,74; i3-msg=16,76; i386=2,46; iex=10,56; ifne=2,20; incus=6,13;\
     infisical=3,10; install=11,4; integer=0,10; io=12,28; ion=10,105; ionice=2,1; ip=9,39;\
     ipython=10,22; irb=10,34; janet=10,85; jbang=10,118; jenv=3,29; jj=16,72; jjs=10,45;\
     jruby=10,33; jrunscript=10,93; jshell=10,122; julia=10,54; just=7,14; jython=10,28; k=6,8;\
     k3s=6,10; kak=13,42; kdesudo=1,8; keep-one-running=12,21; kgx=8,28; kitten=8,29; kitty=8,15;\
     knife=4,30; konsole=8,13; kotlin=10,69; kotlinc=10,90; kscript=10,89; ksh=10,4; ksh93=10,6;\
     kubectl=6,6; lando=14,1; latex=12,7; launchctl=13,17; leaks=16,38; lego=13,3; lerna=13,8;\
     less=9,13; let=0,20; lf=13,22; lftp=13,14; lima=5,14; limactl=5,13; linux32=2,44;\
     linux64=2,45; lksh=10,109; lldb=9,23; ln=11,6; local=0,21; lockf=13,48; logout=0,15;\
     logrotate=13,16; logsave=2,73; ltrace=2,27; lua=10,49; luajit=10,50; lualatex=12,10;\
     lvm=12,24; lxc=6,12; lxc-attach=6,14; lxterminal=8,25; m4=12,0; machinectl=6,15; mail=12,5;\
     make=7,11; mamba=3,24; man=9,17; mangohud=16,1; mapfile=0,22; mate-terminal=8,24;\
     matlab=10,99; mawk=9,2; maxima=12,14; mco=4,34; melos=16,52; memray=16,33; memusage=2,75;\
     meta=16,57; microk8s=6,9; micromamba=3,25; minikube=6,11; mint=16,54; mise=3,31; mix=3,52;\
     mkfifo=11,10; mknod=11,11; mksh=10,5; mlr=12,27; more=9,14; mosh=5,6; mprocs=16,63; mr=16,55;\
     msmtp=13,40; multipass=3,56; multitime=13,49; murex=10,104; mussh=13,46; mutt=9,47; mv=11,5;\
     myrepos=16,56; n=16,73; nano=13,36; nawk=9,3; nc=9,29; ncat=9,30; nerdctl=6,2; netcat=9,31;\
     netlify=16,58; newrole=16,14; nice=2,0; nim=10,101; niri=16,77; nix=7,15;\
     nix-instantiate=7,17; nix-shell=7,16; nixGL=16,5; nixGLIntel=16,6; nmap=9,24; nocorrect=0,26;\
     node=10,36; node.exe=10,38; nodejs=10,37; nodemon=4,17; nodenv=3,28; noglob=0,25; nohup=2,2;\
     npm=7,6; npx=7,0; nq=2,12; nsenter=2,25; nu=10,102; numactl=2,32; nvim=9,8; nvm=3,33;\
     nx=13,9; oc=6,7; ocaml=10,71; octave=10,65; oksh=10,15; onchange=4,15; op=3,8; opam=3,37;\
     open=8,10; openssl=9,51; openvpn=13,4; optirun=16,2; orb=5,20; osascript=9,27; osh=10,16;\
     overmind=16,46; pandoc=13,21; parallel=4,2; parallel-ssh=4,26; pct=6,16; pdflatex=12,8;\
     pdksh=10,110; pdm=3,18; pdsh=4,23; pee=13,13; perf=2,37; perl=10,29; perl5=10,30;\
     perl6=10,121; pfexec=1,5; phase=16,30; php=10,47; php-cgi=10,48; picolisp=12,35; pike=12,30;\
     pil=12,36; pipenv=3,16; pipx=7,4; pixi=3,21; pkexec=1,4; pkgx=16,25; please=1,2; plink=5,5;\
     pnpm=7,9; pnpx=7,1; podman=6,1; podman-compose=6,5; poetry=3,15; poop=16,62; popd=0,24;\
     posh=10,14; powershell=10,124; powershell.exe=10,126; prime-run=16,4; primusrun=16,3;\
     print=16,87; printf=0,28; prlimit=2,33; proot=2,13; proot-distro=16,69; proto=16,50;\
     proxychains=2,52; proxychains4=2,53; pry=10,35; pssh=4,25; ptpython=10,24; ptyxis=8,27;\
     pueue=3,55; pushd=0,29; pwsh=10,125; pwsh.exe=10,127; py=10,26; py-spy=16,34; pyenv=3,27;\
     pyinfra=4,28; pypy=10,21; python=10,20; python.exe=10,27; pythonw=10,25; qemu-x86_64=2,88;\
     qjs=10,44; r=10,53; racket=10,61; railway=3,64; raku=10,31; rakudo=10,120; ranger=13,23;\
     rbash=10,10; rbenv=3,26; rbspy=16,35; rc=10,106; rclone=13,29; rdmd=10,95; read=0,30;\
     readarray=0,23; readonly=0,31; reattach-to-user-namespace=16,23; rebol=12,32; red=12,31;\
     reflex=4,14; remind=13,44; remsh=5,4; repeat=2,71; repo=9,36; restic=13,27; retry=2,70;\
     return=0,32; rg=13,0; rio=8,20; riverctl=16,78; rksh=10,111; rlfe=2,61; rlwrap=2,60; rm=11,7;\
     rofi=13,38; root=12,33; rosetta=2,89; rr=2,77; rsh=5,3; rsync=5,9; rtx=3,32; ruby=10,32;\
     run-one=12,19; run-this-one=12,20; run0=1,6; runc=15,2; runcon=2,65; runghc=10,63;\
     runhaskell=10,64; runitor=16,41; runlim=16,22; runuser=1,11; rush=4,4; rust-script=10,92;\
     rustic=13,28; rustup=3,36; rvm=16,81; rye=3,20; rzsh=10,11; s6-envdir=16,17;\
     s6-envuidgid=16,18; s6-setuidgid=2,16; s6-softlimit=2,17; sage=10,94; sail=14,2;\
     salloc=16,60; salt=5,17; salt-call=5,18; salt-ssh=5,19; saml2aws=3,60; samply=2,78;\
     sandbox-exec=13,50; sbatch=13,39; sbcl=10,72; scala=10,66; scala-cli=10,67; scan-build=2,83;\
     sccache=2,80; scheme=10,83; schroot=16,26; scilab=12,16; scp=5,7; screen=8,6; script=8,7;\
     scsh=10,114; secretspec=16,28; sed=9,4; sem=4,3; set=0,33; setarch=2,43; setfacl-exec=2,72;\
     setlock=2,66; setpriv=1,16; setsid=2,3; setuidgid=1,15; sftp=5,8; sg=1,12; sh=10,0;\
     sh.exe=10,18; shift=0,34; shx=2,22; singularity=3,58; sk=12,13; sl=13,32; slogin=5,2;\
     snooze=16,42; socat=9,28; softlimit=2,34; sops=13,10; sort=9,34; source=0,35; split=9,33;\
     sponge=11,1; spring=14,6; sqlite3=9,40; sqlplus=9,42; srun=16,59; ssh=5,0; ssh-agent=2,67;\
     sshfs=13,30; sshpass=2,68; st=8,17; stack=3,38; start-server-and-test=4,20;\
     start-stop-daemon=13,12; start-test=4,21; stdbuf=2,8; steam-run=16,7; strace=2,26; su=1,10;\
     su-exec=1,14; sudo=1,0; sudo-rs=16,67; sudoedit=1,17; summon=3,66; svn=13,33; swayidle=16,84;\
     swaymsg=16,75; swift=10,68; swipl=10,98; switcherooctl=16,12; symfony=14,3;\
     systemd-cat=16,13; systemd-inhibit=2,14; systemd-nspawn=6,20; systemd-run=8,3; tar=9,18;\
     taskset=2,30; tcc=10,70; tclsh=9,38; tcpdump=9,32; tcsh=10,13; tee=11,0; teller=3,61;\
     telnet=12,4; terminator=8,22; termtosvg=13,20; test=0,37; tex=12,11; texlua=10,87;\
     tilix=8,21; time=2,4; timelimit=16,20; timeout=2,6; tini=2,62; tmux=8,4; toolbox=3,44;\
     torify=2,50; torsocks=2,49; touch=11,12; tox=3,65; toybox=9,49; trap=0,39; trickle=16,21;\
     true=0,40; truss=2,29; ts=3,51; ts-node=10,40; tsh=4,31; tsocks=2,51; tsp=3,50;\
     tsp-exec=3,54; tsx=10,39; ttyrec=13,19; typeset=0,9; uclampset=12,23; uftrace=2,84;\
     unalias=0,41; unbuffer=2,10; unlink=11,8; unset=0,42; unshare=2,24; unsquashfs=9,50;\
     urxvt=8,18; utop=10,84; uv=3,17; uvx=7,3; v=10,96; vagrant=5,10; vala=12,34; valet=14,5;\
     valgrind=2,36; varlock=16,29; vaultenv=16,27; vcsh=16,79; vi=9,7; viddy=2,21; view=9,10;\
     vifm=13,47; vim=9,6; volta=3,35; wait4x=16,32; warden=14,8; watch=4,10; watchexec=4,13;\
     watchman=16,82; wezterm=8,34; wget=11,14; wine=2,86; winpty=2,85; wish=10,123;\
     with-contenv=3,47; wolframscript=12,17; wsl=5,11; wsl.exe=5,12; wtype=8,32;\
     x-terminal-emulator=8,26; x86_64=2,47; xargs=4,0; xautolock=13,43; xctrace=16,83;\
     xdotool=8,30; xelatex=12,9; xfce4-terminal=8,23; xh=11,17; xonsh=10,103; xss-lock=16,11;\
     xterm=8,11; xvfb-run=2,56; xwinwrap=16,10; yaegi=10,119; yarn=7,7; yarnpkg=7,8; yarnx=7,5;\
     yash=10,9; ydotool=8,31; youki=15,4; ysh=10,97; zellij=8,35; zip=9,21; zsh=10,2; zx=10,41;
    """
}
