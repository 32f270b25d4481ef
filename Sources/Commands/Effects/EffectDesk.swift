import Bytes
import ShellMeaning
import Verdict

/// What families may ask and do while they judge one invocation: find the place of a path, and report an
/// effect on it. The judgement itself is in `Deletion`, `Writing`, `Reading` and `Permissions`, once for all.
extension Judgement {
  /// The place that a path given to `invocation` names. Inside a container only what is mounted lies on this
  /// machine; on another machine no path lies in the project.
  func place(_ given: Value, of invocation: Invocation, following: Bool = true) -> Place {
    let value =
      memory.foundNames.isEmpty ? given : expansions(of: given, by: invocation).first?.value ?? given
    for wrapper in invocation.wrappers.reversed() {
      switch wrapper {
      case .container(_, _, let mounts, let shares):
        if shares.contains(.devices), value.starts(with: "/dev/") || value.starts(with: "/proc/sys") {
          continue
        }
        return contained(value, of: invocation, mounts: mounts, following: following)
      case .remote:
        var place = Place(value, in: Value("/root/."), of: remoteSurroundings, following: following)
        place.isRemote = true
        return place
      default: continue
      }
    }
    // What the command links itself may lead elsewhere later on.
    guard let places, let text = value.known, memory.links.isEmpty, let directory = invocation.directory.known
    else {
      return Place(
        value, in: invocation.directory, of: surroundings, following: following, links: memory.links,
        known: places)
    }
    if let place = places.place(of: text, in: directory, following: following) { return place }
    let place = Place(
      value, in: invocation.directory, of: surroundings, following: following, known: places)
    places.note(
      place, of: text, in: directory, following: following,
      isOfMany: invocation.arguments.count > KnownPlaces.fewWords)
    return place
  }

  /// The values that a word stands for where a search runs the command: `{}` of `find -name '*.pyc'` is `*.pyc`.
  func expansions(of value: Value, by invocation: Invocation) -> [(value: Value, isFiltered: Bool)] {
    // `find … | while read f`: what a search finds bears its mark.
    guard !memory.foundNames.isEmpty, !value.isKnown,
      invocation.isRepeated || value.holes.contains(where: { $0.kind == .item && $0.name == "{}" }),
      value.pieces.contains(where: \.isItem)
    else {
      return [(value, false)]
    }
    return memory.foundNames.prefix(8).map { name in
      var result = Value()
      for piece in value.pieces {
        switch piece {
        case .text(let text): result.append(text)
        case .hole(let hole): if hole.kind == .item { result.append(name) } else { result.append(hole) }
        }
      }
      return (result, true)
    }
  }

  /// On another machine there is no project, and the home folder is somebody's.
  private var remoteSurroundings: Surroundings {
    Surroundings(Scene(directory: "/home/remote", home: "/home/remote"))
  }

  private func contained(
    _ value: Value, of invocation: Invocation, mounts: [(host: String, inside: String, isReadOnly: Bool)],
    following: Bool
  ) -> Place {
    let inside = Surroundings(Scene(directory: "/", home: "/root"))
    let directory = invocation.directory.isKnown ? invocation.directory : nil
    var place = Place(value, in: directory, of: inside, following: false)
    for (host, mount, isReadOnly) in mounts {
      let base = Surroundings.parts(mount)
      if place.components.starts(with: base) {
        let below = place.components.dropFirst(base.count)
        if host.hasPrefix("volume:") {
          place.region = .container(lasting: below.isEmpty && !isReadOnly)
          place.nature = nil
          // One named after a server is where that keeps its data, wherever it is mounted.
          if below.isEmpty, ContainerFamily.holdsData(String(host.dropFirst(7))) {
            place.components = ["data"]
          }
          return place
        }
        let written = Value(host + "/" + below.joined(separator: "/"))
        var mapped = Place(
          written, in: scene.directory.map { Value($0) }, of: surroundings, following: following)
        mapped.isContents = place.isContents || (below.isEmpty && base.isEmpty == false)
        mapped.includesHidden = true
        mapped.isReadOnly = isReadOnly
        return mapped
      }
      if !isReadOnly, base.starts(with: place.components), !host.isEmpty {
        // Above a mount: deleting it recursively empties what is mounted.
        var mapped = Place(Value(host), in: scene.directory.map { Value($0) }, of: surroundings)
        mapped.isContents = true
        mapped.includesHidden = true
        return mapped
      }
    }
    switch place.region {
    case .stream, .temporary: break
    default: place.region = .container(lasting: memory.containerLasts)
    }
    place.served = place.nature
    place.nature = nil
    return place
  }
}

