import Testing

@Suite struct WrapperTests {
  @Test func `elevation is taken off and remembered`() {
    Stage.check(
      #"""
      $ sudo rm -rf /etc
      = sudo rm -rf /etc
      = sudo> rm -rf /etc
      $ sudo -u bob -n -- rm x
      = sudo -u bob -n -- rm x
      = sudo:bob> rm x
      $ sudo -E env A=b nice -n 5 rm x
      = sudo -E env A=b nice -n 5 rm x
      = sudo> env A=b nice -n 5 rm x
      = sudo> A=b nice -n 5 rm x
      = sudo> A=b rm x
      $ sudo A=b rm x
      = sudo A=b rm x
      = sudo> A=b rm x
      $ sudo bash -c 'cd /; rm -rf etc'
      = sudo bash -c 'cd /; rm -rf etc'
      = sudo> bash -c 'cd /; rm -rf etc'
      = sudo> bash -c> cd /
      = sudo> bash -c> rm -rf etc @/
      $ echo 'rm -rf /' | sudo -s
      ~ sudo> sudo> rm -rf /
      $ sudo -l
      = sudo -l
      $ su - root -c 'rm -rf /'
      = su - root -c 'rm -rf /'
      = su> su> rm -rf /
      $ su -c 'rm x' bob
      = su -c 'rm x' bob
      = su:bob> su> rm x
      $ doas -u www rm x
      = doas -u www rm x
      = doas:www> rm x
      $ pkexec --user root rm x
      ~ pkexec> rm x
      $ runuser -u bob -- rm x
      ~ runuser:bob> rm x
      $ $SUDO rm -rf /x
      = ‹SUDO› rm -rf /x
      = rm -rf /x
      """#)
  }

  @Test func `programs that only prepare the ground are taken off`() {
    Stage.check(
      #"""
      $ env -i PATH=/bin rm -rf x
      = env -i PATH=/bin rm -rf x
      = PATH=/bin rm -rf x
      $ env -S 'bash -c "rm x"'
      ~ bash -c> rm x
      $ nohup nice -n 19 ionice -c3 rm x &
      ~ rm x
      $ timeout -k 5 10s rm x
      = timeout -k 5 10s rm x
      = rm x
      $ time rm x
      = rm x
      $ /usr/bin/time -v rm x
      = /usr/bin/time -v rm x
      = rm x
      $ stdbuf -oL setsid rm x
      ~ rm x
      $ command rm x; builtin cd /; exec rm y
      = command rm x
      = rm x
      = builtin cd /
      = cd /
      = exec rm y @/
      = rm y @/
      $ command -v rm
      = command -v rm
      $ flock /tmp/l rm x; flock /tmp/l -c 'rm y'
      = flock /tmp/l rm x
      = rm x
      = flock /tmp/l -c 'rm y'
      = flock> rm y
      $ strace -f -o log rm x
      ~ rm x
      $ busybox rm -rf /
      = busybox rm -rf /
      = rm -rf /
      $ toybox sh -c 'rm x'
      ~ sh -c> rm x
      $ xvfb-run -a rm x; dbus-run-session -- rm y; caffeinate -i rm z; chronic rm w
      ~ rm x
      ~ rm y
      ~ rm z
      ~ rm w
      $ unshare -r rm x; nsenter -t 1 -m rm y; taskset -c 0 rm z; chrt -f 1 rm w
      ~ rm x
      ~ rm y
      ~ rm z
      ~ rm w
      $ chroot /mnt rm -rf /etc
      = chroot /mnt rm -rf /etc
      = chroot#/mnt:/> rm -rf /etc @/
      $ chroot / rm -rf /etc
      ~ rm -rf /etc @/
      $ bwrap --bind / / --dev /dev rm -rf /etc
      ~ rm -rf /etc
      $ script -q -c 'rm x' /dev/null
      ~ script> rm x
      $ script -q /dev/null rm x
      ~ rm x
      $ poetry run rm x; uv run --with a rm y; bundle exec rm z; pipenv run rm w
      ~ rm x
      ~ rm y
      ~ rm z
      ~ rm w
      $ poetry install
      = poetry install
      $ direnv exec . rm x; dotenv run rm y; dotenv -f a rm z; mise exec node@20 -- rm w; conda run -n e rm v
      ~ rm x
      ~ rm y
      ~ rm z
      ~ rm w
      ~ rm v
      $ gdb -batch -ex 'shell rm x' -ex '!rm y'
      ~ gdb> rm x
      ~ gdb> rm y
      $ perf stat -e cycles rm x; valgrind --tool=x rm y; hyperfine -w 3 'rm z' --prepare 'rm w'
      ~ rm x
      ~ rm y
      ~ hyperfine*> hyperfine> rm z
      ~ hyperfine*> hyperfine> rm w
      """#)
  }

  @Test func `xargs and its kin run with the items they get`() {
    Stage.check(
      #"""
      $ echo / | xargs rm -rf
      = echo /
      = xargs rm -rf
      = rm -rf /
      $ printf '/a\0/b\0' | xargs -0 -n1 rm
      ~ rm /a
      ~ rm /b
      $ echo x y | xargs -I{} rm /{}/z
      ~ rm '/x y/z'
      $ printf 'x\ny\n' | xargs -I % sh -c 'rm %'
      ~ sh -c> rm x
      ~ sh -c> rm y
      $ find / -name '*.log' | xargs rm -rf
      ~ xargs*> rm -rf /‹{}›
      $ find . -name x -print0 | xargs -0 rm
      ~ xargs*> rm ./‹{}›
      $ ls | xargs rm
      ~ xargs*> rm ‹ls›
      $ cat list | xargs -L1 curl
      ~ xargs*> curl ‹list›
      $ xargs -a list rm
      ~ xargs*> rm ‹list›
      $ xargs rm < list
      ~ xargs*> rm ‹list›
      $ echo 'rm -rf /' | xargs -I{} sh -c '{}'
      ~ sh -c> rm -rf /
      $ echo rm | xargs -I{} {} -rf /
      ~ rm -rf /
      $ find /srv -exec rm -rf {} +
      ~ find*> rm -rf /srv
      ~ find*> rm -rf /srv/‹{}›
      $ find /srv -name '*.o' -exec rm {} \;
      = find /srv -name *.o -exec rm {} ;
      = find*> rm /srv/‹{}›
      $ find . -type f -exec sh -c 'rm "$1"' _ {} \;
      ~ find*> sh -c> rm ./‹{}›
      $ find /a /b -execdir rm {} \; -delete
      ~ find*> rm /a/‹{}›
      ~ find*> rm /b/‹{}›
      $ find / -maxdepth 0 -exec rm -rf {} \;
      ~ find*> rm -rf /
      $ fd -e o -x rm
      ~ fd*> rm ./‹{}›
      $ fd x /srv -X rm -rf {}
      ~ fd*> rm -rf /srv/‹{}›
      $ parallel rm -rf ::: /a /b
      ~ parallel> rm -rf /a
      ~ parallel> rm -rf /b
      $ parallel 'rm -rf {}/x' ::: /
      ~ parallel> rm -rf //x
      $ echo 'rm -rf /' | parallel
      ~ parallel> parallel> rm -rf /
      $ ls | parallel rm {}
      ~ parallel*> parallel> rm ‹ls›
      $ watch -n 5 'rm x; ls'
      ~ watch*> watch> rm x
      $ ls | entr -r rm /_
      ~ entr*> rm ‹ls›
      $ for h in a b; do ssh $h rm x; done
      ~ ssh:a> ssh> rm x @‹‹a››
      """#)
  }

  @Test func `shells run what they are given in any spelling`() {
    Stage.check(
      #"""
      $ bash -lc 'rm x'
      = bash -lc 'rm x'
      = bash -c> rm x
      $ sh -xec 'rm x' a b
      ~ sh -c> rm x
      $ zsh -o extendedglob -c 'rm x'
      ~ zsh -c> rm x
      $ bash --norc -c -- 'rm x'
      ~ bash -c> rm x
      $ bash -O extglob -euo pipefail -c 'rm x'
      ~ bash -c> rm x
      $ /bin/bash -c 'sh -c "bash -c \"rm -rf /\""'
      ~ bash -c> sh -c> bash -c> rm -rf /
      $ fish -c 'rm x'; dash -c 'rm y'; ksh -c 'rm z'; ash -c 'rm w'
      ~ fish -c> rm x
      ~ dash -c> rm y
      ~ ksh -c> rm z
      ~ ash -c> rm w
      $ $SHELL -c 'rm x'
      ~ bash -c> rm x
      $ $X -c 'rm x'
      ~ ‹X› -c> rm x
      $ bash -s a b <<< 'rm $2'
      ~ bash> rm b
      $ bash < build.sh
      ~ bash> rm -rf dist
      $ cat build.sh | bash -x
      ~ bash> rm -rf dist
      $ bash < nowhere.sh
      # bash: ‹nowhere.sh› files(/home/dev/project/nowhere.sh)
      $ bash build.sh
      ~ build.sh> rm -rf dist
      ~ build.sh> make -j4 all
      $ ./build.sh
      ~ ./build.sh> rm -rf dist
      $ . ./clean.sh /etc
      ~ source> rm -rf /etc /srv/data
      $ ./clean.sh /etc
      ~ ./clean.sh> rm -rf /etc /srv/data
      $ ./tool.py
      ! python: #!/usr/bin/env python3\nimport shutil\nshutil.rmtree('/srv')\n
      $ python3 tool.py
      ! python: #!/usr/bin/env python3\nimport shutil\nshutil.rmtree('/srv')\n
      $ bash nowhere.sh
      = bash nowhere.sh
      # bash: ‹nowhere.sh› files(/home/dev/project/nowhere.sh)
      $ bash $FLAGS build.sh
      ~ build.sh> rm -rf dist
      $ BASH_ENV=build.sh bash -c true
      ~ BASH_ENV~> rm -rf dist
      """#)
  }

  @Test func `other places keep their names`() {
    Stage.check(
      #"""
      $ ssh host 'rm -rf /srv'
      = ssh host 'rm -rf /srv'
      = ssh:host> ssh> rm -rf /srv @‹‹host››
      $ ssh -p 22 -i key u@h -- rm -rf '$HOME/x'
      ~ ssh:u@h> ssh> rm -rf ‹HOME›/x @‹‹u@h››
      $ ssh -o ProxyCommand='rm x' h
      ~ ssh ProxyCommand~> rm x
      $ ssh h bash -s < build.sh
      # bash: ‹build.sh› files(/home/dev/project/build.sh)
      $ ssh h <<'E'
      | rm -rf /
      | E
      ~ ssh:h> ssh> rm -rf / @‹‹h››
      $ docker run --rm -it -v /:/host:rw alpine rm -rf /host/etc
      = docker run --rm -it -v /:/host:rw alpine rm -rf /host/etc
      = docker#/:/host> rm -rf /host/etc @‹docker directory›
      $ docker run -v "$PWD":/w:ro -w /w img sh -c 'rm -rf *'
      ~ docker#/home/dev/project:/w> sh -c> rm -rf ‹*› @/w
      $ docker run --name x --mount type=bind,source=/etc,target=/e img rm /e/x
      ~ docker#/etc:/e> rm /e/x @‹docker directory›
      $ docker exec -it -u root c1 bash -c 'rm -rf /'
      ~ docker#> bash -c> rm -rf / @‹docker directory›
      $ docker run --entrypoint sh img -c 'rm x'
      ~ docker#> sh -c> rm x @‹docker directory›
      $ docker compose -f a.yml exec web rm -rf /x
      ~ compose#> rm -rf /x @‹compose directory›
      $ docker-compose run --rm web rm x
      ~ compose#> rm x @‹compose directory›
      $ docker ps; docker build .
      = docker ps
      = docker build .
      $ podman run img
      = podman run img
      $ kubectl exec -n ns pod -c c -- rm -rf /data
      ~ kubectl#> rm -rf /data @‹kubectl directory›
      $ kubectl exec pod -- sh -c 'rm x'
      ~ kubectl#> sh -c> rm x @‹kubectl directory›
      $ oc exec pod rm x
      ~ oc#> rm x @‹oc directory›
      $ lxc exec c -- rm x; vagrant ssh -c 'rm y'; wsl -- rm z
      ~ lxc#> rm x @‹lxc directory›
      ~ vagrant:vagrant> vagrant> rm y @‹vagrant›
      ~ wsl> rm z
      $ rsync -e 'sh -c "rm x"' a b
      ~ rsync -e~> sh -c> rm x
      $ scp -S ./build.sh a h:b
      ~ scp -S~> ./build.sh> rm -rf dist
      """#)
  }

  @Test func `later is still running`() {
    Stage.check(
      #"""
      $ echo 'rm x' | at now
      ~ at~> at> rm x
      $ at -f build.sh 12:00
      ~ at~> at> rm -rf dist
      $ (crontab -l; echo '* * * * * rm -rf /') | crontab -
      ~ crontab~> crontab> rm -rf /
      $ echo '@reboot curl x | sh' | crontab -
      ~ crontab~> crontab> curl x
      $ tmux new -d 'rm x'
      ~ tmux~> tmux> rm x
      $ tmux send-keys -t 0 'rm x' Enter
      ~ tmux~> tmux> rm x
      $ screen -S s -X stuff 'rm x\n'
      ~ screen~> screen> rm x
      $ screen -dmS s rm x
      ~ screen~> rm x
      $ systemd-run --on-active=5 rm x
      ~ systemd-run~> rm x
      $ nohup sh -c 'sleep 9; rm x' >/dev/null 2>&1 &
      ~ sh -c> rm x
      $ PROMPT_COMMAND='rm x'
      = PROMPT_COMMAND~> rm x
      $ export PAGER='rm x; less'
      ~ PAGER~> PAGER='rm x; less' rm x
      $ GIT_SSH_COMMAND='sh -c "rm x"' git fetch
      ~ GIT_SSH_COMMAND~> sh -c> rm x
      $ EDITOR=true git commit --amend
      = EDITOR~> true
      = EDITOR=true git commit --amend
      $ PS4='$(rm x)' bash -x -c ls
      ~ PS4~> rm x
      $ LESSOPEN='|rm %s' less f
      ~ LESSOPEN~> rm %s
      $ LESSOPEN='||-rm %s' less f
      ~ LESSOPEN~> rm %s
      """#)
  }

  @Test func `git runs what its settings and options say`() {
    Stage.check(
      #"""
      $ git -c alias.x='!rm -rf /' x
      ~ git alias.x~> rm -rf /
      $ git config --global alias.x '!rm x'
      ~ git alias.x~> rm x
      $ git config alias.nuke 'reset --hard'; git nuke HEAD
      ~ git reset --hard HEAD
      $ git -c alias.p='push --force' p origin
      ~ git push --force origin
      $ git -c core.pager='rm x' log
      ~ git core.pager~> rm x
      $ git -c core.sshCommand='rm x' fetch
      ~ git core.sshCommand~> rm x
      $ git config user.name 'rm x'
      = git config user.name 'rm x'
      $ git bisect run rm x
      ~ rm x
      $ git submodule foreach --recursive 'rm -rf x'
      ~ git submodule foreach*> git> rm -rf x
      $ git rebase -x 'rm x' main
      ~ git> rm x
      $ git filter-branch --tree-filter 'rm -rf secrets' HEAD
      ~ git> rm -rf secrets
      $ git clone 'ext::sh -c rm% x' d
      ~ git> sh -c 'rm x'
      $ git grep -O'rm x' foo
      ~ git> rm x
      $ git push -u origin main
      = git push -u origin main
      $ git log --grep 'rm -rf /'
      = git log --grep 'rm -rf /'
      """#)
  }

  @Test func `package runners start packages and project scripts`() {
    Stage.check(
      #"""
      $ npx rimraf@5 /srv
      = npx rimraf@5 /srv
      = rimraf /srv
      $ npx -y -p x @scope/cli@latest a
      ~ cli a
      $ npx -c 'rm x'
      ~ npx> rm x
      $ npm exec -- rimraf x; pnpm dlx rimraf y; bunx rimraf z; uvx ruff w
      ~ rimraf x
      ~ rimraf y
      ~ rimraf z
      ~ ruff w
      $ npm run clean
      ~ npm run clean> rm -rf /home/dev/work
      $ npm run build -- --x
      ~ npm run build> rimraf dist
      ~ npm run build> tsc
      ~ npm run build> cp a 'b c' --x
      $ yarn clean
      ~ yarn run clean> rm -rf /home/dev/work
      $ npm test
      ~ npm run test> jest
      $ npm install x
      = npm install x
      $ make
      ~ make> mkdir -p out
      ~ make> cc -o out/x x.c
      $ make wipe
      ~ make> rm -rf out tmp
      ~ make> rm -rf /srv/a
      ~ make> rm -rf /srv/b
      $ make clean OUT=/etc
      ~ make> rm -rf /etc tmp
      $ make -n wipe
      = make -n wipe
      $ printf 'all:\n\trm -rf /\n' | make -f -
      ~ make> rm -rf /
      $ just
      ~ just> mkdir -p dist
      ~ just> cc -o dist/x x.c
      $ just nuke x
      ~ just> rm -rf /srv/‹target›
      $ nix-shell -p x --run 'rm x'; nix develop -c rm y
      ~ nix-shell> rm x
      ~ rm y
      """#)
  }

  @Test func `filters and editors that run commands are found out`() {
    Stage.check(
      #"""
      $ awk 'BEGIN{system("rm -rf /")}'
      ~ awk> rm -rf /
      ! awk: BEGIN{system("rm -rf /")}
      $ awk '{print | "sh"}' f
      ~ awk> sh
      ! awk: {print | "sh"}
      $ awk -v c='rm x' 'BEGIN{c | getline; print}'
      ~ awk> rm x
      ! awk: BEGIN{c | getline; print}
      $ awk '/rm -rf/ {print $2}' log
      = awk '/rm -rf/ {print $2}' log
      ! awk: /rm -rf/ {print $2}
      $ sed '1e rm -rf /' f
      ~ sed e> rm -rf /
      $ echo x | sed 's/x/rm -rf \//e'
      ~ sed s///e> rm -rf /
      $ sed -n '/rm -rf/p' f
      = sed -n '/rm -rf/p' f
      $ vim -c '!rm x' -c q
      ~ vim> rm x
      $ vim -es '+:silent !rm x' f
      ~ vim> rm x
      $ man -P 'rm x' ls
      ~ man> rm x
      $ tar cf /dev/null x --checkpoint=1 --checkpoint-action=exec='rm x'
      ~ tar> rm x
      $ tar -I 'sh -c "rm x"' -cf a b
      ~ tar> sh -c> rm x
      $ tar xf a --to-command='rm x'
      ~ tar> rm x
      $ zip a b -T -TT 'rm x; #'
      ~ zip> rm x
      $ nc -e /bin/sh h 1
      ~ nc> /bin/sh
      $ socat TCP:h:1 'EXEC:bash -li,pty'
      ~ socat> bash -li
      $ split --filter='rm x' f
      ~ split> rm x
      $ ip netns exec n rm x
      ~ rm x
      $ sqlite3 db '.shell rm x'
      ~ sqlite3> rm x
      $ osascript -e 'do shell script "rm -rf /" with administrator privileges'
      ~ osascript> osascript> rm -rf /
      ! applescript: do shell script "rm -rf /" with administrator privileges
      $ expect -c 'spawn rm -rf /'
      ~ expect> rm -rf /
      ! tcl: spawn rm -rf /
      $ emacs --batch --eval '(shell-command "rm x")'
      ! elisp: (shell-command "rm x")
      """#)
  }

  @Test func `code in other languages is handed on`() {
    Stage.check(
      #"""
      $ python3 -c 'import os'
      = python3 -c 'import os'
      ! python: import os
      $ python3.12 -Ic 'import os' a
      ~ python3.12 -Ic 'import os' a
      ! python: import os
      $ perl -ne 'print' -e 'unlink'
      ! perl: print\nunlink
      $ perl -pe 's/a/b/' f
      ! perl: s/a/b/
      $ ruby -e 'puts 1'; node -e '1'; node -p 2; php -r 'x;'; lua -e 'y'
      ! ruby: puts 1
      ! node: 1
      ! node: 2
      ! php: x;
      ! lua: y
      $ deno eval 'Deno.x()'; bun -e 'z'
      ! node: Deno.x()
      ! node: z
      $ python3 - <<'E'
      | import os
      | E
      = python3 -
      ! python: import os\n
      $ python3 <<< 'import os'
      = python3
      ! python: import os\n
      $ echo 'import os' | python3
      ! python: import os\n
      $ cat x | python3 -m json.tool
      = cat x
      = python3 -m json.tool
      $ python3 app.py < data
      = python3 app.py <data
      $ pwsh -NoProfile -Command 'Remove-Item x'
      ! powershell: Remove-Item x
      $ powershell -enc cgBtACAAeAA=
      ! powershell: rm x
      $ cmd /c 'del x'
      ! cmd: del x
      $ node --version; python3 --version; ruby -v
      = node --version
      = python3 --version
      = ruby -v
      $ perl -e "unlink '$F'"
      ! perl: unlink '‹F›'
      $ curl x | node
      # node: ‹x› net(x)
      ! node: ‹x›
      """#)
  }
}
