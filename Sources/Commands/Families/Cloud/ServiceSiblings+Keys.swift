import Verdict

extension ServiceSiblings {
  /// Certificates, and keys in hardware.
  static func keys(_ program: String) -> (Rule, [Deed])? {
    let rule = CloudFamily.deletes
    switch program {
    case "certbot":
      return (
        rule,
        [
          Deed("delete", .high, "the certificate"), Deed("revoke", .high, "the certificate"),
          Deed("unregister", .high, "the account"),
        ]
      )
    case "acme.sh":
      return (
        rule,
        [
          Deed("", .high, "the certificate", needs: "revoke,remove,deactivate-account"),
          Deed("", .medium, "acme.sh", needs: "uninstall"),
        ]
      )
    case "lego": return (rule, [Deed("revoke", .high, "the certificate")])
    case "step":
      return (
        rule,
        [
          Deed("ca revoke", .high, "the certificate"),
          Deed("ca provisioner remove", .high, "who may ask for certificates"),
          Deed("ssh revoke", .medium, "the certificate"),
        ]
      )
    case "ykman":
      return (
        rule,
        [
          Deed("piv|oath|fido|openpgp|hsmauth|config reset", .high, "every key on the token:"),
          Deed("piv certificates|keys delete", .high, "the key"),
          Deed("oath accounts delete", .high, "the account"),
          Deed("fido credentials delete", .high, "the login"), Deed("otp delete", .high, "the slot"),
        ]
      )
    case "trezorctl", "solo1", "nitropy":
      return (
        rule,
        [
          Deed("device wipe|wipe-device|recover|load", .critical, "every key on the token"),
          Deed("wipe-device|wipe_device", .critical, "every key on the token"),
          Deed("fido2|key|nk3|secrets|pro reset|factory-reset", .critical, "every key on the token"),
        ]
      )
    default: return nil
    }
  }
}
