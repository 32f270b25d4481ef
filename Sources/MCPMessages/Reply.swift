import Bytes
import JSON

/// The messages that are our own: everything else is forwarded as it came.
package enum Reply {
  /// Why an answer comes from us. Outside of -32768…-32000, which belongs to JSON-RPC and the protocol.
  package enum Code: Int, Sendable {
    /// Judged, and refused.
    case blocked = -33001
    /// It waited for a person, who refused or did not answer.
    case notApproved = -33002
    /// More calls than the policy lets through.
    case tooMany = -33003
    /// The server is not asked for now, because it failed too often.
    case resting = -33004
    /// The server is gone, or cannot be reached.
    case unreachable = -33005
    /// A person stopped it.
    case stopped = -33006
    case parseError = -32700
    case invalidRequest = -32600
    case invalidParams = -32602
    case internalError = -32603
  }

  /// `{"jsonrpc":"2.0","id":…,"error":{…}}`; the id as raw text, null where there is none.
  package static func error(
    id: ByteView?, _ code: Code, _ message: String, data: ((inout JSONWriter) -> Void)? = nil
  ) -> [UInt8] {
    error(id: id, code: code.rawValue, message, data: data)
  }

  package static func error(
    id: ByteView?, code: Int, _ message: String, data: ((inout JSONWriter) -> Void)? = nil
  ) -> [UInt8] {
    JSONWriter.line { writer in
      writer.object { reply in
        reply.member("jsonrpc", "2.0")
        reply.key("id")
        if let id { reply.raw(id) } else { reply.null() }
        reply.member(
          "error",
          object: { error in
            error.member("code", code)
            error.member("message", message)
            if let data { error.member("data", object: data) }
          })
      }
    }
  }

  /// A tool's answer that says that it failed, which models read where they do not see errors.
  package static func toolError(
    id: ByteView, _ text: String, meta: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    JSONWriter.line { writer in
      writer.object { reply in
        reply.member("jsonrpc", "2.0")
        reply.key("id")
        reply.raw(id)
        reply.member(
          "result",
          object: { result in
            result.member(
              "content",
              array: { list in
                list.object { block in
                  block.member("type", "text")
                  block.member("text", text)
                }
              })
            result.member("isError", true)
            result.member("_meta", object: meta)
          })
      }
    }
  }

  /// Values as they stand, as the elements of one array.
  package static func list(_ values: [ByteView]) -> [UInt8] {
    [0x5B] + Array(values.map(\.array).joined(separator: [0x2C])) + [0x5D]
  }

  package static func request(
    id: String, method: String, params: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    JSONWriter.line { writer in
      writer.object { message in
        message.member("jsonrpc", "2.0")
        message.member("id", id)
        message.member("method", method)
        message.member("params", object: params)
      }
    }
  }

  package static func notification(method: String, params: (inout JSONWriter) -> Void) -> [UInt8] {
    JSONWriter.line { writer in
      writer.object { message in
        message.member("jsonrpc", "2.0")
        message.member("method", method)
        message.member("params", object: params)
      }
    }
  }
}
