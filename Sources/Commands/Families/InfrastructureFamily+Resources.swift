import ShellMeaning

/// Puppet and Chef.
extension InfrastructureFamily {
  /// `puppet apply -e CODE`, `puppet apply FILE`, `chef-apply -e CODE`, `chef-client -z FILE`; the file as far as the
  /// command itself writes it or the folder has it.
  static func resources(_ invocation: Invocation, _ context: inout Judgement) {
    guard !invocation.hasArgument("--noop"), !invocation.hasArgument("-W"),
      !invocation.hasArgument("--why-run")
    else { return }
    var isCode = false
    for argument in invocation.arguments {
      let text = argument.value.prefix
      if isCode {
        ResourceCode.judge(context.code(in: argument.value), invocation, &context)
        isCode = false
      } else if text == "-e" || text == "--execute" {
        isCode = true
      } else if text.hasSuffix(".pp") || text.hasSuffix(".rb"),
        let code = context.code(at: argument.value, of: invocation)
      {
        ResourceCode.judge(code, invocation, &context)
      }
    }
  }
}
