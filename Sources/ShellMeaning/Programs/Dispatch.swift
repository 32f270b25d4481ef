/// From a row of the table to the reading it asks for.
extension Reader {
  mutating func run(_ special: Special, _ invocation: Invocation, _ program: Program) -> Value {
    switch special {
    case .ansible: runAnsible(invocation, program)
    case .at: runAt(invocation, program)
    case .awk: runAwk(invocation, program)
    case .capsh: runCapsh(invocation)
    case .cmd: runCmd(invocation)
    case .compose: runComposeProgram(invocation)
    case .concurrently: runCommandLines(invocation, program, options: "")
    case .container: runContainer(invocation)
    case .copy: runCopy(invocation, program, moves: false)
    case .crontab: runCrontab(invocation, program)
    case .dd: runDD(invocation)
    case .deno: runDeno(invocation)
    case .devEnvironment: runDevEnvironment(invocation, program)
    case .emacs: runEmacs(invocation, program)
    case .entr: runEntr(invocation)
    case .env: runEnv(invocation, program)
    case .expect: runExpect(invocation, program)
    case .fetch: runFetch(invocation, program)
    case .find: runFind(invocation)
    case .findFast: runFindFast(invocation)
    case .flock: runFlock(invocation, program)
    case .gdb: runGDB(invocation, program)
    case .git: runGit(invocation)
    case .hosting: runHosting(invocation)
    case .hyperfine: runCommandLines(invocation, program, options: "p c s prepare cleanup setup conclude")
    case .ip: runIP(invocation)
    case .just: runJust(invocation, program)
    case .kubectl: runKubectl(invocation)
    case .less: runPager(invocation)
    case .link: runLink(invocation, program)
    case .lxc: runLXC(invocation)
    case .make: runMake(invocation, program)
    case .man: runMan(invocation, program)
    case .move: runCopy(invocation, program, moves: true)
    case .multicall: runMulticall(invocation)
    case .netcat: runNetcat(invocation, program)
    case .nix: runNix(invocation)
    case .nmap: runScanner(invocation)
    case .nodemon: runCommandLines(invocation, program, options: "x exec c command")
    case .npmLike: runNPM(invocation, program)
    case .optionTexts: runOptionTexts(invocation)
    case .osascript: runOsascript(invocation, program)
    case .packageExec: runBehindDashes(invocation, program)
    case .packageRunner: runPackage(invocation, program)
    case .parallel: runParallel(invocation, program)
    case .pipe: runPipe(invocation, program)
    case .powershell: runPowerShell(invocation)
    case .remoteShells: runRemoteShells(invocation, program)
    case .remove: runRemove(invocation)
    case .rooted: runRooted(invocation, program)
    case .rotating: runFilterOption(invocation, program, "z")
    case .rsync: runRsync(invocation, program)
    case .runtime: runRuntime(invocation)
    case .scp: runSCP(invocation, program)
    case .screen: runScreen(invocation, program)
    case .script: runScript(invocation)
    case .scripted: runScripted(invocation)
    case .sed: runSed(invocation, program)
    case .smallShell: runSmallShell(invocation, program)
    case .socat: runSocat(invocation)
    case .splitting: runFilterOption(invocation, program, "filter", "compress-program")
    case .forEach: runForEach(invocation)
    case .sqlite: runSQLite(invocation)
    case .ssh: runSSH(invocation, program)
    case .su: runSu(invocation, program)
    case .sudo: runSudo(invocation, program)
    case .sudoedit: printed(invocation, by: emit(invocation))
    case .tar: runTar(invocation, program)
    case .tee: runTee(invocation, program)
    case .terminal: runTerminal(invocation)
    case .timeCommand: runTime(invocation, program)
    case .tmux: runTmux(invocation)
    case .touch: runTouch(invocation)
    case .typing: runTyping(invocation, program)
    case .vagrant: runVagrant(invocation)
    case .verbs: runBehindVerbs(invocation)
    case .vim: runVim(invocation, program)
    case .watch: runWatch(invocation, program)
    case .salt: runSalt(invocation, program)
    case .wsl: runWSL(invocation)
    case .xargs: runXargs(invocation, program)
    case .zip: runZip(invocation, program)
    }
  }

  private static func isApplet(_ word: Value, of name: String) -> Bool {
    guard name == "k3s" || name == "microk8s" || name == "minikube" else { return true }
    switch word.known {
    case "kubectl", "crictl", "ctr", "helm", "helm3": return true
    default: return false
    }
  }

  /// `busybox rm …`: the first operand is the program.
  private mutating func runMulticall(_ invocation: Invocation) -> Value {
    let index = emit(invocation)
    guard let first = invocation.arguments.first, !first.value.starts(with: "-"),
      Self.isApplet(first.value, of: invocation.name ?? "")
    else { return printed(invocation, by: index) }
    return launch(invocation.arguments[...], from: invocation)
  }
}
