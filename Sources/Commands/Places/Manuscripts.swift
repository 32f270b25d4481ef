import Bytes

extension Place {
  /// One file of the project that somebody wrote and no tool makes again: source, text, data or settings in one of its
  /// folders, or one of those that every project keeps at its root. What an agent tries out at the root (`t.py`,
  /// `out.json`) is its own.
  func isManuscript(atRoot: Bool) -> Bool {
    guard region == .item, !namesFolder else { return false }
    guard let (stem, _) = name.split(at: UInt8(ascii: ".")), !stem.isEmpty, let kind = name.fileExtension
    else {
      return atRoot && isRootFile(name)
    }
    if atRoot { return !isWild && isRootFile(name) || isPattern(stem) && isWritten(kind) }
    guard components.dropLast().allSatisfy({ !$0.hasMarks }), !isScratch(stem) else { return false }
    if stem.hasMarks { return isPattern(stem) && isWritten(kind) }
    return !kind.hasMarks && (isWritten(kind) || isKept(kind))
  }

  /// `*`
  private func isPattern(_ stem: String) -> Bool {
    stem.utf8.allSatisfy { $0 == PathParts.Mark.glob }
  }

  /// Kinds that people write by hand; what compilers put beside them (`*.js`, `*.css`) may be anything.
  private func isWritten(_ kind: String) -> Bool {
    switch kind.asciiLowercased {
    case "md", "mdx", "rst", "adoc", "org", "tex", "typ", "sql", "prisma", "graphql", "proto", "tf", "tfvars",
      "hcl", "nix", "c", "cc", "cpp", "cxx", "h", "hpp", "m", "mm", "swift", "rs", "go", "py", "rb", "rake",
      "ts", "tsx", "jsx", "java", "kt", "kts", "scala", "cs", "fs", "vb", "php", "vue", "svelte", "ex", "exs",
      "erl", "hs", "ml", "mli", "lua", "pl", "pm", "r", "rmd", "jl", "dart", "clj", "cljs", "cr", "nim",
      "zig", "ipynb", "sh", "ps1":
      true
    default: false
    }
  }

  /// Kinds that may be written or made; one of them by its own name is somebody's.
  private func isKept(_ kind: String) -> Bool {
    switch kind.asciiLowercased {
    case "js", "mjs", "cjs", "mts", "cts", "html", "css", "scss", "sass", "less", "json", "jsonc", "json5",
      "yaml", "yml", "toml", "ini", "cfg", "conf", "xml", "csv", "tsv", "parquet", "db", "sqlite", "sqlite3",
      "xlsx", "docx", "odt", "pdf", "pptx", "svg", "tpl", "tmpl", "j2", "erb", "ejs", "hbs", "gradle",
      "cmake", "txt":
      true
    default: false
    }
  }

  private func isScratch(_ stem: String) -> Bool {
    let word = stem.asciiLowercased.utf8.prefix { ASCII.isLetter($0) }
    return switch String(Substring(word)) {
    case "tmp", "temp", "scratch", "foo", "bar", "baz", "junk", "dummy", "throwaway", "debug", "output",
      "out", "result", "results":
      true
    default: false
    }
  }

  /// What every project keeps at its root.
  private func isRootFile(_ name: String) -> Bool {
    switch name {
    case "Dockerfile", "Makefile", "Rakefile", "Gemfile", "Procfile", "Jenkinsfile", "Vagrantfile",
      "Justfile", "justfile", "CODEOWNERS", "Caddyfile", "Tiltfile", "package.json", "tsconfig.json",
      "deno.json", "composer.json", "pyproject.toml", "setup.py", "setup.cfg", "requirements.txt", "Pipfile",
      "manage.py", "Cargo.toml", "go.mod", "go.work", "pom.xml", "build.gradle", "build.gradle.kts",
      "settings.gradle", "settings.gradle.kts", "CMakeLists.txt", "meson.build", "mix.exs", "Package.swift",
      "build.zig", "pubspec.yaml", "flake.nix", "docker-compose.yml", "docker-compose.yaml", "compose.yml",
      "compose.yaml", ".gitignore", ".gitattributes", ".gitmodules", ".dockerignore", ".gitlab-ci.yml",
      ".env", ".env.local", ".env.production":
      return true
    default: break
    }
    for stem in ["README", "LICENSE", "LICENCE", "CHANGELOG", "CONTRIBUTING", "SECURITY", "NOTICE"]
    where name.hasPrefix(stem) {
      return name.utf8.count == stem.utf8.count
        || name.utf8.dropFirst(stem.utf8.count).first == UInt8(ascii: ".")
    }
    return false
  }
}
