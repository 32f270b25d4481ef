/// Programs that are found where programs usually are: what a glob in command position is held against, and
/// what a name with an empty variable in it may turn out to be. Those that do harm come first.
enum KnownPrograms {
  private static let names: StaticString = """
    rm dd sh bash zsh dash ksh fish curl wget nc ncat netcat socat python python3 perl ruby node php lua sudo su \
    shred mkfs mkfs.ext4 fdisk wipefs chmod chown chgrp mv cp ln tee cat kill pkill killall ssh scp rsync ftp \
    telnet base64 base32 xxd openssl env printenv find xargs awk gawk mawk sed tar zip unzip gzip gunzip git \
    docker kubectl systemctl crontab at nohup eval rmdir unlink truncate install mount umount reboot shutdown \
    halt poweroff init useradd usermod userdel passwd visudo iptables ufw dpkg apt apt-get yum dnf brew pip \
    pip3 npm npx yarn make gcc cc gdb strace busybox perl5 tclsh expect osascript security launchctl pbcopy \
    echo printf ls pwd id whoami uname hostname date head tail sort uniq cut tr rev wc grep egrep fgrep less \
    more vi vim nano ed diff cmp touch mkdir mktemp readlink realpath dirname basename seq sleep true false test \
    which type ps top df du free lsof netstat ss ip ifconfig ping dig host nslookup gpg pass psql mysql sqlite3 \
    mongo redis-cli terraform aws gcloud az helm doas pkexec timeout nice ionice stdbuf setsid script watch \
    parallel time chroot unshare nsenter split od hexdump strings file stat jq tac nl paste join comm fold fmt
    """

  static let count = 230

  private static let folders = ["/bin/", "/usr/bin/", "/sbin/", "/usr/sbin/", "/usr/local/bin/"]

  private static func forEachName(_ body: (String) -> Bool) {
    names.withUTF8Buffer { bytes in
      var start = 0
      for i in 0...bytes.count where i == bytes.count || bytes[i] == 0x20 {
        if i > start, !body(String(decoding: bytes[start..<i], as: UTF8.self)) { return }
        start = i + 1
      }
    }
  }

  /// Whether `text` is one of them, by name or by a usual path.
  static func contains(_ text: String) -> Bool {
    let name = text.lastPathComponent
    if name.utf8.count < text.utf8.count {
      let folder = text[..<name.startIndex]
      guard folders.contains(where: { $0 == folder }) else { return false }
    }
    var found = false
    forEachName {
      found = $0 == name
      return !found
    }
    return found
  }

  /// Whether a glob in any folder reaches the guard's own program, by three characters of its own at least.
  static func mayBeGuard(_ pattern: Pattern) -> Bool {
    let slash = pattern.elements.lastIndex(where: \.isSlash)
    var name = pattern
    name.elements = Array(pattern.elements[(slash.map { $0 + 1 } ?? 0)...])
    let literal = name.elements.count { if case .scalar = $0 { true } else { false } }
    guard literal >= 3, name.mayMatch("sentinel") else { return false }
    return name.matches("sentinel") || name.matches("sentinel-hook")
  }

  /// The paths that `pattern` matches, at most eight, each program once.
  static func paths(matching pattern: Pattern) -> [String] {
    guard let slash = pattern.elements.lastIndex(where: \.isSlash) else { return [] }
    var folder = pattern
    folder.isPath = true
    folder.elements = Array(pattern.elements[...slash])
    var name = pattern
    name.elements = Array(pattern.elements[(slash + 1)...])
    let matching = folders.filter(folder.matches)
    guard let first = matching.first else { return [] }
    var result: [String] = []
    forEachName { candidate in
      if name.mayMatch(candidate), name.matches(candidate) { result.append(first + candidate) }
      return result.count < 8
    }
    return result
  }
}

extension Pattern {
  /// A quick no: the first character differs, or there are not enough of them.
  fileprivate func mayMatch(_ text: String) -> Bool {
    var least = 0
    for element in elements {
      switch element {
      case .scalar, .one, .set: least += 1
      case .any, .anything, .group: break
      }
    }
    guard text.utf8.count >= least else { return false }
    if case .scalar(let first)? = elements.first { return text.unicodeScalars.first == first }
    if case .set(let set)? = elements.first, let first = text.unicodeScalars.first {
      return set.contains(first)
    }
    return true
  }
}

extension Pattern.Element {
  fileprivate var isSlash: Bool { if case .scalar("/") = self { true } else { false } }
}
