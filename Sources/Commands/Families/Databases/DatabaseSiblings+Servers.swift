import Verdict

/// What the makers of servers give to those who run them: for Oracle, DB2, Firebird, the search engines, and the
/// applications that come with a console of their own.
extension DatabaseSiblings {
  static let serverPrograms = [
    "dbca", "srvctl", "crsctl", "asmcmd", "lsnrctl", "db2stop", "db2idrop", "gfix", "gbak", "gsec", "solr",
    "elasticsearch-keystore", "elasticsearch-node", "elasticsearch-users", "elasticsearch-reset-password",
    "elasticsearch-plugin", "opensearch-keystore", "curator_cli", "edgedb", "gel", "rethinkdb", "myloader",
    "pg_rewind", "pg_archivecleanup", "mysqld", "mysqld_safe", "mariadbd", "mariadbd-safe",
    "orchestrator-client", "proxysql-admin", "mongofiles", "magento", "n98-magerun2", "n98-magerun", "occ",
    "evolve", "hasura", "liquibase", "sequelize", "sequelize-cli", "drush", "wp", "sctool",
  ]

  static func server(_ program: String) -> (Rule, [Deed])? {
    oracle(program) ?? search(program) ?? relational(program) ?? applications(program)
  }

  private static func oracle(_ program: String) -> (Rule, [Deed])? {
    let drops = DatabaseToolsFamily.dropsDatabase
    let stops = DatabaseToolsFamily.stopsServer
    switch program {
    case "dbca":
      return (
        drops,
        [
          Deed(
            "", .critical, "an Oracle database",
            needs: "deleteDatabase,deleteInstance,deletePluggableDatabase")
        ]
      )
    case "srvctl":
      return (
        stops,
        [
          Deed("stop *", .medium, "the database service"), Deed("disable *", .medium, "the database service"),
          Deed(
            "remove database|instance|service|listener|asm|nodeapps|diskgroup", .high, "from the cluster: the"
          ),
        ]
      )
    case "crsctl":
      return (
        stops,
        [
          Deed("stop crs|cluster|has|resource|res", .high, "the cluster"),
          Deed("delete *", .high, "from the cluster:"),
        ]
      )
    case "asmcmd":
      return (
        drops,
        [
          Deed("dropdg", .critical, "the disk group"), Deed("rm", .high, "files of the database"),
          Deed("volume delete", .high, "the volume"),
        ]
      )
    case "lsnrctl": return (stops, [Deed("stop", .medium, "the listener")])
    case "db2stop": return (stops, [Deed("", .medium, "the server"), Deed("force", .high, "the server")])
    case "db2idrop": return (drops, [Deed("*", .high, "the instance")])
    default: return nil
    }
  }

  private static func search(_ program: String) -> (Rule, [Deed])? {
    let drops = DatabaseToolsFamily.dropsDatabase
    switch program {
    case "solr":
      return (
        drops,
        [
          Deed("delete", .high, "the collection", needs: "c,cluster"),
          Deed("zk rm", .high, "what the cluster knows"),
          Deed("stop", .medium, "the servers", needs: "all"),
        ]
      )
    case "elasticsearch-keystore", "opensearch-keystore":
      return (
        drops,
        [Deed("remove", .high, "the secret"), Deed("create", .medium, "the secrets", needs: "f,force")]
      )
    case "elasticsearch-node":
      return (
        drops,
        [
          Deed(
            "unsafe-bootstrap|detach-cluster|repurpose|remove-customs|remove-settings|override-version",
            .high, "the node's state:")
        ]
      )
    case "elasticsearch-users":
      return (drops, [Deed("userdel", .high, "the account"), Deed("passwd", .high, "the password of")])
    case "elasticsearch-reset-password":
      return (drops, [Deed("", .medium, "the password", needs: "u,username")])
    case "elasticsearch-plugin": return (drops, [Deed("remove", .medium, "the plugin")])
    case "curator_cli":
      return (
        drops,
        [
          Deed("…delete-indices|delete_indices|delete-snapshots|delete_snapshots", .high, "indexes"),
          Deed("…close", .medium, "indexes"),
        ]
      )
    default: return nil
    }
  }

