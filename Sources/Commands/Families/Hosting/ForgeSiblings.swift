import Bytes
import ShellMeaning
import Verdict

/// The hosts of repositories that people run themselves, and the services that build what lies in them.
enum ForgeSiblings: Family {
  static let category = "hosting"

  static let programs = [
    "gitea", "forgejo", "gogs", "gitlab-ctl", "gitlab-rake", "gitlab-rails", "gitlab-backup",
    "gitlab-restore", "gitlab-runner", "gitlab-psql", "gitlab", "hut", "D", "gerrit", "deleteproject",
    "gitlab-redis-cli", "circleci", "travis", "bk", "drone", "woodpecker-cli", "fly", "acli", "linear", "bb",
    "codefresh", "earthly", "config.sh",
  ]

  static let rules = [HostingFamily.deletes, HostingFamily.releases, HostingFamily.changes]

  private static let grammar = Grammar(
    "t,target= c,config= w,work-path= C,custom-path= u,username,user= i,id= p,pipeline= n,team-name,name= "
      + "b,build= j,job= o,org,organization= s,server,site= token= host= r,repo,repository= k,key= url= g,gitlab= "
      + "purge f,force y,yes a,all all-runners non-interactive inactive permanently help")

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let program = invocation.canonicalName
    switch program {
    case "config.sh":
      // GitHub's runner: from then on whoever may push there runs code on this machine.
      let words = invocation.arguments.map(\.value.prefix)
      guard words.contains("--url"), words.contains(where: { $0 == "--token" || $0 == "--pat" }) else {
        return
      }
      context.report(
        HostingFamily.changes, on: "who may run code on this machine", severity: .high, at: invocation.range,
        program: program)
    case "gitlab-rails":
      // What Rails' own words do, with the server's own data.
      if destroysProject(invocation, context) {
        context.report(
          HostingFamily.deletes, on: "what its code names", severity: .high, at: invocation.range,
          program: program)
      }
      return MigrationFamily.judge(invocation.renamed("rails"), &context)
    case "gitlab-psql": return SQLFamily.judge(invocation.renamed("psql"), &context)
    case "gitlab-redis-cli": return DocumentFamily.judge(invocation.renamed("redis-cli"), &context)
    case "gitlab-rake": return rake(invocation, &context)
    // Commands that a server takes by ssh, of names that mean nothing elsewhere.
    case "D", "gerrit", "deleteproject": guard invocation.isRemote else { return }
    default: break
    }
    guard let (rule, deeds) = table(program) else { return }
    context.report(rule, worstOf: DeedTable(grammar, deeds), by: invocation)
  }

  /// `Project.find_by_full_path('acme/core').destroy!`, `Groups::DestroyService.new(…)`: with a project goes all that
  /// people have put into it.
  private static func destroysProject(_ invocation: Invocation, _ context: Judgement) -> Bool {
    let words = invocation.arguments.map(\.value.display)
    guard ["runner", "r", "console", "c"].contains(words.first) else { return false }
    let code =
      words.dropFirst().joined(separator: " ") + (invocation.input.map { context.code(in: $0) } ?? "")
    if code.mentions("DestroyService") { return true }
    return ["Project", "Group", "Namespace", "User", "Ci::Runner"].contains { code.mentions($0 + ".") }
      && [".destroy", ".delete", ".really_destroy", "&:destroy", "&:delete"].contains { code.mentions($0) }
  }

  /// The tasks that clean up only say what they would do until they are told otherwise.
  private static func rake(_ invocation: Invocation, _ context: inout Judgement) {
    let words =
      invocation.arguments.map { $0.value.known ?? "" }
      + invocation.environment.map { $0.name + "=" + $0.value.display }
    let isReal = words.contains("DRY_RUN=false") || words.contains("DRY_RUN=0")
    for word in words {
      let severity: Severity
      switch word.split(at: UInt8(ascii: "["))?.before ?? word {
      case "gitlab:cleanup:repos", "gitlab:cleanup:dirs", "gitlab:setup", "db:drop", "db:reset",
        "db:migrate:reset", "gitlab:backup:restore", "gitlab:two_factor:disable_for_all_users":
        severity = .high
      case "gitlab:cleanup:orphan_job_artifact_files", "gitlab:cleanup:orphan_lfs_file_references",
        "gitlab:cleanup:project_uploads", "gitlab:cleanup:remote_upload_files":
        guard isReal else { continue }
        severity = .high
      default: continue
      }
      context.report(
        HostingFamily.changes, on: "what the server keeps, by " + word, severity: severity,
        at: invocation.range, program: "gitlab-rake")
      return
    }
  }

  private static func table(_ program: String) -> (Rule, [Deed])? { servers(program) ?? builders(program) }

  private static func servers(_ program: String) -> (Rule, [Deed])? {
    let rule = HostingFamily.changes
    switch program {
    case "gitea", "forgejo", "gogs":
      return (
        rule,
        [
          Deed("admin user delete", .high, "the account"),
          Deed("admin user delete", .critical, "the account and all its repositories", needs: "purge"),
          Deed("admin user change-password|must-change-password", .high, "the password of"),
          Deed("admin auth delete", .high, "a way to log in"),
          Deed(
            "admin delete-inactivate-users|delete-repository-archives|delete-missing-repositories", .high,
            "them"),
          Deed("admin user create", .medium, "the accounts:", needs: "admin"),
          Deed("restore|restore-repo", .high, "what is there, by a dump"),
        ]
      )
    case "gitlab-ctl":
      return (
        rule,
        [
          Deed("cleanse|remove-accounts", .critical, "the whole server and its data"),
          Deed("uninstall", .high, "the server's services"),
          Deed("stop|kill|term|int|hup|graceful-kill", .medium, "the server"),
          Deed("deploy-page up", .medium, "the server"),
          Deed("registry-garbage-collect", .medium, "images", needs: "m"),
          Deed("promote|promote-to-primary-node", .high, "which server leads"),
          Deed("pg-upgrade|revert-pg-upgrade", .medium, "the database"),
        ]
      )
    case "gitlab-backup", "gitlab-restore":
      return (rule, [Deed("restore", .high, "everything on the server, by a backup")])
    case "gitlab-runner":
      return (
        rule,
        [
          Deed("unregister", .medium, "the runner"),
          Deed("unregister", .high, "every runner", needs: "all-runners"),
          Deed("uninstall", .medium, "the service"), Deed("reset-token", .medium, "the runner's token"),
        ]
      )
    case "gitlab":
      return (
        rule,
        [
          Deed("project|group delete", .critical, "the"),
          Deed(
            "user|project-branch|project-tag|project-release|project-variable|group-variable|project-hook|project-protected-branch|project-environment|project-registry-repository delete",
            .high, "the"),
          Deed("project-protected-branch|project-merge-request|project-issue delete", .high, "the"),
          Deed("* delete", .medium, "the"),
        ]
      )
    case "hut":
      return (
        HostingFamily.deletes,
        [
          Deed("git|hg delete", .critical, "the repository"),
          Deed("lists|todo|pages|builds|hub|project delete|unpublish", .high, "the"),
          Deed(
            "lists|todo|git|hg|meta|paste|builds secret|ssh-key|pgp-key|ticket|webhook|user-webhook delete",
            .medium, "the"),
          Deed("paste delete", .medium, "the paste"),
        ]
      )
    case "D":
      // Gitolite's: `ssh git@host D rm repo`.
      return (
        HostingFamily.deletes,
        [Deed("rm|trash", .high, "the repository"), Deed("unlock", .medium, "the lock on")]
      )
    case "gerrit", "deleteproject":
      return (
        HostingFamily.deletes,
        [
          Deed("delete-project delete", .critical, "the project", needs: "yes-really-delete"),
          Deed("delete", .critical, "the project", needs: "yes-really-delete"),
          Deed("set-account", .high, "the account", needs: "inactive,delete-ssh-key,delete-email"),
          Deed("set-members", .high, "members of the group", needs: "remove"),
          Deed("set-project-parent|set-project|rename-group", .medium, "rights of"),
          Deed("ban-commit", .medium, "the commit"), Deed("plugin rm|remove", .medium, "the plugin"),
          Deed("review", .medium, "the change", needs: "abandon,delete"),
        ]
      )
    case "acli", "linear":
      return (
        rule,
        [
          Deed("jira project delete", .critical, "the project"),
          Deed("jira workitem|board|filter|dashboard delete|archive", .medium, "the"),
          Deed("admin user delete|deactivate|cancel-delete", .high, "the account"),
          Deed("issue|project|team|document delete", .medium, "the"),
        ]
      )
    case "bb":
      // Bitbucket's; the Clojure of that name takes files and code.
      return (HostingFamily.deletes, [Deed("repo|project delete|rm", .critical, "the repository")])
    default: return nil
    }
  }

  private static func builders(_ program: String) -> (Rule, [Deed])? {
    let rule = HostingFamily.changes
    switch program {
    case "circleci":
      return (
        rule,
        [
          Deed("context delete", .high, "the context and its secrets"),
          Deed("context remove-secret", .high, "the secret"),
          Deed("context store-secret", .medium, "the secret"),
          Deed("orb unlist|delete", .medium, "the orb"), Deed("orb publish", .medium, "the orb"),
          Deed("namespace delete-alias|rename", .high, "the name"),
          Deed("runner resource-class delete", .high, "the runners"),
          Deed("runner token delete", .medium, "the token"),
          Deed("project secret delete", .high, "the secret"), Deed("policy push", .medium, "the policy"),
        ]
      )
    case "travis":
      return (
        rule,
        [
          Deed("env clear", .high, "every variable of the build"), Deed("env unset", .medium, "the variable"),
          Deed("disable", .medium, "the builds of this repository"),
          Deed("sshkey", .medium, "the key", needs: "delete,D"),
        ]
      )
    case "bk":
      return (
        rule,
        [
          Deed("pipeline|cluster|queue|agent-token|cluster-token delete", .high, "the"),
          Deed("agent stop", .medium, "agents"),
        ]
      )
    case "drone", "woodpecker-cli":
      return (
        rule,
        [
          Deed("repo|repository rm|remove", .high, "the builds of"),
          Deed("repo disable|chown", .medium, "the builds of"),
          Deed("secret|orgsecret|registry rm|remove", .high, "the secret"),
          Deed("repo|org|admin|global secret|registry rm|remove", .high, "the secret"),
          Deed("user|admin rm|remove", .high, "the account"),
          Deed("admin|user user|secret rm|remove", .high, "the"),
          Deed("server destroy|drain", .high, "the build server"),
          Deed("cron|template rm|remove", .medium, "the"), Deed("build|log rm|purge", .medium, "records of"),
          Deed("queue pause", .medium, "every build"),
        ]
      )
    case "fly":
      // Concourse's; that of fly.io has no such words.
      return (
        rule,
        [
          Deed("destroy-pipeline|dp", .high, "the pipeline"),
          Deed("destroy-team|dt", .critical, "the team and its pipelines"),
          Deed("archive-pipeline|ap", .high, "the pipeline"),
          Deed("prune-worker|pw|land-worker|lw", .medium, "the worker"),
          Deed("clear-resource-cache|crc|clear-versions|cv", .medium, "versions of"),
          Deed("pause-pipeline|pp", .medium, "the pipeline", needs: "a,all"),
        ]
      )
    case "codefresh":
      return (rule, [Deed("delete *", .high, "the")])
    case "earthly":
      return (rule, [Deed("org|project|secret|secrets delete|rm|remove", .high, "the")])
    default: return nil
    }
  }
}
