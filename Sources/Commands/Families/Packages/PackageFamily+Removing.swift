import Bytes
import ShellMeaning

/// Of what is removed: whatever there is, and what the machine itself is built on.
extension PackageFamily {
  /// `pip freeze | xargs pip uninstall -y`, `npm uninstall -g $(npm ls -g …)`: whatever there is.
  static func removesAllFound(
    _ program: String, _ words: ArraySlice<Invocation.Argument>, _ invocation: Invocation
  ) -> Bool {
    guard ["pip", "pip3", "npm", "gem", "cargo"].contains(program),
      words.contains(where: { ["uninstall", "remove", "rm"].contains($0.value.known) })
    else { return false }
    return words.contains { word in
      word.value.holes.contains { hole in
        [
          "pip freeze", "pip3 freeze", "pip list", "npm ls -g", "npm list -g", "gem list",
          "cargo install --list",
        ]
        .contains { hole.name.mentions($0) }
      }
    }
  }

  /// `brew uninstall $(brew list)`: whatever there is. `dpkg -l 'linux-image-*' | xargs apt-get purge`: of what the
  /// machine is built on.
  static func takesAll(_ arguments: Arguments) -> Bool {
    arguments.operands.contains { operand in
      operand.value.holes.contains { hole in
        let words = hole.name.split(whereSeparator: { $0 == " " || $0 == "'" || $0 == "\"" }).map(String.init)
        if words.count > 2, ["dpkg", "dpkg-query", "apt", "rpm", "pacman", "apk"].contains(words[0]),
          words.dropFirst(2).contains(where: { isEssential($0.asciiLowercased) })
        {
          return true
        }
        let everything = [
          "brew list", "brew leaves", "pacman -Qq", "rpm -qa", "apk info", "snap list", "dpkg-query -W",
          "choco list", "dpkg -l", "dpkg --get-selections", "apt list --installed", "flatpak list",
        ]
        return everything.contains {
          hole.name == $0 || hole.name.hasPrefix($0 + " -1") || hole.name.hasPrefix($0 + " |")
        }
      }
    }
  }

  /// What the machine itself is built on: without it no program starts, or nobody can log in.
  static func isEssential(_ name: String) -> Bool {
    // `sys-libs/glibc`
    let name = name.split(separator: "/").last.map(String.init) ?? name
    if name == ".*" || name == "libc" { return true }
    // `python3*`, `*`: whatever begins like that.
    if let star = name.utf8.firstIndex(of: UInt8(ascii: "*")) {
      let start = String(name[..<star])
      return ["libc6", "systemd", "bash", "sudo", "python3", "apt", "dpkg", "kernel", "linux-image"].contains
      {
        $0.hasPrefix(start) || ($0 == "kernel" || $0 == "linux-image") && start.hasPrefix($0)
      }
    }
    return switch name.split(separator: ":").first.map(String.init) ?? name {
    case "libc6", "glibc", "musl", "systemd", "systemd-sysv", "init", "python3", "python3-minimal", "bash",
      "dash", "coreutils", "sudo", "apt", "dpkg", "dnf", "rpm", "pacman", "login", "passwd", "util-linux",
      "base-files", "libpam-modules", "libpam-runtime", "libssl3", "grub-pc", "grub-efi-amd64", "grub-common",
      "network-manager", "netplan.io", "ifupdown", "openssh-server", "kernel", "busybox", "apk-tools",
      "libstdc++6", "dbus", "udev", "filesystem", "linux", "linux-generic", "linux-virtual", "linux-server",
      "kernel-core", "linux-lts", "unattended-upgrades":
      true
    case let other: other.hasPrefix("linux-image-")
    }
  }
}