  private static func relational(_ program: String) -> (Rule, [Deed])? {
    let drops = DatabaseToolsFamily.dropsDatabase
    let stops = DatabaseToolsFamily.stopsServer
    let restores = DatabaseToolsFamily.restoresOver
    switch program {
    case "gfix": return (stops, [Deed("", .medium, "the database", needs: "shut,sh,m,mend,kill,k")])
    case "gbak":
      return (restores, [Deed("", .high, "the database", needs: "rep,replace_database,recreate,r")])
    case "gsec": return (drops, [Deed("", .high, "the account", needs: "delete,de")])
    case "edgedb", "gel":
      return (
        drops,
        [
          Deed("database|branch drop|wipe", .critical, "the"),
          Deed("instance destroy|revert", .critical, "the instance"),
          Deed("instance reset-password", .high, "the password of"),
          Deed("instance stop|unlink", .low, "the instance"),
          Deed("restore", .high, "the database"),
        ]
      )
    case "rethinkdb": return (restores, [Deed("restore", .high, "tables", needs: "force")])
    case "myloader":
      return (restores, [Deed("", .high, "tables", needs: "o,overwrite-tables,drop-table,purge-mode")])
    case "pg_rewind": return (restores, [Deed("", .medium, "the server's files", unless: "n,dry-run")])
    case "pg_archivecleanup": return (drops, [Deed("* *", .medium, "archived logs", unless: "n,dry-run")])
    case "mysqld", "mysqld_safe", "mariadbd", "mariadbd-safe":
      return (stops, [Deed("", .high, "who is asked for a password:", needs: "skip-grant-tables")])
    case "proxysql-admin": return (stops, [Deed("", .medium, "the proxy", needs: "disable")])
    case "mongofiles": return (drops, [Deed("delete|delete_id", .medium, "the file")])
    case "sctool":
      return (
        drops, [Deed("backup delete", .high, "the backup"), Deed("cluster delete", .high, "the cluster")]
      )
    default: return nil
    }
  }

  private static func applications(_ program: String) -> (Rule, [Deed])? {
    let reset = MigrationFamily.reset
    let all = "every table that migrations made"
    switch program {
    case "magento":
      return (
        reset,
        [
          Deed("setup:uninstall", .critical, "the whole shop"),
          Deed("setup:rollback", .high, "the shop's data"),
          Deed("admin:user:create|admin:user:unlock", .medium, "administrators"),
          Deed("maintenance:enable", .low, ""),
          Deed("module:uninstall", .medium, "the module", needs: "r,remove-data"),
        ]
      )
    case "n98-magerun2", "n98-magerun":
      return (
        reset,
        [
          Deed("db:drop", .critical, "the shop's database"), Deed("customer:delete", .high, "customers"),
          Deed("db:import", .medium, "the shop's database", needs: "drop,drop-tables"),
          Deed("admin:user:delete", .high, "the account"),
        ]
      )
    case "occ":
      return (
        reset,
        [
          Deed("user:delete|group:delete", .high, "the account and its files"),
          Deed("user:disable|user:resetpassword", .medium, "the account"),
          Deed("trashbin:cleanup|versions:cleanup", .medium, "what was deleted"),
          Deed("app:remove|encryption:decrypt-all|encryption:disable", .medium, "it"),
          Deed("trashbin:cleanup|versions:cleanup", .high, "what everybody has deleted", needs: "all-users"),
          Deed("maintenance:install", .high, "the installation"),
          Deed("files:transfer-ownership", .medium, "the owner of files"),
        ]
      )
    case "evolve": return (reset, [Deed("erase", .high, "every object of the schemas")])
    case "hasura": return (reset, [Deed("migrate apply", .high, all, needs: "down")])
    case "liquibase":
      return (
        reset,
        [
          Deed("rollback-count|rollbackCount 1", .medium, "the last change"),
          Deed("rollback-count|rollbackCount", .high, "what changes have made"),
          Deed(
            "rollback|rollback-to-date|rollbackToDate|rollback-one-update", .high, "what changes have made"),
        ]
      )
    case "sequelize", "sequelize-cli":
      return (
        reset,
        [
          Deed("…db:seed:undo:all", .high, "every row that seeds made"),
          Deed("…db:seed:undo", .medium, "rows that seeds made"),
        ]
      )
    case "drush":
      return (
        reset,
        [
          Deed("entity:delete|edel", .high, "every entity"), Deed("user:cancel|ucan", .medium, "the account"),
          Deed("pm:uninstall|pmu", .medium, "the module and its data"),
          Deed("config:delete|cdel", .medium, "settings"),
          Deed("sql:sync|sql-sync", .high, "the database over there"),
        ]
      )
    case "wp":
      return (
        reset,
        [
          Deed("search-replace", .medium, "texts of the whole site", unless: "dry-run"),
          Deed("option|transient|role|cap delete|reset", .medium, "the"),
          Deed("user delete|reset-password", .medium, "the account"),
          Deed("media|attachment delete", .medium, "files"),
          Deed("wc order|shop_order|customer|product|refund|coupon delete", .high, "of the shop, the"),
          Deed("wc refund|order_refund create", .high, "of the shop, the"),
          Deed("plugin|theme uninstall|delete", .medium, "the plugin", needs: "all"),
          Deed("super-admin|user add|set-role * administrator", .high, "administrators:"),
        ]
      )
    default: return nil
    }
  }
}
