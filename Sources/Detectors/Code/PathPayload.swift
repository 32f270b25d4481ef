import Bytes

/// A path out of the folder it was expected in, or to a file that is asked for to see whether it is given out.
enum PathPayload {
  /// Whether a whole value, in lower case, is one.
  static func isValue(_ low: ByteView) -> Bool {
    guard low.count <= 400, low.firstIndex(of: 0x20) == nil || low.at(1) == 0x3A else { return false }
    return climbs(low) || isAskedFor(low)
  }

  /// Whether a path leads to a file that somebody works on.
  static func isSource(_ path: ByteView) -> Bool {
    let name = path.trimmed().string.asciiLowercased
    return [
      ".ts", ".tsx", ".js", ".jsx", ".mjs", ".cjs", ".py", ".swift", ".go", ".rs", ".java", ".kt", ".c", ".h",
      ".cc",
      ".cpp", ".hpp", ".cs", ".rb", ".css", ".scss", ".vue", ".svelte", ".json", ".md", ".yml", ".yaml",
      ".toml", ".svg",
      ".png", ".sh", ".proto", ".graphql",
    ].contains { name.hasSuffix($0) } && !name.hasPrefix("/")
  }

  /// How often a path climbs by marks that no path of one's own is written with.
  private static func climbs(_ low: ByteView) -> Bool {
    low.holdsAny(
      of:
        "....// ....\\/ ..;/ ..\\/ .././ ..%00 \\..\\..\\ ..%01/ ..0x2f 0x2e0x2e ..\u{2215} \u{ff0e}\u{ff0e}")
      && low.firstIndex(of: 0x2E) != nil && !low.contains(" ")
      || low.startsWithAny(of: "../. ..\\.") && low.holdsAny(of: "/.ht \\.ht /.env /.git/ /.ssh /.bash")
  }

  /// Absolute files of a system that say something of it: its users, its services, its settings.
  private static func isAskedFor(_ low: ByteView) -> Bool {
    let path = ByteView(low.array.map { $0 == 0x5C ? 0x2F : $0 })
    // A drive of Windows, or a variable for its folder.
    var unix = path
    if path.at(1) == 0x3A, path.at(2) == 0x2F { unix = path[2...] }
    if path.startsWithAny(of: "%systemroot%/ %windir%/") { return true }
    if unix.count < path.count {
      return unix.startsWithAny(
        of:
          "/boot.ini /winnt/ /windows/win.ini /windows/system.ini /windows/repair/ /windows/system32/config/ /windows/system32/drivers/etc /windows/php.ini /system32/ /inetpub/ /sysprep /unattend /xampp/ /apache /php/php.ini /mysql/"
      )
        || path.contains("/apache group/") || path.contains("/filezilla server/")
        || path.contains("/mysql server")
    }
    guard path.at(0) == 0x2F else { return false }
    if ["passwd", "/shadow"].contains(where: path.string.hasSuffix) { return true }
    return path.startsWithAny(
      of:
        "/etc/passwd /etc/shadow /etc/security/ /etc/hostname. /etc/master.passwd /etc/sudoers /etc/inetd.conf /etc/ftpaccess /etc/exports /etc/fstab /etc/crontab /etc/motd /etc/resolv.conf /etc/ssh/ /etc/mysql /etc/samba /etc/ldap /etc/vsftpd /etc/redhat-release /etc/syslog.conf /etc/services /etc/utmp /etc/wtmp /etc/lilo.conf /etc/dfs/ /etc/snmp /etc/rc. /etc/default/ /etc/logrotate /var/adm/ /var/lp/ /var/saf/ /var/spool/ /var/mail/ /var/cron/ /var/run/ /var/db/ /var/apache /var/www/log /proc/self /proc/version /proc/cmdline /proc/net/ /proc/mounts /proc/sched /proc/1/ /proc/cpuinfo /.xauthority /.rhosts /.bash_history /.ssh/ /root/. /usr/local/apache /usr/lib/security /usr/spool/ /opt/ibm /.htaccess /.htpasswd /.env /.git/config /web-inf/ /wp-config.php"
    )
  }
}
