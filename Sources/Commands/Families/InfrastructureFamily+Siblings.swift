import Bytes
import ShellMeaning
import Verdict

extension InfrastructureFamily {
  /// Tools of which only some words do harm.
  static func sibling(_ invocation: Invocation, _ context: inout Judgement) {
    let program = invocation.canonicalName
    let options = Grammar(
      "c,config= profile= region= e,env,environment= a,app= s,stage= p,project= stack= f,file= target= i= l= "
        + "no-dry-run y,yes force h,help")
    let deeds: [Deed]
    switch program {
    case "aws-nuke", "azure-nuke", "gcp-nuke":
      // Without that option it only says what it would do.
      deeds = [
        Deed("", .critical, "everything in the account", needs: "no-dry-run,no-dryrun")
      ]
    case "awsweeper": deeds = [Deed("*", .critical, "everything in the account that matches")]
    case "waypoint":
      deeds = [Deed("destroy", .high, "what Waypoint runs"), Deed("project destroy", .high, "it")]
    case "cloud-nuke": deeds = [Deed("aws|azure|defaults-aws", .critical, "everything in the account")]
    case "leftovers": deeds = [Deed("", .critical, "everything in the account", unless: "d,dry-run")]
    case "terraspace":
      deeds = [Deed("down|all down", .critical, "the stack"), Deed("all down", .critical, "every stack")]
    case "stacker": deeds = [Deed("destroy", .critical, "the stacks", needs: "f,force")]
    case "coder":
      deeds = [
        Deed("delete|rm", .high, "the workspace"), Deed("templates delete", .high, "the template"),
        Deed("users delete", .high, "the user"), Deed("reset-password", .medium, "the password of"),
      ]
    case "convox":
      deeds = [
        Deed("apps delete", .critical, "the app"), Deed("resources delete", .critical, "the resource"),
        Deed("rack uninstall", .critical, "the rack"), Deed("instances terminate", .high, "the machine"),
        Deed("releases rollback", .medium, "the release"), Deed("env unset", .medium, "settings"),
      ]
    case "rad", "humctl":
      deeds = [
        Deed("app|application|env|environment|group|workspace delete", .critical, "the application"),
        Deed("delete app|env|environment|resource", .critical, "the application"),
        Deed("resource|recipe delete|unregister", .high, "the resource"),
      ]
    case "hammer":
      deeds = [
        Deed(
          "host|hostgroup|organization|location|content-view|repository|product|user delete", .high, "the"),
        Deed("compute-resource|subnet|domain|os|capsule|lifecycle-environment delete", .high, "the"),
      ]
    case "defang":
      deeds = [Deed("compose down", .critical, "the services"), Deed("down", .critical, "the services")]
    case "helmwave": deeds = [Deed("down", .high, "every release")]
    case "nelm": deeds = [Deed("release uninstall", .high, "the release")]
    case "nixos-rebuild", "darwin-rebuild":
      // Another machine takes it over at once.
      deeds = [Deed("switch|boot|test", .medium, "another machine's system", needs: "target-host")]
    case "kubecfg": deeds = [Deed("delete", .high, "what the file describes:")]
    case "cloud-init": deeds = [Deed("clean", .medium, "what the machine was set up by")]
    case "stax": deeds = [Deed("delete", .critical, "the stack")]
    case "rain": deeds = [Deed("rm|remove|delete", .critical, "the stack")]
    case "sceptre": deeds = [Deed("delete", .critical, "the stacks"), Deed("prune", .high, "stacks")]
    case "zappa": deeds = [Deed("undeploy", .critical, "the deployment"), Deed("rollback", .low, "")]
    case "chalice": deeds = [Deed("delete", .critical, "the application")]
    case "dokku":
      deeds = [
        Deed("apps:destroy", .critical, "the app"), Deed("*:destroy", .critical, "the service"),
        Deed(
          "postgres:destroy|mysql:destroy|redis:destroy|mongo:destroy|mariadb:destroy", .critical,
          "the service"),
        Deed("ps:stop", .medium, "the app"), Deed("config:clear", .high, "every setting of"),
        Deed("storage:unmount|certs:remove|domains:clear", .medium, "it"),
      ]
    case "kamal":
      deeds = [
        Deed("remove", .critical, "the app and its accessories"),
        Deed("accessory remove", .critical, "the accessory"),
        Deed("app remove|stop", .high, "the app"), Deed("proxy|traefik remove", .high, "the proxy"),
      ]
    case "ecs-cli":
      deeds = [
        Deed("down", .critical, "the cluster"), Deed("compose down|rm", .high, "the tasks"),
        Deed("compose service rm|down", .high, "the service"),
      ]
    case "salt", "salt-ssh", "salt-call": return salt(invocation, &context)
    case "salt-key": deeds = [Deed("", .high, "keys of the minions", needs: "D,d,delete-all,delete")]
    case "atmos":
      deeds = [
        Deed("terraform|helmfile destroy", .critical, "the component"), Deed("terraform clean", .low, ""),
        Deed("terraform deploy", .high, "changes nobody has looked at"),
      ]
    case "terramate":
      deeds = [
        Deed("run destroy", .critical, "every stack"), Deed("run * destroy", .critical, "every stack"),
        Deed("script run destroy|teardown|nuke", .critical, "every stack"),
      ]
    case "spacectl":
      deeds = [
        Deed("stack delete", .critical, "the stack"), Deed("stack confirm|deploy", .medium, "the run"),
        Deed("module|blueprint|worker-pool delete", .high, "the"),
      ]
    case "scalr", "tfe", "env0":
      deeds = [
        Deed("delete-workspace|delete-environment|delete-account", .critical, "the workspace"),
        Deed("workspace|workspaces|environment|project delete|destroy|rm", .critical, "the workspace"),
        Deed("destroy", .critical, "the environment"),
        Deed("delete-variable|delete-agent-pool", .medium, "the"),
      ]
    case "nomad-pack": deeds = [Deed("destroy|stop", .high, "what the pack runs")]
    case "esc": deeds = [Deed("env rm|delete", .high, "the environment's settings")]
    case "maas":
      deeds = [
        Deed("* machine|machines|node|vm-host|pod|device delete|release", .high, "the machine"),
        Deed("* machine|machines|node power-off|mark-broken|abort|deploy", .medium, "the machine"),
        Deed("* subnet|vlan|fabric|space|domain|dnsresource|user|tag delete", .high, "the"),
      ]
    case "chef-server-ctl":
      deeds = [
        Deed("cleanse|uninstall", .critical, "the whole server"),
        Deed("org-delete", .critical, "the organisation"),
        Deed("user-delete|org-user-remove|remove-server-admin-permissions", .high, "the account"),
        Deed("stop|graceful-kill|kill", .medium, "the server"),
        Deed("reindex|restore", .medium, "what is stored"),
        Deed("password|grant-server-admin-permissions", .high, "the account"),
      ]
    case "puppetserver":
      deeds = [
        Deed("ca clean|revoke|delete", .high, "the certificate", needs: "certname,all"),
        Deed("ca setup|import", .medium, "the authority"),
      ]
    case "salt-cloud":
      deeds = [
        Deed("*", .critical, "the machine", needs: "d,destroy"),
        Deed("", .critical, "the machines", needs: "d,destroy"),
      ]
    case "salt-run":
      deeds = [
        Deed("cloud.destroy|cloud.action", .critical, "machines"),
        Deed("manage.down", .medium, "keys of minions"),
        Deed("cache.clear_all|cache.flush|fileserver.clear_cache", .low, "caches"),
        Deed("virt.purge|virt.reset", .high, "machines"),
        Deed(
          "state.orch|state.orchestrate|state.sls destroy|teardown|nuke|wipe|purge|decommission", .high,
          "what the state takes down"),
      ]
    case "nix-collect-garbage":
      deeds = [Deed("", .medium, "every generation to go back to", needs: "d,delete-old")]
    case "encore": deeds = [Deed("namespace delete", .medium, "it"), Deed("db reset", .high, "the database")]
    default:
      deeds = [
        Deed("destroy|delete|remove|down|undeploy|teardown", .critical, "every resource of this project")
      ]
    }
    context.report(destroys, worstOf: DeedTable(options, deeds), by: invocation)
  }