/// What one command did before, as far as later parts of it depend on that.
struct Memory: Sendable {
  /// Settings of git that earlier parts made.
  var gitSettings: [GitCall.Setting] = []
  /// Variables that code of another language set for the programs it starts.
  var settings: [(name: String, value: Value)] = []
  /// What code of another language wrote into files, by their paths.
  var codeTexts: [String: String] = [:]
  /// Scripts that it put into package.json, by their names.
  var codeScripts: [String: String] = [:]
  /// What it put there that it had fetched: path, and from where.
  var codeDownloads = FetchedFiles()
  /// Clones under the temporary folder of what lies there, too.
  var scratchClones: Set<String> = []
  /// An earlier part put the changes aside.
  var hasStashed = false
  /// Names that `gh alias set` gave to other words.
  var hostAliases: [String: String] = [:]
  /// Commands that `gh extension install` has brought from strangers.
  var hostExtensions: Set<String> = []
  /// Symbolic links it makes: absolute path of the link, components of its target.
  var links: [String: [String]] = [:]
  /// A socket was opened on a descriptor (`exec 5<>/dev/tcp/…`).
  var hasSocket = false
  /// Whom the last such descriptor speaks to: `host:port`.
  var socketPeer: String?
  /// A program that passes its input on to the network runs somewhere in it.
  var hasNetworkPipe = false
  /// A named pipe was made.
  var hasPipeFile = false
  /// What comes from the network goes through a shell and back to it.
  var pipesThroughShell = false
  /// Shells that were started with nothing known to run.
  var openShells: [Range<Int>] = []
  /// Where the whole environment was listed.
  var environmentListings: [Range<Int>] = []
  /// The names of all variables were listed, one a line.
  var listsNames = false
  /// Where the login of a host of repositories was asked for its token.
  var printedTokens: [Invocation] = []
  /// Lists of volumes that only some lines were taken of.
  var pickedLists: [String] = []
  /// Programs that hand secrets to the next one in the pipe.
  var shownSecrets: [Range<Int>] = []
  /// What was taken of the screen, the microphone or the camera, by the file it went to.
  var recordings: [String: String] = [:]
  /// Every variable was listed by the shell itself (`set`).
  var listsVariables = false
  /// What containers of images start that the command itself builds, by the images' names.
  var images: [String: String] = [:]
  /// Secrets that were copied into a container.
  var containerSecrets: [String] = []
  /// Secrets that were put under version control.
  var stagedSecrets: [String] = []
  /// What the command itself writes to files, by absolute path.
  var written: [String: Value] = [:]
  /// The same, for files whose path is not known: temporary ones, process substitutions.
  var files: [Meaning.WrittenFile] = []
  /// The whole text was read as PowerShell as well, with its own words and quotes.
  var readsPowerShell = false
  /// The shell of Windows that a command is of which no Unix machine has.
  var windowsLanguage: String?
  /// Plans of Terraform that were made to destroy.
  var destroyPlans: [Value] = []
  /// The names that the last search looked for; empty: everything.
  var foundNames: [Value] = []
  /// That search goes into every folder, whatever the files there are like.
  var searchesAll = false
  /// What the last archive that went into a pipe holds.
  var streamed = Origins()
  /// Files that were fetched, and from where.
  var downloads = FetchedFiles()
  /// What files that were written hold, where that matters: path, and where the data came from.
  var held: [String: Origins] = [:]
  /// The container that the last such program reached was there before (`docker exec`).
  var containerLasts = false
  /// The container that the last program went into runs already.
  var containerRuns = false
  /// A folder that was just made, and where that part of the command ends: nothing can be in it yet.
  var freshFolder: (path: String, end: Int)?
  /// Private keys were searched for all over the machine.
  var huntsKeys = false
  /// Where an archive that was unpacked came from.
  var unpacked: String?
  var clones = ClonedFolders()
  /// Where code of another language has put what it took out of an archive from the network.
  var unpackedByCode = ClonedFolders()
  /// What was moved, by where it is now.
  var moved: [String: Place] = [:]
  /// Files of the project that the command itself made or wrote, by path.
  var made: Set<String> = []
  /// Databases that the command itself makes.
  var createdDatabases: [Value] = []

