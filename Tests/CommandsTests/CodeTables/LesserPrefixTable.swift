extension CommandTable {
  static let lesserPrefixes = CommandTable(
    "Programs that run what stands behind them, and options that hold a command",
    stopped: #"""
      gamemoderun rm -rf ~/documents
      steam-run rm -rf /etc
      gamescope -W 1920 -- rm -rf ~/documents
      systemd-cat -t x rm -rf /etc
      envdir /tmp/e rm -rf /etc
      distrobox-host-exec rm -rf ~
      pkgx rm -rf ~/documents
      wait4x tcp localhost:1 -- rm -rf ~
      vaultenv --secrets-file s -- rm -rf ~
      cronitor exec KEY rm -rf ~/documents
      snooze -H3 rm -rf /srv/www
      foreman run rm -rf /srv/www
      mr run rm -rf ~/documents
      srun -N1 rm -rf ~/documents
      salloc rm -rf /scratch/data
      sbatch --wrap 'rm -rf /scratch/data'
      poop 'rm -rf ~/documents'
      mprocs 'npm start' 'rm -rf ~/documents'
      consul lock x rm -rf /srv/www
      etcdctl watch key -- rm -rf /srv/www
      jj util exec -- rm -rf ~
      n exec 20 rm -rf ~
      hyprctl dispatch exec 'rm -rf ~/documents'
      swaymsg exec 'rm -rf ~/documents'
      niri msg action spawn -- rm -rf /home/dev/documents
      rvm 3.2 do rm -rf /srv/www
      vcsh run dots rm -rf ~
      swayidle -w timeout 300 'rm -rf ~/documents'
      borg --rsh 'rm -rf ~' list r
      restic -o sftp.command='rm -rf ~' snapshots
      restic --password-command 'sh -c "rm -rf ~"' snapshots
      rclone lsd :sftp: --sftp-ssh='rm -rf ~'
      sshfs -o ssh_command='rm -rf ~' h: m
      mosh --ssh='sh -c "rm -rf ~"' h
      hg --config alias.x='!rm -rf ~' x
      hg --config hooks.update='rm -rf ~' update
      svn --config-option config:tunnels:x='rm -rf ~' ls svn+x://h/
      cpio --rsh-command='rm -rf ~' -i
      feh --action 'rm -rf ~' .
      kak -n -e 'nop %sh{rm -rf ~}'
      strace -o '|rm -rf ~' ls
      strace -f -o '!rm -rf /etc' true
      salt-ssh '*' -r 'rm -rf /var/lib/mysql'
      RUSTC_WRAPPER='sh -c "rm -rf ~"' cargo build
      CC='sh -c "rm -rf ~"' make
      history -s 'rm -rf /etc'; fc -s
      python3 -m keyring get github token
      ssh -F <(printf 'ProxyCommand rm -rf ~\n') host
      picolisp -'call "rm" "-rf" "/etc"' -bye
      factor -e='USING: io.directories ; "/home/dev" delete-tree'
      factor -e='USE: io.launcher "rm -rf /etc" try-process'
      scsh -c '(run (rm -rf /etc))'
      perl -MIPC::Run=run -e 'run ["rm","-rf","/home/dev/documents"]'
      perl -e 'use IPC::Run qw(run); run([qw(rm -rf /etc)])'
      python3 -c 'from plumbum.cmd import rm; rm["-rf","/etc"]()'
      python3 -c 'from plumbum import FG; from plumbum.cmd import rm; rm["-rf","/etc"] & FG'
      """#,
    silent: #"""
      gamemoderun ./game
      gamescope -W 1920 -- ./game
      systemd-cat -t x make
      envdir ./env make test
      pkgx node --version
      wait4x tcp localhost:5432 -- npm test
      foreman run rake
      foreman start
      mr status
      mr run git status
      srun -N1 hostname
      salloc -N1
      sbatch job.sh
      poop 'ls' 'ls -la'
      mprocs 'npm start' 'npm run watch'
      consul members
      consul kv get app/name
      etcdctl get key
      jj log
      jj util exec -- cargo fmt
      n 20
      n exec 20 node app.js
      hyprctl dispatch workspace 3
      swaymsg exec firefox
      niri msg outputs
      rvm 3.2 do bundle install
      rvm list
      vcsh list
      swayidle timeout 300 'swaylock -f'
      borg --rsh 'ssh -i key' list r
      restic -o sftp.command='ssh -p 2222 host -s sftp' snapshots
      restic --password-command 'pass show restic' snapshots
      sshfs -o ssh_command='ssh -p 22' h: m
      mosh --ssh='ssh -p 2222' h
      hg --config ui.username=me commit -m x
      svn --config-option servers:global:http-timeout=60 up
      feh --action 'cp %F build/' .
      strace -o trace.txt ls
      strace -f -o '|grep open' ls
      salt-ssh '*' -r 'uptime'
      RUSTC_WRAPPER=sccache cargo build
      CC=clang make
      CC='ccache gcc' make -j4
      history -s 'make test'; fc -s
      history -s 'rm -rf /etc'
      python3 -m keyring --list-backends
      ssh -F <(printf 'Host web\n  User deploy\n') web uptime
      picolisp -'println (+ 1 2)' -bye
      factor -e='USING: io ; "hi" print'
      scsh -c '(display (+ 1 2))'
      perl -MIPC::Run=run -e 'run ["make","test"], \my $out'
      python3 -c 'from plumbum.cmd import ls; print(ls("-l"))'
      python3 -c 'from plumbum import local; print(local["git"]("status"))'
      elixir -e 'quote do: File.rm_rf!("/") |> IO.inspect()'
      """#)
}
