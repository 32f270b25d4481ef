import Bytes

/// Programs whose whole purpose is to watch or to protect a machine.
enum SecurityTools {
  static func matches(_ name: String) -> Bool {
    for word in [
      "auditd", "falco", "osquery", "falcon-sensor", "falcond", "crowdstrike", "clamav", "clamd", "freshclam",
      "fail2ban", "apparmor", "selinux", "firewalld", "ufw", "wazuh", "ossec", "rsyslog", "syslog",
      "journald", "tripwire", "aide", "sysmon", "defender", "mdatp", "wdavdaemon", "msmpeng", "windefend",
      "sophos", "carbonblack", "cbagent", "cbdaemon", "sentinelone", "sentineld", "sentinelctl", "tetragon",
      "suricata", "snort", "crowdsec", "rkhunter", "chkrootkit", "xprotect", "littlesnitch", "santad", "jamf",
      "kandji", "sensor", "esets", "bdservicehost", "netfilter-persistent", "com.apple.tccd",
      "com.apple.trustd", "com.apple.syspolicy", "com.apple.sandboxd", "com.apple.amfi", "com.apple.mrt",
      "com.apple.endpointsecurity", "com.apple.security", "com.apple.alf", "com.apple.opendirectoryd",
      "nftables", "iptables", "mpssvc", "wscsvc", "eventlog", "sense", "cylance", "elastic-agent",
      "elastic-endpoint",
    ] where name.contains(bytes: word) {
      // `sense` and `sensor` are words of many programs: only by themselves.
      if word == "sense" || word == "sensor" || word == "aide" {
        return name == word || name == word + ".service"
      }
      return true
    }
    return false
  }
}
