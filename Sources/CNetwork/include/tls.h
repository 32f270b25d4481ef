// The system's own TLS, through libcurl: loaded when it is first needed, so that nothing extra is needed to build
// or to run without it. Only what reads and writes one encrypted connection; HTTP is spoken by ourselves.
#ifndef SENTINEL_TLS_H
#define SENTINEL_TLS_H

#include <stddef.h>

typedef struct sentinel_tls sentinel_tls;

/// Where roots of trust come from instead of the system's: files and folders as the environment names them. NULL
/// where nothing is named.
typedef struct {
  const char *_Nullable ca_file;
  const char *_Nullable ca_folder;
} sentinel_tls_trust;

/// What a call that moves bytes returns besides a count.
enum {
  SENTINEL_TLS_AGAIN = -1,
  SENTINEL_TLS_FAILED = -2,
};

/// Opens a verified connection to the host of `url` (https), through the proxy that the environment names, if any.
/// Blocks for at most `timeout_ms`. NULL with a message in `error`. Any thread may call it.
sentinel_tls *_Nullable sentinel_tls_connect(const char *_Nonnull url, long timeout_ms,
                                             sentinel_tls_trust trust, char *_Nonnull error,
                                             size_t error_size);

/// The socket beneath, for `poll`. It does not block.
int sentinel_tls_socket(const sentinel_tls *_Nonnull connection);

/// How many bytes were taken, or one of the above.
long sentinel_tls_send(sentinel_tls *_Nonnull connection, const void *_Nonnull bytes, size_t count);

/// How many bytes came; 0 at the end; or one of the above. Until it says `SENTINEL_TLS_AGAIN` there may be more that
/// `poll` does not know of.
long sentinel_tls_receive(sentinel_tls *_Nonnull connection, void *_Nonnull buffer, size_t count);

void sentinel_tls_close(sentinel_tls *_Nonnull connection);

#endif
