import Verdict

/// Tools that come with a database, by what each of their verbs loses.
extension DatabaseSiblings {
  static func servers(_ program: String) -> (Rule, [Deed])? {
    let drops = DatabaseToolsFamily.dropsDatabase
    let stops = DatabaseToolsFamily.stopsServer
    switch program {
    case "cbt":
      return (
        drops,
        [
          Deed("…deletetable|deleteallrows|deletefamily|droprowrange", .high, "the Bigtable table"),
          Deed("…deleteinstance|deletecluster", .critical, "the Bigtable instance"),
          Deed("deleterow|deletecolumn|deleteappprofile", .medium, "the row"),
        ]
      )
    case "memcflush":
      return (DocumentFamily.redisFlush, [Deed("", .high, "the cache"), Deed("*", .high, "the cache")])
    case "patronictl":
      return (
        stops,
        [
          Deed("remove", .critical, "the cluster's state"), Deed("reinit", .high, "the member's data"),
          Deed("failover|switchover|pause|restart", .medium, "the cluster"),
          Deed("edit-config", .medium, "settings"),
        ]
      )
    case "pg_ctl", "pg_ctlcluster":
      return (
        stops,
        [
          Deed("stop", .medium, "the server"), Deed("* * stop", .medium, "the server"),
          Deed("promote", .medium, "the replica"), Deed("* * promote", .medium, "the replica"),
        ]
      )
    case "couchbase-cli":
      return (
        drops,
        [
          Deed("bucket-delete|bucket-flush", .critical, "the bucket"),
          Deed("failover|rebalance-stop", .medium, "a node"),
          Deed("server-eshutdown", .high, "the server"),
          Deed("user-manage", .medium, "an account", needs: "delete"),
          Deed("collection-manage", .high, "a scope or collection", needs: "drop-scope,drop-collection"),
        ]
      )
    case "arangorestore":
      return (DatabaseToolsFamily.restoresOver, [Deed("", .high, "collections", needs: "overwrite")])
    case "riak-admin":
      return (
        stops,
        [Deed("cluster force-remove|leave", .high, "a node"), Deed("force-remove|leave", .high, "a node")]
      )
    case "nodetool":
      return (
        stops,
        [
          Deed("…decommission|removenode|assassinate", .high, "a node of the cluster"),
          Deed("…clearsnapshot", .high, "snapshots"),
          Deed("…drain|stopdaemon|disablegossip", .medium, "a node"),
          Deed("…truncatehints|resetlocalschema", .medium, "state"),
        ]
      )
    case "neo4j-admin":
      return (
        DatabaseToolsFamily.restoresOver,
        [
          Deed("database load|restore|import", .high, "the graph", needs: "overwrite-destination,force"),
          Deed("database delete", .high, "the graph"),
          Deed("load|restore", .high, "the graph", needs: "force"),
          Deed("unbind", .high, "the cluster's state"),
        ]
      )
    case "cockroach":
      return (
        stops,
        [
          Deed("node decommission", .high, "a node"), Deed("node drain", .medium, "a node"),
          Deed("quit", .medium, "a node"),
        ]
      )
    case "pt-archiver":
      return (SQLFamily.unboundedWrite, [Deed("", .high, "a table", needs: "purge", unless: "dry-run")])
    case "pt-kill": return (stops, [Deed("", .medium, "connections", needs: "kill", unless: "print")])
    case "xtrabackup", "mariabackup":
      return (
        DatabaseToolsFamily.restoresOver, [Deed("", .medium, "the data folder", needs: "copy-back,move-back")]
      )
    case "repmgr":
      return (
        stops,
        [
          Deed("primary|standby|witness unregister", .medium, "a node"),
          Deed("standby clone", .high, "the data folder", needs: "force"),
        ]
      )
    case "stolonctl":
      return (
        stops, [Deed("init", .critical, "the cluster's state"), Deed("removekeeper", .high, "a keeper")]
      )
    case "gpstop": return (stops, [Deed("", .medium, "the warehouse")])
    case "gpdeletesystem": return (drops, [Deed("", .critical, "the warehouse")])
    case "tiup":
      return (
        drops, [Deed("cluster destroy|clean", .critical, "the cluster"), Deed("cluster stop", .medium, "it")]
      )
    case "yb-admin":
      return (drops, [Deed("…delete_table|delete_snapshot|delete_namespace", .high, "the table")])
    case "vtctlclient", "vtctldclient":
      return (
        drops, [Deed("…DeleteKeyspace|DeleteShard|DeleteTablet|DeleteCellInfo", .critical, "the keyspace")]
      )
    case "clickhouse-backup":
      return (
        drops, [Deed("delete", .high, "the backup"), Deed("restore", .high, "tables", needs: "rm,drop")]
      )
    case "lakectl":
      return (
        drops,
        [
          Deed("repo|branch|tag delete", .high, "the lake's"),
          Deed("fs rm", .high, "objects", needs: "recursive,r"),
          Deed("branch reset|revert", .high, "uncommitted changes"),
        ]
      )
    default: return nil
    }
  }
}
