import Bytes
import ShellMeaning
import Verdict

extension CodeReader {
  /// Calls of the libraries above that the code brought in. Names such as `remove` and `create` mean this only
  /// in their company.
  mutating func callServices(
    _ owner: String, _ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue], _ given: [CodeArgument]
  ) -> CodeValue? {
    if libraries.contains(.secrets), let result = callSecretLibraries(owner, name, receiver) {
      return result
    }
    if libraries.contains(.kubernetes), let result = callCluster(name, arguments) { return result }
    if libraries.contains(.docker), let result = callEngine(owner, name, given) { return result }
    if libraries.contains(.payments), let result = callPayments(owner, name) { return result }
    if libraries.contains(.chains), let result = callChains(name) { return result }
    if libraries.contains(.messages) {
      if name == "sendmail" || name.hasPrefix("send") {
        // A test's own server keeps what it gets.
        if receiver?.isLocalMail == true { return .unknown("nothing") }
        sends(arguments, to: receiver?.receiver.first?.known ?? "?")
      }
      if let result = callMessages(owner, name, given) { return result }
    }
    if libraries.contains(.models), let result = callModels(name) { return result }
    if libraries.contains(.search), let result = callSearch(owner, name) { return result }
    if libraries.contains(.queues), let result = callQueues(owner, name) { return result }
    if libraries.contains(.hosting), let result = callHosting(owner, name, receiver, arguments) {
      return result
    }
    if libraries.contains(.git), let result = callGit(name, given) { return result }
    if libraries.contains(.builders), let result = callBuilders(owner, name, arguments) { return result }
    if libraries.contains(.infrastructure), let result = callInfrastructure(owner, name, arguments) {
      return result
    }
    return nil
  }

  mutating func reportService(_ rule: Rule, _ target: String, _ severity: Severity) -> CodeValue {
    context.report(
      rule, on: target, severity: severity, at: invocation.range, program: invocation.canonicalName)
    return .unknown("nothing")
  }

  /// `delete_namespaced_pod(…)`, `deleteNamespace(…)`, `delete_collection_namespaced_deployment(…)`.
  private mutating func callCluster(_ name: String, _ arguments: [CodeValue]) -> CodeValue? {
    let words =
      name.utf8.contains(UInt8(ascii: "_"))
      ? name.split(separator: "_").map { String($0).asciiLowercased } : CloudCall.camelParts(name)
    guard words.first == "delete", words.count > 1 else { return nil }
    let what = words.dropFirst().filter { $0 != "namespaced" }.joined(separator: " ")
    let target = what + " " + (arguments.first?.value.display ?? "")
    if words.contains("collection") { return reportService(KubernetesFamily.deletesMany, target, .high) }
    switch SoughtName(what) {
    case "namespace", "custom resource definition", "cluster custom object", "project":
      return reportService(KubernetesFamily.deletes, target, .critical)
    case "pod", "config map", "job", "event", "lease", "endpoints":
      return reportService(
        what == "pod" ? KubernetesFamily.deletesPod : KubernetesFamily.deletes, target, .medium)
    default: return reportService(KubernetesFamily.deletes, target, .high)
    }
  }

  /// `container.remove(force=True)`, `client.volumes.prune()`, `client.images.push(…)`, and what a new
  /// container may reach.
  private mutating func callEngine(_ owner: String, _ name: String, _ given: [CodeArgument]) -> CodeValue? {
    func option(_ key: String) -> CodeValue? {
      given.last { $0.name == key }?.value ?? given.compactMap { $0.value.pair(key) }.last
    }
    switch SoughtName(name) {
    case "remove" where standsInLoop && names(.handlesVolumes) { $0 == "volumes" }:
      // `for v in client.volumes.list(): v.remove()`
      return reportService(ContainerFamily.removesVolumes, "every volume", .high)
    case "remove", "kill", "remove_container", "removeContainer":
      return reportService(ContainerFamily.removesMany, "containers", .medium)
    case "prune", "prune_containers", "prune_volumes", "pruneVolumes", "pruneContainers", "remove_volume":
      let isVolume = owner.mentions("volume") || name.asciiLowercased.mentions("volume")
      return reportService(
        isVolume ? ContainerFamily.removesVolumes : ContainerFamily.removesMany,
        isVolume ? "unused volumes" : "everything unused", .medium)
    case "push": return reportService(ContainerFamily.publishes, "", .medium)
    case "run", "create", "createContainer", "create_host_config", "create_container":
      let mounts = (option("volumes") ?? option("binds") ?? option("Binds"))?.everything ?? []
      let keys = (option("volumes")?.pairs.map(\.key) ?? []) + mounts.compactMap(\.known)
      let opens = keys.contains { $0 == "/" || $0.hasPrefix("/:") || $0.hasPrefix("/var/run/docker.sock") }
      guard
        opens || option("privileged")?.isTrue == true || option("Privileged")?.isTrue == true
          || option("pid_mode")?.known == "host"
      else { return nil }
      return reportService(ContainerFamily.opensHost, "disk and processes", .high)
    default: return nil
    }
  }

  private mutating func callModels(_ name: String) -> CodeValue? {
    switch SoughtName(name) {
    case "upload_folder", "upload_file", "upload_large_folder", "push_to_hub", "create_commit", "uploadFiles":
      return reportService(PackageFamily.publishes, "files on the hub", .medium)
    case "delete_experiment", "delete_run", "delete_registered_model", "delete_model_version":
      return reportService(DatabaseToolsFamily.dropsDatabase, name, .high)
    case "delete_repo", "deleteRepo", "delete_file", "delete_folder", "delete_branch", "super_squash_history":
      return reportService(PackageFamily.withdraws, "files on the hub", .high)
    default: return nil
    }
  }

  private mutating func callSearch(_ owner: String, _ name: String) -> CodeValue? {
    let rule = DatabaseToolsFamily.dropsDatabase
    switch SoughtName(name) {
    case "delete_index", "deleteIndex", "drop_index", "delete_collection", "deleteCollection",
      "drop_collection", "recreate_collection", "delete_class", "deleteClass", "delete_all_documents",
      "deleteAllDocuments", "clearObjects", "clear_objects", "clear_index", "drop_all":
      return reportService(rule, "the index", .high)
    case "delete_by_query", "deleteByQuery": return reportService(rule, "what a query matches", .high)
    case "delete_all", "deleteAll", "reset": return reportService(rule, "every index", .high)
    case "delete"
    where owner.hasSuffix("indices") || owner.hasSuffix("schema") || owner.hasSuffix("collections"):
      return reportService(rule, "the index", .high)
    default: return nil
    }
  }

  private mutating func callQueues(_ owner: String, _ name: String) -> CodeValue? {
    switch SoughtName(name) {
    case "delete_topics", "deleteTopics", "delete_topic", "queue_delete", "queue_purge", "deleteQueue",
      "purgeQueue", "delete_stream", "deleteTopicRecords", "delete_records", "exchange_delete", "purge",
      "obliterate", "delete_consumer_groups", "purge_stream", "clear", "empty", "drain":
      guard
        !["clear", "empty", "drain"].contains(name) || owner.asciiLowercased.mentions("queue")
          || libraries == .queues
      else { return nil }
      return reportService(DatabaseToolsFamily.dropsQueue, name, .high)
    default: return nil
    }
  }

  /// `gh.get_repo('a/b').delete()`, `octokit.rest.repos.delete(…)`, `octokit.request('DELETE /repos/a/b')`.
  private mutating func callHosting(
    _ owner: String, _ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue]
  ) -> CodeValue? {
    switch SoughtName(name) {
    case "delete", "remove", "destroy":
      let isRepository =
        ["repos", "projects", "Projects", "groups", "Groups", "orgs"].contains(where: owner.hasSuffix)
      if isRepository { return reportService(HostingFamily.deletes, "the repository", .critical) }
      return arguments.isEmpty ? reportService(HostingFamily.changes, "something", .high) : nil
    case "delete_repository", "deleteRepository", "delete_project":
      return reportService(HostingFamily.deletes, "the repository", .critical)
    case "update", "edit", "edit_repository", "update_repository", "edit_repo":
      // `octokit.repos.update({visibility: 'public'})`, `repo.edit(private=False)`
      let texts = invocation.arguments.map(\.value.display) + [invocation.input?.display ?? ""]
      let exposes = texts.contains { text in
        let code = text.without(" '\"").asciiLowercased
        return ["visibility:public", "visibility=public", "private:false", "private=false", "private=>false"]
          .contains { code.mentions($0) }
      }
      return exposes ? reportService(HostingFamily.visibility, "public", .high) : nil
    case "deleteRef", "delete_ref", "deleteRelease", "delete_release", "deleteRepoSecret", "delete_secret",
      "deleteBranchProtection", "remove_protection", "deleteEnvironment":
      return reportService(HostingFamily.api, name, .high)
    case "graphql":
      let body = arguments.first?.known ?? ""
      guard let (severity, target) = HostingAPI.judge(method: "POST", path: "graphql", body: body) else {
        return nil
      }
      return reportService(HostingFamily.api, target, severity)
    case "request":
      guard let text = arguments.first?.known, let (method, path) = text.split(at: 0x20),
        let (severity, target) = HostingAPI.judge(method: method, path: path, body: "")
      else { return nil }
      return reportService(HostingFamily.api, target, severity)
    case _ where name.hasPrefix("delete") || name.hasPrefix("remove"):
      // `octokit.rest.repos.deleteAnEnvironment(…)`
      let words = CloudCall.camelParts(name).flatMap { $0.nameParts }
      guard words.count > 1,
        !["label", "reaction", "comment", "assignees", "reviewers", "star"].contains(where: words.contains)
      else { return nil }
      return reportService(HostingFamily.api, name, .high)
    default: return nil
    }
  }

  /// `repo.git.reset('--hard')`, `git.push(['--force'])`, `origin.push(force=True)`: as git itself would run it.
  private mutating func callGit(_ name: String, _ given: [CodeArgument]) -> CodeValue? {
    switch SoughtName(name) {
    case "reset", "clean", "push", "checkout", "restore", "stash", "branch", "rm", "raw", "execute", "gc",
      "reflog", "filter_branch", "update_ref":
      break
    default: return nil
    }
    var words: [String] = name == "raw" || name == "execute" ? [] : [name.replacingBytes("_", with: "-")]
    for argument in given {
      if let option = argument.name {
        guard argument.value.isTrue else { continue }
        words.append((option.utf8.count == 1 ? "-" : "--") + option.replacingBytes("_", with: "-"))
        continue
      }
      for item in argument.value.items ?? [argument.value] {
        if let text = item.known { words.append(text) }
      }
    }
    if words.first == "git" { words.removeFirst() }
    guard !words.isEmpty else { return nil }
    let range = invocation.range
    let inner = Invocation(
      program: Invocation.Argument(value: Value("git"), range: range),
      arguments: words.map { Invocation.Argument(value: Value($0), range: range) },
      wrappers: invocation.wrappers, directory: directory, range: range)
    Families.judge(inner, FamilyIndex.traits(of: "git"), &context)
    return .unknown("nothing")
  }

  private mutating func callBuilders(_ owner: String, _ name: String, _ arguments: [CodeValue]) -> CodeValue?
  {
    guard !hasScratchDatabase else { return nil }
    switch SoughtName(name) {
    case "dropTable", "dropTableIfExists", "drop_table", "drop_tables", "dropSchema", "dropAllTables",
      "drop_schema", "dropDatabase", "dropAllSchemas", "drop_all_tables", "dropColumn":
      return reportService(SQLFamily.dropTable, arguments.first?.value.display ?? "every table", .high)
    case "drop" where arguments.isEmpty && receiverless(owner):
      return reportService(SQLFamily.dropTable, "every table", .high)
    case "synchronize" where arguments.first?.isTrue == true:
      return reportService(SQLFamily.dropTable, "every table", .high)
    case "where", "whereIn", "andWhere", "filter", "exclude", "whereNot":
      guard !arguments.isEmpty else { return nil }
      return CodeValue(chain: "filtered-rows")
    case "del", "truncate", "delete":
      guard owner != "filtered-rows", name != "delete" || language == .ruby && !owner.isEmpty else {
        return nil
      }
      return arguments.isEmpty ? reportService(SQLFamily.unboundedWrite, owner, .high) : nil
    default: return nil
    }
  }

  /// What was called is no name of one table: `new Sequelize(url).drop()`, `sequelize.drop()`.
  private func receiverless(_ owner: String) -> Bool {
    owner.isEmpty || owner.asciiLowercased.hasSuffix("sequelize") || owner.hasSuffix("db")
  }

  private mutating func callInfrastructure(_ owner: String, _ name: String, _ arguments: [CodeValue])
    -> CodeValue?
  {
    switch SoughtName(name) {
    case "destroy", "destroy_node", "Destroy_Task", "undefine", "delete_server", "destroy_server",
      "remove_stack":
      return reportService(CloudFamily.deletes, "a resource", .high)
    case "delete" where arguments.isEmpty, "del" where !owner.isEmpty,
      "delete"
    where ["zones", "servers", "droplets", "volumes", "databases", "domains"].contains(where: owner.hasSuffix):
      return reportService(CloudFamily.deletes, "a resource", .high)
    default: return nil
    }
  }
}
