import ShellMeaning
import Verdict

/// One run of kubectl.
struct KubernetesCall {
  let arguments: Arguments
  let invocation: Invocation

  var range: Range<Int> { invocation.range }
  var program: String? { invocation.canonicalName }
  var files: String { (arguments.value("filename") ?? arguments.value("kustomize"))?.display ?? "" }

  func name(_ index: Int) -> String {
    arguments.operands.indices.contains(index) ? arguments.operands[index].value.display : ""
  }

  private var environment: Environment {
    let names = ["context", "namespace", "kubeconfig", "cluster", "server"].compactMap {
      arguments.value($0)?.display
    }
    return names.map { Environment(naming: $0) }.reduce(.unknown) { $0.worse($1) }
  }

  var isProduction: Bool { environment == .production }

  /// The context that tools for clusters on this machine make.
  var isLocal: Bool {
    guard let context = arguments.value("context")?.known else { return false }
    return ["kind-", "k3d-"].contains(where: context.hasPrefix)
      || ["minikube", "docker-desktop", "rancher-desktop", "colima", "orbstack", "k3s-default"].contains(
        context)
  }

  /// One level up in production; one down, but never into silence, where nobody depends on it.
  func severity(_ base: Severity) -> Severity {
    switch environment {
    case .production: base >= .high ? .critical : base
    case .throwaway: base > .medium ? base.adjusted(to: .throwaway) : base
    case .unknown: base
    }
  }
}
