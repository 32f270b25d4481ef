import ShellMeaning

/// Objects taken out of data: in some formats what is packed may be code, which runs as soon as it is taken out.
extension CodeReader {
  /// `pickle.loads(response.read())`; nil where it is nothing of the kind, or nothing that came from elsewhere.
  mutating func unpacked(_ owner: String, _ name: String, _ given: [CodeArgument]) -> CodeValue? {
    switch SoughtName(name) {
    case "load", "loads", "unsafe_load", "Unpickler", "read_pickle": break
    default: return nil
    }
    switch owner.lastMember ?? "" {
    case "pickle", "_pickle", "cPickle", "dill", "cloudpickle", "joblib", "marshal", "jsonpickle": break
    case "pd", "pandas": guard name == "read_pickle" else { return nil }
    case "yaml": guard name == "unsafe_load" || given.contains(where: Self.makesAnything) else { return nil }
    case "torch":
      guard given.contains(where: { $0.name == "weights_only" && !$0.value.isTrue }) else { return nil }
    default: return nil
    }
    guard let data = given.first?.value else { return nil }
    if !data.origins.network.isEmpty { return runCode(data) }
    if let address = data.known, address.afterScheme != nil {
      return runCode(.unknown(address, origins: .network(of: address)))
    }
    return nil
  }

  /// `Loader=yaml.UnsafeLoader`
  private static func makesAnything(_ argument: CodeArgument) -> Bool {
    let name = argument.value.chain ?? ""
    return name.hasSuffix("UnsafeLoader") || name == "Loader" || name.hasSuffix(".Loader")
  }
}
