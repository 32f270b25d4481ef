import Bytes
import ShellMeaning
import Verdict

/// What PowerShell's commands do, under their names and their many aliases.
enum PowerShell {
  static func judge(_ source: String, _ invocation: Invocation, _ context: inout Judgement) {
    var reader = PowerShellReader(source, context) { call, context in
      let output = perform(call, invocation, &context)
      for redirect in call.redirects { note(output, at: redirect.target, invocation, &context) }
      return output
    }
    if let script = invocation.arguments.first(where: { $0.value.prefix.asciiLowercased.hasSuffix(".ps1") }),
      let folder = script.value.windowsPath.known?.utf8.split(
        separator: UInt8(ascii: "/"), omittingEmptySubsequences: false
      ).dropLast().map({ String(Substring($0)) })
    {
      reader.scriptFolder = Value(folder.isEmpty ? "." : folder.joined(separator: "/"))
    }
    reader.run()
    context = reader.context
    if reader.showsEnvironment {
      SecretStores.reportEnvironment(by: invocation, &context)
    }
  }

  /// What `Get-Process` alone gives.
  private static let everyProcess = "[every process]"

  static func perform(
    _ call: PowerShellReader.Call, _ invocation: Invocation, _ context: inout Judgement
  ) -> Value {
    for redirect in call.redirects {
      context.write(
        context.windowsPath(redirect.target), redirect.append ? .append : .overwrite, by: invocation,
        at: invocation.range)
    }
    // `.name` is a member; `.\name` and `./name` are files.
    if call.name.hasPrefix("."), !call.name.hasPrefix(".\\"), !call.name.hasPrefix("./"),
      !call.name.hasPrefix("..")
    {
      return method(String(call.name.dropFirst()), call, invocation, &context)
    }
    let name = canonical(call.name)
    let given = Given(call: call)
    if given.has("whatif", atLeast: 2) { return Value() }
    func report(_ rule: Rule, _ what: String, _ severity: Severity? = nil) {
      context.report(rule, on: what, severity: severity, at: invocation.range, program: call.name)
    }
    let shown = call.words.map(\.value.display).joined(separator: " ")
    switch SoughtName(name) {
    case "set-alias": break
    case "findstr":
      ForeignCodeJudge.judge(
        Value.joined([Value(name)] + call.words.map(\.value)), language: "cmd", for: invocation, &context)
    case "get-command", "get-alias":
      // `& (gcm i?x) …`: the command that is found.
      let pattern = given.value("name")?.first ?? given.positional.first ?? Value()
      if runsText(pattern) { return Value("iex") }
      return pattern
    case "&":
      guard let code = call.words.first?.value else { break }
      RemoteCode.report(code.origins, invocation, &context)
      // A name put together so that nobody can read it, and what came from the network for it to run.
      if !code.isKnown {
        for word in call.words.dropFirst() { RemoteCode.report(word.value.origins, invocation, &context) }
        if let input = call.input { RemoteCode.report(input.origins, invocation, &context) }
      }
      if let host = source(of: code, invocation, context) {
        RemoteCode.report(.network(of: host), invocation, &context)
      }
    case "remove-item", "rimraf": remove(given, invocation, &context)
    case "get-childitem": return listing(given, invocation, context)
    case "where-object", "?", "sort-object", "select-object", "%", "foreach-object", "write-output",
      "tee-object", "out-string", "out-host", "convertto-json", "convertfrom-json", "join-path",
      "resolve-path", "get-item", "format-table", "ft", "format-list", "fl", "sort", "select", "where":
      if PowerShellReader.isEnvironment(call.input),
        name.hasPrefix("where") || name.hasPrefix("select") || name == "?"
      {
        // Of the variables some, or their names.
        return Value(
          hole: Value.Hole(name: "variables", kind: .output, origins: call.input?.origins ?? Origins()))
      }
      if name == "join-path" {
        return Value.joinedPath(given.positional)
      }
      if name == "tee-object", let path = given.value("filepath")?.first ?? given.positional.first {
        context.write(context.windowsPath(path), .overwrite, by: invocation, at: invocation.range)
      }
      if name == "foreach-object", let member = call.words.first?.value.known, call.words.count == 1,
        let input = call.input, !member.isEmpty, member.utf8.allSatisfy(ASCII.isLetter)
      {
        // `… | % Delete`
        return method(
          member.asciiLowercased,
          PowerShellReader.Call(
            name: "." + member, words: [PowerShellReader.Word(parameter: nil, value: input)], input: nil,
            redirects: []), invocation, &context)
      }
      if name == "resolve-path" || name == "get-item" { return given.paths().first ?? call.input ?? Value() }
      if call.input?.known == everyProcess, name != "sort-object", name != "select-object" {
        return Value("some")
      }
      return call.input ?? call.words.first?.value ?? Value()
    case "get-content", "select-string", "import-csv", "format-hex", "import-clixml":
      return read(name, given, invocation, &context)
    case "set-item" where setsVariable(given, &context), "new-item" where setsVariable(given, &context),
      "set-content" where setsVariable(given, &context):
      break
    case "new-item" where given.paths().first?.display.asciiLowercased.hasPrefix("hk") == true:
      let key = (given.paths().first?.display ?? "").asciiLowercased
      if let (rule, severity) = WindowsHelpers.key(key.replacingBytes(":", with: ""), shown) {
        report(rule, key, severity)
      }
    case "new-item" where given.value("itemtype", atLeast: 2)?.first?.known?.asciiLowercased == "directory":
      return given.value("path")?.first ?? given.positional.first ?? Value()
    case "set-content", "out-file", "add-content", "export-csv", "clear-content", "export-clixml", "new-item":
      guard
        let path = given.value("filepath")?.first ?? given.value("path")?.first ?? given.value("literalpath")?
          .first ?? given.positional.first
      else { break }
      let content = given.value("value")?.first ?? given.positional.dropFirst().first
      if name == "clear-content" || name == "set-content" && ["", "$null"].contains(content?.known) {
        let isDeep = path.holes.contains { $0.name == everyLevel }
        context.delete(
          context.windowsPath(path), Deletion(isRecursive: isDeep, onlyContent: true), by: invocation,
          at: invocation.range)
      } else {
        context.write(
          context.windowsPath(path), name == "add-content" || given.has("append") ? .append : .overwrite,
          by: invocation, at: invocation.range)
        // `Set-Content PATH TEXT`: the text stands behind a path without a name.
        let isNamed = given.has("path") || given.has("literalpath") || given.has("filepath")
        let words = given.positional
        let text = given.value("value")?.first ?? (isNamed ? words.first : words.dropFirst().first)
        note(call.input ?? text, at: path, invocation, &context)
        if let held = call.input?.origins, held.environment || !held.files.isEmpty {
          context.memory.held[context.place(context.windowsPath(path), of: invocation).path] = held
        }
      }
    case "move-item", "copy-item", "rename-item":
      var here = invocation
      here.program.value = Value(name == "copy-item" ? "cp" : "mv")
      var paths =
        given.value("path")?.first.map { [$0] + (given.value("destination") ?? given.positional) } ?? given
        .positional + (given.value("destination") ?? [])
      // `… | Copy-Item -Destination \\host\share`
      if paths.count == 1, let input = call.input { paths.insert(input, at: 0) }
      here.arguments = paths.prefix(2).map {
        Invocation.Argument(value: context.windowsPath($0), range: invocation.range, isQuoted: true)
      }
      here.redirects = []
      CopyMove.judge(here, &context)
      if name == "copy-item" { ReadFiles.judge(here, &context) }
    case "invoke-webrequest", "invoke-restmethod", "start-bitstransfer":
      return fetch(given, invocation, &context)
    case "invoke-expression", "invoke-command":
      let code =
        given.value("command")?.first ?? given.value("scriptblock")?.first ?? given.positional.first ?? call
        .input ?? Value()
      run(code, invocation, &context)
    case "start-process":
      let program = given.value("filepath")?.first ?? given.positional.first ?? Value()
      let words = given.value("argumentlist") ?? Array(given.positional.dropFirst())
      if given.value("verb")?.first?.known?.asciiLowercased == "runas" {
        // What it is to run there was kept from every check, or stands in clear.
        let line = words.map(\.display).joined(separator: " ").asciiLowercased
        let unchecked = ["bypass", "unrestricted", "-enc", "-ec "].contains { line.contains(bytes: $0) }
        report(Privilege.elevated, program.display, unchecked ? .high : nil)
      }
      if given.value("verb")?.first?.known?.asciiLowercased == "runas", words.isEmpty,
        ReverseShell.isShell(Invocation.canonicalName(program.prefix.asciiLowercased))
      {
        report(Privilege.rootShell, program.display)
      }
      if !startShell(program, words, invocation, &context) {
        // One text holds all of them.
        let cut = words.flatMap { word in
          words.count == 1 ? word.known?.split(separator: " ").map { Value(String($0)) } ?? [word] : [word]
        }
        native(program, cut, call, invocation, &context)
      }
    case "disable-computerrestore": report(WindowsRules.backups, shown)
    case "invoke-mimikatz", "invoke-kerberoast", "get-gpppassword", "invoke-dcsync", "get-lsasecret",
      "invoke-minidump", "out-minidump", "get-wificredential":
      report(SecretStores.store, call.name, .critical)
    case "set-acl", "new-smbshare", "grant-smbshareaccess":
      let target = (given.value("path")?.first ?? given.paths().first) ?? Value()
      let isEverybody = name != "set-acl" && shown.asciiLowercased.contains(bytes: "everyone")
      if name == "set-acl" ? isSystemFolder(target, invocation, context) : isEverybody {
        report(Permissions.everybody, shown)
      }
    case "set-executionpolicy":
      let policy =
        (given.value("executionpolicy")?.first ?? given.positional.first)?.known?.asciiLowercased ?? ""
      if policy == "bypass" || policy == "unrestricted",
        given.value("scope")?.first?.known?.asciiLowercased != "process"
      {
        report(TamperingFamily.securityOff, shown)
      }
    case "set-mppreference", "add-mppreference", "remove-mppreference", "uninstall-windowsfeature",
      "disable-windowsoptionalfeature":
      if name == "set-mppreference" || shown.asciiLowercased.contains(bytes: "exclusion")
        || shown.asciiLowercased.contains(bytes: "defender")
      {
        report(TamperingFamily.securityOff, shown)
      } else if let (rule, severity) = machine(name, shown, isFed: call.input != nil) {
        report(rule, shown, severity)
      }
    case "invoke-cimmethod", "set-ciminstance", "invoke-wmimethod":
      if shown.asciiLowercased.contains(bytes: "win32_process") {
        // `Create` starts the line that stands in its arguments.
        for word in call.words where word.value.known?.utf8.contains(0x20) == true {
          ForeignCodeJudge.judge(word.value, language: "cmd", for: invocation, &context)
        }
      }
      if shown.asciiLowercased.contains(bytes: "mppreference")
        || shown.asciiLowercased.contains(bytes: "microsoft/windows/defender")
      {
        report(TamperingFamily.securityOff, shown)
      }
    case "set-netfirewallprofile", "disable-netfirewallrule", "remove-netfirewallrule", "new-netfirewallrule":
      report(TamperingFamily.firewall, shown, name == "new-netfirewallrule" ? .medium : nil)
    case "clear-eventlog", "remove-eventlog", "limit-eventlog": report(TamperingRules.logs, shown)
    case "clear-history": report(TamperingRules.history, "of this session")
    case "set-psreadlineoption":
      if shown.asciiLowercased.contains(bytes: "savenothing") {
        report(TamperingRules.history, "(switched off)")
      }
    case "stop-computer", "restart-computer": report(MachineState.shutdown, call.name)
    case "format-volume", "clear-disk", "initialize-disk", "remove-partition", "remove-physicaldisk",
      "reset-physicaldisk":
      report(DiskRules.erase, shown)
    case "new-service", "register-scheduledtask", "set-service", "new-scheduledtask", "register-scheduledjob",
      "set-scheduledtask", "schtasks":
      if name == "schtasks" {
        native(Value("schtasks"), call.words.map(\.value), call, invocation, &context)
      } else if name != "set-service" {
        report(PersistenceRules.schedule, "a service or scheduled task")
      } else if shown.asciiLowercased.contains(bytes: "disabled") {
        report(
          SecurityTools.matches(shown.asciiLowercased) ? TamperingFamily.securityOff : Processes.stopService,
          shown)
      }
    case "stop-service" where call.input?.isEmpty == true && call.words.allSatisfy { $0.parameter != nil }:
      report(Processes.killAll, "every service")
    case "unregister-scheduledtask", "disable-scheduledtask":
      report(Processes.stopService, shown, shown.contains(bytes: "*") ? .high : .medium)
    case "disable-netadapter", "remove-netroute", "remove-netipaddress": report(MachineState.network, shown)
    case "set-adaccountpassword", "disable-adaccount", "add-adgroupmember", "new-aduser":
      report(Accounts.users, shown, .high)
    case "stop-service", "remove-service", "suspend-service":
      report(
        SecurityTools.matches(shown.asciiLowercased) ? TamperingFamily.securityOff : Processes.stopService,
        shown)
    case "stop-process":
      if call.input?.known == everyProcess || shown == "*" || given.value("name")?.first?.known == "*" {
        report(Processes.killAll, "every process")
      }
      let names = (shown + " " + (call.input?.display ?? "")).asciiLowercased
      if names.contains(bytes: "sentinel"), !names.contains(bytes: "sentinelone") {
        report(GuardRules.tamper, "process " + names)
      } else if SecurityTools.matches(names) {
        report(TamperingFamily.securityOff, names)
      } else if ["explorer", "lsass", "winlogon", "csrss", "svchost", "wininit"].contains(where: {
        names.contains(bytes: $0)
      }) {
        report(Processes.killAll, names)
      }
    case "get-psdrive", "gdr": return Value("C:/")
    case "get-process", "gps": return Value(shown.isEmpty ? everyProcess : shown)
    case "get-service", "gsv": return Value(shown)
    case "get-wmiobject", "get-ciminstance", "gwmi", "gcim":
      return Value("[wmi:" + shown.asciiLowercased + "]")
    case "remove-ciminstance", "remove-wmiobject":
      let what = (shown + (call.input?.display ?? "")).asciiLowercased
      if ManagedFiles.delete(what, invocation, &context) { break }
      report(what.contains(bytes: "shadowcopy") ? WindowsRules.backups : Processes.stopService, what)
    case "register-wmievent", "set-wmiinstance", "register-cimindicationevent", "new-ciminstance":
      let lower = shown.asciiLowercased
      if name.hasPrefix("register") || lower.contains(bytes: "eventfilter")
        || lower.contains(bytes: "consumer")
      {
        report(PersistenceRules.schedule, "a WMI subscription")
      }
    case "enable-psremoting", "enable-wsmancredssp": report(TamperingFamily.firewall, name)
    case "disable-bitlocker", "suspend-bitlocker", "disable-bitlockerautounlock":
      report(MachineState.bootSetting, "disk encryption", .critical)
    case "invoke-sqlcmd":
      if let query = given.value("query")?.first ?? given.positional.first {
        native(Value("sqlcmd"), [Value("-Q"), query], call, invocation, &context)
      }
    case "send-mailmessage":
      var sent = Origins()
      for path in given.value("attachments", atLeast: 2) ?? [] {
        let place = context.place(context.windowsPath(path), of: invocation)
        if place.nature?.isSecret == true { sent.files.append(place.path) }
      }
      for body in given.value("body") ?? [] { sent.formUnion(body.origins) }
      Exfiltration.report(
        sent, to: given.value("smtpserver", atLeast: 2)?.first?.display ?? "?", by: invocation, &context)
    case "compress-archive":
      let paths = given.positional + (given.value("path") ?? given.value("literalpath") ?? [])
      let target = given.value("destinationpath")?.first ?? given.positional.dropFirst().first
      var held = Origins()
      for path in paths {
        let place = context.place(context.windowsPath(path), of: invocation)
        if place.nature?.isSecret == true { held.files.append(place.path) }
      }
      if let target, !held.files.isEmpty {
        context.memory.held[context.place(context.windowsPath(target), of: invocation).path] = held
      }
    case "add-type":
      for word in call.words { RemoteCode.report(word.value.origins, invocation, &context) }
    case "new-itemproperty", "set-itemproperty", "remove-itemproperty":
      let key = (given.paths().first?.display ?? "").asciiLowercased
      if let (rule, severity) = WindowsHelpers.key(key.replacingBytes(":", with: ""), shown) {
        report(rule, key, severity)
        break
      }
      guard key.contains(bytes: "hk") && key.contains(bytes: ":") || key.contains(bytes: "registry::") else {
        break
      }
      let runs =
        key.contains(bytes: "\\run") || key.contains(bytes: "winlogon") || key.contains(bytes: "/run")
      let guards =
        key.contains(bytes: "defender") || key.contains(bytes: "policies") || key.contains(bytes: "amsi")
      report(
        runs ? PersistenceRules.schedule : guards ? TamperingFamily.securityOff : WindowsRules.registry, key,
        runs || guards ? .high : .medium)
    case "new-localuser", "remove-localuser", "add-localgroupmember", "set-localuser", "disable-localuser",
      "enable-localuser":
      report(Accounts.users, shown, name == "add-localgroupmember" ? .critical : .high)
    case "remove-adobject", "remove-aduser", "remove-adcomputer": report(Accounts.users, shown, .critical)
    case "new-object":
      if let program = given.value("comobject", atLeast: 2)?.first?.known {
        return Value("[" + program.asciiLowercased + "]")
      }
      let type = (given.value("typename")?.first ?? given.positional.first)?.known?.asciiLowercased ?? ""
      if type.contains(bytes: "tcpclient") || type.contains(bytes: "sockets") {
        context.memory.hasSocket = true
        return Value(hole: Value.Hole(name: "socket", kind: .output, origins: .network(of: "?")))
      }
      if type.hasSuffix("directoryinfo") || type.hasSuffix("fileinfo"),
        let path = given.value("argumentlist")?.first ?? given.positional.dropFirst().first
      {
        return path
      }
      return Value("[" + type + "]")
    case "get-secret", "get-azkeyvaultsecret", "get-secsecretvalue", "get-storedcredential",
      "get-bitwardenitem":
      guard !given.has("metadata", atLeast: 4) else { break }
      report(SecretStores.store, call.name, .high)
      var origins = Origins()
      origins.secretStore = [call.name]
      return Value(hole: Value.Hole(name: "secret", kind: .output, origins: origins))
    case "expand-archive": expand(given, invocation, &context)
    case "import-module", "using", "add-pssnapin":
      if let path = given.value("name")?.first ?? given.positional.first {
        runFile(path, invocation, &context)
      }
    case "get-credential", "convertto-securestring", "get-date", "test-path",
      "clear-recyclebin", "write-host", "set-location", "cd", "push-location":
      break
    default:
      guard !name.hasPrefix("get-"), !name.hasPrefix("test-"), !name.hasPrefix("measure-"),
        !name.hasPrefix("format-") || name == "format.com"
      else { break }
      if let rule = packages(name, given, shown) {
        report(rule, shown)
      } else if let (rule, severity) = machine(name, shown, isFed: call.input != nil) {
        report(rule, call.name + " " + shown, severity)
        break
      } else if WindowsCloud.deletes(name) {
        report(CloudFamily.deletes, call.name + " " + shown)
        break
      }
      // `Verb-Noun` that is not known here is a function of somebody's module, no program.
      guard !PowerShellText.hasShape(call.name.utf8) else { break }
      if isScript(Value(call.name)) { runFile(Value(call.name), invocation, &context) }
      native(Value(call.name), call.words.map(\.value), call, invocation, &context)
    }
    return Value(hole: Value.Hole(name: call.name, kind: .output, origins: call.input?.origins ?? Origins()))
  }
}