  /// `salt '*' cmd.run 'rm -rf /srv'`, `salt '*' system.reboot`
  private static func salt(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.filter { !$0.value.prefix.hasPrefix("-") }
    guard let place = words.firstIndex(where: { $0.value.known?.mentions(".") == true }) else { return }
    let function = words[place].value.known ?? ""
    switch function {
    case "cmd.run", "cmd.shell", "cmd.script", "cmd.run_all":
      guard let code = words[(place + 1)...].first?.value else { return }
      var there = invocation
      there.wrappers.append(.remote(by: "salt", host: "every minion"))
      context.judgeShell(code, from: there, in: Value("/root"))
    case "system.reboot", "system.shutdown", "system.poweroff", "system.halt", "file.remove", "pkg.purge",
      "pkg.remove", "user.delete", "service.stop", "disk.wipe", "network.disable", "mysql.db_remove",
      "postgres.db_remove", "iptables.flush", "nftables.flush", "shadow.set_password", "ssh.set_auth_key",
      "group.delete", "partition.mkfs", "disk.format", "lvm.lvremove", "zpool.destroy", "zfs.destroy",
      "mongodb.db_remove", "redis.flushall", "docker.rm", "kubernetes.delete_namespace":
      context.report(adHoc, on: function, at: invocation.range, program: invocation.canonicalName)
    case "state.apply", "state.sls", "state.highstate", "state.single":
      let names = words[(place + 1)...].map(\.value.display)
      guard !names.contains("test=True") else { return }
      let isGone = names.contains { $0 == "file.absent" || $0 == "user.absent" || $0 == "pkg.purged" }
      guard isGone || names.contains(where: takesDown) else { return }
      context.report(
        adHoc, on: function + " " + names.joined(separator: " "), severity: isGone ? .high : .medium,
        at: invocation.range, program: invocation.canonicalName)
    default: return
    }
  }
}

