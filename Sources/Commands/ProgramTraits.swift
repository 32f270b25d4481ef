/// What a program's name says before anything else of a command is looked at: which families know it, and
/// which of the judgements that are passed on every program concern it. Found with one look-up.
struct ProgramTraits: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The family of that number, or a trait's own.
  init(number: Int) { rawValue = 1 << UInt64(number) }

  /// Some family knows the program.
  var hasFamily: Bool { !families.isEmpty }

  /// Of all that is said of it, which families know it.
  var families: ProgramTraits { intersection(ProgramTraits(rawValue: 1 << UInt64(Self.firstOwn) - 1)) }

  /// Only families know it that list single deeds of many tools: stores of secrets, backups, publishing,
  /// databases, clusters, wallets, mail, forges, services, queues, and tools named one by one.
  var isKnownInPart: Bool { families.rawValue & ~Self.listing == 0 }

  private static let listing: UInt64 = [16, 30, 31, 33, 34, 35, 36, 41, 42, 43, 44, 47].reduce(0) {
    $0 | 1 << $1
  }

  /// Families come before it.
  static let firstOwn = 48

  /// The family of those that are named one by one.
  static let named = ProgramTraits(number: 47)

  /// Starts programs in containers.
  static let container = ProgramTraits(number: 48)
  /// Takes archives apart.
  static let unpacker = ProgramTraits(number: 49)
  /// Installs package files.
  static let installer = ProgramTraits(number: 50)
  /// Runs a script that it is given the address of.
  static let runner = ProgramTraits(number: 51)
  /// A shell, or as good as one to somebody who types into it.
  static let shell = ProgramTraits(number: 52)
  /// Passes what it reads on to the network.
  static let wire = ProgramTraits(number: 53)
  /// Makes named pipes.
  static let pipeMaker = ProgramTraits(number: 54)
  /// Makes a second file of a first.
  static let copier = ProgramTraits(number: 55)
  /// Makes an archive of files.
  static let packer = ProgramTraits(number: 56)

  /// Runs packages by name or address.
  static let packageRunner = ProgramTraits(number: 57)
  /// Runs a playbook out of a repository.
  static let puller = ProgramTraits(number: 58)
  /// A program of Windows that runs what it is given the address of.
  static let loader = ProgramTraits(number: 59)
  /// Copies files or whole repositories from elsewhere.
  static let fetcher = ProgramTraits(number: 60)

  /// Has commands of its own, each of which answers `--help` wherever it stands.
  static let commander = ProgramTraits(number: 61)
  /// Its words are text, names of files, or things of this machine (`Strangers.ordinary`).
  static let ordinary = ProgramTraits(number: 62)

  /// The programs of each trait that is no family's.
  static let own: [(trait: ProgramTraits, programs: [String])] = [
    (
      container,
      [
        "docker", "podman", "nerdctl", "finch", "docker-compose", "podman-compose", "kubectl", "oc", "k",
        "lxc", "incus", "lxc-attach", "crictl", "ctr", "runc", "crun", "youki", "buildah", "devcontainer",
      ]
    ),
    (unpacker, ["tar", "bsdtar", "unzip", "cpio", "gunzip", "7z", "ditto"]),
    (
      installer,
      [
        "dpkg", "rpm", "dnf", "yum", "zypper", "apt", "apt-get", "installer", "msiexec", "pacman", "apk",
      ]
    ),
    (
      runner,
      [
        "deno", "bun", "tsx", "ts-node", "node", "python", "ruby", "php", "perl", "java", "osascript", "bash",
        "sh", "zsh", "jbang", "kotlin", "kscript", "groovy", "scala", "scala-cli", "amm", "jshell", "dotnet",
        "dotnet-script", "zx",
      ]
    ),
    (
      shell,
      [
        "sh", "bash", "zsh", "dash", "ksh", "fish", "ash", "csh", "tcsh", "busybox", "cmd", "powershell",
        "pwsh", "python", "perl", "script",
      ]
    ),
    (
      wire,
      [
        "nc", "ncat", "netcat", "telnet", "socat", "openssl", "nc.traditional", "nc.openbsd", "cryptcat",
      ]
    ),
    (pipeMaker, ["mkfifo", "mknod"]),
    (copier, ["cp", "gcp", "mv", "ln", "install", "ditto", "rsync", "split", "csplit"]),
    (
      packer,
      [
        "tar", "bsdtar", "gtar", "zip", "7z", "7za", "7zr", "7zz", "rar", "ditto", "gpg", "gpg2", "age",
        "openssl", "gzip", "pigz", "bzip2", "pbzip2", "xz", "pixz", "zstd", "lz4", "compress",
      ]
    ),
    (packageRunner, ["npx", "bunx", "pnpx", "pipx", "uvx", "pnpm", "yarn", "uv", "npm"]),
    (
      commander,
      [
        "systemctl", "gh", "glab", "kubectl", "oc", "helm", "docker", "podman", "terraform", "tofu",
        "terragrunt", "pulumi", "gcloud", "az", "npm", "pnpm", "yarn", "bun", "cargo", "brew", "apt",
        "apt-get", "dnf", "pip", "poetry", "uv", "heroku", "fly", "flyctl", "vercel", "netlify", "firebase",
        "supabase", "wrangler", "doctl", "railway", "aws", "eksctl", "argocd", "flux", "velero", "vault",
        "sentinel", "snap", "flatpak", "restic", "borg", "rclone", "etcdctl", "minikube", "kind", "k3d",
        "nomad", "consul", "packer", "vagrant", "multipass", "twine", "gem", "dotnet", "stripe",
      ]
    ),
    (ordinary, Strangers.ordinary),
    (puller, ["ansible-pull"]),
    (
      loader,
      [
        "mshta", "regsvr32", "rundll32", "wmic", "cmstp", "hh", "installutil", "regasm", "regsvcs",
        "odbcconf", "presentationhost", "ieexec", "msbuild", "certoc", "cscript", "wscript", "msiexec",
      ]
    ),
    (
      fetcher,
      [
        "scp", "rsync", "sftp", "git", "gh", "svn", "hg", "aws", "gsutil", "gcloud", "ftp", "tftp", "lftp",
        "smbclient", "ncftp",
      ]
    ),
  ]
}
