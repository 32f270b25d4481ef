import ShellMeaning

/// Code that stands in files, which other code loads and runs.
extension CodeReader {
  /// `runpy.run_path('/tmp/x.py')`, `require('./x')`: a file that the same command wrote, read as code.
  mutating func load(_ name: String, _ path: CodeValue?) -> CodeValue? {
    switch SoughtName(name) {
    case "run_path", "execfile", "dofile", "loadfile", "include", "include_once", "require_once", "require",
      "require_relative", "load", "do", "import", "CDLL", "LoadLibrary", "dlopen",
      "source" where name != "source" || language == .r:
      guard let path, path.known?.utf8.contains(UInt8(ascii: "/")) == true, path.known?.afterScheme == nil
      else {
        return nil
      }
      var here = invocation
      here.directory = directory
      let file = context.place(path.value, of: here)
      if let host = context.memory.codeDownloads[file.path] ?? context.memory.downloads[file.path]
        ?? context.memory.unpackedByCode.address(above: file.components)
      {
        return runCode(.unknown(host, origins: .network(of: host)))
      }
      if let text = context.memory.codeTexts[context.place(path.value, of: here).path] {
        return runCode(CodeValue(text))
      }
      guard let place = context.memory.written.isEmpty ? nil : context.code(at: path.value, of: here) else {
        return nil
      }
      return runCode(CodeValue(place))
    default: return nil
    }
  }
}
