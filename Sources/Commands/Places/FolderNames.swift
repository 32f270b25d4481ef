import Bytes

/// Folders right below `/` that belong to the machine.
enum SystemFolders {
  static func topLevel(_ name: String) -> Bool {
    switch name {
    case "bin", "boot", "etc", "home", "lib", "lib32", "lib64", "libx32", "opt", "root", "run", "sbin", "usr",
      "var", "Users", "System", "Library", "Applications", "Volumes", "private", "cores", "nix", "snap",
      "efi":
      true
    default: false
    }
  }
}

/// Folders right below a project's root whose names say that somebody's work is in there.
enum SourceFolders {
  static func contains(_ name: String) -> Bool { names.has(name) }

  /// In the order of their bytes.
  static let names = NameIndex(
    """
     App=1; Apps=1; Lib=1; Packages=1; Source=1; Sources=1; Test=1; Tests=1; __tests__=1; api=1; app=1;\
     apps=1; backend=1; charts=1; client=1; cmd=1; components=1; content=1; contracts=1; core=1;\
     crates=1; database=1; db=1; e2e=1; frontend=1; helm=1; include=1; infra=1; internal=1; k8s=1;\
     lib=1; libs=1; migrations=1; models=1; modules=1; packages=1; pages=1; pkg=1; prisma=1; routes=1;\
     scripts=1; server=1; services=1; source=1; sources=1; spec=1; specs=1; src=1; terraform=1; test=1;\
     tests=1; web=1;
    """)
}

/// Caches in a home folder. The folders named here may be emptied; what holds more than caches is not here.
enum PersonalCaches {
  static func contains(_ inside: [String]) -> Bool {
    func begins(_ parts: String...) -> Bool { inside.count >= parts.count && inside.starts(with: parts) }
    switch inside.first {
    case ".cache": return inside.count > 1
    case ".npm": return begins(".npm", "_cacache") || begins(".npm", "_npx") || begins(".npm", "_logs")
    case ".gradle": return begins(".gradle", "caches") || begins(".gradle", "daemon")
    case ".m2": return begins(".m2", "repository")
    case ".cargo": return begins(".cargo", "registry") || begins(".cargo", "git")
    case ".nuget": return begins(".nuget", "packages")
    case ".yarn": return begins(".yarn", "cache")
    case ".bun": return begins(".bun", "install", "cache")
    case ".pub-cache", ".ivy2", ".sbt": return true
    case ".expo", ".parcel-cache", ".pnpm-store", ".swiftpm": return true
    case "go": return begins("go", "pkg", "mod")
    case "Library":
      return begins("Library", "Caches")
        && inside.count > 2 || begins("Library", "Developer", "Xcode", "DerivedData")
        || begins("Library", "Developer", "CoreSimulator", "Caches")
    case ".local":
      return begins(".local", "share", "pnpm", "store")
    default: return false
    }
  }
}

/// Windows: `C:`, its folders and its homes.
enum WindowsFolders {
  static func region(_ path: [String]) -> Place.Region {
    guard path.count > 1 else { return .root }
    switch path[1].asciiLowercased {
    case "windows":
      return path.count > 2 && path[2].asciiLowercased == "temp"
        ? (path.count == 3 ? .temporaryRoot : .temporary) : .system(depth: path.count - 1)
    case "program files", "program files (x86)", "programdata", "boot", "recovery",
      "system volume information":
      return .system(depth: path.count - 1)
    case "temp", "tmp": return path.count == 2 ? .temporaryRoot : .temporary
    case "users":
      guard path.count > 2 else { return .system(depth: 1) }
      guard path.count > 3 else { return .home }
      let inside = path.dropFirst(3).map(\.asciiLowercased)
      if inside.starts(with: ["appdata", "local", "temp"]) {
        return inside.count == 3 ? .temporaryRoot : .temporary
      }
      return .personal(depth: inside.count)
    default: return .outside(depth: path.count - 1)
    }
  }
}