// MARK: Names and tasks

extension InfrastructureFamily {
  /// Named for what it does: `teardown.yml`, `wipe_cache`.
  static func takesDown(_ name: String) -> Bool {
    SQLSession.lastComponent(name).nameParts.contains {
      ["destroy", "teardown", "nuke", "wipe", "decommission", "purge"].contains($0)
    }
  }

  /// `fab -H prod nuke`, `bolt plan run teardown -t all`, `bolt task run service action=stop name=sshd -t all`
  static func tasks(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.map(\.value.display)
    guard !words.contains("--noop"), !words.contains("--list"), !words.contains("--help"),
      !words.contains("show")
    else { return }
    let names = words.filter { !$0.hasPrefix("-") && !$0.mentions("/") }
    let isStop =
      words.starts(with: ["task", "run"])
      && words.contains { ["action=stop", "action=uninstall", "action=disable"].contains($0) }
    let isReboot = words.starts(with: ["task", "run", "reboot"])
    guard let name = names.first(where: takesDown) ?? (isStop || isReboot ? words[2] : nil) else { return }
    let isProduction = words.contains { Environment(naming: $0) == .production }
    context.report(
      adHoc, on: name, severity: isProduction || isReboot ? .high : .medium, at: invocation.range,
      program: invocation.canonicalName)
  }

  static let knife = DeedTable(
    Grammar(
      "c,config= k,key= s,server-url= u,user= E,environment= profile= F,format= y,yes a,all p,purge P "
        + "R,recurse r,recursive m,method= h,help"),
    [
      Deed(
        "node|client|role|environment|cookbook|policy|policygroup|tag|acl delete|bulk", .high,
        "the Chef object"),
      Deed("data bag delete", .high, "the data bag"), Deed("user|org delete", .high, "the"),
      Deed("opc user|org delete", .critical, "the"), Deed("vault delete|remove", .high, "the vault"),
      Deed(
        "ec2|azure|azurerm|google|gce|openstack|digital_ocean|linode|vsphere|rackspace server|vm|droplet delete|destroy",
        .critical, "the server"),
      Deed("delete", .high, "from the Chef server:"),
      Deed("raw", .medium, "by a request:", needs: "m,method"),
      Deed("upload|cookbook upload", .low, "cookbooks"),
    ])

  /// `puppet node clean web`, `puppet cert clean web`, `puppet resource user eve ensure=absent`
  static func puppet(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.map(\.value.display)
    guard !words.contains("--noop"), !words.contains("--help") else { return }
    func report(_ rule: Rule, _ what: String, _ severity: Severity) {
      context.report(rule, on: what, severity: severity, at: invocation.range, program: "puppet")
    }
    switch words.first {
    case "node", "cert", "certificate":
      guard words.count > 2, ["clean", "purge", "deactivate", "revoke", "destroy"].contains(words[1]) else {
        return
      }
      report(destroys, "what is known of the node " + words[2], .high)
    case "agent":
      if words.contains("--disable") { report(state, "the agent, which stops,", .medium) }
    case "resource":
      guard words.count > 3 else { return }
      let ensures = words.first { $0.hasPrefix("ensure=") }?.dropFirst(7) ?? ""
      switch words[1] {
      case "file" where ensures == "absent":
        context.delete(
          invocation.arguments[2].value, words.contains("force=true") ? .recursive : .single, by: invocation,
          at: invocation.range)
      case "user",
        "group" where ensures == "absent":
        if ensures == "absent" { report(Accounts.users, words[2], .high) }
      case "service" where ensures == "stopped":
        let isVital = SecurityTools.matches(words[2]) || ["sshd", "ssh"].contains(words[2])
        report(adHoc, "service " + words[2] + " stopped", isVital ? .high : .medium)
      case "package" where ensures == "absent" || ensures == "purged":
        report(adHoc, "package " + words[2] + " removed", .medium)
      default: return
      }
    default: return
    }
  }
}
