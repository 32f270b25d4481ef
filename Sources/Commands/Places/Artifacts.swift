import Bytes

/// Names of what builds, tests and tools leave behind and make again.
enum Artifacts {
  /// Any folder on the way, or the last component, is one.
  static func contains(_ inside: [String]) -> Bool {
    for (i, name) in inside.enumerated() {
      if isFolder(name), !isAmbiguous(name) || !inside[..<i].contains(where: holdsCode) { return true }
      // `obj` and `bin` are products of .NET projects below the root, `bin` at the root holds scripts.
      if name == "bin" || name == "Debug" || name == "Release", i > 0 { return true }
      // `vendor/bundle` is Bundler's.
      if name == "bundle", i > 0, inside[i - 1] == "vendor" { return true }
    }
    return inside.last.map(isFile) ?? false
  }

  /// Names that are products beside the sources, but may well be a module among them: `src/cache`.
  private static func isAmbiguous(_ name: String) -> Bool {
    switch name {
    case "cache", "caches", "Cache", "log", "logs", "target", "release", "debug", "deps", "cover", "reports",
      "output", "outputs", "out", "artifacts", "classes", "coverage", "temp", "gen", "vendor":
      true
    default: false
    }
  }

  private static func holdsCode(_ name: String) -> Bool {
    switch name {
    case "src", "source", "sources", "Source", "Sources", "lib", "app", "internal", "pkg", "include",
      "server",
      "tests", "test", "Tests":
      true
    default: false
    }
  }

  static func isFolder(_ name: String) -> Bool {
    switch name {
    case "node_modules", "bower_components", "jspm_packages", "dist", "build", "Build", "out", "output",
      "outputs", "target", "release", "debug", "obj", "_build", "_site", "_output",
      "storybook-static", "www-dist", "classes", "artifacts", "deps", "reports", "report",
      "DerivedData", "Pods", "Carthage", "xcuserdata", "cmake-build-debug", "cmake-build-release",
      "CMakeFiles", "generated", "codegen", "__generated__", "gen", "autogen", "bazel-bin", "bazel-out",
      "bazel-testlogs", "zig-out", "zig-cache", "dist-newstyle", "elm-stuff", "htmlcov", "coverage",
      "playwright-report", "test-results", "allure-results", "allure-report", "snapshots-diff",
      "cache", "caches", "Cache", "tmp", "temp", "Temp", "log", "logs", "__pycache__", "__pypackages__",
      "venv", "virtualenv", "site-packages", "wheelhouse", "pip-wheel-metadata", "sdist", "wheels",
      "eggs", "blib", "ebin", "cover", "vendor":
      return true
    default: break
    }
    guard let first = name.utf8.first else { return false }
    if first == UInt8(ascii: "."), isHiddenFolder(name) { return true }
    if name.hasSuffix(".egg-info") || name.hasSuffix(".dSYM") || name.hasSuffix(".xcresult") { return true }
    // `dist-web`, `build_old`, `build-*`, `coverage-unit`, `venv3`.
    for stem in ["dist", "build", "out", "coverage", "venv", "cmake-build", "target", "bazel"] {
      guard name.hasPrefix(stem), name.utf8.count > stem.utf8.count else { continue }
      let next = Array(name.utf8)[stem.utf8.count]
      if next == UInt8(ascii: "-") || next == UInt8(ascii: "_") || ASCII.isDigit(next)
        || next == PathParts.Mark.glob
      {
        return true
      }
    }
    return false
  }

  private static func isHiddenFolder(_ name: String) -> Bool {
    switch name {
    case ".next", ".nuxt", ".output", ".build", ".venv", ".env.d", ".cache", ".caches", ".pytest_cache",
      ".mypy_cache", ".ruff_cache", ".tox", ".nox", ".gradle", ".eggs", ".turbo", ".parcel-cache",
      ".svelte-kit",
      ".angular", ".vite", ".vitest", ".rollup.cache", ".rpt2_cache", ".webpack", ".docusaurus", ".astro",
      ".expo", ".expo-shared", ".dart_tool", ".pub-cache", ".swiftpm", ".stack-work", ".cabal-sandbox",
      ".terraform", ".terragrunt-cache", ".serverless", ".aws-sam", ".vercel", ".netlify", ".wrangler",
      ".firebase", ".nyc_output", ".coverage", ".hypothesis", ".ipynb_checkpoints", ".sass-cache",
      ".jekyll-cache", ".jekyll-metadata", ".bundle", ".yarn", ".pnpm-store", ".pnp", ".npm", ".eslintcache",
      ".stylelintcache", ".tmp", ".temp", ".kotlin", ".cxx", ".externalNativeBuild", ".zig-cache",
      ".ccls-cache",
      ".clangd", ".bloop", ".metals", ".elixir_ls", ".fetch", ".ash_cache", ".phpunit.cache",
      ".php-cs-fixer.cache",
      ".phpunit.result.cache", ".pixi", ".uv-cache", ".nx", ".moon", ".react-router", ".contentlayer",
      ".velite",
      ".DS_Store", ".scannerwork", ".tsbuildinfo", ".pants.d", ".buildozer", ".lake", ".mastra":
      true
    default: false
    }
  }

  /// A file that tools make again, by its name.
  static func isFile(_ name: String) -> Bool {
    switch name {
    case "package-lock.json", "yarn.lock", "pnpm-lock.yaml", "bun.lockb", "bun.lock", "npm-shrinkwrap.json",
      "Cargo.lock", "Podfile.lock", "poetry.lock", "uv.lock", "Pipfile.lock", "Gemfile.lock", "composer.lock",
      "Package.resolved", "go.sum", "flake.lock", "nohup.out", "a.out", ".DS_Store", "Thumbs.db",
      ".coverage", "coverage.xml", "lcov.info", "CMakeCache.txt", "Makefile.in", "erl_crash.dump":
      return true
    default: break
    }
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return name.hasSuffix("~") }
    switch name[name.index(after: dot)...] {
    case "pyc", "pyo", "pyd", "o", "obj", "a", "so", "dylib", "dll", "exe", "class", "jar", "war", "lo", "la",
      "log", "tmp", "temp", "bak", "orig", "rej", "swp", "swo", "cache", "pid", "lock", "out", "gcda", "gcno",
      "gcov", "profraw", "profdata", "prof", "trace", "tsbuildinfo", "tgz", "whl", "egg", "map", "dSYM", "hi",
      "aux", "toc", "bbl", "blg", "fls", "fdb_latexmk", "beam", "dmp", "d", "rlib", "rmeta", "pdb",
      "ilk", "swiftmodule", "xcresult", "nupkg", "snupkg", "vsix", "lcov":
      return true
    default: return name.hasSuffix("~")
    }
  }
}
