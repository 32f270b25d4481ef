/// What `sentinel-mcp` says of itself.
enum ProxyHelp {
  static let program = """
    sentinel-mcp holds Sentinel's rules in front of any MCP server.

    usage: sentinel-mcp proxy [options] --target COMMAND [ARGUMENT…]
           sentinel-mcp proxy [options] --target http(s)://ADDRESS
           sentinel-mcp wrap CONFIG [-- OPTIONS…]
           sentinel-mcp unwrap CONFIG
           sentinel-mcp demo < MESSAGES

      proxy    stand between an MCP host and a server
      wrap     run every server of a host's settings behind the proxy
      unwrap   give the settings back as they were
      demo     judge messages, one a line, as a proxy would; nothing is sent anywhere

    `--help` behind each says more. A person's side of it: sentinel mcp pins, diff, approve; sentinel log.

    """

  static let proxy = """
    Stands between an MCP host and a server: everything goes through as it is, unless it must be stopped.

    usage: sentinel-mcp proxy [options] --target COMMAND [ARGUMENT…]
           sentinel-mcp proxy [options] --target http(s)://ADDRESS

    Options may stand before or after the server's own words; behind `--` nothing is taken for one.

      --on-critical ACTION   what a finding of that severity leads to: Block, Ask, Warn or Allow
      --on-high ACTION       (Block for critical and high, Warn for medium, Allow for low)
      --on-medium ACTION
      --on-low ACTION        Ask holds a call until a person answers `sentinel approve ID`
      --block-as FORM        error (a JSON-RPC error) or result (a tool result that says it failed)
      --redact WHAT          secrets, personal or all: mask them in results instead of stopping them
      --annotate             write warnings into the results as _meta.sentinel
      --read-only            only tools that say they just read
      --detectors PROFILE    security or all
      --agent NAME           the caller's name for policies and the log, instead of what the client says
      --send-agent           send that name upstream as X-Agent-Id (HTTP)
      --server NAME          the server's name for policies and the log
      --restart N            start a crashed server again, at most N times
      --hold-sec N           how long a held call waits (300)
      --request-timeout-sec N
                             how long the server has for an answer (no limit)
      --timeout-sec N        the whole teardown (3)
      --max-scan-bytes N     longer texts are read in windows of this size (262144)
      --scan-mimes LIST      types of resources that are read
      --log-json             events as NDJSON
      --verbose              an event for every message

    Each has a variable: SENTINEL_MCP_ON_CRITICAL, SENTINEL_MCP_DETECTORS, SENTINEL_MCP_MAX_SCAN_BYTES,
    SENTINEL_MCP_SCAN_MIMES, SENTINEL_MCP_TIMEOUT_SEC, SENTINEL_MCP_REQUEST_TIMEOUT_SEC, SENTINEL_MCP_LOG_JSON,
    SENTINEL_MCP_BLOCK_AS, SENTINEL_MCP_REDACT, SENTINEL_MCP_ANNOTATE, SENTINEL_MCP_READ_ONLY. Actions fall back to
    SENTINEL_HOOK_ON_….
    SENTINEL_MCP_HTTP_HEADERS holds headers for an HTTP server: key=value;key=value.

    """
}