  /// Something was fetched or cloned.
  var hasForeignFiles: Bool { !clones.isEmpty || !downloads.isEmpty }
}

extension Value.Piece {
  /// What a search that asks for no name prints: everything below where it starts.
  var isEverythingFound: Bool {
    if case .hole(let hole) = self { hole.kind == .item && hole.name == "{}" } else { false }
  }

  /// The list of all files under version control.
  var isTrackedFiles: Bool {
    guard case .hole(let hole) = self else { return false }
    return hole.name == "git ls-files" || hole.name == "git ls-files -z"
  }

  /// Fresh from `mktemp`.
  var isTemporary: Bool {
    if case .hole(let hole) = self { hole.kind == .temporary } else { false }
  }

  /// One of many things found or listed.
  var isItem: Bool {
    if case .hole(let hole) = self { hole.kind == .item } else { false }
  }
}

extension Invocation {
  /// The options that a variable adds to those of a program, `TAR_OPTIONS`, `TF_CLI_ARGS_apply`.
  func words(of variable: String) -> [Argument] {
    variable.split(separator: " ").map { Argument(value: Value(String($0)), range: range) }
  }

  /// Runs for what a search finds.
  var isSearched: Bool {
    wrappers.contains { wrapper in
      guard case .repeated(let by) = wrapper else { return false }
      return by.hasPrefix("find") || by.hasPrefix("gfind") || by.hasPrefix("bfs") || by.hasPrefix("fd")
        || by == "xargs"
    }
  }

  /// Runs for each of many things found or listed.
  var isRepeated: Bool {
    wrappers.contains { if case .repeated = $0 { true } else { false } }
  }
}

extension Value {
  /// `git ls-files '*.py'`: the patterns of files that are listed.
  var listedPatterns: [String] { trackedSearch.filter { $0.utf8.contains(UInt8(ascii: "*")) } }

  /// `git ls-files docs/adr`: the folders whose files are listed; empty where it lists others, or is no such list.
  var listedFolders: [String] {
    let words = trackedSearch
    let isUnsure = soleHole?.name.utf8.contains { $0 == UInt8(ascii: "*") || $0 >= 0x80 } == true
    return isUnsure ? [] : words
  }

  /// What of the files that git knows is listed; empty where it lists others.
  private var trackedSearch: [String] {
    guard let hole = soleHole, hole.name.hasPrefix("git ls-files "), hole.name.utf8.count < 60 else {
      return []
    }
    let words = hole.name.replacingBytes("‹", with: "").replacingBytes("›", with: "").split(separator: " ")
      .dropFirst(2).map(String.init)
    let listsOthers = words.contains { word in
      ["--others", "--ignored", "--deleted"].contains(word)
        || word.hasPrefix("-") && !word.hasPrefix("--") && word.utf8.contains { "oid".utf8.contains($0) }
    }
    return listsOthers ? [] : words.filter { !$0.hasPrefix("-") }
  }
}
