import Bytes
import ShellMeaning
import Verdict

/// Who may do what in a cluster, and what kubectl's plugins do.
extension KubernetesFamily {
  // MARK: Rights

  /// Everybody, logged in or not.
  private static func isEverybody(_ name: String?) -> Bool {
    guard let name else { return false }
    return ["system:unauthenticated", "system:authenticated", "system:anonymous", "system:serviceaccounts"]
      .contains(name)
  }

  static func create(_ call: KubernetesCall, _ context: inout Judgement) {
    switch call.arguments.word(1) {
    case "token":
      context.report(secret, on: "of " + call.name(2), at: call.range, program: call.program)
      return
    case "clusterrole":
      let words = call.invocation.arguments.map(\.value.display)
      guard words.contains("*") || words.contains("--verb=*"),
        words.contains("--resource=*") || words.filter({ $0 == "*" }).count > 1
      else { return }
      context.report(
        admin, on: "whoever gets the role " + call.name(2), at: call.range, program: call.program)
      return
    case "rolebinding", "clusterrolebinding": break
    default: return
    }
    let role = call.arguments.text("clusterrole") ?? call.arguments.text("role") ?? ""
    let isGoverning = ["cluster-admin", "admin", "edit"].contains(role)
    let isWide = isEverybody(call.arguments.text("group")) || isEverybody(call.arguments.text("user"))
    if call.arguments.word(1) == "clusterrolebinding" {
      guard role == "cluster-admin" || isWide && isGoverning else { return }
      return context.report(admin, on: call.name(2), at: call.range, program: call.program)
    }
    guard role == "cluster-admin" || isWide && isGoverning else { return }
    let isSystem = call.arguments.text("namespace") == "kube-system"
    context.report(
      admin, on: call.name(2), severity: isSystem || isWide ? .high : .medium, at: call.range,
      program: call.program)
  }

  /// `kubectl set subject clusterrolebinding admins --group=…`
  static func bindsSubject(_ call: KubernetesCall, _ context: inout Judgement) {
    let isWide = isEverybody(call.arguments.text("group")) || isEverybody(call.arguments.text("user"))
    context.report(
      admin, on: call.name(3), severity: isWide ? .high : .medium, at: call.range, program: call.program)
  }

  /// What OpenShift's administrators do: `oc adm …`.
  static func administrate(_ call: KubernetesCall, _ context: inout Judgement) {
    let arguments = call.arguments
    func report(_ rule: Rule, _ target: String, _ severity: Severity? = nil) {
      context.report(rule, on: target, severity: severity, at: call.range, program: call.program)
    }
    switch (arguments.word(1), arguments.word(2)) {
    case ("drain", _): report(node, call.name(2))
    case ("policy", let verb?): policy(verb, call, report)
    case ("groups", "remove-users"?): report(admin, call.name(3), .medium)
    case ("groups", "add-users"?):
      let isGoverning = call.name(3).nameParts.contains {
        ["admin", "admins", "root", "masters"].contains($0)
      }
      report(admin, call.name(3), isGoverning ? .high : .medium)
    case ("upgrade", _):
      guard
        DeedTable.optionNames(arguments).contains(where: {
          ["force", "to", "to-latest", "to-image"].contains($0)
        })
      else { return }
      report(cluster, "the cluster, by another version", .medium)
    case ("prune", _):
      guard DeedTable.optionNames(arguments).contains("confirm") else { return }
      report(deletesMany, call.name(2) + " that nothing uses", .medium)
    default: break
    }
  }

  private static func policy(
    _ verb: String, _ call: KubernetesCall, _ report: (Rule, String, Severity?) -> Void
  ) {
    let role = call.arguments.word(3) ?? ""
    let subjects = call.arguments.operands.dropFirst(4).compactMap(\.value.known)
    let isWide = subjects.contains { isEverybody($0) }
    switch verb {
    case "add-cluster-role-to-user", "add-cluster-role-to-group":
      guard role == "cluster-admin" || ["admin", "sudoer", "edit", "cluster-reader"].contains(role) && isWide
      else {
        return role == "admin" ? report(admin, call.name(4), .medium) : ()
      }
      report(admin, call.name(4), .high)
    case "add-scc-to-user", "add-scc-to-group":
      guard
        ["privileged", "anyuid", "hostaccess", "hostmount-anyuid", "hostnetwork", "node-exporter"].contains(
          role)
      else { return }
      report(admin, call.name(4), nil)
    case "add-role-to-user", "add-role-to-group":
      guard role == "admin" || role == "cluster-admin" || isWide else { return }
      report(admin, call.name(4), isWide ? .high : .medium)
    case "remove-cluster-role-from-user", "remove-cluster-role-from-group", "remove-role-from-user",
      "remove-role-from-group", "remove-scc-from-user", "remove-scc-from-group":
      report(admin, call.name(4), .medium)
    case "remove-user", "remove-group": report(admin, call.name(3), .medium)
    case "reconcile-sccs", "reconcile-cluster-roles": report(admin, "everybody", .medium)
    default: break
    }
  }

