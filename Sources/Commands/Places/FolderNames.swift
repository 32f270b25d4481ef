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
  static func contains(_ name: String) -> Bool {
    switch name {
    case "src", "source", "sources", "Source", "Sources", "lib", "libs", "Lib", "app", "apps", "App", "Apps",
      "test", "tests", "Test", "Tests", "spec", "specs", "__tests__", "e2e", "packages", "Packages", "pkg",
      "cmd", "internal", "include", "server", "client", "api", "backend", "frontend", "web", "components",
      "pages", "routes", "models", "services", "core", "modules", "crates", "migrations", "db", "prisma",
      "infra", "terraform", "k8s", "charts", "helm", "scripts", "content", "contracts", "database":
      true
    default: false
    }
  }
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
      return begins(".local", "share", "Trash") || begins(".local", "share", "pnpm", "store")
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
