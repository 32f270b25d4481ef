#include "tls.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The parts of libcurl's interface that are used here. Its numbers never change.
typedef void CURL;
enum {
  CURLE_OK = 0,
  CURLE_AGAIN = 81,
  CURL_GLOBAL_DEFAULT = 3,
  CURLOPT_HTTP_VERSION = 84,
  CURLOPT_NOSIGNAL = 99,
  CURLOPT_CONNECT_ONLY = 141,
  CURLOPT_CONNECTTIMEOUT_MS = 156,
  CURLOPT_URL = 10002,
  CURLOPT_ERRORBUFFER = 10010,
  CURLOPT_CAINFO = 10065,
  CURLOPT_CAPATH = 10097,
  CURLINFO_ACTIVESOCKET = 0x500000 + 44,
  CURL_HTTP_VERSION_1_1 = 2,
  CURL_ERROR_SIZE = 256,
};

static struct {
  int (*global_init)(long);
  CURL *(*easy_init)(void);
  int (*easy_setopt)(CURL *, int, ...);
  int (*easy_perform)(CURL *);
  int (*easy_getinfo)(CURL *, int, ...);
  int (*easy_send)(CURL *, const void *, size_t, size_t *);
  int (*easy_recv)(CURL *, void *, size_t, size_t *);
  void (*easy_cleanup)(CURL *);
  const char *(*easy_strerror)(int);
} curl;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static const char *missing;

struct sentinel_tls {
  CURL *handle;
  int socket;
  char message[CURL_ERROR_SIZE];
};

static const char *const names[] = {
#if defined(__APPLE__)
    "libcurl.4.dylib", "/usr/lib/libcurl.4.dylib", "/opt/homebrew/opt/curl/lib/libcurl.4.dylib",
    "/usr/local/opt/curl/lib/libcurl.4.dylib",
#else
    "libcurl.so.4", "libcurl-gnutls.so.4", "libcurl-nss.so.4", "libcurl.so",
#endif
};

static void load(void) {
  void *library = NULL;
  for (size_t i = 0; i < sizeof names / sizeof names[0] && !library; i++)
    library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (!library) {
#if defined(__APPLE__)
    missing = "https needs libcurl (libcurl.4.dylib), which this machine does not have";
#else
    missing = "https needs libcurl (libcurl.so.4), which this machine does not have; install it (Debian, Ubuntu: "
              "apt install libcurl4; Fedora: dnf install libcurl; Alpine: apk add libcurl)";
#endif
    return;
  }
  struct { const char *name; void *slot; } symbols[] = {
      {"curl_global_init", &curl.global_init}, {"curl_easy_init", &curl.easy_init},
      {"curl_easy_setopt", &curl.easy_setopt}, {"curl_easy_perform", &curl.easy_perform},
      {"curl_easy_getinfo", &curl.easy_getinfo}, {"curl_easy_send", &curl.easy_send},
      {"curl_easy_recv", &curl.easy_recv}, {"curl_easy_cleanup", &curl.easy_cleanup},
      {"curl_easy_strerror", &curl.easy_strerror},
  };
  for (size_t i = 0; i < sizeof symbols / sizeof symbols[0]; i++) {
    void *found = dlsym(library, symbols[i].name);
    if (!found) {
      missing = "https needs a newer libcurl than this machine has";
      return;
    }
    memcpy(symbols[i].slot, &found, sizeof found);
  }
  if (curl.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) missing = "libcurl cannot be started";
}

sentinel_tls *sentinel_tls_connect(const char *url, long timeout_ms, sentinel_tls_trust trust, char *error,
                                   size_t error_size) {
  pthread_once(&once, load);
  if (missing) {
    snprintf(error, error_size, "%s", missing);
    return NULL;
  }
  sentinel_tls *connection = calloc(1, sizeof *connection);
  CURL *handle = connection ? curl.easy_init() : NULL;
  if (!handle) {
    free(connection);
    snprintf(error, error_size, "out of memory");
    return NULL;
  }
  connection->handle = handle;
  curl.easy_setopt(handle, CURLOPT_ERRORBUFFER, connection->message);
  curl.easy_setopt(handle, CURLOPT_URL, url);
  curl.easy_setopt(handle, CURLOPT_CONNECT_ONLY, 1L);
  curl.easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl.easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, timeout_ms);
  // The server must not choose HTTP/2: what goes through this connection is HTTP/1.1.
  curl.easy_setopt(handle, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
  if (trust.ca_file) curl.easy_setopt(handle, CURLOPT_CAINFO, trust.ca_file);
  if (trust.ca_folder) curl.easy_setopt(handle, CURLOPT_CAPATH, trust.ca_folder);
  int result = curl.easy_perform(handle);
  // A `curl_socket_t`, which is an int everywhere we run.
  int number = -1;
  if (result == CURLE_OK) result = curl.easy_getinfo(handle, CURLINFO_ACTIVESOCKET, &number);
  if (result == CURLE_OK && number >= 0) {
    connection->socket = number;
    return connection;
  }
  const char *reason = connection->message[0] ? connection->message : curl.easy_strerror(result);
  snprintf(error, error_size, "%s", reason);
  sentinel_tls_close(connection);
  return NULL;
}

int sentinel_tls_socket(const sentinel_tls *connection) { return connection->socket; }

long sentinel_tls_send(sentinel_tls *connection, const void *bytes, size_t count) {
  size_t sent = 0;
  int result = curl.easy_send(connection->handle, bytes, count, &sent);
  if (result == CURLE_OK) return (long)sent;
  return result == CURLE_AGAIN ? SENTINEL_TLS_AGAIN : SENTINEL_TLS_FAILED;
}

long sentinel_tls_receive(sentinel_tls *connection, void *buffer, size_t count) {
  size_t received = 0;
  int result = curl.easy_recv(connection->handle, buffer, count, &received);
  if (result == CURLE_OK) return (long)received;
  return result == CURLE_AGAIN ? SENTINEL_TLS_AGAIN : SENTINEL_TLS_FAILED;
}

void sentinel_tls_close(sentinel_tls *connection) {
  curl.easy_cleanup(connection->handle);
  free(connection);
}
