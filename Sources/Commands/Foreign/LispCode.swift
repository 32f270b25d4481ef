import Bytes
import ShellMeaning
import Verdict

/// Lisps: Emacs Lisp, Scheme, Racket, Clojure. A call is a list whose first word says what; that list is handed to
/// the reader that all languages share, under the name this goes by there.
enum LispCode {
  static func judge(_ source: String, _ invocation: Invocation, _ context: inout Judgement) {
    var reader = CodeReader(.other, invocation, context)
    var parser = Parser(bytes: Array(source.utf8))
    while parser.i < parser.bytes.count {
      let before = parser.i
      _ = parser.value(&reader)
      if parser.i == before { parser.i += 1 }
    }
    context = reader.context
    if reader.hasSocket, reader.startsShell { ReverseShell.report(invocation, &context) }
  }

  private struct Parser {
    let bytes: [UInt8]
    var i = 0

    /// The value of the expression at `i`.
    mutating func value(_ reader: inout CodeReader) -> CodeValue {
      skipBlanks()
      guard i < bytes.count, reader.context.descend(reader.depth, of: CodeReader.deepest) else {
        i = bytes.count
        return .unknown()
      }
      reader.depth += 1
      defer { reader.depth -= 1 }
      switch bytes[i] {
      case 0x28, 0x5B: return list(&reader)
      case 0x22: return CodeValue(string())
      case 0x27, 0x60, 0x2C, 0x23, 0x40:
        i += 1
        // `#p"/srv/"` is a path.
        if bytes[i - 1] == 0x23, i + 1 < bytes.count, bytes[i] | 0x20 == 0x70, bytes[i + 1] == 0x22 { i += 1 }
        return value(&reader)
      case 0x29, 0x5D, 0x7D:
        i += 1
        return .unknown()
      default:
        let word = atom()
        if let known = reader.variables[word] { return known }
        return CodeValue(chain: word)
      }
    }

    private mutating func list(_ reader: inout CodeReader) -> CodeValue {
      i += 1
      skipBlanks()
      let head = i < bytes.count && isAtom(bytes[i]) ? atom() : ""
      var items: [CodeValue] = []
      while i < bytes.count {
        skipBlanks()
        guard i < bytes.count else { break }
        if bytes[i] == 0x29 || bytes[i] == 0x5D || bytes[i] == 0x7D {
          i += 1
          break
        }
        let before = i
        items.append(value(&reader))
        if i == before { i += 1 }
      }
      return call(head, items, &reader)
    }

