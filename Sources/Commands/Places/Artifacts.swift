import Bytes

/// Names of what builds, tests and tools leave behind and make again.
enum Artifacts {
  /// Any folder on the way, or the last component, is one.
  static func contains(_ inside: [String]) -> Bool {
    for (i, name) in inside.enumerated() {
      if isFolder(name), !isAmbiguous(name) || !inside[..<i].contains(where: holdsCode) { return true }
      // `obj` and `bin` are products of .NET projects below the root, `bin` at the root holds scripts.
      if name == "bin" || name == "Debug" || name == "Release", i > 0 { return true }
      // What Webpacker and Shakapacker make for Rails.
      if name == "packs" || name == "packs-test", i > 0, inside[i - 1] == "public" { return true }
      // What Laravel compiles and keeps.
      if name == "framework", i > 0, inside[i - 1] == "storage" { return true }
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
      "server", "tests", "test", "Tests":
      true
    default: false
    }
  }

  /// In the order of their bytes.
  static let folders = NameIndex(
    """
     .DS_Store=1; .angular=1; .ash_cache=1; .astro=1; .aws-sam=1; .bloop=1; .build=1; .buildozer=1;\
     .bundle=1; .cabal-sandbox=1; .cache=1; .caches=1; .ccls-cache=1; .clangd=1; .contentlayer=1;\
     .coverage=1; .cxx=1; .dart_tool=1; .docusaurus=1; .eggs=1; .elixir_ls=1; .env.d=1; .eslintcache=1;\
     .expo=1; .expo-shared=1; .externalNativeBuild=1; .fetch=1; .firebase=1; .gradle=1; .hypothesis=1;\
     .ipynb_checkpoints=1; .jekyll-cache=1; .jekyll-metadata=1; .kotlin=1; .lake=1; .mastra=1;\
     .metals=1; .moon=1; .mypy_cache=1; .netlify=1; .next=1; .nox=1; .npm=1; .nuxt=1; .nx=1;\
     .nyc_output=1; .output=1; .pants.d=1; .parcel-cache=1; .php-cs-fixer.cache=1; .phpunit.cache=1;\
     .phpunit.result.cache=1; .pixi=1; .pnp=1; .pnpm-store=1; .pub-cache=1; .pytest_cache=1;\
     .react-router=1; .rollup.cache=1; .rpt2_cache=1; .ruff_cache=1; .sass-cache=1; .scannerwork=1;\
     .serverless=1; .stack-work=1; .stylelintcache=1; .svelte-kit=1; .swiftpm=1; .temp=1; .terraform=1;\
     .terragrunt-cache=1; .tmp=1; .tox=1; .tsbuildinfo=1; .turbo=1; .uv-cache=1; .velite=1; .venv=1;\
     .vercel=1; .vite=1; .vitest=1; .webpack=1; .wrangler=1; .yarn=1; .zig-cache=1; Build=1;\
     CMakeFiles=1; Cache=1; Carthage=1; DerivedData=1; Pods=1; Temp=1; __generated__=1; __pycache__=1;\
     __pypackages__=1; _book=1; _build=1; _freeze=1; _output=1; _site=1; allure-report=1;\
     allure-results=1; artifacts=1;\
     autogen=1; bazel-bin=1; bazel-out=1; bazel-testlogs=1; blib=1; bower_components=1; build=1;\
     cache=1; caches=1; classes=1; cmake-build-debug=1; cmake-build-release=1; codegen=1; cover=1;\
     coverage=1; debug=1; deps=1; dist=1; dist-newstyle=1; ebin=1; eggs=1; elm-stuff=1; gen=1;\
     generated=1; htmlcov=1; jspm_packages=1; log=1; logs=1; node_modules=1; obj=1; out=1; output=1;\
     outputs=1; pip-wheel-metadata=1; playwright-report=1; release=1; report=1; reports=1; sdist=1;\
     site-packages=1; snapshots-diff=1; storybook-static=1; target=1; temp=1; test-results=1; tmp=1;\
     vendor=1; venv=1; virtualenv=1; wheelhouse=1; wheels=1; www-dist=1; xcuserdata=1; zig-cache=1;\
     zig-out=1;
    """,
    starts: [
      1291, 1350, 1431, 1537, 1579, 1608, 1608, 1628, 1639, 1639, 1656, 1656, 1671, 1671, 1687,
      1722, 1765, 1765, 1797, 1861, 1902, 1902, 1934, 1970, 1984, 1984, 2008,
    ])

