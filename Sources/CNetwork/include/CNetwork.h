// What only the MCP proxy needs of C: starting a server in a group of its own that does not outlive us, hearing of
// signals between two polls, and TLS from the system's own library, looked for when it is needed.
#ifndef SENTINEL_CNETWORK_H
#define SENTINEL_CNETWORK_H

#include "process.h"
#include "tls.h"

#endif
