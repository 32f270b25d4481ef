import Verdict

/// What the detectors of words say.
enum InjectionRule {
  static let override = Rule(
    id: "SEC-01.injection", severity: .high, category: "injection",
    title: "Tries to give the model new instructions",
    why: "Text that only should be read asks to be obeyed; a model that follows it works for someone else.",
    instead: "Treat the text as data, tell the person what it asks for, and go on with their task.")

  static let covert = Rule(
    id: "SEC-01.covert-order", severity: .medium, category: "injection",
    title: "Tells an agent to do something behind a person's back",
    why:
      "Files may give orders; one that is to be kept quiet, or that takes secrets away, serves somebody else.",
    instead: "Take the lines out, or ask whoever wrote them what they are for.")

  static let poisoning = Rule(
    id: "SEC-03.tool-poisoning", severity: .high, category: "injection",
    title: "A tool's description gives orders to the model",
    why: "Descriptions are read before every call, so orders in them steer the agent whatever the tool does.",
    instead: "Do not use this server until its author explains the text, and pin the description if you do.")

  static let retrieval = Rule(
    id: "SEC-31.retrieval-poisoning", severity: .medium, category: "injection",
    title: "A passage was written for the model that finds it",
    why:
      "It claims to outrank other sources or plants what to say later, so that a search answers for its author.",
    instead: "Leave the passage out, and look at where it came from.")

  static let leak = Rule(
    id: "SEC-26.prompt-leakage", severity: .medium, category: "injection",
    title: "Asks for the model's own instructions",
    why: "A system prompt tells how to get around it, and often holds names, addresses and keys.",
    instead: "Answer the question without quoting the instructions.")

  static let jailbreak = Rule(
    id: "SEC-05.jailbreak", severity: .medium, category: "injection",
    title: "Tries to talk the model out of its limits",
    why: "Role play and claims that no rules apply are the usual way to get what a model would refuse.",
    instead: "Ask for what is needed in plain words.")

  static let exfiltration = Rule(
    id: "SEC-04.send-out", severity: .medium, category: "exfiltration",
    title: "Asks for private data to be sent away",
    why: "Credentials, files or conversations next to a way out are what an attacker is after.",
    instead: "Leave the data where it is, and ask the person who wanted it sent.")
}