    private func call(_ head: String, _ items: [CodeValue], _ reader: inout CodeReader) -> CodeValue {
      let path = items.first.map(reader.expandingHome) ?? .unknown()
      // `clojure.java.shell/sh` is `sh`; Racket's `delete-directory/files` is a name.
      var name = head.hasSuffix("/files") ? head : String(head.split(separator: "/").last ?? "")
      // `uiop:delete-directory-tree`, `sb-ext:run-program`
      if let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")), colon != name.utf8.startIndex {
        name = String(name[name.utf8.index(after: colon)...])
      }
      switch SoughtName(name) {
      case "setq", "define", "def", "let", "setf":
        if let word = items.first?.chain, let value = items.dropFirst().first {
          reader.variables[word] = value
        }
        return items.last ?? .unknown()
      case "build-path", "path", "merge-pathnames", "expand-path", "file-name-concat", "path-join",
        "concat-path":
        return reader.joined(items)
      case "find-system-path", "user-homedir-pathname", "home", "user-home", "getProperty":
        let isHome = items.isEmpty || items.contains { Self.namesHome($0.items?.first ?? $0) }
        return isHome ? reader.home : .unknown("folder")
      case "format" where items.first?.known?.utf8.contains(UInt8(ascii: "%")) == true:
        return reader.formatted(items[0], CodeValue(list: Array(items.dropFirst())))
      case "format" where items.first?.chain == "nil" && items.count > 1:
        let text = (items[1].known ?? "").replacingBytes("~a", with: "%s").replacingBytes("~A", with: "%s")
        return reader.formatted(CodeValue(text), CodeValue(list: Array(items.dropFirst(2))))
      case "concat", "string-append", "str", "format", "concatenate",
        // Janet's.
        "string" where head == "string":
        var joined = Value()
        for item in items { joined.append(item.value) }
        return CodeValue(joined)
      case "expand-file-name", "file-truename", "file-name-as-directory", "expand-home", "file": return path
      case "getenv", "System.getenv":
        if items.isEmpty, head.hasPrefix("System") { reader.showsEnvironment() }
        return items.first?.known == "HOME" ? reader.home : .unknown("environment")
      case "file-seq", "directory-files-recursively", "directory-files":
        return reader.listing("walk", nil, path) ?? path
      case "reverse", "doall", "sort", "rseq", "vec": return items.first ?? .unknown("list")
      case "run!", "mapv", "map", "mapc", "for-each", "dorun":
        // `(run! io/delete-file (file-seq (io/file "x")))`
        guard items.count > 1, let function = items.first?.chain else { break }
        return call(function, [items[1]], &reader)
      case "delete-directory", "delete-directory/files", "delete-tree", "delete-directory-tree",
        "delete-dir-recursively", "remove-directory", "rmtree", "delete-dir", "delete-directory-recursively":
        let deep = name != "delete-directory" || items.count > 1
        reader.delete(path, deep ? .recursive : .single)
      case "delete-file", "delete-file-if-exists", "move-file-to-trash": reader.delete(path, .single)
      case "write-region", "write-file", "append-to-file", "with-temp-file", "spit", "with-output-to-file",
        "open-output-file", "call-with-output-file":
        let target =
          name == "write-region" || name == "append-to-file" ? items.dropFirst(2).first : items.first
        if let target { reader.write(reader.expandingHome(target), .overwrite, []) }
      case "set-file-modes", "file-or-directory-permissions":
        if let mode = items.dropFirst().first?.known {
          _ = reader.permissions("chmod", [CodeValue(mode), path])
        }
      case "shell-command", "shell-command-to-string", "async-shell-command", "system", "shell",
        "run-program", "process-lines-shell", "run-shell-command", "sys-system", "popen",
        "call-process-shell-command", "start-process-shell":
        let code = items.count > 1 && items.dropFirst().allSatisfy { $0.chain == nil } ? nil : items.first
        return code.map { reader.runShell($0.value) } ?? reader.run(items.flatMap { $0.items ?? [$0] })
      case "sh", "execute", "system*", "process", "process*", "run", "exec", "execl", "execlp",
        "process-run", "run-process", "spawn", "process-execute", "start-process-shell-command":
        return reader.run(
          items.filter { $0.chain == nil || !$0.value.origins.isEmpty }.flatMap { $0.items ?? [$0] })
      case "call-process", "process-file":
        return reader.run(Array(items.prefix(1)) + Array(items.dropFirst(4)))
      case "start-process", "make-process":
        return reader.run(Array(items.dropFirst(2)))
      case "insert-file-contents", "slurp", "file->string", "read-file-string", "read-file-lines",
        "read-file-into-string", "call-with-input-file", "find-file":
        if let address = items.first, address.known?.afterScheme != nil {
          return reader.fetched(from: address)
        }
        return items.first.map { reader.readFile(reader.expandingHome($0)) } ?? .unknown()
      case "url-retrieve-synchronously", "url-retrieve", "get-pure-port":
        return items.first.map { reader.fetched(from: $0) } ?? .unknown()
      case "url-copy-file":
        guard items.count > 1, let address = items[0].known?.afterScheme else { break }
        reader.fetched(from: address, into: reader.place(reader.expandingHome(items[1])))
      case "load-file", "load", "load-library":
        let place = items.first.map { reader.place(reader.expandingHome($0)) }
        if let host = place.flatMap({ reader.context.memory.codeDownloads[$0.path] }) {
          return reader.runCode(.unknown(host, origins: .network(of: host)))
        } else if let code = items.first, !code.origins.network.isEmpty {
          reader.runCode(code)
        }
      case "make-network-process", "open-network-stream", "tcp-connect", "socket-connect":
        reader.hasSocket = true
      case "eval", "load-string", "eval-buffer":
        if let code = items.first, !code.origins.network.isEmpty { reader.runCode(code) }
      case "list", "vector", "quote", "": return CodeValue(list: items)
      case "rm", "mv", "cp", "dd", "chmod", "chown", "curl", "wget", "git", "sudo", "shred", "mkfs", "kill":
        // scsh writes programs as lists: `(run (rm -rf /etc))`.
        guard reader.invocation.canonicalName == "scsh" else { break }
        return reader.run(
          [CodeValue(name)] + items.map { $0.chain.map { CodeValue($0) } ?? $0 })
      default:
        // Hy and Fennel: a member of a module, as Python and Lua have it.
        guard name.utf8.contains(UInt8(ascii: ".")), name.utf8.first != UInt8(ascii: ".") else { break }
        return reader.call(CodeValue(chain: name), items.map { CodeArgument(name: nil, value: $0) })
      }
      var origins = Origins()
      for item in items { origins.formUnion(item.origins) }
      return .unknown(name, origins: origins)
    }

    private static func namesHome(_ value: CodeValue) -> Bool {
      switch value.known ?? value.chain {
      case "home-dir", "user.home", "desk-dir", "doc-dir": true
      default: false
      }
    }

    // MARK: Words

    private mutating func skipBlanks() {
      while i < bytes.count {
        if bytes[i] == 0x3B {
          while i < bytes.count, bytes[i] != 0x0A { i += 1 }
        } else if ASCII.isSpace(bytes[i]) {
          i += 1
        } else {
          return
        }
      }
    }

    private func isAtom(_ byte: UInt8) -> Bool {
      !ASCII.isSpace(byte) && !"()[]{}\"';`,".utf8.contains(byte)
    }

    private mutating func atom() -> String {
      let start = i
      while i < bytes.count, isAtom(bytes[i]) { i += 1 }
      if i == start { i += 1 }
      return String(decoding: bytes[start..<min(i, bytes.count)], as: UTF8.self)
    }

    private mutating func string() -> String {
      i += 1
      var text: [UInt8] = []
      while i < bytes.count, bytes[i] != 0x22 {
        if bytes[i] == 0x5C, i + 1 < bytes.count {
          i += 1
          text.append(bytes[i] == 0x6E ? 0x0A : bytes[i] == 0x74 ? 0x09 : bytes[i])
        } else {
          text.append(bytes[i])
        }
        i += 1
      }
      i += 1
      return String(decoding: text, as: UTF8.self)
    }
  }
}
