import Verdict

extension ServiceSiblings {
  /// Hosts of applications and of names.
  static func hosts(_ program: String) -> (Rule, [Deed])? {
    let rule = CloudFamily.deletes
    switch program {
    case "flarectl":
      return (
        rule,
        [
          Deed("zone|z delete|d", .critical, "the zone"), Deed("dns|d delete|d", .high, "the record"),
          Deed("firewall|f rules delete", .high, "the rule"), Deed("zone|z purge", .medium, "what is cached"),
        ]
      )
    case "terminus":
      return (
        rule,
        [
          Deed("site:delete", .critical, "the site"),
          Deed("env:wipe", .critical, "the environment's content"),
          Deed("multidev:delete", .high, "the environment"),
          Deed("env:clone-content", .high, "the content that is there"),
          Deed("import:database|import:files|import:site|backup:restore", .high, "the content that is there"),
          Deed("domain:remove|redis:disable|solr:disable|site:team:remove", .medium, "it"),
          Deed("lock:disable", .medium, "the lock"),
        ]
      )
    case "upstash":
      return (
        rule,
        [
          Deed(
            "redis|kafka|vector|qstash|team delete|delete-cluster|delete-topic|reset-password", .high,
            "the database"),
          Deed("team remove-member", .medium, "the member"),
        ]
      )
    case "beam":
      return (rule, [Deed("deployment|volume|secret|machine delete|stop|rm", .high, "the")])
    case "lambda-cloud": return (rule, [Deed("terminate", .high, "the machine")])
    case "modal":
      return (
        rule,
        [
          Deed("app stop", .medium, "the app"),
          Deed("volume|nfs|queue|dict|secret rm|delete|clear", .high, "the"),
        ]
      )
    case "stackit":
      return (
        rule,
        [
          Deed(
            "server|volume|project|ske|postgresflex|mongodbflex|object-storage|network|dns delete", .critical,
            "the"),
          Deed("* * delete", .high, "the"), Deed("* * * delete", .high, "the"),
        ]
      )
    case "opta", "architect": return (rule, [Deed("destroy", .critical, "everything it has made")])
    case "acorn": return (rule, [Deed("rm|uninstall", .high, "the app", needs: "all,a,force,f,volumes,v")])
    case "firebase":
      return (
        rule,
        [
          Deed("database:set|database:update /", .critical, "the whole database", needs: "f,force,confirm"),
          Deed("database:set", .high, "what is at", needs: "f,force,confirm"),
          Deed("auth:import", .medium, "accounts"), Deed("remoteconfig:rollback", .medium, "the settings"),
          Deed("appdistribution:testers:remove|apps:android:sha:delete", .medium, "it"),
        ]
      )
    case "wrangler":
      return (
        rule,
        [
          Deed("rollback", .medium, "the version in use"), Deed("secret bulk", .medium, "secrets"),
          Deed("d1 time-travel restore", .high, "everything since then"),
          Deed("d1 delete", .critical, "the database"),
          Deed("vectorize delete|delete-vectors", .high, "the index"),
          Deed("pages deployment|secret delete", .medium, "it"), Deed("kv bulk delete", .high, "keys"),
          Deed("hyperdrive|workflows|queues delete", .high, "the"),
          Deed("workflows instances terminate", .medium, "the"), Deed("queues purge", .high, "the queue"),
        ]
      )
    case "heroku":
      return (
        rule,
        [
          Deed("domains:clear|certs:remove", .high, "the app's"),
          Deed("domains:remove", .medium, "the domain"),
          Deed("releases:rollback|rollback", .low, "the release"),
          Deed("pg:killall", .medium, "connections to"),
          Deed(
            "access:remove|members:remove|authorizations:revoke|authorizations:destroy", .medium, "access of"),
          Deed("access:add|members:add|members:set", .medium, "access of"),
          Deed(
            "pg:credentials:destroy|pg:promote|pg:unfollow|pg:detach|addons:detach", .medium, "the database"),
          Deed("apps:transfer|sharing:transfer", .high, "the app's owner"),
          Deed("pipelines:destroy|spaces:destroy", .critical, "the"),
          Deed("keys:clear", .medium, "every key"),
          Deed("drains:remove", .medium, "the log drain"),
        ]
      )
    case "vercel", "vc":
      return (
        rule,
        [
          Deed("alias|certs rm|remove", .high, "the address"),
          Deed("domains transfer-in|move", .high, "the domain"),
          Deed("blob|blob store del|delete|remove", .high, "the store's"),
          Deed("teams|projects rm", .critical, "the"),
          Deed("integration remove|rm", .high, "the integration"), Deed("rollback", .low, "the deployment"),
        ]
      )
    case "turso":
      return (
        rule,
        [
          Deed("org members|org rm|remove", .medium, "the member"),
          Deed("org members rm|remove", .medium, "the member"),
          Deed("db|group|org invalidate-tokens", .high, "every token of"),
          Deed("db|group tokens invalidate", .high, "every token of"),
          Deed("auth api-tokens revoke", .medium, "the token"),
        ]
      )
    case "pscale":
      return (
        rule,
        [
          Deed("backup delete", .high, "the backup"),
          Deed("deploy-request deploy|revert", .medium, "the schema of"),
        ]
      )
    case "supabase":
      return (
        rule,
        [
          Deed("branches|network-bans|ssl-enforcement|domains|vanity-subdomains delete|remove", .high, "the"),
          Deed("network-restrictions update", .medium, "who may connect"),
          Deed("secrets unset", .medium, "secrets"),
          Deed("migration repair|squash", .medium, "what has been applied"),
        ]
      )
    case "fly", "flyctl":
      return (
        rule,
        [
          Deed("ips|certs release|remove", .medium, "the address"),
          Deed("orgs delete|remove", .critical, "the organisation"),
          Deed("tokens revoke", .medium, "the token"),
          Deed("postgres|pg detach", .medium, "the database from the app"),
          Deed("postgres|pg failover|restart", .low, "the database"),
          Deed("suspend|apps suspend", .medium, "the app"),
        ]
      )
    default: return nil
    }
  }
}
