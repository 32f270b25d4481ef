import Bytes
import ShellMeaning
import Verdict

/// Clusters: kubectl and its namesakes, Helm, GitOps tools and the tools that make and unmake clusters.
enum KubernetesFamily: Family {
  static let category = "kubernetes"

  static let programs = [
    "kubectl", "oc", "kubecolor", "k", "k3s", "k0s", "microk8s", "microk8s.kubectl", "helm", "helmfile",
    "argocd", "flux", "istioctl", "cilium", "velero", "kubeadm", "k3s-uninstall.sh", "k3s-agent-uninstall.sh",
    "rke", "rke2-uninstall.sh", "talosctl", "eksctl", "eksctl-anywhere", "kops", "skaffold", "etcdctl",
    "devspace", "kubectl-delete", "werf", "odo", "clusterctl",
  ]

  static let rules = [
    deletes, deletesMany, deletesPod, node, scale, replaces, secret, admin, release, cluster, store,
  ]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    switch invocation.canonicalName {
    case "kubectl", "oc", "kubecolor", "k", "microk8s.kubectl":
      kubectl(invocation.arguments[...], invocation, &context)
    case "k3s", "k0s", "microk8s":
      if invocation.arguments.first?.value.known == "kubectl" {
        kubectl(invocation.arguments.dropFirst(), invocation, &context)
      } else {
        context.report(cluster, worstOf: clusterTable, by: invocation)
      }
    case "helm": helm(invocation, &context)
    case "etcdctl": etcd(invocation, &context)
    case "k3s-uninstall.sh", "k3s-agent-uninstall.sh", "rke2-uninstall.sh":
      context.report(cluster, on: "this K3s cluster", at: invocation.range, program: invocation.canonicalName)
    case "kops":
      // Without --yes it only shows what it would do.
      if invocation.hasArgument("--yes") { context.report(cluster, worstOf: clusterTable, by: invocation) }
    case "kubeadm", "rke", "talosctl", "eksctl", "eksctl-anywhere", "clusterctl":
      context.report(cluster, worstOf: clusterTable, by: invocation)
    case "skaffold" where invocation.hasArgument("build") && invocation.hasArgument("--push"):
      context.report(
        ContainerFamily.publishes, on: "skaffold", at: invocation.range, program: invocation.canonicalName)
    default: context.report(release, worstOf: releaseTable, by: invocation)
    }
  }

  // MARK: kubectl

  private static let grammar = Grammar(
    "n,namespace= context= cache-dir= log-file= profile= profile-output= vmodule= tls-server-name= username= password= "
      + "cluster= user= kubeconfig= s,server= token= as= as-group= as-uid= certificate-authority= "
      + "client-certificate= client-key= request-timeout= v= l,selector= f,filename= k,kustomize= o,output= "
      + "field-selector= grace-period= timeout= cascade=? dry-run=? A,all-namespaces all now force wait=? "
      + "ignore-not-found=? R,recursive replicas= current-replicas= resource-version= type= p,patch= patch-file= "
      + "c,container= subresource= clusterrole= role= serviceaccount= group= prune prune-allowlist= prune-whitelist= field-manager= "
      + "server-side sort-by= template= tail= since= image= from-literal= from-file= i,stdin t,tty w,watch raw= h,help"
  )

  private static func kubectl(
    _ words: ArraySlice<Invocation.Argument>, _ invocation: Invocation, _ context: inout Judgement
  ) {
    let arguments = Arguments(words, by: grammar)
    guard !arguments.has("help"), let verb = arguments.word(0) else { return }
    if let trial = arguments.options.last(where: { $0.name == "dry-run" }) {
      let value = trial.value?.known
      if value != "none" && value != "false" { return }
    }
    let call = KubernetesCall(arguments: arguments, invocation: invocation)
    switch verb {
    case "delete": delete(call, &context)
    case "drain":
      context.report(
        node, on: call.name(1), severity: call.severity(.high), at: call.range, program: call.program)
    case "cordon":
      context.report(node, on: call.name(1), severity: .low, at: call.range, program: call.program)
    case "taint":
      let evicts = arguments.operands.contains { $0.value.prefix.hasSuffix(":NoExecute") }
      if evicts {
        context.report(
          node, on: call.name(2), severity: arguments.has("all") ? .high : .medium, at: call.range,
          program: call.program)
      }
    case "scale":
      guard arguments.text("replicas") == "0" else { return }
      context.report(
        scale, on: arguments.display(from: 1), severity: call.isProduction ? .high : .medium, at: call.range,
        program: call.program)
    case "run", "debug": opens(call, &context)
    case "port-forward":
      // For whoever is on this network, and not for this machine alone.
      let address = words.first { $0.value.prefix.mentions("0.0.0.0") || $0.value.known == "--address=*" }
      if address != nil {
        context.report(
          OpenServices.open, on: call.name(1), severity: .medium, at: call.range, program: call.program)
      }
    case "label":
      let isOpen = arguments.operands.contains {
        $0.value.prefix.mentions("pod-security.kubernetes.io/enforce=privileged")
      }
      if isOpen {
        context.report(
          ContainerFamily.opensHost, on: "host, through every pod of " + call.name(2), at: call.range,
          program: call.program)
      }
    case "config":
      if arguments.word(1) == "view", arguments.has("raw") || DeedTable.optionNames(arguments).contains("raw")
      {
        context.report(secret, on: "of this kubeconfig", at: call.range, program: call.program)
      }
    case "replace":
      if arguments.text("raw")?.hasSuffix("/finalize") == true {
        context.report(
          deletes, on: "the finalizers of a namespace", at: call.range, program: call.program)
        return
      }
      guard arguments.has("force") else { return }
      context.report(replaces, on: call.files, at: call.range, program: call.program)
    case "apply", "create":
      let text = (call.invocation.input.map { context.code(in: $0) } ?? "").without(" \"")
      if let severity = reach(ofPod: text) {
        context.report(
          ContainerFamily.opensHost, on: "host, from a pod", severity: severity, at: call.range,
          program: call.program)
      }
      if text.mentions("kind:ClusterRoleBinding"), text.mentions("name:cluster-admin") {
        context.report(admin, on: "whoever it names", at: call.range, program: call.program)
      }
      if verb == "create" { return create(call, &context) }
      if arguments.has("prune") {
        // What holds data, or holds everything else, goes with them.
        let holdsMuch = (arguments.values("prune-allowlist") + arguments.values("prune-whitelist")).contains {
          let kind = $0.display.split(separator: "/").last.map { String($0) } ?? ""
          return weight(of: kind) == .critical
            || ["PersistentVolumeClaim", "PersistentVolume", "StatefulSet", "Secret"].contains(kind)
        }
        context.report(
          replaces, on: "what the manifests no longer name",
          severity: arguments.has("all") || holdsMuch ? .high : .medium, at: call.range, program: call.program
        )
      } else if let file = arguments.text("filename"), file.hasPrefix("http://") || file.hasPrefix("https://")
      {
        context.report(
          replaces, on: "objects with a manifest from " + file, severity: .medium, at: call.range,
          program: call.program)
      }
    case "patch":
      if patchedToNothing(call) {
        context.report(
          scale, on: arguments.display(from: 1), severity: call.isProduction ? .high : .medium,
          at: call.range,
          program: call.program)
      }
      let text = (arguments.value("patch")?.display ?? "").asciiLowercased
      if text.mentions("finalizers"), text.mentions("null") || text.mentions("[]") {
        context.report(
          deletes, on: "the finalizers of " + arguments.display(from: 1), severity: .medium, at: call.range,
          program: call.program)
      }
      let kind = (arguments.word(1) ?? "").asciiLowercased
      if kind.hasPrefix("clusterrolebinding") || kind.hasPrefix("rolebinding"), text.mentions("subjects") {
        let isWide = ["system:unauthenticated", "system:authenticated", "system:anonymous"].contains {
          text.mentions($0)
        }
        context.report(
          admin, on: call.name(2), severity: isWide || kind.hasPrefix("cluster") ? .high : .medium,
          at: call.range,
          program: call.program)
      }
      if text.mentions("persistentvolumereclaimpolicy"), text.mentions("delete") || text.mentions("recycle") {
        // With the claim the disk goes from now on.
        context.report(
          deletes, on: "the disk behind " + arguments.display(from: 1), severity: .high, at: call.range,
          program: call.program)
      }
      if kind.hasPrefix("cephcluster"), text.mentions("yes-really-destroy-data") {
        context.report(
          deletes, on: "all data of " + arguments.display(from: 1), severity: .critical, at: call.range,
          program: call.program)
      }
    case "get": secret(call, &context)
    case "cp", "rsync":
      if let source = arguments.operands.dropFirst().first?.value {
        context.receive(source, at: arguments.operands.dropFirst(2).first?.value, by: call.invocation)
      }
    case "adm": administrate(call, &context)
    case "proxy": opensInterface(call, &context)
    case "whoami", "sa", "serviceaccounts": showsToken(call, &context)
    case "set" where arguments.word(1) == "subject": bindsSubject(call, &context)
    default: plugin(verb, words, call, &context)
    }
  }

  private static func delete(_ call: KubernetesCall, _ context: inout Judgement) {
    let arguments = call.arguments
    func report(_ rule: Rule, _ target: String, _ severity: Severity) {
      context.report(
        rule, on: target, severity: call.severity(severity), at: call.range, program: call.program)
    }
    if arguments.has("raw") {
      // `/api/v1/namespaces/staging`: the kind stands in front of the name.
      let path = arguments.text("raw") ?? "an object"
      // A trial by its address.
      if path.asciiLowercased.mentions("dryrun=all") { return }
      let kinds = path.split(at: UInt8(ascii: "?"))?.before ?? path
      let kind = kinds.split(separator: "/").dropLast().last.map { String($0) } ?? ""
      return report(deletes, path, max(.high, weight(of: kind)))
    }
    let isMany = arguments.has("all") || arguments.has("all-namespaces")
    guard let kinds = arguments.operands.dropFirst().first?.value.display, !kinds.isEmpty else {
      guard arguments.has(anyOf: "filename", "kustomize") else { return }
      return report(deletesMany, "all objects in " + call.files, .high)
    }
    // What it is comes from a list that is made while it runs.
    guard arguments.operands[1].value.prefix != "" else {
      return report(deletesMany, "whatever " + kinds + " names", .high)
    }
    var worst = Severity.none
    for kind in kinds.split(separator: ",") {
      let name = kind.split(separator: "/").first.map(String.init) ?? String(kind)
      worst = max(worst, weight(of: name))
    }
    // `pod/web svc/web`: each operand has its own kind.
    for word in arguments.operands.dropFirst(2) {
      guard let (kind, _) = word.value.prefix.split(at: UInt8(ascii: "/")) else { continue }
      worst = max(worst, weight(of: kind))
    }
    if isMany { return report(deletesMany, "all " + kinds, max(.high, worst)) }
    let target = arguments.display(from: 1)
    // In a cluster on this machine, and named for a test.
    if call.isLocal, arguments.operands.count > 2,
      arguments.operands.dropFirst(2).allSatisfy({ Environment(naming: $0.value.display) == .throwaway })
    {
      return
    }
    if worst == .medium, isPod(kinds) { return report(deletesPod, target, .medium) }
    if worst == .medium, call.isProduction { worst = .high }
    if arguments.has("selector") { return report(deletesMany, kinds, worst) }
    report(deletes, target, worst)
  }

  private static func isPod(_ kinds: String) -> Bool {
    kinds.split(separator: ",").allSatisfy { kind in
      ["pod", "pods", "po"].contains(kind.split(separator: "/").first.map(String.init))
    }
  }

  /// How much goes with an object of this kind. `kind.version.group` is the kind.
  private static func weight(of kind: String) -> Severity {
    let plain = kind.asciiLowercased.split(at: UInt8(ascii: "."))?.before ?? kind.asciiLowercased
    switch plain {
    case "namespace", "namespaces", "ns", "project", "projects", "customresourcedefinition",
      "customresourcedefinitions", "crd", "crds", "cephcluster", "cephclusters", "cephblockpool",
      "cephfilesystem", "managed", "xrd", "compositeresourcedefinition", "compositeresourcedefinitions":
      return .critical
    case "persistentvolumeclaim", "persistentvolumeclaims", "pvc", "persistentvolume", "persistentvolumes",
      "pv", "statefulset", "statefulsets", "sts", "node", "nodes", "no", "deployment", "deployments",
      "deploy", "daemonset", "daemonsets", "ds", "service", "services", "svc", "ingress", "ingresses", "ing",
      "secret", "secrets", "all", "storageclass", "sc", "volumesnapshot", "volumesnapshots", "cluster",
      "clusters", "application",
      // What operators keep data in.
      "volume", "volumes", "cephobjectstore", "cephobjectstores", "bucket", "buckets", "objectbucketclaim",
      "datavolume", "datavolumes", "virtualmachine", "virtualmachines", "postgresql", "postgresqls",
      "postgrescluster", "postgresclusters", "mysqlcluster", "innodbcluster", "perconaxtradbcluster",
      "mongodbcommunity", "elasticsearch", "elasticsearches", "opensearchcluster", "kafka", "kafkas",
      "kafkatopic", "kafkatopics", "rabbitmqcluster", "rabbitmqclusters", "redisfailover", "rediscluster",
      "etcdcluster", "cassandradatacenter", "cockroachdb", "tidbcluster", "clickhouseinstallation", "tenant",
      "tenants", "applications", "clusterrole", "clusterrolebinding", "validatingwebhookconfiguration",
      "mutatingwebhookconfiguration", "apiservice":
      return .high
    default: return .medium
    }
  }

  /// A secret printed whole: base64 hides nothing.
  static func secret(_ call: KubernetesCall, _ context: inout Judgement) {
    guard let kind = call.arguments.word(1) else { return }
    let name = kind.split(at: UInt8(ascii: "/"))?.before ?? kind
    guard name.split(separator: ",").contains(where: { $0 == "secret" || $0 == "secrets" }) else { return }
    let output = call.arguments.text("output") ?? ""
    let isWhole =
      output.hasPrefix("yaml") || output.hasPrefix("json") || output.hasPrefix("go-template")
      || (output.hasPrefix("custom-columns") && namesData(output))
    let namesOnly = output.mentions("jsonpath") && !namesData(output)
    guard isWhole, !namesOnly else { return }
    if call.invocation.isCaptured { context.memory.shownSecrets.append(call.range) }
    context.report(
      secret, on: call.name(2),
      severity: call.isProduction || call.arguments.has(anyOf: "all-namespaces", "A")
        || output.mentions("base64decode") ? .high : nil, at: call.range,
      program: call.program)
  }

  /// Whether a path goes to the data of an object and not to what is known about it, its metadata.
  private static func namesData(_ path: String) -> Bool {
    let path = ByteView(path)
    var at = 0
    while let found = path.firstRange(of: "data", from: at) {
      let start = found.lowerBound
      if start < 4 || !path[start - 4..<start].isSame(as: "meta") { return true }
      at = found.upperBound
    }
    return false
  }

  /// `kubectl run --privileged`, `kubectl debug node/n1 -- chroot /host`: a pod that is the node.
  private static func opens(_ call: KubernetesCall, _ context: inout Judgement) {
    let words = call.invocation.arguments.map(\.value.display)
    let isNode = words.contains { $0.hasPrefix("node/") } && words.contains("debug")
    let leaves = words.contains { $0 == "chroot" || $0.mentions("nsenter") || $0.mentions("chroot /host") }
    let reach =
      words.contains("--privileged") ? .medium : reach(ofPod: words.joined(separator: " ").without(" \""))
    // A look at a node is ordinary; leaving the container for it is not, nor is changing what lies there.
    let changes = isNode && changesHost(words)
    guard isNode && (leaves || changes) || reach != nil else { return }
    context.report(
      ContainerFamily.opensHost, on: isNode ? "node" : "host, from a pod",
      severity: leaves || changes ? .high : reach, at: call.range, program: call.program)
  }

  /// How much of the machine a pod has, by what is written about it without blanks and quotes. Its whole disk is the
  /// machine itself; so is that of `docker run -v /:/host`.
  private static func reach(ofPod text: String) -> Severity? {
    if text.mentions("hostPath:"),
      text.mentions("path:/\n") || text.mentions("path:/}") || text.mentions("path:/,")
        || text.hasSuffix("path:/")
    {
      return .high
    }
    return text.mentions("privileged:true") || text.mentions("hostPID:true") ? .medium : nil
  }
}