  /// `oc whoami -t`, `oc sa get-token`: unless another program takes it as its argument.
  static func showsToken(_ call: KubernetesCall, _ context: inout Judgement) {
    guard call.invocation.canonicalName == "oc", !call.invocation.isCaptured else { return }
    let words = call.invocation.arguments.map { $0.value.known ?? "" }
    guard words.contains("-t") || words.contains("--show-token") || words.contains("get-token") else {
      return
    }
    context.report(secret, on: "of this login", severity: .high, at: call.range, program: call.program)
  }

  /// `kubectl proxy --address 0.0.0.0 --accept-hosts '.*'`: the whole interface, with this person's rights, to
  /// whoever reaches the port.
  static func opensInterface(_ call: KubernetesCall, _ context: inout Judgement) {
    let words = call.invocation.arguments.map(\.value.display)
    let isOpen = words.contains { $0.hasSuffix("0.0.0.0") || $0.hasSuffix("::") }
    guard isOpen else { return }
    context.report(
      admin, on: "whoever reaches this port", severity: .high, at: call.range, program: call.program)
  }

  // MARK: Pods and nodes

  /// `-- rm -rf /host/etc`: the node's own files lie under that folder.
  static func changesHost(_ words: [String]) -> Bool {
    guard let dashes = words.firstIndex(of: "--") else { return false }
    let inner = words[(dashes + 1)...].flatMap { $0.split(separator: " ").map { String($0) } }
    let isChange = inner.contains { word in
      ["rm", "dd", "mv", "cp", "tee", "shred", "truncate", "chmod", "chown", "ln", "mkfs", ">", ">>"]
        .contains(
          SQLSession.lastComponent(word))
    }
    return isChange && inner.contains { $0.mentions("/host") }
  }

  /// `kubectl patch deploy web -p '{"spec":{"replicas":0}}'`
  static func patchedToNothing(_ call: KubernetesCall) -> Bool {
    let text = (call.arguments.value("patch")?.display ?? "").without(" ")
    guard let place = ByteView(text).firstRange(of: "\"replicas\":0") else { return false }
    return text.utf8.dropFirst(place.upperBound).first.map { !ASCII.isDigit($0) } ?? true
  }

  // MARK: Helm and plugins

  /// A chart from an address: nobody has looked at what is in it.
  static func installs(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.map { $0.value.known ?? "" }
    guard let verb = words.first(where: { !$0.hasPrefix("-") }), ["install", "upgrade"].contains(verb),
      !words.contains(where: { $0.hasPrefix("--dry-run") || $0 == "--help" }),
      let chart = words.first(where: { $0.hasPrefix("http://") || $0.hasPrefix("https://") }),
      chart.hasSuffix(".tgz")
    else { return }
    context.report(
      replaces, on: "objects with a chart from " + chart, severity: .medium, at: invocation.range,
      program: "helm")
  }

  /// `kubectl NAME …` is `kubectl-NAME …`: tools of their own, and those that only clusters have.
  static func plugin(
    _ name: String, _ words: ArraySlice<Invocation.Argument>, _ call: KubernetesCall,
    _ context: inout Judgement
  ) {
    switch name {
    case "velero", "linkerd", "istioctl", "cilium", "karmada", "argo", "kots", "cnpg", "cnp", "minio",
      "directpv",
      "rook-ceph", "ceph", "virt", "tkn", "kn", "crossplane", "evict-pod", "evict", "reap", "view-secret",
      "modify-secret", "node-shell", "hlf", "mayastor", "openebs", "longhorn", "testkube", "vitess":
      break
    default: return
    }
    guard let place = words.firstIndex(where: { $0.value.known == name }) else { return }
    var inner = call.invocation
    inner.arguments = Array(words[(place + 1)...])
    switch name {
    case "velero", "linkerd", "istioctl", "cilium", "tkn", "kn", "karmada":
      inner = inner.renamed(name == "karmada" ? "karmadactl" : name)
      let tool: any Family.Type =
        ["velero", "istioctl", "cilium"].contains(name) ? KubernetesFamily.self : ClusterSiblings.self
      tool.judge(inner, &context)
    case "ceph", "rook-ceph":
      // `kubectl rook-ceph ceph osd purge 0`
      if inner.arguments.first?.value.known == "ceph" { inner.arguments.removeFirst() }
      inner = inner.renamed("ceph")
      ClusterSiblings.judge(inner, &context)
      context.report(release, worstOf: pluginTable, by: inner)
    case "view-secret":
      context.report(secret, on: call.name(1), at: call.range, program: call.program)
    default: context.report(release, worstOf: pluginTable, by: inner)
    }
  }

  private static let pluginTable = DeedTable(
    Grammar("n,namespace= context= kubeconfig= f,force y,yes undeploy-only all confirm= help"),
    [
      Deed("destroy", .high, "the"), Deed("* delete|destroy|purge|uninstall|remove|wipe", .high, "the"),
      Deed("* * delete|destroy|purge|purge-osd|remove", .high, "the"),
      Deed("delete|uninstall|purge|wipe", .high, "the"),
      Deed("rook purge-osd", .critical, "the disk"), Deed("destroy-cluster", .critical, "the cluster"),
      Deed("rollouts abort|undo", .medium, "the rollout"),
      Deed("stop|promote|fencing|hibernate", .medium, "the"),
      Deed("drives|volumes|remove|purge purge|format|release", .high, "the disk"),
    ])
}