  static func isFolder(_ name: String) -> Bool {
    if folders.has(name) { return true }
    if let ending = name.fileExtension, ending == "egg-info" || ending == "dSYM" || ending == "xcresult" {
      return true
    }
    // `blob-report`, `e2e-results`, `.jest-cache`: named after what tools leave behind.
    if name.holds({ $0 == 0x2D || $0 == 0x5F }), let last = name.lastWord,
      ["report", "reports", "results", "cache", "caches", "artifacts", "cov", "tmp", "tmpdir"].contains(last)
    {
      return true
    }
    // `dist-web`, `build_old`, `build-*`, `coverage-unit`, `venv3`, `tmp-install`.
    guard name.holds({ $0 == 0x2D || $0 == 0x5F || ASCII.isDigit($0) || $0 == PathParts.Mark.glob }) else {
      return false
    }
    for stem in ["dist", "build", "out", "coverage", "venv", "cmake-build", "target", "bazel", "tmp"] {
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

  /// A file that tools make again, by its name.
  static func isFile(_ name: String) -> Bool {
    if files.has(name) || name.utf8.last == UInt8(ascii: "~") { return true }
    return name.fileExtension.map { extensions.has($0) } ?? false
  }

  /// In the order of their bytes, as all of these.
  static let files = NameIndex(
    """
     .DS_Store=1; .coverage=1; CMakeCache.txt=1; Cargo.lock=1; Gemfile.lock=1; Makefile.in=1;\
     Package.resolved=1; Pipfile.lock=1; Podfile.lock=1; Thumbs.db=1; a.out=1; bun.lock=1; bun.lockb=1;\
     composer.lock=1; coverage.xml=1; erl_crash.dump=1; flake.lock=1; go.sum=1; lcov.info=1;\
     nohup.out=1; npm-shrinkwrap.json=1; package-lock.json=1; pnpm-lock.yaml=1; poetry.lock=1;\
     uv.lock=1; yarn.lock=1;
    """,
    starts: [
      154, 163, 188, 221, 221, 239, 253, 263, 263, 263, 263, 263, 276, 276, 312, 312, 366, 366,
      366, 366, 366, 377, 377, 377, 377, 390, 390,
    ])

  static let extensions = NameIndex(
    """
     a=1; aux=1; bak=1; bbl=1; beam=1; blg=1; cache=1; class=1; d=1; dSYM=1; dll=1; dmp=1; dylib=1;\
     egg=1; exe=1; fdb_latexmk=1; fls=1; gcda=1; gcno=1; gcov=1; hi=1; ilk=1; jar=1; la=1; lcov=1; lo=1;\
     lock=1; log=1; map=1; nupkg=1; o=1; obj=1; orig=1; out=1; pdb=1; pid=1; prof=1; profdata=1;\
     profraw=1; pyc=1; pyd=1; pyo=1; rej=1; rlib=1; rmeta=1; snupkg=1; so=1; swiftmodule=1; swo=1;\
     swp=1; temp=1; tgz=1; tmp=1; toc=1; trace=1; tsbuildinfo=1; vsix=1; war=1; whl=1; xcresult=1;
    """,
    starts: [
      0, 12, 41, 59, 95, 109, 131, 155, 161, 168, 175, 175, 210, 217, 226, 253, 319, 319, 343, 388,
      441, 441, 449, 463, 475, 475, 475,
    ])
}

extension String {
  /// What stands behind the last `-` or `_`, if there is one.
  fileprivate var lastWord: String? {
    var name = self
    return name.withUTF8 { bytes in
      var i = bytes.count
      while i > 0, bytes[i - 1] != UInt8(ascii: "-"), bytes[i - 1] != UInt8(ascii: "_") { i -= 1 }
      return i == 0 ? nil : String(decoding: UnsafeBufferPointer(rebasing: bytes[i...]), as: UTF8.self)
    }
  }

  /// What stands behind the last dot, if there is one.
  var fileExtension: String? {
    var name = self
    return name.withUTF8 { bytes in
      var i = bytes.count
      while i > 0, bytes[i - 1] != UInt8(ascii: ".") { i -= 1 }
      return i == 0 ? nil : String(decoding: UnsafeBufferPointer(rebasing: bytes[i...]), as: UTF8.self)
    }
  }
}
