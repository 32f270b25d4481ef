import Bytes
import ShellMeaning
import Verdict

extension PowerShell {
  /// Methods of .NET objects: the first word is what they are called on.
  static func method(
    _ name: String, _ call: PowerShellReader.Call, _ invocation: Invocation, _ context: inout Judgement
  ) -> Value {
    let receiver = call.words.first?.value ?? Value()
    let arguments = call.words.dropFirst().map(\.value)
    let type = receiver.prefix.asciiLowercased
    switch SoughtName(name) {
    case "downloadstring", "downloaddata", "openread", "getstringasync", "getasync", "downloadfile",
      "uploadstring", "uploadfile", "uploaddata", "postasync":
      let address = arguments.first?.prefix ?? "?"
      if name == "downloadfile", arguments.count > 1 {
        context.write(context.windowsPath(arguments[1]), .overwrite, by: invocation, at: invocation.range)
        context.memory.downloads[context.place(context.windowsPath(arguments[1]), of: invocation).path] =
          address
      }
      if name.hasPrefix("upload") || name.hasPrefix("post") {
        var sent = Origins()
        for argument in arguments.dropFirst() {
          sent.formUnion(argument.origins)
          let place = context.place(context.windowsPath(argument), of: invocation)
          if place.nature?.isSecret == true { sent.files.append(place.path) }
        }
        Exfiltration.report(sent, to: NetworkHosts.host(of: address), by: invocation, &context)
      }
      return Value(hole: Value.Hole(name: "response", kind: .output, origins: .network(of: address)))
    case "deleteasync":
      RequestFamily.judge(
        Request(method: "DELETE", address: arguments.first?.prefix ?? "", body: ""), at: invocation.range,
        program: name, &context)
      return Value()
    case "frombase64string":
      guard let text = arguments.first?.known, let bytes = Decoder.base64(text) else {
        return Value(
          hole: Value.Hole(
            name: "decoded", kind: .output,
            origins: (arguments.first?.origins ?? Origins()).union(.decodedText)))
      }
      // Text of Windows: every second byte is zero.
      return Value(String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self))
    case "getstring", "content", "tostring", "rawcontent", "trim", "invoke", "result", "readtoend":
      if name == "invoke" { run(receiver, invocation, &context) }
      // What a reader reads is what it was opened on.
      if name == "readtoend" { return receiver }
      return arguments.first ?? receiver
    case "create" where type.contains(bytes: "scriptblock"):
      if let code = arguments.first { run(code, invocation, &context) }
      return Value()
    case "deletefolder", "deletefile", "deletedirectory":
      if let path = arguments.first {
        context.delete(
          context.windowsPath(path), name == "deletefile" ? .single : .recursive, by: invocation,
          at: invocation.range)
      }
      return Value()
    case "run", "exec":
      guard type.contains(bytes: "wscript.shell"), let code = arguments.first else { return Value() }
      ForeignCodeJudge.judge(code, language: "cmd", for: invocation, &context)
      return Value()
    case "shellexecute":
      var code = arguments.first ?? Value()
      for argument in arguments.dropFirst().prefix(1) {
        code.append(" ")
        code.append(argument)
      }
      ForeignCodeJudge.judge(code, language: "cmd", for: invocation, &context)
      return Value()
    case "clearlog":
      context.report(TamperingRules.logs, on: receiver.display, at: invocation.range, program: name)
      return Value()
    case "historysavepath":
      return Value(hole: Value.Hole(name: "historysavepath", kind: .output))
    case "invokescript", "newscriptblock", "addscript":
      if let code = arguments.first { run(code, invocation, &context) }
      return Value()
    case "load", "loadfile":
      for argument in arguments { RemoteCode.report(argument.origins, invocation, &context) }
      return receiver
    case "gettype", "getfield", "setvalue":
      if arguments.contains(where: { $0.display.asciiLowercased.contains(bytes: "amsi") }) {
        context.report(
          TamperingFamily.securityOff, on: "AMSI", severity: .critical, at: invocation.range, program: name)
      }
      return receiver
    case "delete" where type.hasPrefix("[wmi:"):
      if !ManagedFiles.delete(receiver.display, invocation, &context), type.contains(bytes: "shadowcopy") {
        context.report(WindowsRules.backups, on: receiver.display, at: invocation.range, program: name)
      }
      return Value()
    case "delete" where receiver.isListedPath && !type.hasPrefix("["):
      context.delete(
        context.windowsPath(receiver),
        // One by one, but in every folder.
        arguments.isEmpty && !receiver.holes.contains { $0.name == everyLevel } ? .single : .recursive,
        by: invocation, at: invocation.range)
      return Value()
    case "win32shutdown" where type.hasPrefix("[wmi:"), "reboot" where type.hasPrefix("[wmi:"),
      "shutdown" where type.hasPrefix("[wmi:"), "win32shutdowntracker" where type.hasPrefix("[wmi:"):
      context.report(MachineState.shutdown, on: name, at: invocation.range, program: name)
      return Value()
    case "delete":
      guard type.contains(bytes: "file") || type.contains(bytes: "directory") else { return Value() }
      if let path = arguments.first {
        context.delete(
          context.windowsPath(path),
          arguments.count > 1 || type.contains(bytes: "directory") ? .recursive : .single,
          by: invocation, at: invocation.range)
      }
      return Value()
    case "setenvironmentvariable":
      if let name = arguments.first?.known, arguments.count > 1 {
        context.set(windowsVariable: name, to: arguments[1])
      }
      return Value()
    case "getenvironmentvariables":
      var origins = Origins()
      origins.environment = true
      return Value(hole: Value.Hole(name: "Env:", kind: .output, origins: origins))
    case "readalltext", "readallbytes", "readalllines", "readlines", "opentext",
      "new" where type.contains(bytes: "streamreader"):
      guard let path = arguments.first else { return Value() }
      let place = context.place(context.windowsPath(path), of: invocation)
      context.read(place, by: invocation, at: invocation.range)
      return Value(
        hole: Value.Hole(
          name: "content", kind: .output,
          origins: .contents(of: place.absolutePath)))
    case "writealltext", "writeallbytes", "writealllines", "appendalltext":
      if let path = arguments.first {
        context.write(
          context.windowsPath(path), name.hasPrefix("append") ? .append : .overwrite, by: invocation,
          at: invocation.range)
      }
      return Value()
    case "replace":
      guard let text = receiver.known, arguments.count > 1, let wanted = arguments[0].known, !wanted.isEmpty,
        let other = arguments[1].known
      else { return receiver }
      return Value(text.replacingBytes(wanted, with: other))
    case "new" where type.contains(bytes: "directoryinfo") || type.contains(bytes: "fileinfo"):
      return arguments.first ?? receiver
    case "retrieveall", "retrieve", "findallbyresource", "findallbyusername":
      guard type.contains(bytes: "passwordvault") else { break }
      context.report(
        SecretStores.store, on: "the vault of passwords", at: invocation.range, program: "PasswordVault")
    case "unprotect" where type.contains(bytes: "protecteddata"):
      context.report(
        SecretStores.store, on: "what only this account may read", at: invocation.range,
        program: "ProtectedData")
    case "getnetworkcredential":
      var origins = Origins()
      origins.secretStore = ["credential"]
      return Value(hole: Value.Hole(name: name, kind: .output, origins: origins))
    case "password" where receiver.origins.secretStore.contains("credential"):
      context.report(SecretStores.store, on: "a saved password", at: invocation.range, program: name)
    case "getstream", "read", "readline":
      return Value(hole: Value.Hole(name: name, kind: .output, origins: receiver.origins))
    case "start" where type.contains(bytes: "process"):
      // All arguments stand in one text.
      let words = arguments.dropFirst().flatMap { word in
        word.known.map { $0.split(separator: " ").map { Value(String($0)) } } ?? [word]
      }
      native(arguments.first ?? Value(), words, call, invocation, &context)
      return Value()
    case "getfolderpath":
      let named = arguments.first?.known?.lastMember.map(String.init) ?? ""
      guard let home = context.scene.home, let path = PersonalFolder.path(named) else { break }
      return Value(home + path)
    case "gettemppath", "gettempfilename":
      return Value(hole: Value.Hole(name: "TEMP", kind: .temporary))
    case "combine" where type.contains(bytes: "path"), "join" where type.contains(bytes: "path"):
      return Value.joinedPath(Array(arguments))
    case "new" where type.contains(bytes: "tcpclient") || type.contains(bytes: "sockets"):
      context.memory.hasSocket = true
      return Value(hole: Value.Hole(name: "socket", kind: .output, origins: .network(of: "?")))
    case "getfiles", "getdirectories", "enumeratefiles", "enumeratedirectories", "getfilesystementries",
      "enumeratefilesystementries":
      guard var path = arguments.first ?? (type.hasPrefix("[") ? nil : receiver) else { break }
      path.append("/")
      path.append(Value.Hole(name: "*", kind: .glob))
      return context.windowsPath(path)
    // What a listing gives is known by its path.
    case "fullname", "pspath", "directoryname": return receiver
    // Of a drive.
    case "root" where receiver.known == "C:/": return receiver
    default: break
    }
    return other(name, receiver)
  }

  /// A member of which nothing is known: a type's goes by both names, anything else is as unknown as its object.
  private static func other(_ name: String, _ receiver: Value) -> Value {
    if receiver.known?.hasPrefix("[") == true { return Value(receiver.prefix + "." + name) }
    return Value(hole: Value.Hole(name: name, kind: .output, origins: receiver.origins))
  }
}

extension Value {
  /// A path that is known, or one of those that a listing gave.
  fileprivate var isListedPath: Bool {
    if isKnown { return true }
    return holes.allSatisfy { $0.kind == .glob || $0.kind == .unset && $0.name == "HOME" }
  }

  /// Parts of a path with slashes between them.
  static func joinedPath(_ parts: [Value]) -> Value {
    var path = parts.first ?? Value()
    for part in parts.dropFirst() {
      path.append("/")
      path.append(part)
    }
    return path
  }
}
