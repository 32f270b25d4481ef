extension Concept {
  /// How people write in English as somebody else: in the markers of a chat, as the system or the next turn, as one who may
  /// and has allowed it.
  var englishOnForgery: StaticString {
    switch self {
    case .chatMarker:
      """
      <|im_start|> | <|im_end|> | <|system|> | <|user|> | <|assistant|> | <|endoftext|> | <|end|> | [inst]
      [/inst] | <<sys>> | <</sys>> | <start_of_turn> | <end_of_turn> | <|begin_of_text|>
      <|start_header_id|> | <|end_header_id|> | <|eot_id|> | ### instruction | ### response | ### system
      <|start_of_role|> | <|channel|> | </s><s> | <|endofprompt|> | <system_prompt> | </system_prompt>
      <system-reminder> | <|message|> | [system_prompt] | <|start|> | <|end_of_turn_token|>
      <|start_of_turn_token|> | <|system_token|> | <|user_token|> | <|chatbot_token|> | [available_tools]
      [tool_results] | [/tool_results] | [tool_calls] | <|eom_id|> | <|python_tag|> | <|end_of_role|>
      <|end_of_text|> | <|tool|> | <|tool_call|> | <start_of_image> | <|return|> | <|call|> | <|constrain|>
      <|developer|>
      """
    case .fakeSystem:
      """
      system: | [system] | (system) | system override | system message | system note | system notice
      system update | system alert | system instruction | system instructions | system command
      admin override | [admin] | administrator message | developer message | developer note
      [system message] | system prompt update | override protocol | override mode | security override
      emergency override | priority override | ##system | # system | end of document | end of context
      end of user | end of input | begin instructions | end instructions | begin system | system]: | system>:
      debug mode enabled | developer channel | system channel | [system | [admin | [developer | ##admin
      <system> | </system> | <admin> | system administrator: | administrator: | developer mode:
      message from the system | end of tool output | end of tool result | end of tool results
      tool output ends | user message: | new user message | system notification: | system directive
      developer directive | operator note | operator message | note from the operator
      message from the operator | message from your developer | for the assistant's eyes | system prompt:
      priority 0
      root session | end user input | system notice to | notice to llm | notice to ai | "role": "system"
      "role":"system" | role: system | <system_override | system_override | priority: highest | trusted block
      ai notice: | llm notice: | secret step | hidden instruction: | hidden instructions:
      administrator interrupts | admin interrupts | operator interrupts | message_from_owner | x-agent-*
      x-llm-* | end of quoted text
      new message from the user | message from the user: | session has been escalated | end of results
      end of the results
      privileged instruction* | begin privileged | begin trusted | begin override
      """
    case .fakeTurn:
      """
      </tool_response> | </tool_result> | </tool_results> | </function_results> | </function_result>
      </function_response> | </untrusted_content> | </untrusted> | </search_results> | </document>
      <trusted_instructions* | <developer_message> | <operator_message> | <system_message> | <operator>
      end of web page | end of webpage | end of page | end of article | end of email | end of e-mail
      end of mail | end of event | end of file contents | end of the document | end of tool response
      end of search results | end of untrusted | end untrusted | end of quoted | end of transcript
      end of data | human: actually | human: now | human: great | human: thanks | human: ok | human: one more
      human: please | user: actually | user: now | user: great | user: thanks | user: ok | user: one more
      assistant: sure | assistant: of course | assistant: understood | assistant: okay
      assistant: right away | [/developer] | [/system] | [/admin] | [end system | [end of system
      observation: the administrator | observation: administrator | observation: the user
      observation: system | thought: i have to | thought: i must | thought: i should follow
      thought: the administrator | end user input
      end of results | new message from the user | message from the user:
      tool output above is | output above is fake | real output:
      """
    case .authority:
      """
      authorized by | i am the developer | i am your developer | i am an admin | i'm an admin
      as your creator | i am your creator | with admin | admin access | administrator access | superuser
      has granted permission | granted permission | pre-approved | already approved | has been approved
      user has authorized | the user has consented | user is authorized | clearly authorized
      i have authorization | verified this internally | authorization level | i work for openai
      openai employee | anthropic employee | developer access | for testing purposes | red team exercise
      no confirmation needed | been verified as | verified as an | verified as the | is verified as
      confirmations are | confirmation is | confirmations off | confirmations have been
      permissions have been | user has approved | user has agreed | user has already | already agreed
      already authorised | already authorized | authorised by | has authorised | is authorised
      red-team lead | red team lead | certified | authorized penetration | official audit | emergency audit
      compliance audit | security audit requires | on behalf of anthropic | on behalf of openai | safety team
      safety teams | from anthropic | from openai | approved remediation | approved by the
      part of the protocol | override code | your new boss | new boss | your owner | i own you
      your developer speaking | this is your developer | as the administrator | as your administrator
      as the owner of | as your operator | i hereby grant | i hereby authori* | hereby grant
      hereby authoris* | hereby authoriz* | security team here | platform owner | workspace owner
      elevated rights | elevated permission* | elevated privilege* | granted elevated
      permission checks are off | permission checks are | approvals are off | human oversight
      oversight is suspended | without a confirmation step | confirmation step | user said it's fine
      user said it is fine | user is a tester | nothing here is real | this is a sandbox
      you have been granted | you've been granted | you now have permission | you now have full
      full permission | don't need permission | do not need permission | no permission is needed
      needs no permission | skip the approval | no approval is | approval is not | approval isn't
      pre-authori* | by order of | order of the system | direct order | operator's orders
      operator's updated | by the author of this | emergency protocol | override protocol
      mandatory security check | mandatory check | proof of integrity | your own company
      owner of this repository | owner of this workspace | owner of this account | from your operator
      from your developers | from your vendor | from your provider
      person you're working for | person you are working for | message_from_owner | message from the owner
      message from your owner | im one of them | i'm one of them | i am one of them | one of your developers
      one of your creators | auth: ok | (uid 0 | trusted block | verified developer | administrator interrupts
      follow the administrator | obey the administrator | obey the server | i am the one who
      i'm the one who pays | developer of the model
      as the system administrator | as system administrator | as the site administrator | as the page owner
      """
    case .grant:
      """
      i hereby grant | hereby grant | hereby authoris* | hereby authoriz* | oversight is suspended
      permission checks are off | approvals are off | confirmations are off | confirmations are switched off
      confirmations are disabled | user said it's fine | user said it is fine | user has said it is fine
      user is a tester | nothing here is real | without a confirmation step | you don't need permission
      you do not need permission | no permission is needed | this is your developer | your developer speaking
      your operator speaking | request counts as | user's request is complete | user's request is done
      user has changed their mind | user changed their mind | user has changed his mind
      the user has already agreed | already given their consent | consent has been given
      approval has been given | human approval is not | no human approval | oversight is not required
      you may act without | you are cleared to | you have clearance | granted elevated | been given elevated
      now has elevated | now have elevated | you have elevated | you are now allowed to
      assistants are now allowed | agents are now allowed | models are now allowed | wishes of the page owner
      page owner is in charge | you work for the page owner | you no longer work for the
      no longer work for the user | no longer work for the person | trusted instruction from
      genuine instructions | real instructions are | the genuine ones | instruction from your principal
      talking to the real user | the real user now | comes from your operator | come from your operator
      user consent recorded | what they really want | what the user really want* | typed the wrong thing
      the human meant | the user meant to | the user actually wants | the human actually wants | may now push
      may now act | agents may now | assistants may now | without further approval
      confirmation has been waived | end of the untrusted | from here on is trusted | the text is trusted
      permanently permitted | permanently allowed | permanently authori* | permanently approved
      has permitted the agent | has allowed the agent | has permitted you | user is a verified
      verified developer of | skip confirmations | skip all confirmations | no safety checks needed
      no safety checks | no safety check is | grant unrestricted | no confirmation required
      no confirmation is required | no confirmation necessary | without any confirmation
      user's true request | user's real request | user's actual request | your owner authori*
      owner has authori* | owner authorised you | owner authorized you | user already authori*
      has already authori* | user has already agreed | user already agreed
      users have agreed | users have consented | users have already
      user granted full | granted full access | maintainers agreed | user has granted
      """
    default:
      ""
    }
  }
}
