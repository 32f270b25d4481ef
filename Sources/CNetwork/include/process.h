// Starting a server, seeing to its end, and hearing of signals.
#ifndef SENTINEL_PROCESS_H
#define SENTINEL_PROCESS_H

#include <sys/types.h>

/// A server that runs, and the small process beside us that answers for its end: its parent, which ends everything
/// that the server started as soon as this process is gone, however it went.
typedef struct {
  pid_t process;
  pid_t keeper;
  /// Where the keeper tells what happens (`sentinel_keeper_news`) and is told what to do. Closing it ends the server
  /// by force. Closed by the keeper when nothing of the server is left.
  int control;
} sentinel_server;

/// Starts `program`, found through PATH, with the three descriptors as its standard ones, as the leader of a process
/// group of its own. Signals are as a program expects them. Returns 0, or the negative errno of what failed, also of
/// the exec.
int sentinel_start_server(const char *_Nonnull program, char *_Nullable const *_Nonnull arguments,
                          char *_Nullable *_Nonnull environment, int input, int output, int errors,
                          sentinel_server *_Nonnull started);

/// Lets a pipe hold so many bytes, where the system has a say in it.
void sentinel_widen_pipe(int descriptor, int bytes);

typedef enum {
  /// Nothing new.
  SENTINEL_KEEPER_SILENT,
  /// The server's first process ended; its status as `waitpid` gives it.
  SENTINEL_KEEPER_STATUS,
  /// Nothing of the server is left, and the keeper is gone.
  SENTINEL_KEEPER_GONE,
} sentinel_keeper_event;

/// What the keeper says, without waiting.
sentinel_keeper_event sentinel_keeper_news(sentinel_server server, int *_Nonnull status);

/// Sends a signal to all that the server started; after SIGKILL it is sent again to whatever is started meanwhile.
void sentinel_keeper_signal(sentinel_server server, int signal);

/// From now on SIGTERM, SIGINT, SIGHUP and SIGCHLD each write their number to a pipe; its reading end is returned,
/// or a negative errno. SIGPIPE is ignored.
int sentinel_signal_pipe(void);

/// The descriptor's own mode is changed to not block where nobody else shares it, on Linux by opening the pipe anew.
/// Returns a descriptor that does not block (perhaps the same), or -1 where the file cannot block for long anyway.
int sentinel_unblocked(int descriptor, int for_writing);

#endif
