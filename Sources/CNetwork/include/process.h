// Starting a server, and hearing of its end and of signals.
#ifndef SENTINEL_PROCESS_H
#define SENTINEL_PROCESS_H

#include <sys/types.h>

/// Starts `program`, found through PATH, with the three descriptors as its standard ones, as the leader of a process
/// group of its own. Where the system can, it is killed when this process dies, however it dies. Signals are as a
/// program expects them. Returns the process id, or the negative errno of what failed, also of the exec.
pid_t sentinel_start_server(const char *_Nonnull program, char *_Nullable const *_Nonnull arguments,
                            char *_Nullable *_Nonnull environment, int input, int output, int errors);

/// From now on SIGTERM, SIGINT, SIGHUP and SIGCHLD each write their number to a pipe; its reading end is returned,
/// or a negative errno. SIGPIPE is ignored.
int sentinel_signal_pipe(void);

/// The descriptor's own mode is changed to not block where nobody else shares it, on Linux by opening the pipe anew.
/// Returns a descriptor that does not block (perhaps the same), or -1 where the file cannot block for long anyway.
int sentinel_unblocked(int descriptor, int for_writing);

#endif
