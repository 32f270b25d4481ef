import Bytes
import ShellMeaning
import Verdict

/// Helm, etcd and the programs that run whole clusters.
extension KubernetesFamily {
  static let helmGrammar = Grammar(
    "n,namespace= kube-context= kubeconfig= kube-token= kube-apiserver= kube-as-user= registry-config= "
      + "repository-config= repository-cache= burst-limit= qps= debug dry-run=? keep-history no-hooks timeout= wait "
      + "cascade= description= f,values= set= set-string= version,chart-version= repo= i,install output= h,help"
  )

  static let helmTable = DeedTable(
    helmGrammar,
    [
      Deed("uninstall|delete|del|un", .high, "the Helm release"), Deed("push|cm-push", .medium, "the chart"),
      Deed("rollback", .low, "the Helm release"),
    ])

  static func helm(_ invocation: Invocation, _ context: inout Judgement) {
    installs(invocation, &context)
    guard let hit = helmTable.worst(invocation.arguments) else { return }
    let place =
      (hit.arguments.value("kube-context")?.display ?? "") + " "
      + (hit.arguments.value("namespace")?.display ?? "")
    let severity =
      Environment(naming: place) == .production && hit.deed.severity == .high ? .critical : hit.deed.severity
    context.report(release, on: hit.target, severity: severity, at: invocation.range, program: "helm")
  }

  static let etcdGrammar = Grammar(
    "endpoints= cacert= cert= key= user= password= prefix from-key w,write-out= prev-kv range rev= command-timeout= "
      + "dial-timeout= data-dir= h,help")

  static func etcd(_ invocation: Invocation, _ context: inout Judgement) {
    let arguments = Arguments(invocation.arguments, by: etcdGrammar)
    guard !arguments.has("help"), let verb = arguments.word(0) else { return }
    switch verb {
    case "del", "rm", "rmdir":
      let isWide = arguments.has(anyOf: "prefix", "from-key") || arguments.operands.count > 2
      let isAll = isWide && ["", "/", "\0", "/registry", "/registry/"].contains(arguments.word(1) ?? "x")
      context.report(
        store, on: arguments.display(from: 1), severity: isAll ? .critical : isWide ? .high : .medium,
        at: invocation.range, program: "etcdctl")
    case "member", "user", "role", "auth":
      let action = arguments.word(1)
      guard action == "remove" || action == "delete" || action == "disable" else { return }
      context.report(
        store, on: arguments.display(), severity: verb == "member" ? .high : .medium, at: invocation.range,
        program: "etcdctl")
    default: break
    }
  }

  static let releaseTable = DeedTable(
    Grammar(
      "n,namespace= context= kubeconfig= kube-context= f,file= e,environment= l,selector= s= server= auth-token= "
        + "revision= timeout= p,profile= m,module= filename= default-repo= cascade=? prune y,yes purge args= help"
    ),
    [
      Deed("destroy|delete", .high, "every release of this project"),
      Deed("app delete|rm|remove|delete-resource", .high, "the Argo CD application"),
      Deed("appset|proj|repo|cluster delete|rm", .high, "from Argo CD"),
      Deed("app sync", .medium, "what git no longer names of", needs: "prune"),
      Deed("app sync", .high, "and makes anew what git names of", needs: "replace"),
      Deed("uninstall", .high, "what is installed in the cluster"),
      Deed("x|experimental uninstall", .high, "what is installed in the cluster"),
      Deed("suspend *", .medium, "what Flux keeps as it is", needs: "all"),
      Deed("hubble disable", .medium, "what Cilium watches"),
      Deed("delete *", .high, "what Flux manages as"),
      Deed("backup|restore|schedule delete", .high, "the Velero backup"),
      Deed("purge", .high, "every deployment of this project"),
      Deed("dismiss", .high, "this project's release"),
    ])
  static let clusterTable = DeedTable(
    Grammar(
      "n,name= region= cluster= f,config-file= config= profile= cri-socket= y,yes state= e,endpoints= nodes= "
        + "talosconfig= context= kubeconfig= force wait graceful=? help"),
    [
      Deed("reset", .critical, "this Kubernetes node's state"),
      Deed("delete cluster", .critical, "the cluster"),
      Deed("anywhere delete cluster", .critical, "the cluster"),
      Deed("remove", .critical, "the cluster"),
      Deed("delete nodegroup|ng|fargateprofile", .high, "the node group"),
      Deed("delete instancegroup|ig", .high, "the instance group"),
      Deed("delete *", .medium, "the cluster's"),
      Deed("delete", .high, "the providers of the cluster", needs: "all"),
      Deed("drain nodegroup|ng", .high, "the node group"),
    ])
}
