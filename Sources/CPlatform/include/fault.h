// The answer of last resort: what a hook says when it crashes or runs out of time.
#ifndef SENTINEL_FAULT_H
#define SENTINEL_FAULT_H

#include <stddef.h>
#include <stdint.h>

/// What to write, and how to end, if a fault strikes from now on. The buffers must stay valid until they
/// are replaced; the caller keeps ownership.
typedef struct {
  const char *_Nullable out;
  size_t out_length;
  const char *_Nullable err;
  size_t err_length;
  int exit_code;
  /// NULL, or the program (first) and arguments, NULL-terminated, of a process image that takes over once
  /// the answer is written, to record what happened. It inherits the process id, so the host waits for it
  /// and sees its exit code.
  char *_Nullable *_Nullable successor;
  /// Which of `successor` the handler replaces by the name of the signal.
  size_t signal_slot;
} sentinel_fault_answer;

/// Installs handlers for every way a process can die of its own doing (illegal instruction, trap, bad
/// memory, arithmetic, abort, CPU limit) and for SIGALRM, on a stack of their own. Ignores SIGPIPE.
/// Returns 0, or errno.
int sentinel_fault_guard_install(void);

/// Publishes the answer for a crash (`crash`) and for the deadline (`deadline`).
void sentinel_fault_guard_prepare(const sentinel_fault_answer *_Nonnull crash,
                                  const sentinel_fault_answer *_Nonnull deadline);

/// Replaces one of the successor's arguments in the published answers. Takes the text over.
void sentinel_fault_guard_note(size_t slot, char *_Nonnull text);

/// From now on a fault ends the process with `exit_code` and writes only `remark` to standard error: the real
/// answer is out already.
void sentinel_fault_guard_answered(int exit_code, const char *_Nonnull remark, size_t remark_length);

/// Raises SIGALRM after so many milliseconds of wall-clock time; 0 cancels.
void sentinel_fault_guard_deadline(uint32_t milliseconds);

#endif
