extension CommandTable {
  static let ordinaryWork = CommandTable(
    "What build scripts, services' scripts and careful people do, and harm that looks like it",
    critical: #"""
      parted -s /dev/sdb mklabel gpt
      parted -s "$disk" mklabel gpt
      parted mklabel gpt
      cryptsetup luksFormat /dev/sdb --header header.img
      cryptsetup luksFormat "$dev" /tmp/key
      """#,
    stopped: #"""
      modprobe -v btrfs
      modprobe -C n.conf evil
      pkill -9 rsyslogd
      pkill -s 0 falco
      pkill -HUP -9 falco
      killall -s KILL auditd
      systemctl kill -s KILL auditd
      echo > /var/log/backup.log
      cat clean.log > /var/log/app.log
      sed /evil/d a.log > /var/log/audit.log
      ./backup.sh > /var/log/auth.log
      ./backup.sh > /var/log/nginx/access.log
      echo 1 > /sys/fs/cgroup/system.slice/cgroup.kill
      echo 1 > /proc/sys/kernel/sysrq
      echo -17 > /proc/1/oom_adj
      cp evil /etc/hosts
      cp /etc/passwd /etc/pam.d/passwd.bak
      cp /usr/bin/env /usr/bin/env2
      """#,
    onlySaid: #"""
      pkill -USR1 rsyslogd
      ./backup.sh > /var/log/backup.log 2>&1
      exec > /var/log/user-data.log 2>&1
      fc-cache -s -v 1>/var/log/fontconfig.log
      sync; echo 3 > /proc/sys/vm/drop_caches
      echo 3 | sudo tee /proc/sys/vm/drop_caches
      echo $$ > /sys/fs/cgroup/bench/cgroup.procs
      echo 1 > /sys/kernel/tracing/tracing_on
      sudo cp /etc/nginx/nginx.conf /etc/nginx/nginx.conf.bak
      cp /etc/fstab{,.orig}
      sudo cp /etc/hosts "/etc/hosts.bak-$(date +%F)"
      : > src/notes.txt
      declare -x
      export -p
      """#,
    silent: #"""
      modprobe -nv btrfs
      modprobe -qn loop && echo there
      echo "<6>bench: start" > /dev/kmsg
      pkill -HUP syslogd
      killall -HUP rsyslogd
      killall -s HUP auditd
      pkill --signal=HUP sshd
      systemctl kill -s HUP nginx
      systemctl kill --signal=SIGHUP nginx
      export FLAGS=(-a -b)
      export FLAGS=("${FLAGS[@]/netgo /}")
      declare -x NAMES=()
      $CC -E table.c > table.i
      "$@" > out.txt 2>&1
      ${PYTHON} gen.py > table.h
      $SED -e s/a/b/ < in.txt > out.txt
      rm -rf tmp-install foo_tmp tmp_install test_tmpdir
      rm -rf debian/tmp*
      parted -s build/disk.img mklabel gpt mkpart primary ext4 1MiB 100%
      cryptsetup luksFormat -q build/disk.img /tmp/key
      getent passwd deploy01
      getent passwd app-user-1 app-user-2
      """#)
}
